// The one door to Rust. Whatever goes wrong arrives as a CommandError.
import { invoke as tauriInvoke } from "@tauri-apps/api/core";
import type { CommandError } from "./generated/bindings";

export async function invoke<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  try {
    return await tauriInvoke<T>(command, args);
  } catch (reason) {
    throw asCommandError(reason);
  }
}

export function asCommandError(reason: unknown): CommandError {
  if (typeof reason === "object" && reason !== null && "code" in reason && "details" in reason) {
    return reason as CommandError;
  }
  return { code: "internal", details: {} };
}
