// Every screen with pretend answers, built like the app; for tests and pictures of them.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { kernSubset } from "../kern-subset.ts";

const outDir = "../target/ui-screens";
export default defineConfig({
  plugins: [svelte()],
  css: { postcss: { plugins: [kernSubset()] } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    outDir,
    emptyOutDir: true,
    rollupOptions: { input: ["dev/index.html", "dev/sheet.html"] },
  },
  preview: { host: "127.0.0.1", strictPort: true },
});
