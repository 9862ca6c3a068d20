// Tables through the real client: making, growing, reshaping, filtering, sorting.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { Workbook } from "../../../src/host/model/workbook";

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ language: "zh-CN" });
});
afterAll(() => excel.close());

const rows = [
  ["客户", "金额", "日期"],
  ["Beta", 20, 45418],
  ["alpha", 100, 45450],
  ["", 7, 44927],
];

beforeEach(async () => {
  excel.open(new Workbook("数据"));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C4").values = rows;
    sheet.getRange("C2:C4").numberFormat = [["yyyy-mm-dd"], ["yyyy-mm-dd"], ["yyyy-mm-dd"]];
    sheet.tables.add("A1:C4", true).name = "客户表";
    await context.sync();
  });
});

/** Runs a step on the table and gives its address and values afterwards. */
function after(step: (table: Excel.Table, context: Excel.RequestContext) => void) {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("客户表");
    step(table, context);
    const range = table.getRange().load("address,values");
    await context.sync();
    return { address: range.address, values: range.values };
  });
}
const failing = (step: Parameters<typeof after>[0]): Promise<string> =>
  after(step).then(
    () => "no error",
    (error: { code: string }) => error.code,
  );
const shown = (): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("客户表").getDataBodyRange();
    const view = body.getVisibleView().load("values");
    await context.sync();
    return view.values.map(([name]) => name);
  });

