// Sheets, names, protection, inserted cells and events through the real client.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { rect } from "../../../src/host/model/address";
import { Workbook } from "../../../src/host/model/workbook";

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ language: "zh-CN" });
});
afterAll(() => excel.close());
beforeEach(() => excel.open(new Workbook("One")));

const run = <T>(batch: (workbook: Excel.Workbook, context: Excel.RequestContext) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = batch(context.workbook, context);
    await context.sync();
    return result;
  });
const failing = (batch: (workbook: Excel.Workbook) => unknown): Promise<string> =>
  run(batch).then(
    () => "no error",
    (error: { code: string }) => error.code,
  );
const names = (): string[] => excel.workbook.sheets.map((sheet) => sheet.name);

describe("sheets", () => {
  it.each(["", "a".repeat(32), "a/b", "a[b", "'a", "a'", "History"])("cannot be named %j", async (name) => {
    expect(await failing((workbook) => (workbook.worksheets.getFirst().name = name))).toBe("InvalidArgument");
  });

  it("have names of their own, without case", async () => {
    expect(await failing((workbook) => workbook.worksheets.add("one"))).toBe("ItemAlreadyExists");
    await run((workbook) => workbook.worksheets.add("分析 2024-05"));
    expect(names()).toEqual(["One", "分析 2024-05"]);
  });

  it("keep one visible", async () => {
    expect(await failing((workbook) => workbook.worksheets.getFirst().delete())).toBe("InvalidOperation");
    for (const hidden of ["Hidden", "VeryHidden"] as const)
      expect(await failing((workbook) => (workbook.worksheets.getFirst().visibility = hidden))).toBe(
        "InvalidOperation",
      );
    await run((workbook) => (workbook.worksheets.add("Two").visibility = "VeryHidden"));
    expect(await failing((workbook) => workbook.worksheets.getItem("Two").delete())).toBe("InvalidOperation");
  });

  it("take their formulas along when renamed, moved or deleted", async () => {
    await run((workbook) => {
      const two = workbook.worksheets.add("Two");
      two.getRange("A1").values = [[5]];
      workbook.worksheets.getFirst().getRange("A1:A2").formulas = [["=Two!A1*2"], ["=1"]];
      workbook.names.add("五", two.getRange("A1"));
      two.name = "第二 张";
      two.position = 0;
    });
    const [, one] = excel.workbook.sheets;
    expect([one.grid.formula(0, 0), one.grid.value(0, 0)]).toEqual(["='第二 张'!A1*2", 10]);
    expect(excel.workbook.names[0].formula).toBe("='第二 张'!$A$1");
    await run((workbook) => workbook.worksheets.getItem("第二 张").delete());
    expect(one.grid.formula(0, 0)).toBe("=#REF!*2");
    expect(excel.workbook.activeSheet).toBe(one);
  });

  it("are copied with tables, names and formulas of their own", async () => {
    const copied = await run((workbook) => {
      const one = workbook.worksheets.getFirst();
      one.getRange("A1:A2").values = [["x"], [1]];
      one.tables.add("A1:A2", true).name = "表";
      one.getRange("C1").formulas = [["=SUM(表[x])+One!A2"]];
      const copy = one.copy("After", one).load("name");
      copy.tables.load("items/name");
      return copy;
    });
    expect([copied.name, copied.tables.items[0].name]).toEqual(["One (2)", "表1"]);
    expect(excel.workbook.sheets[1].grid.formula(0, 2)).toBe("=SUM(表1[x])+'One (2)'!A2");
  });
});

describe("inserted and deleted rows", () => {
  it("move formulas, names, rules, widths and hidden rows along", async () => {
    await run((workbook) => {
      const one = workbook.worksheets.getFirst();
      one.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
      one.getRange("A2").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      one.getRange("A3").format.rowHeight = 40;
      one.getRange("A3").rowHidden = true;
      workbook.names.add("总", one.getRange("A3"));
      one.getRange("2:3").insert("Down");
    });
    const [sheet] = excel.workbook.sheets;
    expect(sheet.grid.formula(4, 0)).toBe("=SUM(A1:A4)");
    expect(sheet.validations[0].ranges).toEqual([rect(3, 0)]);
    expect([sheet.rowHeight(4), sheet.isRowHidden(4), sheet.isRowHidden(2)]).toEqual([40, true, false]);
    expect(excel.workbook.names[0].formula).toBe("=One!$A$5");
    await run((workbook) => workbook.worksheets.getFirst().getRange("1:4").delete("Up"));
    expect(sheet.grid.formula(0, 0)).toBe("=SUM(#REF!)");
    expect(excel.workbook.names[0].formula).toBe("=One!$A$1");
  });
});

