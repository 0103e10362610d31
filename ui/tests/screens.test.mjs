// What single screens say, rendered without a browser.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const src = fileURLToPath(new URL("../src", import.meta.url));
const LANGUAGES = readdirSync(`${src}/locales`).map((name) => name.replace(".ftl", ""));
const bindings = readFileSync(`${src}/generated/bindings.ts`, "utf8");
const CODES = [...bindings.match(/type CommandErrorCode =\s+([^;]+);/)[1].matchAll(/"([a-z_]+)"/g)].map(([, code]) => code);

let vite, render, loadMessages, t, span, screens;

before(async () => {
  vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
  // By way of Vite, so that it is the Svelte that the screens use.
  ({ render } = await vite.ssrLoadModule("svelte/server"));
  ({ loadMessages, t } = await vite.ssrLoadModule("/src/messages.ts"));
  ({ span } = await vite.ssrLoadModule("/src/time.svelte.ts"));
  const screen = async (name) => (await vite.ssrLoadModule(`/src/screens/${name}.svelte`)).default;
  screens = { Biometric: await screen("Biometric"), ErrorScreen: await screen("ErrorScreen") };
});
after(() => vite.close());

/** What a person reads, without tags. */
function read(name, props) {
  const { body } = render(screens[name], { props });
  const text = body.replace(/<[^>]+>/g, " ").replace(/[\u2066-\u2069]/g, "");
  return text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replace(/\s+/g, " ");
}

const plain = (text) => text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ");
const flow = { wait: null, canRepeat: () => false };

test("each error says what happened, what is lost and what to do, in every language", async () => {
  assert.ok(CODES.length > 20, `${CODES.length} codes`);
  for (const language of LANGUAGES) {
    await loadMessages(language);
    for (const code of CODES) {
      const details = { host: "konto.example", text: null };
      if (code === "not_usable_yet") details.seconds = 80_000;
      const shown = read("ErrorScreen", { flow, error: { code, details }, before: { name: "home" } });
      const said = ["", ".lost", ".todo"].map((part) => plain(t(`error-${code}${part}`, { host: details.host, span: span(80_000) })));
      assert.equal(new Set(said).size, 3, `${language} ${code}`);
      // What happened may be one word ("Przerwano"); the other two are sentences.
      for (const sentence of said.slice(1)) assert.match(sentence, /\S \S.*[.!؟?]$/u, `${language} ${code}`);
      for (const sentence of said) {
        assert.ok(shown.includes(sentence), `${language} ${code}: “${sentence}” is not on the screen: ${shown}`);
      }
    }
  }
});

test("who has to wait is told for how long, in every language", async () => {
  for (const language of LANGUAGES) {
    await loadMessages(language);
    for (const [code, seconds] of [["rate_limited", 540], ["not_usable_yet", 80_000]]) {
      const error = { code, details: { seconds } };
      const shown = read("ErrorScreen", { flow, error, before: { name: "scan" } });
      assert.ok(shown.includes(plain(span(seconds))), `${language} ${code}: ${shown}`);
    }
  }
});

test("whoever sets up a fingerprint is warned of relatives before the first try, in every language", async () => {
  const pairing = { id: "p1", issuer_name: "Konto", level: "substantial" };
  for (const language of LANGUAGES) {
    await loadMessages(language);
    const warning = plain(t("biometric-others"));
    assert.ok(warning.split(" ").length > 5, `${language}: ${warning}`);
    const shown = read("Biometric", { flow, pairing, wrong: null });
    assert.ok(shown.includes(warning), `${language}: ${shown}`);
  }
});
