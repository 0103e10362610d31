// Times and spans in words.
import { locale, t } from "./messages";

/** "heute, 14:02", "gestern, 9:10" or "3. März 2026, 14:02". */
export function when(unixSeconds: number, now: Date = new Date()): string {
  const date = new Date(unixSeconds * 1000);
  const time = new Intl.DateTimeFormat(locale(), { hour: "numeric", minute: "2-digit" }).format(date);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return t("time-today", { time });
  if (date.toDateString() === yesterday.toDateString()) return t("time-yesterday", { time });
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(date);
  return t("time-day", { day, time });
}

/** Whether a moment is still to come, as far as this device knows; the issuer decides. */
export function isAhead(unixSeconds: number | null, now: Date = new Date()): unixSeconds is number {
  return unixSeconds !== null && unixSeconds * 1000 > now.getTime();
}

/** "45 Sekunden", "1 Minute", "15 Minuten", "24 Stunden": whole minutes from one minute on, hours from two, rounded up. */
export function span(seconds: number): string {
  if (seconds < 60) return t("span-seconds", { count: Math.max(0, Math.ceil(seconds)) });
  if (seconds >= 2 * 3600) return t("span-hours", { count: Math.ceil(seconds / 3600) });
  return t("span-minutes", { count: Math.ceil(seconds / 60) });
}

/** Seconds that are left, counted down on the monotonic clock. */
export class Countdown {
  #end: number;
  left: number = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;
  constructor(seconds: number) {
    this.#end = performance.now() + seconds * 1000;
    this.left = seconds;
  }
  /** Starts ticking; the answer stops it, so that it can be returned from an effect. */
  run(): () => void {
    const tick = () => {
      this.left = Math.max(0, Math.ceil((this.#end - performance.now()) / 1000));
      if (this.left === 0) clearInterval(this.#timer);
    };
    tick();
    this.#timer = setInterval(tick, 1000);
    return () => clearInterval(this.#timer);
  }
}
