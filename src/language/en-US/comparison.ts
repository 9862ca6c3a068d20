// Owns what stands on an en-US sheet that compares two periods. Names of figures are those of the analysis sheet.
import type { ComparisonTexts } from "../zh-CN/comparison";

export const comparison: ComparisonTexts = {
  sheetName: (first, second) => `Compare ${first} with ${second}`,
  title: (first, second) => `Two periods · ${first} and ${second}`,
  subtitle: (first, second, currency) =>
    `${first}, compared with ${second}  |  Amounts in ${currency}  |  Difference = first − second`,
  figures: "Headline figures",
  repurchase: "Repurchase",
  products: "Product revenue (highest in both periods together)",
  methods: "Customers who bought after an interaction, by method",
  reasons: "Lost customers by reason",
  nothing: "Nothing to compare in either period.",
  columns: { name: "Figure", difference: "Difference", change: "Change" },
  note: "Definitions are those of each period's analysis sheet. Shares differ in percentage points (pp); — means there is nothing to compute.",
};
