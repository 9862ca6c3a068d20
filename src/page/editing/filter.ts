// Owns which rows the value filters of a table or list let through, and hiding the others.
import type { Rect } from "../../host/model/address";
import type { FilterCriteria } from "../../host/model/objects";
import { HIDDEN_BY_FILTER, type Sheet } from "../../host/model/sheet";

export type TextOf = (row: number, column: number) => string;
type Criteria = ReadonlyMap<number, FilterCriteria>;

/** Whether a row passes all filters; texts compare as displayed, without case. */
export function passes(criteria: Criteria, left: number, row: number, text: TextOf): boolean {
  for (const [offset, item] of criteria)
    if (item.kind === "values" && !picked(item, text(row, left + offset))) return false;
  return true;
}

export function picked(
  { values, blanks }: Extract<FilterCriteria, { kind: "values" }>,
  text: string,
): boolean {
  if (text === "") return blanks;
  const wanted = text.toLowerCase();
  return values.some((value) => value.toLowerCase() === wanted);
}

export function applyFilter(sheet: Sheet, body: Rect, criteria: Criteria, text: TextOf): void {
  for (let row = body.top; row <= body.bottom; row++)
    sheet.hideRow(row, HIDDEN_BY_FILTER, !passes(criteria, body.left, row, text));
}
