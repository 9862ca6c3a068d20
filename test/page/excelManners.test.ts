// What an Excel user's hands do on the page: cells inserted, deleted, cut and taken back, charts dragged; and the panel
// that shows a developer the requests. One page for all.
import { setStage, type Clientbook, type Stage } from "../e2e/clientbook";

const INTERACTIONS = "客户关系维护记录";

let stage: Stage;
let book: Clientbook;

beforeAll(async () => {
  stage = await setStage();
  book = await stage.open("sample&lang=zh-CN");
  await book.pane.getByText("模板已创建").waitFor({ timeout: 60_000 });
  await book.page.getByRole("tab", { name: INTERACTIONS }).click();
});
afterAll(() => stage.close());
afterEach(() => expect(book.errors).toEqual([]));

const cell = (address: string): Promise<string> => book.cell(INTERACTIONS, address);
const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => book.page.keyboard.press(key)), Promise.resolve());

/** Waits until the workbook says what it should; edits arrive when the grid's editor has closed. */
async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const same = async (): Promise<boolean> => JSON.stringify(await read()) === JSON.stringify(expected);
  for (let tries = 0; tries < 100 && !(await same()); tries++) await book.page.waitForTimeout(50);
  expect(await read()).toEqual(expected);
}

const selection = (): Promise<number[]> =>
  book.page.evaluate(() => {
    const { top, left, bottom, right } = window.clientbookPage?.workbook.activeSheet.selection ?? {
      top: -1,
      left: -1,
      bottom: -1,
      right: -1,
    };
    return [top, left, bottom, right];
  });
const bottomOfTable = (): Promise<number> =>
  book.page.evaluate(() => window.clientbookPage?.workbook.activeSheet.tables[0].range.bottom ?? -1);

it("Ctrl+A takes the table's body, the table, the sheet", async () => {
  const last = await bottomOfTable();
  await book.goTo("B3");
  await press("Control+a");
  expect(await selection()).toEqual([1, 0, last, 7]);
  await press("Control+a");
  expect(await selection()).toEqual([0, 0, last, 7]);
  await press("Control+a");
  expect(await selection()).toEqual([0, 0, 1_048_575, 16_383]);
});

it("the editor stands over a cell of a frozen pane, however far the others are scrolled", async () => {
  const { page } = book;
  const caret = (): Promise<number> =>
    page.evaluate(() =>
      Math.round(document.querySelector(".grid [contenteditable]")?.getBoundingClientRect().left ?? -1),
    );
  const opened = async (): Promise<number> => {
    await book.goTo("B3");
    await press("F2");
    await page.waitForTimeout(200);
    const left = await caret();
    await press("Escape");
    return left;
  };
  const before = await opened();
  await book.goTo("AD3");
  expect(await opened()).toBe(before);
  await book.goTo("A1");
});

it("rows of the table are inserted with their formulas and deleted by keys; undo and redo follow", async () => {
  const last = await bottomOfTable();
  const [date, name] = [await cell("C5"), await cell("B5")];
  await book.goTo("C5");
  await press("Control+Shift+Equal");
  await eventually(() => cell("C6"), date);
  expect(await cell("B6")).toBe(name);
  expect(
    await book.page.evaluate(() => window.clientbookPage?.workbook.activeSheet.grid.formula(4, 1)),
  ).toContain("INDEX");
  await press("Control+z");
  await eventually(() => cell("C5"), date);
  await press("Control+-");
  await eventually(bottomOfTable, last - 1);
  await press("Control+z");
  await eventually(() => cell("C5"), date);
  await press("Control+y");
  await eventually(bottomOfTable, last - 1);
  await press("Control+z");
  await eventually(bottomOfTable, last);
});

it("what is cut moves when it is pasted, formulas follow it, and undo brings both back", async () => {
  await book.goTo("L2");
  await book.page.keyboard.type("甲");
  await press("Enter");
  await book.page.keyboard.type("=L2");
  await press("Enter");
  await eventually(() => cell("L3"), "甲");
  const formula = (): Promise<string | undefined> =>
    book.page.evaluate(() => window.clientbookPage?.workbook.activeSheet.grid.formula(2, 11));
  await book.goTo("L2");
  await press("Control+x");
  await book.page.locator(".copy-outline").waitFor();
  await book.goTo("N9");
  await press("Enter");
  await eventually(() => cell("N9"), "甲");
  expect([await cell("L2"), await formula()]).toEqual(["", "=N9"]);
  expect(await book.page.locator(".copy-outline").isVisible()).toBe(false);
  await press("Control+z");
  await eventually(() => cell("L2"), "甲");
  expect([await cell("N9"), await formula()]).toEqual(["", "=L2"]);
});

it("a refused value is asked about at its cell, and Cancel stays there", async () => {
  await book.goTo("H5");
  await book.page.keyboard.type("随便");
  await press("Enter");
  const dialog = book.page.getByRole("dialog");
  await dialog.getByText("请从列表中选择").waitFor();
  await dialog.getByRole("button", { name: "取消" }).click();
  await eventually(selection, [4, 7, 4, 7]);
});

it("the panel lists the pane's requests with their statements", async () => {
  const { page, pane } = book;
  await press("Control+Shift+F12");
  const panel = page.getByRole("region", { name: "Office.js 请求" });
  await panel.getByRole("button", { name: "清空" }).click();
  await book.openTab("检查");
  await pane.getByRole("button", { name: "检查", exact: true }).click();
  await panel.getByRole("option").filter({ hasText: 'tables.getItem("Customers")' }).first().click();
  await panel.getByRole("listitem").filter({ hasText: "→ load" }).first().waitFor();
  // The focus is in the pane's own frame now.
  await press("Control+Shift+F12");
  await panel.waitFor({ state: "hidden" });
});

it("a chart is dragged and nudged; undo puts it back", async () => {
  const { page } = book;
  await page.evaluate(() => {
    const open = window.clientbookPage;
    const sheet = open?.workbook.activeSheet;
    if (!open || !sheet) return;
    const axis = {
      title: "",
      visible: true,
      numberFormat: "",
      minimum: null,
      maximum: null,
      majorGridlines: true,
      reversed: false,
    };
    const place = { left: 450, top: 150, width: 240, height: 120 };
    const texts = { id: "c", name: "c", title: "", showTitle: false, altText: "拖动" };
    const legend = { visible: false, position: "Right" as const };
    const type = "ColumnClustered" as const;
    sheet.charts.push({ ...texts, ...place, type, series: [], categoryAxis: axis, valueAxis: axis, legend });
    open.workbook.notify({ kind: "sheet", sheet });
  });
  const place = (): Promise<number[]> =>
    page.evaluate(() => {
      const chart = window.clientbookPage?.workbook.activeSheet.charts.at(-1);
      // Whole points: columns are rounded to pixels on the screen.
      return chart ? [chart.left, chart.top, chart.width, chart.height].map(Math.round) : [];
    });
  await book.goTo("C2");
  const box = await page.getByRole("img", { name: "拖动" }).boundingBox();
  if (!box) throw new Error("The chart is not shown.");
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 70, box.y + 50, { steps: 4 });
  await page.mouse.up();
  await eventually(place, [480, 165, 240, 120]);
  await press("ArrowDown");
  await eventually(place, [480, 166, 240, 120]);
  await press("Control+z", "Control+z");
  await eventually(place, [450, 150, 240, 120]);
});
