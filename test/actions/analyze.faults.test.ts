// Whatever request or action of 分析 fails, no user cell differs, no half-made sheet is left, and the next run succeeds.
import { analyze } from "../../src/actions/analyze";
import { serialOf } from "../../src/core/calendar";
import { ExpectedError } from "../../src/core/errors";
import { monthPeriod } from "../../src/core/period";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import { snapshotOf } from "../excel/workbookSnapshot";

const options = { period: monthPeriod(2024, 5), today: serialOf(2024, 6, 14), language: "zh-CN" as const };
const title = "分析 2024-05";
/** Not one that is tried again. */
const CODE = "InvalidArgument";

describe("analyze when Excel fails", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  afterAll(() => excel.close());

  async function small(): Promise<Workbook> {
    const workbook = new Workbook("数据");
    excel.open(workbook);
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B3").values = [
        ["客户编号", "所属行业"],
        ["C1", "制造业"],
        ["C2", "零售业"],
      ];
      sheet.tables.add("A1:B3", true).name = "Customers";
      const lines = [
        ["C1", "咨询", 100, 45420],
        ["C1", "培训", 60, 45400],
        ["C2", "咨询", 10, 45100],
      ];
      sheet.getRange("D1:G4").values = [["客户编号", "产品/服务名称", "购买金额", "购买日期"], ...lines];
      sheet.tables.add("D1:G4", true).name = "Purchases";
      sheet.getRange("A9").values = [["我的备注"]];
      await context.sync();
    });
    return workbook;
  }
  async function analyzed(): Promise<Workbook> {
    const workbook = await small();
    await analyze(options);
    return workbook;
  }
  async function annotated(): Promise<Workbook> {
    const workbook = await analyzed();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(title).getRange("N2").values = [["看这里"]];
      await context.sync();
    });
    return workbook;
  }

  const starts = [
    { name: "a workbook without an analysis", workbook: small },
    { name: "a workbook with an earlier analysis", workbook: analyzed },
    { name: "a workbook with an analysis somebody wrote on", workbook: annotated },
  ];

  describe.each(starts)("on $name", ({ workbook: start }) => {
    async function undisturbed() {
      excel.open(await start());
      excel.host.requests.reset();
      await analyze(options);
      const { count, actions } = excel.host.requests;
      return { count, actions, after: snapshotOf(excel.workbook) };
    }

    /** The run fails and leaves the workbook as it was, or its answer was lost and it has succeeded all the same. */
    async function expectWhole(plan: () => void, after: unknown): Promise<boolean> {
      excel.open(await start());
      const before = snapshotOf(excel.workbook);
      plan();
      const error: unknown = await analyze(options).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(excel.host.faults.pending).toBe(false);
      if (error === null) expect(snapshotOf(excel.workbook)).toEqual(after);
      else {
        expect(error).toBeInstanceOf(ExpectedError);
        expect(snapshotOf(excel.workbook)).toEqual(before);
      }
      return error === null;
    }

    it.each([false, true])("is whole after every failing request (answer lost: %s)", async (afterEffect) => {
      const { count, after } = await undisturbed();
      for (let request = 1; request <= count; request++) {
        const succeeded = await expectWhole(() => excel.host.failRequest(request, CODE, afterEffect), after);
        expect(succeeded).toBe(afterEffect && request === count);
        if (!succeeded) await analyze(options);
        expect(snapshotOf(excel.workbook)).toEqual(after);
      }
    });

    it("is whole after every failing action", async () => {
      const { actions, after } = await undisturbed();
      let succeeded = 0;
      for (let action = 1; action <= actions; action++) {
        const plan = () => excel.host.failAction(action, CODE, action % 2 === 0);
        if (await expectWhole(plan, after)) succeeded++;
      }
      // Only what comes after the new sheet is in place may fail without harm.
      expect(succeeded).toBeLessThanOrEqual(4);
      expect(actions).toBeGreaterThan(100);
    });
  });

  it("takes away what a run left that broke off for good", async () => {
    excel.open(await analyzed());
    const clean = snapshotOf(excel.workbook);
    excel.host.requests.reset();
    await analyze(options);
    const { count } = excel.host.requests;
    excel.open(await analyzed());
    // The last request fails, and so does every one after it that would tidy up.
    excel.host.failRequest(count, CODE);
    const off = excel.host.requests.subscribe(() => {
      if (!excel.host.faults.pending) excel.host.failRequest(1, CODE);
    });
    await expect(analyze(options)).rejects.toBeInstanceOf(ExpectedError);
    off();
    excel.host.faults.clear();
    expect(excel.workbook.sheets.length).toBe(3);
    await analyze(options);
    expect(snapshotOf(excel.workbook)).toEqual(clean);
  });
});
