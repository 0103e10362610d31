// The app with a pretend portal: the same screens, answered here, without network or keystore.
import * as bindings from "./generated/bindings";
import type { Approval, CommandError, Overview, PairingView, Review } from "./generated/bindings";
import { Flow } from "./flow.svelte";
import type { Station } from "./flow/screens";
import type { Commands } from "./flow/stage.svelte";
import { t } from "./messages";

/** What is opened from a station; the last ones lead nowhere. */
const LINKS: Partial<Record<Station, string>> = {
  begin: "pair",
  portal: "sign-in",
  fake: "fake",
};

const CODE = "274936";
const now = () => Math.floor(Date.now() / 1000);
const refuse = (): Promise<never> => {
  const error: CommandError = { code: "nothing_open", details: {} };
  return Promise.reject(error);
};

export function practise(onleave: () => void): Flow {
  const practice = new Practice();
  const flow = new Flow(practice.commands, () => {
    const { station } = practice;
    return { name: "practice", station, link: LINKS[station] ?? null };
  });
  flow.onleave = onleave;
  return flow;
}

class Practice {
  station: Station = "begin";
  readonly commands: Commands;
  #pin = "";
  #deviceName = "";
  #asked = 0;
  #open: string | null = null;

  constructor() {
    // Whatever practice does not know stays here and never reaches Rust.
    const none = Object.fromEntries(Object.keys(bindings).map((name) => [name, refuse]));
    this.commands = { ...(none as unknown as Commands), ...this.#answers() };
  }

  #answers(): Partial<Commands> {
    const overview: Overview = { pairings: [], waiting: [], notices: [], key_place: "software" };
    return {
      overview: async () => overview,
      refresh: async () => overview,
      checkPin: bindings.checkPin,
      suggestPin: bindings.suggestPin,
      openLink: async (link) => this.#review(link),
      pair: async (pin, deviceName) => {
        this.#pin = pin;
        this.#deviceName = deviceName;
        return { id: "practice", code: CODE, expires_in: 600 };
      },
      // The second time the digits were typed on the pretend page.
      pairingProgress: async () => {
        this.#asked += 1;
        if (this.#asked < 3) return { state: "waiting" };
        this.station = "portal";
        return { state: "active", pairing: this.#pairing() };
      },
      approve: async (_, pin) => this.#judge(pin),
      decline: async () => {
        const canReport = this.#open === "fake";
        this.#turnedDown();
        return { can_report: canReport };
      },
      reportSignIn: async () => null,
      cancel: async () => this.#turnedDown(),
    };
  }

  #review(link: string): Review {
    this.#open = link;
    const issuer = { issuer_name: t("practice-issuer"), issuer_host: "konto.beispiel.example" };
    const common: Review = {
      ...issuer,
      purpose: "sign_in",
      portal_name: t("practice-office"),
      portal_host: "rathaus.beispiel.example",
      issuer_known: true,
      test_mode: false,
      level: "low",
      browser: "Firefox",
      os: "Windows",
      place: null,
      account_label: null,
      pairings: [],
      known_pairings: null,
      biometric_accepted: false,
      expires_in: 600,
      suggested_device_name: null,
    };
    if (link === "pair") {
      const suggested_device_name = t("practice-device");
      const page = { portal_name: issuer.issuer_name, portal_host: issuer.issuer_host };
      return { ...common, ...page, purpose: "pair", account_label: "E••• M•••••••••", suggested_device_name };
    }
    const pairing = this.#pairing();
    if (link !== "fake") return { ...common, pairings: [pairing], known_pairings: [pairing.id] };
    const elsewhere = { portal_host: "rathaus-beispiel.gewinn.example", browser: "Chrome", os: "Linux" };
    return { ...common, ...elsewhere, place: t("practice-far-away"), pairings: [pairing], known_pairings: [] };
  }

  #judge(pin: string): Approval {
    if (pin !== this.#pin) {
      return {
        state: "wrong_pin",
        tries_left: 2,
        pause_seconds: null,
        next_pause_seconds: 60,
        lifetime_left: null,
      };
    }
    this.station = this.#open === "fake" ? "fooled" : "fake";
    this.#open = null;
    return { state: "approved", portal_name: t("practice-office"), level: "low", at: now(), confirmation_code: null };
  }

  #turnedDown(): null {
    if (this.#open === "fake") this.station = "caught";
    this.#open = null;
    return null;
  }

  #pairing(): PairingView {
    return {
      id: "practice",
      issuer_name: t("practice-issuer"),
      issuer_host: "konto.beispiel.example",
      issuer_origin: "https://konto.beispiel.example",
      issuer_color: "#5b5b5b",
      test_mode: false,
      account_label: "E••• M•••••••••",
      device_name: this.#deviceName,
      level: "low",
      level_reason: "evidence",
      key_place: "software",
      state: "active",
      biometric: "unavailable",
      paired_at: now(),
      last_used_at: null,
      pin_changed_at: null,
      usable_from: null,
    };
  }
}
