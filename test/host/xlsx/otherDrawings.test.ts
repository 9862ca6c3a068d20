// Pictures and shapes, of which the model only knows how many there are.
import ExcelJS from "exceljs";
import { strFromU8, strToU8 } from "fflate";
import { XlsxPackage } from "../../../src/host/xlsx/package/xlsxPackage";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { handMade } from "./handMade";

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

it("leaves a sheet as it is that has a relationship to a drawing and no drawing", () => {
  const bytes = handMade("", undefined, {
    "xl/worksheets/_rels/sheet1.xml.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
    ),
  });
  const saved = new XlsxPackage(writeXlsx(readXlsx(bytes)));
  expect(strFromU8(saved.bytes("xl/worksheets/sheet1.xml"))).not.toContain("<drawing");
});

it("leaves two drawings on one sheet, as some writers have them", () => {
  const two = '<drawing r:id="rId1"/><drawing r:id="rId2"/>';
  const bytes = handMade("", { before: "", after: two });
  const saved = new XlsxPackage(writeXlsx(readXlsx(bytes)));
  expect(strFromU8(saved.bytes("xl/worksheets/sheet1.xml"))).toContain(two);
});
