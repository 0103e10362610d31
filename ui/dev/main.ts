// Opens one screen with pretend answers: /dev/?screen=review&theme=dark&lang=en&text=200
import "@kern-ux/native/dist/kern.css";
import "@kern-ux/native/dist/fonts/fira-sans.css";
import "../src/style.css";
import { mockIPC } from "@tauri-apps/api/mocks";
import { mount } from "svelte";
import App from "../src/App.svelte";
import { Flow } from "../src/flow.svelte";
import { chooseLanguage, loadMessages } from "../src/messages";
import { empty, full, pair, pairing, screens, signIn } from "./fixtures";

const wanted = new URLSearchParams(location.search);
const root = document.documentElement;
const theme = wanted.get("theme");
if (theme) root.dataset["kernTheme"] = theme;
const text = wanted.get("text");
if (text) root.style.fontSize = `${text}%`;

const overview = wanted.get("screen") === "home-empty" ? empty : full;
let asked = 0;
const answers: Record<string, (args: Record<string, unknown>) => unknown> = {
  overview: () => overview,
  refresh: () => overview,
  open_link: ({ link }) => (String(link).includes("PAIR") ? pair : signIn),
  open_image: () => signIn,
  approve: ({ pin }) =>
    pin === "135790"
      ? { state: "approved", portal_name: signIn.portal_name, level: "substantial", at: Date.now() / 1000 }
      : { state: "wrong_pin", tries_left: 2, pause_seconds: null, next_pause_seconds: 60, lifetime_left: null },
  check_pin: ({ pin }) => (pin === "123456" ? "run" : null),
  suggest_pin: () => "481937",
  pair: () => ({ id: "p3", code: "481937", expires_in: 540 }),
  pairing_progress: () => (wanted.has("screen") || ++asked < 2 ? { state: "waiting" } : { state: "active", pairing }),
  unpair: () => ({ state: "confirmed", receipt_id: "q7kZ0nB5sXw2Jd9e", at: Date.now() / 1000, issuer_name: pairing.issuer_name }),
};
mockIPC((command, args) => answers[command]?.(args as Record<string, unknown>) ?? null);

const target = document.getElementById("app");
if (target) {
  await loadMessages(chooseLanguage([wanted.get("lang") ?? "de"]));
  const flow = new Flow();
  mount(App, { target, props: { flow } });
  const screen = screens[wanted.get("screen") ?? ""];
  if (screen?.name !== "loading") await flow.start();
  if (screen) flow.screen = screen;
}
