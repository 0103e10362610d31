// What of a screen's content lies behind its actions, which stay at the edge.

/** Height of the fade in style.css, in pixels. */
const FADE = 24;

/** What is read as one; of a choice each answer. */
function rows(content: HTMLElement): DOMRect[] {
  return [...content.querySelectorAll(":scope > p, .row, .row label")]
    .filter((row) => row.tagName === "LABEL" || !row.querySelector("label"))
    .map((row) => row.getBoundingClientRect());
}

/**
 * Marks `actions` with `data-more` while content goes on behind them. Before the person scrolls, no
 * row is left half visible there: `--cut` says how much is covered. Answers how to stop.
 */
export function markMoreBelow(content: HTMLElement, actions: HTMLElement): () => void {
  const scroller = content.closest("#app");
  if (!scroller) return () => undefined;
  const mark = () => {
    const { top } = actions.getBoundingClientRect();
    const isMore = content.getBoundingClientRect().bottom > top + 1;
    const halved = rows(content).find((row) => row.top < top && row.bottom > top - FADE);
    const cut = isMore && scroller.scrollTop === 0 && halved ? top - halved.top : 0;
    actions.toggleAttribute("data-more", isMore);
    actions.style.setProperty("--cut", `${Math.max(0, cut)}px`);
  };
  const resized = new ResizeObserver(mark);
  for (const box of [scroller, content, actions]) resized.observe(box);
  scroller.addEventListener("scroll", mark, { passive: true });
  return () => {
    resized.disconnect();
    scroller.removeEventListener("scroll", mark);
  };
}
