// Owns the sentences that tell the story of an analysis in en-US. Numbers arrive formatted.
import type { FindingTexts } from "../zh-CN/findings";

export const findings: FindingTexts = {
  title: "In brief",
  noOrders: "There were no orders in the period.",
  revenueOnly: (revenue, orders) =>
    `Revenue ${revenue} from ${orders} orders; the period before had none to compare with.`,
  revenueUp: (revenue, change, orders, before) =>
    `Revenue ${revenue}, up ${change}; ${orders} orders against ${before} in the period before.`,
  revenueDown: (revenue, change, orders, before) =>
    `Revenue ${revenue}, down ${change}; ${orders} orders against ${before} in the period before.`,
  revenueSame: (revenue, orders) => `Revenue ${revenue}, the same as before; ${orders} orders.`,
  fewOrders: " With so few orders the change may be chance.",
  repurchase: (rate, repeat, buyers, before) =>
    `Repurchase rate ${rate} (${repeat} of ${buyers} buyers bought again), ${before} at the end of the period before.`,
  repurchaseOnly: (rate, repeat, buyers) =>
    `Repurchase rate ${rate} (${repeat} of ${buyers} buyers bought again).`,
  fewBuyers: (least) => ` With fewer than ${least} buyers, take the rate as a hint.`,
  topProduct: (product, share) => `“${product}” earned most: ${share} of product revenue.`,
  classA: (count, products, share) => ` ${count} class A products of ${products} make up ${share}.`,
  methodAbove: (method, rate, converted, customers, baseline) =>
    `After “${method}”, ${rate} of customers bought (${converted}/${customers}), clearly above the ${baseline} of customers without contact; this is association, not cause.`,
  methodsAlike:
    "Purchase rates after the contact methods do not differ enough from those of customers without contact to conclude anything.",
  methodsWithoutBaseline: (method, rate, converted, customers) =>
    `After “${method}” the share of customers who bought is highest, ${rate} (${converted}/${customers}); too few customers without contact to compare with, so whether contact made the difference is open.`,
  methodsTooFew: (least) => `No contact method reached ${least} customers, so methods are not compared.`,
  lost: (lost, before) => `${lost} customers lost by the end of the period, ${before} a period earlier.`,
  noneLost: "No customers are lost at the end of the period.",
  lostReason: (reason, customers) =>
    ` The most frequent reason given is “${reason}” (${customers} customers).`,
  lostUnlabelled: (share) => ` ${share} have no reason filled in; only with it the main reason shows.`,
  lostTrait: (trait, lostShare, keptShare) =>
    ` “${trait}” makes up ${lostShare} of lost and ${keptShare} of kept customers, a significant difference.`,
  risks: (customers, reason, most) =>
    `${customers} customers need attention; the most frequent reason is “${reason}” (${most}).`,
  needsOverdue: (open, overdue) => `${open} needs are still open, ${overdue} of them overdue.`,
  plan: (source, due, rate) => `${source}: ${due} due in the period, ${rate} done.`,
  nps: (nps, n) => `Net promoter score ${nps} (${n} answers).`,
};
