// Formats, data validation, conditional formats and charts through the real client.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { Workbook } from "../../../src/host/model/workbook";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ language: "zh-CN" });
});
afterAll(() => excel.close());
beforeEach(() => excel.open(new Workbook()));

const onSheet = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
const failing = (batch: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
  onSheet(batch).then(
    () => "no error",
    (error: { code: string }) => error.code,
  );

describe("formats", () => {
  it("read as null where cells differ, and set() reaches nested members", async () => {
    const range = await onSheet((sheet) => {
      const cells = sheet.getRange("A1:B2");
      cells.set({
        format: { font: { bold: true, color: "red" }, fill: { color: "#D9E1F2" }, columnWidth: 80 },
      });
      sheet.getRange("A1").format.font.bold = false;
      return cells.load("format/font/bold,format/font/color,format/fill/color,format/columnWidth");
    });
    const { font, fill, columnWidth } = range.format;
    expect([font.bold, font.color, fill.color, columnWidth]).toEqual([null, "#FF0000", "#D9E1F2", 80]);
    expect(await failing((sheet) => (sheet.getRange("A1").format.fill.color = "no colour"))).toBe(
      "InvalidArgument",
    );
  });

  it("draw borders outside and inside", async () => {
    const [inside, edge] = await onSheet((sheet) => {
      const { borders } = sheet.getRange("A1:B3").format;
      borders.getItem("EdgeBottom").style = "Double";
      borders.getItem("InsideHorizontal").style = "Continuous";
      borders.getItem("InsideHorizontal").color = "#BFBFBF";
      const rows = sheet.getRange("A1:B2").format.borders;
      return [
        rows.getItem("InsideHorizontal").load("style,color,weight"),
        borders.getItem("EdgeBottom").load("style"),
      ];
    });
    expect([inside.style, inside.color, inside.weight, edge.style]).toEqual([
      "Continuous",
      "#BFBFBF",
      "Thin",
      "Double",
    ]);
  });

  it("fit columns to what they show, wide characters counted twice", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["客户基础信息表", "abcdefg"]];
      sheet.getRange("A:B").format.autofitColumns();
    });
    const [sheet] = excel.workbook.sheets;
    expect(sheet.columnWidth(0)).toBeGreaterThan(1.7 * sheet.columnWidth(1));
  });

  it("apply to whole columns without a cell for each row", async () => {
    const cell = await onSheet((sheet) => {
      sheet.getRange("C:C").numberFormat = "yyyy-mm-dd" as never;
      return sheet.getRange("C9999").load("numberFormat");
    });
    expect(cell.numberFormat).toEqual([["yyyy-mm-dd"]]);
    expect(excel.workbook.sheets[0].grid.usedRect(false)).toBe(null);
  });
});

describe("data validation", () => {
  const values = ["甲", "丙", "", "ABC", 5];
  const invalid = (rule: Excel.DataValidationRule, ignoreBlanks = true): Promise<string> =>
    onSheet((sheet, context) => {
      sheet.getRange("F1:F2").values = [["甲"], ["abc"]];
      context.workbook.names.add("选项", sheet.getRange("F1:F2"));
      const range = sheet.getRange("A1:A5");
      range.values = values.map((value) => [value]);
      range.dataValidation.rule = rule;
      range.dataValidation.ignoreBlanks = ignoreBlanks;
      return range.dataValidation.getInvalidCellsOrNullObject().load("address");
    }).then((areas) => (areas.isNullObject ? "" : areas.address.replace(/Sheet1!/g, "")));

  it.each<[string, Excel.DataValidationRule, string]>([
    ["a list from a name, without case", { list: { inCellDropDown: true, source: "=选项" } }, "A2,A5"],
    ["a list written out, exactly", { list: { inCellDropDown: true, source: "甲,丙,abc" } }, "A4:A5"],
    ["whole numbers", { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }, "A1:A2,A4"],
    ["text lengths", { textLength: { formula1: 1, operator: "LessThanOrEqualTo" } }, "A4"],
    ["a formula at each cell", { custom: { formula: '=A1<>"丙"' } }, "A2"],
    ["dates", { date: { formula1: "1900-01-04", operator: "GreaterThan" } }, "A1:A2,A4"],
  ])("finds what is not allowed by %s", async (_, rule, expected) => {
    expect(await invalid(rule)).toBe(expected);
  });

  it("counts blanks when told to", async () => {
    expect(await invalid({ list: { inCellDropDown: true, source: "甲,丙,ABC,5" } }, false)).toBe("A3");
  });

  it("does not check what code writes, and reads back", async () => {
    const validation = await onSheet((sheet) => {
      const range = sheet.getRange("B1:B3");
      range.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      range.dataValidation.prompt = { showPrompt: true, title: "金额", message: "大于 0" };
      range.values = [[-1], [2], ["x"]];
      return range.dataValidation.load("type,rule,valid,prompt,errorAlert,ignoreBlanks");
    });
    expect(validation.type).toBe("Decimal");
    expect(validation.rule).toEqual({ decimal: { formula1: "=0", operator: "GreaterThan" } });
    expect(validation.valid).toBe(null);
    expect(validation.prompt).toEqual({ showPrompt: true, title: "金额", message: "大于 0" });
    expect(validation.errorAlert).toMatchObject({ showAlert: true, style: "Stop" });
  });

  it("is split where part of it changes", async () => {
    const [all, part] = await onSheet((sheet) => {
      sheet.getRange("B1:B9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("B3:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "c" } };
      sheet.getRange("B6").dataValidation.clear();
      return ["B1:B9", "B3:B4"].map((address) => sheet.getRange(address).dataValidation.load("type,rule"));
    });
    expect([all.type, all.rule]).toEqual(["MixedCriteria", null]);
    expect(part.rule).toEqual({ list: { inCellDropDown: true, source: "c" } });
  });

  it("holds prompts and alerts of cells without a rule, in files too", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      sheet.getRange("B1:B3").dataValidation.prompt = { showPrompt: true, title: "T", message: "M" };
      return sheet;
    });
    const saved = readXlsx(writeXlsx(excel.workbook));
    for (const workbook of [excel.workbook, saved])
      expect(
        workbook.sheets[0].validations.map(({ rule, ranges, prompt }) => [
          rule.kind,
          ranges.length,
          prompt.title,
        ]),
      ).toEqual([
        ["list", 1, "T"],
        ["none", 2, "T"],
      ]);
    const [bare, mixed] = await onSheet((sheet) =>
      ["B1", "B1:B3"].map((address) => {
        const { dataValidation } = sheet.getRange(address);
        return dataValidation.load("type,rule,prompt,valid");
      }),
    );
    expect([bare.type, bare.rule, bare.valid, bare.prompt.message]).toEqual(["None", {}, true, "M"]);
    expect([mixed.type, mixed.rule]).toEqual(["MixedCriteria", null]);
    const ruled = await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("B1");
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      return dataValidation.load("type,prompt");
    });
    expect([ruled.type, ruled.prompt.title]).toEqual(["Custom", "T"]);
  });

  it("refuses lists that Excel would cut, and rules of two kinds", async () => {
    const set = (rule: Excel.DataValidationRule): Promise<string> =>
      failing((sheet) => (sheet.getRange("A1").dataValidation.rule = rule));
    expect(await set({ list: { inCellDropDown: true, source: "x".repeat(256) } })).toBe("InvalidArgument");
    expect(await set({ list: { inCellDropDown: true, source: "a" }, custom: { formula: "=1" } })).toBe(
      "InvalidArgument",
    );
  });
});

