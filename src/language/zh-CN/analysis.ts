// Owns what stands on a zh-CN analysis sheet. Numbers arrive formatted.

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
    fields: (text: string) => `取自：${text}`,
    excluded: (text: string) => `未计入：${text}`,
    nothingExcluded: "未计入：无",
    leftOut: (rows: string, module: string, reason: string) => `${module} ${rows} 行（${reason}）`,
    fieldsOf: (module: string, fields: string) => `${module}（${fields}）`,
    listSeparator: "、",
    partSeparator: "；",
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

  overview: {
    title: "经营概况",
    chart: "每月收入",
    empty: "没有购买记录，未绘制每月收入。",
    tableTitle: "全部指标",
    sample: (customers: string, orders: string) => `${customers} 位客户，本期 ${orders} 笔订单`,
    monthsNote: (months: string) =>
      `图表为截至期末最近 ${months} 个月的收入；“比上年同月”在上年同月没有收入时显示 —。`,
  },

  repurchase: {
    title: "谁在复购",
    empty: "谁在复购：截至期末没有购买客户，本节略去。",
    answer: (rate: string, repeat: string, buyers: string) =>
      `${buyers} 位购买客户中，${repeat} 位购买过两次及以上，累计复购率 ${rate}。`,
    once: "只购买过一次的客户",
    twice: "购买过两次及以上的客户",
    timesChart: "购买客户按购买次数",
    chart: (field: string) => `累计复购率，按${field}`,
    byTitle: "累计复购率，按客户属性",
    by: (field: string) => `按${field}`,
    columns: { key: "分组", buyers: "购买客户", repeat: "复购客户", rate: "累计复购率" },
    cohortsTitle: "首购月份与之后的复购",
    cohortColumns: { month: "首购月份", size: "首购客户", within: (months: string) => `${months} 个月内` },
    cohortNote: (rows: string) =>
      `首购月份：该月首次购买的客户中，此后若干个日历月内再次购买的比例；观察期未满显示 —。列出最近 ${rows} 个月份。`,
    sample: (buyers: string, gaps: string) => `购买客户 ${buyers} 位；中位间隔 ${gaps} 天`,
  },

  products: {
    title: "什么好卖",
    empty: "什么好卖：本期没有带产品名称的购买记录，本节略去。",
    answer: (product: string, revenue: string, share: string) =>
      `“${product}”居首，收入 ${revenue}，占产品收入的 ${share}。`,
    answerNone: "本期各产品的收入合计都不大于 0（退款不少于销售）。",
    chart: (count: string) => `收入最高的 ${count} 种产品`,
    tableTitle: "产品排名",
    columns: {
      product: "产品/服务",
      orders: "订单数",
      quantity: "数量",
      revenue: "收入",
      share: "占比",
      cumulative: "累计占比",
      class: "类别",
      buyers: "购买客户",
      previous: "上期收入",
      growth: "增长",
    },
    quantity: (quantity: string, unit: string) => (unit === "" ? quantity : `${quantity} ${unit}`),
    classCount: (letter: string) => `${letter} 类产品数`,
    productCount: "有记录的产品数",
    definition:
      "按本期收入排名，退款冲减收入和数量。占比 = 该产品收入 ÷ 收入为正的产品收入之和；排在前面的产品累计占比不到 80% 为 A 类，不到 95% 为 B 类，其余为 C 类。订单数和购买客户只计该产品金额为正的订单。",
    sample: (products: string, orders: string) => `${products} 种产品，${orders} 笔订单`,
  },

  maintenance: {
    title: "哪种维护有效",
    empty: "哪种维护有效：本期没有可用的维护记录，本节略去。",
    answer: (method: string, rate: string, converted: string, customers: string) =>
      `“${method}”之后有购买的客户比例最高：${rate}（${converted}/${customers}）。`,
    chart: "维护后有购买的客户比例，按互动方式",
    methodsTitle: "按互动方式",
    ownersTitle: "按负责人",
    columns: {
      method: "互动方式",
      owner: "负责人",
      interactions: "维护次数",
      customers: "客户",
      converted: "转化客户",
      conversion: "转化率",
      interval: "95% 区间",
      orders: "订单数",
      revenue: "收入",
      medianDays: "中位天数",
      advances: "阶段推进",
      lift: "提升度",
    },
    baseline: "未维护客户（对照）",
    interval: (low: string, high: string) => `${low}–${high}`,
    definition: (days: string) =>
      `每笔购买归于该客户在购买当日及之前 ${days} 天内最近的一次维护；转化率 = 有归入购买的客户 ÷ 本期维护过的客户，附 Wilson 95% 区间；中位天数为维护到购买；阶段推进为关系阶段比上一次维护更高的次数；提升度 = 转化率 ÷ 未维护客户的购买比例。未维护客户：本期及之前 ${days} 天内没有维护记录的客户。`,
    caution: "注意：这里是相关，不等于因果。常被拜访的客户可能本来就更愿意购买。",
    sample: (interactions: string, baseline: string) => `${interactions} 次维护；对照组 ${baseline} 位客户`,
  },

  churn: {
    lostLabel: "流失客户",
    rateLabel: "本期流失率",
    title: "谁在流失、为什么",
    empty: "谁在流失、为什么：截至期末没有流失客户，本节略去。",
    answer: (lost: string, before: string) => `截至期末流失客户 ${lost} 位，上期末 ${before} 位。`,
    answerRate: (rate: string, lost: string, base: string) => `本期流失率 ${rate}（${lost}/${base}）。`,
    chart: "流失原因",
    reasonsTitle: "流失原因",
    traitsTitle: "流失客户与保留客户的差别",
    noTraits: "没有哪一项客户属性在流失客户中达到 3 位，未作比较。",
    columns: {
      reason: "原因",
      customers: "客户",
      share: "占比",
      trait: "客户属性",
      lost: "流失客户",
      lostShare: "流失中占比",
      keptShare: "保留中占比",
      lift: "倍数",
      p: "p 值",
    },
    unlabelled: "未标注",
    unlabelledCustomers: "未标注原因的流失客户",
    fields: {
      industry: "行业",
      source: "来源",
      region: "区域",
      size: "规模",
      level: "关系等级",
      owner: "负责人",
      lastMethod: "最近互动方式",
    },
    lostDefinition: (days: string) => `最近一次购买距期末满 ${days} 天，或已填写流失原因的客户`,
    rateDefinition: "期初尚未流失的购买客户中，到期末按购买日期已流失的比例（不看流失原因，因其没有日期）",
    traitsDefinition:
      "只列流失客户不少于 3 位的属性，按 p 值排列；p 值为 Fisher 精确检验（双侧）。同时比较的属性多时，个别较小的 p 值可能出于偶然。",
    sample: (lost: string, base: string) => `流失客户 ${lost} 位；流失率的基数 ${base} 位`,
  },

  payments: {
    title: "钱收回了吗",
    empty: "钱收回了吗：截至期末没有带付款状态的购买记录，本节略去。",
    answer: (unpaid: string, partly: string) => `截至期末，待付款 ${unpaid}，部分付款的订单行 ${partly}。`,
    answerPaid: "截至期末的购买均已付款。",
    chart: "未付清金额，按距购买的天数",
    agingTitle: "未付清金额的账龄（截至期末）",
    statusTitle: "本期购买的付款状态",
    columns: { days: "距购买天数", status: "付款状态", orders: "订单数", amount: "金额", share: "占比" },
    days: (bucket: string) => `${bucket} 天`,
    overdue: "其中超过 90 天",
    definition:
      "账龄为截至期末状态不是“已付款”的订单行，按购买日期到期末的天数归组；部分付款的行按整行金额计入，因为表中不记录已付多少。付款状态一表只计本期的订单行，退款按负数计入。",
    sample: (orders: string) => `未付清的订单 ${orders} 笔（账龄跨组的各计一次）`,
  },

  funnel: {
    title: "客户走到哪一步",
    empty: "客户走到哪一步：截至期末没有客户，本节略去。",
    answer: (stage: string, next: string, rate: string) =>
      `从“${stage}”到“${next}”的转化率最低，为 ${rate}。`,
    chart: "到达过各阶段的客户",
    tableTitle: "关系阶段漏斗（截至期末）",
    columns: {
      stage: "关系阶段",
      customers: "现有客户",
      reached: "到达过",
      conversion: "转入下一阶段",
      medianDays: "中位天数",
    },
    definition:
      "现有客户按最近一次维护记录的关系阶段计；没有维护记录的客户算潜在客户。到达过 = 曾处于该阶段或更后阶段的客户；转入下一阶段 = 到达过下一阶段 ÷ 到达过本阶段；中位天数为首次到达本阶段至首次到达下一阶段。",
    sample: (customers: string) => `${customers} 位客户`,
  },

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
      currency: "金额单位",
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
    },
  },

  footer: "第 &P 页，共 &N 页",
};

export type AnalysisTexts = typeof analysis;
