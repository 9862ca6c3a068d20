// What ranges do beyond reading and writing: fill, move, find edges, drop duplicates, tell what they read; and the events of it.
import { parseRect } from "../../../src/host/model/address";
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { onSheet } from "./onSheet";

describe("work on ranges", () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel({ language: "en-US" });
  });
  afterEach(() => excel.close());

  const column = (letter: string): unknown[] => {
    const { left } = parseRect(`${letter}1`) ?? { left: 0 };
    return [0, 1, 2, 3, 4].map((row) => excel.workbook.activeSheet.grid.value(row, left));
  };
  const turns = (): Promise<void> => new Promise((done) => setTimeout(done, 40));

  it("fills series, copies and formulas", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:C2").values = [[1, "Q1", "=A1*2"], [3, "Q2", "=A2*2"]]; // prettier-ignore
      sheet.getRange("A1:A2").autoFill("A1:A5");
      sheet.getRange("B1").autoFill("B1:B5");
      sheet.getRange("C1").autoFill("C1:C5", "FillValues");
      sheet.getRange("D1").values = [[7]];
      sheet.getRange("D1").autoFill("D1:D5", "FillCopy");
    });
    expect(column("A")).toEqual([1, 3, 5, 7, 9]);
    expect(column("B")).toEqual(["Q1", "Q2", "Q3", "Q4", "Q5"]);
    expect(column("C")).toEqual([2, 6, 10, 14, 18]);
    expect(column("D")).toEqual([7, 7, 7, 7, 7]);
  });

  it("sets and gives the looks of cells one by one, and nothing when one is refused", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C2");
      range.setCellProperties([
        [{ format: { fill: { color: "red" }, borders: { top: { style: "Dash", color: "blue" } } } }, {}],
      ]);
      range.setCellProperties([[{ format: { font: { bold: true } } }, { format: { wrapText: true } }]]);
      const found = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true }, borders: { top: { style: true } } } as never,
      });
      await context.sync();
      expect(found.value).toEqual([
        [
          {
            address: "Sheet1!B2",
            format: { fill: { color: "#FF0000" }, font: { bold: true }, borders: { top: { style: "Dash" } } },
          },
          {
            address: "Sheet1!C2",
            format: {
              fill: { color: "#FFFFFF" },
              font: { bold: false },
              borders: { top: { style: "None" } },
            },
          },
        ],
      ]);
    });
    const code = (data: Excel.SettableCellProperties[][]): Promise<string> =>
      onSheet((sheet) => sheet.getRange("B2:C2").setCellProperties(data)).then(
        () => "none",
        (error: OfficeExtension.Error) => error.code,
      );
    expect(await code([[{ format: { font: { bold: false } } }]])).toBe("InvalidArgument");
    expect(await code([[{ format: { font: { bold: false } } }, { format: { wrapText: 1 as never } }]])).toBe(
      "InvalidArgument",
    );
    expect(await code([[{ format: { font: { bold: false } } }, { textRuns: [] }]])).toBe("NotImplemented");
    await onSheet(async (sheet, context) => {
      const font = sheet.getRange("B2").format.font.load("bold");
      await context.sync();
      expect(font.bold).toBe(true);
    });
  });

  it("moves cells with the formulas that read them", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [[5, "=A1+1"]];
      sheet.getRange("A1").moveTo("D4");
    });
    const { grid } = excel.workbook.activeSheet;
    expect([grid.value(0, 0), grid.value(3, 3), grid.formula(0, 1), grid.value(0, 1)]).toEqual([
      null,
      5,
      "=D4+1",
      6,
    ]);
  });

  it("finds edges as Ctrl and an arrow do", async () => {
    const addresses: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2:B5").values = [[1], [2], [""], [4]];
      const found = [
        sheet.getRange("B2").getRangeEdge("Down"),
        sheet.getRange("B3").getRangeEdge("Down"),
        sheet.getRange("B5").getRangeEdge("Up"),
        sheet.getRange("B2").getRangeEdge("Right"),
        sheet.getRange("B2:C2").getExtendedRange("Down", "B2"),
      ];
      found.forEach((range) => range.load("address"));
      await context.sync();
      addresses.push(...found.map((range) => range.address.replace("Sheet1!", "")));
    });
    expect(addresses).toEqual(["B3", "B5", "B3", "XFD2", "B2:C3"]);
  });

  it("drops rows that were seen before", async () => {
    let result = { removed: 0, uniqueRemaining: 0 };
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B5");
      range.values = [["Name", 0], ["a", 1], ["B", 2], ["A", 3], ["b", 4]]; // prettier-ignore
      const answer = range.removeDuplicates([0], true);
      answer.load();
      await context.sync();
      result = answer.toJSON() as typeof result;
    });
    expect(result).toEqual({ removed: 2, uniqueRemaining: 2 });
    expect(column("B")).toEqual([0, 1, 2, null, null]);
  });

  it("reads and writes R1C1, and tells precedents and dependents over sheets", async () => {
    let texts: unknown = null;
    let read: string[] = [];
    await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add("Other").getRange("A1").values = [[2]];
      sheet.getRange("A1:A2").values = [[3], [4]];
      const sum = sheet.getRange("B1");
      sum.formulasR1C1 = [["=SUM(RC[-1]:R[1]C[-1])*Other!R1C1"]];
      sum.load("formulas, formulasR1C1");
      const before = sum.getDirectPrecedents().load("addresses");
      const after = sheet.getRange("A2").getDependents().load("addresses");
      await context.sync();
      texts = [sum.formulas[0][0], sum.formulasR1C1[0][0]];
      read = [...before.addresses, ...after.addresses];
    });
    expect(texts).toEqual(["=SUM(A1:A2)*Other!$A$1", "=SUM(RC[-1]:R[1]C[-1])*Other!R1C1"]);
    expect(read).toEqual(["Sheet1!A1:A2", "Other!A1", "Sheet1!B1"]);
    expect(excel.workbook.activeSheet.grid.value(0, 1)).toBe(14);
  });

  it("finds special cells in several areas, recalculates what is told to, and gives the active chart", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C2").values = [[1, "=RAND()", ""], ["x", 2, 3]]; // prettier-ignore
      const areas = sheet.getRanges("A1:A2,C1:C2");
      const constants = areas.getSpecialCells("Constants", "Numbers").load("address");
      const none = areas.getSpecialCellsOrNullObject("Formulas");
      const random = sheet.getRange("B1").load("values");
      const missing = context.workbook.getActiveChartOrNullObject();
      await context.sync();
      expect([constants.address, none.isNullObject, missing.isNullObject]).toEqual([
        "Sheet1!A1,Sheet1!C2",
        true,
        true,
      ]);
      const [[before]] = random.values;
      random.setDirty();
      random.load("values");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C2"));
      chart.activate();
      const active = context.workbook.getActiveChart().load("name");
      chart.load("name");
      await context.sync();
      expect(active.name).toBe(chart.name);
      expect(random.values[0][0]).not.toBe(before);
    });
  });

  it("keeps areas between requests", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [["x"], ["y"], ["x"]];
      const found = sheet.findAll("x", { completeMatch: true });
      await context.sync();
      sheet.getRange("A1").insert("Down");
      found.format.fill.color = "DarkMagenta";
    });
    const { styles, activeSheet } = excel.workbook;
    const fills = [0, 1, 2, 3].map((row) => styles.get(activeSheet.grid.style(row, 0)).fillColor);
    expect(fills).toEqual(["", "#8B008B", "", "#8B008B"]);
  });

  it("takes the place of a new table's blank row, and only once", async () => {
    await onSheet((sheet) => {
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Name", "Amount"]];
      table.rows.add(undefined, [["a", 1], ["b", 2]]); // prettier-ignore
      table.rows.add(undefined, [["c", 3]]);
    });
    expect(excel.workbook.activeSheet.tables[0].range).toEqual(parseRect("A1:B4"));
    expect(column("A")).toEqual(["Name", "a", "b", "c", null]);
  });

  it("calculates functions called from code", async () => {
    let value: unknown = null;
    await onSheet(async (sheet, context) => {
      const block = sheet.getRange("A1:B2");
      block.values = [["x", 12], ["y", 30]]; // prettier-ignore
      const { functions } = context.workbook;
      const result = functions.sum(functions.vlookup("y", block, 2, false), sheet.getRange("B1:B2"), 1);
      result.load("value");
      await context.sync();
      ({ value } = result);
    });
    expect(value).toBe(30 + 42 + 1);
  });

  it("leaves out what nobody has heard of when loading, and is loud about what Excel has and it lacks", async () => {
    await onSheet(async (sheet, context) => {
      sheet.load("NoPropertiesNeeded");
      await context.sync();
    });
    await expect(
      onSheet(async (sheet, context) => {
        sheet.load("tabId");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "NotImplemented" });
  });

  it("tells of sorting, of a cell's values before and after, of formulas, and of the selection", async () => {
    const heard: unknown[] = [];
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[2], [1]];
      sheet.onRowSorted.add(async ({ address }) => void heard.push(["sorted", address]));
      sheet.onFormulaChanged.add(async ({ formulaDetails }) => void heard.push(["formula", formulaDetails]));
      sheet.onChanged.add(
        async ({ details }) => void (details && heard.push([details.valueBefore, details.valueAfter])),
      );
      context.workbook.onSelectionChanged.add(async () => void heard.push("selected"));
      await context.sync();
      sheet.getRange("A1:A2").sort.apply([{ key: 0 }]);
      sheet.getRange("B1").formulas = [["=A1"]];
      sheet.getRange("C3").select();
      await context.sync();
      await turns();
    });
    expect(heard).toContainEqual(["sorted", "A1:A2"]);
    expect(heard).toContainEqual(["", 1]);
    expect(heard).toContain("selected");
    expect(heard).toContainEqual(["formula", [{ cellAddress: "B1", previousFormula: "" }]]);
  });
});
