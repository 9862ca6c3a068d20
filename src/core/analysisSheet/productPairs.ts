// Owns the part of 什么好卖 on products bought together: by the same customer and in the same order, ten pairs each.
import type { OrderPair, ProductPair } from "../analysis/report";
import { tableTitle } from "./block";
import { shortened } from "./figureTexts";
import type { SheetContext } from "./sheetContext";
import { type TableColumn, type TableRow, table } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const PAIRS_SHOWN = 10;

const fields = {
  ofCustomers: {
    customers: ["customerId", "firstContact"],
    purchases: ["orderId", "customerId", "product", "amount", "date"],
  },
  ofOrders: { purchases: ["orderId", "product", "amount", "date"] },
} as const satisfies Record<string, UsedFields>;

/** Two tables; a line instead of one that has no pair. */
export function productPairs(sheet: SheetContext): void {
  const { report, texts } = sheet;
  const { pairs, orderPairs } = report.products;
  const { products: say } = texts;
  if (pairs) {
    const rows = pairs.slice(0, PAIRS_SHOWN).map((pair) => pairRow(pair, pair.customers));
    tableTitle(sheet, say.pairsTitle);
    pairTable(sheet, say.pairColumns.customers, rows, say.noPairs, fields.ofCustomers);
  }
  if (orderPairs) {
    const rows = orderPairs.slice(0, PAIRS_SHOWN).map((pair) => pairRow(pair, pair.orders));
    tableTitle(sheet, say.orderPairsTitle);
    pairTable(sheet, say.pairColumns.orders, rows, say.noOrderPairs, fields.ofOrders);
  }
}

function pairTable(
  sheet: SheetContext,
  basketHeader: string,
  rows: readonly TableRow[],
  none: string,
  used: UsedFields,
): void {
  const { grid, texts } = sheet;
  const { pairColumns: headers } = texts.products;
  if (rows.length === 0) {
    grid.textRow(none, "note");
    return;
  }
  const columns: TableColumn[] = [
    { header: headers.a, style: "text" },
    { header: headers.b, style: "text", span: 2 },
    { header: basketHeader, style: "count" },
    { header: headers.support, style: "share" },
    { header: headers.confidenceAB, style: "share" },
    { header: headers.confidenceBA, style: "share" },
    { header: headers.lift, style: "ratio" },
  ];
  table(grid, columns, rows);
  fieldsLine(sheet, used);
}

const pairRow = (pair: ProductPair | OrderPair, baskets: number): TableRow => [
  shortened(pair.a),
  shortened(pair.b),
  baskets,
  pair.support,
  pair.confidenceAB,
  pair.confidenceBA,
  pair.lift,
];
