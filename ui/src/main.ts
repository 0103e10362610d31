import "@kern-ux/native/dist/kern.css";
import "@kern-ux/native/dist/fonts/fira-sans.css";
import "./style.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { Flow } from "./flow.svelte";
import { chooseLanguage, loadMessages } from "./messages";

const target = document.getElementById("app");
if (target) {
  await loadMessages(chooseLanguage(navigator.languages));
  const flow = new Flow();
  mount(App, { target, props: { flow } });
  void flow.start();
}
