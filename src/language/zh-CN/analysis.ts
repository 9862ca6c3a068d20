// Owns what stands on a zh-CN analysis sheet. Numbers arrive formatted.
import { analysisBlocks } from "./analysisBlocks";
import { analysisPacks } from "./analysisPacks";

export const analysis = {
  sheetName: (period: string) => `分析 ${period}`,
  /** Appended to the name of an earlier sheet that somebody worked on. */
  keptSuffix: " (旧)",

  period: {
    month: (year: number, month: number) => `${year} 年 ${month} 月`,
    quarter: (year: number, quarter: number) => `${year} 年第 ${quarter} 季度`,
    year: (year: number) => `${year} 年`,
    custom: (from: string, to: string) => `${from} 至 ${to}`,
  },
  title: (period: string) => `客户分析 · ${period}`,
  subtitle: (
    dates: { from: string; to: string; previousFrom: string; previousTo: string },
    currency: string,
  ) =>
    `${dates.from} 至 ${dates.to}，对比上期 ${dates.previousFrom} 至 ${dates.previousTo}　|　金额单位：${currency}`,

  /** Which customers the sheet is about. */
  subset: (customers: string) => `范围：${customers}（只含这些客户及其维护和购买记录）`,

  change: {
    up: (share: string) => `▲ 比上期增加 ${share}`,
    down: (share: string) => `▼ 比上期减少 ${share}`,
    same: "与上期持平",
    none: "上期没有可比数据",
    pointsUp: (points: string) => `▲ 比上期高 ${points} 个百分点`,
    pointsDown: (points: string) => `▼ 比上期低 ${points} 个百分点`,
  },

  headers: {
    figure: "指标",
    current: "本期",
    previous: "上期",
    change: "变化",
    definition: "口径",
    month: "月份",
    revenue: "收入",
    yearAgo: "比上年同月",
  },

  /** The parts that close a block. */
  notes: {
    definition: (text: string) => `口径：${text}`,
    sample: (text: string) => `样本：${text}`,
    fields: (text: string) => `用到的字段：${text}`,
    excluded: (text: string) => `未计入：${text}`,
    nothingExcluded: "未计入：无",
    leftOut: (rows: string, module: string, reason: string) => `${module} ${rows} 行（${reason}）`,
    fieldsOf: (module: string, fields: string) => `${module} · ${fields}`,
    listSeparator: "、",
    partSeparator: "；",
    lineSeparator: "　|　",
  },
  rest: (items: string) => `其余 ${items} 项`,
  emptyKey: "（未填写）",
  labelled: (field: string, value: string) => `${field}：${value}`,

  figures: {
    customers: { label: "客户总数", definition: "截至期末已登记的客户：首次接触时间不晚于期末，或未填写" },
    newCustomers: { label: "新增客户", definition: "首次接触时间在本期内的客户" },
    activeCustomers: { label: "活跃客户", definition: "本期内有维护记录或购买的客户" },
    interactions: { label: "维护次数", definition: "维护时间在本期内的维护记录行数" },
    orders: {
      label: "订单数",
      definition: "本期内合计金额大于 0 的订单；同一订单编号的多行算一笔，退款单不计",
    },
    buyers: { label: "购买客户", definition: "本期内有订单的已登记客户" },
    revenue: { label: "收入", definition: "购买日期在本期内的购买金额合计，退款按负数计入" },
    averageOrder: { label: "平均订单金额", definition: "本期订单金额合计 ÷ 订单数" },
    outstanding: { label: "待付款金额", definition: "截至期末，付款状态为“待付款”的金额合计" },
    partlyPaid: { label: "部分付款金额", definition: "截至期末，付款状态为“部分付款”的订单行金额合计" },
    rateToDate: {
      label: "累计复购率",
      definition: "截至期末购买 2 次及以上的客户 ÷ 购买 1 次及以上的客户",
    },
    rateInPeriod: {
      label: "本期复购率",
      definition: "本期购买客户中，本期有一笔不是其首次购买的客户所占比例",
    },
    medianGapDays: {
      label: "复购间隔（天，中位数）",
      definition: "截至期末，同一客户相邻两次购买相隔天数的中位数",
    },
  },

  ...analysisBlocks,
  ...analysisPacks,

  breakdownFields: { industry: "行业", source: "来源", level: "关系等级", owner: "负责人" },

  dataNotes: {
    title: "数据说明",
    excludedTitle: "未计入的行",
    excludedIntro: "缺少或无法识别某项内容的行，只从用到该项的指标中略去；同一行可因多个原因各计一次。",
    nothingExcluded: "没有略去任何行。",
    columns: { module: "模块", reason: "原因", rows: "行数", setting: "设置", value: "取值" },
    settingsTitle: "采用的设置",
    settings: {
      lostAfterDays: "多少天未购买算流失",
      attributionDays: "购买归于之前多少天内的维护",
      highValue: "高价值客户：近 365 天购买金额不少于",
      mediumValue: "中价值客户：近 365 天购买金额不少于",
      maxTags: "一位客户最多几个标签",
      rareTagShare: "使用率低于多少的标签算使用过少",
      cadence: (level: string) => `${level} 级客户每多少天跟进一次`,
      staleDays: "多少天内联系过的客户算资料新鲜",
      currency: "金额单位",
      firstMonthOfYear: "年度从几月开始",
    },
    rules:
      "截至期末指日期不晚于期末的全部记录，期末之后的记录不影响本表。编号不在客户表中的行计入收入、订单和产品，不计入客户指标。— 表示没有可计算的数据。",
    reasons: {
      "customerId-missing": "客户编号为空",
      "customerId-duplicate": "客户编号重复",
      "customerId-unknown": "客户编号不在客户表中",
      "date-missing": "日期为空",
      "date-unusable": "日期无法识别",
      "firstContact-unusable": "首次接触时间无法识别",
      "amount-missing": "金额为空",
      "amount-unusable": "金额无法识别",
      "quantity-missing": "数量为空",
      "quantity-unusable": "数量无法识别",
      "product-missing": "产品名称为空",
      "payment-missing": "付款状态为空",
      "payment-unusable": "付款状态不在列表中",
      "intent-unusable": "复购意向不在列表中",
      "method-missing": "互动方式为空",
      "stage-missing": "关系阶段为空",
      "stage-unusable": "关系阶段不在列表中",
      "owner-missing": "负责人为空",
      "industry-missing": "行业为空",
      "source-missing": "来源为空",
      "level-missing": "关系等级为空",
      "region-missing": "区域为空",
      "size-missing": "规模为空",
      "type-missing": "类型为空",
      "type-unusable": "类型不在列表中",
      "priority-missing": "优先级为空",
      "priority-unusable": "优先级不在列表中",
      "status-missing": "状态为空",
      "status-unusable": "状态不在列表中",
      "finished-missing": "已结束但没有完成日期",
      "finished-unusable": "完成日期不是日期或早于开始",
      "rating-unusable": "评分不在范围内",
      "expectedClose-unusable": "预计成交日期不是日期",
      "level-unusable": "关系等级不是 A、B、C",
      "nextFollowUp-unusable": "下次跟进不是日期",
      "cadence-unusable": "跟进频率不是天数",
      "due-unusable": "截止时间不是日期",
      "done-unusable": "完成时间不是日期",
      "milestone-unusable": "关键节点不在列表中",
      "updated-unusable": "更新时间不是日期",
    },
  },

  footer: "第 &P 页，共 &N 页",
};

export type AnalysisTexts = typeof analysis;
