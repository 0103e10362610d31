// Pretend views for the screens; nothing here reaches the production bundle.
import type {
  BiometricState,
  CommandErrorCode,
  ErrorDetails,
  HistoryEntry,
  HistoryPage,
  Overview,
  PairingView,
  Review,
} from "../src/generated/bindings";
import type { Screen, Wait } from "../src/flow/screens";

const now = Math.floor(Date.now() / 1000);

export const pairing: PairingView = {
  id: "p1",
  issuer_name: "Servicekonto Musterland",
  issuer_host: "konto.localhost",
  issuer_origin: "http://konto.localhost:8480",
  issuer_color: "#00695c",
  test_mode: true,
  account_label: "E••• M•••••••••",
  device_name: "Schreibtisch",
  level: "substantial",
  level_reason: "evidence",
  key_place: "software",
  state: "active",
  biometric: "unavailable",
  paired_at: now - 40 * 86400,
  last_used_at: now - 60,
  pin_changed_at: null,
  usable_from: null,
};
const later: PairingView = { ...pairing, last_used_at: null, usable_from: now + 86000 };
export const low: PairingView = {
  ...pairing,
  id: "p2",
  account_label: "K••• B••••",
  issuer_color: "#8e24aa",
  test_mode: false,
  level: "low",
  level_reason: "session",
  last_used_at: null,
};
export const pending: PairingView = { ...pairing, id: "p3", issuer_name: "Anwohnerparken Aachen", issuer_host: "parken.localhost", issuer_origin: "http://parken.localhost:8483", test_mode: false, state: "pending" };

const empty: Overview = { pairings: [], waiting: [], notices: [], key_place: "software" };
export const full: Overview = {
  pairings: [pairing, low, pending],
  waiting: [{ issuer_name: "Servicekonto Nordland", since: now - 3600 }],
  notices: [
    {
      id: "n1",
      issuer_name: "Servicekonto Südland",
      account_label: "E••• M•••••••••",
      kind: "unpaired_on_page",
      at: now - 86400,
      portal_name: null,
      device_name: null,
    },
  ],
  key_place: "software",
};

export const signIn: Review = {
  purpose: "sign_in",
  portal_name: "Serviceportal Aachen",
  portal_host: "aachen.localhost",
  issuer_name: "Servicekonto Musterland",
  issuer_host: "konto.localhost",
  issuer_known: true,
  test_mode: true,
  level: "substantial",
  biometric_accepted: false,
  browser: "Firefox",
  os: "Windows",
  place: "Raum Aachen",
  account_label: null,
  pairings: [pairing],
  known_pairings: [],
  expires_in: 260,
  suggested_device_name: null,
};
export const pair: Review = {
  ...signIn,
  purpose: "pair",
  portal_name: "Servicekonto Musterland",
  portal_host: "konto.localhost",
  issuer_known: false,
  place: null,
  account_label: "E••• M•••••••••",
  pairings: [],
  known_pairings: null,
  suggested_device_name: "Computer (Linux)",
};

const withBiometric = (biometric: BiometricState): PairingView => ({
  ...pairing,
  key_place: "strong_box",
  biometric,
});
const atLow: Review = { ...signIn, level: "low", biometric_accepted: true };

const wrong = { state: "wrong_pin", tries_left: 2, pause_seconds: null, next_pause_seconds: 60, lifetime_left: null } as const;

