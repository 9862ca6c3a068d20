// Owns saying a finding in words: one sentence with what to do.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import { formatDay } from "../calendar";
import { headerOf } from "../schema/headers";
import { cellText, type Cell } from "../values/cell";
import { parseDay } from "../values/parseDay";
import type { Finding } from "./finding";

export interface Wording {
  readonly language: Language;
  /** The number Excel shows at the left of a body row. */
  readonly sheetRowOf: (finding: Finding, row: number) => number;
  readonly date1904: boolean;
}

/** The finding as a sentence in the reader's language. */
export function describeFinding(finding: Finding, { language, sheetRowOf, date1904 }: Wording): string {
  const { sentences: say, privateKinds } = texts(language).check;
  const header = headerOf(finding.module, finding.field, language);
  const value = shown(finding.value);
  const day = (cell: Cell): string => formatDay(parseDay(cell, { date1904 }));
  const rowOf = (row: number): number => sheetRowOf(finding, row);
  const { fix, nearest } = finding;
  switch (finding.rule) {
    case "required-empty":
      return say.requiredEmpty(header);
    case "not-in-list":
      if (fix) return say.listSpelling(value, String(fix.newValue));
      if (nearest === null)
        return finding.strict ? say.notInList(header, value) : say.notInOpenList(header, value);
      return finding.strict
        ? say.notInListNearest(header, value, nearest)
        : say.notInOpenListNearest(header, value, nearest);
    case "date-unusable":
      return say.dateUnusable(header, value);
    case "date-as-text":
      return say.dateAsText(value, day(finding.value));
    case "date-in-future":
      return say.dateInFuture(header, day(finding.value));
    case "number-unusable":
      return say.numberUnusable(header, value);
    case "number-as-text":
      return fix ? say.numberAsText(value, String(fix.newValue)) : say.numberAsTextInexact(value);
    case "quantity-not-positive":
      return say.quantityNotPositive(value);
    case "amount-decimals":
      return say.amountDecimals(value);
    case "id-spelling":
      return say.idSpelling(value, nearest ?? value);
    case "duplicate-customer-id":
      return say.duplicateCustomerId(value, rowOf(finding.otherRow));
    case "same-name":
      return say.sameName(value, finding.otherId, rowOf(finding.otherRow));
    case "same-address":
      return say.sameAddress(value, finding.otherId, rowOf(finding.otherRow));
    case "unknown-customer-id":
      return nearest === null ? say.unknownCustomerId(value) : say.unknownCustomerIdNearest(value, nearest);
    case "order-of-two-customers":
      return say.orderOfTwoCustomers(finding.orderId, value, finding.otherId, rowOf(finding.otherRow));
    case "vague-wording":
      return say.vagueWording(finding.word);
    case "content-too-long":
      return say.contentTooLong(finding.length, finding.max);
    case "private-data":
      return say.privateData(privateKinds[finding.kind]);
    case "unmasked-name":
      return say.unmaskedName(fix ? String(fix.newValue) : value);
    case "stale-customer":
      return say.staleCustomer(value, finding.days, finding.max);
    case "too-many-tags":
      return say.tooManyTags(finding.count, finding.max);
    case "rare-tag":
      return say.rareTag(finding.tag, finding.customers, finding.of);
    case "lost-but-high-value":
      return say.lostButHighValue(finding.tag);
    case "paid-without-amount":
      return say.paidWithoutAmount();
    case "won-without-order":
      return say.wonWithoutOrder(value);
    case "order-before-first-contact":
      return say.orderBeforeFirstContact(day(finding.value), formatDay(finding.firstContact));
    case "past-cadence":
      return finding.days === null
        ? say.neverContacted(value, finding.level, finding.cadence)
        : say.pastCadence(value, finding.level, finding.days, finding.cadence);
    case "next-action-overdue":
      return say.nextActionOverdue(day(finding.value), finding.days);
    case "satisfaction-falling":
      return say.satisfactionFalling(value, rating(finding.before), rating(finding.score));
    case "entered-late":
      return say.enteredLate(finding.days);
  }
}

/** At most two decimals. */
const rating = (score: number): string => String(Math.round(score * 100) / 100);

/** A value short enough for a sentence. */
function shown(cell: Cell): string {
  const text = typeof cell === "string" ? cell.trim() : cellText(cell);
  return [...text].length > 40 ? `${[...text].slice(0, 40).join("")}…` : text;
}
