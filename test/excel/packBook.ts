// Owns a small workbook with packs, as users leave them: columns in any order, either language, values spelled freely.
import type { Report } from "../../src/core/analysis/report";
import type { TableCells } from "./moduleBook";

/** 2024-05-n as a serial. */
const may = (day: number): number => 45412 + day;

export const packBook: readonly TableCells[] = [
  {
    name: "Customers",
    sheet: "客户基础信息",
    headers: ["客户编号", "客户名称", "负责人", "跟进频率", "下次跟进", "关系等级"],
    rows: [
      ["C1", "远景科技", "王芳", "7天", "2024年5月20日", "A级"],
      ["C2", "宏达商贸", "李雷", "", "", "B"],
      ["C3", "立新制造", "王芳", "", "", "ｃ"],
    ],
  },
  {
    name: "Interactions",
    sheet: "客户关系维护记录",
    headers: [
      "客户编号",
      "维护时间",
      "互动方式",
      "负责人",
      "关系阶段",
      "截止时间",
      "完成时间",
      "关键节点",
      "更新时间",
    ],
    rows: [
      ["C1", may(18), "电话", "王芳", "成交客户", may(25), may(24), "续约", may(18) + 0.75],
      ["C2", may(2), "线上", "李雷", "意向客户", "20240510", "", "", may(9) + 0.4],
      ["C3", may(29), "拜访", "王芳", "意向客户", "", "", "签约", "2024-05-30 09:12"],
    ],
  },
  {
    name: "Purchases",
    sheet: "购买记录明细",
    headers: ["订单编号", "客户编号", "产品/服务名称", "购买金额", "购买日期", "付款状态"],
    rows: [
      ["P1", "C1", "打印机", 1200, may(3), "已付款"],
      ["P2", "C2", "打印机", 800, may(4), "已付款"],
    ],
  },
  {
    name: "Needs",
    sheet: "需求",
    headers: [
      "需求状态",
      "我的备注",
      "客户编号",
      "解决日期",
      "提出日期",
      "需求优先级",
      "需求类型",
      "截止时间",
    ],
    rows: [
      ["已完成", "老客户", "C1", "2024/5/12", "2024年5月2日", "紧急", "当前", ""],
      ["", "", "", "", "", "", "", ""],
      ["进行中", "", "C2", "", may(10), "中", "潜在需求", may(20)],
      ["跟进中", "", "C2", "", "月底", "高", "当前需求", ""],
    ],
  },
  {
    name: "Services",
    sheet: "Service desk",
    headers: ["Service ID", "Customer ID", "Service Date", "Type", "Status", "Date Finished", "Satisfaction"],
    rows: [
      ["S1", "C1", may(5), "Complaint", "Closed", may(8), "2分"],
      ["S2", "C2", may(6), "Inquiry", "Resolved", may(6), 5],
      ["S3", "C2", may(7), "投诉", "In Progress", "", 6],
    ],
  },
  {
    name: "surveys",
    sheet: "满意度调查",
    headers: ["客户编号", "调查日期", "产品质量", "服务态度", "响应速度", "售后服务", "推荐意愿", "意见"],
    rows: [
      ["C1", may(6), 5, "４", "", 3, 10, "不错"],
      ["C1", may(28), 2, 2, 2, 2, 6, ""],
    ],
  },
  {
    name: "Deals",
    sheet: "销售漏斗",
    headers: ["商机编号", "客户编号", "阶段", "预计金额", "进入阶段日期", "预计成交日期", "原因"],
    rows: [
      ["D1", "C2", "已报价", "￥12,000", may(21), may(30), ""],
      ["D2", "C1", "赢单", "１，２００．５０", may(3), "", "老客户"],
      ["D3", "C3", "流失", 500, may(9), "", ""],
    ],
  },
];

/** What the report of May 2024 says about it. */
export function expectPackParts(report: Report): void {
  expect(report.needs?.total).toEqual({
    opened: 2,
    resolved: 1,
    abandoned: 0,
    conversion: 1,
    medianDays: 10,
    open: 1,
    overdue: 1,
  });
  expect(report.needs?.byPriority.map(({ opened }) => opened)).toEqual([1, 1, 0]);
  expect(report.services?.byType.map(({ type, count }) => [type, count])).toEqual([
    ["咨询", 1],
    ["投诉", 2],
    ["反馈", 0],
    ["售后", 0],
  ]);
  expect(report.services?.total).toMatchObject({ resolvedShare: 2 / 3, medianDays: 1.5, satisfaction: 3.5 });
  expect(report.services?.complaintsPer100Orders.value).toBe(100);
  expect(report.surveys?.questions.map(({ n, mean }) => [n, mean])).toEqual([
    [2, 3.5],
    [2, 3],
    [1, 2],
    [2, 2.5],
  ]);
  expect(report.surveys?.nps).toMatchObject({ value: 0, n: 2 });
  expect(report.deals?.stages.map(({ deals, amount, reached }) => [deals, amount, reached])).toEqual([
    [0, 0, 3],
    [0, 0, 2],
    [1, 12_000, 2],
    [1, 1200.5, 1],
    [1, 500, null],
  ]);
  expect(report.deals?.won).toEqual([{ reason: "老客户", deals: 1, amount: 1200.5, share: 1 }]);
  expect(report.plan?.nextActions?.total).toMatchObject({ due: 2, onTime: 1, late: 0 });
  expect(report.plan?.followUps?.byLevel[0]).toMatchObject({ level: "A", due: 1, onTime: 1 });
  expect(report.plan?.milestones?.map(({ interactions }) => interactions)).toEqual([1, 1, 0, 0]);
  expect(report.risks?.list).toEqual([
    {
      customerId: "C2",
      name: "宏达商贸",
      owner: "李雷",
      level: "B",
      reasons: [
        { reason: "complaint", count: 1, days: 24 },
        { reason: "nextAction", count: 1, days: 21 },
        { reason: "cadence", days: 29, cadence: 14 },
        { reason: "need", count: 1, days: 11 },
      ],
    },
    {
      customerId: "C1",
      name: "远景科技",
      owner: "王芳",
      level: "A",
      reasons: [
        { reason: "satisfaction", score: 2, before: 4 },
        { reason: "cadence", days: 13, cadence: 7 },
      ],
    },
  ]);
  expect(report.freshness?.contacted).toMatchObject({ numerator: 1, denominator: 3 });
  expect(report.freshness?.enteredInTime).toMatchObject({ numerator: 2, denominator: 3 });
  const ofPacks = report.excluded.filter(
    ({ module }) => !["customers", "interactions", "purchases"].includes(module),
  );
  expect(ofPacks).toEqual([
    { module: "needs", reason: "date-unusable", rows: 1 },
    { module: "services", reason: "rating-unusable", rows: 1 },
  ]);
}
