// Owns writing a random workbook as .xlsx, by our own codec or by exceljs.
import ExcelJS from "exceljs";
import { createTable } from "../../src/host/model/tables";
import { CellError } from "../../src/host/model/values";
import { Workbook } from "../../src/host/model/workbook";
import { writeXlsx } from "../../src/host/xlsx/writeXlsx";
import { settingKeys } from "../../src/core/template/names";
import { addIn } from "../../src/language/product";
import type { RandomWorkbook } from "./randomWorkbook";
import type { RawTable } from "./randomTable";
import type { RawCell } from "./rawCell";

const DAY_FORMAT = "yyyy-mm-dd";
const TITLE = "内部资料，请勿外传";
const SHIFT_1904 = 1462;
/** Serial of 1970-01-01. */
const UNIX_EPOCH = 25569;
const MS_PER_DAY = 86_400_000;
/** Why a row is hidden in our model: by hand. */
const BY_HAND = 1;

export async function fileOf(book: RandomWorkbook): Promise<Uint8Array> {
  return book.writtenBy === "exceljs" ? byExceljs(book) : byClientbook(book);
}

function byClientbook({ tables, settings, date1904 }: RandomWorkbook): Uint8Array {
  const workbook = new Workbook("封面");
  workbook.date1904 = date1904;
  workbook.settings.set(settingKeys.settings, settings);
  const day = workbook.styles.change(0, { numberFormat: DAY_FORMAT });
  for (const { name, sheet: title, headers, rows, at, hidden } of tables) {
    const sheet = workbook.addSheet(title);
    if (at.row > 0) {
      sheet.grid.setValue(0, at.column, TITLE);
      sheet.merges.push({ top: 0, left: at.column, bottom: 0, right: at.column + 2 });
    }
    headers.forEach((header, column) => sheet.grid.setValue(at.row, at.column + column, header));
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const place = [at.row + 1 + row, at.column + column] as const;
        if (typeof cell !== "object" || cell === null) return sheet.grid.setValue(...place, cell);
        if (cell.kind === "error") return sheet.grid.setValue(...place, CellError.of("#N/A"));
        if (cell.kind === "formula") return sheet.grid.setFormula(...place, `=${cell.formula}`, cell.result);
        sheet.grid.setValue(...place, cell.serial - (date1904 ? SHIFT_1904 : 0));
        sheet.grid.setStyle(...place, day);
      }),
    );
    for (const row of hidden) sheet.hideRow(at.row + 1 + row, BY_HAND, true);
    const last = { bottom: at.row + rows.length, right: at.column + headers.length - 1 };
    createTable(workbook, sheet, { top: at.row, left: at.column, ...last }, name, "Column");
  }
  return writeXlsx(workbook, { addIn });
}

async function byExceljs({ tables, date1904 }: RandomWorkbook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904;
  for (const { name, sheet: title, headers, rows, at, hidden } of tables) {
    const sheet = workbook.addWorksheet(title);
    if (at.row > 0) {
      sheet.getCell(1, at.column + 1).value = TITLE;
      sheet.mergeCells(1, at.column + 1, 1, at.column + 3);
    }
    sheet.addTable({
      name,
      ref: sheet.getCell(at.row + 1, at.column + 1).address,
      headerRow: true,
      columns: headers.map((header) => ({ name: header })),
      rows: rows.map((cells) => cells.map(exceljsValue)),
    });
    showDays(sheet, rows, at);
    for (const row of hidden) sheet.getRow(at.row + 2 + row).hidden = true;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function exceljsValue(cell: RawCell): ExcelJS.CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  if (cell.kind === "error") return { error: "#N/A" };
  if (cell.kind === "formula") return { formula: cell.formula, result: cell.result };
  return new Date(Math.round((cell.serial - UNIX_EPOCH) * MS_PER_DAY));
}

function showDays(sheet: ExcelJS.Worksheet, rows: RawTable["rows"], at: RawTable["at"]): void {
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (typeof cell === "object" && cell?.kind === "day")
        sheet.getCell(at.row + 2 + row, at.column + 1 + column).numFmt = DAY_FORMAT;
    }),
  );
}
