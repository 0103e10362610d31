// Where the person is and what may happen next. Screens only call these steps.
import * as commands from "./generated/bindings";
import type {
  Approval,
  CommandError,
  CommandErrorCode,
  Overview,
  PairingCode,
  PairingView,
  PinWeakness,
  Review,
  Unpairing,
} from "./generated/bindings";
import { asCommandError } from "./invoke";
import { t } from "./messages";

export type WrongPin = Extract<Approval, { state: "wrong_pin" }>;
/** Why a fingerprint or face did not do; the PIN does. Each has a sentence `hint-…`. */
export type BiometricHint = Extract<
  CommandErrorCode,
  "biometrics_changed" | "biometric_cancelled" | "biometric_locked" | "biometric_not_accepted"
>;
export type Approved = Extract<Approval, { state: "approved" }>;

export type Screen =
  | { name: "loading" }
  | { name: "home" }
  | { name: "scan" }
  | { name: "review"; review: Review }
  | {
      name: "pin";
      review: Review;
      pairing: PairingView;
      wrong: WrongPin | null;
      hint: BiometricHint | null;
    }
  | { name: "biometric"; pairing: PairingView; wrong: WrongPin | null; refused?: boolean }
  | { name: "blocked"; issuer: string }
  | { name: "pin-choose"; review: Review; weakness: PinWeakness | null; differed: boolean }
  | { name: "pin-repeat"; review: Review }
  | { name: "device-name"; review: Review; wanted: string; taken: boolean }
  | { name: "code"; code: PairingCode; issuer: string }
  | { name: "paired"; pairing: PairingView }
  | { name: "pairing-void" }
  | { name: "approved"; approved: Approved }
  | { name: "declined"; review: Review }
  | { name: "pairing"; pairing: PairingView; changed?: "on" | "off" }
  | { name: "unpair"; pairing: PairingView }
  | { name: "unpaired"; unpairing: Unpairing }
  | { name: "error"; error: CommandError; before: Screen };

/** What is being waited for; each has a sentence `wait-…`. */
export type Wait =
  | "open"
  | "approve"
  | "confirm"
  | "decline"
  | "pair"
  | "biometric"
  | "forget"
  | "unpair";

/** After these another PIN is chosen for the same request. */
const OTHER_PIN: ReadonlySet<CommandErrorCode> = new Set(["pin_weak", "pin_format"]);

/** After these the same step can be tried again. */
const AGAIN: ReadonlySet<CommandErrorCode> = new Set([
  "offline",
  "server_unavailable",
  "clock_or_certificate",
  "rate_limited",
  "keystore_unavailable",
  "biometric_cancelled",
  "biometric_locked",
  "storage",
]);

/** After these the PIN is asked for, with a sentence about it. */
const HINTS: ReadonlySet<CommandErrorCode> = new Set<BiometricHint>([
  "biometrics_changed",
  "biometric_cancelled",
  "biometric_locked",
  "biometric_not_accepted",
]);
const isHint = (code: CommandErrorCode): code is BiometricHint => HINTS.has(code);

/** Setting up has no code from a web page: where their sentences speak of one, it is just tried again. */
const NOT_SET_UP: ReadonlySet<CommandErrorCode> = new Set([
  "approval_refused",
  "code_expired",
  "code_unknown",
  "request_over",
]);

export class Flow {
  screen: Screen = $state.raw({ name: "loading" });
  overview: Overview | null = $state.raw(null);
  wait: Wait | null = $state(null);
  // Not part of what a screen can read; held from the first entry until the pairing call.
  #chosenPin = "";

