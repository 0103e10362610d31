// The steps between the screens, played against pretend commands.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const src = fileURLToPath(new URL("../src", import.meta.url));

let vite, Flow;
let answers = {};
let calls = [];

before(async () => {
  globalThis.window = globalThis;
  globalThis.__TAURI_INTERNALS__ = {
    invoke: async (command, args) => {
      calls.push([command, args]);
      const answer = answers[command];
      if (answer instanceof Error) throw answer.cause;
      return typeof answer === "function" ? answer(args) : (answer ?? null);
    },
  };
  vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
  ({ Flow } = await vite.ssrLoadModule("/src/flow.svelte.ts"));
});
after(() => vite.close());
beforeEach(() => {
  calls = [];
  answers = { overview: { pairings: [], waiting: [], notices: [], key_place: "software" } };
});

const refusal = (code, details = {}) => new Error("refused", { cause: { code, details } });
const pairing = { id: "p1", issuer_name: "Konto", level: "substantial" };
const signIn = { purpose: "sign_in", pairings: [pairing], issuer_name: "Konto", portal_name: "Amt" };
const pair = { purpose: "pair", pairings: [], issuer_name: "Konto", suggested_device_name: "Tisch" };
const forPairing = { kind: "pairing", review: pair };
const called = (command) => calls.filter(([name]) => name === command);

test("sign in: link, review, wrong PIN, right PIN", async () => {
  const flow = new Flow();
  answers.open_link = signIn;
  await flow.openLink("https://konto.localhost/P/X.Y");
  assert.equal(flow.stage.screen.name, "review");
  flow.accept(signIn, pairing);
  answers.approve = ({ pin }) =>
    pin === "135790" ? { state: "approved", portal_name: "Amt" } : { state: "wrong_pin", tries_left: 2 };
  await flow.answer.approve(signIn, pairing, "000001");
  assert.equal(flow.stage.screen.wrong.tries_left, 2);
  await flow.answer.approve(signIn, pairing, "135790");
  assert.equal(flow.stage.screen.name, "approved");
  assert.doesNotMatch(JSON.stringify([flow.stage.screen, flow.stage.overview]), /135790|000001/);
});

test("a fingerprint approves, and where it does not, the PIN is asked for with a reason", async () => {
  const flow = new Flow();
  answers.approve_with_biometric = { state: "approved", portal_name: "Amt" };
  await flow.answer.approveWithBiometric(signIn, pairing);
  assert.equal(flow.stage.screen.name, "approved");
  const [, { pairingId, prompt }] = called("approve_with_biometric").at(-1);
  assert.equal(pairingId, "p1");
  assert.deepEqual(Object.keys(prompt), ["title", "reason", "cancel"]);
  for (const code of [
    "biometrics_changed",
    "biometric_cancelled",
    "biometric_locked",
    "biometric_not_accepted",
  ]) {
    answers.approve_with_biometric = refusal(code);
    await flow.answer.approveWithBiometric(signIn, pairing);
    assert.deepEqual([flow.stage.screen.name, flow.stage.screen.hint], ["pin", code]);
  }
  answers.approve_with_biometric = refusal("offline");
  await flow.answer.approveWithBiometric(signIn, pairing);
  assert.equal(flow.stage.screen.name, "error");
  answers.approve_with_biometric = { state: "blocked" };
  await flow.answer.approveWithBiometric(signIn, pairing);
  assert.equal(flow.stage.screen.name, "blocked");
});

test("setting up a fingerprint needs the PIN and keeps none", async () => {
  const flow = new Flow();
  flow.kept.askBiometric(pairing);
  assert.deepEqual([flow.stage.screen.name, flow.stage.screen.wrong], ["biometric", null]);
  answers.enrol_biometric = ({ pin }) =>
    pin === "135790"
      ? { state: "done", pairing: { ...pairing, biometric: "on" } }
      : { state: "wrong_pin", tries_left: 2 };
  await flow.kept.enrolBiometric(pairing, "000001");
  assert.deepEqual([flow.stage.screen.name, flow.stage.screen.wrong.tries_left], ["biometric", 2]);
  await flow.kept.enrolBiometric(pairing, "135790");
  assert.deepEqual([flow.stage.screen.name, flow.stage.screen.pairing.biometric], ["pairing", "on"]);
  assert.doesNotMatch(JSON.stringify([flow.stage.screen, flow.stage.overview]), /135790|000001/);
  answers.forget_biometric = { ...pairing, biometric: "off" };
  await flow.kept.forgetBiometric(pairing);
  assert.equal(flow.stage.screen.pairing.biometric, "off");
  answers.enrol_biometric = { state: "blocked" };
  await flow.kept.enrolBiometric(pairing, "135790");
  assert.equal(flow.stage.screen.name, "blocked");
});

