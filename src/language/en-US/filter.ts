// Owns what the tag filter says in en-US.
import type { FilterTexts } from "../zh-CN/filter";

export const filter: FilterTexts = {
  facets: {
    industry: "Industry",
    source: "Source",
    stage: "Relationship stage",
    owner: "Owner",
    tags: "Tags",
    lostReason: "Lost reason",
    level: "Relationship level",
    region: "Region",
    size: "Company size",
  },
  amount: "Purchase amount",
  amountHint: "The customer's purchases in total, refunds deducted; with a date range, only those within it.",
  date: "Purchase date",
  dateHint: "Customers with a purchase within the range.",
  empty: "(empty)",
  combine: { all: "All conditions", any: "Any condition" },
  matches: (sheet, matching, rows) => `${sheet}: ${matching} of ${rows} rows`,
  customers: (matching, all) => `${matching} of ${all} customers`,
  applied: (matching, all) => `${matching} of ${all} customers match; all three tables are filtered.`,
  noCriteria: "Choose at least one condition.",
};
