// The ribbon's one-click analysis, pressed on the embedded host: what it writes, and how it says that it could not.
import { createTemplate } from "../../src/actions/createTemplate";
import { localDay } from "../../src/core/calendar";
import { lastFullMonth, periodName } from "../../src/core/period";
import { takeMessage } from "../../src/excel/pendingMessage";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import { texts } from "../../src/language";

const today = localDay(new Date());

/** What a function file's page has and Node has not. */
function borrowPageGlobals(): void {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  Object.assign(globalThis, { location: new URL("https://clientbook.invalid/commands.html"), localStorage });
}

describe("the ribbon's analysis", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    borrowPageGlobals();
    excel = await startExcel({ language: "zh-CN" });
    await import("../../src/commands/commands");
    await new Promise((registered) => setTimeout(registered, 50));
  });
  afterAll(() => excel.close());

  /** Presses the button and waits until the function says that it is done, as Excel does. */
  const press = () =>
    new Promise<string>((done) => {
      excel.host.commonApi.onRibbonCommandDone = done;
      excel.host.events.pressRibbonButton("button-1", "analyzeLastMonth");
    });

  const sheets = () => excel.workbook.sheets.map(({ name }) => name);

  it("writes the sheet of the last full month", async () => {
    excel.open(new Workbook());
    await createTemplate({ language: "zh-CN", sample: true, today });
    expect(await press()).toBe("button-1");
    const title = texts("zh-CN").analysis.sheetName(periodName(lastFullMonth(today)));
    expect(sheets()).toContain(title);
    expect(takeMessage()).toBeNull();
  });

  it("leaves the reason for the pane when it cannot and no window opens, and is done all the same", async () => {
    excel.open(new Workbook());
    const before = sheets();
    expect(await press()).toBe("button-1");
    expect(sheets()).toEqual(before);
    expect(takeMessage()).toBe(texts("zh-CN").problems["no-modules"]());
    expect(takeMessage()).toBeNull();
  });
});
