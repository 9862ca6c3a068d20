// Owns the part of 什么好卖 on products bought together: by the same customer and in the same order, ten pairs each.
import type { OrderPair, ProductPair } from "../analysis/report";
import { tableTitle } from "./block";
import { shortened } from "./figureTexts";
import type { SheetContext } from "./sheetContext";
import { type TableColumn, type TableRow, table } from "./table";

const PAIRS_SHOWN = 10;

/** Two tables on a printed page of their own; a line instead of one that has no pair. */
export function productPairs(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { pairs, orderPairs } = report.products;
  if (pairs?.length || orderPairs?.length) {
    grid.skip();
    grid.beginPage();
  }
  const { products: say } = texts;
  if (pairs) {
    const rows = pairs.slice(0, PAIRS_SHOWN).map((pair) => pairRow(pair, pair.customers));
    pairTable(sheet, say.pairsTitle, say.pairColumns.customers, rows, say.noPairs);
  }
  if (orderPairs) {
    const rows = orderPairs.slice(0, PAIRS_SHOWN).map((pair) => pairRow(pair, pair.orders));
    pairTable(sheet, say.orderPairsTitle, say.pairColumns.orders, rows, say.noOrderPairs);
  }
}

function pairTable(
  sheet: SheetContext,
  title: string,
  basketHeader: string,
  rows: readonly TableRow[],
  none: string,
): void {
  const { grid, texts } = sheet;
  const { pairColumns: headers } = texts.products;
  tableTitle(sheet, title);
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
