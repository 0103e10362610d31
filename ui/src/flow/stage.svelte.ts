// What is on the screen now, and the one way in which a step may change it.
import type * as bindings from "../generated/bindings";
import type { CommandErrorCode, Overview } from "../generated/bindings";
import { asCommandError } from "../invoke";
import type { Screen, Wait } from "./screens";

/** What the app can ask of Rust; practice answers by itself. */
export type Commands = typeof bindings;

/** After these the same step can be tried again. */
export const AGAIN: ReadonlySet<CommandErrorCode> = new Set([
  "offline",
  "server_unavailable",
  "clock_or_certificate",
  "rate_limited",
  "keystore_unavailable",
  "biometric_cancelled",
  "biometric_locked",
  "storage",
]);

/** Where the app asked by itself there is no code from a web page: it is just tried again. */
export const NOT_ACCEPTED: ReadonlySet<CommandErrorCode> = new Set([
  "approval_refused",
  "code_expired",
  "code_unknown",
  "request_over",
]);

export class Stage {
  screen: Screen = $state.raw({ name: "loading" });
  overview: Overview | null = $state.raw(null);
  wait: Wait | null = $state(null);
  readonly commands: Commands;
  /** Called when an error ends what was going on. */
  onfailure: (code: CommandErrorCode) => void = () => undefined;

  constructor(commands: Commands) {
    this.commands = commands;
  }

  /** One step at a time; a second tap while one runs does nothing. */
  async attempt(wait: Wait | null, step: () => Promise<void>): Promise<void> {
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

  fail(reason: unknown): void {
    const before = this.screen.name === "error" ? this.screen.before : this.screen;
    const error = asCommandError(reason);
    this.onfailure(error.code);
    this.screen = { name: "error", error, before };
  }
}
