// Whatever request or action of 创建模板 fails, nothing of it is left, and the next run succeeds.
import { createTemplate, type CreateTemplateOptions } from "../../src/actions/createTemplate";
import { serialOf } from "../../src/core/calendar";
import { ExpectedError } from "../../src/core/errors";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import { cellsOf, snapshotOf } from "../excel/workbookSnapshot";

const options: CreateTemplateOptions = { language: "zh-CN", sample: true, today: serialOf(2024, 6, 14) };
/** Not one that is tried again. */
const CODE = "InvalidArgument";

interface Start {
  readonly name: string;
  readonly workbook: () => Promise<Workbook>;
}

describe("createTemplate when Excel fails", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  afterAll(() => excel.close());

  const starts: readonly Start[] = [
    { name: "a new workbook", workbook: () => Promise.resolve(new Workbook()) },
    { name: "a workbook with a bare table", workbook: bareTable },
    { name: "a workbook without some parts", workbook: incomplete },
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
    await createTemplate({ ...options, sample: false });
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem("List_intent").delete();
      context.workbook.names.getItem("Clientbook_intent").delete();
      context.workbook.names.getItem("Clientbook_guide").delete();
      await context.sync();
    });
    return workbook;
  }

  describe.each(starts)("on $name", ({ workbook: start }) => {
    /** How many requests and actions an undisturbed run takes, and what it leaves. */
    async function undisturbed() {
      excel.open(await start());
      excel.host.requests.reset();
      await createTemplate(options);
      const { count, actions } = excel.host.requests;
      return { count, actions, cells: cellsOf(excel.workbook) };
    }

    async function expectUndone(plan: () => void): Promise<void> {
      excel.open(await start());
      const before = snapshotOf(excel.workbook);
      plan();
      const error: unknown = await createTemplate(options).catch((thrown: unknown) => thrown);
      expect(excel.host.faults.pending).toBe(false);
      expect(error).toBeInstanceOf(ExpectedError);
      expect(snapshotOf(excel.workbook)).toEqual(before);
    }

    it.each([false, true])("undoes every failing request (answer lost: %s)", async (afterEffect) => {
      const { count, cells } = await undisturbed();
      for (let request = 1; request <= count; request++) {
        await expectUndone(() => excel.host.failRequest(request, CODE, afterEffect));
        await createTemplate(options);
        expect(cellsOf(excel.workbook)).toEqual(cells);
      }
    });

    it("undoes every failing action", async () => {
      const { actions, cells } = await undisturbed();
      for (let action = 1; action <= actions; action++) {
        await expectUndone(() => excel.host.failAction(action, CODE, action % 2 === 0));
      }
      await createTemplate(options);
      expect(cellsOf(excel.workbook)).toEqual(cells);
    });
  });
});
