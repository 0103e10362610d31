// The message files agree with each other and with the code that uses them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { FluentBundle, FluentResource } from "@fluent/bundle";

const src = fileURLToPath(new URL("../src", import.meta.url));
const bindings = readFileSync(join(src, "generated/bindings.ts"), "utf8");

/** Values of a union of words in the generated types or in a source file. */
function union(name, text = bindings) {
  const [, words] = text.match(new RegExp(`type ${name} =\\s+([^;]+);`)) ?? [];
  assert.ok(words, `type ${name} is gone`);
  return [...words.matchAll(/"([a-z_-]+)"/g)].map(([, word]) => word);
}

const screens = readFileSync(join(src, "flow/screens.ts"), "utf8");

/** Each has a file of sentences. */
const LANGUAGES = readdirSync(join(src, "locales")).map((name) => name.replace(".ftl", ""));

/** Keys that code puts together from a word: prefix, its words, and the parts each must have. */
const FAMILIES = [
  { prefix: "level-", words: union("Level") },
  { prefix: "level-reason-", words: union("LevelReason") },
  { prefix: "key-place-", words: union("KeyPlace") },
  { prefix: "keys-live-", words: union("KeyPlace") },
  { prefix: "notice-", words: union("NoticeKind") },
  { prefix: "weakness-", words: union("PinWeakness") },
  { prefix: "wait-", words: union("Wait", screens) },
  { prefix: "scan-camera-", words: union("CameraTrouble", readFileSync(join(src, "camera.ts"), "utf8")) },
  { prefix: "hint-", words: union("BiometricHint", screens) },
  { prefix: "history-", words: union("HistoryKind") },
  // What waits for an answer, and what counted needs no second sentence.
  { prefix: "history-sent-", words: ["approved", "declined", "reported", "pin_changed"] },
  { prefix: "history-outcome-", words: union("HistoryOutcome").filter((word) => word !== "counted") },
  { prefix: "appearance-", words: union("Appearance") },
  { prefix: "text-size-", words: union("TextSize") },
  { prefix: "language-", words: LANGUAGES, parts: ["state"] },
  { prefix: "page-", words: union("Page", screens) },
  { prefix: "text-", words: union("Section", readFileSync(join(src, "pages.ts"), "utf8")), parts: ["body"] },
  { prefix: "practice-", words: union("Station", screens), parts: ["what", "todo", "action"] },
  { prefix: "changed-", words: union("Changed", screens) },
  // Where a device cannot do it at all, nothing is said.
  { prefix: "biometric-state-", words: union("BiometricState").filter((word) => word !== "unavailable") },
  { prefix: "error-", words: union("CommandErrorCode"), parts: ["lost", "todo"] },
];

function messages(language) {
  const source = readFileSync(join(src, "locales", `${language}.ftl`), "utf8");
  const resource = new FluentResource(source);
  const written = [...source.matchAll(/^([a-z][\w-]*) *=/gim)].map(([, id]) => id);
  const parsed = resource.body.map(({ id }) => id);
  assert.deepEqual(parsed, written, `${language}.ftl has a message that Fluent cannot read`);
  assert.equal(new Set(parsed).size, parsed.length, `${language}.ftl says something twice`);
  const bundle = new FluentBundle(language);
  bundle.addResource(resource);
  const keys = resource.body.flatMap(({ id, value, attributes }) => [
    ...(value === null ? [] : [id]),
    ...Object.keys(attributes).map((part) => `${id}.${part}`),
  ]);
  return { keys: new Set(keys), source, variables: variables(source) };
}

/** Which variables each message uses, so that no language forgets one. */
function variables(source) {
  const blocks = source.split(/^(?=[a-z][\w-]*(?: =|=))/gim).filter((block) => /^[a-z]/i.test(block));
  return new Map(
    blocks.map((block) => [
      block.match(/^[\w-]+/)[0],
      [...new Set([...block.matchAll(/\$([a-z]+)/g)].map(([, name]) => name))].sort().join(" "),
    ]),
  );
}

function usedKeys() {
  const used = new Set();
  const prefixes = new Set();
  for (const name of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    if (!/\.(svelte|ts)$/.test(name) || name === "messages.ts") continue;
    const text = readFileSync(join(src, name), "utf8");
    for (const [, key] of text.matchAll(/\bt\(\s*"([^"]+)"/g)) used.add(key);
    for (const [, prefix] of text.matchAll(/\bt\(\s*`([^`$]*)\$\{/g)) prefixes.add(prefix);
  }
  for (const prefix of prefixes) {
    assert.ok(FAMILIES.some((family) => family.prefix === prefix), `unknown family ${prefix}…`);
  }
  for (const { prefix, words, parts = [] } of FAMILIES) {
    assert.ok(prefixes.has(prefix), `nothing uses ${prefix}…`);
    for (const word of words) {
      used.add(prefix + word);
      for (const part of parts) used.add(`${prefix}${word}.${part}`);
    }
  }
  return used;
}

const all = new Map(LANGUAGES.map((language) => [language, messages(language)]));
const de = all.get("de");
const en = all.get("en");

test("there is a file for each language the settings offer", () => {
  assert.deepEqual(LANGUAGES.toSorted(), union("Language").toSorted());
});

test("every language has the same keys and variables", () => {
  for (const [language, { keys, variables }] of all) {
    assert.deepEqual([...keys].sort(), [...de.keys].sort(), language);
    assert.deepEqual([...variables].sort(), [...de.variables].sort(), language);
  }
});

test("what nobody has read is marked in its file and in every list of languages", () => {
  const empty = /^language-([\w-]+) = .*\n {4}\.state = \{ "" \}$/gm;
  for (const [language, { source }] of all) {
    const read = [...source.matchAll(empty)].map(([, name]) => name);
    assert.deepEqual(read, ["de", "en"], language);
    assert.equal(source.startsWith("# No"), !read.includes(language), language);
  }
});

test("every form of a plural is there, and each says its number", () => {
  const samples = [0, 1, 2, 3, 5, 11, 21, 100];
  for (const [language, { source }] of all) {
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource(source));
    for (const [key, name] of [["span-seconds", "count"], ["pin-tries-block", "tries"], ["lock-after", "minutes"]]) {
      const said = samples.map((count) => {
        const errors = [];
        const text = bundle.formatPattern(bundle.getMessage(key).value, { [name]: count }, errors);
        assert.deepEqual(errors, [], `${language} ${key}`);
        return text;
      });
      // One and two may be a word; every other number is a figure.
      for (const [at, count] of samples.entries()) {
        if (count > 2) assert.match(said[at], new RegExp(`(^|\\D)${count}(\\D|$)`), `${language} ${key}`);
      }
      assert.equal(new Set(said).size, samples.length, `${language} ${key}`);
    }
  }
});

test("every key in the code has a sentence, every sentence is used", () => {
  assert.deepEqual([...de.keys].sort(), [...usedKeys()].sort());
});

test("no sentence blames or speaks in jargon", () => {
  const words = (source) => source.replace(/^[\w-]+ =/gm, "").replace(/\$[a-z]+/g, "");
  assert.doesNotMatch(words(de.source), /ungültig|Token|Session|authentifizier/i);
  assert.doesNotMatch(words(en.source), /invalid|token|session|authenticat/i);
});
