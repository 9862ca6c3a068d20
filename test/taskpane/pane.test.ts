// The task pane as people meet it, in Chromium, on the embedded page: every panel in both languages and both schemes,
// at 320 px, by keyboard, for axe; what it says when something is missing; and the filter it finds again.
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { texts } from "../../src/language";
import type { Language } from "../../src/language/language";
import { launchChromium } from "../browser/chromium";
import { type PageServer, servePage } from "../browser/pageServer";

// Axe takes its time in a frame.
jest.setTimeout(240_000);

let server: PageServer;
beforeAll(async () => {
  server = await servePage();
});
afterAll(() => server.close());

interface OpenPane {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of the page and of the console. */
  readonly errors: string[];
  close(): Promise<void>;
}

async function openBrowser(
  colorScheme: "light" | "dark",
): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await launchChromium();
  return {
    browser,
    context: await browser.newContext({ viewport: { width: 1200, height: 760 }, colorScheme }),
  };
}

/** The embedded page with its pane at the narrowest width. @param query of the page, e.g. "sample" */
async function openPane(language: Language, scheme: "light" | "dark", query = ""): Promise<OpenPane> {
  const { browser, context } = await openBrowser(scheme);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(`${server.origin}/index.html?lang=${language}&${query}`);
  const frame = page.locator("iframe");
  await frame.evaluate((element) => element.setAttribute("style", "width: 320px"));
  const pane = page.frameLocator("iframe");
  await pane.getByRole("tab").first().waitFor();
  return { page, pane, errors, close: () => browser.close() };
}

const status = (pane: FrameLocator, text: string) => pane.getByRole("status").getByText(text);

/** How far content reaches beyond the frame; 0 when there is nothing to scroll sideways. */
const overhang = (pane: FrameLocator) =>
  pane.locator("html").evaluate((root) => {
    const reaches = [...root.querySelectorAll("main *, nav *")].map(
      (element) => element.getBoundingClientRect().right,
    );
    return Math.max(0, Math.round(Math.max(root.scrollWidth, ...reaches) - root.clientWidth));
  });

const violations = async (page: Page) => {
  const { violations, passes } = await new AxeBuilder({ page }).include(["iframe", "body"]).analyze();
  // Were the frame not looked into, nothing could be found there.
  expect(passes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["button-name", "aria-required-children"]),
  );
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
};

describe.each<[Language, "light" | "dark"]>([
  ["zh-CN", "light"],
  ["en-US", "dark"],
])("the pane in %s, %s", (language, scheme) => {
  it("does its work in every panel at 320 px, and axe finds nothing", async () => {
    const { pane: words, breakdowns } = texts(language);
    const { page, pane, errors, close } = await openPane(language, scheme);
    const button = (name: string) => pane.getByRole("button", { name, exact: true });
    const fits = async (panel: string) =>
      expect({ panel, overhang: await overhang(pane) }).toEqual({ panel, overhang: 0 });
    const sound = async (panel: string) =>
      expect({ panel, overhang: await overhang(pane), violations: await violations(page) }).toEqual({
        panel,
        overhang: 0,
        violations: [],
      });

    await pane.getByText(words.template.states.missing).first().waitFor();
    await fits("a new workbook");
    await pane.getByRole("checkbox", { name: words.template.sample }).check();
    await button(words.template.create).click();
    await status(pane, words.template.createdWithSample(5)).waitFor();
    await fits("template");

    await pane.getByRole("tab", { name: words.tabs.filter }).click();
    await pane.getByRole("checkbox").first().check();
    await button(texts(language).filter.amount).click();
    await pane.getByRole("textbox", { name: words.filter.amountMin }).fill("x");
    await pane.getByText(words.filter.amountWrong).waitFor();
    await sound("filter");

    await pane.getByRole("tab", { name: words.tabs.check }).click();
    await fits("check, before");
    await button(words.check.run).click();
    await button(words.check.rerun).waitFor();
    await sound("check");

    await pane.getByRole("tab", { name: words.tabs.analyze }).click();
    await pane.getByRole("radio", { name: words.analyze.kinds.custom }).check();
    await fits("analyze, custom");
    await pane.getByRole("radio", { name: words.analyze.kinds.month, exact: true }).check();
    await fits("analyze, month");
    await button(words.analyze.preview).click();
    await status(pane, words.analyze.previewed).waitFor();
    await button(words.analyze.options.title).click();
    await button(words.analyze.options.save).waitFor();
    await fits("analyze, options");
    await button(words.analyze.run).click();
    await button(words.analyze.open).waitFor();
    await button(texts(language).analysis.figures.buyers.label).click();
    await button(words.analyze.showRows).click();
    await button(words.analyze.clearRows).click();
    await button(breakdowns.product.title).click();
    await pane.getByRole("list", { name: breakdowns.product.title }).getByRole("button").first().click();
    await button(words.analyze.showRows).last().click();
    await button(words.analyze.clearRows).waitFor();
    await sound("analyze");

    await pane.getByRole("radio", { name: words.analyze.kinds.quarter }).check();
    await button(words.analyze.run).click();
    await button(words.analyze.past.compare).click();
    const [compared = ""] = words.analyze.past.compared("|").split("|");
    await status(pane, compared).waitFor();
    await fits("analyze, compared");
    expect(errors).toEqual([]);
    await close();
  });
});

