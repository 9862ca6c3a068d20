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
    { name: "a workbook without an analysis", workbook: small, step: 1 },
    // Filling the sheet is the same here; only every 40th of its actions fails, but each of taking the old one's place.
    { name: "a workbook with an earlier analysis", workbook: analyzed, step: 40 },
    { name: "a workbook with an analysis somebody wrote on", workbook: annotated, step: 40 },
  ];

  /** Requests the action waits for; what the library sends later, to release what it held, nobody waits for. */
  const isAwaited = (body: string): boolean => !/_RemoveReference|SendTelemetryEvent/.test(body);

  /** Runs analyze while `before` is told of each request it waits for, counted from 1. */
  async function analyzeTelling(before: (request: number, body: string) => void): Promise<unknown> {
    const { host } = excel;
    const execute = host.execute.bind(host);
    let request = 0;
    const spy = jest.spyOn(host, "execute").mockImplementation((body, flags) => {
      if (isAwaited(body)) before(++request, body);
      return execute(body, flags);
    });
    try {
      return await analyze(options).then(
        () => null,
        (error: unknown) => error,
      );
    } finally {
      spy.mockRestore();
    }
  }

  describe.each(starts)("on $name", ({ workbook: start, step }) => {
    /** How many requests and actions an undisturbed run waits for, and what it leaves. */
    async function undisturbed() {
      excel.open(await start());
      const actions: number[] = [];
      const error = await analyzeTelling((_, body) => {
        const parsed: { Actions: readonly unknown[] } = JSON.parse(body);
        actions.push(parsed.Actions.length);
      });
      expect(error).toBeNull();
      return { actions, after: snapshotOf(excel.workbook) };
    }

    /** The failed run has left the workbook as it was; or it has succeeded all the same. */
    function expectWhole(error: unknown, before: unknown, after: unknown): void {
      expect(excel.host.faults.pending).toBe(false);
      if (error !== null) expect(error).toBeInstanceOf(ExpectedError);
      expect(snapshotOf(excel.workbook)).toEqual(error === null ? after : before);
    }

    it.each([false, true])("is whole after every failing request (answer lost: %s)", async (afterEffect) => {
      const { actions, after } = await undisturbed();
      for (let at = 1; at <= actions.length; at++) {
        excel.open(await start());
        const before = snapshotOf(excel.workbook);
        const error = await analyzeTelling((request) => {
          if (request === at) excel.host.failRequest(1, CODE, afterEffect);
        });
        expectWhole(error, before, after);
        // A reading request may be tried again; of the last one, only the answer may be lost.
        if (at === actions.length) expect(error === null).toBe(afterEffect);
        if (error !== null) await analyze(options);
        expect(snapshotOf(excel.workbook)).toEqual(after);
      }
    });

    it("is whole after every failing action", async () => {
      const { actions, after } = await undisturbed();
      excel.open(await start());
      const before = snapshotOf(excel.workbook);
      let succeeded = 0;
      for (const [index, count] of actions.entries()) {
        const isLast = index === actions.length - 1;
        for (let action = 1; action <= count; action += isLast ? 1 : step) {
          const error = await analyzeTelling((request) => {
            if (request === index + 1) excel.host.failAction(action, CODE, action % 2 === 0);
          });
          expectWhole(error, before, after);
          if (error !== null) continue;
          succeeded++;
          excel.open(await start());
        }
      }
      // Reading may be tried again, and showing the new sheet may fail when it is in place.
      expect(succeeded).toBeLessThan(actions[0] + actions[1] + 6);
      expect(actions.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
      expect(await analyze(options)).toMatchObject({ sheetName: title });
      expect(snapshotOf(excel.workbook)).toEqual(after);
    }, 600_000);
  });

  it("takes away what a run left that broke off for good", async () => {
    excel.open(await analyzed());
    const clean = snapshotOf(excel.workbook);
    // The last request fails, and so does every one after it that would tidy up.
    const error = await analyzeTelling((request) => {
      if (request >= 4) excel.host.failRequest(1, CODE);
    });
    expect(error).toBeInstanceOf(ExpectedError);
    expect(excel.workbook.sheets).toHaveLength(3);
    await analyze(options);
    expect(snapshotOf(excel.workbook)).toEqual(clean);
  });
});
