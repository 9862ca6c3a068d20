// Charts on their cells: rows that are sized or hidden move and size them, and showing the rows again brings them back.
import type { Chart } from "../../../src/host/model/objects";
import { HIDDEN_BY_FILTER } from "../../../src/host/model/sheet";
import { Workbook } from "../../../src/host/model/workbook";
import { keepChartsOnCells } from "../../../src/page/charts/chartAnchors";
import { gridPlace, modelPlace } from "../../../src/page/charts/chartPlace";

const axis = {
  title: "",
  visible: true,
  numberFormat: "",
  minimum: null,
  maximum: null,
  majorGridlines: true,
  reversed: false,
};

/** Over rows 11 to 20 of the usual height, 15 points. */
function withChart() {
  const sheet = new Workbook().activeSheet;
  const chart: Chart = {
    ...{ id: "c", name: "c", type: "Line", title: "", showTitle: false, series: [], altText: "" },
    ...{ categoryAxis: axis, valueAxis: axis, legend: { visible: false, position: "Right" } },
    ...{ left: 48, top: 150, width: 96, height: 150 },
  };
  sheet.charts.push(chart);
  return { sheet, chart };
}

it("a higher row above moves the chart, one under it makes it higher", () => {
  const { sheet, chart } = withChart();
  keepChartsOnCells(sheet, () => sheet.rowHeights.set(0, 45));
  expect([chart.top, chart.height]).toEqual([180, 150]);
  keepChartsOnCells(sheet, () => sheet.rowHeights.set(12, 30));
  expect([chart.top, chart.height]).toEqual([180, 165]);
});

it("rows hidden by a filter squeeze it; cleared, it is what it was", () => {
  const { sheet, chart } = withChart();
  const hide = (hidden: boolean) => (): void => {
    for (let row = 5; row < 15; row++) sheet.hideRow(row, HIDDEN_BY_FILTER, hidden);
  };
  keepChartsOnCells(sheet, hide(true));
  expect([chart.top, chart.height]).toEqual([75, 75]);
  keepChartsOnCells(sheet, hide(false));
  expect([chart.top, chart.height]).toEqual([150, 150]);
});

it("a chart that the change itself places stays there", () => {
  const { sheet, chart } = withChart();
  keepChartsOnCells(sheet, () => {
    sheet.rowHeights.set(0, 45);
    chart.top = 20;
  });
  expect(chart.top).toBe(20);
});

it("stands where the grid draws its rows, each rounded to a pixel", () => {
  const { sheet, chart } = withChart();
  for (let row = 0; row < 10; row++) sheet.rowHeights.set(row, 15.3); // 20.4 pixels, drawn as 20
  chart.top = 153;
  const place = gridPlace(sheet, chart);
  expect(place).toEqual({ left: 64, top: 200, width: 128, height: 200 });
  expect(modelPlace(sheet, place)).toEqual({ left: 48, top: 153, width: 96, height: 150 });
});