test("changing the PIN: the old one and the new one are sent once and forgotten", async () => {
  const flow = new Flow();
  const change = { kind: "change", pairing };
  const sent = [];
  const choose = async (old, chosen) => {
    flow.pinChange.next(pairing, old);
    assert.equal(flow.stage.screen.name, "pin-choose");
    await flow.pin.choose(change, chosen);
    await flow.repeatPin(change, chosen);
  };
  answers.change_pin = ({ oldPin, newPin }) => {
    sent.push([oldPin, newPin]);
    if (oldPin !== "135790") return { state: "wrong_pin", tries_left: 2 };
    return { state: "done", pairing: { ...pairing, pin_changed_at: 5 } };
  };
  flow.pinChange.ask(pairing);
  assert.deepEqual([flow.stage.screen.name, flow.stage.screen.wrong], ["change-pin", null]);
  await choose("000001", "482915");
  assert.deepEqual([flow.stage.screen.name, flow.stage.screen.wrong.tries_left], ["change-pin", 2]);
  await choose("135790", "482915");
  assert.deepEqual([flow.stage.screen.name, flow.stage.screen.changed], ["pairing", "pin"]);
  assert.deepEqual(sent, [["000001", "482915"], ["135790", "482915"]]);
  assert.doesNotMatch(JSON.stringify([flow.stage.screen, flow.stage.overview]), /135790|000001|482915/);
  // A second repetition has nothing to send.
  await flow.repeatPin(change, "482915");
  assert.deepEqual([flow.stage.screen.name, flow.stage.screen.differed], ["pin-choose", true]);
  assert.equal(sent.length, 2);
});

test("changing the PIN: whatever goes wrong leads back to the PIN that holds", async () => {
  const flow = new Flow();
  const change = { kind: "change", pairing };
  const attempt = async (answer) => {
    answers.change_pin = answer;
    flow.pinChange.next(pairing, "135790");
    await flow.pin.choose(change, "482915");
    await flow.repeatPin(change, "482915");
    return flow.stage.screen;
  };
  assert.equal((await attempt({ state: "blocked" })).name, "blocked");
  const done = await attempt({ state: "settled", pairing });
  assert.deepEqual([done.name, done.changed], ["pairing", "pin_settled"]);
  for (const code of ["approval_refused", "code_expired", "code_unknown", "request_over"]) {
    const screen = await attempt(refusal(code));
    assert.deepEqual([screen.name, screen.refused], ["change-pin", true], code);
  }
  for (const code of ["offline", "pin_same", "keystore_unavailable"]) {
    const screen = await attempt(refusal(code));
    assert.equal(screen.name, "error", code);
    assert.ok(flow.canRepeat(code, screen.before), code);
    flow.again(code, screen.before);
    assert.equal(flow.stage.screen.name, "change-pin", code);
  }
  // Trying again at once could cost a try: first the app has to know which PIN holds.
  const unknown = await attempt(refusal("pin_change_unknown"));
  assert.ok(!flow.canRepeat("pin_change_unknown", unknown.before));
});

test("what a fingerprint cannot do any more is not offered again on the way back", async () => {
  const flow = new Flow();
  const on = { ...pairing, biometric: "on" };
  const other = { ...on, id: "p2" };
  const low = { ...signIn, biometric_accepted: true, pairings: [other, on] };
  const after = async (code) => {
    answers.approve_with_biometric = refusal(code);
    await flow.answer.approveWithBiometric(low, on);
    const { review, pairing: chosen } = flow.stage.screen;
    return [review.biometric_accepted, review.pairings.map((each) => each.biometric), chosen.biometric];
  };
  assert.deepEqual(await after("biometrics_changed"), [true, ["on", "lost"], "lost"]);
  assert.deepEqual(await after("biometric_not_accepted"), [false, ["on", "on"], "on"]);
  assert.deepEqual(await after("biometric_cancelled"), [true, ["on", "on"], "on"]);
  assert.deepEqual(await after("biometric_locked"), [true, ["on", "on"], "on"]);
});

test("while the platform asks, the screen does not speak of a PIN", async () => {
  const flow = new Flow();
  let release;
  answers.approve_with_biometric = () => new Promise((resolve) => (release = resolve));
  const asking = flow.answer.approveWithBiometric(signIn, pairing);
  assert.equal(flow.wait, "confirm");
  release({ state: "blocked" });
  await asking;
  assert.equal(flow.wait, null);
});

