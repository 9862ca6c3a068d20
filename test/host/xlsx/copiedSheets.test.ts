// A copied sheet keeps what the model does not hold, as in Excel: pictures, shapes, sparklines and charts as they were
// drawn, in parts of its own; slicers and pivot tables, which hang on caches, stay with the sheet that they are on.
import { strToU8, strFromU8 } from "fflate";
import { rect } from "../../../src/host/model/address";
import { copySheet } from "../../../src/host/model/sheetCopy";
import { shiftCells } from "../../../src/host/model/structure";
import type { Workbook } from "../../../src/host/model/workbook";
import { XlsxPackage } from "../../../src/host/xlsx/package/xlsxPackage";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { contentOf } from "./content";
import { handMade } from "./handMade";
import { problemsOf } from "./structureGate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

const part = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const relationships = (items: Record<string, [string, string]>): Uint8Array =>
  part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
      items,
    )
      .map(([id, [kind, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
      .join("")}</Relationships>`,
  );

const corner = (name: string, row: number): string =>
  `<xdr:${name}><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const anchor = (row: number, inside: string): string =>
  `<xdr:twoCellAnchor>${corner("from", row)}${corner("to", row + 2)}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
const frame = (id: number, data: string): string =>
  anchor(
    id * 3,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="Frame ${id}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic>${data}</a:graphic></xdr:graphicFrame>`,
  );
const names = (id: number, name: string): string => `<xdr:cNvPr id="${id}" name="${name}"/>`;

const drawing = `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}" xmlns:c="${DRAWING}/chart">${anchor(
  1,
  `<xdr:pic><xdr:nvPicPr>${names(2, "Logo")}<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic>`,
)}${frame(3, `<a:graphicData uri="${DRAWING}/chart"><c:chart r:id="rId2"/></a:graphicData>`)}${anchor(
  15,
  `<xdr:sp macro="" textlink="S!$A$1"><xdr:nvSpPr>${names(4, "Arrow")}<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp>`,
)}${frame(
  6,
  '<a:graphicData uri="http://schemas.microsoft.com/office/drawing/2010/slicer"><sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="Region"/></a:graphicData>',
)}</xdr:wsDr>`;

const chart = `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs><a:gs pos="100000"><a:srgbClr val="0000FF"/></a:gs></a:gsLst></a:gradFill></c:spPr><c:val><c:numRef><c:f>S!$A$1:$A$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const sparklines = `<ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>S!A1:A3</xm:f><xm:sqref>B1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`;
const slicers = `<ext xmlns:x14="${X14}" uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId3"/></x14:slicerList></ext>`;

const book = (): Workbook =>
  readXlsx(
    handMade(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>`,
      {
        before: `<sheetPr codeName="Sheet1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>`,
        after: `<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><picture r:id="rId2"/><extLst>${sparklines}${slicers}</extLst>`,
      },
      {
        "[Content_Types].xml": part(
          `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/charts/style1.xml" ContentType="application/vnd.ms-office.chartstyle+xml"/></Types>`,
        ),
        "xl/worksheets/_rels/sheet1.xml.rels": relationships({
          rId1: ["drawing", "../drawings/drawing1.xml"],
          rId2: ["image", "../media/image1.png"],
          rId3: ["slicer", "../slicers/slicer1.xml"],
        }),
        "xl/slicers/slicer1.xml": part(`<slicers xmlns="${X14}"/>`),
        "xl/drawings/drawing1.xml": part(drawing),
        "xl/drawings/_rels/drawing1.xml.rels": relationships({
          rId1: ["image", "../media/image1.png"],
          rId2: ["chart", "../charts/chart1.xml"],
        }),
        "xl/charts/chart1.xml": part(chart),
        "xl/charts/_rels/chart1.xml.rels": relationships({ rId1: ["chartStyle", "style1.xml"] }),
        "xl/charts/style1.xml": part("<cs:chartStyle xmlns:cs='urn:style'/>"),
        "xl/media/image1.png": new Uint8Array([1, 2, 3]),
      },
    ),
  );

function saved(workbook: Workbook): { again: Workbook; text: (name: string) => string; names: string[] } {
  const bytes = writeXlsx(workbook);
  expect(problemsOf(bytes)).toEqual([]);
  const source = new XlsxPackage(bytes);
  return {
    again: readXlsx(bytes),
    text: (name) => strFromU8(source.bytes(name)),
    names: [...source.entries].map(({ name }) => name),
  };
}

describe("a copied sheet", () => {
  it("has pictures, shapes, sparklines and charts of its own, and no slicers", () => {
    const workbook = book();
    const [source] = workbook.sheets;
    const copy = copySheet(workbook, source, 1);
    expect([source.otherDrawings, copy.otherDrawings]).toEqual([3, 2]);
    const { again, text, names: parts } = saved(workbook);
    expect(contentOf(again)).toEqual(contentOf(workbook));
    expect(parts).toEqual(
      expect.arrayContaining(["xl/drawings/drawing2.xml", "xl/charts/chart2.xml", "xl/charts/style2.xml"]),
    );
    expect(parts.filter((name) => /media/.test(name))).toEqual(["xl/media/image1.png"]);
    const sheet = text("xl/worksheets/sheet2.xml");
    expect(sheet).toContain("'S (2)'!A1:A3</xm:f>");
    expect(sheet).toMatch(/<ignoredErrors>.*<drawing .*<picture /);
    expect(sheet).not.toMatch(/slicer|codeName|tabSelected/);
    const copied = text("xl/drawings/drawing2.xml");
    expect(copied).toMatch(/Logo.*Frame 3.*textlink="'S \(2\)'!\$A\$1".*Arrow/);
    expect(copied).not.toContain("slicer");
    expect(text("xl/charts/chart2.xml")).toMatch(/gradFill.*'S \(2\)'!\$A\$1:\$A\$3/);
    expect(text("xl/charts/chart1.xml")).toBe(strFromU8(part(chart)));
    expect(again.sheets[0].otherDrawings).toBe(3);
  });

  it("has them when the first sheet is deleted, and when rows are inserted into the copy or before", () => {
    const workbook = book();
    const [source] = workbook.sheets;
    const insert = (sheet = source): unknown =>
      shiftCells(workbook, sheet, { kind: "insert", axis: "rows", range: rect(0, 0, 0, 16_383) });
    insert();
    const copy = copySheet(workbook, source, 1);
    insert(copy);
    workbook.sheets.splice(0, 1);
    workbook.activeSheet = copy;
    const { again, text, names: parts } = saved(workbook);
    expect(contentOf(again)).toEqual(contentOf(workbook));
    const [sheet] = parts.filter((name) => /worksheets\/[^/]*xml$/.test(name));
    expect(text(sheet)).toContain("'S (2)'!A3:A5</xm:f><xm:sqref>B3</xm:sqref>");
    expect(text("xl/drawings/drawing2.xml")).toMatch(/<xdr:row>3<.*Logo/);
    expect(parts).not.toContain("xl/drawings/drawing1.xml");
  });

  it("leaves nothing behind of a chart that is deleted from it", () => {
    const workbook = book();
    copySheet(workbook, workbook.sheets[0], 1).charts = [];
    const { again, names: parts } = saved(workbook);
    expect(again.sheets.map(({ charts }) => charts.length)).toEqual([1, 0]);
    expect(parts.filter((name) => /charts/.test(name)).sort()).toEqual([
      "xl/charts/_rels/chart1.xml.rels",
      "xl/charts/chart1.xml",
      "xl/charts/style1.xml",
    ]);
  });

  it("goes on being copied: a copy of the copy", () => {
    const workbook = book();
    copySheet(workbook, copySheet(workbook, workbook.sheets[0], 1), 2);
    const { again, text } = saved(workbook);
    expect(again.sheets.map(({ otherDrawings, charts }) => [otherDrawings, charts.length])).toEqual([
      [3, 1],
      [2, 1],
      [2, 1],
    ]);
    expect(text("xl/charts/chart3.xml")).toMatch(/gradFill.*'S \(2\) \(2\)'!/);
  });
});
