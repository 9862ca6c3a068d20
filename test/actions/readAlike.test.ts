// A text that looks like a date or a number means the same to analyze, check and filter: one workbook, all three actions.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { analysisTables, computeAnalysis } from "../../src/actions/computeAnalysis";
import { type CheckedFinding, checkWorkbook } from "../../src/actions/checkWorkbook";
import { filterRecords } from "../../src/actions/filterRecords";
import type { Report } from "../../src/core/analysis/report";
import { serialOf } from "../../src/core/calendar";
import { noCriteria, type FilterCriteria } from "../../src/core/filter/criteria";
import { customPeriod } from "../../src/core/period";
import { silentProgress } from "../../src/core/progress";
import type { FieldKey } from "../../src/core/schema/fields";
import type { Cell } from "../../src/core/values/cell";
import { readStructure } from "../../src/excel/readStructure";
import { startExcel, type RunningExcel } from "../../src/host/client/startExcel";
import type { Scalar } from "../../src/host/model/values";
import { openBook } from "../excel/moduleBook";

const src = path.join(__dirname, "../../src");
const MAY_3 = serialOf(2024, 5, 3);
const TODAY = serialOf(2024, 6, 1);

/** All of them 3 May 2024. */
const days: readonly Cell[] = [
  ...[
    MAY_3,
    MAY_3 + 0.75,
    20240503,
    "2024年5月3日",
    "2024年05月03日 星期五",
    "20240503",
    "2024/5/3",
    "2024-05-03",
  ],
  ...[
    "2024.5.3",
    "２０２４／５／３",
    "２０２４年５月３日",
    " 2024-05-03 18:30",
    "May 3, 2024",
    String(MAY_3),
  ],
];
const noDays: readonly Cell[] = ["5月3日", "5/3/2024", "2024-02-30", "上个月", "24-05-03", true];
/** All of them 12,000.50. */
const amounts: readonly Cell[] = [
  ...[
    12000.5,
    "12000.5",
    "１２，０００．５０",
    "￥12,000.50",
    "¥ 12000.5",
    "12,000.50元",
    "1,2000.50",
    "1.20005万",
  ],
  ...["RMB 12,000.50", "　12000.50 "],
];
const noAmounts: readonly Cell[] = ["$12,000.50", "约12000", "12,00", "待定", true];
/** All of them 3. */
const quantities: readonly Cell[] = [3, "3台", "３台", "3 台", "3", "3.0个/月"];
const noQuantities: readonly Cell[] = ["3~5台", "若干", "3+2", true];

interface Line {
  readonly field: "date" | "amount" | "quantity";
  readonly cell: Cell;
  readonly isReadable: boolean;
}
const linesOf = (field: Line["field"], readable: readonly Cell[], unreadable: readonly Cell[]): Line[] => [
  ...readable.map((cell) => ({ field, cell, isReadable: true })),
  ...unreadable.map((cell) => ({ field, cell, isReadable: false })),
];
const lines: readonly Line[] = [
  ...linesOf("date", days, noDays),
  ...linesOf("amount", amounts, noAmounts),
  ...linesOf("quantity", quantities, noQuantities),
];
/** What the action made of a line's cell: the value, or null where it found none. */
type Reading = number | null;
const meant: readonly Reading[] = lines.map(({ field, isReadable }) =>
  isReadable ? { date: MAY_3, amount: 12000.5, quantity: 3 }[field] : null,
);

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ platform: "web" });
  // Each line is the one purchase of a customer, and of a product, of its own.
  await openBook(excel, [
    {
      name: "Customers",
      headers: ["客户编号", "客户名称"],
      rows: lines.map((_, i) => [`C${i}`, `客户${i}`]),
    },
    {
      name: "Purchases",
      headers: ["订单编号", "客户编号", "产品/服务名称", "购买数量", "购买金额", "购买日期", "付款状态"],
      rows: lines.map(({ field, cell }, i): Scalar[] => [
        ...[`PO${i}`, `C${i}`, `产品${i}`],
        field === "quantity" ? cell : 1,
        field === "amount" ? cell : 7,
        field === "date" ? cell : MAY_3,
        "已付款",
      ]),
    },
  ]);
});
afterAll(() => excel.close());

