// Owns turning structured references into references to the cells that they mean.
import { formatAbsolute, formatRect, quoteSheet } from "../model/address";
import type { FormulaPlace } from "../model/formulas";
import type { Table } from "../model/objects";
import type { Sheet } from "../model/sheet";
import { replaceReferences } from "../model/tableReferences";
import type { Workbook } from "../model/workbook";
import { resolveStructured } from "./resolve";
import { CellError } from "../model/values";
import { orError } from "./value";

/**
 * Every reference to a table, as cells: absolute, but for those of the formula's own row, which stay relative in it
 * (UNVERIFIED in Excel: where it puts dollar signs).
 */
export function dissolveReferences(workbook: Workbook, sheet: Sheet, table: Table): void {
  replaceReferences(workbook, sheet, table, (reference, home, at) => {
    const found = orError(() => resolveStructured(workbook, reference, siteOf(sheet, home, at)));
    if (found instanceof CellError) return found.code;
    const own = found.sheet === home;
    if (!isOwnRow(reference)) {
      const text = formatAbsolute(found.sheet.name, found.range);
      return own ? text.slice(text.lastIndexOf("!") + 1) : text;
    }
    const cells = formatRect(found.range).replace(/[A-Z]+/g, "$$$&");
    return own ? cells : `${quoteSheet(found.sheet.name)}!${cells}`;
  });
}

const isOwnRow = (reference: string): boolean => /\[@|#this row/i.test(reference);

/** A formula that stands in no cell is read from the sheet's first. */
const siteOf = (sheet: Sheet, home: Sheet | null, at: FormulaPlace | null) => ({
  sheet: home ?? sheet,
  row: at?.row ?? 0,
  column: at?.column ?? 0,
});
