// Follows what happens to the shown code. Without this script the page has a button to reload.
const view = document.querySelector("[data-follow]");
const words = document.querySelector("[data-testid=state]");
const quiet = new Set(["waiting", "claimed"]);

async function follow() {
  try {
    const answer = await fetch(view.dataset.follow, { cache: "no-store" });
    const state = await answer.json();
    if (state.go) {
      location.replace(state.go);
      return;
    }
    const shown = view.dataset.view;
    if (state.view !== shown && !(quiet.has(state.view) && quiet.has(shown))) {
      // Not reload(): this page may be the answer to a form, which would be sent again.
      location.replace(view.dataset.page);
      return;
    }
    view.dataset.view = state.view;
    if (words.textContent !== state.text) words.textContent = state.text;
  } catch {
    // The network may come back.
  }
  setTimeout(follow, 1000);
}

if (view) setTimeout(follow, 1000);
