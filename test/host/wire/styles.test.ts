// Named styles through Office.js: given to cells, made, changed and deleted; and in files, where what nobody changed stays.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import type { Workbook } from "../../../src/host/model/workbook";
import { styleAt } from "../../../src/host/model/formatting";
import type { CellStyle } from "../../../src/host/model/style";
import { minimalParts } from "../xlsx/handMade";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A file with a style of its own, "Ware" (bold, of which A2 overrides the font), and Normal by a German name. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="2" fontId="1" fillId="0" borderId="0" applyAlignment="0" applyProtection="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="1" fillId="0" borderId="0" xfId="1"/><xf numFmtId="2" fontId="2" fillId="0" borderId="0" xfId="1" applyFont="1"/></cellXfs><cellStyles count="2"><cellStyle name="Standard" xfId="0" builtinId="0"/><cellStyle name="Ware" xfId="1"/></cellStyles></styleSheet>`;

function fileWithStyles(): Uint8Array {
  const parts = minimalParts(
    '<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2"><c r="A2" s="2"><v>2</v></c><c r="B2"><v>3</v></c></row>',
  );
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  parts["xl/_rels/workbook.xml.rels"] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel("r1", "worksheet", "worksheets/sheet1.xml")}${rel("r2", "styles", "styles.xml")}</Relationships>`,
  );
  parts["[Content_Types].xml"] = strToU8(
    strFromU8(parts["[Content_Types].xml"]).replace(
      "</Types>",
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    ),
  );
  return zipSync({ ...parts, "xl/styles.xml": strToU8(STYLES) });
}

const look = (workbook: Workbook, row: number, column: number): CellStyle =>
  workbook.styles.get(styleAt(workbook.sheets[0], row, column));
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]);

describe("named styles", () => {
  let excel: RunningExcel;
  const start = async (workbook?: Workbook): Promise<void> => {
    excel = await startExcel({ language: "en-US", ...(workbook && { workbook }) });
  };
  afterEach(() => excel.close());

  const run = (
    work: (styles: Excel.StyleCollection, sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  ): Promise<void> =>
    Excel.run(async (context) => {
      await work(context.workbook.styles, context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });
  const codeOf = (work: Parameters<typeof run>[0]): Promise<string> =>
    run(work).then(
      () => "none",
      (error: OfficeExtension.Error) => error.code,
    );

  it("are given to cells, told by Excel's own names, and replace what the cells had in the style's parts", async () => {
    await start();
    await run(async (_, sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.format.font.italic = true;
      range.format.horizontalAlignment = "Right";
      range.style = "Heading 1";
      sheet.getRange("A2").style = Excel.BuiltInStyle.accent1_20;
      sheet.getRange("A3").style = "percent";
      range.load("style");
      const [single, mixed, plain] = ["A2", "A1:A3", "C9"].map((place) =>
        sheet.getRange(place).load("style"),
      );
      const areas = sheet.getRanges("A1,B1").load("style");
      await context.sync();
      expect([range.style, single.style, mixed.style, plain.style, areas.style]).toEqual([
        "Heading1",
        "Accent1_20",
        null,
        "Normal",
        "Heading1",
      ]);
    });
    const { workbook } = excel;
    expect(look(workbook, 0, 1)).toMatchObject({
      bold: true,
      italic: false,
      fontSize: 15,
      fontColor: "#44546A",
      bottom: { style: "Thick", color: "#4472C4" },
      horizontal: "Right",
    });
    expect(look(workbook, 1, 0).fillColor).toBe("#DAE3F3");
    expect(look(workbook, 2, 0).numberFormat).toBe("0%");
    expect(await codeOf((_, sheet) => (sheet.getRange("A1").style = "Nothing like it"))).toBe(
      "InvalidArgument",
    );
  });

  it("are made, changed with the cells that bear them but for what those override, and deleted", async () => {
    await start();
    await run((styles, sheet) => {
      styles.add("Ware");
      const style = styles.getItem("ware");
      style.font.bold = true;
      style.numberFormat = "0.00";
      style.includeAlignment = false;
      style.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("A1:A3").format.horizontalAlignment = "Center";
      sheet.getRange("A1:A3").style = "Ware";
      sheet.getRange("A2").format.font.color = "red";
    });
    expect(await codeOf((styles) => styles.add("WARE"))).toBe("ItemAlreadyExists");
    const { workbook } = excel;
    expect(look(workbook, 0, 0)).toMatchObject({ bold: true, numberFormat: "0.00", horizontal: "Center" });
    await run((styles) => {
      const style = styles.getItem("Ware");
      style.font.size = 20;
      style.fill.color = "yellow";
      style.horizontalAlignment = "Left";
    });
    expect(look(workbook, 0, 0)).toMatchObject({ fontSize: 20, fillColor: "#FFFF00", horizontal: "Center" });
    expect(look(workbook, 1, 0)).toMatchObject({ fontSize: 11, fontColor: "#FF0000", fillColor: "#FFFF00" });
    await run(async (styles, _, context) => {
      const style = styles.getItem("Ware").load("name,builtIn,includeAlignment,includeFont,numberFormat");
      const borders = styles.getItem("Ware").borders.load("items/sideIndex,items/style");
      const missing = styles.getItemOrNullObject("Nothing");
      const count = styles.getCount();
      styles.load("items/name");
      await context.sync();
      expect([
        style.name,
        style.builtIn,
        style.includeAlignment,
        style.includeFont,
        style.numberFormat,
      ]).toEqual(["Ware", false, false, true, "0.00"]);
      expect(borders.items.map((item) => item.style)).toEqual(["None", "Double", "None", "None"]);
      expect(missing.isNullObject).toBe(true);
      // A new workbook of Excel has 47.
      expect(count.value).toBe(48);
      expect(styles.items.map((item) => item.name)).toEqual(
        expect.arrayContaining(["Normal", "Ware", "Good"]),
      );
    });
    await run((styles) => styles.getItem("Ware").delete());
    expect(look(workbook, 0, 0)).toMatchObject({
      bold: false,
      numberFormat: "General",
      horizontal: "Center",
    });
    expect(look(workbook, 1, 0).fontColor).toBe("#FF0000");
    await run(async (_, sheet, context) => {
      const range = sheet.getRange("A1:A3").load("style");
      await context.sync();
      expect(range.style).toBe("Normal");
    });
    expect(await codeOf((styles) => styles.getItem("Ware"))).toBe("ItemNotFound");
    expect(await codeOf((styles) => styles.getItem("Normal").delete())).toBe("InvalidArgument");
  });

  it("of which Normal is what cells without a format bear", async () => {
    await start();
    await run((styles, sheet) => {
      sheet.getRange("B1").format.font.bold = true;
      styles.getItem("Normal").font.name = "Arial";
      styles.getItem("Normal").wrapText = true;
    });
    const read = readXlsx(writeXlsx(excel.workbook));
    for (const workbook of [excel.workbook, read]) {
      expect(look(workbook, 40, 40)).toMatchObject({ fontName: "Arial", wrapText: true });
      expect(look(workbook, 0, 1)).toMatchObject({ fontName: "Calibri", bold: true, wrapText: true });
    }
    expect(read.namedStyles.normal.look.fontName).toBe("Arial");
  });

  it("come back from a file", async () => {
    await start();
    await run((styles, sheet) => {
      styles.add("Ware");
      const style = styles.getItem("Ware");
      Object.assign(style, { textOrientation: 38, shrinkToFit: true, autoIndent: true, locked: false });
      style.readingOrder = "RightToLeft";
      style.includeNumber = false;
      style.font.superscript = true;
      sheet.getRange("A1").style = "Ware";
      sheet.getRange("A1").format.font.size = 30;
      sheet.getRange("A2").style = "Bad";
      sheet.getRange("A2").numberFormat = [["0.0"]];
    });
    const { workbook } = excel;
    const read = readXlsx(writeXlsx(workbook));
    for (const row of [0, 1]) {
      const { xf: _, ...cell } = look(read, row, 0);
      expect(cell).toEqual({ ...look(workbook, row, 0), xf: undefined });
    }
    const [plain, ware, bad] = read.namedStyles.all;
    expect([plain, bad].map(({ name, builtIn }) => [name, builtIn?.key])).toEqual([
      ["Normal", "Normal"],
      ["Bad", "Bad"],
    ]);
    expect(ware).toEqual(workbook.namedStyles.find("Ware"));
    expect(bad).toEqual(workbook.namedStyles.find("Bad"));
  });

  it("of a file stay as they are until one changes, and then change in the cells of parts that are copied", async () => {
    const bytes = fileWithStyles();
    await start(readXlsx(bytes));
    await run((_, sheet) => (sheet.getRange("A1").values = [[9]]));
    expect(partOf(writeXlsx(excel.workbook), "xl/styles.xml")).toBe(STYLES);
    await run(async (styles, sheet, context) => {
      const [ware, plain] = ["A1:A2", "B2"].map((place) => sheet.getRange(place).load("style"));
      const style = styles.getItem("Ware").load("includeAlignment,includeFont,numberFormat");
      await context.sync();
      expect([ware.style, plain.style]).toEqual(["Ware", "Normal"]);
      expect([style.includeAlignment, style.includeFont, style.numberFormat]).toEqual([false, true, "0.00"]);
    });
    excel.close();

    await start(readXlsx(bytes));
    await run((styles) => {
      styles.getItem("Ware").font.color = "#00FF00";
      styles.getItem("Ware").numberFormat = "0.000";
    });
    const saved = writeXlsx(excel.workbook);
    expect(partOf(saved, "xl/worksheets/sheet1.xml")).toBe(partOf(bytes, "xl/worksheets/sheet1.xml"));
    const changed = readXlsx(saved);
    expect(look(changed, 0, 0)).toMatchObject({ fontColor: "#00FF00", numberFormat: "0.000", named: "Ware" });
    expect(look(changed, 1, 0)).toMatchObject({ fontColor: "", fontSize: 14, numberFormat: "0.000" });
    excel.close();

    // A program that gives Normal no number means the same.
    const unnumbered = { ...unzipSync(bytes), "xl/styles.xml": strToU8(STYLES.replace('name="Standard" xfId="0" builtinId="0"', 'name="Normal" xfId="0"')) }; // prettier-ignore
    await start(readXlsx(zipSync(unnumbered)));
    await run((styles) => (styles.getItem("Normal").font.size = 17));
    expect(
      readXlsx(writeXlsx(excel.workbook)).namedStyles.all.map(({ look: { fontSize } }) => fontSize),
    ).toEqual([17, 10]);
    excel.close();

    await start(readXlsx(bytes));
    await run((styles) => styles.getItem("Ware").delete());
    const without = writeXlsx(excel.workbook);
    expect(partOf(without, "xl/styles.xml")).not.toContain("Ware");
    expect(look(readXlsx(without), 0, 0)).toMatchObject({ bold: false, numberFormat: "General" });
    expect(look(readXlsx(without), 1, 0)).toMatchObject({
      bold: true,
      fontSize: 14,
      numberFormat: "General",
    });
  });
});
