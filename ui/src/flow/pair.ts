// From an accepted request to pair to a usable pairing.
import type { CommandError, Review } from "../generated/bindings";
import type { NewPin } from "./new-pin";
import { AGAIN, type Stage } from "./stage.svelte";

export class Pair {
  readonly #stage: Stage;
  readonly #pin: NewPin;

  constructor(stage: Stage, pin: NewPin) {
    this.#stage = stage;
    this.#pin = pin;
  }

  askName(review: Review): void {
    const wanted = review.suggested_device_name ?? "";
    this.#stage.screen = { name: "device-name", review, wanted, taken: false };
  }

  pair(review: Review, deviceName: string): Promise<void> {
    const stage = this.#stage;
    return stage.attempt("pair", async () => {
      const pin = this.#pin.take();
      const code = await stage.commands.pair(pin, deviceName).catch((error: CommandError) => {
        // The only refusal that is about the name: the PIN has not been used, nor left this app.
        if (error.code !== "name_taken" && !AGAIN.has(error.code)) throw error;
        this.#pin.keep(pin);
        if (error.code !== "name_taken") throw error;
        return null;
      });
      stage.screen =
        code === null
          ? { name: "device-name", review, wanted: deviceName, taken: true }
          : { name: "code", code, issuer: review.issuer_name };
    });
  }

  /** Asked again and again while the code is shown. */
  async watch(id: string): Promise<void> {
    const stage = this.#stage;
    const progress = await stage.commands.pairingProgress(id).catch((error: CommandError) => {
      if (!AGAIN.has(error.code)) throw error;
      return { state: "waiting" as const };
    });
    const current = stage.screen;
    if (current.name !== "code" || current.code.id !== id || progress.state === "waiting") return;
    stage.screen =
      progress.state === "active"
        ? { name: "paired", pairing: progress.pairing }
        : { name: "pairing-void" };
  }
}