describe("a table", () => {
  it("takes its name in Excel's language, and keeps headers apart", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("F1:H1").values = [["a", "A", ""]];
      const table = sheet.tables.add("F1:H2", true).load("name");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(table.name).toBe("表1");
      expect(header.values).toEqual([["a", "A2", "列3"]]);
    });
  });

  it("makes a header row of its own when there is none", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("F1:G2").values = [
        [1, 2],
        [3, 4],
      ];
      const range = sheet.tables.add("F1:G2", false).getRange().load("values,address");
      await context.sync();
      expect(range.address).toBe("数据!F1:G3");
      expect(range.values).toEqual([
        ["列1", "列2"],
        [1, 2],
        [3, 4],
      ]);
    });
  });

  it("refuses to overlap another, and names that are none or taken", async () => {
    expect(
      await failing((_, context) => context.workbook.worksheets.getFirst().tables.add("C4:D5", true)),
    ).toBe("InvalidArgument");
    expect(
      await failing((_, context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange("F1:G1").merge();
        sheet.tables.add("F1:G3", true);
      }),
    ).toBe("MergedRangeConflict");
    expect(await failing((table) => (table.name = "A1"))).toBe("InvalidArgument");
    expect(await failing((table) => (table.name = "a b"))).toBe("InvalidArgument");
    expect(await failing((table) => (table.name = "a?"))).toBe("InvalidArgument");
    expect(
      await failing((table, context) => {
        context.workbook.names.add("名称", "=1");
        table.name = "名称";
      }),
    ).toBe("ItemAlreadyExists");
  });

  it("grows by no row that was left empty, and not below its totals", async () => {
    const grown = await after((_, context) => {
      context.workbook.worksheets.getFirst().getRange("A5:C7").values = [
        ["丙", 1, 2],
        ["", "", ""],
        ["", "", ""],
      ];
    });
    expect(grown.address).toBe("数据!A1:C5");
    await after((table) => (table.showTotals = true));
    const same = await after((_, context) => {
      context.workbook.worksheets.getFirst().getRange("A7").values = [["below"]];
    });
    expect(same.address).toBe("数据!A1:C6");
  });

  it("grows over rows written directly below it, with formats, but not over a gap", async () => {
    const grown = await after((table) => {
      table.getDataBodyRange().getRowsBelow(2).values = [
        ["丙", 1, 45000],
        ["丁", 2, 45001],
      ];
    });
    expect(grown.address).toBe("数据!A1:C6");
    const { sheets, styles } = excel.workbook;
    expect(styles.get(sheets[0].grid.style(5, 2)).numberFormat).toBe("yyyy-mm-dd");
    const gap = await after((_, context) => {
      context.workbook.worksheets.getFirst().getRange("A9").values = [["far"]];
    });
    expect(gap.address).toBe("数据!A1:C6");
  });

  it("does not grow on a protected sheet", async () => {
    const kept = await after((_, context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A5").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A5").values = [["below"]];
    });
    expect(kept.address).toBe("数据!A1:C4");
  });

  it("adds rows and columns where told, moving what is below", async () => {
    const result = await after((table, context) => {
      context.workbook.worksheets.getFirst().getRange("A6").values = [["below"]];
      table.rows.add(0, [["first", 1, 45000]]);
      table.columns.add(1, undefined, "新列");
    });
    expect(result.address).toBe("数据!A1:D5");
    expect(result.values[0]).toEqual(["客户", "新列", "金额", "日期"]);
    expect(result.values[1]).toEqual(["first", "", 1, 45000]);
    expect(excel.workbook.sheets[0].grid.value(6, 0)).toBe("below");
  });

  it.each([
    ["values for too few rows", [["备注"], ["a"]], "备注"],
    ["a name that another column has", undefined, "金额"],
    ["no name", undefined, ""],
  ])("adds no column with %s", async (_, values, name) => {
    expect(await failing((table) => table.columns.add(1, values, name))).toMatch(
      /^(InvalidArgument|ItemAlreadyExists)$/,
    );
    expect((await after(() => undefined)).address).toBe("数据!A1:C4");
  });

  it("is resized only over its header", async () => {
    expect((await after((table) => table.resize("A1:D8"))).values[0]).toEqual([
      "客户",
      "金额",
      "日期",
      "列4",
    ]);
    expect(await failing((table) => table.resize("A2:D8"))).toBe("InvalidArgument");
  });

  it("renames columns in the formulas that use them", async () => {
    await after((table, context) => {
      context.workbook.worksheets.getFirst().getRange("F1").formulas = [["=SUM(客户表[金额])"]];
      table.columns.getItem("金额").name = "总额";
      table.name = "新表";
      table.name = "客户表";
    });
    expect(excel.workbook.sheets[0].grid.formula(0, 5)).toBe("=SUM(客户表[总额])");
    expect(excel.workbook.sheets[0].grid.value(0, 5)).toBe(127);
  });

  it("is not cut by inserted cells", async () => {
    expect(
      await failing((_, context) => context.workbook.worksheets.getFirst().getRange("A2").insert("Down")),
    ).toBe("InsertDeleteConflict");
    const moved = await after((_, context) =>
      context.workbook.worksheets.getFirst().getRange("1:1").insert("Down"),
    );
    expect(moved.address).toBe("数据!A2:C5");
  });

  it("keeps one blank row when its last is deleted", async () => {
    const { address, values } = await after((table) => {
      for (let row = 0; row < 3; row++) table.rows.getItemAt(0).delete();
    });
    expect(address).toBe("数据!A1:C2");
    expect(values[1]).toEqual(["", "", ""]);
  });

  it("shows totals and takes them away", async () => {
    const totals = await after((table) => (table.showTotals = true));
    expect(totals.values.at(-1)).toEqual(["汇总", "", 135795]);
    expect((await after((table) => (table.showTotals = false))).address).toBe("数据!A1:C4");
  });

  it("sorts blanks last and text without case", async () => {
    const up = await after((table) => table.sort.apply([{ key: 0, ascending: true }]));
    expect(up.values.slice(1).map(([name]) => name)).toEqual(["alpha", "Beta", ""]);
    const down = await after((table) => table.sort.apply([{ key: 0, ascending: false }]));
    expect(down.values.slice(1).map(([name]) => name)).toEqual(["Beta", "alpha", ""]);
  });
});

