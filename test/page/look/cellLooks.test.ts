import { Calculator } from "../../../src/host/formula/calculator";
import { rect } from "../../../src/host/model/address";
import type { ConditionalRule, DifferentialStyle } from "../../../src/host/model/objects";
import { HIDDEN_BY_FILTER } from "../../../src/host/model/sheet";
import { createTable } from "../../../src/host/model/tables";
import { Workbook } from "../../../src/host/model/workbook";
import { CellLooks } from "../../../src/page/look/cellLooks";

const TODAY = 45415; // 2024-05-03

function open() {
  const workbook = new Workbook();
  const calculator = new Calculator(workbook, () => TODAY);
  const looks = new CellLooks(
    workbook,
    () => calculator,
    "zh-CN",
    () => TODAY,
  );
  const sheet = workbook.activeSheet;
  let priority = 0;
  const format = (rule: ConditionalRule, style: DifferentialStyle, stopIfTrue = false): void => {
    priority++;
    sheet.conditionalFormats.push({
      id: String(priority),
      ranges: [rect(0, 0, 9, 0)],
      priority,
      stopIfTrue,
      rule,
      style,
    });
  };
  const fills = (): (string | undefined)[] =>
    Array.from({ length: 5 }, (_, row) => looks.look(sheet, row, 0)?.style.fillColor);
  return { workbook, calculator, looks, sheet, format, fills };
}

describe("a table's style", () => {
  it("colours header and every other row, and yields to a cell's own format", () => {
    const { workbook, looks, sheet } = open();
    ["编号", "名称"].forEach((header, column) => sheet.grid.setValue(0, column, header));
    for (const row of [1, 2, 3]) sheet.grid.setValue(row, 0, row);
    createTable(workbook, sheet, rect(0, 0, 3, 1), "T", "列");
    sheet.grid.setStyle(1, 0, workbook.styles.change(0, { fillColor: "#FFFF00" }));
    expect(looks.look(sheet, 0, 0)).toMatchObject({
      text: "编号",
      filter: "button",
      style: { bold: true, fontColor: "#FFFFFF", fillColor: "#4472C4" },
    });
    expect(looks.look(sheet, 1, 0)?.style.fillColor).toBe("#FFFF00");
    expect(looks.look(sheet, 1, 1)?.style.fillColor).toBe("#DAE3F3");
    expect(looks.look(sheet, 2, 1)?.style.fillColor).toBe("");
  });
  it("bands the rows that are seen when others are filtered out", () => {
    const { workbook, looks, sheet } = open();
    sheet.grid.setValue(0, 0, "编号");
    createTable(workbook, sheet, rect(0, 0, 4, 0), "T", "列");
    const fills = (): (string | undefined)[] =>
      [1, 3, 4].map((row) => looks.look(sheet, row, 0)?.style.fillColor);
    expect(fills()).toEqual(["#DAE3F3", "#DAE3F3", ""]);
    sheet.hideRow(2, HIDDEN_BY_FILTER, true);
    looks.invalidate();
    expect(fills()).toEqual(["#DAE3F3", "", "#DAE3F3"]);
  });
  it("shows an active filter on its header", () => {
    const { workbook, looks, sheet } = open();
    sheet.grid.setValue(0, 0, "编号");
    const table = createTable(workbook, sheet, rect(0, 0, 1, 0), "T", "列");
    table.criteria.set(0, { kind: "values", values: ["1"], blanks: false, dates: [] });
    expect(looks.look(sheet, 0, 0)?.filter).toBe("active");
  });
});

it("a formula that is not calculated here is marked, with the reason", () => {
  const { calculator, looks, sheet } = open();
  sheet.grid.setFormula(0, 0, "=WEBSERVICE(1)", "kept");
  sheet.grid.setFormula(1, 0, "=1+1", 2);
  calculator.calculate();
  expect(looks.look(sheet, 0, 0)).toMatchObject({ text: "kept", uncalculated: true });
  expect(looks.whyUncalculated(sheet, 0, 0)).toBe("function WEBSERVICE");
  expect(looks.look(sheet, 1, 0)).toMatchObject({ text: "2", uncalculated: false });
});

