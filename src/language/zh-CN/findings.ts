// Owns the sentences that tell the story of an analysis in zh-CN. Numbers arrive formatted.

export const findings = {
  title: "本期要点",
  noOrders: "本期没有订单。",
  revenueOnly: (revenue: string, orders: string) =>
    `收入 ${revenue}，来自 ${orders} 笔订单；上期没有收入可比。`,
  revenueUp: (revenue: string, change: string, orders: string, before: string) =>
    `收入 ${revenue}，比上期增加 ${change}；订单 ${orders} 笔，上期 ${before} 笔。`,
  revenueDown: (revenue: string, change: string, orders: string, before: string) =>
    `收入 ${revenue}，比上期减少 ${change}；订单 ${orders} 笔，上期 ${before} 笔。`,
  revenueSame: (revenue: string, orders: string) => `收入 ${revenue}，与上期持平；订单 ${orders} 笔。`,
  fewOrders: "订单不多，这一变化可能只是偶然。",
  repurchase: (rate: string, repeat: string, buyers: string, before: string) =>
    `累计复购率 ${rate}（${buyers} 位购买客户中 ${repeat} 位再次购买），上期末为 ${before}。`,
  repurchaseOnly: (rate: string, repeat: string, buyers: string) =>
    `累计复购率 ${rate}（${buyers} 位购买客户中 ${repeat} 位再次购买）。`,
  fewBuyers: (least: string) => `购买客户不足 ${least} 位，比例仅供参考。`,
  topProduct: (product: string, share: string) => `“${product}”收入最高，占产品收入的 ${share}。`,
  classA: (count: string, products: string, share: string) =>
    `${products} 种产品中，${count} 种 A 类产品合计占 ${share}。`,
  methodAbove: (method: string, rate: string, converted: string, customers: string, baseline: string) =>
    `“${method}”之后有购买的客户占 ${rate}（${converted}/${customers}），明显高于未维护客户的 ${baseline}；这是相关，不等于因果。`,
  methodsAlike: "各互动方式之后的购买比例与未维护客户相比，差异不足以下结论。",
  methodsWithoutBaseline: (method: string, rate: string, converted: string, customers: string) =>
    `“${method}”之后有购买的客户比例最高，为 ${rate}（${converted}/${customers}）；没有足够的未维护客户可作对照，不能判断是否因为维护。`,
  methodsTooFew: (least: string) => `各互动方式维护的客户都不足 ${least} 位，暂不比较效果。`,
  lost: (lost: string, before: string) => `截至期末流失客户 ${lost} 位，上期末 ${before} 位。`,
  noneLost: "截至期末没有流失客户。",
  lostReason: (reason: string, customers: string) => `已标注的原因中最多的是“${reason}”（${customers} 位）。`,
  lostUnlabelled: (share: string) => `其中 ${share} 未标注流失原因，补填后才能看出主要原因。`,
  lostTrait: (trait: string, lostShare: string, keptShare: string) =>
    `“${trait}”在流失客户中占 ${lostShare}，在保留客户中占 ${keptShare}，差异显著。`,
  risks: (customers: string, reason: string, most: string) =>
    `${customers} 位客户需要关注，最常见的原因是“${reason}”（${most} 位）。`,
  needsOverdue: (open: string, overdue: string) =>
    `期末未关闭的需求 ${open} 条，其中 ${overdue} 条已过截止时间。`,
  plan: (source: string, due: string, rate: string) => `本期到期的${source} ${due} 项，完成 ${rate}。`,
  nps: (nps: string, n: string) => `净推荐值 ${nps}（${n} 人作答）。`,
};

export type FindingTexts = typeof findings;
