// Sentences come from Fluent files only; one language is loaded.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "./generated/bindings";

export type { Language };

const LOCALES: Record<Language, () => Promise<{ default: string }>> = {
  de: () => import("./locales/de.ftl?raw"),
  "de-x-leicht": () => import("./locales/de-x-leicht.ftl?raw"),
  en: () => import("./locales/en.ftl?raw"),
  tr: () => import("./locales/tr.ftl?raw"),
  ar: () => import("./locales/ar.ftl?raw"),
  uk: () => import("./locales/uk.ftl?raw"),
  ru: () => import("./locales/ru.ftl?raw"),
  pl: () => import("./locales/pl.ftl?raw"),
};
/** In the order of the settings. */
export const LANGUAGES = Object.keys(LOCALES) as Language[];

const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(["ar"] as const);

let bundle = new FluentBundle("de");

/** Spoken where German is read as well. */
const READ_GERMAN: ReadonlySet<string> = new Set(["bar", "dsb", "gsw", "hsb", "lb", "nds"]);
/** What systems say that have no language set. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(["", "c", "posix", "root", "und"]);

/**
 * The first wanted language that there is; Leichte Sprache only by its own tag. English for people
 * whose languages are all missing here, German for a system that says none.
 */
export function chooseLanguage(wanted: readonly string[]): Language {
  let missing = false;
  for (const tag of wanted) {
    const lower = tag.toLowerCase().replaceAll("_", "-");
    const primary = lower.split(/[-.@]/)[0] ?? "";
    const found = LANGUAGES.find((each) => each === lower) ?? LANGUAGES.find((each) => each === primary);
    if (found) return found;
    if (READ_GERMAN.has(primary)) return "de";
    missing ||= !NO_LANGUAGE.has(primary);
  }
  return missing ? "en" : "de";
}

export async function loadMessages(language: Language): Promise<void> {
  const { default: source } = await LOCALES[language]();
  const rightToLeft = RIGHT_TO_LEFT.has(language);
  const next = new FluentBundle(language, { useIsolating: rightToLeft });
  next.addResource(new FluentResource(source));
  bundle = next;
  if (typeof document !== "undefined") {
    document.documentElement.lang = language;
    document.documentElement.dir = rightToLeft ? "rtl" : "ltr";
  }
}

export function locale(): string {
  return bundle.locales[0] ?? "de";
}

/** The sentence of a key, or of one of its parts as in `t("error-offline.todo")`. */
export function t(key: string, args?: Record<string, FluentVariable>): string {
  const [id = key, part] = key.split(".");
  const message = bundle.getMessage(id);
  const pattern = part === undefined ? message?.value : message?.attributes[part];
  return pattern ? bundle.formatPattern(pattern, args) : key;
}
