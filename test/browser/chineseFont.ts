// Owns Chinese glyphs in test pages: a new machine has no such font and would draw boxes.
import { readFileSync } from "node:fs";
import type { BrowserContext } from "playwright-core";

const FILE =
  require.resolve("@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2");

/** Every page of the context gets the font as `Noto Sans SC`, used where the page's own fonts have no glyph. */
export async function addChineseFont(context: BrowserContext): Promise<void> {
  const font = readFileSync(FILE).toString("base64");
  await context.addInitScript((data: string) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    for (const family of ["Microsoft YaHei", "PingFang SC", "Segoe UI", "sans-serif"]) {
      const face = new FontFace(family, bytes.buffer, {
        unicodeRange: "U+2E80-9FFF, U+FF00-FFEF, U+3000-303F",
      });
      document.fonts.add(face);
      void face.load();
    }
  }, font);
}
