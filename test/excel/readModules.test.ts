// The outline and the chunked reader, through the real client on the embedded host.
import { ExpectedError } from "../../src/core/errors";
import { silentProgress } from "../../src/core/progress";
import type { CellChunk, CellSink } from "../../src/core/records/cellChunk";
import { coreFields, type FieldKey, type ModuleKey } from "../../src/core/schema/fields";
import type { AnyModuleKey } from "../../src/core/schema/packs";
import type { Cell } from "../../src/core/values/cell";
import { moduleTables } from "../../src/excel/moduleTables";
import { readLists } from "../../src/excel/readLists";
import { readModules, type ReadFacts } from "../../src/excel/readModules";
import { readStructure } from "../../src/excel/readStructure";
import { startExcel, type RunningExcel } from "../../src/host/client/startExcel";
import { openBook, smallModules, withCells, type TableCells } from "./moduleBook";

/** Gathers the columns of every chunk and where each began. */
class Gathered implements CellSink {
  readonly columns: Partial<Record<AnyModuleKey, Partial<Record<FieldKey, Cell[]>>>> = {};
  readonly starts: [AnyModuleKey, number][] = [];
  add(chunk: CellChunk): void {
    this.starts.push([chunk.module, chunk.firstRow]);
    const module = (this.columns[chunk.module] ??= {});
    for (const [field, cells] of chunk.columns) (module[field] ??= []).push(...cells);
  }
}

const everything: Record<ModuleKey, FieldKey[]> = {
  customers: coreFields.customers.map(({ key }) => key),
  interactions: coreFields.interactions.map(({ key }) => key),
  purchases: coreFields.purchases.map(({ key }) => key),
};

