// Owns the overview: revenue by month beside its chart, and every headline figure with its definition.
import type { Headline, Overview, Rate, Season } from "../analysis/report";
import {
  type BlockNotes,
  PANEL_COLUMN,
  blockNotes,
  blockTitle,
  keepChartRows,
  narrowRow,
  tableTitle,
} from "./block";
import { count } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import type { StyleKey } from "./styles";
import { type TableColumn, type TableRow, columnOf, tableBody, tableHead } from "./table";

const MONTHS_SHOWN = 12;

export function overviewBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  blockTitle(sheet, texts.overview.title);
  const months = report.products.season?.months ?? [];
  if (months.length === 0) grid.textRow(texts.overview.empty, "note");
  else revenueByMonth(sheet, months);
  tableTitle(sheet, texts.overview.tableTitle);
  figureTable(sheet);
  blockNotes(sheet, notes(sheet));
}

/** A chart of the last twelve months and, beside it, the same months against those of the year before. */
function revenueByMonth(sheet: SheetContext, all: Season["months"]): void {
  const { grid, texts } = sheet;
  const shown = all.slice(-MONTHS_SHOWN);
  const columns: TableColumn[] = [
    { header: texts.headers.month, style: "text" },
    { header: texts.headers.revenue, style: "money", span: 2 },
    { header: texts.headers.yearAgo, style: "change" },
  ];
  narrowRow(sheet);
  const top = grid.row;
  tableHead(grid, columns, PANEL_COLUMN);
  const rows = shown.map(({ month, revenue }): TableRow => [month, revenue, yearOnYear(all, month, revenue)]);
  const body = tableBody(grid, columns, rows, PANEL_COLUMN);
  grid.row = top;
  const over: Area = keepChartRows(sheet, rows.length + 1);
  grid.textRow(texts.overview.monthsNote(String(shown.length)), "note");
  grid.chart({
    name: "Clientbook_RevenueByMonth",
    title: texts.overview.chart,
    kind: "column",
    seriesName: texts.headers.revenue,
    format: "money",
    over,
    categories: columnOf(body, PANEL_COLUMN),
    values: columnOf(body, PANEL_COLUMN + 1),
  });
}

function yearOnYear(months: Season["months"], month: string, revenue: number): number | null {
  const yearAgo = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  const before = months.find((entry) => entry.month === yearAgo)?.revenue;
  return before === undefined || before <= 0 ? null : revenue / before - 1;
}

/** In the order of the table. */
const overviewKeys = [
  "revenue",
  "orders",
  "averageOrder",
  "buyers",
  "customers",
  "newCustomers",
  "activeCustomers",
  "interactions",
  "outstanding",
  "partlyPaid",
] as const satisfies readonly (keyof Overview)[];

const overviewStyles: Record<keyof Overview, StyleKey> = {
  revenue: "money",
  orders: "count",
  averageOrder: "money",
  buyers: "count",
  customers: "count",
  newCustomers: "count",
  activeCustomers: "count",
  interactions: "count",
  outstanding: "money",
  partlyPaid: "money",
};

function figureTable({ grid, report, texts }: SheetContext): void {
  const { headers, figures, churn: lost } = texts;
  const columns = (style: StyleKey, change: StyleKey = "change"): TableColumn[] => [
    { header: headers.figure, style: "text" },
    { header: headers.current, style },
    { header: headers.previous, style },
    { header: headers.change, style: change },
    { header: headers.definition, style: "definition", span: 7 },
  ];
  tableHead(grid, columns("count"));
  for (const key of overviewKeys)
    tableBody(grid, columns(overviewStyles[key]), [headlineRow(figures[key], report.overview[key])]);
  const { rateToDate, rateInPeriod, medianGapDays } = report.repurchase;
  const rates = [rateRow(figures.rateToDate, rateToDate), rateRow(figures.rateInPeriod, rateInPeriod)];
  tableBody(grid, columns("share", "points"), rates);
  const { label, definition } = figures.medianGapDays;
  tableBody(grid, columns("days"), [[label, medianGapDays, null, null, definition]]);
  const { lostAfterDays } = report.settings;
  const lostTexts = { label: lost.lostLabel, definition: lost.lostDefinition(String(lostAfterDays)) };
  tableBody(grid, columns("count"), [headlineRow(lostTexts, report.churn.lost)]);
  const churnTexts = { label: lost.rateLabel, definition: lost.rateDefinition };
  tableBody(grid, columns("share", "points"), [rateRow(churnTexts, report.churn.rate)]);
}

interface FigureTexts {
  readonly label: string;
  readonly definition: string;
}

const headlineRow = ({ label, definition }: FigureTexts, figure: Headline): TableRow => [
  label,
  figure.value,
  figure.previous,
  figure.change,
  definition,
];

/** A rate moves by percentage points; a percentage of a percentage would mislead. */
const rateRow = ({ label, definition }: FigureTexts, { value, previous }: Rate): TableRow => [
  label,
  value,
  previous,
  value === null || previous === null ? null : (value - previous) * 100,
  definition,
];

function notes({ report, texts }: SheetContext): BlockNotes {
  const { overview } = report;
  return {
    definitions: [],
    sample: texts.overview.sample(count(overview.customers.value), count(overview.orders.value)),
    fields: {
      customers: ["customerId", "firstContact"],
      interactions: ["customerId", "date"],
      purchases: ["orderId", "customerId", "product", "amount", "date", "payment"],
    },
    exclusions: {
      customers: ["customerId-missing", "customerId-duplicate", "firstContact-unusable"],
      interactions: ["customerId-missing", "customerId-unknown", "date-missing", "date-unusable"],
      purchases: [
        "customerId-missing",
        "customerId-unknown",
        "date-missing",
        "date-unusable",
        "amount-missing",
        "amount-unusable",
        "payment-missing",
        "payment-unusable",
      ],
    },
  };
}
