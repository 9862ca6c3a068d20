// Files of other writers: one cell changed, and every part that the change does not concern is byte for byte the same.
import ExcelJS from "exceljs";
import { unzipSync, zipSync, strToU8 } from "fflate";
import type { Scalar } from "../../../src/host/model/values";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { contentOf } from "./content";
import { fileByExcelize } from "./excelizeFile";
import { handMade } from "./handMade";
import { problemsOf } from "./structureGate";

/** Names of parts that differ or are missing after one cell is written. */
function changedParts(before: Uint8Array, write: { row: number; column: number; value: Scalar }): string[] {
  const workbook = readXlsx(before);
  workbook.sheets[0].grid.setValue(write.row, write.column, write.value);
  const saved = writeXlsx(workbook);
  expect(problemsOf(saved)).toEqual([]);
  expect(contentOf(readXlsx(saved))).toEqual(contentOf(workbook));
  const [a, b] = [unzipSync(before), unzipSync(saved)];
  return Object.keys(a).filter(
    (name) => !name.endsWith("/") && (!b[name] || Buffer.compare(a[name], b[name]) !== 0),
  );
}

async function byExcelJs(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("客户", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addTable({
    name: "Customers",
    ref: "A1",
    columns: [{ name: "客户编号" }, { name: "金额" }],
    rows: [
      ["C1", 5],
      ["C2", 7],
    ],
  });
  sheet.getCell("D1").value = { richText: [{ text: "粗", font: { bold: true } }, { text: "细" }] };
  sheet.getCell("D2").value = { formula: "SUM(B2:B3)", result: 12 };
  sheet.getCell("D3").note = "批注";
  sheet.getCell("D4").dataValidation = { type: "list", allowBlank: true, formulae: ['"甲,乙"'] };
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  );
  sheet.addImage(workbook.addImage({ base64: png.toString("base64"), extension: "png" }), "F1:G3");
  workbook.addWorksheet("其他").getCell("A1").value = "x";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("files of other writers", () => {
  it("exceljs: image, note, rich text, validation, second sheet", async () => {
    const bytes = await byExcelJs();
    const changed = changedParts(bytes, { row: 2, column: 1, value: 8 });
    expect(changed.sort()).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    const workbook = readXlsx(bytes);
    const [sheet] = workbook.sheets;
    expect(sheet.tables[0].columns.map(({ name }) => name)).toEqual(["客户编号", "金额"]);
    expect(sheet.grid.value(0, 3)).toBe("粗细");
    expect(sheet.grid.formula(1, 3)).toBe("=SUM(B2:B3)");
    expect(sheet.notes).toMatchObject([{ row: 2, column: 3, text: "批注" }]);
    expect(sheet.validations[0].rule).toEqual({ kind: "list", source: "甲,乙", inCellDropDown: true });
    // The rich text keeps its index, although the sheet is written anew.
    sheet.grid.setValue(9, 9, "新");
    const saved = new TextDecoder().decode(unzipSync(writeXlsx(workbook))["xl/sharedStrings.xml"]);
    expect(saved).toMatch(/<b\/>/);
  });

  it("excelize: chart, sparkline, macros and custom XML beside them", () => {
    const written = unzipSync(fileByExcelize());
    const types = new TextDecoder().decode(written["[Content_Types].xml"]);
    const binary = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>';
    const bytes = zipSync({
      ...written,
      "[Content_Types].xml": strToU8(types.replace(/(<Types[^>]*>)/, `$1${binary}`)),
      "xl/vbaProject.bin": strToU8("macro"),
      "customXml/item1.xml": strToU8("<a/>"),
    });
    expect(Object.keys(written).some((name) => name.includes("chart"))).toBe(true);
    const workbook = readXlsx(bytes);
    expect(workbook.sheets[0].charts).toHaveLength(1);
    const changed = changedParts(bytes, { row: 1, column: 1, value: 4 });
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
    workbook.sheets[0].grid.setValue(1, 1, 4);
    const sheet = new TextDecoder().decode(unzipSync(writeXlsx(workbook))["xl/worksheets/sheet1.xml"]);
    expect(sheet).toContain("sparklineGroup");
  });

  it("prefixed XML, missing references, inline and plain strings, empty rows, marks and escapes", () => {
    const rows =
      '<row/><row><c t="inlineStr"><is><t>a</t></is></c><c><v> 5 </v></c></row><row r="5" ht="20"/>' +
      '<row r="6"><c r="B6" t="str"><v>x_x000D_y</v></c><c r="C6" t="b"><v>1</v></c><c r="D6" t="e"><v>#FIELD!</v></c>' +
      '<c r="E6" t="d"><v>2024-05-03</v></c><c r="F6"><f>1+<![CDATA[1<2]]></f><v>2</v></c></row>' +
      '<row r="7"><c r="A7"><f t="shared" ref="A7:A9" si="0">B7*$C$1+SUM(B$1:B7)</f></c></row><row r="8"><c r="A8"><f t="shared" si="0"/></c></row>' +
      '<row r="9"><c r="A9"><f t="array" ref="A9:A10">B1:B2*2</f><v>1</v></c></row>';
    const plain = handMade(rows);
    const prefixed = (): Uint8Array => {
      const parts = unzipSync(plain);
      const name = "xl/worksheets/sheet1.xml";
      const text = new TextDecoder()
        .decode(parts[name])
        .replace(/<(\/?)(?=[a-z])/g, "<$1x:")
        .replace("xmlns=", "xmlns:x=");
      return zipSync({ ...parts, [name]: strToU8(`\ufeff${text}`) });
    };
    for (const bytes of [plain, prefixed()]) {
      const { grid, rowHeights } = readXlsx(bytes).activeSheet;
      expect([grid.value(1, 0), grid.value(1, 1), grid.value(5, 1), grid.value(5, 2)]).toEqual([
        "a",
        5,
        "x\ry",
        true,
      ]);
      expect(grid.value(5, 4)).toBe(45415);
      expect(rowHeights.get(4)).toBe(20);
      expect([grid.formula(5, 5), grid.formula(6, 0), grid.formula(7, 0), grid.formula(8, 0)]).toEqual([
        "=1+1<2",
        "=B7*$C$1+SUM(B$1:B7)",
        "=B8*$C$1+SUM(B$1:B8)",
        "=B1:B2*2",
      ]);
      const workbook = readXlsx(bytes);
      workbook.activeSheet.grid.setValue(20, 0, "neu");
      const saved = writeXlsx(workbook);
      expect(problemsOf(saved)).toEqual([]);
      const text = new TextDecoder().decode(unzipSync(saved)["xl/worksheets/sheet1.xml"]);
      expect(text).toContain('<f t="array" ref="A9:A10">B1:B2*2</f>');
      expect(text).toContain("#FIELD!");
    }
  });

  it("parts spelled in other letters than their relationships say are replaced, not doubled", () => {
    const parts = handMade('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', undefined, {
      "XL/SharedStrings.XML": strToU8(
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a</t></si></sst>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/Sheet1.xml"/>' +
          '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    });
    const workbook = readXlsx(parts);
    workbook.activeSheet.grid.setValue(0, 1, "neu");
    const saved = writeXlsx(workbook);
    expect(problemsOf(saved)).toEqual([]);
    const { grid } = readXlsx(saved).activeSheet;
    expect([grid.value(0, 0), grid.value(0, 1)]).toEqual(["a", "neu"]);
  });

  it("a dropdown from another sheet stays in the form in which Excel wrote it", () => {
    const after =
      '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
      '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">' +
      "<x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A1:A9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>" +
      '<ext uri="{other}"><keep xmlns="urn:x"/></ext></extLst>';
    const workbook = readXlsx(handMade('<row r="1"><c r="A1"><v>1</v></c></row>', { before: "", after }));
    const [sheet] = workbook.sheets;
    expect(sheet.validations[0]).toMatchObject({
      rule: { kind: "list", source: "=Lists!$A$1:$A$3" },
      ranges: [{ bottom: 8 }],
    });
    sheet.validations[0].prompt = { showPrompt: true, title: "t", message: "m" };
    const saved = writeXlsx(workbook);
    const text = new TextDecoder().decode(unzipSync(saved)["xl/worksheets/sheet1.xml"]);
    expect(text).toContain("<x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1>");
    expect(text).toContain('<keep xmlns="urn:x"/>');
    expect(readXlsx(saved).sheets[0].validations[0].prompt.title).toBe("t");
  });
});