describe("reading a workbook", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel({ platform: "web" });
  });
  afterAll(() => excel.close());

  const open = (tables: readonly TableCells[]): Promise<void> => openBook(excel, tables);
  const gather = async (fields: Record<ModuleKey, FieldKey[]> = everything) => {
    const outline = await readStructure();
    const gathered = new Gathered();
    const seen: ReadFacts[] = [];
    const { modules } = moduleTables(outline);
    const sinksFor = (facts: ReadFacts): CellSink[] => {
      seen.push(facts);
      return [gathered];
    };
    const result = await readModules({ modules, fields, sinksFor, progress: silentProgress });
    expect(seen).toEqual([{ date1904: result.date1904 }]);
    return { ...gathered, result };
  };

  describe("readStructure", () => {
    it("reads tables, sheets, names and settings in one sync", async () => {
      await open(smallModules);
      excel.workbook.settings.set("clientbook.language", "zh-CN");
      excel.workbook.names.push({
        name: "Clientbook_stage",
        formula: "=Purchases!$A$1",
        visible: true,
        comment: "",
      });
      const outline = await readStructure();
      expect(excel.host.requests.count).toBe(1);
      expect(outline.tables.map(({ name, sheet, showHeaders }) => ({ name, sheet, showHeaders }))).toEqual([
        { name: "Customers", sheet: "客户基础信息", showHeaders: true },
        { name: "Interactions", sheet: "客户关系维护记录", showHeaders: true },
        { name: "Purchases", sheet: "购买记录明细", showHeaders: true },
      ]);
      expect(outline.tables[2]?.headers).toEqual(smallModules[2]?.headers);
      expect(
        outline.sheets.map(({ name, visible, isProtected }) => ({ name, visible, isProtected }))[0],
      ).toEqual({
        name: "Sheet1",
        visible: true,
        isProtected: false,
      });
      expect(outline.settings.get("clientbook.language")).toBe("zh-CN");
      expect(outline.names.get("Clientbook_stage")).toBe("=Purchases!$A$1");
      expect(outline).toMatchObject({ isProtected: false, isReadOnly: false });
    });
  });

  describe("moduleTables", () => {
    const problemOf = async (tables: TableCells[], needed = {}): Promise<unknown> => {
      await open(tables);
      const outline = await readStructure();
      try {
        moduleTables(outline, needed);
        return null;
      } catch (error) {
        return error instanceof ExpectedError ? error.problem : error;
      }
    };
    it("says what is missing by name and header", async () => {
      const customers: TableCells = {
        name: "Customers",
        sheet: "甲",
        headers: ["客户名称", "Owner"],
        rows: [["x", "y"]],
      };
      expect(await problemOf([customers])).toBeNull();
      expect(await problemOf([customers], { customers: ["customerId"] })).toEqual({
        code: "column-missing",
        table: "Customers",
        sheet: "甲",
        headers: ["客户编号"],
      });
      expect(await problemOf([{ ...customers, name: "客户" }])).toEqual({ code: "no-modules" });
      expect(await problemOf([{ ...customers, headers: ["Customer ID", "客户编号"] }])).toEqual({
        code: "column-twice",
        table: "Customers",
        sheet: "甲",
        header: "客户编号",
      });
    });
  });

  describe("readModules", () => {
    it("reads a small workbook in one sync after the outline, wherever the columns and tables stand", async () => {
      await open([
        {
          name: "purchases",
          sheet: "订单",
          at: { row: 4, column: 3 },
          headers: ["Amount", "备注", "Customer ID", "Order ID", "Purchase Date"],
          rows: [
            [12.5, "x", "C1", "P1", 45400],
            ["￥3", "", "C2", "P2", "2024/5/3"],
          ],
        },
      ]);
      const { columns, result } = await gather();
      expect(columns.purchases).toEqual({
        orderId: ["P1", "P2"],
        customerId: ["C1", "C2"],
        amount: [12.5, "￥3"],
        date: [45400, "2024/5/3"],
      });
      expect(result.places.get("purchases")).toEqual({ row: 5, column: 3, rows: 2 });

      // The third lets go of the ranges: Office.js sends it at the end of an Excel.run that made some.
      expect(excel.host.requests.count).toBe(3);
    });

    it("loads only the columns asked for", async () => {
      await open(smallModules);
      const { columns } = await gather({
        customers: ["customerId", "level"],
        interactions: [],
        purchases: ["amount"],
      });
      expect(columns).toEqual({
        customers: { customerId: ["C1", "C2", "C3"] },
        purchases: { amount: [2400.5, 99, 297] },
      });
    });

    it("tells a 1904 workbook by how its dates show", async () => {
      const shifted = withCells(smallModules, {
        Purchases: { 0: { 7: 45300 - 1462 }, 1: { 7: "待定" }, 2: { 7: 45400 - 1462 } },
      });
      for (const date1904 of [true, false]) {
        await open(shifted);
        excel.workbook.date1904 = date1904;
        const style = excel.workbook.styles.change(0, { numberFormat: "yyyy-mm-dd" });
        excel.workbook.sheetNamed("购买记录明细")?.grid.setStyle(1, 7, style);
        expect((await gather()).result.date1904).toBe(date1904);
      }
    });

    it("fills each answer to just under 4 MB, in row order, and loses no row", async () => {
      const rows = Array.from({ length: 60_000 }, (_, i) => [
        `PO${i}`,
        `CUST-2024-${i % 900}`,
        i / 100,
        "中文备注".repeat(1 + (i % 30)),
      ]);
      await open([
        { name: "Purchases", headers: ["订单编号", "客户编号", "购买金额", "客户反馈"], rows },
        {
          name: "Customers",
          headers: ["客户编号", "客户名称"],
          rows: rows.slice(0, 5000).map((_, i) => [`CUST-2024-${i}`, `客户${i}`]),
        },
      ]);
      const { columns, starts } = await gather();
      expect(columns.purchases?.orderId).toEqual(rows.map(([id]) => id));
      expect(columns.purchases?.feedback?.[59_999]).toBe("中文备注".repeat(1 + (59_999 % 30)));
      expect(columns.customers?.name?.[4999]).toBe("客户4999");
      const { records } = excel.host.requests;
      const largest = Math.max(...records.map(({ responseBytes }) => responseBytes));
      expect(largest).toBeLessThan(4 * 1024 * 1024);
      expect(largest).toBeGreaterThan(3.7 * 1024 * 1024);
      const bytes = records.reduce((sum, { responseBytes }) => sum + responseBytes, 0);
      // Office.js sends telemetry of its own, of two actions.
      const ours = records.filter(({ actions }) => actions > 2);
      expect(ours.length).toBeLessThanOrEqual(3 + Math.ceil(bytes / (4 * 1024 * 1024)));
      const purchaseStarts = starts.filter(([module]) => module === "purchases").map(([, row]) => row);
      expect(purchaseStarts).toEqual([...purchaseStarts].sort((a, b) => a - b));
    });

    it("asks for less when an answer is too large, as rows are longer further down", async () => {
      const rows = Array.from({ length: 9000 }, (_, i) => [
        `PO${i}`,
        i < 2000 ? "短" : "很长的客户反馈".repeat(150),
      ]);
      await open([{ name: "Purchases", headers: ["订单编号", "客户反馈"], rows }]);
      const { columns } = await gather();
      expect(columns.purchases?.orderId).toEqual(rows.map(([id]) => id));
      const refused = excel.host.requests.records.filter(
        ({ responseBytes }) => responseBytes > 5 * 1024 * 1024,
      );
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.length).toBeLessThan(5);
    });

    it("tries again while Excel is busy, and once after a failure that may pass", async () => {
      await open(smallModules);
      excel.host.faults.failRequest(2, "ActivityLimitReached", false);
      expect((await gather()).columns.customers?.customerId).toEqual(["C1", "C2", "C3"]);
      await open(smallModules);
      excel.host.faults.failRequest(2, "GeneralException", false);
      expect((await gather()).columns.customers?.customerId).toEqual(["C1", "C2", "C3"]);
      await open(smallModules);
      excel.host.faults.failRequest(1, "InvalidOperationInCellEditMode", false);
      await expect(readStructure()).rejects.toMatchObject({ problem: { code: "cell-being-edited" } });
    });

    it("stops between chunks when cancelled", async () => {
      await open(smallModules);
      const { modules } = moduleTables(await readStructure());
      const progress = {
        ...silentProgress,
        throwIfCancelled: () => {
          throw new ExpectedError({ code: "cancelled" });
        },
      };
      await expect(
        readModules({ modules, fields: everything, sinksFor: () => [], progress }),
      ).rejects.toMatchObject({
        problem: { code: "cancelled" },
      });
      expect(excel.host.requests.count).toBe(1);
    });
  });

  describe("readModules, while others work in the tables", () => {
    const purchases = (act: (table: Excel.Table) => void) => (): Promise<void> =>
      excel.Excel.run(async (context) => {
        act(context.workbook.tables.getItem("Purchases"));
        await context.sync();
      });
    const many = Array.from({ length: 9000 }, (_, i) => [`PO${i}`, "C1"]);
    const book = [{ name: "Purchases", sheet: "订单", headers: ["订单编号", "客户编号"], rows: many }];
    const problem = { problem: { code: "changed-meanwhile", sheet: "订单" } };

    it("reads no column that has moved since the outline", async () => {
      await open(book);
      excel.host.faults.changeBeforeRequest(
        2,
        purchases((table) => table.columns.add(0, undefined, "新列")),
      );
      await expect(gather()).rejects.toMatchObject(problem);
    });

    it.each([
      ["added", (table: Excel.Table) => table.rows.add(5, [["", ""]])],
      ["deleted", (table: Excel.Table) => table.rows.getItemAt(5).delete()],
    ])("joins no chunks between which a row was %s", async (_, act) => {
      await open(book);
      excel.host.faults.changeBeforeRequest(3, purchases(act));
      await expect(gather()).rejects.toMatchObject(problem);
    });

    it("takes what was typed over meanwhile", async () => {
      await open(book);
      excel.host.faults.changeBeforeRequest(
        3,
        purchases((table) => (table.getDataBodyRange().getLastCell().values = [["C9"]])),
      );
      expect((await gather()).columns.purchases?.customerId?.at(-1)).toBe("C9");
    });
  });

  describe("readLists", () => {
    it("reads the workbook's own values in one sync and defaults the rest", async () => {
      await open([
        ...smallModules,
        { name: "List_stage", sheet: "字典", headers: ["关系阶段"], rows: [["甲"], [" 乙"], [""]] },
      ]);
      const outline = await readStructure();
      excel.host.requests.reset();
      const lists = await readLists(outline, "en-US");
      expect(lists.stage).toEqual(["甲", " 乙"]);
      expect(lists.payment).toEqual(["Paid", "Partly Paid", "Unpaid"]);
      expect(excel.host.requests.count).toBeLessThanOrEqual(2);
    });
  });
});
