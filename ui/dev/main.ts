// Opens one screen with pretend answers: /dev/?screen=review&theme=dark&lang=en&text=200
import "@kern-ux/native/dist/kern.css";
import "@kern-ux/native/dist/fonts/fira-sans.css";
import "../src/style.css";
import { mockIPC } from "@tauri-apps/api/mocks";
import { mount } from "svelte";
import App from "../src/App.svelte";
import { Flow } from "../src/flow.svelte";
import { pretendCamera } from "./camera";
import { errors, full, history, homes, pair, pairing, screens, signIn, waits } from "./fixtures";

const wanted = new URLSearchParams(location.search);
const root = document.documentElement;
const theme = wanted.get("theme");
const text = wanted.get("text");
const settings = {
  language: wanted.get("lang") ?? "de",
  appearance: theme ?? "system",
  text_size: "normal",
  lock_after_minutes: 5,
};

const name = wanted.get("screen") ?? "";
pretendCamera(name);
const overview = homes[name] ?? full;
// &trouble=biometric_locked lets the platform's prompt end that way.
const code = wanted.get("trouble");
const trouble = code ? Promise.reject({ code, details: {} }) : null;
trouble?.catch(() => null);
let asked = 0;
const answers: Record<string, (args: Record<string, unknown>) => unknown> = {
  settings: () => settings,
  change_settings: ({ settings }) => settings,
  about: () => ({ version: "0.1.0", system_languages: ["de-DE"], system: "Linux", saves_files: true, feedback_address: null }),
  history: ({ before }) => (before || name === "history-empty" ? { entries: [], more: false } : history),
  export_history: () => "{}",
  save_history: () => ({ name: "servicekonto-pass-history.json", folder: "/home/erika/Downloads" }),
  erase_all: () => ({ told: 1, untold: [] }),
  overview: () => overview,
  refresh: () => overview,
  open_link: ({ link }) => (String(link).includes("PAIR") ? pair : signIn),
  open_image: () => signIn,
  open_code: () => signIn,
  scan_frame: () => (name === "scan-foreign" ? { state: "foreign", text: "https://example.org/speisekarte" } : { state: "nothing" }),
  approve: ({ pin }) =>
    pin === "135790"
      ? { state: "approved", portal_name: signIn.portal_name, level: "substantial", at: Date.now() / 1000, confirmation_code: null }
      : { state: "wrong_pin", tries_left: 2, pause_seconds: null, next_pause_seconds: 60, lifetime_left: null },
  approve_with_biometric: () => trouble ?? { state: "approved", portal_name: signIn.portal_name, level: "low", at: Date.now() / 1000, confirmation_code: null },
  enrol_biometric: ({ pin }) =>
    trouble ??
    (pin === "135790"
      ? { state: "done", pairing: { ...pairing, key_place: "strong_box", biometric: "on" } }
      : { state: "wrong_pin", tries_left: 2, pause_seconds: null, next_pause_seconds: 60, lifetime_left: null }),
  change_pin: ({ oldPin }) =>
    trouble ??
    (oldPin === "135790"
      ? { state: "done", pairing: { ...pairing, pin_changed_at: Date.now() / 1000 } }
      : { state: "wrong_pin", tries_left: 2, pause_seconds: null, next_pause_seconds: 60, lifetime_left: null }),
  forget_biometric: () => ({ ...pairing, key_place: "strong_box", biometric: "off" }),
  decline: () => ({ can_report: true }),
  report_sign_in: () => trouble,
  check_pin: ({ pin }) => (pin === "123456" ? "run" : null),
  suggest_pin: () => "481937",
  pair: () => ({ id: "p3", code: "481937", expires_in: 540 }),
  pairing_progress: () => (wanted.has("screen") || ++asked < 2 ? { state: "waiting" } : { state: "active", pairing }),
  unpair: () => ({ state: "confirmed", receipt_id: "q7kZ0nB5sXw2Jd9e", at: Date.now() / 1000, issuer_name: pairing.issuer_name }),
};
mockIPC((command, args) => answers[command]?.(args as Record<string, unknown>) ?? null);

// For whoever goes through all of them.
Object.assign(window, { screenNames: Object.keys(screens), errorNames: Object.keys(errors) });

const target = document.getElementById("app");
if (target) {
  const flow = new Flow();
  await flow.preferences.load();
  if (text) root.style.fontSize = `${text}%`;
  mount(App, { target, props: { flow } });
  const screen = screens[name] ?? errors[name];
  if (screen?.name !== "loading") await flow.start();
  if (wanted.has("practice") || screen?.name === "practice") await flow.practise();
  if (screen) (flow.practice ?? flow).stage.screen = screen;
  flow.stage.wait = waits[name] ?? null;
  root.dataset["ready"] = "";
}
