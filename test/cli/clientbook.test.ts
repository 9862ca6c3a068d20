// The monthly job on real files: new, analyze, check and filter as processes of their own.
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  lstatSync,
  copyFileSync,
} from "node:fs";
import path from "node:path";
import type { Report } from "../../src/core/analysis/report";
import { buildCommand, clientbook, run, temporaryFolder } from "./builtCommand";
import { writeCdnow, writePlain, writeTyped } from "./foreignWorkbooks";
import { readXlsx } from "../../src/host/xlsx/readXlsx";

const folder = temporaryFolder();
const file = (name: string): string => path.join(folder.path, name);
const bytes = (name: string): Buffer => readFileSync(file(name));
const sheetsOf = (name: string): string[] => readXlsx(bytes(name)).sheets.map((sheet) => sheet.name);
const clientbookHere = (...args: string[]) => clientbook(folder.path, ...args);

beforeAll(() => buildCommand(), 240_000);
afterAll(() => folder.remove());

describe("the monthly job", () => {
  const book = "客户簿.xlsx";

  it("creates a workbook with sample data", async () => {
    const { code, stdout, stderr } = await clientbookHere("new", book, "--sample", "--json");
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(JSON.parse(stdout)).toMatchObject({
      file: book,
      language: "zh-CN",
      sampleRows: { customers: 30 },
    });
    expect(sheetsOf(book)).toEqual(["客户基础信息", "客户关系维护记录", "购买记录明细", "字典", "使用说明"]);
  });

  it("refuses to create it again", async () => {
    const before = bytes(book);
    const { code, stdout, stderr } = await clientbookHere("new", book);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(book);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(bytes(book).equals(before)).toBe(true);
  });

  it("leaves a complete workbook as it is, byte for byte", async () => {
    const before = bytes(book);
    const { code, stdout } = await clientbookHere("upgrade", book, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ wasComplete: true, sheets: [], columns: [] });
    expect(bytes(book).equals(before)).toBe(true);
  });

  it("analyzes the last full month by default and keeps the file's mode", async () => {
    chmodSync(file(book), 0o640);
    const { code, stdout } = await clientbookHere("analyze", book, "--json");
    expect(code).toBe(0);
    const report: Report = JSON.parse(stdout);
    const { sheets } = readXlsx(bytes(book));
    expect(report.period.kind).toBe("month");
    expect(sheets.at(-1)?.name).toBe(`分析 ${report.period.from.slice(0, 7)}`);
    expect(sheets.at(-1)?.charts.length).toBeGreaterThanOrEqual(4);
    expect(statSync(file(book)).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder.path).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  it("replaces the sheet of a period and leaves other periods' alone", async () => {
    const before = sheetsOf(book);
    await clientbookHere("analyze", book, "--year", "2024");
    await clientbookHere("analyze", book);
    expect(sheetsOf(book)).toEqual([...before, "分析 2024"]);
  });

  it("writes elsewhere with --out and in the language asked for", async () => {
    const before = bytes(book);
    const { code, stdout } = await clientbookHere(
      "analyze",
      book,
      "--quarter",
      "2024Q2",
      "--out",
      "q2.xlsx",
      "--lang",
      "en-US",
    );
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("Analysis 2024Q2") });
    expect(bytes(book).equals(before)).toBe(true);
    expect(sheetsOf("q2.xlsx")).toContain("Analysis 2024Q2");
  });

  it("follows a link to the file and leaves the link", async () => {
    symlinkSync(file(book), file("link.xlsx"));
    expect((await clientbookHere("analyze", "link.xlsx", "--year", "2023")).code).toBe(0);
    expect(lstatSync(file("link.xlsx")).isSymbolicLink()).toBe(true);
    expect(sheetsOf(book)).toContain("分析 2023");
  });

  it("finds nothing wrong with the sample", async () => {
    const { code, stdout } = await clientbookHere("check", book, "--json");
    const errors = JSON.parse(stdout).findings.filter(
      ({ severity }: { severity: string }) => severity === "error",
    );
    expect(errors).toEqual([]);
    expect(code === 0 || code === 1).toBe(true);
  });

  it("filters and says how many rows match", async () => {
    const { code, stdout } = await clientbookHere("filter", book, "--where", "所属行业=制造业", "--json");
    expect(code).toBe(0);
    const { rows, customers } = JSON.parse(stdout);
    expect(customers).toMatchObject({ of: 30 });
    expect(rows.customers.matching).toBe(customers.matching);
    expect(customers.matching).toBeGreaterThan(0);
    expect(customers.matching).toBeLessThan(30);
    const sheet = readXlsx(bytes(book)).sheetNamed("客户基础信息");
    expect(sheet?.hiddenRows.size).toBe(30 - customers.matching);
    await clientbookHere("filter", book, "--clear");
    expect(readXlsx(bytes(book)).sheetNamed("客户基础信息")?.hiddenRows.size).toBe(0);
  });

  it("answers quickly where nothing is to be opened", async () => {
    const { code, stdout, milliseconds } = await clientbookHere("--help");
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("analyze") });
    expect(milliseconds).toBeLessThan(2000);
  });

  it("speaks English where the environment does", async () => {
    const { code, stderr } = await run(folder.path, ["analyze", "none.xlsx"], { LANG: "en_US.UTF-8" });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "There is no file “none.xlsx”; check the path.\n" });
  });
});

