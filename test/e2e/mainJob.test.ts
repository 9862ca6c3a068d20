// The whole job in a real browser, as the README promises it: template, typing, a pasted wrong value found and fixed,
// filter, analyze, save, reopen.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Clientbook, Stage } from "./clientbook";
import { setStage } from "./clientbook";

const CUSTOMERS = "客户基础信息";
const INTERACTIONS = "客户关系维护记录";
const PURCHASES = "购买记录明细";

/** Types from the active cell on to the right; an empty text passes over a cell. */
async function typeRow(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    if (text !== "") await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
}

describe("the main job on the embedded page", () => {
  let stage: Stage;
  let book: Clientbook;

  beforeAll(async () => {
    stage = await setStage();
    book = await stage.open("lang=zh-CN");
  });
  afterAll(() => stage.close());

  it("creates the template with sample data", async () => {
    const { pane } = book;
    await pane.getByRole("checkbox", { name: "加入示例数据" }).check();
    await pane.getByRole("button", { name: "创建模板" }).click();
    await pane.getByText("模板已创建").waitFor();
    expect(await book.sheetNames()).toEqual([CUSTOMERS, INTERACTIONS, PURCHASES, "字典", "使用说明"]);
    expect(await book.cell(PURCHASES, "C2")).not.toBe("");
    await book.screenshot("1-template");
  });

  it("takes typed rows: the table grows and looks the customer's name up", async () => {
    const { page } = book;
    await page.getByRole("tab", { name: INTERACTIONS }).click();
    const last = await page.evaluate(
      (name) => window.clientbookPage?.workbook.sheetNamed(name)?.tables[0].range.bottom ?? -1,
      INTERACTIONS,
    );
    const row = last + 2; // the first row below the table, counted from 1
    await book.goTo(`A${row}`);
    await typeRow(page, ["CUST-2025-001", "", "2026/10/20", "电话"]);
    expect(await book.cell(INTERACTIONS, `B${row}`)).toBe(await book.cell(CUSTOMERS, "B2"));
    expect(await book.cell(INTERACTIONS, `C${row}`)).toBe("46315");
    expect(await book.cell(INTERACTIONS, `D${row}`)).toBe("电话");
  });

  it("opens a dropdown and writes what is picked", async () => {
    const { page } = book;
    await book.goTo("H2");
    await page.keyboard.press("Alt+ArrowDown");
    await book.screenshot("2-dropdown");
    await page.getByRole("option", { name: "长期合作伙伴" }).click();
    expect(await book.cell(INTERACTIONS, "H2")).toBe("长期合作伙伴");
  });

  it("finds a pasted wrong value, jumps to it and fixes it", async () => {
    const { pane } = book;
    await book.goTo("H3");
    await book.paste("成 交客户");
    expect(await book.cell(INTERACTIONS, "H3")).toBe("成 交客户");
    await book.openTab("检查");
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    await pane.getByRole("button", { name: /不在下拉列表中/ }).click();
    await pane.getByRole("button", { name: /修正 .*H3/ }).waitFor();
    await book.screenshot("3-check");
    await pane.getByRole("button", { name: /定位到 .*H3/ }).click();
    await pane.getByText("已定位到").waitFor();
    await pane.getByRole("button", { name: /修正 .*H3/ }).click();
    await pane.getByText("已修正 1 处").waitFor();
    expect(await book.cell(INTERACTIONS, "H3")).toBe("成交客户");
  });

  it("filters all three tables by a tag and clears the filter", async () => {
    const { pane } = book;
    await book.openTab("筛选");
    await pane.getByRole("checkbox", { name: /^制造业，/ }).check();
    await pane.getByRole("button", { name: "筛选", exact: true }).click();
    await pane.getByText(/已筛选/).waitFor();
    const hidden = await Promise.all(
      [CUSTOMERS, INTERACTIONS, PURCHASES].map((name) => book.hiddenRows(name)),
    );
    expect(hidden.every((rows) => rows > 0)).toBe(true);
    await book.page.getByRole("tab", { name: PURCHASES }).click();
    await book.settle();
    await book.screenshot("4-filter");
    await pane.getByRole("button", { name: "清除筛选" }).click();
    await pane.getByText("已清除客户簿的筛选").waitFor();
    expect(await book.hiddenRows(PURCHASES)).toBe(0);
  });

  it("writes the month's analysis with charts", async () => {
    const { pane, page } = book;
    await book.openTab("分析");
    await pane.getByRole("button", { name: "分析", exact: true }).click();
    await pane.getByText("分析已完成").waitFor();
    const sheet = (await book.sheetNames()).find((name) => name.startsWith("分析 "));
    expect(sheet).toBeDefined();
    const charts = await page.evaluate(
      (name) => window.clientbookPage?.workbook.sheetNamed(name)?.charts.length ?? 0,
      sheet ?? "",
    );
    expect(charts).toBeGreaterThanOrEqual(4);
    await book.settle();
    await book.screenshot("5-analysis");
  });

  it("saves a file that opens again with everything in it", async () => {
    const { page } = book;
    const before = await book.sheetNames();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "保存" }).click();
    const file = await (await downloading).path();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");

    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "打开" }).click();
    await (await choosing).setFiles({ name: "again.xlsx", mimeType: "", buffer: readFileSync(file) });
    await page.getByText("again.xlsx").waitFor();
    expect(await book.sheetNames()).toEqual(before);
    expect(await book.cell(INTERACTIONS, "H3")).toBe("成交客户");
    await book.openTab("模板");
    await book.pane.getByText("模板是完整的").waitFor();
    await book.screenshot("6-reopened");
  });

  it("raised no error on the way", () => {
    expect(book.errors).toEqual([]);
  });
});