describe("conditional formats", () => {
  it("move a formula's relative references from the first cell to each", () => {
    const { sheet, format, fills } = open();
    [1, 5, 2, 8, 3].forEach((value, row) => sheet.grid.setValue(row, 0, value));
    format({ kind: "custom", formula: "=A1>AVERAGE($A$1:$A$5)" }, { fillColor: "#FF0000" });
    expect(fills()).toEqual(["", "#FF0000", "", "#FF0000", ""]);
  });
  it("compare values, find duplicates without case, and count days", () => {
    const { sheet, format, fills } = open();
    ["a", "A", 7, TODAY, "b"].forEach((value, row) => sheet.grid.setValue(row, 0, value));
    format(
      { kind: "cellValue", operator: "Between", formula1: "5", formula2: "9" },
      { fillColor: "#00FF00" },
    );
    format({ kind: "preset", criterion: "DuplicateValues" }, { fillColor: "#FF0000" });
    format({ kind: "preset", criterion: "Today" }, { fillColor: "#0000FF" });
    expect(fills()).toEqual(["#FF0000", "#FF0000", "#00FF00", "#0000FF", ""]);
  });
  it("let the first rule win, and stop where it says so", () => {
    const { looks, sheet, format } = open();
    sheet.grid.setValue(0, 0, 5);
    sheet.grid.setValue(1, 0, 1);
    format(
      { kind: "cellValue", operator: "GreaterThan", formula1: "3", formula2: "" },
      { fillColor: "#FF0000" },
      true,
    );
    format(
      { kind: "cellValue", operator: "GreaterThan", formula1: "0", formula2: "" },
      { fillColor: "#0000FF", bold: true },
    );
    expect(looks.look(sheet, 0, 0)?.style).toMatchObject({ fillColor: "#FF0000", bold: false });
    expect(looks.look(sheet, 1, 0)?.style).toMatchObject({ fillColor: "#0000FF", bold: true });
  });
  it("are computed anew once told that cells changed", () => {
    const { looks, sheet, format, fills } = open();
    [1, 2].forEach((value, row) => sheet.grid.setValue(row, 0, value));
    format({ kind: "preset", criterion: "DuplicateValues" }, { fillColor: "#FF0000" });
    expect(fills().slice(0, 2)).toEqual(["", ""]);
    sheet.grid.setValue(1, 0, 1);
    looks.invalidate();
    expect(fills().slice(0, 2)).toEqual(["#FF0000", "#FF0000"]);
  });
  it("measure a data bar between nothing and the highest value", () => {
    const { looks, sheet, format } = open();
    [25, 100].forEach((value, row) => sheet.grid.setValue(row, 0, value));
    const point = { type: "automatic" as const, formula: "", color: "" };
    format({ kind: "dataBar", lower: point, upper: point, color: "#638EC6", showValue: true }, {});
    expect(looks.look(sheet, 0, 0)?.bar).toEqual({ share: 0.25, color: "#638EC6" });
  });
});

it("aligns by the kind of value and shows it in its format", () => {
  const { workbook, looks, sheet } = open();
  sheet.grid.setValue(0, 0, TODAY);
  sheet.grid.setStyle(0, 0, workbook.styles.change(0, { numberFormat: "yyyy-mm-dd" }));
  sheet.grid.setValue(1, 0, "文字");
  sheet.grid.setValue(2, 0, true);
  expect([0, 1, 2].map((row) => looks.look(sheet, row, 0)).map((look) => [look?.text, look?.align])).toEqual([
    ["2024-05-03", "right"],
    ["文字", "left"],
    ["TRUE", "center"],
  ]);
});

describe("an icon set", () => {
  it("gives each value the icon whose threshold it reaches, and hides the value when told to", () => {
    const { looks, sheet, format } = open();
    [1, 50, 100].forEach((value, row) => sheet.grid.setValue(row, 0, value));
    const points = ["=0", "=33", "=67"].map((formula) => ({ type: "percent" as const, formula, color: "" }));
    format({ kind: "iconSet", style: "ThreeArrows", points, reverse: true, showValue: false }, {});
    const shown = [0, 1, 2].map((row) => looks.look(sheet, row, 0));
    expect(shown.map((look) => look?.icon?.index)).toEqual([2, 1, 0]);
    expect(shown.map((look) => look?.text)).toEqual(["", "", ""]);
  });
});

it("colours that a number format names go before the font's, a conditional format's before both", () => {
  const { workbook, looks, sheet, format } = open();
  const red = workbook.styles.change(0, { numberFormat: "0;[Red]-0", fontColor: "#123456" });
  [5, -5].forEach((value, row) => {
    sheet.grid.setValue(row, 3, value);
    sheet.grid.setStyle(row, 3, red);
  });
  const colors = (column: number): (string | undefined)[] =>
    [0, 1].map((row) => looks.look(sheet, row, column)?.style.fontColor);
  expect(colors(3)).toEqual(["#123456", "#FF0000"]);
  sheet.grid.setValue(0, 0, -5);
  sheet.grid.setStyle(0, 0, red);
  format({ kind: "custom", formula: "=A1<0" }, { fontColor: "#00AA00" });
  expect(colors(0)[0]).toBe("#00AA00");
});
