// Calls back after a time without touch or key; a device that slept counts the time it slept.

const SIGNS = ["pointerdown", "keydown", "wheel"] as const;
const EVERY = 5_000;

/** Watches until the answer is called. `minutes` is asked for each time, `null` means never. */
export function watchIdle(minutes: () => number | null, idle: () => void): () => void {
  let last = Date.now();
  const used = () => {
    if (!over()) last = Date.now();
  };
  const over = () => {
    const limit = minutes();
    return limit !== null && Date.now() - last > limit * 60_000;
  };
  const look = () => {
    if (!over()) return;
    last = Date.now();
    idle();
  };
  const timer = setInterval(look, EVERY);
  // Capture: the touch that would use what is covered comes after the cover.
  for (const sign of SIGNS) window.addEventListener(sign, used, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, used, { capture: true });
    document.removeEventListener("visibilitychange", look);
  };
}