export const history: HistoryPage = {
  entries: [
    { id: "h5", at: now - 30, kind: "approved", outcome: "unheard", level: null, receipt_id: null },
    { id: "h3", at: now - 60, kind: "approved", level: "substantial", receipt_id: "q7kZ0nB5sXw2Jd9e" },
    { id: "h6", at: now - 4000, kind: "pin_changed", outcome: "not_counted", level: null, receipt_id: null },
    { id: "h4", at: now - 89990, kind: "reported", level: null, receipt_id: "Zz9yX8wV7uT6sR5q" },
    { id: "h2", at: now - 90000, kind: "declined", level: null, receipt_id: "A1bC2dE3fG4hI5jK" },
    { id: "h1", at: now - 40 * 86400, kind: "paired", level: "substantial", receipt_id: "mN4bV5cX6zL7kJ8h" },
  ].map((entry) => ({
    ...(entry as Pick<HistoryEntry, "id" | "at" | "kind" | "level" | "receipt_id">),
    outcome: (entry.outcome ?? "counted") as HistoryEntry["outcome"],
    issuer_name: pairing.issuer_name,
    issuer_host: pairing.issuer_host,
    account_label: pairing.account_label,
    portal_name: ["paired", "pin_changed"].includes(entry.kind) ? null : signIn.portal_name,
    portal_host: ["paired", "pin_changed"].includes(entry.kind) ? null : signIn.portal_host,
  })),
  more: true,
};

/** Two people on one device, one of them with two accounts at one issuer. */
const several: PairingView[] = [
  { ...pairing, test_mode: false },
  { ...low, id: "p4", account_label: "E••• M••••••••• (Verein)", issuer_color: pairing.issuer_color, last_used_at: now - 90000 },
  { ...pairing, id: "p5", account_label: "Ö••• D•••••", test_mode: false, last_used_at: now - 5 * 86400 },
  { ...pairing, id: "p6", issuer_name: "Servicekonto Nordland", issuer_color: "#b3541e", test_mode: false, last_used_at: null },
];

/** Homes of their own; every other screen has the full one. */
export const homes: Record<string, Overview> = {
  "home-empty": empty,
  "home-lost": { ...full, pairings: [withBiometric("lost"), low], waiting: [], notices: [], key_place: "strong_box" },
  "home-several": { ...empty, pairings: several },
  "home-reported": {
    ...full,
    waiting: [],
    notices: [
      {
        id: "report-p1",
        issuer_name: pairing.issuer_name,
        account_label: pairing.account_label,
        kind: "sign_in_reported",
        at: now - 3600,
        portal_name: "Serviceportal Aachen",
        device_name: "Erikas Telefon",
      },
    ],
  },
  "home-untold": {
    ...empty,
    notices: [
      {
        id: "untold",
        issuer_name: "Servicekonto Nordland",
        account_label: "",
        kind: "untold",
        at: null,
        portal_name: null,
        device_name: null,
      },
    ],
  },
  "home-waits": { ...empty, pairings: [later] },
  "home-tpm": { ...empty, pairings: [{ ...pairing, key_place: "tpm" }], key_place: "tpm" },
};

