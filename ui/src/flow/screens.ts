// What can be on the screen, and what can be waited for.
import type {
  Approval,
  CommandError,
  CommandErrorCode,
  Erasure,
  PairingCode,
  PairingView,
  PinWeakness,
  Review,
  Unpairing,
} from "../generated/bindings";

export type WrongPin = Extract<Approval, { state: "wrong_pin" }>;
export type Approved = Extract<Approval, { state: "approved" }>;

/** Why a fingerprint or face did not do; the PIN does. Each has a sentence `hint-…`. */
export type BiometricHint = Extract<
  CommandErrorCode,
  "biometrics_changed" | "biometric_cancelled" | "biometric_locked" | "biometric_not_accepted"
>;

/** What a new PIN is for. */
export type PinFor =
  | { kind: "pairing"; review: Review }
  | { kind: "change"; pairing: PairingView };

/** Text pages, in the order of the menu; each has sentences `page-…` and `text-…`. */
export type Page = "help" | "privacy" | "accessibility" | "feedback" | "weakness";

/** Stations of the practice; each has sentences `practice-…`. */
export type Station = "begin" | "portal" | "fake" | "caught" | "fooled";

export type Screen =
  | { name: "loading" }
  | { name: "home" }
  | { name: "scan" }
  | { name: "short-code"; issuer: string | null; code: string }
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
  | { name: "pin-choose"; for: PinFor; weakness: PinWeakness | null; differed: boolean }
  | { name: "pin-repeat"; for: PinFor }
  | { name: "device-name"; review: Review; wanted: string; taken: boolean }
  | { name: "code"; code: PairingCode; issuer: string }
  | { name: "paired"; pairing: PairingView }
  | { name: "pairing-void" }
  | { name: "approved"; approved: Approved }
  | { name: "declined"; review: Review; paired: boolean; canReport: boolean }
  | { name: "reported"; review: Review }
  | { name: "pairing"; pairing: PairingView; changed?: Changed }
  | { name: "change-pin"; pairing: PairingView; wrong: WrongPin | null; refused?: boolean }
  | { name: "unpair"; pairing: PairingView }
  | { name: "unpaired"; unpairing: Unpairing }
  | { name: "menu" }
  | { name: "page"; page: Page }
  | { name: "feedback" }
  | { name: "licences" }
  | { name: "history" }
  | { name: "settings" }
  | { name: "erase" }
  | { name: "erased"; erasure: Erasure }
  | { name: "locked" }
  | { name: "practice"; station: Station; link: string | null }
  | { name: "error"; error: CommandError; before: Screen };

/** What was changed about a pairing; each has a sentence `changed-…`. */
export type Changed = "biometric_on" | "biometric_off" | "pin" | "pin_settled";

/** What is being waited for; each has a sentence `wait-…`. */
export type Wait =
  | "open"
  | "approve"
  | "confirm"
  | "decline"
  | "report"
  | "pair"
  | "biometric"
  | "forget"
  | "change-pin"
  | "unpair"
  | "erase";

/** Leaving one of these lets go of the request: unanswered, or declined and not reported. */
export const UNDER_REVIEW: ReadonlySet<Screen["name"]> = new Set([
  "review",
  "pin",
  "pin-choose",
  "pin-repeat",
  "device-name",
  "declined",
  "error",
] satisfies Screen["name"][]);
