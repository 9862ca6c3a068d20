// Owns what the check says in en-US: rule names, one sentence per finding, the words it looks for.
import type { CheckTexts } from "../zh-CN/check";

export const check: CheckTexts = {
  rules: {
    "required-empty": "Required field is empty",
    "not-in-list": "Not in the dropdown list",
    "date-unusable": "Not a date",
    "date-as-text": "Date typed as text",
    "date-in-future": "Date in the future",
    "number-unusable": "Not a number",
    "number-as-text": "Number typed as text",
    "quantity-not-positive": "Quantity not above 0",
    "amount-decimals": "More than two decimals",
    "id-spelling": "ID with spaces or full-width characters",
    "duplicate-customer-id": "Duplicate customer ID",
    "same-name": "Maybe the same customer (same name)",
    "same-address": "Maybe the same customer (same address)",
    "unknown-customer-id": "Unknown customer ID",
    "order-of-two-customers": "One order under two customers",
    "vague-wording": "Vague wording",
    "content-too-long": "Summary too long",
    "private-data": "Private data",
    "unmasked-name": "Name not masked",
    "stale-customer": "Not contacted for long",
    "too-many-tags": "Too many tags",
    "rare-tag": "Rarely used tag",
    "lost-but-high-value": "Lost, yet tagged high value",
    "paid-without-amount": "Paid, yet the amount is 0",
    "won-without-order": "Won, yet without an order",
    "order-before-first-contact": "Order before the first contact",
    "past-cadence": "Past its follow-up cadence",
    "next-action-overdue": "Next action overdue",
    "satisfaction-falling": "Satisfaction falling",
    "entered-late": "Entered late",
  },

  sentences: {
    requiredEmpty: (header) => `Fill in “${header}”; this column is required.`,
    notInList: (header, value) => `“${value}” is no value of “${header}”; choose one from the list.`,
    notInListNearest: (header, value, nearest) =>
      `“${value}” is no value of “${header}”; the nearest one is “${nearest}”.`,
    notInOpenList: (header, value) =>
      `The list of “${header}” has no “${value}”; choose another or add it on the Lists sheet first.`,
    notInOpenListNearest: (header, value, nearest) =>
      `The list of “${header}” has no “${value}”; the nearest is “${nearest}”. Add it on the Lists sheet if you need it often.`,
    listSpelling: (value, meant) => `“${value}” should read “${meant}”.`,
    dateUnusable: (header, value) =>
      `“${value}” cannot be read as a date; write “${header}” with its year, such as 2024-05-03.`,
    dateAsText: (value, day) => `“${value}” is not an Excel date; it can become ${day}.`,
    dateInFuture: (header, day) => `“${header}” ${day} is later than today; please check it.`,
    numberUnusable: (header, value) =>
      `“${value}” is not a number; “${header}” takes the number only, units and notes go elsewhere.`,
    numberAsText: (value, number) =>
      `“${value}” is text and is left out of sums; it can become the number ${number}.`,
    numberAsTextInexact: (value) => `“${value}” is text with more than two decimals; enter the exact amount.`,
    quantityNotPositive: (value) =>
      `The quantity is ${value} but has to be above 0; for a refund make the amount negative.`,
    amountDecimals: (value) =>
      `The amount ${value} has more than two decimals; check it and round it to the cent.`,
    idSpelling: (value, meant) =>
      `The ID “${value}” has spaces or full-width characters, so lookups miss it; it should read “${meant}”.`,
    duplicateCustomerId: (value, otherRow) =>
      `Customer ID “${value}” is also used in row ${otherRow}; give one of them a new ID.`,
    sameName: (value, otherId, otherRow) =>
      `“${value}” has the same name as ${otherId} in row ${otherRow}; merge them or tell them apart.`,
    sameAddress: (value, otherId, otherRow) =>
      `The address “${value}” is also that of ${otherId} in row ${otherRow}; check whether they are one customer.`,
    unknownCustomerId: (value) =>
      `No customer has the ID “${value}”; correct it or register the customer first.`,
    unknownCustomerIdNearest: (value, nearest) =>
      `No customer has the ID “${value}”; the nearest is “${nearest}”.`,
    orderOfTwoCustomers: (orderId, value, otherId, otherRow) =>
      `Order “${orderId}” belongs to ${value} here and to ${otherId} in row ${otherRow}; correct one of them.`,
    vagueWording: (word) => `“${word}” is vague; write the time, number or result.`,
    contentTooLong: (length, max) => `The summary has ${length} characters, over ${max}; please shorten it.`,
    privateData: (kind) =>
      `The text holds ${kind}, which must not be kept here; remove it or mask it with *.`,
    unmaskedName: (meant) => `The contact person is a full name; mask it, such as “${meant}”.`,
    staleCustomer: (value, days, max) =>
      `${value} has had no contact for ${days} days (${max} are allowed); plan a follow-up.`,
    tooManyTags: (count, max) =>
      `There are ${count} tags, at most ${max} are allowed; keep the important ones.`,
    rareTag: (tag, customers, of) =>
      `Only ${customers} of ${of} customers have the tag “${tag}”; consider merging or removing it.`,
    lostButHighValue: (tag) =>
      `A lost reason is filled in, yet the tag “${tag}” is there; correct one of them.`,
    paidWithoutAmount: () => "The payment status is Paid, yet the amount is 0; correct one of them.",
    wonWithoutOrder: (value) =>
      `${value} counts as won but has no purchase; enter the order or correct the relationship stage.`,
    orderBeforeFirstContact: (day, contact) =>
      `The purchase date ${day} is before the first contact on ${contact}; correct one of them.`,
    pastCadence: (value, level, days, cadence) =>
      `Level ${level} customer ${value} has not been contacted for ${days} days; the cadence is ${cadence} days. Please follow up.`,
    neverContacted: (value, level, cadence) =>
      `Level ${level} customer ${value} has no contact on record; the cadence is ${cadence} days. Please follow up.`,
    nextActionOverdue: (day, days) =>
      `Due ${day}, ${days} days ago, and not done. Please follow up, or fill in the done date.`,
    satisfactionFalling: (value, before, score) =>
      `Satisfaction of customer ${value} fell from ${before} to ${score}. Please find out why.`,
    enteredLate: (days) => `Entered or updated ${days} days after the contact; please do so within 24 hours.`,
  },

  privateKinds: {
    mobile: "a mobile number",
    landline: "a landline number",
    email: "an e-mail address",
    "resident-id": "a resident ID number",
    "bank-card": "a bank card number",
  },

  severities: { error: "Error", warning: "Notice" },

  at: (sheet, cell) => `${sheet}!${cell}`,
  nothingFound: "No problems found.",
  found: (count) => (count === 1 ? "1 problem found." : `${count} problems found.`),
  missingColumn: (table, header) =>
    `The table “${table}” lacks the required column “${header}”; add it, or let “Template” complete the workbook.`,

  outcomes: {
    fixed: (count) => (count === 1 ? "1 cell corrected." : `${count} cells corrected.`),
    changedMeanwhile: (count) =>
      `${count === 1 ? "1 cell" : `${count} cells`} had changed meanwhile and stayed as found; check again.`,
    holdsFormula: (count) =>
      `${count === 1 ? "1 cell holds" : `${count} cells hold`} a formula and stayed as found; correct the formula itself.`,
  },

  vagueWords: [
    "soon",
    "recently",
    "maybe",
    "perhaps",
    "possibly",
    "probably",
    "roughly",
    "approximately",
    "sometime",
    "more or less",
    "a few",
    "asap",
  ],
  highValueTags: ["High Value", "High-Value", "High Value Customer"],
};