it("is read in one place, which records, check and the entry fields share", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const reads = (file: string): boolean =>
    /from ".*\/parse(Day|Money|Quantity)"/.test(readFileSync(path.join(src, file), "utf8"));
  expect(
    files
      .filter(reads)
      .map((file) => `src/${file.replaceAll(path.sep, "/")}`)
      .sort(),
  ).toEqual([
    "src/cli/filterOptions.ts",
    "src/core/check/describeFinding.ts",
    "src/core/check/rules/amountDecimals.ts",
    "src/core/check/rules/dates.ts",
    "src/core/check/rules/numbers.ts",
    "src/core/records/recordsBuilder.ts",
    "src/core/values/parseRating.ts",
    "src/excel/dateSystem.ts",
    "src/taskpane/panels/filter/filterForm.ts",
  ]);
});

it("is read by analyze", async () => {
  const tables = analysisTables(await readStructure());
  const scope = { period: customPeriod(MAY_3, MAY_3), today: TODAY };
  const report = await computeAnalysis(tables, scope, undefined, silentProgress);
  expect(lines.map((line, i) => analyzed(report, line, i))).toEqual(meant);
  const excludedFor = (reason: string) => report.excluded.find((entry) => entry.reason === reason)?.rows;
  expect(excludedFor("date-unusable")).toBe(noDays.length);
  expect(excludedFor("amount-unusable")).toBe(noAmounts.length);
  expect(excludedFor("quantity-unusable")).toBe(noQuantities.length);
});

/** The period is 3 May alone, so a product is ranked where its day was read as that and its amount was read. */
function analyzed({ products }: Report, { field }: Line, i: number): Reading {
  const ranked = products.ranking.find(({ product }) => product === `产品${i}`);
  if (ranked === undefined) return null;
  return { date: MAY_3, amount: ranked.revenue, quantity: ranked.quantity[0]?.quantity ?? null }[field];
}

it("is read by check", async () => {
  const { findings } = await checkWorkbook({ language: "zh-CN", today: TODAY });
  expect(lines.map((line, i) => checked(findings, line, i))).toEqual(meant);
});

/** What a check would put in the cell's place; the cell itself where it has nothing against it. */
function checked(findings: readonly CheckedFinding[], { field, cell }: Line, row: number): Reading {
  const isHere = (at: { module: string; field: FieldKey; row: number }): boolean =>
    at.module === "purchases" && at.field === field && at.row === row;
  const found = findings.map(({ finding }) => finding).filter(isHere);
  if (found.some(({ rule }) => rule === "date-unusable" || rule === "number-unusable")) return null;
  const value = found.find(({ fix }) => fix !== null)?.fix?.newValue ?? cell;
  if (typeof value !== "number") throw new Error(`row ${row}: ${String(value)} is left as it is`);
  return field === "date" ? Math.floor(value) : value;
}

it("is read by filter", async () => {
  const onMay3 = await shownBy({ dates: { min: MAY_3, max: MAY_3 } });
  const of12000 = await shownBy({ amount: { min: 1_200_050, max: 1_200_050 } });
  const readings = lines.map(({ field }, i): Reading => {
    if (field === "date") return onMay3.has(i) ? MAY_3 : null;
    if (field === "amount") return of12000.has(i) ? 12000.5 : null;
    // Nothing is filtered by quantity.
    return meant[i];
  });
  expect(readings).toEqual(meant);
});

/** The customers that a filter leaves in sight. */
async function shownBy(criteria: Partial<FilterCriteria>): Promise<ReadonlySet<number>> {
  await filterRecords({ ...noCriteria, ...criteria });
  const sheet = excel.workbook.sheetNamed("Customers");
  return new Set(lines.map((_, i) => i).filter((i) => sheet?.isRowHidden(i + 1) === false));
}
