// Owns workbooks as another program writes them (exceljs): bare tables of our names and headers, nothing else of ours.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import ExcelJS from "exceljs";

type Row = readonly (string | number | Date | null)[];

/** A sheet with one table, its header in row `at`. */
export function addTable(
  workbook: ExcelJS.Workbook,
  {
    name,
    headers,
    rows,
    at = 1,
  }: { name: string; headers: readonly string[]; rows: readonly Row[]; at?: number },
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(`data ${name}`);
  sheet.addTable({
    name,
    ref: `A${at}`,
    headerRow: true,
    columns: headers.map((header) => ({ name: header })),
    rows: rows.map((row) => [...row]),
  });
  return sheet;
}

/** CDNOW with one order per customer and day; only the columns that its data fills. */
export async function writeCdnow(file: string): Promise<void> {
  const text = gunzipSync(readFileSync(path.join(__dirname, "../fixtures/cdnow.txt.gz"))).toString("latin1");
  const purchases = text.split("\n").flatMap((line): Row[] => {
    const [customer, date, quantity, dollars] = line.trim().split(/\s+/);
    if (!dollars) return [];
    const day = new Date(
      Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6))),
    );
    return [[`${customer}-${date}`, customer, day, Number(dollars), Number(quantity)]];
  });
  const workbook = new ExcelJS.Workbook();
  const customers = [...new Set(purchases.map(([, customer]) => customer))];
  addTable(workbook, { name: "Customers", headers: ["客户编号"], rows: customers.map((id) => [id]) });
  const headers = ["订单编号", "客户编号", "购买日期", "购买金额", "购买数量"];
  addTable(workbook, { name: "Purchases", headers, rows: purchases });
  await workbook.xlsx.writeFile(file);
}

const customers: readonly Row[] = [
  ["C1", "甲公司", "制造业"],
  ["C2", "乙公司", "零售业"],
  ["C3", "丙公司", "制造业"],
];
const purchaseHeaders = [
  "订单编号",
  "客户编号",
  "产品/服务名称",
  "购买数量",
  "购买金额",
  "购买日期",
  "付款状态",
];
const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
const purchases: readonly Row[] = [
  ["PO1", "C1", "咨询", 1, 12000.5, day(2024, 5, 3), "已付款"],
  ["PO1", "C1", "培训", 3, 900, day(2024, 5, 3), "已付款"],
  ["PO2", "C2", "咨询", 2, 3000, day(2024, 4, 20), "待付款"],
  ["PO3", "C1", "咨询", 1, 5000, day(2024, 5, 31), "已付款"],
  ["PO4", "C3", "培训", 1, -200, day(2024, 5, 9), "已付款"],
];

export async function writePlain(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  addTable(workbook, { name: "Customers", headers: ["客户编号", "客户名称", "所属行业"], rows: customers });
  addTable(workbook, { name: "Purchases", headers: purchaseHeaders, rows: purchases });
  await workbook.xlsx.writeFile(file);
}

/** The same records with other column orders, extra columns, dates and amounts as people type them, a title above. */
export async function writeTyped(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const reversed = customers.map(([id, name, industry]): Row => [industry, "备注", name, id]);
  const customerHeaders = ["所属行业", "我的备注", "客户名称", "客户编号"];
  const sheet = addTable(workbook, { name: "Customers", headers: customerHeaders, rows: reversed, at: 3 });
  sheet.getCell("A1").value = "客户一览";
  sheet.mergeCells("A1:D1");
  const typed: readonly Row[] = [
    ["2024年5月3日", "￥12,000.50", "1台", " PO1", "C1", "咨询", "已付", "x"],
    ["20240503", "９００", "3", "PO1 ", "Ｃ1", "培训", "已付款", ""],
    ["2024/4/20", "3000元", "２", "PO2", "C2 ", "咨询", "未付款", ""],
    ["2024.5.31", "5,000.00", "1次", "PO3", "C1", "咨询", "已付款", ""],
    ["2024-05-09", "-200", "1", "PO4", "C3", "培训", "已付款", ""],
  ];
  const headers = [
    "购买日期",
    "购买金额",
    "购买数量",
    "订单编号",
    "客户编号",
    "产品/服务名称",
    "付款状态",
    "我的列",
  ];
  addTable(workbook, { name: "Purchases", headers, rows: typed });
  await workbook.xlsx.writeFile(file);
}

/** Workbooks that lack something, by what they lack. */
export async function writeIncomplete(file: string, kind: "column" | "table"): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  addTable(workbook, { name: "Customers", headers: ["客户编号", "客户名称", "所属行业"], rows: customers });
  const without = purchaseHeaders.indexOf("购买金额");
  if (kind === "column") {
    const headers = purchaseHeaders.filter((_, index) => index !== without);
    addTable(workbook, {
      name: "Purchases",
      headers,
      rows: purchases.map((row) => row.filter((_, index) => index !== without)),
    });
  } else addTable(workbook, { name: "Orders2024", headers: purchaseHeaders, rows: purchases });
  await workbook.xlsx.writeFile(file);
}

/** A protected purchases sheet: it may be read, not written. */
export async function writeProtectedSheet(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  addTable(workbook, { name: "Customers", headers: ["客户编号", "客户名称", "所属行业"], rows: customers });
  const sheet = addTable(workbook, { name: "Purchases", headers: purchaseHeaders, rows: purchases });
  await sheet.protect("secret", {});
  await workbook.xlsx.writeFile(file);
}
