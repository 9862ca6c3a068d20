import ExcelJS from "exceljs";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

it("counts pictures, so that a sheet with one does not pass for blank", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Sheet1");
  sheet.addImage(book.addImage({ base64: PIXEL, extension: "png" }), "B2:C3");
  const { sheets } = readXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(sheets[0].otherDrawings).toBe(1);
  expect(sheets[0].charts).toEqual([]);
});
