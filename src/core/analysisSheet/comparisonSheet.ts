// Owns the sheet that sets the reports of two periods side by side: figures, repurchase, products, methods, lost reasons.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import { UNLABELLED } from "../analysis/reportValues";
import type { Report } from "../analysis/report";
import type { Subset } from "../analysis/subset";
import { listValue, shortened } from "./figureTexts";
import { periodTitle } from "./headlineCards";
import type { SheetPlan } from "./plan";
import { FIRST_COLUMN, FULL_WIDTH, SheetGrid } from "./sheetGrid";
import { subsetTitle } from "./sheetName";
import type { StyleKey } from "./styles";
import { type TableColumn, table, underline } from "./table";

/** Products, methods and reasons that are listed. */
const MOST_ROWS = 15;

interface Row {
  readonly label: string;
  readonly first: number | null;
  readonly second: number | null;
}

type FigureStyle = "money" | "count" | "share" | "days";

/** Both reports are of the same workbook, settings and subset. */
export function planComparisonSheet(
  first: Report,
  second: Report,
  language: Language,
  subset: Subset = {},
): SheetPlan {
  const { analysis, comparison: say } = texts(language);
  const grid = new SheetGrid();
  const names = [periodTitle(first, analysis), periodTitle(second, analysis)] as const;
  const section = (title: string, parts: readonly (readonly [FigureStyle, readonly Row[]])[]): void =>
    writeSection(grid, title, names, parts, language);

  grid.height(28.5);
  grid.textRow(say.title(...names), "title");
  grid.textRow(
    say.subtitle(daysOf(first, analysis), daysOf(second, analysis), first.settings.currency),
    "subtitle",
  );
  const customers = subsetTitle(subset, analysis);
  if (customers !== null) grid.textRow(analysis.subset(customers), "subtitle");
  grid.endOfTitle();

  section(say.figures, [
    [
      "money",
      overviewRows(["revenue", "averageOrder", "outstanding", "partlyPaid"], first, second, language),
    ],
    [
      "count",
      [
        ...overviewRows(
          ["orders", "buyers", "customers", "newCustomers", "activeCustomers", "interactions"],
          first,
          second,
          language,
        ),
        { label: analysis.churn.lostLabel, first: first.churn.lost.value, second: second.churn.lost.value },
      ],
    ],
  ]);
  section(say.repurchase, repurchaseParts(first, second, language));
  section(say.products, [["money", productRows(first, second)]]);
  section(say.methods, [["share", methodRows(first, second, language)]]);
  section(say.reasons, [["count", reasonRows(first, second, language)]]);
  grid.skip();
  grid.textRow(say.note, "note");
  return grid.toPlan();
}

type AnalysisWords = ReturnType<typeof texts>["analysis"];

const daysOf = ({ period: { from, to } }: Report, { period }: AnalysisWords): string =>
  period.custom(from, to);

function writeSection(
  grid: SheetGrid,
  title: string,
  [first, second]: readonly [string, string],
  parts: readonly (readonly [FigureStyle, readonly Row[]])[],
  language: Language,
): void {
  const { comparison: say } = texts(language);
  grid.skip();
  // A section is not cut where it fits on a printed page.
  grid.beginSection();
  grid.put(FIRST_COLUMN, title, "blockTitle", FULL_WIDTH);
  underline(grid, grid.row, FULL_WIDTH);
  grid.row++;
  const filled = parts.filter(([, rows]) => rows.length > 0);
  if (filled.length === 0) grid.textRow(say.nothing, "note");
  for (const [index, [style, rows]] of filled.entries()) {
    if (index > 0) grid.skip();
    // Shares differ in points; a change of a share in percent of itself would mislead.
    const isShare = style === "share";
    const columns: TableColumn[] = [
      { header: say.columns.name, style: "text", span: 3 },
      { header: first, style, span: 2 },
      { header: second, style, span: 2 },
      { header: say.columns.difference, style: isShare ? "points" : style, span: 2 },
      ...(isShare ? [] : [{ header: say.columns.change, style: "change" as StyleKey, span: 2 }]),
    ];
    const bodyOf = (row: Row): (string | number | null)[] => {
      const difference = differenceOf(row);
      const shown = difference === null || !isShare ? difference : difference * 100;
      return [shortened(row.label), row.first, row.second, shown, ...(isShare ? [] : [changeOf(row)])];
    };
    table(grid, columns, rows.map(bodyOf));
  }
}

