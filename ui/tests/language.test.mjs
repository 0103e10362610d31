// Which language the app speaks, from what the system says.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createServer } from "vite";

let vite, chooseLanguage, LANGUAGES;
before(async () => {
  vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
  ({ chooseLanguage, LANGUAGES } = await vite.ssrLoadModule("/src/messages.ts"));
});
after(() => vite.close());

test("each language is chosen for its own tag, with any region, in any spelling", () => {
  for (const language of LANGUAGES) assert.equal(chooseLanguage([language]), language);
  for (const [tag, language] of [
    ["ar-EG", "ar"],
    ["uk-UA", "uk"],
    ["de-AT", "de"],
    ["de_DE.UTF-8", "de"],
    ["de-x-leicht", "de-x-leicht"],
    ["pl", "pl"],
    ["PL-pl", "pl"],
    ["en-GB", "en"],
    ["tr-TR", "tr"],
    ["ru-KZ", "ru"],
  ]) {
    assert.equal(chooseLanguage([tag]), language, tag);
  }
});

test("the first language that there is counts, not the best known one", () => {
  assert.equal(chooseLanguage(["fr-FR", "uk-UA", "de-DE"]), "uk");
  assert.equal(chooseLanguage(["ku", "tr-TR", "en"]), "tr");
});

test("without one of them: English, but German for neighbours and for systems without a language", () => {
  assert.equal(chooseLanguage(["fr-FR", "es"]), "en");
  for (const none of [[], ["C"], ["POSIX"], ["und"], [""], ["C.UTF-8"]]) assert.equal(chooseLanguage(none), "de");
  for (const tag of ["nds", "hsb-DE", "gsw-CH", "lb-LU"]) assert.equal(chooseLanguage([tag]), "de", tag);
});