describe("a filter", () => {
  const filter = (apply: (table: Excel.Table) => void): Promise<unknown> => after((table) => apply(table));
  const column = (table: Excel.Table, name: string): Excel.Filter => table.columns.getItem(name).filter;

  it("compares displayed text without case", async () => {
    await filter((table) => column(table, "客户").applyValuesFilter(["ALPHA"]));
    expect(await shown()).toEqual(["alpha"]);
    await filter((table) => column(table, "客户").applyValuesFilter([""]));
    expect(await shown()).toEqual([""]);
    await filter((table) => table.clearFilters());
    await filter((table) => column(table, "日期").applyValuesFilter(["2024-05-06"]));
    expect(await shown()).toEqual(["Beta"]);
    await filter((table) => column(table, "日期").applyValuesFilter(["45418"]));
    expect(await shown()).toEqual([]);
  });

  it("joins columns, and matches dates by period", async () => {
    await filter((table) => {
      column(table, "日期").applyValuesFilter([
        { date: "2024-06-01", specificity: "Month" },
        { date: "2023", specificity: "Year" },
      ]);
      column(table, "金额").applyCustomFilter(">50");
    });
    expect(await shown()).toEqual(["alpha"]);
  });

  it.each([
    [">=20", undefined, ["Beta", "alpha"]],
    ["<>", undefined, ["Beta", "alpha", ""]],
    ["=100", undefined, ["alpha"]],
    [">5", "<50", ["Beta", ""]],
  ])("on numbers %s and %s shows %j", async (first, second, expected) => {
    await filter((table) => column(table, "金额").applyCustomFilter(first, second, "And"));
    expect(await shown()).toEqual(expected);
  });

  it.each([
    ["=*a", ["Beta", "alpha"]],
    ["=?eta", ["Beta"]],
    ["<>Beta", ["alpha", ""]],
    ["=", [""]],
    ["<>", ["Beta", "alpha"]],
  ])("on texts %s shows %j", async (criterion, expected) => {
    await filter((table) => column(table, "客户").applyCustomFilter(criterion));
    expect(await shown()).toEqual(expected);
  });

  it("is counted by the totals row at once", async () => {
    await filter((table) => (table.showTotals = true));
    await filter((table) => column(table, "客户").applyValuesFilter(["Beta"]));
    expect(excel.workbook.sheets[0].grid.value(4, 2)).toBe(45418);
  });

  it("takes a wildcard after ~ for itself, and dates in the 1904 system", async () => {
    excel.workbook.date1904 = true;
    await filter((table) => {
      table.getDataBodyRange().getColumn(0).values = [["Be*a"], ["Beta"], ["Be~a"]];
      column(table, "客户").applyCustomFilter("=Be~*a");
    });
    expect(await shown()).toEqual(["Be*a"]);
    await filter((table) => {
      table.clearFilters();
      column(table, "日期").applyValuesFilter([{ date: "2028-06", specificity: "Month" }]);
    });
    expect(await shown()).toEqual(["Beta"]);
  });

  it("gives the top items, and its criteria back", async () => {
    await filter((table) => column(table, "金额").applyTopItemsFilter(1));
    expect(await shown()).toEqual(["alpha"]);
    await Excel.run(async (context) => {
      const applied = column(context.workbook.tables.getItem("客户表"), "金额").load("criteria");
      await context.sync();
      expect(applied.criteria).toMatchObject({ filterOn: "TopItems", criterion1: "1" });
    });
  });

  it("needs allowAutoFilter on a protected sheet", async () => {
    const protect = (options: Excel.WorksheetProtectionOptions): Promise<unknown> =>
      after((_, context) => context.workbook.worksheets.getFirst().protection.protect(options));
    await protect({});
    const refused = await failing((table) => column(table, "客户").applyValuesFilter(["Beta"]));
    expect(refused).toBe("AccessDenied");
    await after((_, context) => context.workbook.worksheets.getFirst().protection.unprotect());
    await protect({ allowAutoFilter: true });
    await filter((table) => column(table, "客户").applyValuesFilter(["Beta"]));
    expect(await shown()).toEqual(["Beta"]);
  });
});
