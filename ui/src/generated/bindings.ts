// Written by crates/pass-commands/src/bindings.rs; change the Rust types instead.

import { invoke } from "../invoke";

export type Level = "low" | "substantial" | "high";

export type LevelReason = "identity" | "session" | "evidence";

export type KeyPlace = "software" | "tpm" | "trusted_environment" | "strong_box" | "secure_enclave";

export type PairingState = "pending" | "active";

export type BiometricState = "unavailable" | "none_enrolled" | "off" | "on" | "lost";

export type PairingView = { 
/**
 * Local id, of no meaning to an issuer.
 */
id: string, 
/**
 * Name the issuer gives itself.
 */
issuer_name: string, 
/**
 * Host of the issuer, without port.
 */
issuer_host: string, 
/**
 * Origin of the issuer, for `open_code`.
 */
issuer_origin: string, 
/**
 * Colour of the stripe on the card, `#rrggbb`.
 */
issuer_color: string, 
/**
 * Whether the issuer says that it only tests ("Testbetrieb").
 */
test_mode: boolean, 
/**
 * Masked name of the account.
 */
account_label: string, 
/**
 * Name of this device at the issuer.
 */
device_name: string, 
/**
 * What the credential is good for.
 */
level: Level, 
/**
 * Why not more.
 */
level_reason: LevelReason, 
/**
 * Where the device key lives.
 */
key_place: KeyPlace, 
/**
 * `pending` until the digits were typed on the page.
 */
state: PairingState, 
/**
 * Whether a fingerprint or face can stand in for the PIN.
 */
biometric: BiometricState, 
/**
 * Unix seconds.
 */
paired_at: number, 
/**
 * Unix seconds.
 */
last_used_at: number | null, 
/**
 * When the PIN was last changed; Unix seconds, by the issuer's clock.
 */
pin_changed_at: number | null, 
/**
 * When it can approve for the first time; Unix seconds, by the issuer's clock. `null`: it can.
 */
usable_from: number | null, };

export type WaitingView = { 
/**
 * Name of the issuer that must be told.
 */
issuer_name: string, 
/**
 * Unix seconds.
 */
since: number, };

export type NoticeKind = "unpaired_on_page" | "blocked" | "pairing_void" | "sign_in_reported" | "untold";

export type NoticeView = { 
/**
 * Local id, for `dismiss_notice`.
 */
id: string, 
/**
 * Name of the issuer.
 */
issuer_name: string, 
/**
 * Masked name of the account.
 */
account_label: string, 
/**
 * What happened.
 */
kind: NoticeKind, 
/**
 * Unix seconds, by the issuer's clock.
 */
at: number | null, 
/**
 * For `sign_in_reported`: name of the portal.
 */
portal_name: string | null, 
/**
 * For `sign_in_reported`: name of the device that reported it.
 */
device_name: string | null, };

export type Overview = { 
/**
 * Pairings, last used first.
 */
pairings: Array<PairingView>, 
/**
 * Unpairings still to be delivered.
 */
waiting: Array<WaitingView>, 
/**
 * What the person should know.
 */
notices: Array<NoticeView>, 
/**
 * Where keys of this app live.
 */
key_place: KeyPlace, };

export type ReviewPurpose = "pair" | "sign_in";

export type Review = { 
/**
 * What is asked.
 */
purpose: ReviewPurpose, 
/**
 * Name of the portal.
 */
portal_name: string, 
/**
 * Host of the portal.
 */
portal_host: string, 
/**
 * Name of the issuer.
 */
issuer_name: string, 
/**
 * Host of the issuer.
 */
issuer_host: string, 
/**
 * Whether the issuer is in the app's directory, or already paired with this app.
 */
issuer_known: boolean, 
/**
 * Whether the issuer says that it only tests.
 */
test_mode: boolean, 
/**
 * Level the portal needs.
 */
level: Level, 
/**
 * Browser that shows the code, for example `Firefox`.
 */
browser: string | null, 
/**
 * Its system, for example `Windows`.
 */
os: string | null, 
/**
 * Rough place of the browser, as the issuer guesses it.
 */
place: string | null, 
/**
 * Masked account, for `pair`; for `sign_in` the choices are in `pairings`.
 */
account_label: string | null, 
/**
 * For `sign_in`: the pairings that can answer; empty if this app has none at the issuer.
 */
pairings: Array<PairingView>, 
/**
 * Ids of those that have signed in with this browser before; `null` if the issuer does not
 * say, and then nothing is shown about it.
 */
known_pairings: Array<string> | null, 
/**
 * Whether the issuer takes a fingerprint or face in place of the PIN here.
 */
biometric_accepted: boolean, 
/**
 * Seconds until the issuer stops listening, at the moment of this answer.
 */
expires_in: number, 
/**
 * For `pair`: a name for this device that the person may change.
 */
suggested_device_name: string | null, };

