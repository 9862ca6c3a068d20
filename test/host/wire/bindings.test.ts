// Bindings, clicks and the selected data of the Common API, through the real client.
import { rect } from "../../../src/host/model/address";
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";

describe("what an add-in watches", () => {
  let excel: RunningExcel;
  let told: string[] = [];
  beforeEach(async () => {
    told = [];
    excel = await startExcel({ language: "en-US" });
  });
  afterEach(() => excel.close());
  const turns = (): Promise<void> => new Promise((done) => setTimeout(done, 40));
  const run = (
    work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void> | void,
  ): Promise<void> =>
    Excel.run(async (context) => {
      await work(context, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    }).then(turns);
  const codeOf = (work: Parameters<typeof run>[0]): Promise<string> =>
    run(work).then(
      () => "none",
      (error: OfficeExtension.Error) => error.code,
    );

  it("is bound by range, and told when values, results of formulas or formats within change", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [[1, "=A1*2"], [2, "=A2*2"]]; // prettier-ignore
      const binding = context.workbook.bindings.add("B1:B2", "Range", "totals");
      binding.onDataChanged.add(({ binding: { id } }) => Promise.resolve(void told.push(`data ${id}`)));
      binding.onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) =>
        Promise.resolve(void told.push(`selected ${startRow},${startColumn} ${rowCount}x${columnCount}`)),
      );
      await context.sync();
    });
    await run((_, sheet) => void (sheet.getRange("D9").values = [[1]]));
    expect(told).toEqual([]);
    await run((_, sheet) => void (sheet.getRange("A2").values = [[5]]));
    expect(told).toEqual(["data totals"]);
    await run((_, sheet) => void (sheet.getRange("B1").format.fill.color = "red"));
    await run((_, sheet) => sheet.getRange("A2:C3").select());
    await run((_, sheet) => sheet.getRange("F1").select());
    expect(told).toEqual(["data totals", "data totals", "selected 1,0 1x1"]);
    const { workbook } = excel;
    workbook.activeSheet.grid.setValue(0, 0, 7);
    workbook.notify({ kind: "cells", sheet: workbook.activeSheet, range: rect(0, 0) });
    await turns();
    expect(told).toHaveLength(4);
    // The binding follows its cells, and is told of no more when it is gone.
    await run(async (context, sheet) => {
      sheet.getRange("1:1").insert("Down");
      const range = context.workbook.bindings.getItem("totals").getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:B3");
      context.workbook.bindings.getItem("totals").delete();
    });
    told = [];
    await run((_, sheet) => void (sheet.getRange("A3").values = [[9]]));
    expect(told).toEqual([]);
  });

  it("is bound by table, name and selection, and refused where it is of another type", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [["k", "v"], ["a", 12.5]]; // prettier-ignore
      sheet.tables.add("A1:B2", true).name = "T";
      sheet.getRange("B2").numberFormat = [["0.00"]];
      context.workbook.names.add("one", sheet.getRange("B2"));
      const { bindings } = context.workbook;
      bindings.add(sheet.getRange("A1"), "Table", "table");
      bindings.addFromNamedItem("one", "Text", "text");
      sheet.getRange("C1:D1").select();
      bindings.addFromSelection("Range", "selected");
      bindings.addFromSelection("Range", "selected");
      bindings.load("count,items/id,items/type");
      const table = bindings.getItem("table").getTable().load("name");
      const text = bindings.getItem("text").getText();
      const missing = bindings.getItemOrNullObject("none");
      await context.sync();
      expect(bindings.count).toBe(3);
      expect(bindings.items.map(({ id, type }) => `${id} ${type}`)).toEqual([
        "table Table",
        "text Text",
        "selected Range",
      ]);
      expect([table.name, text.value, missing.isNullObject]).toEqual(["T", "12.50", true]);
    });
    expect(await codeOf(({ workbook }) => void workbook.bindings.getItem("table").getText())).toBe(
      "InvalidOperation",
    );
    expect(await codeOf(({ workbook }) => void workbook.bindings.add("F1:F2", "Text", "x"))).toBe(
      "InvalidArgument",
    );
    expect(await codeOf(({ workbook }) => void workbook.bindings.add("F1", "Table", "x"))).toBe(
      "InvalidArgument",
    );
    await run((_, sheet) => sheet.getRange("C:D").delete("Left"));
    expect(
      await codeOf(({ workbook }) => void workbook.bindings.getItem("selected").getRange().load("address")),
    ).toBe("InvalidBinding");
  });

  it("is the selection of the workbook and the add-in's settings", async () => {
    await run(async (context) => {
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void told.push("selection")));
      context.workbook.settings.onSettingsChanged.add(({ settings }) =>
        Promise.resolve(void told.push(`settings ${typeof settings.getItem}`)),
      );
      await context.sync();
    });
    await run((context, sheet) => {
      sheet.getRange("B2").select();
      context.workbook.settings.add("a", 1);
    });
    expect(told.sort()).toEqual(["selection", "settings function"]);
  });

  it("is clicked", async () => {
    await run(async (context, sheet) => {
      sheet.onSingleClicked.add(({ address, offsetX, offsetY }) =>
        Promise.resolve(void told.push(`${address} ${offsetX} ${offsetY}`)),
      );
      context.workbook.worksheets.onSingleClicked.add(({ address }) =>
        Promise.resolve(void told.push(address)),
      );
      await context.sync();
    });
    excel.host.click(excel.workbook.activeSheet, 1, 2, { x: 4, y: 5 });
    await turns();
    expect(told).toEqual(["C2 4 5", "C2"]);
  });

  it("is selected, as text", async () => {
    await run((_, sheet) => {
      sheet.getRange("A1:B2").values = [["a", 0.5], ["b", "=B1*2"]]; // prettier-ignore
      sheet.getRange("B1:B2").numberFormat = [["0%"], ["0%"]];
      sheet.getRange("A1:B2").select();
    });
    const selected = (options: object, coercion = Office.CoercionType.Text): Promise<unknown> =>
      new Promise((done) =>
        Office.context.document.getSelectedDataAsync(coercion, options, (result) =>
          done(result.status === Office.AsyncResultStatus.Succeeded ? result.value : result.error.name),
        ),
      );
    expect(await selected({})).toBe("a\t0.5\r\nb\t1");
    expect(await selected({ valueFormat: Office.ValueFormat.Formatted })).toBe("a\t50%\r\nb\t100%");
    expect(await selected({}, Office.CoercionType.Table)).toBe("Invalid Coercion Type");
  });
});
