// Owns the workbook that holds one of everything the codec knows, and the plain content by which two workbooks compare.
import { rect } from "../../../src/host/model/address";
import type { CommentPost } from "../../../src/host/model/comments";
import type { Table } from "../../../src/host/model/objects";
import { HIDDEN_BY_FILTER, HIDDEN_BY_USER, type Sheet } from "../../../src/host/model/sheet";
import { CellError } from "../../../src/host/model/values";
import { Workbook } from "../../../src/host/model/workbook";
import { addCharts, formatSomeCells } from "./everythingDrawn";

export function table(id: number, name: string, range: Table["range"], columns: string[]): Table {
  return {
    id,
    name,
    range,
    showHeaders: true,
    showTotals: false,
    columns: columns.map((column, index) => ({ id: index + 1, name: column })),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    criteria: new Map(),
  };
}

export function put(sheet: Sheet, top: number, left: number, rows: readonly (readonly unknown[])[]): void {
  rows.forEach((row, i) =>
    row.forEach((value, j) => {
      if (
        typeof value === "string" ||
        typeof value === "number" ||
        typeof value === "boolean" ||
        value instanceof CellError
      )
        sheet.grid.setValue(top + i, left + j, value);
    }),
  );
}

export function workbookWithEverything(): Workbook {
  const workbook = new Workbook("客户基础信息");
  const customers = workbook.activeSheet;
  put(customers, 0, 0, [
    ["客户编号", "客户名称", "行业", "接触", "金额", "说明"],
    ["CUST-2024-001", '晨光<贸易>&"公司"', "制造业", 45292, 1234.5, " 前后空格 "],
    ["CUST-2024-002", "line\nbreak", "服务业", 45293.25, -0.1, "_x000D_ literal\r"],
    ["CUST-2024-003", "=不是公式", "制造业", 45294, 1e21, ""],
    ["CUST-2024-004", "😀", "零售", 45295, 5e-324, "tab\tbell\u0007"],
  ]);
  put(customers, 6, 0, [
    [true, false, CellError.of("#N/A"), CellError.of("#DIV/0!"), 0.1 + 0.2, 123456789012345680000],
  ]);
  const t = table(1, "Customers", rect(0, 0, 4, 5), ["客户编号", "客户名称", "行业", "接触", "金额", "说明"]);
  t.criteria.set(2, {
    kind: "values",
    values: ["制造业"],
    blanks: true,
    dates: [{ date: "2024-05", specificity: "Month" }],
  });
  t.criteria.set(3, { kind: "dynamic", criterion: "AllDatesInPeriodQuarter2" });
  t.criteria.set(4, { kind: "custom", criterion1: ">=5", criterion2: "<100", operator: "And" });
  t.criteria.set(5, { kind: "color", color: "#FFC7CE", of: "cell" });
  customers.tables.push(t);
  customers.hideRow(2, HIDDEN_BY_FILTER, true);
  customers.hideRow(9, HIDDEN_BY_USER, true);
  customers.rowHeights.set(0, 24);
  customers.columnWidths.set(0, 96);
  customers.columnWidths.set(1, 150);
  customers.columnWidths.set(2, 96.75);
  customers.hiddenColumns.add(8);
  customers.frozenRows = 1;
  customers.frozenColumns = 2;
  customers.selection = rect(3, 2, 4, 3);
  styleSomeCells(workbook, customers);
  validateSomeCells(customers);

  const purchases = workbook.addSheet("O'Brien & Co");
  put(purchases, 0, 0, [["订单", "客户编号", "客户名称", "单价 (元)", "小计"]]);
  for (let row = 1; row <= 3; row++) {
    put(purchases, row, 0, [[`PO${row}`, "CUST-2024-001", null, 5 * row]]);
    purchases.grid.setFormula(
      row,
      2,
      '=IFERROR(INDEX(Customers[客户名称],MATCH([@客户编号],Customers[客户编号],0)),"")',
      "晨光",
    );
    purchases.grid.setFormula(row, 4, "=[@[单价 (元)]]*2", 10 * row);
  }
  purchases.grid.setFormula(4, 4, "=SUBTOTAL(109,Purchases[小计])", 60);
  purchases.grid.setValue(4, 0, "合计");
  const p = table(2, "Purchases", rect(0, 0, 4, 4), ["订单", "客户编号", "客户名称", "单价 (元)", "小计"]);
  p.showTotals = true;
  p.columns[2].formula = '=IFERROR(INDEX(Customers[客户名称],MATCH([@客户编号],Customers[客户编号],0)),"")';
  p.columns[4].formula = "=[@[单价 (元)]]*2";
  p.columns[4].totalsFunction = "sum";
  p.columns[0].totalsLabel = "合计";
  purchases.tables.push(p);
  purchases.grid.setFormula(6, 0, "=XLOOKUP(1,A1:A3,B1:B3)", CellError.of("#N/A"));
  purchases.grid.setFormula(7, 0, "=SUM(FILTER('客户基础信息'!E2:E5,'客户基础信息'!E2:E5>0))", null);
  purchases.grid.setFormula(8, 0, '=TEXTJOIN("<&>",TRUE,A1#)', "a");
  purchases.grid.setFormula(9, 0, "=1=1", true);
  purchases.merges.push(rect(10, 0, 11, 3), rect(13, 0, 13, 1));
  purchases.tabColor = "#FF0000";
  purchases.showGridlines = false;
  purchases.showHeadings = false;
  purchases.hyperlinks.push(
    { range: rect(12, 0), address: "https://example.com/?a=1&b=2", documentReference: "", screenTip: "提示" },
    { range: rect(12, 1), address: "", documentReference: "'O''Brien & Co'!A1", screenTip: "" },
  );
  purchases.protection = {
    options: { ...allOptions, allowAutoFilter: true, allowSort: true, allowEditObjects: true },
    selectionMode: "Unlocked",
    password: { algorithm: "SHA-512", hash: "aGFzaA==", salt: "c2FsdA==", spinCount: 100000 },
  };
  Object.assign(purchases.pageLayout, {
    orientation: "Landscape",
    zoom: { fitWidth: 1, fitHeight: null },
    printArea: [rect(0, 0, 9, 4), rect(12, 0, 12, 1)],
    printTitleRows: { from: 0, to: 1 },
    printTitleColumns: { from: 0, to: 0 },
    centerHorizontally: true,
    printGridlines: true,
    headerFooter: {
      left: "左",
      center: "第 &P 页",
      right: "&&R",
      leftFooter: "",
      centerFooter: "中",
      rightFooter: "",
    },
  });

  const lists = workbook.addSheet("字典");
  put(lists, 0, 0, [["行业"], ["制造业"], ["服务业"], ["零售"]]);
  lists.visibility = "VeryHidden";
  lists.autoFilter = {
    range: rect(0, 0, 3, 0),
    criteria: new Map([[0, { kind: "top", type: "BottomPercent", count: 20 }]]),
  };
  lists.names.push({ name: "本表", formula: "='字典'!$A$2", visible: true, comment: "" });
  workbook.names.push(
    { name: "行业列表", formula: "='字典'!$A$2:$A$4", visible: true, comment: "说明 <1>" },
    { name: "_hidden", formula: '="x"', visible: false, comment: "" },
    { name: "TableColumn", formula: "=Customers[客户编号]", visible: true, comment: "" },
  );
  workbook.protection = { password: null };
  formatSomeCells(lists);
  addCharts(purchases);
  purchases.notes.push(
    { row: 1, column: 1, author: "王芳", text: "第一条\n<note>" },
    { row: 2, column: 0, author: "李", text: " x " },
  );
  purchases.comments.push({
    ...post(workbook, "@王芳 请看 <这里>"),
    mentions: [{ id: 0, name: "王芳", email: "wang@example.com", start: 0, length: 3 }],
    row: 3,
    column: 1,
    resolved: true,
    replies: [post(workbook, "好\n的"), { ...post(workbook, "再见"), author: "李", email: "li@example.com" }],
  });
  workbook.settings.set("clientbook.template", { version: 1, language: "zh-CN", quotes: '"<&>' });
  workbook.settings.set("空", null);
  workbook.customProperties.set("文本", "a<b").set("number", 12).set("fraction", 0.5).set("flag", true);
  workbook.properties.set("title", "客户簿").set("author", "王 & 李").set("company", "示例公司");
  customers.customProperties.set("key", "值😀").set("other", "");
  return workbook;
}