export type Approval = { "state": "approved", 
/**
 * Name of the portal.
 */
portal_name: string, 
/**
 * Level reached.
 */
level: Level, 
/**
 * Unix seconds, from the issuer's receipt.
 */
at: number, 
/**
 * Four digits to type in the browser before it goes on; `null` if it asks for none.
 */
confirmation_code: string | null, } | { "state": "wrong_pin", 
/**
 * Tries until the next pause or block; 0 while pausing.
 */
tries_left: number, 
/**
 * Seconds to wait before the next try, if any.
 */
pause_seconds: number | null, 
/**
 * What follows when `tries_left` are used up: seconds of pause, or `null` for a block.
 */
next_pause_seconds: number | null, 
/**
 * Set once few wrong PINs are left in the credential's life.
 */
lifetime_left: number | null, } | { "state": "blocked" };

export type Declined = { 
/**
 * Whether `report_sign_in` can say that the person had not begun it.
 */
can_report: boolean, };

export type PromptText = { 
/**
 * Headline.
 */
title: string, 
/**
 * What it is for, in one sentence.
 */
reason: string, 
/**
 * On the button that ends it.
 */
cancel: string, };

export type Enrolment = { "state": "done", 
/**
 * The pairing as it is now.
 */
pairing: PairingView, } | { "state": "wrong_pin", 
/**
 * Tries until the next pause or block; 0 while pausing.
 */
tries_left: number, 
/**
 * Seconds to wait before the next try, if any.
 */
pause_seconds: number | null, 
/**
 * Seconds of pause that follow, or `null` for a block.
 */
next_pause_seconds: number | null, 
/**
 * Set once few wrong PINs are left in the credential's life.
 */
lifetime_left: number | null, } | { "state": "blocked" };

export type PinChange = { "state": "done", 
/**
 * The pairing as it is now.
 */
pairing: PairingView, } | { "state": "settled", 
/**
 * The pairing as it is now.
 */
pairing: PairingView, } | { "state": "wrong_pin", 
/**
 * Tries until the next pause or block; 0 while pausing.
 */
tries_left: number, 
/**
 * Seconds to wait before the next try, if any.
 */
pause_seconds: number | null, 
/**
 * Seconds of pause that follow, or `null` for a block.
 */
next_pause_seconds: number | null, 
/**
 * Set once few wrong PINs are left in the credential's life.
 */
lifetime_left: number | null, } | { "state": "blocked" };

export type Scanned = { "state": "nothing" } | { "state": "found", 
/**
 * The link as it was in the code.
 */
link: string, } | { "state": "foreign", 
/**
 * What it contains, cut and made harmless for showing.
 */
text: string, };

export type PairingCode = { 
/**
 * Local id of the pending pairing.
 */
id: string, 
/**
 * Six digits.
 */
code: string, 
/**
 * Seconds until the code is void.
 */
expires_in: number, };

export type PairingProgress = { "state": "waiting" } | { "state": "active", 
/**
 * The finished pairing.
 */
pairing: PairingView, } | { "state": "void" };

export type Unpairing = { "state": "confirmed", 
/**
 * Receipt number.
 */
receipt_id: string, 
/**
 * Unix seconds, by the issuer's clock.
 */
at: number, 
/**
 * Name of the issuer.
 */
issuer_name: string, } | { "state": "queued", 
/**
 * Name of the issuer.
 */
issuer_name: string, };

export type PinWeakness = "length" | "repeated" | "run" | "pattern" | "date" | "common";

export type HistoryKind = "approved" | "declined" | "reported" | "reported_elsewhere" | "paired" | "unpaired" | "unpaired_on_page" | "blocked" | "pairing_void" | "pin_changed" | "biometric_on" | "biometric_off";

export type HistoryOutcome = "counted" | "unheard" | "not_counted";

export type HistoryEntry = { 
/**
 * Local id.
 */
id: string, 
/**
 * Unix seconds.
 */
at: number, 
/**
 * What was done.
 */
kind: HistoryKind, 
/**
 * Whether it counted.
 */
outcome: HistoryOutcome, 
/**
 * Name of the issuer.
 */
issuer_name: string, 
/**
 * Host of the issuer, without port.
 */
issuer_host: string, 
/**
 * Masked name of the account.
 */
account_label: string | null, 
/**
 * Name of the portal.
 */
portal_name: string | null, 
/**
 * Host of the portal.
 */
portal_host: string | null, 
/**
 * Level that was reached, or given.
 */
level: Level | null, 
/**
 * Number of the issuer's receipt.
 */
receipt_id: string | null, };

export type HistoryPage = { 
/**
 * Newest first.
 */
entries: Array<HistoryEntry>, 
/**
 * Whether older ones follow.
 */
more: boolean, };

export type SavedFile = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Path of its folder.
 */
folder: string, };

export type Language = "de" | "de-x-leicht" | "en" | "tr" | "ar" | "uk" | "ru" | "pl";

export type Appearance = "system" | "light" | "dark" | "high_contrast";

export type TextSize = "normal" | "large" | "largest";

