import { init } from "echarts";
import { Calculator } from "../../../src/host/formula/calculator";
import type { Chart, ChartType } from "../../../src/host/model/objects";
import { HIDDEN_BY_USER } from "../../../src/host/model/sheet";
import { Workbook } from "../../../src/host/model/workbook";
import { ChartReader } from "../../../src/page/charts/chartData";
import { chartOption, type ChartFace } from "../../../src/page/charts/chartOption";
import { CellLooks } from "../../../src/page/look/cellLooks";

const axis = {
  title: "",
  visible: true,
  numberFormat: "",
  minimum: null,
  maximum: null,
  majorGridlines: true,
  reversed: false,
};

function monthly(type: ChartType): Chart {
  const series = ["B", "C"].map((column) => ({
    name: `=Sheet1!$${column}$1`,
    values: `=Sheet1!$${column}$2:$${column}$4`,
    categories: "=Sheet1!$A$2:$A$4",
    color: "",
    showDataLabels: true,
    secondary: false,
  }));
  return {
    id: "1",
    name: "Chart 1",
    type,
    title: "每月收入",
    showTitle: true,
    series,
    categoryAxis: axis,
    valueAxis: axis,
    legend: { visible: true, position: "Bottom" },
    left: 0,
    top: 0,
    width: 300,
    height: 200,
    altText: "",
  };
}

function book() {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  const rows = [
    ["月份", "收入", "退款"],
    ["1月", 12000, 500],
    ["2月", 18000, 0],
    ["3月", 9000, 1000],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => sheet.grid.setValue(r, c, value)));
  for (const row of [1, 2, 3])
    sheet.grid.setStyle(row, 1, workbook.styles.change(0, { numberFormat: "#,##0" }));
  const calculator = new Calculator(workbook, () => 45000);
  const looks = new CellLooks(
    workbook,
    () => calculator,
    "zh-CN",
    () => 45000,
  );
  const face: ChartFace = {
    format: (value, format) => looks.show(value, format),
    ink: "#000000",
    line: "#cccccc",
    back: "#ffffff",
    fontFamily: "sans-serif",
  };
  return { sheet, reader: new ChartReader(workbook, () => calculator, looks), face };
}

/** Draws as the page does, in Node. */
function draw(type: ChartType, hideRow?: number): string {
  const { sheet, reader, face } = book();
  if (hideRow !== undefined) sheet.hideRow(hideRow, HIDDEN_BY_USER, true);
  const chart = monthly(type);
  const drawing = init(null, null, { renderer: "svg", ssr: true, width: 400, height: 260 });
  drawing.setOption(chartOption(chart, reader.read(sheet, chart), reader.text(sheet, chart.title), face));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

it("reads names, categories and the number format from the cells", () => {
  const { sheet, reader } = book();
  const data = reader.read(sheet, monthly("Line"));
  expect(data.categories).toEqual(["1月", "2月", "3月"]);
  expect(data.series.map(({ name, values, numberFormat }) => [name, values, numberFormat])).toEqual([
    ["收入", [12000, 18000, 9000], "#,##0"],
    ["退款", [500, 0, 1000], "General"],
  ]);
});

it.each<ChartType>(["ColumnClustered", "BarClustered", "Line", "AreaStacked"])(
  "%s shows title, legend, months and formatted values",
  (type) => {
    const svg = draw(type);
    for (const text of ["每月收入", "收入", "退款", "1月", "2月", "18,000"])
      expect(svg).toContain(`>${text}<`);
  },
);

it.each<ChartType>(["Pie", "Doughnut"])("%s labels shares of the first series", (type) => {
  expect(draw(type)).toContain("18,000 (46%)");
});

it("stacks to 100 % of each category", () => {
  const { sheet, reader, face } = book();
  const chart = monthly("ColumnStacked100");
  const option = chartOption(chart, reader.read(sheet, chart), "", face);
  const drawn = JSON.parse(JSON.stringify(option)) as { series: { data: number[]; stack: string }[] };
  expect(drawn.series.map(({ data }) => data[2])).toEqual([0.9, 0.1]);
  expect(new Set(drawn.series.map(({ stack }) => stack))).toEqual(new Set(["all"]));
});

it("leaves hidden rows out", () => {
  const svg = draw("ColumnClustered", 2);
  expect(svg).toContain(">1月<");
  expect(svg).not.toContain(">2月<");
});
