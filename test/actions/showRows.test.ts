// 查看相关行 through the real client: which rows stay in sight for each figure, and that clearing takes all off again.
import { clearFilters } from "../../src/actions/clearFilters";
import { createTemplate } from "../../src/actions/createTemplate";
import { filterRecords } from "../../src/actions/filterRecords";
import { previewAnalysis } from "../../src/actions/previewAnalysis";
import { showRows } from "../../src/actions/showRows";
import type { TracedFigure } from "../../src/core/analysis/trace";
import { serialOf } from "../../src/core/calendar";
import { noCriteria } from "../../src/core/filter/criteria";
import { monthPeriod } from "../../src/core/period";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import { openBook, type TableCells } from "../excel/moduleBook";
import { snapshotOf } from "../excel/workbookSnapshot";

const today = serialOf(2024, 6, 14);
const may = monthPeriod(2024, 5);
const day = (month: number, date: number): number => serialOf(2024, month, date);

const book: readonly TableCells[] = [
  {
    name: "Customers",
    headers: ["客户编号", "客户名称", "首次接触时间", "负责人"],
    rows: [
      ["C1", "甲", day(1, 2), "王敏"],
      ["C2", "乙", day(5, 6), "李雷"],
      ["C3", "丙", day(2, 1), "王敏"],
    ],
  },
  {
    name: "Interactions",
    headers: ["客户编号", "维护时间", "互动方式", "关系阶段"],
    rows: [
      ["C1", day(5, 3), "电话", "成交客户"],
      ["C3", day(3, 3), "电话", "意向客户"],
      ["C1", day(2, 3), "电话", "成交客户"],
    ],
  },
  {
    name: "Purchases",
    headers: ["订单编号", "客户编号", "产品/服务名称", "购买金额", "购买日期", "付款状态"],
    rows: [
      [1001, "C1", "咖啡机", 100, day(4, 2), "已付款"],
      [1002, "C1", "咖啡机", 200, day(5, 2), "待付款"],
      ["PO3", "C2", "咖啡豆", 50, day(5, 9), "已付款"],
      ["PO3", "C2", "滤纸", 10, day(6, 9), "已付款"],
      ["PO4", "C9", "滤纸", 5, day(5, 9), "部分付款"],
    ],
  },
];

describe("showing the rows behind a figure", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel({ platform: "web" });
  });
  afterAll(() => excel.close());

  /** Body rows in sight by table, from 1. */
  const visible = (): number[][] =>
    book.map(({ name, rows }) => {
      const hidden = excel.workbook.sheetNamed(name)?.hiddenRows;
      return rows.map((_, index) => index + 1).filter((row) => !hidden?.has(row));
    });
  const all = [
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3, 4, 5],
  ];
  const show = (figure: TracedFigure) => showRows({ figure, period: may, today });

  it.each<[TracedFigure, number[][], object]>([
    [
      "revenue",
      [
        [1, 2],
        [1, 3],
        [2, 3, 4, 5],
      ],
      { behind: 3, hidden: 0, along: 1 },
    ],
    [
      "orders",
      [
        [1, 2],
        [1, 3],
        [2, 3, 4, 5],
      ],
      { behind: 3, hidden: 0, along: 1 },
    ],
    ["outstanding", [[1], [1, 3], [2]], { behind: 1, hidden: 0, along: 0 }],
    [
      "buyers",
      [
        [1, 2],
        [1, 3],
        [1, 2, 3, 4],
      ],
      { behind: 2, hidden: 0, along: 0 },
    ],
    ["rateToDate", [[1], [1, 3], [1, 2]], { behind: 1, hidden: 0, along: 0 }],
    ["newCustomers", [[2], [], [3, 4]], { behind: 1, hidden: 0, along: 0 }],
    ["interactions", [[1], [1, 3], [1, 2]], { behind: 1, hidden: 0, along: 1 }],
  ])("shows those of %s, and says what comes along", async (figure, rows, count) => {
    await openBook(excel, book);
    const before = snapshotOf(excel.workbook);
    const result = await show(figure);
    expect(result.count).toEqual(count);
    expect(visible()).toEqual(rows);
    await clearFilters();
    expect(snapshotOf(excel.workbook)).toMatchObject(before);
    expect(visible()).toEqual(all);
  });

  it("filters nothing where nothing is behind the figure", async () => {
    await openBook(excel, book);
    const before = snapshotOf(excel.workbook);
    expect(await show("lost")).toEqual({ module: "customers", count: { behind: 0, hidden: 0, along: 0 } });
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it("goes by customers where lines have no order id, and says which lines cannot be shown", async () => {
    const [customers, interactions, purchases] = book;
    const rows = purchases?.rows.map((row, index) => (index === 1 ? ["", ...row.slice(1)] : row)) ?? [];
    const nobody = ["", "", "滤纸", 7, day(5, 20), "已付款"];
    await openBook(excel, [
      customers,
      interactions,
      { ...purchases, rows: [...rows, nobody] },
    ] as TableCells[]);
    const { count } = await show("revenue");
    expect(count).toEqual({ behind: 4, hidden: 1, along: 2 });
  });

  it("shows the sheet whose rows they are", async () => {
    await openBook(excel, book);
    await show("revenue");
    expect(excel.workbook.activeSheet.name).toBe("Purchases");
    await show("newCustomers");
    expect(excel.workbook.activeSheet.name).toBe("Customers");
  });

  it("follows and is followed by a tag filter without anything left of the one before", async () => {
    await openBook(excel, book);
    await show("outstanding");
    await filterRecords({ ...noCriteria, values: { owner: ["李雷"] } });
    expect(visible()).toEqual([[2], [], [3, 4]]);
    await show("outstanding");
    expect(visible()).toEqual([[1], [1, 3], [2]]);
    await show("buyers");
    expect(visible()[2]).toEqual([1, 2, 3, 4]);
    await filterRecords(noCriteria);
    expect(visible()).toEqual(all);
  });

  it("agrees with the preview on the sample workbook, of a subset too", async () => {
    excel.open(new Workbook());
    await createTemplate({ language: "zh-CN", sample: true, today });
    const scope = { period: may, today, subset: { industry: ["制造业"] } };
    const { overview, churn } = await previewAnalysis(scope);
    const behind = async (figure: TracedFigure) => (await showRows({ ...scope, figure })).count.behind;
    expect(await behind("buyers")).toBe(overview.buyers.value);
    expect(await behind("lost")).toBe(churn.lost.value);
    expect(await behind("interactions")).toBe(overview.interactions.value);
  });
});
