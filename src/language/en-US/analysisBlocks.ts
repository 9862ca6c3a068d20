// Owns what the blocks of a en-US analysis sheet say, one question each. Numbers arrive formatted.
import type { AnalysisBlockTexts } from "../zh-CN/analysisBlocks";

export const monthNames =
  "January February March April May June July August September October November December".split(" ");

export const analysisBlocks: AnalysisBlockTexts = {
  overview: {
    title: "Overview",
    sample: (customers, orders) => `${customers} customers, ${orders} orders in the period`,
  },

  trend: {
    title: "Trend",
    chart: "Revenue by month",
    monthsNote: (months) =>
      `The chart shows the last ${months} months up to the period's end; “On year before” is — where that month had no revenue.`,
    kinds: { month: "months", quarter: "quarters", year: "years", custom: "periods of equal length" },
    tableTitle: (count, kind) => `Key figures of the last ${count} ${kind}`,
    period: "Period",
    note: "Definition: as for the figures above, each period on the records as they stood at its end. The small charts in the cards at the top draw this table: bars start at 0, lines show ups and downs only.",
  },

  repurchase: {
    title: "Who buys again",
    empty: "Who buys again: left out, nobody has bought by the end of the period.",
    answer: (rate, repeat, buyers) =>
      `${repeat} of ${buyers} buyers bought twice or more: a repurchase rate of ${rate}.`,
    once: "Bought once",
    twice: "Bought twice or more",
    timesChart: "Buyers by number of purchases",
    chart: (field) => `Repurchase rate by ${field.toLowerCase()}`,
    byTitle: "Repurchase rate by customer field",
    by: (field) => `By ${field.toLowerCase()}`,
    columns: { key: "Group", buyers: "Buyers", repeat: "Bought again", rate: "Rate" },
    cohortsTitle: "Month of first purchase, and what followed",
    cohortColumns: { month: "First purchase", size: "Customers", within: (months) => `In ${months} mo.` },
    cohortNote: (rows) =>
      `Share of the customers who first bought in a month and bought again within that many calendar months; — while that time has not passed for all. The last ${rows} months are listed.`,
    intent: {
      title: "Repurchase intent",
      none: "Repurchase intent: no table, no customer stated any by the end of the period.",
      columns: { intent: "Intent", customers: "Customers", share: "Share" },
      definition: (stated) =>
        `each customer's latest stated intent by the end of the period; share = customers with that intent ÷ customers who stated one (${stated}). What customers say, not what they bought.`,
    },
    sample: (buyers, gaps) => `${buyers} buyers; median gap ${gaps} days`,
  },

  products: {
    title: "What sells",
    empty: "What sells: left out, no purchase with a product in the period.",
    answer: (product, revenue, share) => `“${product}” leads with ${revenue}, ${share} of product revenue.`,
    answerNone: "No product earned more than was refunded in the period.",
    chart: (count) => `Top ${count} products by revenue`,
    tableTitle: "Products by revenue",
    columns: {
      product: "Product",
      orders: "Orders",
      quantity: "Quantity",
      revenue: "Revenue",
      share: "Share",
      cumulative: "Cumulative",
      class: "Class",
      buyers: "Buyers",
      previous: "Previous",
      growth: "Growth",
    },
    quantity: (quantity, unit) => (unit === "" ? quantity : `${quantity} ${unit}`),
    classCount: (letter) => `Class ${letter} products`,
    productCount: "Products with records",
    definition:
      "Ranked by revenue in the period; refunds reduce revenue and quantity. Share = the product's revenue / revenue of all products above zero; class A while the products before it hold less than 80 %, B while less than 95 %, else C. Orders and buyers count orders with a positive line of the product.",
    sample: (products, orders) => `${products} products, ${orders} orders`,
    noRanking: "No purchase with a product in the period, so products are not ranked.",
    pairsTitle: "Bought by the same customers (to date, top 10 by lift)",
    orderPairsTitle: "Bought in the same order (to date, top 10 by lift)",
    noPairs: "No two products were bought by the same 2 customers and 1 % of buyers, so none are listed.",
    noOrderPairs: "No two products were in the same 2 orders and 1 % of orders, so none are listed.",
    pairColumns: {
      a: "Product A",
      b: "Product B",
      customers: "Customers",
      orders: "Orders",
      support: "Support",
      confidenceAB: "If A, also B",
      confidenceBA: "If B, also A",
      lift: "Lift",
    },
    pairsDefinition:
      "Pairs are to date. Support = customers (orders) with both / all buyers (orders); “If A, also B” = with both / with A (confidence), and the other way round; lift above 1: together more often than if unrelated, below 1: less often. With few customers (orders) in common, take it as a hint.",
    seasonTitle: "Seasons",
    seasonChart: (months) => `Revenue of the last ${months} months`,
    seasonAnswer: (best, high, worst, low) =>
      `The seasonal index is highest in ${best} (${high}) and lowest in ${worst} (${low}); 1.00 is average.`,
    tooFewMonths: (months, needed) =>
      `Only ${months} months of data, fewer than ${needed} full ones: no seasonal index.`,
    noIndex: (needed) =>
      `Fewer than ${needed} full months, or a year without revenue around some month: no seasonal index.`,
    monthsTitle: "Revenue by month",
    indexColumns: { month: "Month", index: "Seasonal index" },
    monthOfYear: (month) => monthNames[month - 1],
    seasonDefinition:
      "Seasonal index = a month's revenue / the 12-month moving average centred on it, mean over the years for each month of the year, scaled to average 1; needs 24 full months.",
  },

  maintenance: {
    title: "Which contact works",
    empty: "Which contact works: left out, no usable interaction in the period.",
    answer: (method, rate, converted, customers) =>
      `The share of customers who bought is highest after “${method}”: ${rate} (${converted}/${customers}).`,
    chart: "Customers who bought after contact, by method",
    methodsTitle: "By method",
    ownersTitle: "By owner",
    columns: {
      method: "Method",
      owner: "Owner",
      interactions: "Contacts",
      customers: "Customers",
      converted: "Converted",
      conversion: "Conversion",
      interval: "95% interval",
      orders: "Orders",
      revenue: "Revenue",
      medianDays: "Median days",
      advances: "Stage moves",
      lift: "Lift",
    },
    baseline: "Without contact",
    interval: (low, high) => `${low}–${high}`,
    definition: (days) =>
      `A purchase is credited to the customer's latest interaction on its day or in the ${days} days before. Conversion = customers with a credited purchase / customers contacted in the period, with its Wilson 95 % interval; median days from contact to purchase; stage moves = interactions with a higher stage than the one before; lift = conversion / share of buyers among customers without contact in the period and the ${days} days before.`,
    caution:
      "Mind: this is association, not cause. Customers visited often may have been readier to buy anyway.",
    sample: (interactions, baseline) => `${interactions} interactions; ${baseline} customers without contact`,
  },

  churn: {
    lostLabel: "Lost customers",
    rateLabel: "Churn rate",
    title: "Who leaves, and why",
    empty: "Who leaves, and why: left out, no lost customers at the end of the period.",
    answer: (lost, before) => `${lost} customers lost by the end of the period, ${before} a period earlier. `,
    answerRate: (rate, lost, base) => `Churn rate ${rate} (${lost}/${base}).`,
    chart: "Reasons for leaving",
    traitsTitle: "How lost customers differ from kept ones",
    noTraits: "No field value is shared by 3 lost customers, so nothing is compared.",
    columns: {
      reason: "Reason",
      customers: "Customers",
      share: "Share",
      trait: "Customer field",
      lost: "Lost",
      lostShare: "Of lost",
      keptShare: "Of kept",
      lift: "Ratio",
      p: "p",
    },
    unlabelled: "Not given",
    fields: {
      industry: "Industry",
      source: "Source",
      region: "Region",
      size: "Size",
      level: "Level",
      owner: "Owner",
      lastMethod: "Last method",
    },
    lostDefinition: (days) =>
      `Last purchase ${days} days or more before the period's end, or a lost reason filled in`,
    rateDefinition:
      "Of the buyers not lost when the period began, those lost by date at its end (lost reasons carry no date)",
    traitsDefinition:
      "Values with at least 3 lost customers, by p: Fisher's exact test, two-sided. Where many values are compared, a single small p may be chance.",
    sample: (lost, base) => `${lost} lost customers; churn rate over ${base}`,
  },

  payments: {
    title: "Has the money come in",
    empty: "Has the money come in: left out, no purchase with a payment status by the end of the period.",
    answer: (unpaid, partly) =>
      `At the end of the period ${unpaid} is unpaid, and ${partly} stands on partly paid lines.`,
    answerPaid: "Every purchase up to the end of the period is paid.",
    chart: "Not fully paid, by days since purchase",
    agingTitle: "Age of what is not fully paid (to date)",
    statusTitle: "Payment status of the period's purchases",
    columns: {
      days: "Days since purchase",
      status: "Payment status",
      orders: "Orders",
      amount: "Amount",
      share: "Share",
    },
    days: (bucket) => `${bucket} days`,
    overdue: "Of it over 90 days",
    definition:
      "Age: order lines not marked Paid at the end of the period, by days from purchase to that day; a partly paid line counts in full, since what was paid is not recorded. The status table has the period's lines only; refunds count negative.",
    sample: (orders) => `${orders} orders not fully paid (once for each age they have lines of)`,
  },

  funnel: {
    title: "How far customers get",
    empty:
      "How far customers get: left out, no customer has got beyond the first stage by the end of the period.",
    answer: (stage, next, rate) => `The step from “${stage}” to “${next}” is the hardest: ${rate}.`,
    chart: "Customers who reached each stage",
    tableTitle: "Relationship funnel (to date)",
    columns: {
      stage: "Stage",
      customers: "Now there",
      reached: "Reached",
      conversion: "To next stage",
      medianDays: "Median days",
    },
    definition:
      "Now there: by the stage of the latest interaction; customers without any are prospects. Reached = ever at that stage or a later one; to next stage = reached the next / reached this; median days from first reaching this to first reaching the next.",
    sample: (customers) => `${customers} customers`,
  },

  value: {
    title: "Customer value",
    empty: "Customer value: left out, nobody bought in the 365 days up to the end of the period.",
    answer: (buyers, segment, customers, share) =>
      `Of ${buyers} buyers in the last 365 days, the ${customers} in “${segment}” bought for most: ${share} of the amount.`,
    buyers: "Buyers in 365 days",
    amount: "Amount in 365 days",
    chart: "Customers by RFM segment",
    segmentsTitle: "RFM segments (last 365 days)",
    scoresTitle: "Customers by score",
    tiersTitle: "Value tiers (amount in the last 365 days)",
    columns: {
      segment: "Segment",
      recency: "R recency",
      frequency: "F frequency",
      monetary: "M amount",
      customers: "Customers",
      customerShare: "Of customers",
      amount: "Amount",
      amountShare: "Of amount",
      average: "Average",
      score: "Score of",
      points: (points) => (points === "1" ? "1 point" : `${points} points`),
      tier: "Tier",
      threshold: "Amount in 365 days",
    },
    high: "High",
    low: "Low",
    segments: {
      重要价值: "Key, loyal",
      重要发展: "Key, to develop",
      重要保持: "Key, to keep",
      重要挽留: "Key, to win back",
      一般价值: "General, loyal",
      一般发展: "General, to develop",
      一般保持: "General, to keep",
      一般挽留: "General, to win back",
    },
    scores: { recency: "R last purchase", frequency: "F purchases", monetary: "M amount" },
    tiers: { 高价值: "High value", 中价值: "Medium value", 普通: "Regular" },
    atLeast: (amount) => `${amount} or more`,
    between: (least, below) => `${least} to below ${below}`,
    below: (amount) => `below ${amount}`,
    definition:
      "RFM looks at customers who bought in the 365 days up to the period's end. R = days since the last purchase, F = number of purchases, M = their amount; score = 1 + 5 × customers doing worse / buyers, rounded down, 5 is best; High = at or above the mean score.",
    tiersDefinition:
      "Value tiers hold all customers to date, by amount in the same 365 days; who bought nothing is Regular.",
    sample: (buyers, customers) => `RFM ${buyers} buyers; value tiers ${customers} customers`,
  },

  tags: {
    title: "Tags",
    empty: "Tags: left out, no customer carries a tag by the end of the period.",
    answer: (tag, customers, share) =>
      `The tag used most is “${tag}”: ${customers} customers, ${share} of all.`,
    count: "Tags",
    rareCount: "Tags hardly used",
    overfullCount: "Customers with too many",
    chart: (count) => `Top ${count} tags by customers`,
    tableTitle: "Use and worth of tags",
    columns: {
      tag: "Tag",
      customers: "Customers",
      usage: "Of customers",
      revenue: "Revenue",
      average: "Average",
      buyers: "Buyers",
      repeat: "Bought again",
      rate: "Repurchase",
    },
    rare: (share, tags) => `Hardly used (by fewer than ${share} of customers): ${tags}.`,
    andMore: (tags, more) => `${tags}, and ${more} more`,
    noRare: (share) => `No tag is hardly used (by fewer than ${share} of customers).`,
    overfull: (most, customers) => `Customers with too many tags (more than ${most}): ${customers}.`,
    noOverfull: (most) => `No customer has too many tags (more than ${most}).`,
    definition:
      "Of customers = customers with the tag / all customers; revenue = their amounts in the period, refunds count negative; average = revenue / customers with the tag; buyers, bought again and repurchase rate are to date. A customer may carry several tags, so rows cannot be added up.",
    sample: (customers, tags) => `${customers} customers, ${tags} tags`,
  },
};
