// Owns the block 什么好卖: the products ranked by revenue, at most twenty and the rest summed; then pairs and seasons.
import type { AbcClass, RankedProduct } from "../analysis/report";
import type { AnalysisTexts } from "../../language/zh-CN/analysis";
import { type KeyFigure, blockNotes, questionTitle, chartRows, emptyBlock, tableTitle } from "./block";
import { withoutAmount, withoutCustomer, withoutDate } from "./exclusionSets";
import { count, money, share, shortened } from "./figureTexts";
import { grouped } from "./measure";
import type { Area } from "./plan";
import { productPairs } from "./productPairs";
import { LEAST_MONTHS, productSeason } from "./productSeason";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const PRODUCTS_SHOWN = 20;
const PRODUCTS_DRAWN = 10;
/** Product, orders, quantity over two columns, then revenue. */
const REVENUE_COLUMN = FIRST_COLUMN + 4;
const fields: UsedFields = {
  customers: ["customerId", "firstContact"],
  purchases: ["orderId", "customerId", "product", "quantity", "unit", "amount", "date"],
};
const classes: readonly AbcClass[] = ["A", "B", "C"];

export function productsBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { ranking } = report.products;
  const [top] = ranking;
  if (!top && !isKnownBefore(sheet)) {
    emptyBlock(sheet, texts.products.empty);
    return;
  }
  questionTitle(sheet, texts.products.title);
  if (top) productRanking(sheet, top);
  else grid.textRow(texts.products.noRanking, "note");
  productPairs(sheet);
  productSeason(sheet);
  notes(sheet);
}

/** Pairs and months go back before the period, so they may be there when it has no product. */
function isKnownBefore({ report: { products } }: SheetContext): boolean {
  const { pairs = [], orderPairs = [], season } = products;
  return pairs.length > 0 || orderPairs.length > 0 || (season?.months.length ?? 0) >= LEAST_MONTHS;
}

function productRanking(sheet: SheetContext, top: RankedProduct): void {
  const { grid, report, texts } = sheet;
  const { ranking } = report.products;
  grid.textRow(answer(top, texts), "answer");
  const drawn = ranking.slice(0, PRODUCTS_DRAWN).filter(({ revenue }) => revenue > 0).length;
  const over = drawn > 0 ? chartRows(sheet, keyFigures(sheet)).over : null;
  tableTitle(sheet, texts.products.tableTitle);
  const body = rankingTable(sheet);
  fieldsLine(sheet, fields);
  if (over) topChart(sheet, over, body, drawn);
}

const answer = (top: RankedProduct, { products: say }: AnalysisTexts): string =>
  top.revenue > 0 ? say.answer(shortened(top.product), money(top.revenue), share(top.share)) : say.answerNone;

function keyFigures({ report, texts: { products: say } }: SheetContext): KeyFigure[] {
  const { ranking } = report.products;
  return [
    { label: say.productCount, value: ranking.length, style: "count" },
    ...classes.map((letter): KeyFigure => ({
      label: say.classCount(letter),
      value: ranking.filter((product) => product.class === letter).length,
      style: "count",
    })),
  ];
}

function rankingTable({ grid, report, texts }: SheetContext): Area {
  const { ranking } = report.products;
  const { columns: headers } = texts.products;
  const columns: TableColumn[] = [
    { header: headers.product, style: "text" },
    { header: headers.orders, style: "count" },
    { header: headers.quantity, style: "textRight", span: 2 },
    { header: headers.revenue, style: "money" },
    { header: headers.share, style: "share" },
    { header: headers.cumulative, style: "share" },
    { header: headers.class, style: "textCenter" },
    { header: headers.buyers, style: "count" },
    { header: headers.previous, style: "money" },
    { header: headers.growth, style: "change" },
  ];
  const body = table(
    grid,
    columns,
    ranking.slice(0, PRODUCTS_SHOWN).map((product) => productRow(product, texts)),
  );
  const rest = ranking.slice(PRODUCTS_SHOWN);
  if (rest.length > 0) tableBody(grid, columns, [restRow(rest, texts)]);
  return body;
}

const productRow = (item: RankedProduct, texts: AnalysisTexts): TableRow => [
  shortened(item.product),
  item.orders,
  quantities(item, texts),
  item.revenue,
  item.share,
  item.cumulativeShare,
  item.class,
  item.buyers,
  item.previousRevenue,
  item.growth,
];

/** Units cannot be added, so each stands by itself. @example "12 台、3 套" */
function quantities(
  { quantity }: RankedProduct,
  { products: say, notes: { listSeparator } }: AnalysisTexts,
): string | null {
  const said = quantity.map((part) =>
    say.quantity(grouped(part.quantity, decimalsOf(part.quantity)), part.unit),
  );
  return said.length === 0 ? null : said.join(listSeparator);
}

const decimalsOf = (value: number): number => Math.min(3, (String(value).split(".")[1] ?? "").length);

/** Money can be summed; orders and buyers cannot, since one may hold several of these products. */
function restRow(rest: readonly RankedProduct[], { rest: say }: AnalysisTexts): TableRow {
  const sum = (of: (product: RankedProduct) => number): number =>
    rest.reduce((total, product) => total + of(product), 0);
  const revenue = cents(sum(({ revenue }) => revenue));
  const previous = cents(sum(({ previousRevenue }) => previousRevenue));
  const growth = previous > 0 ? revenue / previous - 1 : null;
  const last = rest.at(-1)?.cumulativeShare ?? null;
  return [
    say(count(rest.length)),
    "",
    "",
    revenue,
    sum((product) => product.share),
    last,
    "",
    "",
    previous,
    growth,
  ];
}

const cents = (value: number): number => Math.round(value * 100) / 100;

function topChart({ grid, texts }: SheetContext, over: Area, body: Area, drawn: number): void {
  grid.chart({
    name: "Clientbook_TopProducts",
    title: texts.products.chart(String(drawn)),
    kind: "bar",
    seriesName: texts.products.columns.revenue,
    format: "money",
    over,
    categories: columnOf(body, FIRST_COLUMN, drawn),
    values: columnOf(body, REVENUE_COLUMN, drawn),
  });
}

function notes(sheet: SheetContext): void {
  const { report, texts } = sheet;
  const { products: say } = texts;
  blockNotes(sheet, {
    definitions: [say.definition, say.pairsDefinition, say.seasonDefinition],
    sample: say.sample(count(report.products.ranking.length), count(report.overview.orders.value)),
    exclusions: {
      purchases: [
        ...withoutCustomer,
        "product-missing",
        ...withoutDate,
        ...withoutAmount,
        "quantity-missing",
        "quantity-unusable",
      ],
    },
  });
}