/** Every screen as it can be opened: /dev/?screen=NAME */
export const screens: Record<string, Screen> = {
  loading: { name: "loading" },
  "home-empty": { name: "home" },
  home: { name: "home" },
  "home-several": { name: "home" },
  scan: { name: "scan" },
  "short-code": { name: "short-code", issuer: null, code: "" },
  "short-code-other": { name: "short-code", issuer: "konto.beispiel.example", code: "7k2m 1xot" },
  "scan-camera": { name: "scan" },
  "scan-foreign": { name: "scan" },
  "scan-refused": { name: "scan" },
  "scan-waiting": { name: "scan" },
  review: { name: "review", review: signIn },
  "review-known": { name: "review", review: { ...signIn, known_pairings: [pairing.id] } },
  "review-not-stated": { name: "review", review: { ...signIn, known_pairings: null } },
  "review-choice": { name: "review", review: { ...signIn, test_mode: false, pairings: [low, pairing] } },
  "review-several": { name: "review", review: { ...signIn, test_mode: false, pairings: several.slice(0, 3) } },
  "review-over": { name: "review", review: { ...signIn, test_mode: false, expires_in: 0 } },
  "review-long": {
    name: "review",
    review: {
      ...signIn,
      portal_name: "Zentrales Informations- und Antragsportal der Verwaltungsgemeinschaft Obere Donaudampfschifffahrt",
      portal_host: "antraege.verwaltungsgemeinschaft-obere-donaudampfschifffahrt.beispiel.example",
      browser: null,
      os: null,
      place: null,
    },
  },
  "review-low": { name: "review", review: { ...signIn, pairings: [low] } },
  "review-none": { name: "review", review: { ...signIn, pairings: [] } },
  "review-pair": { name: "review", review: pair },
  pin: { name: "pin", review: signIn, pairing, wrong: null, hint: null },
  "pin-waiting": { name: "pin", review: signIn, pairing, wrong: null, hint: null },
  "pin-wrong": { name: "pin", review: signIn, pairing, wrong, hint: null },
  "pin-pause": {
    name: "pin",
    review: signIn,
    pairing,
    wrong: { ...wrong, tries_left: 0, pause_seconds: 60, next_pause_seconds: 900, lifetime_left: 8 },
    hint: null,
  },
  "home-lost": { name: "home" },
  "home-tpm": { name: "home" },
  "home-reported": { name: "home" },
  "review-biometric": { name: "review", review: { ...atLow, pairings: [withBiometric("on")] } },
  "review-biometric-choice": {
    name: "review",
    review: { ...atLow, pairings: [withBiometric("on"), { ...low, biometric: "off" }] },
  },
  "pin-biometric": { name: "pin", review: atLow, pairing: withBiometric("on"), wrong: null, hint: null },
  "pin-changed": {
    name: "pin",
    review: atLow,
    pairing: withBiometric("lost"),
    wrong: null,
    hint: "biometrics_changed",
  },
  "pin-locked": {
    name: "pin",
    review: atLow,
    pairing: withBiometric("on"),
    wrong: null,
    hint: "biometric_locked",
  },
  "pin-cancelled": {
    name: "pin",
    review: atLow,
    pairing: withBiometric("on"),
    wrong: null,
    hint: "biometric_cancelled",
  },
  biometric: { name: "biometric", pairing: withBiometric("off"), wrong: null },
  "biometric-wrong": { name: "biometric", pairing: withBiometric("off"), wrong },
  "biometric-refused": { name: "biometric", pairing: withBiometric("off"), wrong: null, refused: true },
  "biometric-locked": {
    name: "error",
    error: { code: "biometric_locked", details: {} },
    before: { name: "biometric", pairing: withBiometric("off"), wrong: null },
  },
  "change-pin": { name: "change-pin", pairing, wrong: null },
  "change-pin-wrong": { name: "change-pin", pairing, wrong },
  "change-pin-refused": { name: "change-pin", pairing, wrong: null, refused: true },
  "pin-choose-change": { name: "pin-choose", for: { kind: "change", pairing }, weakness: null, differed: false },
  "pairing-pin": { name: "pairing", pairing: { ...pairing, pin_changed_at: now - 60 }, changed: "pin" },
  "pairing-settled": { name: "pairing", pairing: { ...pairing, pin_changed_at: now - 60 }, changed: "pin_settled" },
  "pairing-done": { name: "pairing", pairing: withBiometric("on"), changed: "biometric_on" },
  "pairing-off": { name: "pairing", pairing: withBiometric("off") },
  "pairing-on": { name: "pairing", pairing: withBiometric("on") },
  "pairing-lost": { name: "pairing", pairing: withBiometric("lost") },
  "pairing-none": { name: "pairing", pairing: withBiometric("none_enrolled") },
  "pairing-tpm": { name: "pairing", pairing: { ...pairing, key_place: "tpm" } },
  blocked: { name: "blocked", issuer: pairing.issuer_name },
  "pin-choose": { name: "pin-choose", for: { kind: "pairing", review: pair }, weakness: null, differed: false },
  "pin-weak": { name: "pin-choose", for: { kind: "pairing", review: pair }, weakness: "date", differed: false },
  "pin-repeat": { name: "pin-repeat", for: { kind: "pairing", review: pair } },
  "device-name": { name: "device-name", review: pair, wanted: "Computer (Linux)", taken: false },
  code: { name: "code", code: { id: "p3", code: "481937", expires_in: 540 }, issuer: pairing.issuer_name },
  paired: { name: "paired", pairing: low },
  "paired-waits": { name: "paired", pairing: later },
  "pairing-waits": { name: "pairing", pairing: later },
  "home-waits": { name: "home" },
  "pairing-void": { name: "pairing-void" },
  approved: {
    name: "approved",
    approved: { state: "approved", portal_name: signIn.portal_name, level: "substantial", at: now, confirmation_code: null },
  },
  "approved-code": {
    name: "approved",
    approved: { state: "approved", portal_name: signIn.portal_name, level: "substantial", at: now, confirmation_code: "0472" },
  },
  declined: { name: "declined", review: signIn, paired: true, canReport: true },
  "declined-elsewhere": { name: "declined", review: { ...signIn, pairings: [] }, paired: false, canReport: false },
  "declined-pair": { name: "declined", review: pair, paired: false, canReport: false },
  reported: { name: "reported", review: signIn },
  pairing: { name: "pairing", pairing },
  unpair: { name: "unpair", pairing },
  unpaired: {
    name: "unpaired",
    unpairing: { state: "confirmed", receipt_id: "q7kZ0nB5sXw2Jd9e", at: now, issuer_name: pairing.issuer_name },
  },
  queued: { name: "unpaired", unpairing: { state: "queued", issuer_name: pairing.issuer_name } },
  menu: { name: "menu" },
  history: { name: "history" },
  "history-empty": { name: "history" },
  settings: { name: "settings" },
  erase: { name: "erase" },
  erased: { name: "erased", erasure: { told: 1, untold: [] } },
  "erased-untold": { name: "erased", erasure: { told: 1, untold: ["Servicekonto Nordland"] } },
  locked: { name: "locked" },
  help: { name: "page", page: "help" },
  privacy: { name: "page", page: "privacy" },
  accessibility: { name: "page", page: "accessibility" },
  feedback: { name: "feedback" },
  weakness: { name: "page", page: "weakness" },
  licences: { name: "licences" },
  "practice-begin": { name: "practice", station: "begin", link: "pair" },
  "practice-portal": { name: "practice", station: "portal", link: "sign-in" },
  "practice-fake": { name: "practice", station: "fake", link: "fake" },
  "practice-caught": { name: "practice", station: "caught", link: null },
  "practice-fooled": { name: "practice", station: "fooled", link: null },
};

