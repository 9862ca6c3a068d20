// Owns how the breakdowns of an analysis are named and defined in the pane, zh-CN; keys are those of the traces.

export const breakdowns = {
  title: "更多数字",
  about: "点开一项，可以看到它的口径和相关行。",
  entry: (name: string, value: string) => `${name}，${value}`,
  figure: (breakdown: string, name: string) => `${breakdown} · ${name}`,
  showMore: (n: number) => `再显示 ${n.toLocaleString("zh-CN")} 项`,

  product: { title: "产品收入", definition: "本期该产品各订单行的金额合计，退款按负数计入" },
  payment: { title: "本期付款状态", definition: "本期该付款状态的订单行金额合计，退款按负数计入" },
  aging: {
    title: "未付清金额的账龄",
    definition: "截至期末待付款和部分付款的订单行金额合计，按购买日期到期末的天数归组",
  },
  method: { title: "维护次数，按互动方式", definition: "本期采用该互动方式的维护记录数" },
  owner: { title: "维护次数，按负责人", definition: "本期由该负责人完成的维护记录数" },
  lostReason: { title: "流失原因", definition: "截至期末流失、且流失原因为该项的客户数" },
  stage: {
    title: "关系阶段",
    definition: "截至期末处于该阶段的客户数，按最近一次维护记录；没有维护记录的客户算潜在客户",
  },
  intent: { title: "复购意向", definition: "最近一次填写的复购意向为该项的客户数，截至期末" },
  segment: { title: "RFM 客户类别", definition: "截至期末 365 天内有购买、得分属于该类别的客户数" },
  tier: { title: "价值分层", definition: "按截至期末 365 天的购买金额归入该层的客户数" },
  tag: { title: "标签", definition: "截至期末带该标签的客户数" },
  cohort: { title: "首购月份", definition: "在该月首次购买的客户数" },
  "repeat-industry": { title: "复购客户，按所属行业", definition: "截至期末购买过两次及以上的该行业客户数" },
  "repeat-source": { title: "复购客户，按客户来源", definition: "截至期末购买过两次及以上的该来源客户数" },
  "repeat-level": { title: "复购客户，按关系等级", definition: "截至期末购买过两次及以上的该等级客户数" },
  "repeat-owner": {
    title: "复购客户，按负责人",
    definition: "截至期末购买过两次及以上、由该负责人负责的客户数",
  },
};

export type BreakdownTexts = typeof breakdowns;
