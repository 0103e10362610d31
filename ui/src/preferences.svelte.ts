// Language, appearance and text size: kept by Rust, applied to the page here.
import type { About, Appearance, Settings, TextSize } from "./generated/bindings";
import type { Commands } from "./flow/stage.svelte";
import { chooseLanguage, type Language, loadMessages } from "./messages";

const PER_CENT: Record<TextSize, string> = { normal: "", large: "125%", largest: "160%" };
const THEME: Record<Appearance, string | undefined> = {
  system: undefined,
  light: "light",
  dark: "dark",
  high_contrast: "dark",
};

export class Preferences {
  settings: Settings = $state.raw({
    language: null,
    appearance: "system",
    text_size: "normal",
    lock_after_minutes: 5,
  });
  about: About = $state.raw({ version: "", system_languages: [], system: "", saves_files: false, feedback_address: null });
  /** What is spoken now; a change draws every sentence anew. */
  language: Language = $state("de");
  readonly #commands: Commands;

  constructor(commands: Commands) {
    this.#commands = commands;
  }

  /** Before the first screen. Without an answer it goes on with what the web view says. */
  async load(): Promise<void> {
    const [settings, about] = await Promise.allSettled([
      this.#commands.settings(),
      this.#commands.about(),
    ]);
    if (about.status === "fulfilled") this.about = about.value;
    if (settings.status === "fulfilled") this.settings = settings.value;
    await this.#apply();
  }

  /** Shown at once; kept if Rust can. */
  async change(change: Partial<Settings>): Promise<void> {
    const before = this.settings;
    this.settings = { ...before, ...change };
    await this.#apply();
    try {
      this.settings = await this.#commands.changeSettings(this.settings);
    } catch (reason) {
      this.settings = before;
      await this.#apply();
      throw reason;
    }
  }

  async #apply(): Promise<void> {
    const { appearance, text_size } = this.settings;
    const root = document.documentElement;
    const theme = THEME[appearance];
    if (theme) root.dataset["kernTheme"] = theme;
    else delete root.dataset["kernTheme"];
    root.dataset["contrast"] = appearance === "high_contrast" ? "high" : "";
    root.style.fontSize = PER_CENT[text_size];
    const system = this.about.system_languages;
    const wanted = system.length > 0 ? system : navigator.languages;
    const language = this.settings.language ?? chooseLanguage(wanted);
    if (language !== this.language || !loaded) await loadMessages(language);
    loaded = true;
    this.language = language;
  }
}

let loaded = false;
