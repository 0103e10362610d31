// Sentences come from Fluent files only; one language is loaded, German if nothing fits.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const LOCALES = {
  de: () => import("./locales/de.ftl?raw"),
  en: () => import("./locales/en.ftl?raw"),
};
export type Language = keyof typeof LOCALES;

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

let bundle = new FluentBundle("de");

export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split("-")[0];
    if (language !== undefined && language in LOCALES) return language as Language;
  }
  return "de";
}

export async function loadMessages(language: Language): Promise<void> {
  const { default: source } = await LOCALES[language]();
  const rightToLeft = RIGHT_TO_LEFT.test(language);
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
