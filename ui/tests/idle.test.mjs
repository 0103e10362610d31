// Covering the app when nobody uses it.
import assert from "node:assert/strict";
import { after, before, mock, test } from "node:test";
import { createServer } from "vite";

let vite, watchIdle;
const page = new EventTarget();

before(async () => {
  globalThis.window = page;
  globalThis.document = page;
  vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
  ({ watchIdle } = await vite.ssrLoadModule("/src/idle.ts"));
});
after(() => vite.close());

/** Watches with a limit of two minutes, runs `use`, and says how often it was found idle. */
function found(use, limit = () => 2) {
  mock.timers.enable({ apis: ["setInterval", "Date"] });
  let times = 0;
  const stop = watchIdle(limit, () => (times += 1));
  use((seconds) => {
    for (let second = 0; second < seconds; second += 1) mock.timers.tick(1000);
  });
  stop();
  mock.timers.tick(600_000);
  mock.timers.reset();
  return times;
}

test("without touch or key the answer is called once the time is over", () => {
  assert.equal(found((wait) => wait(119)), 0);
  assert.equal(found((wait) => wait(130)), 1);
  assert.equal(found((wait) => wait(250)), 2);
});

test("a touch begins the time anew, but not one that comes after it was over", () => {
  const touch = () => page.dispatchEvent(new Event("pointerdown"));
  const used = (wait) => {
    wait(100);
    touch();
    wait(100);
  };
  assert.equal(found(used), 0);
  // A device that slept: the clock has moved on, no timer ran, and the first sign is a touch.
  const slept = (wait) => {
    mock.timers.setTime(Date.now() + 600_000);
    touch();
    wait(5);
  };
  assert.equal(found(slept), 1);
});

test("never means never, and a change of the setting counts at once", () => {
  assert.equal(found((wait) => wait(3600), () => null), 0);
  let limit = null;
  const changed = (wait) => {
    wait(300);
    limit = 1;
    wait(5);
  };
  assert.equal(found(changed, () => limit), 1);
});
