// 分析 of a workbook with packs through the real client: their tables are read along, in no more requests.
import { analyze } from "../../src/actions/analyze";
import { serialOf } from "../../src/core/calendar";
import { ExpectedError } from "../../src/core/errors";
import { monthPeriod } from "../../src/core/period";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import type { TableCells } from "../excel/moduleBook";
import { expectPackParts, packBook } from "../excel/packBook";

const today = serialOf(2024, 6, 14);
const period = monthPeriod(2024, 5);

describe("analyze with packs", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  beforeEach(() => excel.open(new Workbook()));
  afterAll(() => excel.close());

  /** Makes the tables the way an add-in does. */
  const addTables = (tables: readonly TableCells[]): Promise<void> =>
    excel.Excel.run(async (context) => {
      for (const { name, sheet, headers, rows } of tables) {
        const range = context.workbook.worksheets
          .add(sheet ?? name)
          .getRangeByIndexes(0, 0, rows.length + 1, headers.length);
        range.values = [headers, ...rows].map((cells) => cells.map((cell) => cell ?? ""));
        context.workbook.tables.add(range, true).name = name;
      }
      await context.sync();
    });

  it("reads what stands in their tables and columns", async () => {
    await addTables(packBook);
    const { report } = await analyze({ period, today });
    expectPackParts(report);
  });

  it("asks for no more than an analysis without them", async () => {
    await addTables(packBook.slice(0, 3));
    excel.host.requests.reset();
    await analyze({ period, today });
    const without = excel.host.requests.count;
    excel.open(new Workbook());
    await addTables(packBook);
    excel.host.requests.reset();
    await analyze({ period, today });
    expect(excel.host.requests.count).toBe(without);
  });

  it("leaves out the part of a table that lacks a column, and says so", async () => {
    const without = (name: string, header: string): TableCells[] =>
      packBook.map((table) => {
        const at = table.name === name ? table.headers.indexOf(header) : -1;
        const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => i !== at);
        return { ...table, headers: kept(table.headers), rows: table.rows.map(kept) };
      });
    await addTables(without("Deals", "阶段"));
    const { report } = await analyze({ period, today });
    expect(report.deals).toBeUndefined();
    expect(report.needs?.total.opened).toBe(2);
    expect(report.excluded).toContainEqual({ module: "deals", reason: "stage-missing", rows: 3 });
  });

  it("takes a table with only the name of a pack for the user's own", async () => {
    const own: TableCells = { name: "Services", headers: ["套餐", "单价"], rows: [["基础", 99]] };
    await addTables([...packBook.slice(0, 3), own]);
    const { report } = await analyze({ period, today });
    expect(report.services).toBeUndefined();
    expect(report.excluded.filter(({ module }) => module === "services")).toEqual([]);
  });

  it("does not guess between two columns of one meaning", async () => {
    const twice: TableCells = {
      name: "Needs",
      headers: ["客户编号", "提出日期", "Date Raised", "需求状态", "解决日期"],
      rows: [["C1", 45413, 45414, "跟进中", ""]],
    };
    await addTables([...packBook.slice(0, 3), twice]);
    const failure = await analyze({ period, today }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ExpectedError);
    expect(failure).toMatchObject({ problem: { code: "column-twice", table: "Needs", header: "提出日期" } });
  });
});