describe("conditional formats", () => {
  it("come first when new, and have one part each", async () => {
    const [first, formats] = await onSheet((sheet) => {
      const range = sheet.getRange("A1:A9");
      const cellValue = range.conditionalFormats.add("CellValue");
      cellValue.cellValue.rule = { formula1: "=5", operator: "GreaterThanOrEqual" };
      cellValue.cellValue.format.fill.color = "#FFC7CE";
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$B1="x"';
      custom.customOrNullObject.rule.load("formula");
      custom.cellValueOrNullObject.load("rule");
      range.conditionalFormats.load("items/type,items/priority");
      return [custom, range.conditionalFormats] as const;
    });
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["Custom", 0],
      ["CellValue", 1],
    ]);
    expect(first.customOrNullObject.rule.formula).toBe('=$B1="x"');
    expect(first.cellValueOrNullObject.isNullObject).toBe(true);
    const [stored] = excel.workbook.sheets[0].conditionalFormats;
    expect(stored.rule).toMatchObject({
      kind: "cellValue",
      operator: "GreaterThanOrEqualTo",
      formula1: "=5",
    });
    expect(stored.style.fillColor).toBe("#FFC7CE");
  });

  it("keep colour scales, bars and icons", async () => {
    await onSheet((sheet) => {
      const { conditionalFormats } = sheet.getRange("A1:A9");
      conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      };
      conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#638EC6";
      conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
      conditionalFormats.add("TopBottom").topBottom.rule = { type: "TopPercent", rank: 10 };
      conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Contains", text: "流失" };
    });
    const kinds = excel.workbook.sheets[0].conditionalFormats.map(({ rule }) => rule.kind);
    expect(kinds).toEqual(["colorScale", "dataBar", "iconSet", "topBottom", "containsText"]);
  });
});

describe("charts", () => {
  it("take series and names from a block, and lie on cells", async () => {
    const chart = await onSheet((sheet) => {
      sheet.getRange("A1:C3").values = [
        ["月", "收入", "成本"],
        ["2024-01", 10, 5],
        ["2024-02", 20, 8],
      ];
      const added = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      added.title.text = "按月";
      added.setPosition("E2", "H11");
      added.axes.valueAxis.minimum = 0;
      added.series.getItemAt(1).format.fill.setSolidColor("#ED7D31");
      added.series.load("items/name");
      return added.load("name,left,top,width,height,chartType");
    });
    expect(chart.series.items.map(({ name }) => name)).toEqual(["收入", "成本"]);
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 150]);
    const [model] = excel.workbook.sheets[0].charts;
    expect(model.series[1]).toMatchObject({ values: "=Sheet1!$C$2:$C$3", color: "#ED7D31" });
    expect([model.title, model.valueAxis.minimum]).toEqual(["按月", 0]);
  });

  it("are loud about kinds that are not drawn", async () => {
    expect(await failing((sheet) => sheet.charts.add("Sunburst", sheet.getRange("A1:B2"), "Columns"))).toBe(
      "NotImplemented",
    );
  });
});
