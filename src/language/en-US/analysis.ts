// Owns what stands on an en-US analysis sheet. Numbers arrive formatted.
import type { AnalysisTexts } from "../zh-CN/analysis";
import { analysisBlocks, monthNames } from "./analysisBlocks";
import { analysisPacks } from "./analysisPacks";

export const analysis: AnalysisTexts = {
  sheetName: (period) => `Analysis ${period}`,
  keptSuffix: " (old)",

  period: {
    month: (year, month) => `${monthNames[month - 1]} ${year}`,
    quarter: (year, quarter) => `Q${quarter} ${year}`,
    year: (year) => String(year),
    custom: (from, to) => `${from} to ${to}`,
  },
  title: (period) => `Customer analysis · ${period}`,
  subtitle: ({ from, to, previousFrom, previousTo }, currency) =>
    `${from} to ${to}, compared with ${previousFrom} to ${previousTo}  |  Amounts in ${currency}`,

  subset: (customers) => `Only customers with ${customers}, their interactions and purchases`,

  change: {
    up: (share) => `▲ up ${share}`,
    down: (share) => `▼ down ${share}`,
    same: "unchanged",
    none: "nothing to compare with",
    pointsUp: (points) => `▲ up ${points} points`,
    pointsDown: (points) => `▼ down ${points} points`,
  },

  headers: {
    figure: "Figure",
    current: "This period",
    previous: "Previous",
    change: "Change",
    definition: "Definition",
    month: "Month",
    revenue: "Revenue",
    yearAgo: "On year before",
  },

  notes: {
    definition: (text) => `Definition: ${text}`,
    sample: (text) => `Sample: ${text}`,
    fields: (text) => `Fields used: ${text}`,
    excluded: (text) => `Left out: ${text}`,
    nothingExcluded: "Left out: nothing",
    leftOut: (rows, module, reason) => `${rows} rows of ${module} (${reason})`,
    fieldsOf: (module, fields) => `${module} · ${fields}`,
    listSeparator: ", ",
    partSeparator: "; ",
    lineSeparator: "  |  ",
  },
  rest: (items) => `${items} more`,
  emptyKey: "(empty)",
  labelled: (field, value) => `${field}: ${value}`,

  figures: {
    customers: {
      label: "Customers",
      definition: "Known by the end: first contact not later than that, or not filled in",
    },
    newCustomers: { label: "New customers", definition: "First contact in the period" },
    activeCustomers: {
      label: "Active customers",
      definition: "With an interaction or a purchase in the period",
    },
    interactions: { label: "Interactions", definition: "Rows of interactions dated in the period" },
    orders: {
      label: "Orders",
      definition:
        "Orders of the period that sum to more than 0; lines with one order ID are one order, refunds are none",
    },
    buyers: { label: "Buyers", definition: "Known customers with an order in the period" },
    revenue: { label: "Revenue", definition: "Sum of amounts dated in the period; refunds count negative" },
    averageOrder: { label: "Average order", definition: "Sum of the period's orders / number of orders" },
    outstanding: {
      label: "Unpaid",
      definition: "Amounts with payment status Unpaid, up to the period's end",
    },
    partlyPaid: {
      label: "Partly paid",
      definition: "Amounts of lines with status Partly Paid, up to the period's end",
    },
    rateToDate: {
      label: "Repurchase rate to date",
      definition: "Customers with 2 purchases or more / customers with 1 or more, up to the period's end",
    },
    rateInPeriod: {
      label: "Repurchase rate in period",
      definition: "Share of the period's buyers with a purchase in it that is not their first ever",
    },
    medianGapDays: {
      label: "Days between purchases (median)",
      definition: "Median of the days between a customer's consecutive purchases, up to the period's end",
    },
  },

  ...analysisBlocks,
  ...analysisPacks,

  breakdownFields: { industry: "Industry", source: "Source", level: "Level", owner: "Owner" },

  dataNotes: {
    title: "About the data",
    excludedTitle: "Rows left out",
    excludedIntro:
      "A row that misses something is left out only of the figures that need it; a row counts once under each reason.",
    nothingExcluded: "No rows were left out.",
    columns: { module: "Module", reason: "Reason", rows: "Rows", setting: "Setting", value: "Value" },
    settingsTitle: "Settings used",
    settings: {
      lostAfterDays: "Days without purchase until lost",
      attributionDays: "Days an interaction is credited",
      highValue: "High value: bought in 365 days for at least",
      mediumValue: "Medium value: bought in 365 days for at least",
      maxTags: "Most tags of one customer",
      rareTagShare: "A tag carried by fewer is rarely used",
      cadence: (level) => `Days between follow-ups, level ${level}`,
      staleDays: "Days a contact keeps a customer fresh",
      currency: "Currency",
      firstMonthOfYear: "First month of the year",
    },
    rules:
      "“To date” means all records dated up to the period's end; later records change nothing here. Rows with an unknown customer ID count in revenue, orders and products, not in customer figures. — means there was nothing to compute from.",
    reasons: {
      "customerId-missing": "no customer ID",
      "customerId-duplicate": "customer ID twice",
      "customerId-unknown": "customer ID unknown",
      "date-missing": "no date",
      "date-unusable": "not a date",
      "firstContact-unusable": "first contact is no date",
      "amount-missing": "no amount",
      "amount-unusable": "amount is no number",
      "quantity-missing": "no quantity",
      "quantity-unusable": "quantity is no number",
      "product-missing": "no product",
      "payment-missing": "no payment status",
      "payment-unusable": "payment status not in the list",
      "intent-unusable": "intent not in the list",
      "method-missing": "no method",
      "stage-missing": "no stage",
      "stage-unusable": "stage not in the list",
      "owner-missing": "no owner",
      "industry-missing": "no industry",
      "source-missing": "no source",
      "level-missing": "no level",
      "region-missing": "no region",
      "size-missing": "no size",
      "type-missing": "no type",
      "type-unusable": "type not in the list",
      "priority-missing": "no priority",
      "priority-unusable": "priority not in the list",
      "status-missing": "no status",
      "status-unusable": "status not in the list",
      "finished-missing": "finished without a date",
      "finished-unusable": "finish date is no date or before the start",
      "rating-unusable": "rating out of range",
      "expectedClose-unusable": "expected close is no date",
      "level-unusable": "level not A, B or C",
      "nextFollowUp-unusable": "next follow-up is no date",
      "cadence-unusable": "cadence is no number of days",
      "due-unusable": "due date is no date",
      "done-unusable": "done date is no date",
      "milestone-unusable": "milestone not in the list",
      "updated-unusable": "update time is no date",
    },
  },

  footer: "Page &P of &N",
};
