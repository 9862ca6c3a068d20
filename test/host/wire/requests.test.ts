// What one request does: order, the first failure, null objects, loading, kept references, faults, limits.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

const cell = (address: string): unknown => {
  const column = address.charCodeAt(0) - 65;
  return excel.workbook.sheets[0].grid.value(Number(address.slice(1)) - 1, column);
};

describe("a batch", () => {
  it("stops at the first failing action; what ran before stays done", async () => {
    const error = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [["before"]];
      sheet.tables.getItem("none").name = "x";
      sheet.getRange("A2").values = [["after"]];
      await context.sync();
    }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "TableCollection.getItem" },
    });
    expect(error).toBeInstanceOf(Error);
    expect([cell("A1"), cell("A2")]).toEqual(["before", null]);
  });

  it("is loud about what the host lacks, with class and member", async () => {
    const asked = Excel.run(async (context) => {
      context.workbook.pivotTables.load("items/name");
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({
      code: "NotImplemented",
      message: "The embedded host has no Workbook.PivotTables.",
    });
  });

  it("gives null objects, and theirs too", async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("none");
      const range = none.getRange("A1").load("values");
      const table = none.tables.getItemOrNullObject("x").load("name");
      await context.sync();
      expect([none.isNullObject, range.isNullObject, table.isNullObject]).toEqual([true, true, true]);
    });
  });

  it("sees what an earlier action of the same batch wrote, formulas calculated", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
      range.values = [[2, 3, "=A1*B1"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[2, 3, 6]]);
    });
  });
});

describe("load", () => {
  it("selects, expands, skips and takes the first of items", async () => {
    await Excel.run(async (context) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      const page = context.workbook.worksheets;
      page.load({ select: "name", top: 2, skip: 1 });
      await context.sync();
      expect(page.items.map((sheet) => sheet.name)).toEqual(["B", "C"]);
      expect(() => page.items[0].position).toThrow();
    });
  });

  it("follows nested paths through collections", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B2").values = [
        ["x", "y"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true);
      const { tables } = context.workbook;
      tables.load("items/name,items/worksheet/name,items/columns/items/name,items/rows/count");
      await context.sync();
      const [table] = tables.items;
      expect(table.worksheet.name).toBe("Sheet1");
      expect(table.columns.items.map((column) => column.name)).toEqual(["x", "y"]);
      expect(table.rows.count).toBe(1);
    });
  });

  it("gives all scalar properties when none is named", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: "Sheet1", position: 0, visibility: "Visible" });
    });
  });
});

describe("a tracked range", () => {
  it("follows inserted rows over several syncs", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("B3").load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B5");
    });
    expect(excel.host.session.referenceCount).toBe(0);
  });
});

describe("faults on order", () => {
  const write = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    });

  it("fails a request before it takes effect, or after", async () => {
    excel.host.failRequest(1, "GeneralException");
    await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
    expect(cell("A1")).toBe(null);
    excel.host.failRequest(1, "ActivityLimitReached", true);
    await expect(write()).rejects.toMatchObject({ code: "ActivityLimitReached" });
    expect(cell("A1")).toBe(1);
    await write();
  });

  it("lets a co-author change something in between, whose requests neither count nor fail", async () => {
    const { faults } = excel.host;
    faults.clear();
    const sources: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const kept = sheet.getRange("B2").load("address");
      sheet.onChanged.add(async ({ source, address }) => void sources.push(`${source} ${address}`));
      await context.sync();
      faults.failRequest(2, "AccessDenied");
      faults.changeBeforeRequest(1, () =>
        Excel.run(async (theirs) => {
          theirs.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
          await theirs.sync();
        }),
      );
      kept.values = [["moved along"]];
      await context.sync();
    });
    expect(faults.seen.requests).toBe(2);
    faults.clear();
    expect(cell("B3")).toBe("moved along");
    for (let turn = 0; turn < 100 && sources.length < 2; turn++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sources).toEqual(["Remote 1:1", "Local B3"]);
  });

  it("fails the n-th action", async () => {
    excel.host.failAction(2, "InvalidOperation");
    await expect(write()).rejects.toMatchObject({ code: "InvalidOperation" });
    expect(cell("A1")).toBe(null);
  });

  it("refuses while a cell is edited, or waits when told to", async () => {
    excel.host.cellEditMode = true;
    await expect(write()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["late"]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(cell("A1")).toBe(null);
    excel.host.cellEditMode = false;
    await waiting;
    expect(cell("A1")).toBe("late");
  });

  it("counts requests, actions and bytes", async () => {
    await write();
    excel.host.requests.reset();
    await write();
    const { count, actions, requestBytes, responseBytes } = excel.host.requests;
    // One for the batch, one in which the library gives its references back.
    expect(count).toBe(2);
    expect(actions).toBeGreaterThan(4);
    expect(Math.min(requestBytes, responseBytes)).toBeGreaterThan(100);
  });
});

it("calculates what another's edit changes, though nobody asks", () => {
  const [sheet] = excel.workbook.sheets;
  sheet.grid.setFormula(0, 1, "=A1*2", null);
  sheet.grid.setValue(0, 0, 21);
  excel.workbook.notify({ kind: "cells", sheet, range: { top: 0, left: 0, bottom: 0, right: 1 } });
  expect(cell("B1")).toBe(42);
});

describe("size limits", () => {
  const large = Array.from({ length: 6000 }, () => ["x".repeat(1000)]);

  it("refuses more than 5 MB up and down on the web", async () => {
    const web = await startExcel({ platform: "web" });
    const run = (batch: (range: Excel.Range) => void): Promise<void> =>
      web.Excel.run(async (context) => {
        batch(context.workbook.worksheets.getFirst().getRange("A1:A6000"));
        await context.sync();
      });
    const up = run((range) => void (range.values = large));
    await expect(up).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    large.forEach(([text], row) => web.workbook.sheets[0].grid.setValue(row, 0, text));
    const down = run((range) => void range.load("values"));
    await expect(down).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    web.close();
  });

  it("refuses no size on the desktop", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:A6000");
      range.values = large;
      range.load("values");
      await context.sync();
      expect(range.values).toHaveLength(6000);
      range.clear();
    });
  });

  it("cuts addresses off after 8192 characters", async () => {
    const areas = Array<string>(2000).fill("A1:B2").join(",");
    await Excel.run(async (context) => {
      const ranges = context.workbook.worksheets.getFirst().getRanges(areas).load("areaCount");
      await context.sync();
      expect(ranges.areaCount).toBe(Math.ceil(8192 / "A1:B2,".length));
    });
  });

  it("refuses to read more than five million cells, and reads whole columns as null", async () => {
    const read = (address: string): Promise<unknown> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
        await context.sync();
        return range.values;
      });
    await expect(read("A1:Z200000")).rejects.toMatchObject({ code: "RangeExceedsLimit" });
    expect(await read("A:B")).toBe(null);
  });
});
