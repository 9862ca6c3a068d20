// Workbooks of other programs, with bare tables of our names and headers and only some of the columns: the command line
// finds in each the figures that were worked out by hand.
import { copyFileSync } from "node:fs";
import path from "node:path";
import { buildCommand, clientbook, temporaryFolder } from "../cli/builtCommand";
import { writeByExceljs } from "./exceljsBook";
import { writeByExcelize } from "./excelizeBook";
import { figures } from "./records";

const folder = temporaryFolder();
const fixture = path.join(__dirname, "../fixtures/openpyxl1904.xlsx");

beforeAll(() => buildCommand(), 240_000);
afterAll(() => folder.remove());

const writers = [
  { name: "exceljs: sheets renamed, titles above, columns in reverse", write: writeByExceljs },
  { name: "excelize: dates and amounts as text", write: writeByExcelize },
  { name: "openpyxl: in English, days counted from 1904", write: (to: string) => copyFileSync(fixture, to) },
];

describe.each(writers)("a workbook by $name", ({ write }) => {
  it("gives the figures worked out by hand", async () => {
    await write(path.join(folder.path, "book.xlsx"));
    const { code, stdout, stderr } = await clientbook(
      folder.path,
      ...["analyze", "book.xlsx", "--month", "2024-05", "--json"],
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject(close(figures));
  });
});

/** Shares are compared to nine decimals. */
const close = (figures: object): object =>
  JSON.parse(JSON.stringify(figures), (_, each: unknown) =>
    typeof each === "number" && !Number.isInteger(each) ? expect.closeTo(each, 9) : each,
  );
