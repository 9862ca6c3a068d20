// Owns Excel.Range.removeDuplicates and its result.
import { columnCount } from "../../model/address";
import { asInteger, type Arguments } from "../arguments";
import { requireEditable } from "../guard";
import { invalidArgument } from "../hostError";
import { readOnly, type Members } from "../members";
import type { RangeObject } from "../objects";
import type { Session } from "../session";
import { WireObject } from "../wireObject";
import { afterWrite } from "./cellWriter";

export class RemoveDuplicatesResultObject extends WireObject {
  constructor(
    session: Session,
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {
    super(session);
  }
}

export const removeDuplicatesResultMembers: Members<RemoveDuplicatesResultObject> = {
  Removed: readOnly("1.9", ({ removed }) => removed),
  UniqueRemaining: readOnly("1.9", ({ uniqueRemaining }) => uniqueRemaining),
};

/**
 * Rows whose shown values in the given columns (0-based) were seen above go; the others close up within the range,
 * and rows at its end become empty (Excel.Range.removeDuplicates; texts compare without case: UNVERIFIED).
 */
export function removeDuplicates(range: RangeObject, args: Arguments): RemoveDuplicatesResultObject {
  const { session, sheet, rect: area } = range;
  const columns = args.value(0);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument("columns is empty.");
  const places = columns.map((column: unknown) => asInteger(column, "columns"));
  if (places.some((place) => place < 0 || place >= columnCount(area)))
    throw invalidArgument("There is no such column.");
  requireEditable(session, sheet, [area]);
  session.ensureCalculated();
  const { grid } = sheet;
  const first = area.top + (args.boolean(1, false) ? 1 : 0);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row <= area.bottom; row++) {
    const key = JSON.stringify(
      places.map((place) => {
        const value = grid.value(row, area.left + place);
        return typeof value === "string" ? value.toLowerCase() : value;
      }),
    );
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const cells = kept.map((row) =>
    Array.from({ length: columnCount(area) }, (_, index) => ({
      value: grid.value(row, area.left + index),
      formula: grid.formula(row, area.left + index),
    })),
  );
  for (let row = first; row <= area.bottom; row++)
    for (let index = 0; index < columnCount(area); index++) {
      const cell = cells[row - first]?.[index];
      if (cell?.formula === undefined) grid.setValue(row, area.left + index, cell?.value ?? null);
      else grid.setFormula(row, area.left + index, cell.formula, null);
    }
  afterWrite(session, sheet, area);
  return new RemoveDuplicatesResultObject(session, area.bottom - first + 1 - kept.length, kept.length);
}