describe("a workbook from another program", () => {
  it("gives the known figures of CDNOW", async () => {
    await writeCdnow(file("cdnow.xlsx"));
    const { code, stdout, stderr } = await clientbookHere(
      "analyze",
      "cdnow.xlsx",
      "--month",
      "1997-12",
      "--json",
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const report: Report = JSON.parse(stdout);
    expect(report.overview.orders.value).toBe(2_395);
    expect(report.overview.buyers.value).toBe(1_864);
    expect(report.overview.revenue.value).toBe(95_577.35);
    expect(report.overview.revenue.change).toBeCloseTo(-0.1721, 4);
    expect(report.churn.lost.value).toBe(17_159);
    expect(report.repurchase.rateToDate).toMatchObject({ numerator: 10_487, denominator: 23_502 });
    expect(report.repurchase.medianGapDays).toBe(30);
    const custom = await clientbookHere(
      ...[
        "analyze",
        "cdnow.xlsx",
        "--from",
        "1997-01-01",
        "--to",
        "1998-06-30",
        "--json",
        "--out",
        "all.xlsx",
      ],
    );
    const all: Report = JSON.parse(custom.stdout);
    expect(all.overview.orders.value).toBe(67_511);
    expect(all.repurchase.rateToDate).toMatchObject({ numerator: 11_513, denominator: 23_502 });
    expect(all.overview.revenue.value).toBe(2_500_315.63);
  }, 240_000);

  it("reads reordered columns and typed dates and amounts as it reads plain ones", async () => {
    await writePlain(file("plain.xlsx"));
    await writeTyped(file("typed.xlsx"));
    const plain = await clientbookHere("analyze", "plain.xlsx", "--month", "2024-05", "--json");
    const typed = await clientbookHere("analyze", "typed.xlsx", "--month", "2024-05", "--json");
    expect({ code: typed.code, stderr: typed.stderr }).toMatchObject({ code: 0 });
    const report: Report = JSON.parse(plain.stdout);
    expect(report.overview.revenue.value).toBe(17_700.5);
    const withoutUnits = (text: string): unknown =>
      JSON.parse(text, (key, value: unknown) => (key === "unit" ? "" : value));
    expect(withoutUnits(typed.stdout)).toEqual(withoutUnits(plain.stdout));
  });

  it("keeps cells it does not model beside the analysis", async () => {
    copyFileSync(file("typed.xlsx"), file("kept.xlsx"));
    expect((await clientbookHere("analyze", "kept.xlsx", "--month", "2024-04")).code).toBe(0);
    const sheet = readXlsx(bytes("kept.xlsx")).sheetNamed("data Customers");
    expect(sheet?.grid.value(0, 0)).toBe("客户一览");
    expect(sheet?.merges).toHaveLength(1);
    expect(existsSync(file("kept.xlsx"))).toBe(true);
  });
});