  async start(): Promise<void> {
    await this.#attempt(null, async () => {
      this.overview = await commands.overview();
      this.screen = { name: "home" };
    });
    await this.refresh();
  }

  /** Asks the issuers for news; a failure here changes nothing on the screen. */
  async refresh(): Promise<void> {
    try {
      this.overview = await commands.refresh();
    } catch {
      // The next refresh asks again; what is shown stays true for this device.
    }
  }

  async home(): Promise<void> {
    if (UNDER_REVIEW.has(this.screen.name)) await commands.cancel().catch(() => null);
    this.#chosenPin = "";
    await this.#attempt(null, async () => {
      this.overview = await commands.overview();
      this.screen = { name: "home" };
    });
  }

  async scan(): Promise<void> {
    if (UNDER_REVIEW.has(this.screen.name)) await commands.cancel().catch(() => null);
    this.screen = { name: "scan" };
  }

  openLink(link: string): Promise<void> {
    return this.#open(() => commands.openLink(link));
  }

  openImage(image: string): Promise<void> {
    return this.#open(() => commands.openImage(image));
  }

  #open(ask: () => Promise<Review>): Promise<void> {
    return this.#attempt("open", async () => {
      this.screen = { name: "review", review: await ask() };
    });
  }

  /** From the review on: to the PIN of a pairing, or to choosing one. */
  accept(review: Review, pairing: PairingView | null): void {
    if (review.purpose === "pair") {
      this.screen = { name: "pin-choose", review, weakness: null, differed: false };
    } else if (pairing) {
      this.screen = { name: "pin", review, pairing, wrong: null, hint: null };
    }
  }

  decline(review: Review, pairing: PairingView | null): Promise<void> {
    return this.#attempt("decline", async () => {
      await commands.decline(pairing?.id ?? null);
      this.screen = { name: "declined", review };
    });
  }

  backToReview(review: Review): void {
    this.#chosenPin = "";
    this.screen = { name: "review", review };
  }

  approve(review: Review, pairing: PairingView, pin: string): Promise<void> {
    return this.#attempt("approve", async () => {
      this.#judged(review, pairing, await commands.approve(pairing.id, pin));
    });
  }

  /** The platform asks for a fingerprint or face; whatever it says, the PIN stays a way. */
  approveWithBiometric(review: Review, pairing: PairingView): Promise<void> {
    return this.#attempt("confirm", async () => {
      const prompt = {
        title: t("prompt-title", { portal: review.portal_name }),
        reason: t("prompt-reason", { portal: review.portal_name, host: review.portal_host }),
        cancel: t("prompt-cancel"),
      };
      try {
        this.#judged(review, pairing, await commands.approveWithBiometric(pairing.id, prompt));
      } catch (reason) {
        const { code } = asCommandError(reason);
        if (!isHint(code)) throw reason;
        this.screen = { name: "pin", ...without(review, pairing, code), wrong: null, hint: code };
      }
    });
  }

  #judged(review: Review, pairing: PairingView, approval: Approval): void {
    if (approval.state === "approved") this.screen = { name: "approved", approved: approval };
    else if (approval.state === "blocked") {
      this.screen = { name: "blocked", issuer: pairing.issuer_name };
    } else this.screen = { name: "pin", review, pairing, wrong: approval, hint: null };
  }

  askBiometric(pairing: PairingView): void {
    this.screen = { name: "biometric", pairing, wrong: null };
  }

  enrolBiometric(pairing: PairingView, pin: string): Promise<void> {
    return this.#attempt("biometric", async () => {
      const prompt = {
        title: t("prompt-enrol-title", { issuer: pairing.issuer_name }),
        reason: t("prompt-enrol-reason", { issuer: pairing.issuer_name }),
        cancel: t("cancel"),
      };
      const asked = commands.enrolBiometric(pairing.id, pin, prompt);
      const enrolment = await asked.catch((error: CommandError) => {
        if (!NOT_SET_UP.has(error.code)) throw error;
        return null;
      });
      if (enrolment === null) {
        this.screen = { name: "biometric", pairing, wrong: null, refused: true };
      } else if (enrolment.state === "done") {
        this.screen = { name: "pairing", pairing: enrolment.pairing, changed: "on" };
      } else if (enrolment.state === "blocked") {
        this.screen = { name: "blocked", issuer: pairing.issuer_name };
      } else this.screen = { name: "biometric", pairing, wrong: enrolment };
    });
  }

  forgetBiometric(pairing: PairingView): Promise<void> {
    return this.#attempt("forget", async () => {
      const now = await commands.forgetBiometric(pairing.id);
      this.screen = { name: "pairing", pairing: now, changed: "off" };
    });
  }

  choosePin(review: Review, pin: string): Promise<void> {
    return this.#attempt(null, async () => {
      const weakness = await commands.checkPin(pin);
      if (weakness) {
        this.screen = { name: "pin-choose", review, weakness, differed: false };
        return;
      }
      this.#chosenPin = pin;
      this.screen = { name: "pin-repeat", review };
    });
  }

  repeatPin(review: Review, pin: string): void {
    if (pin !== this.#chosenPin) {
      this.#chosenPin = "";
      this.screen = { name: "pin-choose", review, weakness: null, differed: true };
      return;
    }
    const wanted = review.suggested_device_name ?? "";
    this.screen = { name: "device-name", review, wanted, taken: false };
  }

  pair(review: Review, deviceName: string): Promise<void> {
    return this.#attempt("pair", async () => {
      const pin = this.#chosenPin;
      this.#chosenPin = "";
      const code = await commands.pair(pin, deviceName).catch((error: CommandError) => {
        // The only refusal that is about the name: the PIN has not been used, nor left this app.
        if (error.code !== "name_taken" && !AGAIN.has(error.code)) throw error;
        this.#chosenPin = pin;
        if (error.code !== "name_taken") throw error;
        return null;
      });
      if (code === null) {
        this.screen = { name: "device-name", review, wanted: deviceName, taken: true };
        return;
      }
      this.screen = { name: "code", code, issuer: review.issuer_name };
    });
  }

  /** Asked again and again while the code is shown. */
  async watchPairing(id: string): Promise<void> {
    const progress = await commands.pairingProgress(id).catch((error: CommandError) => {
      if (!AGAIN.has(error.code)) throw error;
      return { state: "waiting" as const };
    });
    const current = this.screen;
    if (current.name !== "code" || current.code.id !== id || progress.state === "waiting") return;
    this.screen =
      progress.state === "active"
        ? { name: "paired", pairing: progress.pairing }
        : { name: "pairing-void" };
  }

  /** A pairing that is not confirmed yet shows its digits again, as the issuer still knows them. */
  async show(pairing: PairingView): Promise<void> {
    if (pairing.state === "pending" && this.screen.name === "home") {
      await this.#attempt("open", async () => {
        // Without them there is still the way out: the detail screen ends the pairing.
        const code = await commands.resumePairing(pairing.id).catch(() => null);
        this.screen = code
          ? { name: "code", code, issuer: pairing.issuer_name }
          : { name: "pairing", pairing };
      });
      return;
    }
    this.screen = { name: "pairing", pairing };
  }

  askUnpair(pairing: PairingView): void {
    this.screen = { name: "unpair", pairing };
  }

  unpair(pairing: PairingView): Promise<void> {
    return this.#attempt("unpair", async () => {
      this.screen = { name: "unpaired", unpairing: await commands.unpair(pairing.id) };
    });
  }

  dismiss(noticeId: string): Promise<void> {
    return this.#attempt(null, async () => {
      await commands.dismissNotice(noticeId);
      this.overview = await commands.overview();
    });
  }

  /** What an error screen offers: the same step again, or a way on. */
  canRepeat(code: CommandErrorCode, before: Screen): boolean {
    return AGAIN.has(code) || OTHER_PIN.has(code) || (before.name === "biometric" && isHint(code));
  }

  again(code: CommandErrorCode, before: Screen): void {
    if (before.name === "loading") void this.start();
    else if (OTHER_PIN.has(code) && "review" in before && before.review.purpose === "pair") {
      this.accept(before.review, null);
    } else this.screen = before;
  }

  fail(reason: unknown): void {
    const before = this.screen.name === "error" ? this.screen.before : this.screen;
    const error = asCommandError(reason);
    if (!AGAIN.has(error.code)) this.#chosenPin = "";
    this.screen = { name: "error", error, before };
  }

  /** One step at a time; a second tap while one runs does nothing. */
  async #attempt(wait: Wait | null, step: () => Promise<void>): Promise<void> {
    if (this.wait !== null) return;
    this.wait = wait;
    try {
      await step();
    } catch (reason) {
      this.fail(reason);
    } finally {
      if (wait !== null) this.wait = null;
    }
  }
}

/** What is known after a fingerprint or face did not do: what cannot work is not offered again. */
function without(
  review: Review,
  pairing: PairingView,
  hint: BiometricHint,
): { review: Review; pairing: PairingView } {
  if (hint === "biometric_not_accepted") {
    return { review: { ...review, biometric_accepted: false }, pairing };
  }
  if (hint !== "biometrics_changed") return { review, pairing };
  const lost: PairingView = { ...pairing, biometric: "lost" };
  const pairings = review.pairings.map((each) => (each.id === lost.id ? lost : each));
  return { review: { ...review, pairings }, pairing: lost };
}

/** Leaving one of these without an answer lets go of the request. */
const UNDER_REVIEW: ReadonlySet<Screen["name"]> = new Set([
  "review",
  "pin",
  "pin-choose",
  "pin-repeat",
  "device-name",
  "error",
] satisfies Screen["name"][]);
