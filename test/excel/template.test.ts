// What the template looks like once it is written: rules, names, formats and sheets in the host's model.
import { missingParts } from "../../src/core/template/additions";
import { readTemplateState } from "../../src/excel/template/readTemplateState";
import { writeTemplate } from "../../src/excel/template/writeTemplate";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import type { DataValidation } from "../../src/host/model/objects";
import type { Sheet } from "../../src/host/model/sheet";
import { Workbook } from "../../src/host/model/workbook";

const LAST_ROW = 1_048_575;

describe("the written template", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
    excel.open(new Workbook());
    const state = await readTemplateState();
    await writeTemplate(missingParts(state, "zh-CN"), state);
  });
  afterAll(() => excel.close());

  const sheetOf = (title: string): Sheet => {
    const sheet = excel.workbook.sheetNamed(title);
    if (!sheet) throw new Error(`No sheet ${title}`);
    return sheet;
  };
  const validationAt = (title: string, row: number, column: number): DataValidation | undefined =>
    sheetOf(title).validations.find(({ ranges }) =>
      ranges.some(
        ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
      ),
    );
  const styleAt = (title: string, row: number, column: number) =>
    excel.workbook.styles.get(sheetOf(title).grid.style(row, column));

  it("offers the lists by defined name, from the first row to the last of the sheet", () => {
    for (const row of [1, 2, 5000, LAST_ROW]) {
      expect(validationAt("客户基础信息", row, 2)?.rule).toMatchObject({
        kind: "list",
        source: "=Clientbook_industry",
      });
      expect(validationAt("客户关系维护记录", row, 0)?.rule).toMatchObject({
        kind: "list",
        source: "=Clientbook_customers",
      });
    }
    expect(validationAt("客户基础信息", 0, 2)).toBeUndefined();
  });

  it("stops what strict lists do not have and warns of what open ones do not", () => {
    expect(validationAt("购买记录明细", 1, 8)?.errorAlert).toMatchObject({ showAlert: true, style: "Stop" });
    expect(validationAt("客户基础信息", 1, 2)?.errorAlert).toMatchObject({
      showAlert: true,
      style: "Warning",
    });
  });

  it("takes dates up to today, amounts, quantities above 0 and 100 characters", () => {
    expect(validationAt("客户关系维护记录", 1, 2)?.rule).toMatchObject({
      kind: "date",
      operator: "Between",
      formula2: "=TODAY()",
    });
    expect(validationAt("购买记录明细", 1, 6)?.rule).toMatchObject({ kind: "decimal", operator: "Between" });
    expect(validationAt("购买记录明细", 1, 4)?.rule).toMatchObject({
      kind: "decimal",
      operator: "GreaterThan",
      formula1: "=0",
    });
    expect(validationAt("客户关系维护记录", 1, 4)?.rule).toMatchObject({
      kind: "textLength",
      operator: "LessThanOrEqualTo",
      formula1: "=100",
    });
    expect(validationAt("客户基础信息", 1, 0)?.rule).toEqual({
      kind: "custom",
      formula: "=COUNTIF($A:$A,A2)=1",
    });
  });

  it("prompts beside every cell", () => {
    expect(validationAt("客户基础信息", 1, 4)?.prompt).toEqual({
      showPrompt: true,
      title: "对接人",
      message: "请脱敏填写，如 张*、*女士。",
    });
    for (const title of ["客户基础信息", "客户关系维护记录", "购买记录明细"]) {
      const columns = sheetOf(title).tables[0]?.columns ?? [];
      columns.forEach((_, column) => expect(validationAt(title, 1, column)?.prompt.showPrompt).toBe(true));
    }
  });

  it("names the sources as table columns", () => {
    const { names } = excel.workbook;
    expect(names.map(({ name }) => name).sort()).toEqual([
      "Clientbook_customers",
      "Clientbook_guide",
      "Clientbook_industry",
      "Clientbook_intent",
      "Clientbook_lostReason",
      "Clientbook_method",
      "Clientbook_payment",
      "Clientbook_source",
      "Clientbook_stage",
    ]);
    expect(names.find(({ name }) => name === "Clientbook_industry")?.formula).toBe("=List_industry[行业]");
  });

  it("offers a value at once that is typed below a list", async () => {
    const { Excel } = excel;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("字典");
      const below = context.workbook.tables.getItem("List_industry").getRange().getRowsBelow(1);
      below.values = [["宠物行业"]];
      const counted = sheet.getRange("Z1");
      counted.formulas = [['=COUNTIF(Clientbook_industry,"宠物行业")']];
      counted.load("values");
      await context.sync();
      expect(counted.values).toEqual([[1]]);
      counted.clear();
      await context.sync();
    });
  });

  it("takes formats, rules and the lookup along when a row is typed below", async () => {
    const { Excel } = excel;
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.getItem("Customers").getDataBodyRange().getCell(0, 0).getResizedRange(0, 1).values = [
        ["C1", "甲公司"],
      ];
      const interactions = tables.getItem("Interactions").getDataBodyRange();
      interactions.getCell(0, 0).values = [["C1"]];
      interactions.getRowsBelow(1).getCell(0, 0).values = [["C1"]];
      await context.sync();
      const body = tables.getItem("Interactions").getDataBodyRange().load("values,numberFormat");
      await context.sync();
      expect(body.values.map((row) => row[1])).toEqual(["甲公司", "甲公司"]);
      expect(body.numberFormat.map((row) => row[2])).toEqual(["yyyy-mm-dd", "yyyy-mm-dd"]);
    });
  });

  it("marks duplicate ids and unpaid orders", () => {
    expect(sheetOf("客户基础信息").conditionalFormats.map(({ rule }) => rule)).toEqual([
      { kind: "preset", criterion: "DuplicateValues" },
    ]);
    expect(sheetOf("购买记录明细").conditionalFormats.map(({ rule }) => rule)).toMatchObject([
      { kind: "cellValue", operator: "EqualTo", formula1: '="待付款"' },
      { kind: "cellValue", operator: "EqualTo", formula1: '="部分付款"' },
    ]);
    expect(sheetOf("购买记录明细").conditionalFormats[0]?.style).toMatchObject({
      fillColor: "#FFC7CE",
      fontColor: "#9C0006",
    });
  });

  it("sets formats, widths and panes", () => {
    expect(styleAt("客户基础信息", 1, 0).numberFormat).toBe("@");
    expect(styleAt("购买记录明细", 1, 6).numberFormat).toBe("#,##0.00");
    expect(sheetOf("客户关系维护记录").columnWidth(4)).toBe(300);
    expect(sheetOf("购买记录明细")).toMatchObject({ frozenRows: 1, frozenColumns: 3 });
    expect(sheetOf("购买记录明细").tables[0]?.style).toBe("TableStyleMedium2");
  });

  it("writes the guide with a title, a table of the sheets and merged running text", () => {
    const guide = sheetOf("使用说明");
    expect(guide.grid.value(0, 0)).toBe("客户簿使用说明");
    expect(guide.grid.value(4, 0)).toBe("客户基础信息");
    expect(guide.showGridlines).toBe(false);
    expect(guide.merges).toContainEqual({ top: 1, bottom: 1, left: 0, right: 3 });
    expect(styleAt("使用说明", 0, 0)).toMatchObject({ bold: true, fontSize: 18 });
  });

  it("keeps version, language and thresholds in the workbook", () => {
    const { settings } = excel.workbook;
    expect(settings.get("clientbook.templateVersion")).toBe(1);
    expect(settings.get("clientbook.language")).toBe("zh-CN");
    expect(settings.get("clientbook.settings")).toMatchObject({
      lostAfterDays: 180,
      cadence: { A: 7, B: 14, C: 30 },
    });
  });
});
