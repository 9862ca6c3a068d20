// Owns a workbook by exceljs: sheets with titles of the user's own, title rows above, columns in reverse with a column more.
import ExcelJS from "exceljs";
import { isDate, modules, records, tableNames, type Value } from "./records";

const sheetNames = { customers: "会员", interactions: "回访", purchases: "2024 流水" };

export async function writeByExceljs(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("封面").getCell("B2").value = "二〇二四年台账";
  for (const module of [...modules].reverse()) {
    const { headers, rows } = records[module];
    const sheet = workbook.addWorksheet(sheetNames[module]);
    sheet.getCell("B1").value = "内部资料，请勿外传";
    sheet.mergeCells("B1:D1");
    sheet.addTable({
      name: tableNames[module],
      ref: "B4",
      headerRow: true,
      columns: [...headers, "我的备注"].reverse().map((name) => ({ name })),
      rows: rows.map((row) => [...row.map(typed), "x"].reverse()),
    });
  }
  await workbook.xlsx.writeFile(file);
}

const typed = (value: Value): Value | Date => (isDate(value) ? new Date(`${value}T00:00:00Z`) : value);
