// The practice from its first station to its last, without a command that leaves the page.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { createServer } from "vite";

const HARMLESS = ["check_pin", "suggest_pin"];
let vite, Flow;
let calls = [];

before(async () => {
  globalThis.window = globalThis;
  globalThis.__TAURI_INTERNALS__ = {
    invoke: async (command) => {
      calls.push(command);
      return command === "overview" || command === "refresh" ? { pairings: [] } : null;
    },
  };
  vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
  ({ Flow } = await vite.ssrLoadModule("/src/flow.svelte.ts"));
});
after(() => vite.close());
beforeEach(() => {
  calls = [];
});

/** Pairs with the pretend issuer and stands at the pretend portal. */
async function paired() {
  const own = new Flow();
  await own.practise();
  const flow = own.practice;
  const screen = () => flow.stage.screen;
  assert.deepEqual(screen(), { name: "practice", station: "begin", link: "pair" });
  await flow.openLink(screen().link);
  const { review } = screen();
  flow.accept(review, null);
  const wanted = { kind: "pairing", review };
  await flow.pin.choose(wanted, "135790");
  flow.repeatPin(wanted, "135790");
  await flow.pairing.pair(review, "Tisch");
  assert.equal(screen().name, "code");
  for (let tries = 0; tries < 5 && screen().name === "code"; tries += 1) await flow.pairing.watch("practice");
  assert.equal(screen().name, "paired");
  await flow.home();
  assert.equal(screen().station, "portal");
  return { own, flow, screen };
}

async function approve(flow, screen, pin) {
  await flow.openLink(screen().link);
  const { review } = screen();
  flow.accept(review, review.pairings[0]);
  await flow.answer.approve(review, review.pairings[0], pin);
  return review;
}

test("pairing, signing in, and turning the fake down", async () => {
  const { own, flow, screen } = await paired();
  await approve(flow, screen, "999999");
  assert.equal(screen().wrong.tries_left, 2);
  const honest = screen().review;
  await flow.answer.approve(honest, honest.pairings[0], "135790");
  assert.equal(screen().name, "approved");
  await flow.home();
  assert.equal(screen().station, "fake");
  await flow.openLink(screen().link);
  const { review } = screen();
  assert.notEqual(review.portal_host, honest.portal_host);
  assert.notEqual(review.browser, honest.browser);
  assert.deepEqual([honest.known_pairings, review.known_pairings], [["practice"], []]);
  await flow.answer.decline(review, review.pairings[0]);
  assert.equal(screen().canReport, true);
  await flow.answer.report(review);
  assert.equal(screen().name, "reported");
  await flow.home();
  assert.equal(screen().station, "caught");
  await own.leavePractice();
  assert.equal(own.practice, null);
  assert.deepEqual(calls.filter((each) => !HARMLESS.includes(each)), ["overview"]);
});

test("whoever approves the fake is told so, whoever walks away has caught it", async () => {
  const { flow, screen } = await paired();
  await approve(flow, screen, "135790");
  await flow.home();
  await approve(flow, screen, "135790");
  await flow.home();
  assert.equal(screen().station, "fooled");

  const other = await paired();
  await approve(other.flow, other.screen, "135790");
  await other.flow.home();
  await other.flow.openLink(other.screen().link);
  await other.flow.home();
  assert.equal(other.screen().station, "caught");
});

test("what practice does not know never reaches Rust", async () => {
  const { flow } = await paired();
  calls = [];
  await assert.rejects(flow.stage.commands.unpair("p1"), { code: "nothing_open" });
  await assert.rejects(flow.stage.commands.approveWithBiometric("p1", {}), { code: "nothing_open" });
  assert.deepEqual(calls, []);
});
