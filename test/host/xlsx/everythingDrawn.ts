// Owns the conditional formats and charts of the workbook that holds one of everything.
import { rect } from "../../../src/host/model/address";
import type {
  ChartType,
  ConditionalRule,
  DifferentialStyle,
  FormatPoint,
} from "../../../src/host/model/objects";
import type { Sheet } from "../../../src/host/model/sheet";

export function formatSomeCells(sheet: Sheet): void {
  const presets = [
    "Blanks", "NonBlanks", "Errors", "NonErrors", "DuplicateValues", "UniqueValues", "AboveAverage", "BelowAverage",
    "EqualAboveAverage", "EqualBelowAverage", "OneStdDevAboveAverage", "ThreeStdDevBelowAverage",
    "Today", "Yesterday", "Tomorrow", "LastSevenDays", "ThisWeek", "LastWeek", "NextWeek", "ThisMonth", "LastMonth", "NextMonth",
  ] as const; // prettier-ignore
  const point = (type: FormatPoint["type"], formula: string, color = ""): FormatPoint => ({
    type,
    formula,
    color,
  });
  const rules: ConditionalRule[] = [
    { kind: "cellValue", operator: "Between", formula1: "1", formula2: "=$B$1" },
    { kind: "cellValue", operator: "EqualTo", formula1: '="已付款"', formula2: "" },
    { kind: "custom", formula: "=A2>TODAY()" },
    { kind: "containsText", operator: "Contains", text: 'a"b' },
    { kind: "containsText", operator: "NotContains", text: "x" },
    { kind: "containsText", operator: "BeginsWith", text: "<" },
    { kind: "containsText", operator: "EndsWith", text: "末" },
    ...presets.map((criterion) => ({ kind: "preset" as const, criterion })),
    { kind: "topBottom", type: "TopItems", rank: 3 },
    { kind: "topBottom", type: "BottomPercent", rank: 20 },
    {
      kind: "colorScale",
      points: [
        point("lowestValue", "", "#F8696B"),
        point("percentile", "50", "#FFEB84"),
        point("highestValue", "", "#63BE7B"),
      ],
    },
    {
      kind: "dataBar",
      lower: point("automatic", ""),
      upper: point("number", "100"),
      color: "#638EC6",
      showValue: false,
      direction: "RightToLeft",
    },
    {
      kind: "iconSet",
      style: "FourRating",
      points: [
        point("percent", "0"),
        point("percent", "25"),
        point("number", "50"),
        point("formula", "=$B$2"),
      ],
      reverse: true,
      showValue: false,
    },
  ];
  rules.forEach((rule, index) =>
    sheet.conditionalFormats.push({
      id: String(index),
      ranges: [rect(1, 0, 3, 0), rect(6, index)],
      priority: index + 1,
      stopIfTrue: index % 3 === 0,
      rule,
      style: ["colorScale", "dataBar", "iconSet"].includes(rule.kind) ? {} : someStyle(index),
    }),
  );
}

function someStyle(index: number): DifferentialStyle {
  const styles: DifferentialStyle[] = [
    { fontColor: "#9C0006", fillColor: "#FFC7CE" },
    { bold: true, italic: false, strikethrough: true, underline: "Single", numberFormat: "0.0%" },
    { top: { style: "Thin", color: "#FF0000" }, left: { style: "Dashed", color: "" } },
  ];
  return styles[index % styles.length];
}

export function addCharts(sheet: Sheet): void {
  const types: ChartType[] = [
    "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100", "Line",
    "LineMarkers", "LineStacked", "Pie", "Doughnut", "Area", "AreaStacked", "XYScatter", "XYScatterLines",
    "XYScatterLinesNoMarkers", "XYScatterSmooth", "XYScatterSmoothNoMarkers", "Bubble", "Radar", "RadarMarkers",
    "RadarFilled", "3DColumnClustered", "3DBarClustered", "CylinderCol",
  ]; // prettier-ignore
  const axis = {
    title: "",
    visible: true,
    numberFormat: "General",
    minimum: null,
    maximum: null,
    majorGridlines: false,
    reversed: false,
  };
  types.forEach((type, index) => {
    const round = type === "Pie" || type === "Doughnut";
    const plane = type.startsWith("XYScatter") || type === "Bubble";
    const values = plane ? "='O''Brien & Co'!$D$2:$D$4" : "='O''Brien & Co'!$A$2:$A$4";
    const first = {
      name: "='O''Brien & Co'!$E$1",
      values: "='O''Brien & Co'!$E$2:$E$4",
      categories: values,
      color: index % 2 ? "#4472C4" : "",
      showDataLabels: index % 2 === 0,
      secondary: false,
      ...(type === "Bubble" && { bubbleSizes: "='O''Brien & Co'!$A$2:$A$4" }),
    };
    const second = {
      ...first,
      name: "文字 <2>",
      values: "='O''Brien & Co'!$D$2:$D$4",
      ...(type === "ColumnClustered" ? { type: "LineMarkers" as const, secondary: true } : {}),
    };
    const hidden = { ...axis, visible: true };
    sheet.charts.push({
      id: String(index),
      name: `图 ${index}`,
      type,
      title: index % 3 ? `标题 ${index}` : "",
      showTitle: index % 3 !== 0,
      series: round ? [first] : [first, second],
      categoryAxis: round ? hidden : { ...axis, title: "月份", reversed: index === 3 },
      valueAxis: round
        ? hidden
        : { ...axis, title: "金额", numberFormat: "#,##0", minimum: 0, maximum: 100.5, majorGridlines: true },
      legend: {
        visible: index % 4 !== 0,
        position: index % 4 === 0 ? "Right" : index % 4 === 1 ? "Bottom" : index % 4 === 2 ? "Top" : "Corner",
      },
      left: 10.5 + index * 300,
      top: 300,
      width: 288,
      height: 200.25,
      altText: index === 1 ? "说明" : "",
    });
  });
}
