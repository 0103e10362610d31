// Which sections each text page has; their sentences are `text-…` with `.body`.
import type { Page } from "./flow/screens";

export type Section =
  | "help_start"
  | "help_pair"
  | "help_no_camera"
  | "help_pin_forgotten"
  | "help_lost_phone"
  | "help_new_phone"
  | "help_fake"
  | "help_level"
  | "privacy_kept"
  | "privacy_sent"
  | "privacy_never"
  | "privacy_erase"
  | "access_aim"
  | "access_tried"
  | "access_open"
  | "access_tell"
  | "feedback_how"
  | "feedback_what"
  | "weakness_how"
  | "weakness_what";

export const PAGES: Record<Page, readonly Section[]> = {
  help: [
    "help_start",
    "help_pair",
    "help_no_camera",
    "help_pin_forgotten",
    "help_lost_phone",
    "help_new_phone",
    "help_fake",
    "help_level",
  ],
  privacy: ["privacy_kept", "privacy_sent", "privacy_never", "privacy_erase"],
  accessibility: ["access_aim", "access_tried", "access_open", "access_tell"],
  feedback: ["feedback_how", "feedback_what"],
  weakness: ["weakness_how", "weakness_what"],
};
