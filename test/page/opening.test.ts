// The first moments of an opened workbook: the grid library draws only after a while, and must not be asked before.
import { writeXlsx } from "../../src/host/files";
import { rect, Workbook } from "../../src/host/workbook";
import { setStage, type Clientbook, type Stage } from "../e2e/clientbook";

let stage: Stage;
let book: Clientbook;

beforeAll(async () => {
  stage = await setStage();
  book = await stage.open("lang=zh-CN");
});
afterAll(() => stage.close());
afterEach(() => expect(book.errors).toEqual([]));

/** A list, with an input prompt, at the active cell: both stand over the grid as soon as the file is open. */
function workbookWithList(): Buffer {
  const workbook = new Workbook("名单");
  const sheet = workbook.activeSheet;
  sheet.grid.setValue(1, 1, "甲");
  sheet.selection = rect(1, 1);
  sheet.validations.push({
    ranges: [rect(1, 1)],
    rule: { kind: "list", source: "甲,乙", inCellDropDown: true },
    ignoreBlanks: true,
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: true, title: "", message: "请从列表中选择" },
  });
  return Buffer.from(writeXlsx(workbook));
}

async function open(name: string, buffer: Buffer): Promise<void> {
  const chosen = book.page.waitForEvent("filechooser");
  await book.page.getByRole("button", { name: "打开", exact: true }).click();
  await (await chosen).setFiles({ name, mimeType: "application/octet-stream", buffer });
  await book.page.getByRole("heading", { name }).waitFor();
}

it("a file whose active cell has a list opens, with the list's arrow and prompt at the cell", async () => {
  await open("list.xlsx", workbookWithList());
  await book.page.getByText("请从列表中选择").waitFor();
  await book.page.getByRole("button", { name: "打开下拉列表" }).click();
  await book.page.getByRole("option", { name: "乙" }).click();
  await book.page.waitForFunction(
    () => window.clientbookPage?.workbook.activeSheet.grid.value(1, 1) === "乙",
  );
});

it("a column sized in the same moment as the workbook opens is drawn in that size", async () => {
  await book.page.evaluate(() => {
    const before = window.clientbookPage?.workbook;
    const watch = setInterval(() => {
      const workbook = window.clientbookPage?.workbook;
      if (!workbook || workbook === before) return;
      clearInterval(watch);
      workbook.activeSheet.columnWidths.set(0, 300);
      workbook.notify({ kind: "sheet", sheet: workbook.activeSheet });
    }, 0);
  });
  await book.page.getByRole("button", { name: "新建" }).click();
  await book.page.getByRole("button", { name: "确定" }).click();
  await book.page.waitForFunction(
    () => window.clientbookPage?.workbook.activeSheet.columnWidths.get(0) === 300,
  );
  await book.settle();
  const grid = book.page.getByRole("main");
  const box = await grid.boundingBox();
  // 400 pixels after the headings' 46: what is pressed there is still column A.
  await book.page.mouse.click((box?.x ?? 0) + 400, (box?.y ?? 0) + 90);
  await book.page.waitForFunction(() => window.clientbookPage?.workbook.activeSheet.selection.top === 3);
  expect(await book.page.evaluate(() => window.clientbookPage?.workbook.activeSheet.selection.left)).toBe(0);
});
