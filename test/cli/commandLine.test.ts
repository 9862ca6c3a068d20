// What the command line is read as, and the line each mistake is answered with.
import { messageLanguage, readCommandLine } from "../../src/cli/commandLine";
import { UsageError } from "../../src/cli/usageError";
import { serialOf } from "../../src/core/calendar";

const read = (...args: string[]) => readCommandLine(args, "zh-CN");

describe("reading the command line", () => {
  it("reads new", () => {
    expect(read("new", "客户.xlsx", "--sample", "--lang", "en-US")).toEqual({
      command: "new",
      book: "客户.xlsx",
      json: false,
      language: "en-US",
      sample: true,
    });
  });

  it.each([
    [["--month", "2024-02"], { kind: "month", from: serialOf(2024, 2, 1), to: serialOf(2024, 2, 29) }],
    [["--quarter", "2024Q2"], { kind: "quarter", from: serialOf(2024, 4, 1), to: serialOf(2024, 6, 30) }],
    [["--year=2023"], { kind: "year", from: serialOf(2023, 1, 1), to: serialOf(2023, 12, 31) }],
    [
      ["--from", "2024-01-15", "--to", "2024-01-16"],
      { kind: "custom", from: serialOf(2024, 1, 15), to: serialOf(2024, 1, 16) },
    ],
    [[], null],
  ])("reads the period of analyze %j", (options, period) => {
    expect(read("analyze", "a.xlsx", ...options)).toMatchObject({ command: "analyze", period, out: null });
  });

  it("reads the choices of analyze", () => {
    expect(
      read(
        ...["analyze", "a.xlsx", "--owner", "张*，李*", "--owner", "王*", "--industry", "零售业"],
        ...["--blocks", "Tags,谁在复购", "--blocks", "overview", "--sheet-lang", "en-US"],
      ),
    ).toMatchObject({
      subset: { owner: ["张*", "李*", "王*"], industry: ["零售业"] },
      outcome: { kind: "sheet", blocks: ["overview", "repurchase", "tags"] },
      sheetLanguage: "en-US",
      language: null,
    });
    expect(read("analyze", "a.xlsx")).toMatchObject({
      subset: {},
      outcome: { kind: "sheet", blocks: null },
      sheetLanguage: null,
    });
    expect(read("analyze", "a.xlsx", "--preview")).toMatchObject({ outcome: { kind: "preview" } });
  });

  it.each([
    ["2024-04", { kind: "month", from: serialOf(2024, 4, 1), to: serialOf(2024, 4, 30) }],
    ["2023Q4", { kind: "quarter", from: serialOf(2023, 10, 1), to: serialOf(2023, 12, 31) }],
    ["2023", { kind: "year", from: serialOf(2023, 1, 1), to: serialOf(2023, 12, 31) }],
    ["2024-04-01..2024-04-15", { kind: "custom", from: serialOf(2024, 4, 1), to: serialOf(2024, 4, 15) }],
  ])("reads the period that %s is compared with", (text, second) => {
    expect(read("analyze", "a.xlsx", "--month", "2024-05", "--compare", text)).toMatchObject({
      outcome: { kind: "comparison", second },
    });
  });

  it("reads filters by header or key, in either language", () => {
    const request = read(
      ...[
        "filter",
        "a.xlsx",
        "--where",
        "所属行业=制造业，零售业",
        "--where",
        "stage=Customer",
        "--tag",
        "重点",
      ],
      ...["--amount", "1,000.5..", "--date", "..2024-06-30", "--any", "--json"],
    );
    expect(request).toMatchObject({
      json: true,
      criteria: {
        combine: "any",
        values: {
          industry: ["制造业", "Manufacturing", "零售业", "Retail"],
          stage: ["成交客户"],
          tags: ["重点"],
        },
        amount: { min: 100050, max: null },
        dates: { min: null, max: serialOf(2024, 6, 30) },
      },
    });
  });

  it("reads --clear as no criteria", () => {
    expect(read("filter", "a.xlsx", "--clear")).toMatchObject({ criteria: null });
  });

  it.each([
    [[], "缺少命令"],
    [["analyse", "a.xlsx"], "analyse"],
    [["analyze"], "clientbook analyze"],
    [["analyze", "a.xlsx", "b.xlsx"], "b.xlsx"],
    [["analyze", "a.xls"], "a.xls"],
    [["analyze", "a.xlsx", "--moth", "2024-05"], "--moth"],
    [["analyze", "a.xlsx", "--fix"], "--fix"],
    [["analyze", "a.xlsx", "--month"], "--month"],
    [["analyze", "a.xlsx", "--month", "2024-13"], "2024-13"],
    [["analyze", "a.xlsx", "--month", "2024"], "2024-05"],
    [["analyze", "a.xlsx", "--quarter", "2024Q5"], "2024Q5"],
    [["analyze", "a.xlsx", "--year", "24"], "“24”"],
    [["analyze", "a.xlsx", "--from", "2024-05-01"], "--to"],
    [["analyze", "a.xlsx", "--from", "2024-05-02", "--to", "2024-05-01"], "2024-05-02"],
    [["analyze", "a.xlsx", "--from", "2024-02-30", "--to", "2024-03-01"], "2024-02-30"],
    [["analyze", "a.xlsx", "--month", "2024-05", "--year", "2024"], "只能选用一种"],
    [["analyze", "a.xlsx", "--out", "b.csv"], "b.csv"],
    [["analyze", "a.xlsx", "--json=yes"], "--json"],
    [["analyze", "a.xlsx", "--blocks", "sales"], "“sales”，可用：overview"],
    [["analyze", "a.xlsx", "--blocks", "，"], "--blocks"],
    [["analyze", "a.xlsx", "--owner", ""], "--owner"],
    [["analyze", "a.xlsx", "--owner", "、"], "--owner"],
    [["analyze", "a.xlsx", "--sheet-lang", "zh"], "--sheet-lang"],
    [["analyze", "a.xlsx", "--compare", "上月"], "“上月”"],
    [["analyze", "a.xlsx", "--compare", "2024-04-15..2024-04-01"], "2024-04-15"],
    [["analyze", "a.xlsx", "--preview", "--compare", "2024"], "--compare"],
    [["analyze", "a.xlsx", "--preview", "--out", "b.xlsx"], "--out"],
    [["analyze", "a.xlsx", "--compare", "2024", "--blocks", "tags"], "--blocks"],
    [["check", "a.xlsx", "--owner", "王*"], "--owner"],
    [["check", "a.xlsx", "--lang", "fr"], "fr"],
    [["new", "a.xlsx", "--packs", "levels,tags"], "levels"],
    [["filter", "a.xlsx"], "--where"],
    [["filter", "a.xlsx", "--where", "颜色=红"], "颜色"],
    [["filter", "a.xlsx", "--where", "industry"], "industry"],
    [["filter", "a.xlsx", "--amount", "5..1"], "5..1"],
    [["filter", "a.xlsx", "--amount", "100"], "100"],
    [["filter", "a.xlsx", "--date", "2024-05..2024-06"], "2024-05..2024-06"],
    [["filter", "a.xlsx", "--clear", "--tag", "x"], "--clear"],
  ])("refuses %j naming what is wrong", (args, named) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(named);
    try {
      read(...args);
    } catch (error) {
      expect(String(error)).not.toContain("\n");
    }
  });
});

describe("the language of messages", () => {
  it.each([
    [["--lang", "en-US"], { LANG: "zh_CN.UTF-8" }, "en-US"],
    [["--lang=zh-CN"], { LANG: "en_US.UTF-8" }, "zh-CN"],
    [[], { LANG: "en_US.UTF-8" }, "en-US"],
    [[], { LC_ALL: "zh_CN.UTF-8", LANG: "en_US.UTF-8" }, "zh-CN"],
    [[], { LANG: "C" }, "zh-CN"],
    [[], {}, "zh-CN"],
  ])("%j with %j is %s", (args, environment, language) => {
    expect(messageLanguage(args, environment)).toBe(language);
  });
});
