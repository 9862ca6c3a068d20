// A large file on the page: opened and saved by a worker, also where none can be started, and ended by Cancel.
import { readFileSync } from "node:fs";
import { Workbook } from "../../src/host/model/workbook";
import { readXlsx } from "../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../src/host/xlsx/writeXlsx";
import { setStage, type Clientbook, type Stage } from "../e2e/clientbook";

const ROWS = 20_000;
const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let stage: Stage;
let file: Buffer;

beforeAll(async () => {
  const workbook = new Workbook("Data");
  for (let row = 0; row < ROWS; row++) {
    workbook.activeSheet.grid.setValue(row, 0, `客户 ${row}`);
    workbook.activeSheet.grid.setValue(row, 1, row / 7);
    workbook.activeSheet.grid.setFormula(row, 2, `=B${row + 1}*2`, (row / 7) * 2);
  }
  file = Buffer.from(writeXlsx(workbook));
  stage = await setStage();
});
afterAll(() => stage.close());

async function start(): Promise<{ book: Clientbook; scripts: string[] }> {
  const book = await stage.open("lang=en-US");
  await book.pane.getByRole("tab").first().waitFor({ timeout: 60_000 });
  const scripts: string[] = [];
  book.page.on("worker", (worker) => scripts.push(worker.url()));
  return { book, scripts };
}

async function open({ page }: Clientbook, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open" }).click();
  await (await chooser).setFiles({ name, mimeType: MIME, buffer });
}

async function saved({ page }: Clientbook): Promise<Workbook> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save" }).click();
  return readXlsx(new Uint8Array(readFileSync(await (await download).path())));
}

async function opensChangesAndSaves(book: Clientbook): Promise<void> {
  await open(book, "large.xlsx", file);
  await book.page.waitForFunction("clientbookPage.workbook.fileName === 'large.xlsx'");
  expect(await book.cell("Data", `A${ROWS}`)).toBe(`客户 ${ROWS - 1}`);
  await book.page.evaluate("clientbookPage.workbook.sheets[0].grid.setValue(0, 0, '改')");
  const { grid } = (await saved(book)).sheets[0];
  expect([grid.value(0, 0), grid.value(ROWS - 1, 0), grid.formula(ROWS - 1, 2)]).toEqual([
    "改",
    `客户 ${ROWS - 1}`,
    `=B${ROWS}*2`,
  ]);
}

it("is read and packed by a worker, one for each", async () => {
  const { book, scripts } = await start();
  await opensChangesAndSaves(book);
  expect(scripts.filter((script) => /fileServer/.test(script))).toHaveLength(2);
  expect(book.page.workers()).toEqual([]);
  expect(book.errors).toEqual([]);
});

it("is read and written all the same where no worker can be loaded", async () => {
  const { book } = await start();
  let asked = 0;
  await book.page.route(/fileServer/, (route) => (asked++, route.abort()));
  await opensChangesAndSaves(book);
  expect(asked).toBe(2);
});

it("is refused with its reason when it is damaged, and nothing changes", async () => {
  const { book } = await start();
  const damaged = Buffer.from(file);
  damaged[Math.floor(damaged.length / 2)] ^= 0xff;
  await open(book, "bad.xlsx", damaged);
  await book.page.getByRole("dialog").getByText("“bad.xlsx” is damaged").waitFor();
  expect(await book.sheetNames()).toEqual(["Sheet1"]);
  expect(book.page.workers()).toEqual([]);
});

it("is left when Cancel is pressed", async () => {
  const { book } = await start();
  // Until it is let on, the worker's script keeps the page waiting, as a slow machine would.
  let letOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letOn = resolve));
  await book.page.route(/fileServer/, (route) => held.then(() => route.continue()).catch(() => undefined));
  await open(book, "large.xlsx", file);
  await book.page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await book.page.getByRole("dialog").waitFor({ state: "detached" });
  letOn();
  expect(await book.sheetNames()).toEqual(["Sheet1"]);
  expect(book.errors).toEqual([]);
});
