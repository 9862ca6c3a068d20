// Owns how the breakdowns of an analysis are named and defined in the pane, en-US; keys are those of the traces.
import type { BreakdownTexts } from "../zh-CN/breakdowns";

export const breakdowns: BreakdownTexts = {
  title: "More figures",
  about: "Open a figure to see its definition and the rows behind it.",
  entry: (name, value) => `${name}, ${value}`,
  figure: (breakdown, name) => `${breakdown} · ${name}`,
  showMore: (n) => `Show ${n.toLocaleString("en-US")} more`,

  product: {
    title: "Product revenue",
    definition: "Sum of the product's order lines in the period; refunds count as negative",
  },
  payment: {
    title: "Payment status in the period",
    definition: "Sum of the period's order lines with the status; refunds count as negative",
  },
  aging: {
    title: "Age of what is unpaid",
    definition:
      "Sum of the lines unpaid or partly paid at the period's end, by days from the purchase to that day",
  },
  method: { title: "Contacts by method", definition: "Interactions of the period by that method" },
  owner: { title: "Contacts by owner", definition: "Interactions of the period by that owner" },
  lostReason: {
    title: "Reasons for leaving",
    definition: "Customers lost at the period's end with that reason",
  },
  stage: {
    title: "Relationship stage",
    definition:
      "Customers at that stage at the period's end, by their latest interaction; without one they are potential customers",
  },
  intent: {
    title: "Repurchase intent",
    definition: "Customers whose latest stated intent is that one, at the period's end",
  },
  segment: {
    title: "RFM segments",
    definition: "Customers who bought in the 365 days up to the period's end and score into that segment",
  },
  tier: {
    title: "Value tiers",
    definition: "Customers in that tier by the amount bought in the 365 days up to the period's end",
  },
  tag: { title: "Tags", definition: "Customers who carry the tag at the period's end" },
  cohort: {
    title: "Month of first purchase",
    definition: "Customers whose first purchase was in that month",
  },
  "repeat-industry": {
    title: "Repeat buyers by industry",
    definition: "Customers of that industry with two purchases or more up to the period's end",
  },
  "repeat-source": {
    title: "Repeat buyers by source",
    definition: "Customers from that source with two purchases or more up to the period's end",
  },
  "repeat-level": {
    title: "Repeat buyers by level",
    definition: "Customers of that level with two purchases or more up to the period's end",
  },
  "repeat-owner": {
    title: "Repeat buyers by owner",
    definition: "Customers of that owner with two purchases or more up to the period's end",
  },
};