export type Settings = { 
/**
 * Language of the screens; none follows the system.
 */
language: Language | null, 
/**
 * Colours.
 */
appearance: Appearance, 
/**
 * Size of the text.
 */
text_size: TextSize, 
/**
 * Minutes without use until the app covers what it shows; none never does.
 */
lock_after_minutes: number | null, };

export type About = { 
/**
 * Version of the app.
 */
version: string, 
/**
 * Languages of the system (BCP 47), first first. The web view knows only those for which it
 * has a locale.
 */
system_languages: Array<string>, 
/**
 * Name of the system, for example `Windows`.
 */
system: string, 
/**
 * Whether `save_history` has a folder to write to.
 */
saves_files: boolean, 
/**
 * E-mail address for feedback, if there is one.
 */
feedback_address: string | null, };

export type Erasure = { 
/**
 * Pairings whose issuers know.
 */
told: number, 
/**
 * Names of issuers that could not be reached.
 */
untold: Array<string>, };

export type CommandErrorCode = "offline" | "server_unavailable" | "clock_or_certificate" | "not_a_pass_code" | "no_code_found" | "image_unreadable" | "image_too_large" | "insecure_issuer" | "foreign_request" | "issuer_keys_changed" | "code_expired" | "code_used" | "code_unknown" | "short_code_unknown" | "short_code_format" | "issuer_address" | "issuer_not_found" | "request_over" | "not_paired" | "level_too_low" | "not_usable_yet" | "approval_refused" | "report_refused" | "unpaired_elsewhere" | "pin_weak" | "pin_format" | "pin_same" | "pin_change_unknown" | "key_lost" | "keystore_unavailable" | "data_lost" | "biometric_not_accepted" | "biometrics_changed" | "biometric_cancelled" | "biometric_locked" | "storage" | "name_taken" | "nothing_open" | "rate_limited" | "internal";

export type ErrorDetails = { 
/**
 * For `not_a_pass_code`: what the code contained.
 */
text?: string, 
/**
 * For `insecure_issuer`, `issuer_not_found` and `not_paired`: the issuer's host.
 */
host?: string, 
/**
 * For `rate_limited` and `not_usable_yet`: seconds to wait.
 */
seconds?: number, };

export type CommandError = { 
/**
 * What failed.
 */
code: CommandErrorCode, 
/**
 * What the sentence needs to name; empty for most codes.
 */
details: ErrorDetails, };

export const overview = (): Promise<Overview> => invoke("overview");

export const refresh = (): Promise<Overview> => invoke("refresh");

export const nextLink = (): Promise<string | null> => invoke("next_link");

export const openLink = (link: string): Promise<Review> => invoke("open_link", { link });

export const openImage = (image: string): Promise<Review> => invoke("open_image", { image });

export const openCode = (issuer: string, code: string): Promise<Review> => invoke("open_code", { issuer, code });

export const scanFrame = (frame: string): Promise<Scanned> => invoke("scan_frame", { frame });

export const approve = (pairingId: string, pin: string): Promise<Approval> => invoke("approve", { pairingId, pin });

export const approveWithBiometric = (pairingId: string, prompt: PromptText): Promise<Approval> => invoke("approve_with_biometric", { pairingId, prompt });

export const decline = (pairingId: string | null): Promise<Declined> => invoke("decline", { pairingId });

export const reportSignIn = (): Promise<null> => invoke("report_sign_in");

export const cancel = (): Promise<null> => invoke("cancel");

export const checkPin = (pin: string): Promise<PinWeakness | null> => invoke("check_pin", { pin });

export const suggestPin = (): Promise<string> => invoke("suggest_pin");

export const pair = (pin: string, deviceName: string): Promise<PairingCode> => invoke("pair", { pin, deviceName });

export const resumePairing = (id: string): Promise<PairingCode> => invoke("resume_pairing", { id });

export const pairingProgress = (id: string): Promise<PairingProgress> => invoke("pairing_progress", { id });

export const enrolBiometric = (pairingId: string, pin: string, prompt: PromptText): Promise<Enrolment> => invoke("enrol_biometric", { pairingId, pin, prompt });

export const changePin = (pairingId: string, oldPin: string, newPin: string): Promise<PinChange> => invoke("change_pin", { pairingId, oldPin, newPin });

export const forgetBiometric = (pairingId: string): Promise<PairingView> => invoke("forget_biometric", { pairingId });

export const unpair = (id: string): Promise<Unpairing> => invoke("unpair", { id });

export const dismissNotice = (id: string): Promise<null> => invoke("dismiss_notice", { id });

export const history = (before: string | null, limit: number): Promise<HistoryPage> => invoke("history", { before, limit });

export const exportHistory = (): Promise<string> => invoke("export_history");

export const saveHistory = (): Promise<SavedFile> => invoke("save_history");

export const settings = (): Promise<Settings> => invoke("settings");

export const changeSettings = (settings: Settings): Promise<Settings> => invoke("change_settings", { settings });

export const about = (): Promise<About> => invoke("about");

export const eraseAll = (): Promise<Erasure> => invoke("erase_all");
