// Keeps of KERN's style sheet only what this app uses: KERN ships one file of 400 kB.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "postcss";

const CLASS = /kern-[a-z0-9_-]+/g;
const FONT_FILES = /FiraSans-(Regular|SemiBold)\.woff2/;

function usedClasses(folder: string): Set<string> {
  const used = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(svelte|ts|css)$/.test(name)) continue;
    for (const [hit] of readFileSync(join(folder, name), "utf8").matchAll(CLASS)) used.add(hit);
  }
  return used;
}

export function kernSubset(): Plugin {
  const used = usedClasses(fileURLToPath(new URL("src", import.meta.url)));
  const wanted = (selector: string) =>
    (selector.match(/\.kern-[a-z0-9_-]+/g) ?? []).every((name) => used.has(name.slice(1)));
  return {
    postcssPlugin: "kern-subset",
    Once(root, { result }) {
      if (!result.opts.from?.includes("@kern-ux")) return;
      root.walkRules((rule) => {
        // Rules of theme variables list classes of several themes; they stay whole.
        if (rule.some((node) => node.type === "decl" && node.variable)) return;
        const selectors = rule.selectors.filter(wanted);
        if (selectors.length === 0) rule.remove();
        else rule.selectors = selectors;
      });
      root.walkAtRules("font-face", (face) => {
        if (!FONT_FILES.test(face.toString())) face.remove();
        else face.append({ prop: "font-display", value: "swap" });
      });
      root.walkComments((comment) => void comment.remove());
      root.walkAtRules((rule) => void (rule.nodes?.length === 0 && rule.remove()));
    },
  };
}
