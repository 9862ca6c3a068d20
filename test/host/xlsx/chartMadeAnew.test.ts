// A chart that another program wrote and that is made anew reads as it did before: what other programs leave unsaid
// must not turn into something else.
import { Workbook } from "../../../src/host/model/workbook";
import type { Chart } from "../../../src/host/model/objects";
import { readChart, type ChartContent } from "../../../src/host/xlsx/charts/chartReader";
import { writeChart } from "../../../src/host/xlsx/charts/chartWriter";
import { Palette } from "../../../src/host/xlsx/styles/colors";
import { parseXml } from "../../../src/host/xlsx/xml";

const palette = new Palette(null, null);
const NAMES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const line = (color: string): string =>
  `<a:ln w="19050"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;

function read(kind: string, title: string, series: string): ChartContent {
  const xml =
    `<c:chartSpace ${NAMES}><c:chart>${title}<c:plotArea><c:${kind}><c:grouping val="${kind === "lineChart" ? "standard" : "clustered"}"/>` +
    `<c:ser><c:idx val="0"/><c:order val="0"/>${series}<c:val><c:numRef><c:f>S!$A$1:$A$3</c:f></c:numRef></c:val></c:ser>` +
    `<c:axId val="1"/><c:axId val="2"/></c:${kind}>` +
    '<c:catAx><c:axId val="1"/><c:scaling/><c:crossAx val="2"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';
  const chart = readChart(parseXml(new TextEncoder().encode(xml), "chart1.xml"), palette);
  if (!chart) throw new Error("not read");
  return chart;
}

function madeAnew(content: ChartContent): ChartContent | null {
  const chart: Chart = {
    ...content,
    id: "",
    name: "",
    altText: "",
    left: 0,
    top: 0,
    width: 300,
    height: 200,
  };
  return readChart(writeChart(chart, new Workbook("S")), palette);
}

const title = (inner: string): string => `<c:title>${inner}</c:title>`;
const rich = (paragraph: string, run: string): string =>
  title(
    `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${paragraph}</a:pPr><a:r>${run}<a:t>Sales</a:t></a:r></a:p></c:rich></c:tx>`,
  );

describe("a chart made anew", () => {
  it.each<[what: string, title: string, font: object | undefined]>([
    ["an automatic font", rich("<a:defRPr/>", ""), { size: 18, bold: true }],
    ["a font on its only part", rich("<a:defRPr/>", '<a:rPr sz="1100" b="0"/>'), { size: 11 }],
    ["a new chart's font", rich('<a:defRPr sz="1400" b="0"/>', ""), undefined],
    [
      "no text of its own",
      title('<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr></a:p></c:txPr>'),
      { size: 9 },
    ],
  ])("keeps a title with %s", (_, xml, font) => {
    const content = read("barChart", xml, "");
    expect(content.showTitle).toBe(true);
    expect(content.titleLook?.format?.font).toEqual(font);
    expect(madeAnew(content)).toEqual(content);
  });

  it("keeps columns with an outline alone unfilled", () => {
    const content = read("barChart", "", `<c:spPr>${line("FF0000")}</c:spPr>`);
    expect(content.series[0]).toMatchObject({ color: "", line: { color: "#FF0000", weight: 1.5 } });
    expect(madeAnew(content)).toEqual(content);
  });

  it("keeps a line's colour where the file also fills it", () => {
    const fill = '<a:solidFill><a:srgbClr val="00FF00"/></a:solidFill>';
    const content = read("lineChart", "", `<c:spPr>${fill}${line("0000FF")}</c:spPr>`);
    expect(content.series[0].color).toBe("#0000FF");
    expect(madeAnew(content)).toEqual(content);
  });

  it("keeps its kind when a series of another kind comes first", () => {
    const columns = read("barChart", "", "");
    const [first] = columns.series;
    const content = { ...columns, series: [{ ...first, type: "Line" as const }, first] };
    const again = madeAnew(content);
    expect([again?.type, again?.series.map(({ type }) => type)]).toEqual([
      "ColumnClustered",
      ["Line", undefined],
    ]);
  });

  it("keeps a point's marker where it differs from its series'", () => {
    const marker = (inner: string): string => `<c:marker>${inner}</c:marker>`;
    const content = read(
      "lineChart",
      "",
      marker('<c:symbol val="triangle"/><c:size val="9"/>') +
        `<c:dPt><c:idx val="1"/>${marker('<c:size val="12"/>')}</c:dPt>` +
        `<c:dPt><c:idx val="2"/>${marker('<c:symbol val="triangle"/><c:size val="9"/>')}</c:dPt>`,
    );
    expect([...(content.series[0].points ?? [])]).toEqual([[1, { marker: { size: 12 } }]]);
    expect(madeAnew(content)).toEqual(content);
  });
});
