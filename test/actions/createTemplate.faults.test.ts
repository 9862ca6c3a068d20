// Whatever request or action of 创建模板 fails, nothing of it is left, and the next run succeeds.
import { createTemplate, type CreateTemplateOptions } from "../../src/actions/createTemplate";
import { serialOf } from "../../src/core/calendar";
import { ExpectedError } from "../../src/core/errors";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import { cellsOf, snapshotOf } from "../excel/workbookSnapshot";

const plain: CreateTemplateOptions = { language: "zh-CN", sample: false, today: serialOf(2024, 6, 14) };
const withSample: CreateTemplateOptions = { ...plain, sample: true };
/** Not one that is tried again. */
const CODE = "InvalidArgument";

interface Start {
  readonly name: string;
  readonly workbook: () => Promise<Workbook>;
  /** How many requests read or write. */
  readonly requests: number;
  /** Failing actions are tried in steps of this. */
  readonly step: number;
}

describe("createTemplate when Excel fails", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  afterAll(() => excel.close());

  /** Excel.run does not wait for the request that lets go of its objects: until none has come for three turns. */
  async function settled(): Promise<void> {
    for (let quiet = 0, seen = excel.host.requests.count; quiet < 3; quiet++) {
      await new Promise((resolve) => setTimeout(resolve));
      if (excel.host.requests.count !== seen) quiet = 0;
      seen = excel.host.requests.count;
    }
  }

  const starts: readonly Start[] = [
    { name: "a new workbook", workbook: () => Promise.resolve(new Workbook()), requests: 2, step: 1 },
    { name: "a workbook with a bare table", workbook: bareTable, requests: 3, step: 7 },
    { name: "a workbook without some parts", workbook: incomplete, requests: 3, step: 3 },
  ];

  /** A user's own table, some of the columns, something beside it. */
  async function bareTable(): Promise<Workbook> {
    const workbook = new Workbook("数据");
    excel.open(workbook);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B3").values = [
        ["客户编号", "客户名称"],
        ["C1", "甲公司"],
        ["C2", "乙公司"],
      ];
      sheet.tables.add(sheet.getRange("A1:B3"), true).name = "Customers";
      sheet.getRange("A6:A7").values = [["合计"], [2]];
      await context.sync();
    });
    return workbook;
  }

  /** A template without records, one list and the guide's name. */
  async function incomplete(): Promise<Workbook> {
    const workbook = new Workbook();
    excel.open(workbook);
    await createTemplate(plain);
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem("List_intent").delete();
      context.workbook.names.getItem("Clientbook_intent").delete();
      context.workbook.names.getItem("Clientbook_guide").delete();
      await context.sync();
    });
    return workbook;
  }

  describe.each(starts)("on $name", ({ workbook: start, requests, step }) => {
    /** How many requests and actions an undisturbed run takes, and what it leaves. */
    async function undisturbed(options: CreateTemplateOptions) {
      excel.open(await start());
      await settled();
      excel.host.requests.reset();
      await createTemplate(options);
      await settled();
      const { count, actions } = excel.host.requests;
      return { count, actions, cells: cellsOf(excel.workbook) };
    }

    /** Runs with a failure planned: either the workbook is as before, or nothing was needed of what failed. */
    async function failsCleanly(options: CreateTemplateOptions, plan: () => void): Promise<boolean> {
      excel.open(await start());
      await settled();
      const before = essence(excel.workbook);
      plan();
      const error: unknown = await createTemplate(options).catch((thrown: unknown) => thrown);
      await settled();
      excel.host.faults.clear();
      if (!(error instanceof Error)) return false;
      expect(error).toBeInstanceOf(ExpectedError);
      expect(essence(excel.workbook)).toEqual(before);
      return true;
    }

    it.each([false, true])("undoes every failing request (answer lost: %s)", async (afterEffect) => {
      const { count, cells } = await undisturbed(withSample);
      let failures = 0;
      for (let request = 1; request <= count; request++) {
        const plan = (): void => excel.host.failRequest(request, CODE, afterEffect);
        if (await failsCleanly(withSample, plan)) failures++;
        await createTemplate(withSample);
        await settled();
        expect(cellsOf(excel.workbook)).toEqual(cells);
      }
      // All but those in which Excel.run lets go of what it tracked; nothing hangs on them.
      expect(failures).toBe(requests);
    });

    it(`undoes a failing action, whichever of every ${step}`, async () => {
      const { actions } = await undisturbed(plain);
      let failures = 0;
      for (let action = 1; action <= actions; action += step) {
        if (await failsCleanly(plain, () => excel.host.failAction(action, CODE, action % 2 === 0)))
          failures++;
      }
      expect(failures).toBeGreaterThan(actions / step / 2);
    }, 400_000);

    it("undoes what fails while sample data is written, and the next run succeeds", async () => {
      const { actions, cells } = await undisturbed(withSample);
      for (let action = 3; action <= actions; action += 41) {
        await failsCleanly(withSample, () => excel.host.failAction(action, CODE));
        await createTemplate(withSample);
        await settled();
        expect(cellsOf(excel.workbook)).toEqual(cells);
      }
    });
  });
});

/**
 * A workbook as a user sees it, but for two traces that undoing leaves: a column that was widened for a moment, and
 * rules to the bottom of the sheet that end some rows above it once rows were taken out, as they do in Excel.
 */
function essence(workbook: Workbook): unknown {
  const snapshot = snapshotOf(workbook);
  const sheets = snapshot.sheets as Record<string, unknown>[];
  const text = JSON.stringify({
    ...snapshot,
    sheets: sheets.map((sheet) => ({ ...sheet, columnWidths: {} })),
  });
  return JSON.parse(text.replace(/"bottom":10[45]\d{4}\b/g, '"bottom":"last"')) as unknown;
}
