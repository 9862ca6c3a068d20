// Owns the overview: every headline figure beside the period before, with its definition.
import type { Headline, Overview, Rate } from "../analysis/report";
import { type BlockNotes, blockNotes, blockTitle, narrowRow } from "./block";
import { withoutAmount, withoutCustomer, withoutDate, withoutOwnId, withoutPayment } from "./exclusionSets";
import { count } from "./figureTexts";
import type { SheetContext } from "./sheetContext";
import type { StyleKey } from "./styles";
import { type TableColumn, type TableRow, tableBody, tableHead } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const fields: UsedFields = {
  customers: ["customerId", "firstContact", "lostReason"],
  interactions: ["customerId", "date"],
  purchases: ["orderId", "customerId", "amount", "date", "payment"],
};

export function overviewBlock(sheet: SheetContext): void {
  blockTitle(sheet, sheet.texts.overview.title);
  narrowRow(sheet);
  figureTable(sheet);
  fieldsLine(sheet, fields);
  blockNotes(sheet, notes(sheet));
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
    exclusions: {
      customers: [...withoutOwnId, "firstContact-unusable"],
      interactions: [...withoutCustomer, ...withoutDate],
      purchases: [...withoutCustomer, ...withoutDate, ...withoutAmount, ...withoutPayment],
    },
  };
}
