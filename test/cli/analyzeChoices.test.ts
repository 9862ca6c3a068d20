// The choices of an analysis on the built command: whose customers, which blocks, the sheet's language, preview, comparison.
import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Report } from "../../src/core/analysis/report";
import { readXlsx } from "../../src/host/xlsx/readXlsx";
import type { Sheet } from "../../src/host/model/sheet";
import { buildCommand, clientbook, temporaryFolder } from "./builtCommand";

const folder = temporaryFolder();
const file = (name: string): string => path.join(folder.path, name);
const bytes = (name: string): Buffer => readFileSync(file(name));
const here = (...args: string[]) => clientbook(folder.path, ...args);
/** The sample's dates follow the clock, so that a year holds most of it on any day. */
const year = ["--year", String(new Date().getFullYear())];
const lastYear = String(new Date().getFullYear() - 1);

const sheetIn = (name: string): Sheet => {
  const sheet = readXlsx(bytes(name)).sheets.at(-1);
  if (!sheet) throw new Error(`${name} has no sheet`);
  return sheet;
};
function textsOf({ grid }: Sheet): string {
  const { lastRow, lastColumn } = grid.extent();
  const cells = Array.from({ length: (lastRow + 1) * (lastColumn + 1) }, (_, i) =>
    grid.value(Math.floor(i / (lastColumn + 1)), i % (lastColumn + 1)),
  );
  return cells.filter((cell) => typeof cell === "string").join("\n");
}

beforeAll(async () => {
  buildCommand();
  expect(await here("new", "book.xlsx", "--sample")).toMatchObject({ code: 0, stderr: "" });
}, 240_000);
afterAll(() => folder.remove());
beforeEach(() => copyFileSync(file("book.xlsx"), file("copy.xlsx")));

describe("whose customers", () => {
  it("are those of an owner, whose parts make up the whole", async () => {
    const reportOf = async (...options: string[]): Promise<Report> => {
      const { code, stdout, stderr } = await here(
        "analyze",
        "copy.xlsx",
        ...year,
        "--preview",
        "--json",
        ...options,
      );
      expect({ code, stderr }).toMatchObject({ code: 0 });
      return JSON.parse(stdout);
    };
    const all = await reportOf();
    const some = await reportOf("--owner", "王敏，李强");
    const others = await reportOf("--owner", "赵磊", "--owner", "陈静");
    const customers = [all, some, others].map(({ overview }) => overview.customers.value ?? 0);
    expect(customers[1] + customers[2]).toBe(customers[0]);
    expect(customers[1]).toBeGreaterThan(0);
    expect(customers[2]).toBeGreaterThan(0);
  });

  it("are said in the sheet's name, in the workbook's words", async () => {
    const { code, stdout } = await here("analyze", "copy.xlsx", ...year, "--industry", "Manufacturing,零售");
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("制造业、零售业") });
    expect(sheetIn("copy.xlsx").name).toContain("制造业、零售业");
  });

  it.each([
    [["--owner", "王五"], "没有负责人为“王五”的客户；工作簿里的负责人有：", "王敏"],
    [["--owner", "王敏，王五"], "没有负责人为“王五”的客户", "李强"],
    [
      ["--industry", "航天", "--lang", "en-US"],
      "No customer has “航天” as Industry; the workbook has",
      "制造业",
    ],
  ])("are refused where nobody is such: %j", async (options, sentence, known) => {
    const { code, stdout, stderr } = await here("analyze", "copy.xlsx", ...options);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain(known);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(bytes("copy.xlsx").equals(bytes("book.xlsx"))).toBe(true);
  });
});

describe("the sheet", () => {
  it("has only the blocks asked for, by key or title, in the language asked for", async () => {
    const { code, stdout } = await here(
      ...[
        "analyze",
        "copy.xlsx",
        ...year,
        "--blocks",
        "products，谁在复购",
        "--sheet-lang",
        "en-US",
        "--json",
      ],
    );
    expect(code).toBe(0);
    const report: Report = JSON.parse(stdout);
    expect(report.products.pairs).toBeDefined();
    expect(report.repurchase.cohorts).toBeDefined();
    expect([report.funnel, report.rfm, report.tags, report.aging]).toEqual(Array(4).fill(undefined));
    const sheet = sheetIn("copy.xlsx");
    expect(sheet.name).toBe(`Analysis ${year[1]}`);
    const text = textsOf(sheet);
    expect(text).toContain("What sells");
    expect(text).not.toContain("Tags");
  });
});

describe("--preview", () => {
  it("prints the headline figures and leaves the file as it is, byte for byte", async () => {
    const { code, stdout } = await here("analyze", "copy.xlsx", ...year, "--preview");
    expect(code).toBe(0);
    expect(stdout).toMatch(/收入　[\d,]+\.\d\d　/);
    expect(stdout).toMatch(/累计复购率　\d+\.\d%　/);
    expect(stdout).toContain("没有写入任何工作表");
    expect(bytes("copy.xlsx").equals(bytes("book.xlsx"))).toBe(true);
  });

  it("gives the figures that the analysis then has", async () => {
    const preview: Report = JSON.parse(
      (await here("analyze", "copy.xlsx", ...year, "--preview", "--json")).stdout,
    );
    const whole: Report = JSON.parse((await here("analyze", "copy.xlsx", ...year, "--json")).stdout);
    expect(preview.overview).toEqual(whole.overview);
    expect(preview.churn).toEqual(whole.churn);
    expect(preview.overview.revenue.value).toBeGreaterThan(0);
  });
});

describe("--compare", () => {
  it("writes two periods side by side and prints both reports", async () => {
    const { code, stdout, stderr } = await here(
      "analyze",
      "copy.xlsx",
      ...year,
      "--compare",
      lastYear,
      "--json",
    );
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`对比 ${year[1]} 与 ${lastYear}`),
    });
    const { first, second }: { first: Report; second: Report } = JSON.parse(stdout);
    expect([first.period.from, second.period.from]).toEqual([`${year[1]}-01-01`, `${lastYear}-01-01`]);
    const sheet = sheetIn("copy.xlsx");
    expect(sheet.name).toBe(`对比 ${year[1]} 与 ${lastYear}`);
    expect(textsOf(sheet)).toContain("关键指标");
  });

  it("takes days, a subset, a language and another file", async () => {
    const days = [`${lastYear}-01-01..${lastYear}-03-31`, "--owner", "王敏", "--sheet-lang", "en-US"];
    const { code } = await here("analyze", "copy.xlsx", ...year, "--out", "both.xlsx", "--compare", ...days);
    expect(code).toBe(0);
    const sheet = sheetIn("both.xlsx");
    expect(sheet.name).toContain(`Compare ${year[1]} with ${lastYear}0101-`);
    expect(textsOf(sheet)).toContain("王敏");
    expect(bytes("copy.xlsx").equals(bytes("book.xlsx"))).toBe(true);
  });

  it("refuses a period beside itself", async () => {
    const { code, stderr } = await here("analyze", "copy.xlsx", ...year, "--compare", String(year[1]));
    expect(code).toBe(2);
    expect(stderr.trim()).toBe("--compare 应是另一个时间段，不能与所分析的时间段相同。");
  });
});