test("a change of fingerprint or face is said on the pairing", async () => {
  const flow = new Flow();
  answers.enrol_biometric = { state: "done", pairing: { ...pairing, biometric: "on" } };
  await flow.kept.enrolBiometric(pairing, "135790");
  assert.equal(flow.stage.screen.changed, "biometric_on");
  answers.forget_biometric = { ...pairing, biometric: "off" };
  await flow.kept.forgetBiometric(pairing);
  assert.equal(flow.stage.screen.changed, "biometric_off");
  await flow.kept.show(pairing);
  assert.equal(flow.stage.screen.changed, undefined);
});

test("a failed set-up leads back to itself, never to scanning a code", async () => {
  const flow = new Flow();
  for (const code of ["approval_refused", "code_expired", "code_unknown", "request_over"]) {
    flow.kept.askBiometric(pairing);
    answers.enrol_biometric = refusal(code);
    await flow.kept.enrolBiometric(pairing, "135790");
    assert.deepEqual([flow.stage.screen.name, flow.stage.screen.refused], ["biometric", true], code);
  }
  for (const code of ["biometric_cancelled", "biometric_locked", "biometric_not_accepted", "offline"]) {
    flow.kept.askBiometric(pairing);
    answers.enrol_biometric = refusal(code);
    await flow.kept.enrolBiometric(pairing, "135790");
    assert.ok(flow.canRepeat(code, flow.stage.screen.before), code);
    flow.again(code, flow.stage.screen.before);
    assert.deepEqual([flow.stage.screen.name, flow.stage.screen.pairing.id], ["biometric", "p1"], code);
  }
  flow.kept.askBiometric(pairing);
  answers.enrol_biometric = refusal("unpaired_elsewhere");
  await flow.kept.enrolBiometric(pairing, "135790");
  assert.ok(!flow.canRepeat("unpaired_elsewhere", flow.stage.screen.before));
});

test("a blocked credential has its own screen", async () => {
  const flow = new Flow();
  answers.approve = { state: "blocked" };
  await flow.answer.approve(signIn, pairing, "135790");
  assert.equal(flow.stage.screen.name, "blocked");
});

test("pairing: the PIN is compared, sent once and forgotten", async () => {
  const flow = new Flow();
  flow.accept(pair, null);
  await flow.pin.choose(forPairing, "135790");
  assert.equal(flow.stage.screen.name, "pin-repeat");
  flow.repeatPin(forPairing, "135791");
  assert.equal(flow.stage.screen.differed, true);
  await flow.pin.choose(forPairing, "135790");
  flow.repeatPin(forPairing, "135790");
  assert.equal(flow.stage.screen.wanted, "Tisch");
  answers.pair = { id: "p1", code: "481937", expires_in: 600 };
  await flow.pairing.pair(pair, "Tisch");
  assert.deepEqual(called("pair").at(-1)[1], { pin: "135790", deviceName: "Tisch" });
  assert.equal(flow.stage.screen.code.code, "481937");
  await flow.pairing.pair(pair, "Tisch");
  assert.equal(called("pair").at(-1)[1].pin, "");
});

test("a weak PIN is sent back with its reason", async () => {
  const flow = new Flow();
  answers.check_pin = "date";
  await flow.pin.choose(forPairing, "241299");
  assert.equal(flow.stage.screen.weakness, "date");
});

test("a taken name asks for the name only", async () => {
  const flow = new Flow();
  await flow.pin.choose(forPairing, "135790");
  flow.repeatPin(forPairing, "135790");
  answers.pair = refusal("name_taken");
  await flow.pairing.pair(pair, "Tisch");
  assert.deepEqual([flow.stage.screen.name, flow.stage.screen.taken], ["device-name", true]);
  answers.pair = { id: "p1", code: "481937", expires_in: 600 };
  await flow.pairing.pair(pair, "Tisch 2");
  assert.equal(called("pair").at(-1)[1].pin, "135790");
});

test("leaving the review lets go of the request, without an answer to the issuer", async () => {
  const flow = new Flow();
  flow.stage.screen = { name: "review", review: signIn };
  await flow.home();
  assert.equal(flow.stage.screen.name, "home");
  assert.equal(called("cancel").length, 1);
  assert.equal(called("decline").length, 0);
});

test("declining names the chosen pairing", async () => {
  const flow = new Flow();
  answers.decline = { can_report: true };
  await flow.answer.decline(signIn, pairing);
  assert.deepEqual(called("decline")[0][1], { pairingId: "p1" });
  assert.deepEqual(flow.stage.screen, { name: "declined", review: signIn, paired: true, canReport: true });
});