/** What is being waited for. */
export const waits: Record<string, Wait> = { "pin-waiting": "approve", "scan-waiting": "open" };

/** Every error, with what its sentence names. */
const ERRORS: Record<CommandErrorCode, ErrorDetails> = {
  offline: {},
  server_unavailable: {},
  clock_or_certificate: {},
  not_a_pass_code: { text: "https://example.org/some/long/path?with=parameters&and=more" },
  no_code_found: {},
  image_unreadable: {},
  image_too_large: {},
  insecure_issuer: { host: "konto.localhost" },
  foreign_request: {},
  issuer_keys_changed: {},
  code_expired: {},
  code_used: {},
  code_unknown: {},
  short_code_unknown: {},
  short_code_format: {},
  issuer_address: {},
  issuer_not_found: { host: "konto.beispiel.example" },
  not_usable_yet: { seconds: 80000 },
  request_over: {},
  not_paired: { host: "konto.localhost" },
  level_too_low: {},
  approval_refused: {},
  report_refused: {},
  unpaired_elsewhere: {},
  pin_weak: {},
  pin_format: {},
  pin_same: {},
  pin_change_unknown: {},
  key_lost: {},
  keystore_unavailable: {},
  data_lost: {},
  biometric_not_accepted: {},
  biometrics_changed: {},
  biometric_cancelled: {},
  biometric_locked: {},
  storage: {},
  name_taken: {},
  nothing_open: {},
  rate_limited: { seconds: 540 },
  internal: {},
};
/** As they can be opened: /dev/?screen=error-offline */
export const errors: Record<string, Screen> = Object.fromEntries(
  Object.entries(ERRORS).map(([code, details]) => [
    `error-${code}`,
    { name: "error", error: { code: code as CommandErrorCode, details }, before: { name: "scan" } },
  ]),
);
