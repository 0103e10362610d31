// Changing the PIN of a pairing: the PIN that holds now, then a new one twice.
import type { CommandError, PairingView } from "../generated/bindings";
import type { NewPin } from "./new-pin";
import { NOT_ACCEPTED, type Stage } from "./stage.svelte";

export class ChangePin {
  readonly #stage: Stage;
  readonly #pin: NewPin;
  // Not part of what a screen can read.
  #old = "";

  constructor(stage: Stage, pin: NewPin) {
    this.#stage = stage;
    this.#pin = pin;
  }

  ask(pairing: PairingView): void {
    this.forget();
    this.#stage.screen = { name: "change-pin", pairing, wrong: null };
  }

  /** Whether the old one is right is judged together with the new one. */
  next(pairing: PairingView, old: string): void {
    this.#old = old;
    this.#pin.ask({ kind: "change", pairing });
  }

  change(pairing: PairingView): Promise<void> {
    const stage = this.#stage;
    const [old, chosen] = [this.#old, this.#pin.take()];
    this.forget();
    return stage.attempt("change-pin", async () => {
      const asked = stage.commands.changePin(pairing.id, old, chosen);
      const changed = await asked.catch((error: CommandError) => {
        // Whatever went wrong, both are asked for anew.
        const refused = NOT_ACCEPTED.has(error.code);
        stage.screen = { name: "change-pin", pairing, wrong: null, refused };
        if (!refused) throw error;
        return null;
      });
      if (changed === null) return;
      if (changed.state === "wrong_pin") {
        stage.screen = { name: "change-pin", pairing, wrong: changed };
      } else if (changed.state === "blocked") {
        stage.screen = { name: "blocked", issuer: pairing.issuer_name };
      } else {
        const said = changed.state === "done" ? "pin" : "pin_settled";
        stage.screen = { name: "pairing", pairing: changed.pairing, changed: said };
      }
    });
  }

  forget(): void {
    this.#old = "";
  }
}
