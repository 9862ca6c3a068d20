// Every tab of the pane in both languages, light and dark, by axe; nothing wider than the narrowest pane.
import AxeBuilder from "@axe-core/playwright";
import type { Stage } from "./clientbook";
import { setStage } from "./clientbook";

const SERIOUS = new Set(["serious", "critical"]);
const tabs = {
  "zh-CN": ["模板", "筛选", "检查", "分析"],
  "en-US": ["Template", "Filter", "Check", "Analyze"],
};
const cases = (["zh-CN", "en-US"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((colorScheme) => ({ language, colorScheme })),
);

describe("the pane's accessibility", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it.each(cases)("$language, $colorScheme: axe finds nothing serious", async ({ language, colorScheme }) => {
    const book = await stage.open(`sample&lang=${language}`);
    await book.page.emulateMedia({ colorScheme });
    await book.pane.getByRole("status").filter({ hasText: /./ }).first().waitFor();
    for (const tab of tabs[language]) {
      await book.openTab(tab);
      await book.settle();
      await book.screenshot(`pane-${language}-${colorScheme}-${tab}`);
      const { violations, passes } = await new AxeBuilder({ page: book.page }).include("iframe").analyze();
      const serious = violations.filter(({ impact }) => SERIOUS.has(impact ?? ""));
      expect(passes.length).toBeGreaterThan(10); // it did look inside the frame
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    expect(book.errors).toEqual([]);
  });

  it("fits 320 pixels without scrolling sideways", async () => {
    const book = await stage.open("sample&lang=zh-CN");
    const frame = await (await book.page.locator("iframe").elementHandle())?.contentFrame();
    await book.page.evaluate(() => {
      const iframe = document.querySelector("iframe");
      if (iframe) Object.assign(iframe.style, { width: "320px", minWidth: "0", flex: "none" });
    });
    for (const tab of tabs["zh-CN"]) {
      await book.openTab(tab);
      await book.settle();
      const width = await frame?.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    }
  });
});
