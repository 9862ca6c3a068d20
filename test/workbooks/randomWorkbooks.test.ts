// The report of random workbook files beside SQL: cells as users leave them → .xlsx → host → Office.js → analysis, and
// what those cells mean → DuckDB. CLIENTBOOK_WORKBOOKS=1000 makes more of them.
import type { DuckDBConnection } from "@duckdb/node-api";
import { formatDay } from "../../src/core/calendar";
import { previousPeriod } from "../../src/core/period";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { recordsOf } from "../core/analysis/recordsOf";
import { expectClose, inComparableOrder } from "../core/analysis/sql/compareReports";
import { loadRecords, openDatabase } from "../core/analysis/sql/database";
import { sqlReport } from "../core/analysis/sql/sqlReport";
import { type RandomWorkbook, randomWorkbook } from "./randomWorkbook";
import { reportOfFile } from "./reportOfFile";

const COUNT = Number(process.env.CLIENTBOOK_WORKBOOKS ?? 200);
/** Apart from the seeds of the tests on records alone. */
const FIRST_SEED = 5000;
const SEEDS = Array.from({ length: COUNT }, (_, i) => FIRST_SEED + i);

/** Texts and numbers that must not go unread. */
const LOOKALIKES = [
  ...[
    "2024年5月3日",
    "2024/5/3",
    "20240503",
    "20240503 as a number",
    "２０２４／０５／０３",
    "date with a time",
  ],
  ...["１２，０００．５０", "￥12,000.50", "12000.5元", "1.2万", "(500)", "formula", "3台", "３台"],
  ...["4分", "４分"],
  ...["no day", "no money", "no quantity", "blank", "alias", "wide text", "id as a number"],
];
const written: RandomWorkbook[] = [];

let excel: RunningExcel;
let connection: DuckDBConnection;
beforeAll(async () => {
  excel = await startExcel({ platform: "web" });
  connection = await openDatabase();
  // Tables of some hundred rows are sooner looked through than looked for the best way.
  await connection.run("PRAGMA disable_optimizer");
});
afterAll(() => {
  excel.close();
  connection.closeSync();
});

async function reportInSql({ truth, present, period, settings }: RandomWorkbook): Promise<object> {
  await loadRecords(connection, { ...recordsOf(truth), present });
  const previous = previousPeriod(period);
  return inComparableOrder({
    period: { kind: period.kind, from: formatDay(period.from), to: formatDay(period.to) },
    previous: { from: formatDay(previous.from), to: formatDay(previous.to) },
    settings,
    ...(await sqlReport(connection, period, settings)),
  });
}

describe("random workbook files", () => {
  it.each(SEEDS)("give the figures of SQL: %i", async (seed) => {
    const book = randomWorkbook(seed);
    written.push(book);
    const [report, expected] = await Promise.all([reportOfFile(excel, book), reportInSql(book)]);
    expectClose(inComparableOrder(report), expected, "report");
  });

  it("were written in every way", () => {
    const forms = new Map<string, number>();
    for (const book of written)
      for (const [form, count] of book.forms) forms.set(form, (forms.get(form) ?? 0) + count);
    expect([...forms.keys()]).toEqual(expect.arrayContaining(LOOKALIKES));
    const booksWith = (test: (book: RandomWorkbook) => boolean): number => written.filter(test).length;
    const facts = {
      clientbook: booksWith(({ writtenBy }) => writtenBy === "clientbook"),
      exceljs: booksWith(({ writtenBy }) => writtenBy === "exceljs"),
      date1904: booksWith((book) => book.date1904),
      hiddenRows: booksWith(({ tables }) => tables.some(({ hidden }) => hidden.length > 0)),
      withoutInteractions: booksWith(({ tables }) => !tables.some(({ name }) => /interactions/i.test(name))),
      empty: booksWith(({ truth }) => truth.purchases?.length === 0),
    };
    const least = Math.floor(COUNT / 100);
    expect([...forms, ...Object.entries(facts)].filter(([, count]) => count < least)).toEqual([]);
  });
});
