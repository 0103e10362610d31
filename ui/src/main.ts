import "@kern-ux/native/dist/kern.css";
import "@kern-ux/native/dist/fonts/fira-sans.css";
import "./style.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { Flow } from "./flow.svelte";
import { watchIdle } from "./idle";

const target = document.getElementById("app");
if (target) {
  const flow = new Flow();
  await flow.preferences.load();
  mount(App, { target, props: { flow } });
  watchIdle(
    () => flow.preferences.settings.lock_after_minutes,
    () => void flow.lock(),
  );
  void flow.start();
  void flow.follow();
}
