// Owns opening the built page in headless Chromium, and a file in it, for measuring.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Workbook } from "../src/host/model/workbook";
import { writeXlsx } from "../src/host/xlsx/writeXlsx";
import { launchChromium } from "../test/browser/chromium";
import { servePage } from "../test/browser/pageServer";

/** Runs work on a browser and the page's address, and closes both. */
export async function withBrowser(work: (browser: Browser, address: string) => Promise<void>): Promise<void> {
  const server = await servePage();
  const browser = await launchChromium();
  try {
    await work(browser, `${server.origin}/index.html?lang=en-US`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Shows the page once its pane is there. */
export async function showPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.frameLocator("iframe").getByRole("tab").first().waitFor({ timeout: 60_000 });
}

/** Writes a workbook to a file of its own. */
export function fileOf(workbook: Workbook, name: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "clientbook-page-")), `${name}.xlsx`);
  writeFileSync(file, writeXlsx(workbook));
  return file;
}

/** Opens a file by the page's button, until its first sheet has cells. */
export async function openFile(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open" }).click();
  await (await chooser).setFiles(file);
  await page.waitForFunction("clientbookPage.workbook.sheets[0].grid.columnLimit > 0", undefined, {
    timeout: 120_000,
  });
}
