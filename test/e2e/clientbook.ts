// Owns driving the embedded page as a user does, by visible names and roles; cells are painted, so their values are
// read from the page's model.
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { addChineseFont } from "../browser/chineseFont";
import { launchChromium } from "../browser/chromium";
import { servePage, type PageServer } from "../browser/pageServer";

export interface Clientbook {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Page and console errors so far; a test ends by expecting none. */
  readonly errors: readonly string[];
  goTo(address: string): Promise<void>;
  /** The active cell's value in the model, as text; dates are serials. */
  cell(sheet: string, address: string): Promise<string>;
  sheetNames(): Promise<string[]>;
  /** Rows of a sheet that are not shown. */
  hiddenRows(sheet: string): Promise<number>;
  paste(text: string): Promise<void>;
  openTab(name: string): Promise<void>;
  /** Lets grid and charts finish drawing; only pictures need it. */
  settle(): Promise<void>;
  screenshot(name: string): Promise<void>;
}

export interface Stage {
  open(query: string, viewport?: { width: number; height: number }): Promise<Clientbook>;
  close(): Promise<void>;
}

/** A browser and the served page; each test opens what it needs in a context of its own. */
export async function setStage(): Promise<Stage> {
  const server: PageServer = await servePage();
  const browser: Browser = await launchChromium();
  const contexts: BrowserContext[] = [];
  return {
    async open(query, viewport = { width: 1440, height: 860 }) {
      const context = await browser.newContext({ viewport, acceptDownloads: true });
      contexts.push(context);
      await addChineseFont(context);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const errors = watchErrors(page);
      await page.goto(`${server.origin}/index.html?${query}`);
      return drive(page, errors);
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await server.close();
    },
  };
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

function drive(page: Page, errors: readonly string[]): Clientbook {
  const pane = page.frameLocator("iframe");
  return {
    page,
    pane,
    errors,
    async goTo(address) {
      const nameBox = page.getByRole("textbox", { name: /名称框|Name box/i });
      await nameBox.fill(address);
      await nameBox.press("Enter");
    },
    cell: (sheet, address) =>
      page.evaluate(
        ([sheetName, place]) => {
          const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
          const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
          const found = window.clientbookPage?.workbook.sheetNamed(sheetName);
          return String(found?.grid.value(Number(row) - 1, column) ?? "");
        },
        [sheet, address],
      ),
    sheetNames: () =>
      page.evaluate(() => window.clientbookPage?.workbook.sheets.map(({ name }) => name) ?? []),
    hiddenRows: (sheet) =>
      page.evaluate((name) => window.clientbookPage?.workbook.sheetNamed(name)?.hiddenRows.size ?? -1, sheet),
    // A headless browser has no clipboard to press Ctrl+V on; the event is the one it would raise.
    paste: (text) =>
      page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", pasted);
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, text),
    openTab: (name) => pane.getByRole("tab", { name }).click(),
    settle: () => page.waitForTimeout(800),
    async screenshot(name) {
      await page.screenshot({ path: `test-results/${name}.png` });
    },
  };
}
