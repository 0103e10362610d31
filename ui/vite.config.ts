import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { kernSubset } from "./kern-subset.ts";

export default defineConfig({
  plugins: [svelte()],
  css: { postcss: { plugins: [kernSubset()] } },
  // Fonts and icons stay files: the content security policy allows 'self' only.
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { host: "localhost", port: 1420, strictPort: true },
});
