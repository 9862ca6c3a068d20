// Owns what the samples on charts, rules and events must bring about.
import type { Look, Outcomes } from "./outcome";

const ranges = (look: Look, sheet: string): unknown[] =>
  look.sheet(sheet).validations.map((item) => item.rule.kind);

export const chartOutcomes: Outcomes = {
  "10-chart/chart-axis": {
    after: {
      "get-axis-unit": (look) => expect(look.log).toMatch(/unit is: Thousands/),
      "change-axis-unit": (look) => expect(look.chart().valueAxis.displayUnit).toBe("Hundreds"),
      "remove-axis-label": (look) => expect(look.chart().valueAxis.hideDisplayUnitLabel).toBe(true),
      "show-axis-label": (look) => expect(look.chart().valueAxis.hideDisplayUnitLabel).toBe(false),
      "set-axis-title": (look) => {
        expect(look.chart().categoryAxis.title).toBe("Bicycle parts");
        expect(look.chart().valueAxis.minorGridlines).toBe(true);
      },
    },
  },
  "10-chart/chart-axis-formatting": {
    after: {
      "format-horizontal-axis": (look) =>
        expect(look.chart().categoryAxis).toMatchObject({
          reversed: true,
          tickMarkSpacing: 2,
          betweenCategories: false,
          tickLabelPosition: "High",
          crossedAt: "Maximum",
        }),
      "format-vertical-axis": (look) =>
        expect(look.chart().valueAxis).toMatchObject({
          displayUnit: "None",
          logBase: 100,
          majorTickMark: "Cross",
          crossedAt: 100,
        }),
    },
  },
  "10-chart/chart-bubble-chart": {
    after: {
      "create-bubble-chart": (look) => {
        expect(look.chart().type).toBe("Bubble");
        expect(look.chart().series.every((item) => item.bubbleSizes?.startsWith("=Sample!"))).toBe(true);
        expect(look.chart().series[0].labels).toMatchObject({ showSeriesName: true, showBubbleSize: true });
      },
    },
  },
  "10-chart/chart-create-several-charts": {
    after: {
      "create-bar-100-chart": (look) =>
        expect(look.sheet().charts.map((chart) => chart.type)).toEqual([
          "ColumnClustered",
          "Line",
          "XYScatter",
          "AreaStacked",
          "RadarFilled",
          "Pie",
          "3DBarClustered",
          "CylinderCol",
          "BarStacked100",
        ]),
    },
  },
  "10-chart/chart-data-source": {
    after: {
      "log-chart-series-source": (look) => expect(look.log).toMatch(/Sample!\$B\$2:\$E\$2\n.*LocalRange/),
    },
  },
  "10-chart/chart-data-table": {
    after: {
      "format-chart-data-table": (look) =>
        expect(look.chart().dataTable).toMatchObject({
          showLegendKey: true,
          showHorizontalBorder: false,
          format: { font: { color: "#B76E79", name: "Comic Sans" }, line: { color: "#0000FF" } },
        }),
    },
  },
  "10-chart/chart-formatting": {
    defect: "it makes its chart on the sheet that is active before its own, and looks for it on its own",
    press: ["setup"],
    after: {
      setup: (look) =>
        expect(look.chart(0, "Sheet1")).toMatchObject({
          name: "SlopeChart",
          type: "LineMarkers",
          width: 450,
        }),
    },
  },
  "10-chart/chart-legend": {
    after: {
      "format-legend-font": (look) =>
        expect(look.chart().legendLook?.format?.font).toEqual({
          bold: true,
          color: "#FF0000",
          italic: true,
          size: 15,
          name: "Calibri",
          underline: "Single",
        }),
    },
  },
  "10-chart/chart-series": {
    press: ["setup", "add-series", "delete-series"],
    after: {
      "add-series": (look) => expect(look.chart().series.at(-1)?.name).toBe("Qtr2"),
      "delete-series": (look) => expect(look.chart().series.map((item) => item.name)).toEqual(["Qtr2"]),
    },
  },
  "10-chart/chart-series-markers": {
    after: {
      "set-markers": (look) =>
        expect(
          look
            .chart()
            .series.slice(0, 4)
            .map((item) => item.marker),
        ).toEqual([
          { style: "Dash", foreground: "#000000" },
          { style: "Star", foreground: "#000000" },
          { style: "X", size: 12 },
          { style: "Triangle", background: "#800080" },
        ]),
    },
  },
  "10-chart/chart-series-plotorder": {
    after: {
      "order-series-plot": (look) =>
        expect(
          look
            .chart()
            .series.slice(0, 2)
            .map((item) => item.name),
        ).toEqual(["Qtr3", "Qtr2"]),
    },
  },
  "10-chart/chart-title-format": {
    after: {
      "change-title-format": (look) =>
        expect(look.chart().titleLook?.format).toMatchObject({ fill: "#87CEEB", line: { style: "Dash" } }),
      "change-title-substring": (look) =>
        expect(look.chart().titleLook?.runs).toEqual([{ start: 0, length: 7, font: { color: "#FFFF00" } }]),
      "change-title-orientation": (look) => expect(look.chart().titleLook?.orientation).toBe(-45),
      "add-title-shadow": (look) =>
        expect(look.chart().titleLook?.format).toMatchObject({ shadow: true, font: { size: 16 } }),
    },
  },
  "10-chart/chart-trendlines": {
    after: {
      "get-trendline": (look) => expect(look.log).toMatch(/is:Linear/),
      "set-trendline-color": (look) =>
        expect(look.chart().series[0].trendlines?.[0]).toMatchObject({
          type: "Linear",
          line: { color: "#FF0000" },
        }),
    },
  },
  "10-chart/create-doughnut-chart": {
    after: {
      "create-doughnut-chart": (look) => {
        expect(look.chart().type).toBe("Doughnut");
        expect(look.chart().series[0].points?.size).toBe(6);
      },
      "add-series": (look) => expect(look.chart().series.at(-1)?.doughnutHoleSize).toBeDefined(),
    },
  },
  "14-conditional-formatting/conditional-formatting-basic": {
    press: ["setup", "apply-color-scale-format", "apply-preset-format", "apply-databar-format", "apply-icon-set-format",
      "apply-text-format", "apply-cell-value-format", "apply-top-bottom-format", "apply-custom-format"], // prettier-ignore
    after: {
      "apply-custom-format": (look) =>
        expect(
          look
            .sheet()
            .conditionalFormats.map((item) => item.rule.kind)
            .sort(),
        ).toEqual([
          "cellValue",
          "colorScale",
          "containsText",
          "custom",
          "dataBar",
          "iconSet",
          "preset",
          "topBottom",
        ]),
    },
  },
  "14-conditional-formatting/conditional-formatting-advanced": {
    press: ["setup", "apply-conditional-formats-explicit-priority", "apply-conditional-formats-stop-if-true"],
    after: {
      "apply-conditional-formats-explicit-priority": (look) =>
        expect(look.sheet().conditionalFormats.toSorted((a, b) => a.priority - b.priority)[0].rule.kind).toBe(
          "cellValue",
        ),
    },
  },
  "22-data-validation/data-validation": {
    after: {
      "comment-redundancy": (look) =>
        expect(ranges(look, "Decision").sort()).toEqual(["custom", "list", "wholeNumber"]),
    },
  },
  "30-events/data-change-event-details": { after: {} },
  "30-events/event-column-and-row-sort": {
    defect: "its script asks for the button register-row-sort-handler, which its html lacks",
    press: ["setup", "register-sort-handlers"],
    after: { "register-sort-handlers": (look) => expect(look.log).toMatch(/Adding/) },
  },
  "30-events/events-chart-activated": {
    defect: "its script asks for the button create-pie-chart, which its html lacks",
    after: {
      "register-onactivated-deactivated-handlers": (look) => expect(look.log).toMatch(/Added handlers/),
    },
  },
  "30-events/events-chartcollection-added-activated": {
    after: { "add-chart": (look) => expect(look.log).toMatch(/A chart has been added with ID/) },
  },
  "30-events/events-formula-changed": {
    after: { "trigger-formula-change": (look) => expect(look.log).toMatch(/D1[^]*=A1 \* B1[^]*=A1 \* C1/) },
  },
  "30-events/events-table-changed": {
    after: {
      "change-data": (look) => expect(look.log).toMatch(/Data changed address: B7/),
      "change-selection": (look) => expect(look.log).toMatch(/new selection is: B3:C3/),
    },
  },
  "30-events/events-tablecollection-changed": {
    after: { "change-data": (look) => expect(look.log).toMatch(/B7[^]*C15/) },
  },
  "30-events/events-workbook-and-worksheet-collection": {
    after: {
      "add-worksheet": (look) => expect(look.log).toMatch(/onAdded event has been triggered/),
      "move-worksheet": (look) =>
        expect(look.log).toMatch(/Position before move: 0\s+Position after move: 1/),
    },
  },
  "30-events/events-worksheet-protection": {
    after: { "change-protection": (look) => expect(look.log).toMatch(/status is now: true/) },
  },
};
