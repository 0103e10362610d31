// What can be done with a pairing that is there: look, biometrics, unpair.
import type { CommandError, PairingView } from "../generated/bindings";
import { t } from "../messages";
import { NOT_ACCEPTED, type Stage } from "./stage.svelte";

export class Keep {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** A pairing that is not confirmed yet shows its digits again, as the issuer still knows them. */
  async show(pairing: PairingView): Promise<void> {
    const stage = this.#stage;
    if (pairing.state !== "pending" || stage.screen.name !== "home") {
      stage.screen = { name: "pairing", pairing };
      return;
    }
    await stage.attempt("open", async () => {
      // Without them there is still the way out: the detail screen ends the pairing.
      const code = await stage.commands.resumePairing(pairing.id).catch(() => null);
      stage.screen = code
        ? { name: "code", code, issuer: pairing.issuer_name }
        : { name: "pairing", pairing };
    });
  }

  askBiometric(pairing: PairingView): void {
    this.#stage.screen = { name: "biometric", pairing, wrong: null };
  }

  enrolBiometric(pairing: PairingView, pin: string): Promise<void> {
    const stage = this.#stage;
    return stage.attempt("biometric", async () => {
      const prompt = {
        title: t("prompt-enrol-title", { issuer: pairing.issuer_name }),
        reason: t("prompt-enrol-reason", { issuer: pairing.issuer_name }),
        cancel: t("cancel"),
      };
      const asked = stage.commands.enrolBiometric(pairing.id, pin, prompt);
      const enrolment = await asked.catch((error: CommandError) => {
        if (!NOT_ACCEPTED.has(error.code)) throw error;
        return null;
      });
      if (enrolment === null) {
        stage.screen = { name: "biometric", pairing, wrong: null, refused: true };
      } else if (enrolment.state === "done") {
        stage.screen = { name: "pairing", pairing: enrolment.pairing, changed: "biometric_on" };
      } else if (enrolment.state === "blocked") {
        stage.screen = { name: "blocked", issuer: pairing.issuer_name };
      } else stage.screen = { name: "biometric", pairing, wrong: enrolment };
    });
  }

  forgetBiometric(pairing: PairingView): Promise<void> {
    const stage = this.#stage;
    return stage.attempt("forget", async () => {
      const now = await stage.commands.forgetBiometric(pairing.id);
      stage.screen = { name: "pairing", pairing: now, changed: "biometric_off" };
    });
  }

  askUnpair(pairing: PairingView): void {
    this.#stage.screen = { name: "unpair", pairing };
  }

  unpair(pairing: PairingView): Promise<void> {
    const stage = this.#stage;
    return stage.attempt("unpair", async () => {
      const unpairing = await stage.commands.unpair(pairing.id);
      stage.screen = { name: "unpaired", unpairing };
    });
  }
}
