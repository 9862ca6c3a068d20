// Array formulas in files: those that spill, those made with Ctrl+Shift+Enter, and ordinary ones that take one cell of many.
import { strFromU8, strToU8, unzipSync } from "fflate";
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { handMade, minimalParts } from "./handMade";

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const cellIn = (sheet: string, address: string): string =>
  new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`).exec(sheet)?.[0] ?? "";

describe("array formulas in files", () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel({ language: "en-US" });
  });
  afterEach(() => excel.close());

  const write = (cells: Record<string, unknown>): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const [address, value] of Object.entries(cells)) sheet.getRange(address).formulas = [[value]];
      await context.sync();
    });
  const read = (address: string): Promise<{ values: unknown[][]; formulas: unknown[][] }> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
      range.load("values, formulas");
      await context.sync();
      return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
    });
  const sheetOf = (bytes: Uint8Array): string => partsOf(bytes)["xl/worksheets/sheet1.xml"];

  it("spill again when they are opened, and are marked as Excel marks them", async () => {
    await write({ A1: 2, A2: 1, C1: "=SORT(A1:A2)", D1: "=SUM(C1#)", E1: "=SUM(A1:A2*2)", F2: "=@A1:A2" });
    const bytes = writeXlsx(excel.workbook);
    const { "xl/worksheets/sheet1.xml": sheet, ...others } = partsOf(bytes);
    expect(cellIn(sheet, "C1")).toBe(
      '<c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn._xlws.SORT(A1:A2)</f><v>1</v></c>',
    );
    expect(cellIn(sheet, "C2")).toBe('<c r="C2"><v>2</v></c>');
    expect(cellIn(sheet, "D1")).toContain("<f>SUM(_xlfn.ANCHORARRAY(C1))</f>");
    expect(cellIn(sheet, "E1")).toContain('cm="1"><f t="array" ref="E1">SUM(A1:A2*2)</f>');
    expect(cellIn(sheet, "F2")).toContain("<f>A1:A2</f>");
    expect(others["xl/metadata.xml"]).toContain("<xda:dynamicArrayProperties xmlns:xda=");
    expect(others["[Content_Types].xml"]).toContain("/xl/metadata.xml");

    excel.open(readXlsx(bytes));
    expect((await read("C1:F2")).formulas).toEqual([
      ["=SORT(A1:A2)", "=SUM(C1#)", "=SUM(A1:A2*2)", ""],
      [2, "", "", "=@A1:A2"],
    ]);
    await write({ A1: 5, A2: 7 });
    expect((await read("C1:F2")).values).toEqual([
      [5, 12, 24, ""],
      [7, "", "", 7],
    ]);
    const again = writeXlsx(excel.workbook);
    expect(partsOf(again)["xl/metadata.xml"]).toBe(others["xl/metadata.xml"]);
    expect(cellIn(sheetOf(again), "C1")).toContain('cm="1"><f t="array" ref="C1:C2">');
  });

  it("take one cell of a range where an ordinary formula names many, shown by an @, and are saved without it", async () => {
    const formulas = ["A1:A3", "VLOOKUP(A:A,A1:B3,2,FALSE)", "SUM(A1:A3*2)", "SUMPRODUCT(A1:A3*2)"];
    const row = (n: number): string =>
      `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="B${n}"><v>${n * 10}</v></c>`;
    const cells = formulas.map((text, index) => `<c r="${"DEFG"[index]}2"><f>${text}</f></c>`).join("");
    excel.open(readXlsx(handMade(`${row(1)}</row>${row(2)}${cells}</row>${row(3)}</row>`)));
    await write({ A3: 4 });
    expect(await read("D2:G2")).toEqual({
      formulas: [["=@A1:A3", "=VLOOKUP(@A:A,A1:B3,2,FALSE)", "=SUM(@A1:A3*2)", "=SUMPRODUCT(A1:A3*2)"]],
      values: [[2, 20, 4, 14]],
    });
    const sheet = sheetOf(writeXlsx(excel.workbook));
    formulas.forEach((text, index) => expect(cellIn(sheet, `${"DEFG"[index]}2`)).toContain(`<f>${text}</f>`));
  });

  it("keep the range of one made with Ctrl+Shift+Enter, of which no part is changed", async () => {
    const rows = [1, 2, 3].map((n) => {
      const formula = n === 1 ? '<f t="array" ref="B1:B3">A1:A2*10</f>' : "";
      return `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="B${n}">${formula}<v>${n * 10}</v></c></row>`;
    });
    excel.open(readXlsx(handMade(rows.join(""))));
    await write({ A1: 7 });
    expect((await read("B1:B3")).values).toEqual([[70], [20], ["#N/A"]]);
    await expect(write({ B2: 1 })).rejects.toMatchObject({ code: "InvalidOperation" });
    const splitting = Excel.run((context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("2:2").insert("Down");
      return context.sync();
    });
    await expect(splitting).rejects.toMatchObject({ code: "InvalidOperation" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("1:1").insert("Down");
      await context.sync();
    });
    const parts = partsOf(writeXlsx(excel.workbook));
    expect(cellIn(parts["xl/worksheets/sheet1.xml"], "B2")).toBe(
      '<c r="B2"><f t="array" ref="B2:B4">A2:A3*10</f><v>70</v></c>',
    );
    expect(parts["xl/metadata.xml"]).toBeUndefined();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B2:B4").clear();
      await context.sync();
    });
    expect((await read("B2:B4")).values).toEqual([[""], [""], [""]]);
  });

  it("keep what the file held where the function is not known, and its mark", () => {
    const around = minimalParts("");
    const relationships = strFromU8(around["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
    );
    const metadata =
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><d:dynamicArrayProperties xmlns:d="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1"/></ext></extLst></bk></futureMetadata><cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>';
    const bytes = handMade(
      '<row r="1"><c r="A1" cm="2"><f t="array" ref="A1:A2">_xlfn.WRAPROWS(C1:C2,1)</f><v>8</v></c><c r="C1"><v>1</v></c></row><row r="2"><c r="A2"><v>9</v></c></row>',
      undefined,
      { "xl/_rels/workbook.xml.rels": strToU8(relationships), "xl/metadata.xml": strToU8(metadata) },
    );
    const workbook = readXlsx(bytes);
    excel.open(workbook);
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("C1:E1").formulas = [[5, "", "=SEQUENCE(2)"]];
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      const cells = sheet.getRange("A2:A3").load("values, hasSpill");
      await context.sync();
      expect(cells.toJSON()).toMatchObject({ values: [[8], [9]], hasSpill: true });
      const parts = partsOf(writeXlsx(workbook));
      const saved = parts["xl/worksheets/sheet1.xml"];
      expect(cellIn(saved, "A2")).toContain('cm="2"><f t="array" ref="A2:A3">_xlfn.WRAPROWS(C2:C3,1)</f>');
      expect(cellIn(saved, "E2")).toContain('cm="2"><f t="array" ref="E2:E3">');
      expect(parts["xl/metadata.xml"]).toBe(metadata);
    });
  });
});