describe("the pane", () => {
  const words = texts("en-US").pane;

  it("is walked by keyboard: one tab stop for the tabs, arrows between them", async () => {
    const { page, pane, close } = await openPane("en-US", "light");
    const tab = (name: string) => pane.getByRole("tab", { name });
    const isFocused = (name: string) => tab(name).evaluate((element) => element === document.activeElement);
    await tab(words.tabs.template).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await isFocused(words.tabs.check)).toBe(true);
    expect(await tab(words.tabs.check).getAttribute("aria-selected")).toBe("true");
    await pane.getByRole("heading", { name: words.check.title, level: 1 }).waitFor();
    await page.keyboard.press("End");
    expect(await isFocused(words.tabs.analyze)).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await isFocused(words.tabs.template)).toBe(true);
    await page.keyboard.press("Tab");
    expect(await isFocused(words.tabs.filter)).toBe(false);
    expect(await pane.locator("[role=tab][tabindex='0']").count()).toBe(1);
    await close();
  });

  it("says what is missing and where to go in a workbook without the template", async () => {
    const { pane, close } = await openPane("en-US", "light");
    await pane.getByRole("tab", { name: words.tabs.filter }).click();
    await status(pane, texts("en-US").problems["no-modules"]()).waitFor();
    await pane.getByRole("button", { name: words.filter.toTemplate }).click();
    await pane.getByRole("heading", { name: words.template.title, level: 1 }).waitFor();
    await pane.getByRole("tab", { name: words.tabs.analyze }).click();
    await pane.getByRole("button", { name: words.analyze.run, exact: true }).click();
    await status(pane, texts("en-US").problems["no-modules"]()).waitFor();
    await close();
  });

  it("counts matches while values are ticked, and finds the filter again when reopened", async () => {
    const { page, pane, close } = await openPane("en-US", "light", "sample");
    await status(pane, words.template.createdWithSample(5)).waitFor();
    await pane.getByRole("tab", { name: words.tabs.filter }).click();
    const first = pane.getByRole("checkbox").first();
    await first.check();
    const name = (await first.getAttribute("aria-label")) ?? "";
    const customers = Number(/(\d+) customer/.exec(name)?.[1]);
    const match = pane.getByText(words.filter.matchOf(customers, 30));
    await match.waitFor();
    await pane.getByRole("button", { name: words.filter.apply, exact: true }).click();
    await status(pane, words.filter.applied(customers)).waitFor();

    await page.frames()[1]?.evaluate(() => location.reload());
    await pane.getByRole("tab", { name: words.tabs.filter }).click();
    await status(pane, words.filter.restored).waitFor();
    expect(await pane.getByRole("checkbox", { name }).isChecked()).toBe(true);
    await match.waitFor();
    await pane.getByRole("button", { name: words.filter.clear }).click();
    await status(pane, words.filter.cleared).waitFor();
    expect(await pane.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await close();
  });

  it("says outside Excel that it belongs there, and leads to the embedded page", async () => {
    const { browser, context } = await openBrowser("light");
    const page = await context.newPage();
    await page.goto(`${server.origin}/taskpane.html`);
    await page.getByRole("heading", { name: words.start.outsideTitle }).waitFor({ timeout: 30_000 });
    await page.getByRole("link", { name: words.start.outsideOpen }).click();
    await page.frameLocator("iframe").getByRole("tab").first().waitFor();
    await browser.close();
  });
});
