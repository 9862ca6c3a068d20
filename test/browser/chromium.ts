// Owns finding a Chromium: the one npm installs on Linux, else what the machine has.
import { existsSync } from "node:fs";
import chromiumFromNpm from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

/** Without a server that it may call, Chromium's own look-ups only delay it. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** $CHROME_PATH, then npm's own (Linux x64), then Debian's, then Edge and Chrome where they are installed. */
export async function launchChromium(): Promise<Browser> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return chromium.launch({ executablePath: CHROME_PATH, args: QUIET });
  if (process.platform === "linux" && process.arch === "x64") {
    return chromium.launch({ executablePath: await chromiumFromNpm.executablePath(), args: QUIET });
  }
  if (existsSync("/usr/bin/chromium"))
    return chromium.launch({ executablePath: "/usr/bin/chromium", args: QUIET });
  return chromium.launch({ channel: "msedge" }).catch(() => chromium.launch({ channel: "chrome" }));
}