test("what was declined can be reported, and again after being offline", async () => {
  const flow = new Flow();
  answers.decline = { can_report: true };
  await flow.answer.decline(signIn, pairing);
  const declined = flow.stage.screen;
  answers.report_sign_in = refusal("offline");
  await flow.answer.report(signIn);
  assert.equal(flow.stage.screen.name, "error");
  assert.ok(flow.canRepeat("offline", declined));
  flow.again("offline", declined);
  assert.equal(flow.stage.screen, declined);
  answers.report_sign_in = null;
  await flow.answer.report(signIn);
  assert.deepEqual(flow.stage.screen, { name: "reported", review: signIn });
  assert.equal(called("report_sign_in").length, 2);
});

test("whoever leaves after declining lets go of what could be reported", async () => {
  const flow = new Flow();
  answers.decline = { can_report: false };
  await flow.answer.decline({ ...signIn, pairings: [] }, null);
  assert.deepEqual([flow.stage.screen.paired, flow.stage.screen.canReport], [false, false]);
  await flow.home();
  assert.equal(called("cancel").length, 1);
  assert.equal(called("report_sign_in").length, 0);
});

test("offline leads back to the same step, an expired code to a new one", async () => {
  const flow = new Flow();
  flow.stage.screen = { name: "scan" };
  answers.open_link = refusal("offline");
  await flow.openLink("x");
  assert.equal(flow.stage.screen.error.code, "offline");
  assert.ok(flow.canRepeat("offline", flow.stage.screen.before));
  flow.again("offline", flow.stage.screen.before);
  assert.equal(flow.stage.screen.name, "scan");
  assert.ok(!flow.canRepeat("code_expired", { name: "scan" }));
});

test("whatever is no CommandError becomes one", async () => {
  const flow = new Flow();
  answers.open_link = new Error("panic", { cause: "some text" });
  await flow.openLink("x");
  assert.deepEqual(flow.stage.screen.error, { code: "internal", details: {} });
});

test("the code screen ends when the page confirmed or gave up, not when offline", async () => {
  const code = { id: "p1", code: "481937", expires_in: 600 };
  const flow = new Flow();
  flow.stage.screen = { name: "code", code, issuer: "Konto" };
  answers.pairing_progress = refusal("offline");
  await flow.pairing.watch("p1");
  assert.equal(flow.stage.screen.name, "code");
  answers.pairing_progress = { state: "active", pairing };
  await flow.pairing.watch("p1");
  assert.equal(flow.stage.screen.name, "paired");
  flow.stage.screen = { name: "code", code, issuer: "Konto" };
  answers.pairing_progress = { state: "void" };
  await flow.pairing.watch("p1");
  assert.equal(flow.stage.screen.name, "pairing-void");
});

test("a pairing that waits shows its digits again, and without them the way out", async () => {
  const pending = { ...pairing, state: "pending" };
  const code = { id: "p1", code: "481937", expires_in: 300 };
  const flow = new Flow();
  flow.stage.screen = { name: "home" };
  answers.resume_pairing = code;
  await flow.kept.show(pending);
  assert.deepEqual(flow.stage.screen, { name: "code", code, issuer: "Konto" });
  flow.stage.screen = { name: "home" };
  answers.resume_pairing = refusal("offline");
  await flow.kept.show(pending);
  assert.deepEqual(flow.stage.screen, { name: "pairing", pairing: pending });
});

test("one step at a time", async () => {
  const flow = new Flow();
  let release;
  answers.approve = () => new Promise((resolve) => (release = resolve));
  const first = flow.answer.approve(signIn, pairing, "135790");
  await flow.answer.approve(signIn, pairing, "135790");
  assert.equal(called("approve").length, 1);
  release({ state: "blocked" });
  await first;
});

test("every wait ends with its step: done, refused, or fallen over", async () => {
  for (const answer of [{ state: "blocked" }, refusal("offline"), new Error("panic", { cause: "text" }), () => assert.fail()]) {
    const flow = new Flow();
    answers.approve = answer;
    const step = flow.answer.approve(signIn, pairing, "135790");
    assert.equal(flow.wait, "approve");
    await step;
    assert.equal(flow.wait, null);
    assert.notEqual(flow.stage.screen.name, "pin");
  }
  // Nobody else begins a wait, so nobody can forget to end one.
  const flowFiles = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => /\.(ts|svelte)$/.test(name));
  const waits = flowFiles.filter((name) => readFileSync(`${src}/${name}`, "utf8").includes(".wait = "));
  assert.deepEqual(waits, ["flow/stage.svelte.ts"]);
});