const post = (workbook: Workbook, text: string): CommentPost => ({
  id: workbook.freshGuid(),
  author: "王芳",
  email: "",
  created: "2026-11-01T08:30:00.000Z",
  text,
  mentions: [],
});

export const allOptions: Record<string, boolean> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
};

function styleSomeCells(workbook: Workbook, sheet: Sheet): void {
  const style = (row: number, column: number, change: Parameters<typeof workbook.styles.change>[1]): void =>
    sheet.grid.setStyle(row, column, workbook.styles.change(0, change));
  style(1, 3, { numberFormat: "yyyy-mm-dd" });
  style(1, 4, { numberFormat: '#,##0.00"元"' });
  style(0, 0, {
    bold: true,
    italic: true,
    underline: "DoubleAccountant",
    strikethrough: true,
    fontColor: "#FF0000",
    fontSize: 14,
  });
  style(0, 1, {
    fillColor: "#FFFF00",
    horizontal: "CenterAcrossSelection",
    vertical: "Center",
    wrapText: true,
    indent: 1,
  });
  style(0, 2, { rotation: -45, fontName: "微软雅黑" });
  style(0, 3, { rotation: 180, locked: false, formulaHidden: true });
  style(0, 4, {
    top: { style: "Thin", color: "#00FF00" },
    bottom: { style: "MediumDashDotDot", color: "" },
    left: { style: "Double", color: "#000001" },
  });
  style(20, 20, { fillColor: "#123456" });
  sheet.columnStyles.set(3, workbook.styles.change(0, { numberFormat: "yyyy-mm-dd" }));
  sheet.rowStyles.set(15, workbook.styles.change(0, { bold: true }));
}