const differenceOf = ({ first, second }: Row): number | null =>
  // Twelve digits: the difference of two sums of cents is one again.
  first === null || second === null ? null : Number((first - second).toPrecision(12));

const changeOf = ({ first, second }: Row): number | null =>
  first === null || second === null || second === 0 ? null : first / second - 1;

function overviewRows(
  keys: readonly (keyof Report["overview"])[],
  first: Report,
  second: Report,
  language: Language,
): Row[] {
  const { figures } = texts(language).analysis;
  return keys.map((key) => ({
    label: figures[key].label,
    first: first.overview[key].value,
    second: second.overview[key].value,
  }));
}

function repurchaseParts(
  { repurchase: first, churn: firstChurn }: Report,
  { repurchase: second, churn: secondChurn }: Report,
  language: Language,
): [FigureStyle, Row[]][] {
  const { analysis } = texts(language);
  const { rateToDate, rateInPeriod, medianGapDays } = analysis.figures;
  return [
    [
      "share",
      [
        { label: rateToDate.label, first: first.rateToDate.value, second: second.rateToDate.value },
        { label: rateInPeriod.label, first: first.rateInPeriod.value, second: second.rateInPeriod.value },
        { label: analysis.churn.rateLabel, first: firstChurn.rate.value, second: secondChurn.rate.value },
      ],
    ],
    ["days", [{ label: medianGapDays.label, first: first.medianGapDays, second: second.medianGapDays }]],
  ];
}

/** Of both lists by name; what one of them lacks is `missing` there. */
function paired<T>(
  first: readonly T[],
  second: readonly T[],
  nameOf: (entry: T) => string,
  valueOf: (entry: T) => number | null,
  missing: number | null,
): Row[] {
  const [inFirst, inSecond] = [first, second].map(
    (list) => new Map(list.map((each) => [nameOf(each), valueOf(each)])),
  );
  const names = [...new Set([...first, ...second].map(nameOf))];
  return names.map((label) => ({
    label,
    first: inFirst?.get(label) ?? missing,
    second: inSecond?.get(label) ?? missing,
  }));
}

/** The highest of both together first; equal ones as they came. */
const highest = (rows: readonly Row[]): Row[] =>
  [...rows]
    .sort((a, b) => (b.first ?? 0) + (b.second ?? 0) - (a.first ?? 0) - (a.second ?? 0))
    .slice(0, MOST_ROWS);

const productRows = ({ products: first }: Report, { products: second }: Report): Row[] =>
  highest(
    paired(
      first.ranking,
      second.ranking,
      ({ product }) => product,
      ({ revenue }) => revenue,
      0,
    ),
  );

function methodRows(
  { maintenance: first }: Report,
  { maintenance: second }: Report,
  language: Language,
): Row[] {
  const nameOf = ({ method }: { method: string }): string => listValue("method", method, language);
  return highest(paired(first.methods, second.methods, nameOf, ({ conversion }) => conversion, null));
}

function reasonRows({ churn: first }: Report, { churn: second }: Report, language: Language): Row[] {
  const { unlabelled } = texts(language).analysis.churn;
  const nameOf = ({ reason }: { reason: string }): string =>
    reason === UNLABELLED ? unlabelled : listValue("lostReason", reason, language);
  return highest(paired(first.reasons, second.reasons, nameOf, ({ customers }) => customers, 0));
}
