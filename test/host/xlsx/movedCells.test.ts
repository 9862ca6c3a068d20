// Rows, columns and sheets change around what the model does not know: it follows in the saved file, or the edit is refused.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { rect, MAX_COLUMNS, MAX_ROWS } from "../../../src/host/model/address";
import type { CellShift } from "../../../src/host/model/cellShift";
import { findShiftProblem, shiftCells } from "../../../src/host/model/structure";
import type { Workbook } from "../../../src/host/model/workbook";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { minimalParts } from "./handMade";
import { problemsOf } from "./structureGate";

const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

const relationships = (items: readonly [kind: string, target: string][]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="${PACKAGE}">${items
      .map(
        ([kind, target], i) =>
          `<Relationship Id="r${i + 1}" Type="${kind.includes("/") ? kind : `${KIND}/${kind}`}" Target="/${target}"/>`,
      )
      .join("")}</Relationships>`,
  );

const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:${name}>`;
const shape = (editAs: string): string =>
  `<xdr:twoCellAnchor editAs="${editAs}">${corner("from", 1, 5)}${corner("to", 3, 9)}<xdr:sp/><xdr:clientData/></xdr:twoCellAnchor>`;

const AFTER =
  '<protectedRanges><protectedRange sqref="B6:C7 H1" name="p"/></protectedRanges>' +
  '<conditionalFormatting sqref="B6:B8"><cfRule type="unheardOf" priority="9"><formula>B6&gt;$A$6</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation showInputMessage="1" prompt="p" sqref="C6"/></dataValidations>' +
  '<colBreaks count="1" manualBreakCount="1"><brk id="4" max="1048575" man="1"/></colBreaks>' +
  '<cellWatches><cellWatch r="A6"/></cellWatches><ignoredErrors><ignoredError sqref="A6" numberStoredAsText="1"/></ignoredErrors>' +
  '<drawing r:id="r1"/><legacyDrawing r:id="r2"/>' +
  `<extLst><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines>` +
  "<x14:sparkline><xm:f>S!A6:C6</xm:f><xm:sqref>D6</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>";
const ROWS =
  '<row r="2" outlineLevel="1"><c r="A2"><v>1</v></c></row><row r="6" outlineLevel="2"><c r="A6"><v>1</v></c>' +
  '<c r="B6"><f t="array" ref="B6">A6:A7*2</f><v>2</v></c></row><row r="7"><c r="B7"><v>3</v></c></row>';
const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="b"><x:ClientData ObjectType="Checkbox">' +
  "<x:Anchor>1, 2, 5, 4, 3, 6, 9, 8</x:Anchor><x:FmlaLink>$A$6</x:FmlaLink></x:ClientData></v:shape></xml>";

function carriedFile(): Uint8Array {
  const parts = minimalParts(ROWS, { before: "", after: AFTER });
  const name =
    '<definedNames><definedName name="_xlnm.Criteria" localSheetId="0">S!$A$6:$B$7</definedName></definedNames>';
  const types = strFromU8(parts["[Content_Types].xml"]).replace(
    "</Types>",
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>',
  );
  return zipSync({
    ...parts,
    "[Content_Types].xml": strToU8(types),
    "xl/workbook.xml": strToU8(
      strFromU8(parts["xl/workbook.xml"]).replace("</workbook>", `${name}</workbook>`),
    ),
    "xl/_rels/workbook.xml.rels": relationships([
      ["worksheet", "xl/worksheets/sheet1.xml"],
      ["pivotCacheDefinition", "xl/pivotCache/cache1.xml"],
    ]),
    "xl/pivotCache/cache1.xml": strToU8(
      `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A6:C9" sheet="S"/></cacheSource></pivotCacheDefinition>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["drawing", "xl/drawings/drawing1.xml"],
      ["vmlDrawing", "xl/drawings/vml1.vml"],
      ["pivotTable", "xl/pivotTables/pivotTable1.xml"],
      [
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "xl/threadedComments/t1.xml",
      ],
    ]),
    "xl/drawings/drawing1.xml": strToU8(
      `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${shape("twoCell")}${shape("absolute")}</xdr:wsDr>`,
    ),
    "xl/drawings/vml1.vml": strToU8(VML),
    "xl/pivotTables/pivotTable1.xml": strToU8(
      `<pivotTableDefinition xmlns="${MAIN}" name="P"><location ref="J20:L30" rowPageCount="1" colPageCount="1"/></pivotTableDefinition>`,
    ),
    "xl/threadedComments/t1.xml": strToU8(
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A6" id="{1}"><text>t</text></threadedComment></ThreadedComments>',
    ),
  });
}

const rows = (kind: CellShift["kind"], from: number, to = from): CellShift => ({
  kind,
  axis: "rows",
  range: rect(from, 0, to, MAX_COLUMNS - 1),
});
const columns = (kind: CellShift["kind"], from: number): CellShift => ({
  kind,
  axis: "columns",
  range: rect(0, from, MAX_ROWS - 1, from),
});

function saved(workbook: Workbook): Record<string, string> {
  const bytes = writeXlsx(workbook);
  expect(problemsOf(bytes)).toEqual([]);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function after(...shifts: CellShift[]): Record<string, string> {
  const workbook = readXlsx(carriedFile());
  for (const shift of shifts) {
    expect(findShiftProblem(workbook.sheets[0], shift)).toBeNull();
    shiftCells(workbook, workbook.sheets[0], shift);
  }
  return saved(workbook);
}

describe("carried parts after cells moved", () => {
  it("follow rows inserted above them", () => {
    const parts = after(rows("insert", 3), rows("insert", 0));
    const sheet = parts["xl/worksheets/sheet1.xml"];
    for (const text of [
      'sqref="B8:C9 H2"',
      'sqref="B8:B10"',
      "<formula>B8&gt;$A$8</formula>",
      'sqref="C8"',
      '<cellWatch r="A8"/>',
      '<ignoredError sqref="A8"',
      "<xm:f>S!A8:C8</xm:f><xm:sqref>D8</xm:sqref>",
      '<f t="array" ref="B8">A8:A9*2</f>',
      '<row r="3" outlineLevel="1">',
      '<row r="8" outlineLevel="2">',
      '<brk id="4"',
    ])
      expect(sheet).toContain(text);
    expect(parts["xl/drawings/drawing1.xml"]).toContain(corner("from", 1, 7) + corner("to", 3, 11));
    expect(parts["xl/drawings/drawing1.xml"]).toContain(corner("from", 1, 5) + corner("to", 3, 9));
    expect(parts["xl/drawings/vml1.vml"]).toContain(
      "<x:Anchor>1, 2, 7, 4, 3, 6, 11, 8</x:Anchor><x:FmlaLink>$A$8",
    );
    expect(parts["xl/threadedComments/t1.xml"]).toContain('ref="A8"');
    expect(parts["xl/pivotTables/pivotTable1.xml"]).toContain('ref="J22:L32"');
    expect(parts["xl/pivotCache/cache1.xml"]).toContain('ref="A8:C11"');
    expect(parts["xl/workbook.xml"]).toContain("S!$A$8:$B$9");
  });

  it("follow a column inserted before them", () => {
    const parts = after(columns("insert", 0));
    const sheet = parts["xl/worksheets/sheet1.xml"];
    for (const text of ['sqref="C6:D7 I1"', '<brk id="5"', "<xm:f>S!B6:D6</xm:f><xm:sqref>E6</xm:sqref>"])
      expect(sheet).toContain(text);
    expect(parts["xl/drawings/drawing1.xml"]).toContain(corner("from", 2, 5) + corner("to", 4, 9));
    expect(parts["xl/drawings/vml1.vml"]).toContain(
      "<x:Anchor>2, 2, 5, 4, 4, 6, 9, 8</x:Anchor><x:FmlaLink>$B$6",
    );
  });

  it("go with the cells that they stood on, and formulas say so", () => {
    const parts = after(rows("delete", 5));
    const sheet = parts["xl/worksheets/sheet1.xml"];
    expect(sheet).not.toMatch(/sparkline|ignoredError|cellWatch|dataValidation|t="array"/);
    expect(sheet).toContain('sqref="B6:C6 H1"');
    expect(parts["xl/drawings/drawing1.xml"]).toContain(
      `${corner("from", 1, 5).replace(">7<", ">0<")}${corner("to", 3, 8)}`,
    );
    expect(parts["xl/drawings/vml1.vml"]).toContain("<x:FmlaLink>#REF!");
  });

  it("take the new name of a renamed sheet", () => {
    const workbook = readXlsx(carriedFile());
    workbook.sheets[0].name = "新 表";
    const parts = saved(workbook);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<xm:f>'新 表'!A6:C6</xm:f>");
    expect(parts["xl/workbook.xml"]).toContain("'新 表'!$A$6:$B$7");
    expect(parts["xl/pivotCache/cache1.xml"]).toContain('sheet="新 表"');
  });

  it("are as they were when the edit is undone", () => {
    const workbook = readXlsx(carriedFile());
    const [sheet] = workbook.sheets;
    const before = sheet.origin;
    shiftCells(workbook, sheet, rows("insert", 0));
    shiftCells(workbook, sheet, rows("delete", 0));
    sheet.origin = before;
    expect(saved(workbook)["xl/drawings/vml1.vml"]).toBe(VML);
  });

  it.each([
    ["rows through a pivot table", rows("insert", 25)],
    ["rows through its page fields", rows("insert", 18)],
    ["rows of it taken away", rows("delete", 29, 35)],
    ["columns through it", columns("insert", 10)],
    ["cells beside each other in part", { kind: "insert", axis: "rows", range: rect(0, 9, 0, 9) } as const],
  ])("refuse %s, as Excel does", (_, shift) => {
    expect(findShiftProblem(readXlsx(carriedFile()).sheets[0], shift)).toBe("splitsTable");
  });
});
