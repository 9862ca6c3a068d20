// The forms in which a file can hold a cell: each is read as Excel shows it, and stands in the saved file as it was when
// a cell beside it changes.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Grid } from "../../../src/host/model/grid";
import { CellError } from "../../../src/host/model/values";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { handMade, minimalParts } from "./handMade";
import { problemsOf } from "./structureGate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";

const gridOf = (bytes: Uint8Array): Grid => readXlsx(bytes).activeSheet.grid;

/** The values of A1, B1, C1 …; errors by their code. */
const firstRow = (grid: Grid, count: number): unknown[] =>
  Array.from({ length: count }, (_, column) => {
    const value = grid.value(0, column);
    return value instanceof CellError ? value.code : value;
  });

/** The parts of the file saved after Z1, beside the cells looked at, was written. */
function savedBeside(bytes: Uint8Array): Record<string, string> {
  const workbook = readXlsx(bytes);
  workbook.activeSheet.grid.setValue(0, 25, 42);
  const saved = writeXlsx(workbook);
  expect(problemsOf(saved)).toEqual([]);
  expect(gridOf(saved).value(0, 25)).toBe(42);
  return Object.fromEntries(Object.entries(unzipSync(saved)).map(([name, part]) => [name, strFromU8(part)]));
}

const cellIn = (sheet: string, address: string): string =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet)?.[0] ?? "";

/** A workbook with shared strings. */
const withStrings = (rows: string, items: string): Uint8Array =>
  handMade(rows, undefined, {
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${KIND}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${KIND}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    "[Content_Types].xml": strToU8(
      strFromU8(minimalParts("")["[Content_Types].xml"]).replace(
        "</Types>",
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
      ),
    ),
    "xl/sharedStrings.xml": strToU8(`<sst xmlns="${MAIN}">${items}</sst>`),
  });

describe("cells", () => {
  it("booleans and errors", () => {
    const cells =
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
      '<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="e"><f>A1/0</f><v>#DIV/0!</v></c>';
    const bytes = handMade(`<row r="1">${cells}</row>`);
    expect(firstRow(gridOf(bytes), 5)).toEqual([true, false, "#N/A", "#DIV/0!", "#DIV/0!"]);
    expect(savedBeside(bytes)[SHEET]).toContain(cells);
  });

  it("inline strings, with runs, and texts that formulas gave", () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 &amp; 乙</t></is></c>' +
      '<c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c>' +
      '<c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>';
    const bytes = handMade(`<row r="1">${cells}</row>`);
    expect(firstRow(gridOf(bytes), 3)).toEqual([" 甲 & 乙", "粗细", "ab"]);
    const sheet = savedBeside(bytes)[SHEET];
    // Rich text stays in the cell; a plain one may move to the shared strings.
    expect(cellIn(sheet, "B1")).toBe(cellIn(cells, "B1"));
    expect(cellIn(sheet, "C1")).toBe(cellIn(cells, "C1"));
  });

  it("rich text and phonetic runs among the shared strings", () => {
    const rich = "<si><r><rPr><b/></rPr><t>客户</t></r><r><t>簿</t></r></si>";
    const phonetic =
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1" type="fullwidthKatakana"/></si>';
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>';
    const bytes = withStrings(`<row r="1">${cells}</row>`, rich + phonetic);
    // The reading of a name is no part of its text.
    expect(firstRow(gridOf(bytes), 2)).toEqual(["客户簿", "東京"]);
    const parts = savedBeside(bytes);
    expect(parts[SHEET]).toContain(cells);
    expect(parts["xl/sharedStrings.xml"]).toContain(rich + phonetic);
  });

  it("dates in ISO form, in both date systems", () => {
    const cells =
      '<c r="A1" t="d"><v>2024-02-29</v></c><c r="B1" t="d"><v>2024-02-29T12:00:00</v></c><c r="C1" t="d"><v>1900-02-28</v></c><c r="D1" t="d"><v>18:00:00.00000000000</v></c><c r="E1" t="d"><v>PT36H30M0.000S</v></c>';
    const serials = [45351, 45351.5, 59, 0.75, 36.5 / 24];
    expect(firstRow(gridOf(handMade(`<row r="1">${cells}</row>`)), 5)).toEqual(serials);
    const in1904 = handMade(`<row r="1">${cells.slice(0, cells.indexOf('<c r="C1"'))}</row>`, undefined, {
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="${MAIN}" xmlns:r="${KIND}"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
    });
    expect(firstRow(gridOf(in1904), 2)).toEqual([43889, 43889.5]);
    const workbook = readXlsx(handMade(`<row r="1">${cells}</row>`));
    workbook.activeSheet.grid.setValue(0, 25, 42);
    expect(firstRow(gridOf(writeXlsx(workbook)), 5)).toEqual(serials);
  });

  it("shared formulas, written out for each cell", () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>2</v></c><c r="B1"><v>2</v></c><c r="C1"><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c><c r="B2"><v>3</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>4</v></c><c r="B3"><v>4</v></c></row>';
    const workbook = readXlsx(handMade(rows));
    const { grid } = workbook.activeSheet;
    const formulas = ["=B1*$C$1", "=B2*$C$1", "=B3*$C$1"];
    expect([0, 1, 2].map((row) => grid.formula(row, 0))).toEqual(formulas);
    // The cell that holds the text goes; the others must not lose theirs with it.
    grid.setValue(0, 0, 7);
    const saved = gridOf(writeXlsx(workbook));
    expect([0, 1, 2].map((row) => saved.formula(row, 0))).toEqual([undefined, ...formulas.slice(1)]);
    expect([0, 1, 2].map((row) => saved.value(row, 0))).toEqual([7, 3, 4]);
  });

  it("array formulas, over several cells and of one", () => {
    const cells =
      '<c r="A1"><f t="array" ref="A1:B1">D1:E1*2</f><v>2</v></c><c r="B1"><v>4</v></c>' +
      '<c r="C1"><f t="array" ref="C1">SUM(D1:E1*2)</f><v>6</v></c><c r="D1"><v>1</v></c><c r="E1"><v>2</v></c>';
    const bytes = handMade(`<row r="1">${cells}</row>`);
    const grid = gridOf(bytes);
    expect(grid.formula(0, 0)).toBe("=D1:E1*2");
    expect(grid.formula(0, 2)).toBe("=SUM(D1:E1*2)");
    expect(firstRow(grid, 5)).toEqual([2, 4, 6, 1, 2]);
    expect(savedBeside(bytes)[SHEET]).toContain(cells);
  });
});