test("a link that opens the app is reviewed, but never in place of what is being answered", async () => {
  const flow = new Flow();
  const links = ["first", "second", "third"];
  let arrive;
  answers.next_link = () => new Promise((resolve) => (arrive = () => resolve(links.shift() ?? null)));
  answers.open_link = ({ link }) => ({ ...signIn, portal_name: link });
  await flow.start();
  const following = flow.follow();
  const next = async () => {
    arrive();
    await new Promise((done) => setTimeout(done));
  };
  await next();
  assert.equal(flow.stage.screen.name, "review");
  assert.equal(flow.stage.screen.review.portal_name, "first");
  flow.accept(signIn, pairing);
  await next();
  assert.equal(flow.stage.screen.name, "pin");
  assert.equal(called("open_link").length, 1);
  await next();
  // Of those that came meanwhile the last one is meant.
  await flow.home();
  assert.equal(flow.stage.screen.name, "review");
  assert.deepEqual(called("open_link").map(([, { link }]) => link), ["first", "third"]);
  assert.equal(called("approve").length, 0);
  await flow.home();
  assert.equal(flow.stage.screen.name, "home");
  await next();
  await following;
});

test("a link does not uncover the app, and waits for the end of practice", async () => {
  const flow = new Flow();
  answers.next_link = null;
  answers.open_link = signIn;
  await flow.start();
  await flow.lock();
  answers.next_link = () => ((answers.next_link = null), "link");
  await flow.follow();
  assert.equal(flow.stage.screen.name, "locked");
  assert.equal(called("open_link").length, 0);
  await flow.home();
  assert.equal(flow.stage.screen.name, "review");
  await flow.home();
  await flow.practise();
  answers.next_link = () => ((answers.next_link = null), "link");
  await flow.follow();
  assert.equal(called("open_link").length, 1);
  await flow.leavePractice();
  assert.equal(flow.stage.screen.name, "review");
});

test("a typed code opens a request, and after an error what was typed is still there", async () => {
  const flow = new Flow();
  flow.askCode();
  assert.deepEqual(flow.stage.screen, { name: "short-code", issuer: null, code: "" });
  for (const code of ["short_code_unknown", "short_code_format", "issuer_address", "issuer_not_found", "rate_limited"]) {
    answers.open_code = refusal(code);
    await flow.openCode("konto.example", "7k2m 1xot");
    const { screen } = flow.stage;
    assert.deepEqual([screen.name, screen.error.code], ["error", code]);
    assert.ok(flow.canRepeat(code, screen.before), code);
    flow.again(code, screen.before);
    assert.deepEqual(flow.stage.screen, { name: "short-code", issuer: "konto.example", code: "7k2m 1xot" });
  }
  answers.open_code = refusal("code_expired");
  await flow.openCode("konto.example", "7k2m 1xot");
  assert.ok(!flow.canRepeat("code_expired", flow.stage.screen.before), "that code is over");
  answers.open_code = signIn;
  await flow.openCode("konto.example", "7K2M1X0T");
  assert.equal(flow.stage.screen.name, "review");
  assert.deepEqual(called("open_code").at(-1)[1], { issuer: "konto.example", code: "7K2M1X0T" });
});

test("digits that the browser asks for are neither covered nor replaced, other approvals are", async () => {
  const flow = new Flow();
  for (const [digits, shown] of [["0472", "approved"], [null, "locked"]]) {
    answers.approve = { state: "approved", portal_name: "Amt", confirmation_code: digits };
    await flow.answer.approve(signIn, pairing, "135790");
    await flow.lock();
    assert.equal(flow.stage.screen.name, shown);
  }
  answers.open_link = signIn;
  for (const [digits, shown] of [["0472", "approved"], [null, "review"]]) {
    answers.approve = { state: "approved", portal_name: "Amt", confirmation_code: digits };
    await flow.answer.approve(signIn, pairing, "135790");
    answers.next_link = () => ((answers.next_link = null), "link");
    await flow.follow();
    assert.equal(flow.stage.screen.name, shown);
  }
});

test("erasing everything also forgets that the camera was turned on", async () => {
  const kept = new Map([["camera", "on"]]);
  globalThis.localStorage = { removeItem: (key) => kept.delete(key) };
  globalThis.document = { documentElement: { dataset: {}, style: {} } };
  answers.erase_all = { told: 1, untold: [] };
  answers.settings = { language: null, appearance: "system", text_size: "normal" };
  answers.about = { version: "1", system_languages: ["de"] };
  const flow = new Flow();
  await flow.erase();
  delete globalThis.document;
  delete globalThis.localStorage;
  assert.equal(flow.stage.screen.name, "erased");
  assert.equal(kept.size, 0);
});