function validateSomeCells(sheet: Sheet): void {
  const alert = { showAlert: true, style: "Stop" as const, title: "标题", message: "请从列表\n选择" };
  const prompt = { showPrompt: true, title: "提示", message: "<内容>" };
  const none = { showPrompt: false, title: "", message: "" };
  sheet.validations.push(
    {
      ranges: [rect(1, 2, 99, 2)],
      rule: { kind: "list", source: "=行业列表", inCellDropDown: true },
      ignoreBlanks: true,
      errorAlert: alert,
      prompt,
    },
    {
      ranges: [rect(1, 6, 9, 6), rect(12, 6)],
      rule: { kind: "list", source: 'A,B,"C"', inCellDropDown: false },
      ignoreBlanks: false,
      errorAlert: { ...alert, style: "Warning" },
      prompt: none,
    },
    {
      ranges: [rect(1, 3, 99, 3)],
      rule: { kind: "date", operator: "LessThanOrEqualTo", formula1: "=TODAY()", formula2: "" },
      ignoreBlanks: true,
      errorAlert: { ...alert, style: "Information" },
      prompt: none,
    },
    {
      ranges: [rect(1, 4, 99, 4)],
      rule: { kind: "decimal", operator: "Between", formula1: "0", formula2: "1000000" },
      ignoreBlanks: true,
      errorAlert: { ...alert, showAlert: false },
      prompt: none,
    },
    {
      ranges: [rect(1, 5, 99, 5)],
      rule: { kind: "textLength", operator: "LessThan", formula1: "100", formula2: "" },
      ignoreBlanks: true,
      errorAlert: alert,
      prompt: none,
    },
    {
      ranges: [rect(1, 7, 99, 7)],
      rule: { kind: "wholeNumber", operator: "NotEqualTo", formula1: "5", formula2: "" },
      ignoreBlanks: true,
      errorAlert: alert,
      prompt: none,
    },
    {
      ranges: [rect(1, 8, 99, 8)],
      rule: { kind: "time", operator: "GreaterThan", formula1: "0.5", formula2: "" },
      ignoreBlanks: true,
      errorAlert: alert,
      prompt: none,
    },
    {
      ranges: [rect(1, 0, 99, 0)],
      rule: { kind: "custom", formula: "=COUNTIF($A$2:$A$100,A2)=1" },
      ignoreBlanks: true,
      errorAlert: alert,
      prompt: none,
    },
  );
}