describe("protection", () => {
  it("refuses writes to locked cells with AccessDenied, and opens only with its password", async () => {
    await run((workbook) => {
      const one = workbook.worksheets.getFirst();
      one.getRange("B1").format.protection.locked = false;
      one.protection.protect({ allowFormatCells: true }, "密码");
      one.getRange("B1").values = [["unlocked"]];
      one.getRange("A1").format.fill.color = "red";
    });
    expect(await failing((workbook) => (workbook.worksheets.getFirst().getRange("A1").values = [[1]]))).toBe(
      "AccessDenied",
    );
    expect(await failing((workbook) => workbook.worksheets.getFirst().tables.add("A1:B2", true))).toBe(
      "AccessDenied",
    );
    expect(await failing((workbook) => workbook.worksheets.getFirst().protection.protect())).toBe(
      "AccessDenied",
    );
    expect(await failing((workbook) => workbook.worksheets.getFirst().protection.unprotect("other"))).toBe(
      "BadPassword",
    );
    await run((workbook) => workbook.worksheets.getFirst().protection.unprotect("密码"));
    expect(await failing((workbook) => (workbook.worksheets.getFirst().getRange("A1").values = [[1]]))).toBe(
      "no error",
    );
  });

  it("lets cells of an unlocked column be written that nobody has formatted", async () => {
    await run((workbook) => {
      const one = workbook.worksheets.getFirst();
      one.getRange("C:C").format.protection.locked = false;
      one.protection.protect();
    });
    const writing = (address: string): Promise<string> =>
      failing((workbook) => (workbook.worksheets.getFirst().getRange(address).values = [[1]]));
    expect([await writing("C900"), await writing("D900")]).toEqual(["no error", "AccessDenied"]);
  });

  it("keeps the list of sheets, and everything in a read-only workbook", async () => {
    await run((workbook) => workbook.protection.protect());
    expect(await failing((workbook) => workbook.worksheets.add("New"))).toBe("AccessDenied");
    await run((workbook) => workbook.protection.unprotect());
    excel.workbook.readOnly = true;
    expect(await failing((workbook) => (workbook.worksheets.getFirst().getRange("A1").values = [[1]]))).toBe(
      "AccessDenied",
    );
    expect(await failing((workbook) => workbook.settings.add("key", 1))).toBe("AccessDenied");
  });
});

describe("names", () => {
  it("refer to ranges, constants and formulas", async () => {
    const items = await run((workbook) => {
      const one = workbook.worksheets.getFirst();
      one.getRange("A1:A2").values = [[1], [2]];
      workbook.names.add("区", one.getRange("A1:A2"));
      workbook.names.add("数", "=3");
      workbook.names.add("和", "=SUM(区)");
      one.names.add("局部", "=One!$A$2");
      one.names.load("items/name,items/scope");
      workbook.names.load("items/name,items/type,items/value,items/formula");
      return [workbook.names, one.names] as const;
    });
    expect(items[0].items.map(({ name, type, value }) => [name, type, value])).toEqual([
      ["区", "Range", "One!A1:A2"],
      ["数", "Integer", 3],
      ["和", "Integer", 3],
    ]);
    expect(items[1].items.map(({ name, scope }) => [name, scope])).toEqual([["局部", "Worksheet"]]);
    for (const none of ["A1", "XFD1048576", "R1C1", "rc", "C", "1a", "a b", "a-b", "a".repeat(256)])
      expect(await failing((workbook) => workbook.names.add(none, "=1"))).toBe("InvalidArgument");
    for (const name of ["XFE1", "A1048577", "R1C1x", "_1", "a?", "a".repeat(255)])
      expect(await failing((workbook) => workbook.names.add(name, "=1"))).toBe("no error");
    expect(await failing((workbook) => workbook.names.add("区", "=1"))).toBe("ItemAlreadyExists");
    expect(await failing((workbook) => workbook.names.getItem("数").getRange().load("address"))).toBe(
      "ItemNotFound",
    );
  });
});

describe("events", () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

  it("tell of writes by code and by the user, with the cells to read", async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load("id");
      await context.sync();
      sheet.onChanged.add(async (event) => {
        seen.push([event.address, event.changeType, event.triggerSource]);
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          seen.push(range.values);
        });
      });
      await context.sync();
      sheet.getRange("B2:C2").values = [[1, 2]];
      await context.sync();
    });
    await settled();
    const [sheet] = excel.workbook.sheets;
    sheet.grid.setValue(5, 5, 9);
    excel.workbook.notify({ kind: "cells", sheet, range: rect(5, 5) });
    await settled();
    expect(seen).toEqual([
      ["B2:C2", "RangeEdited", "ThisLocalAddin"],
      [[1, 2]],
      ["F6", "RangeEdited", "Unknown"],
      [[9]],
    ]);
  });

  it("tell of sheets and tables that come and go, unless switched off", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push("sheet added"));
      worksheets.onDeleted.add(async () => void seen.push("sheet deleted"));
      tables.onAdded.add(async () => void seen.push("table added"));
      tables.onDeleted.add(async () => void seen.push("table deleted"));
      await context.sync();
      const sheet = worksheets.add("New");
      sheet.tables.add("A1:B2", true);
      sheet.delete();
      context.runtime.enableEvents = false;
      worksheets.add("Quiet");
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settled();
    expect(seen).toEqual(["sheet added", "table added", "table deleted", "sheet deleted"]);
  });
});
