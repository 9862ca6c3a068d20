// What a user does in the grid of the embedded page, on sample data, by keys and visible names.
import { setStage, type Clientbook, type Stage } from "../e2e/clientbook";

const INTERACTIONS = "客户关系维护记录";
const STAGE = "H";
const METHOD = "D";

let stage: Stage;
let book: Clientbook;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  book = await stage.open("sample&lang=zh-CN");
  await book.page.getByRole("tab", { name: INTERACTIONS }).click({ timeout: 30_000 });
  await book.pane.getByText("模板已创建").waitFor({ timeout: 30_000 });
});
afterEach(() => expect(book.errors).toEqual([]));

const cell = (address: string): Promise<string> => book.cell(INTERACTIONS, address);
const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => book.page.keyboard.press(key)), Promise.resolve());

/** Waits until the model holds a value; the grid tells of an edit when its editor has closed. */
async function expectCell(address: string, value: string): Promise<void> {
  for (let tries = 0; tries < 40 && (await cell(address)) !== value; tries++)
    await book.page.waitForTimeout(50);
  expect(await cell(address)).toBe(value);
}

async function bottomOfTable(): Promise<number> {
  return book.page.evaluate(
    (name) => window.clientbookPage?.workbook.sheetNamed(name)?.tables[0].range.bottom ?? -1,
    INTERACTIONS,
  );
}

it("lists open beside the cell and by Alt+Down, and a choice is written", async () => {
  const { page } = book;
  await book.goTo(`${STAGE}5`);
  await page.getByRole("button", { name: "打开下拉列表" }).click();
  await page.getByRole("option", { name: "长期合作伙伴" }).click();
  await expectCell(`${STAGE}5`, "长期合作伙伴");
  await press("Alt+ArrowDown", "Home", "Enter");
  await expectCell(`${STAGE}5`, "潜在客户");
});

it("a strict list sends one back into the cell, or gives the old value back", async () => {
  const { page } = book;
  await book.goTo(`${STAGE}5`);
  const before = await cell(`${STAGE}5`);
  await page.keyboard.type("随便");
  await press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "重试" }).click();
  await page.getByText("编辑", { exact: true }).waitFor();
  await press("Backspace", "Backspace");
  await page.keyboard.type("成交客户");
  await press("Enter");
  await expectCell(`${STAGE}5`, "成交客户");
  await press("Control+z");
  await expectCell(`${STAGE}5`, before);
  await book.goTo(`${STAGE}5`);
  await page.keyboard.type("随便");
  await press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  expect(await cell(`${STAGE}5`)).toBe(before);
});

it("an open list asks, and takes the value on yes", async () => {
  const { page } = book;
  await book.goTo(`${METHOD}5`);
  await page.keyboard.type("短视频");
  await press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "是", exact: true }).click();
  await expectCell(`${METHOD}5`, "短视频");
});

it("typing below the table extends it, with the customer's name looked up; undo takes it back", async () => {
  const { page } = book;
  const last = await bottomOfTable();
  const row = last + 2;
  await book.goTo(`A${row}`);
  await page.keyboard.type(await cell("A2"));
  await press("Tab");
  await expectCell(`B${row}`, await cell("B2"));
  expect(await bottomOfTable()).toBe(last + 1);
  await press("Control+z");
  await expectCell(`B${row}`, "");
  expect(await bottomOfTable()).toBe(last);
});

it("formulas, dates and percentages are read as Excel reads them; Esc drops what was typed", async () => {
  const { page } = book;
  await book.goTo("L2");
  for (const text of ["=SUM(1,2)*2", "2024/5/3", "12.5%", "'007"]) {
    await page.keyboard.type(text);
    await press("Enter");
  }
  await page.keyboard.type("不要");
  await press("Escape");
  await expectCell("L5", "007");
  expect([await cell("L2"), await cell("L3"), await cell("L4"), await cell("L6")]).toEqual([
    "6",
    "45415",
    "0.125",
    "",
  ]);
});

