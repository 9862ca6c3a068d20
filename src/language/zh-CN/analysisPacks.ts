// Owns what the blocks of packs on a zh-CN analysis sheet say, one question each. Numbers arrive formatted.

export const analysisPacks = {
  packs: {
    absent: (titles: string) => `工作簿中没有相应的表或列，略去：${titles}。`,
    total: "合计",
  },

  needs: {
    title: "需求满足了吗",
    empty: "需求满足了吗：截至期末没有需求记录，本节略去。",
    answer: (opened: string, resolved: string, abandoned: string) =>
      `本期提出需求 ${opened} 条，解决 ${resolved} 条，放弃 ${abandoned} 条。`,
    answerOpen: (open: string, overdue: string) =>
      `期末还有 ${open} 条未关闭，其中 ${overdue} 条已过截止时间。`,
    conversion: "需求转化率",
    chart: "期末未关闭的需求，按优先级",
    tableTitle: "需求的进展",
    columns: {
      kind: "分组",
      opened: "本期提出",
      resolved: "本期解决",
      abandoned: "本期放弃",
      medianDays: "中位天数",
      open: "期末未关闭",
      overdue: "已过期",
    },
    priority: (priority: string) => `优先级：${priority}`,
    definition:
      "需求按提出日期计入；已解决和已放弃的按解决日期计入。需求转化率 = 解决 ÷（解决 + 放弃）；中位天数为本期解决的需求从提出到解决；已过期为期末未关闭且截止时间早于期末。没有优先级或类型的需求只计入合计。",
    sample: (opened: string, open: string) => `本期提出 ${opened} 条，期末未关闭 ${open} 条`,
  },

  services: {
    title: "服务与投诉",
    empty: "服务与投诉：本期没有服务记录，本节略去。",
    answer: (services: string, complaints: string, share: string) =>
      `本期服务 ${services} 次，其中投诉 ${complaints} 次；已解决的占 ${share}。`,
    perHundred: "每百笔订单的投诉",
    perHundredBefore: "上期每百笔订单的投诉",
    chart: "服务次数，按类型",
    tableTitle: "各类服务",
    columns: {
      type: "类型",
      count: "次数",
      resolved: "已解决",
      resolvedShare: "解决率",
      medianDays: "中位天数",
      satisfaction: "满意度均值",
      rated: "有评分",
    },
    definition:
      "服务按服务时间计入本期。解决率 = 状态为已解决或已关闭、且期末前完成的 ÷ 有状态的；中位天数为从服务到完成；满意度为 1 至 5 分的均值。每百笔订单的投诉 = 本期投诉 ÷ 本期订单 × 100。没有类型的服务只计入合计。",
    sample: (services: string, rated: string) => `${services} 次服务，其中 ${rated} 次有评分`,
  },

  surveys: {
    title: "满意吗",
    empty: "满意吗：本期没有满意度调查，本节略去。",
    answer: (responses: string, csat: string) =>
      `本期收到 ${responses} 份答卷，评为满意（4–5 分）的答案占 ${csat}。`,
    answerNps: (nps: string, n: string) => `净推荐值 ${nps}（${n} 人作答）。`,
    responses: "答卷",
    csat: "满意（4–5 分）占比",
    nps: "净推荐值",
    npsBefore: "上期净推荐值",
    chart: "各项平均分（1–5 分）",
    tableTitle: "各项评分",
    overall: "四项合计",
    columns: {
      question: "项目",
      n: "作答数",
      mean: "平均分",
      previous: "上期平均分",
      csat: "满意占比",
    },
    npsTitle: "推荐意愿",
    npsColumns: {
      group: "分组",
      people: "人数",
      share: "占比",
    },
    promoters: "推荐者（9–10 分）",
    passives: "中立者（7–8 分）",
    detractors: "贬损者（0–6 分）",
    definition:
      "答卷按调查日期计入本期，没有作答的项不计。满意占比 = 4 分和 5 分的答案 ÷ 全部答案；净推荐值 =（推荐者 − 贬损者）÷ 作答人数 × 100，在 −100 至 100 之间。",
    sample: (responses: string, nps: string) => `${responses} 份答卷；推荐意愿 ${nps} 人作答`,
    few: (least: string) => `答卷不足 ${least} 份，仅供参考。`,
  },

  deals: {
    title: "商机",
    empty: "商机：截至期末没有商机记录，本节略去。",
    answer: (deals: string, amount: string) => `期末有 ${deals} 个进行中的商机，预计金额合计 ${amount}。`,
    answerForecast: (weighted: string) => `按阶段概率加权为 ${weighted}。`,
    answerNoForecast: (least: string) => `已成交和已流失的商机合计不足 ${least} 个，不作预测。`,
    open: "进行中的商机",
    openAmount: "预计金额",
    weighted: "加权预测",
    winRate: "本期赢单率",
    chart: "商机数，按阶段",
    tableTitle: "商机漏斗（截至期末）",
    columns: {
      stage: "阶段",
      deals: "商机",
      amount: "预计金额",
      reached: "到达过",
      conversion: "转入下一阶段",
      medianDays: "停留中位天数",
      overdue: "已过预计日",
      probability: "成交概率",
      weighted: "加权金额",
      reason: "原因",
      outcome: "结果",
      share: "占比",
    },
    reasonsTitle: "本期成交和流失的原因",
    won: "成交",
    lost: "流失",
    unlabelled: "未标注",
    noReasons: "本期没有成交或流失的商机。",
    definition:
      "表中每个商机只有当前阶段和进入日期：进入日期晚于期末的商机不计。到达过 = 现处于该阶段或更后阶段的商机，流失的只计入第一阶段；停留中位天数为进入阶段至期末。赢单率 = 成交 ÷（成交 + 流失）。",
    forecastDefinition:
      "成交概率由截至期末的赢单率 w 推得，假定三步难度相同：潜在客户为 w，意向客户为 w 的 2/3 次方，报价客户为 w 的 1/3 次方；加权金额 = 预计金额 × 成交概率。",
    sample: (deals: string, decided: string) => `${deals} 个商机；截至期末已成交和流失 ${decided} 个`,
  },

  plan: {
    title: "跟进按计划了吗",
    empty: "跟进按计划了吗：本期没有到期的跟进，也没有关键节点，本节略去。",
    answer: (source: string, due: string, rate: string, onTime: string) =>
      `${source}：本期到期 ${due} 项，完成 ${rate}，其中按时完成 ${onTime}。`,
    sources: { nextActions: "下一步行动", followUps: "下次跟进" },
    previous: (source: string) => `${source}：上期执行率`,
    chart: (source: string) => `${source}的执行率，按客户等级`,
    tableTitle: (source: string) => `${source}的执行情况`,
    columns: {
      level: "客户等级",
      due: "本期到期",
      onTime: "按时完成",
      late: "逾期完成",
      executionRate: "执行率",
      onTimeRate: "按时率",
    },
    level: (level: string) => `${level} 级`,
    noLevel: "未分级",
    milestonesTitle: "本期的关键节点",
    milestoneColumns: { milestone: "关键节点", interactions: "维护次数" },
    definition:
      "下一步行动按截止时间计入本期，以完成时间判断；下次跟进按日期计入本期，在一个跟进频率之内（含当日）有维护记录为按时，之后至期末有记录为逾期完成。执行率 =（按时 + 逾期完成）÷ 到期；按时率 = 按时 ÷ 到期。没有到期项的等级不列出。",
    sample: (due: string) => `本期到期 ${due} 项`,
  },

  risks: {
    title: "谁需要关注",
    empty: "谁需要关注：截至期末没有需要关注的客户，本节略去。",
    answer: (customers: string, reason: string, most: string) =>
      `${customers} 位客户需要关注，最常见的原因是“${reason}”（${most} 位）。`,
    customers: "需要关注的客户",
    chart: "需要关注的客户，按原因",
    reasonsTitle: "原因",
    listTitle: (shown: string) => `需要关注的客户（原因最多的 ${shown} 位）`,
    columns: {
      reason: "原因",
      customers: "客户",
      customerId: "客户编号",
      name: "客户名称",
      owner: "负责人",
      level: "等级",
      why: "为什么",
    },
    reasons: {
      payment: "欠款超过 90 天",
      complaint: "投诉未解决",
      satisfaction: "满意度下降",
      nextAction: "下一步行动逾期",
      followUp: "错过下次跟进",
      cadence: "超过跟进频率",
      need: "需求逾期",
    },
    why: {
      payment: (amount: string, days: string) => `欠款 ${amount}，最久 ${days} 天`,
      complaint: (count: string, days: string) => `${count} 件投诉未解决，最久 ${days} 天`,
      satisfaction: (score: string, before: string) => `满意度 ${score}，上次 ${before}`,
      nextAction: (count: string, days: string) => `${count} 项下一步行动逾期，最久 ${days} 天`,
      followUp: (days: string) => `错过下次跟进 ${days} 天`,
      cadence: (days: string, cadence: string) => `${days} 天未联系（应每 ${cadence} 天）`,
      neverContacted: (cadence: string) => `从未联系（应每 ${cadence} 天）`,
      need: (count: string, days: string) => `${count} 条需求逾期，最久 ${days} 天`,
    },
    definition:
      "截至期末：欠款为购买后超过 90 天仍未付清的金额合计大于 0；满意度下降为最近一次评分比再上一次低 0.5 分或更多（一年之内）；超过跟进频率只看 A、B 级客户。一位客户可因多个原因列出，各原因的客户不能相加。",
    sample: (customers: string) => `${customers} 位需要关注的客户`,
  },

  freshness: {
    title: "资料新鲜吗",
    empty: "资料新鲜吗：截至期末没有意向客户及以上的客户，本期也没有带更新时间的维护记录，本节略去。",
    answer: (contacted: string, active: string, days: string, share: string) =>
      `${active} 位活跃客户中，${contacted} 位在最近 ${days} 天内联系过，占 ${share}。`,
    contacted: (days: string) => `最近 ${days} 天联系过的占比`,
    contactedBefore: "上期",
    entered: "一天内录入的占比",
    chart: (days: string) => `最近 ${days} 天联系过的活跃客户占比，按负责人`,
    tableTitle: "按负责人",
    columns: {
      owner: "负责人",
      active: "活跃客户",
      contacted: "联系过",
      contactedShare: "联系占比",
      dated: "有更新时间",
      entered: "一天内录入",
      enteredShare: "录入占比",
    },
    definition: (days: string) =>
      `活跃客户为关系阶段在意向客户及以上且未流失的客户，按客户的负责人；联系过为最近一次维护在期末前 ${days} 天内。一天内录入为更新时间不晚于维护时间的次日，只计本期有更新时间的维护记录，按维护记录的负责人。`,
    sample: (active: string, dated: string) => `${active} 位活跃客户；${dated} 条有更新时间的维护记录`,
  },
};

export type AnalysisPackTexts = typeof analysisPacks;
