// Answering a request to sign in: approve with PIN or biometric, or decline.
import type { Approval, CommandErrorCode, PairingView, Review } from "../generated/bindings";
import { asCommandError } from "../invoke";
import { t } from "../messages";
import type { BiometricHint } from "./screens";
import type { Stage } from "./stage.svelte";

/** After these the PIN is asked for, with a sentence about it. */
const HINTS: ReadonlySet<CommandErrorCode> = new Set<BiometricHint>([
  "biometrics_changed",
  "biometric_cancelled",
  "biometric_locked",
  "biometric_not_accepted",
]);
export const isHint = (code: CommandErrorCode): code is BiometricHint => HINTS.has(code);

export class Answer {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  askPin(review: Review, pairing: PairingView): void {
    this.#stage.screen = { name: "pin", review, pairing, wrong: null, hint: null };
  }

  decline(review: Review, pairing: PairingView | null): Promise<void> {
    const stage = this.#stage;
    return stage.attempt("decline", async () => {
      const { can_report: canReport } = await stage.commands.decline(pairing?.id ?? null);
      stage.screen = { name: "declined", review, paired: pairing !== null, canReport };
    });
  }

  /** "Das war ich nicht": somebody else had begun what was just declined. */
  report(review: Review): Promise<void> {
    const stage = this.#stage;
    return stage.attempt("report", async () => {
      await stage.commands.reportSignIn();
      stage.screen = { name: "reported", review };
    });
  }

  approve(review: Review, pairing: PairingView, pin: string): Promise<void> {
    const stage = this.#stage;
    return stage.attempt("approve", async () => {
      this.#judged(review, pairing, await stage.commands.approve(pairing.id, pin));
    });
  }

  /** The platform asks for a fingerprint or face; whatever it says, the PIN stays a way. */
  approveWithBiometric(review: Review, pairing: PairingView): Promise<void> {
    const stage = this.#stage;
    return stage.attempt("confirm", async () => {
      const prompt = {
        title: t("prompt-title", { portal: review.portal_name }),
        reason: t("prompt-reason", { portal: review.portal_name, host: review.portal_host }),
        cancel: t("prompt-cancel"),
      };
      try {
        const approval = await stage.commands.approveWithBiometric(pairing.id, prompt);
        this.#judged(review, pairing, approval);
      } catch (reason) {
        const { code } = asCommandError(reason);
        if (!isHint(code)) throw reason;
        stage.screen = { name: "pin", ...without(review, pairing, code), wrong: null, hint: code };
      }
    });
  }

  #judged(review: Review, pairing: PairingView, approval: Approval): void {
    const stage = this.#stage;
    if (approval.state === "approved") stage.screen = { name: "approved", approved: approval };
    else if (approval.state === "blocked") {
      stage.screen = { name: "blocked", issuer: pairing.issuer_name };
    } else stage.screen = { name: "pin", review, pairing, wrong: approval, hint: null };
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