it("pasted texts fill cells and bypass validation, as in Excel", async () => {
  await book.goTo(`${STAGE}3`);
  await book.paste("老客户\t1,234.50\r\n意向客户\t50%\r\n");
  await expectCell(`${STAGE}3`, "老客户");
  expect([await cell("I3"), await cell("I4")]).toEqual(["1234.5", "0.5"]);
});

it("Ctrl+arrows, Shift and Ctrl+D work on blocks", async () => {
  const last = await bottomOfTable();
  await book.goTo("A2");
  await press("Control+ArrowDown");
  const nameBox = book.page.getByRole("textbox", { name: "名称框" });
  expect(await nameBox.inputValue()).toBe(`A${last + 1}`);
  await book.goTo("L2");
  await book.page.keyboard.type("5");
  await press("Enter", "ArrowUp", "Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
  await expectCell("L4", "5");
  await press("Delete");
  await expectCell("L4", "");
});

it("the filter button's menu hides rows and says how many are left; undo shows them again", async () => {
  const { page } = book;
  await book.goTo(`${METHOD}1`);
  await press("Alt+ArrowDown");
  const menu = page.getByRole("dialog", { name: "筛选" });
  await menu.getByRole("checkbox", { name: "(全选)" }).uncheck();
  await menu.getByRole("checkbox", { name: "会议" }).check();
  await menu.getByRole("button", { name: "确定" }).click();
  const hidden = await book.hiddenRows(INTERACTIONS);
  expect(hidden).toBeGreaterThan(0);
  const total = await bottomOfTable();
  await page.getByText(`在 ${total} 条记录中找到 ${total - hidden} 个`).waitFor();
  await press("Control+z");
  await page.waitForFunction(
    (name) => window.clientbookPage?.workbook.sheetNamed(name)?.hiddenRows.size === 0,
    INTERACTIONS,
  );
});

it("a text filter asks for its conditions and hides what does not meet them", async () => {
  const { page } = book;
  await book.goTo(`${METHOD}1`);
  await press("Alt+ArrowDown");
  await page.getByRole("button", { name: "文本筛选" }).click();
  await page.getByRole("menuitem", { name: "包含…", exact: true }).click();
  await page.keyboard.type("会");
  await page.getByRole("button", { name: "确定" }).click();
  await page.getByText(/条记录中找到/).waitFor();
  const shown = await page.evaluate((name) => {
    const sheet = window.clientbookPage?.workbook.sheetNamed(name);
    const { top = 0, bottom = 0 } = sheet?.tables[0].range ?? {};
    const rows = Array.from({ length: bottom - top }, (_, index) => top + 1 + index);
    return rows.filter((row) => !sheet?.isRowHidden(row)).map((row) => String(sheet?.grid.value(row, 3)));
  }, INTERACTIONS);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((method) => !method.includes("会"))).toEqual([]);
});

it("unsaved work is there after a reload, and the other language keeps it too", async () => {
  const { page } = book;
  await book.goTo("L2");
  await page.keyboard.type("还没保存");
  await press("Enter");
  await expectCell("L2", "还没保存");
  await page.waitForTimeout(4_000);
  await page.reload();
  await page.getByText("已恢复上次未保存的内容").waitFor({ timeout: 30_000 });
  expect(await cell("L2")).toBe("还没保存");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Sample data" }).waitFor();
  expect(await cell("L2")).toBe("还没保存");
});

it("a click on a cell is told to the add-in that listens, one on a heading is not", async () => {
  const { page } = book;
  const pane = page.frames().find((frame) => frame !== page.mainFrame());
  await pane?.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onSingleClicked.add((event) => {
        document.title = `${event.address} ${event.offsetX >= 0 && event.offsetY >= 0}`;
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  const grid = await page.locator("canvas[id^=univer-sheet]").boundingBox();
  if (!grid) throw new Error("There is no grid.");
  await page.mouse.click(grid.x + 80, grid.y + 50);
  await page.mouse.click(grid.x + 5, grid.y + 90);
  await expect(pane?.waitForFunction(() => document.title === "A2 true")).resolves.toBeDefined();
});
