// Owns building workbooks with bare tables for tests: no template, no styles, as another program writes them.
import type { RunningExcel } from "../../src/host/client/startExcel";
import { createTable } from "../../src/host/model/tables";
import type { Scalar } from "../../src/host/model/values";
import { Workbook } from "../../src/host/model/workbook";

export interface TableCells {
  /** Table name. */
  readonly name: string;
  /** Sheet title; the table's name when left out. */
  readonly sheet?: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  /** Cell of the first header, 0-based; A1 when left out. */
  readonly at?: { readonly row: number; readonly column: number };
}

/** A workbook with these tables, each on a sheet of its own. */
export function moduleBook(tables: readonly TableCells[]): Workbook {
  const workbook = new Workbook("Sheet1");
  for (const { name, sheet: title, headers, rows, at = { row: 0, column: 0 } } of tables) {
    const sheet = workbook.addSheet(title ?? name);
    [headers, ...rows].forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell !== "" && cell !== null) sheet.grid.setValue(at.row + row, at.column + column, cell);
      }),
    );
    const range = {
      top: at.row,
      left: at.column,
      bottom: at.row + rows.length,
      right: at.column + headers.length - 1,
    };
    createTable(workbook, sheet, range, name, "Column");
  }
  return workbook;
}

/** Three small linked modules, clean by every rule on 2024-05-31 (serial 45443). */
export const smallModules: readonly TableCells[] = [
  {
    name: "Customers",
    sheet: "客户基础信息",
    headers: [
      "客户编号",
      "客户名称",
      "所属行业",
      "联系方式",
      "对接人",
      "首次接触时间",
      "客户来源",
      "负责人",
      "分类标签",
      "流失原因",
    ],
    rows: [
      ["C1", "远景科技", "信息技术", "上海市世纪大道100号", "张*", 45000, "展会", "王芳", "VIP，华东", ""],
      ["C2", "宏达商贸", "批发贸易", "杭州市文三路8号", "*女士", 45100, "转介绍", "李雷", "华东", ""],
      ["C3", "立新制造", "制造业", "广州市天河路1号", "陈*", 45200, "展会", "王芳", "VIP", "价格因素"],
    ],
  },
  {
    name: "Interactions",
    sheet: "客户关系维护记录",
    headers: ["客户编号", "客户名称", "维护时间", "互动方式", "沟通内容", "负责人", "客户反馈", "关系阶段"],
    rows: [
      ["C1", "远景科技", 45440, "电话", "确认 6 月 3 日交付", "王芳", "满意", "成交客户"],
      ["C2", "宏达商贸", 45441, "拜访", "送样品 2 份", "李雷", "", "意向客户"],
      ["C1", "远景科技", 45442, "线上", "发送合同第 2 版", "王芳", "", "成交客户"],
    ],
  },
  {
    name: "Purchases",
    sheet: "购买记录明细",
    headers: [
      "订单编号",
      "客户编号",
      "客户名称",
      "产品/服务名称",
      "购买数量",
      "单位",
      "购买金额",
      "购买日期",
      "付款状态",
      "客户反馈",
      "复购意向",
    ],
    rows: [
      ["PO1", "C1", "远景科技", "打印机", 2, "台", 2400.5, 45300, "已付款", "", "高意向"],
      ["PO2", "C3", "立新制造", "耗材", 1, "套", 99, 45310, "待付款", "", "不确定"],
      ["PO3", "C1", "远景科技", "耗材", 3, "套", 297, 45400, "部分付款", "", ""],
    ],
  },
];

/** smallModules with some cells replaced: `{ "Purchases": { 0: { 6: "￥1.2万" } } }` is row 0, column 6. */
export function withCells(
  tables: readonly TableCells[],
  cells: Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, Scalar>>>>>>,
): TableCells[] {
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, at) => row.map((cell, column) => cells[table.name]?.[at]?.[column] ?? cell)),
  }));
}

/**
 * Opens a workbook with nothing of the last one on its way: at the end of an Excel.run, Office.js lets go of its ranges
 * in a request that nobody waits for.
 */
export async function openBook({ host }: RunningExcel, tables: readonly TableCells[]): Promise<void> {
  for (let before = -1; before !== host.requests.count;) {
    before = host.requests.count;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  host.open(moduleBook(tables));
  host.requests.reset();
}