describe("strict Open XML", () => {
  const strict = (text: string): string =>
    text
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/",
        "http://purl.oclc.org/ooxml/spreadsheetml/",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/",
        "http://purl.oclc.org/ooxml/officeDocument/",
      );
  const cells = '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="d"><v>2024-02-29</v></c>';
  const parts = minimalParts(`<row r="1">${cells}</row>`);
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(strict(strFromU8(part)))])),
  );

  it("is read, and is saved as it was", () => {
    const grid = gridOf(bytes);
    expect(firstRow(grid, 2)).toEqual([2, 45351]);
    expect(grid.formula(0, 0)).toBe("=1+1");
    const saved = unzipSync(writeXlsx(readXlsx(bytes)));
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      expect([name, strFromU8(saved[name])]).toEqual([name, strFromU8(part)]);
  });

  it("stays strict in every part that is written anew", () => {
    const saved = savedBeside(bytes);
    expect(cellIn(saved[SHEET], "A1")).toBe(cellIn(cells, "A1"));
    const workbook = readXlsx(bytes);
    workbook.addSheet("second").grid.setValue(0, 0, "text");
    const more = unzipSync(writeXlsx(workbook));
    for (const [name, part] of Object.entries({
      ...saved,
      ...Object.fromEntries(Object.entries(more).map(([name, part]) => [`${name} `, strFromU8(part)])),
    }))
      if (/spreadsheetml|officeDocument/.test(name) || /\/(worksheets|workbook)/.test(name))
        expect([
          name,
          part.includes("schemas.openxmlformats.org/spreadsheetml"),
          part.includes("schemas.openxmlformats.org/officeDocument"),
        ]).toEqual([name, false, false]);
    expect(problemsOf(writeXlsx(workbook))).toEqual([]);
    expect(readXlsx(writeXlsx(workbook)).sheets[1].grid.value(0, 0)).toBe("text");
  });
});
