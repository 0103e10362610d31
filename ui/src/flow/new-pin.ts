// Choosing a PIN twice. What was chosen is held here only until the command that takes it.
import type { CommandErrorCode } from "../generated/bindings";
import type { PinFor } from "./screens";
import { AGAIN, type Stage } from "./stage.svelte";

export class NewPin {
  readonly #stage: Stage;
  // Not part of what a screen can read.
  #chosen = "";

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  ask(wanted: PinFor): void {
    this.#stage.screen = { name: "pin-choose", for: wanted, weakness: null, differed: false };
  }

  choose(wanted: PinFor, pin: string): Promise<void> {
    const stage = this.#stage;
    return stage.attempt(null, async () => {
      const weakness = await stage.commands.checkPin(pin);
      if (weakness) {
        stage.screen = { name: "pin-choose", for: wanted, weakness, differed: false };
        return;
      }
      this.#chosen = pin;
      stage.screen = { name: "pin-repeat", for: wanted };
    });
  }

  /** Whether the second entry is the first; if not, both are entered anew. */
  repeats(wanted: PinFor, pin: string): boolean {
    if (pin === this.#chosen) return true;
    this.#chosen = "";
    this.#stage.screen = { name: "pin-choose", for: wanted, weakness: null, differed: true };
    return false;
  }

  /** Hands the PIN to a command once. */
  take(): string {
    const pin = this.#chosen;
    this.#chosen = "";
    return pin;
  }

  /** Back after a command that has not used it. */
  keep(pin: string): void {
    this.#chosen = pin;
  }

  forget(): void {
    this.#chosen = "";
  }

  /** After an error that leaves something to try, the PIN need not be chosen again. */
  failed(code: CommandErrorCode): void {
    if (!AGAIN.has(code)) this.forget();
  }
}
