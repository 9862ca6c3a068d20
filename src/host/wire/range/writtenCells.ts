// Owns what events tell of written cells: values before and after of a single one, and formulas that changed.
import { columnCount, formatCell, rowCount, type Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Scalar } from "../../model/values";
import type { JsonObject } from "../protocol";
import type { Session } from "../session";
import { valueType, wireValue } from "./cellReader";

/** Taken before a write; nothing is remembered that no listener asks for. */
export class WrittenCells {
  private readonly single: boolean;
  private readonly before: Scalar = null;
  private readonly formulas: (string | undefined)[] | null = null;

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet,
    private readonly range: Rect,
  ) {
    this.single = rowCount(range) === 1 && columnCount(range) === 1;
    if (this.single) this.before = sheet.grid.value(range.top, range.left);
    if (session.listensTo("FormulaChanged")) this.formulas = [...this.current()];
  }

  /** Only a change of one cell has details (Excel.WorksheetChangedEventArgs.details). */
  details(): JsonObject | undefined {
    if (!this.single || !this.session.listensTo("DataChanged")) return undefined;
    this.session.ensureCalculated();
    const after = this.sheet.grid.value(this.range.top, this.range.left);
    return {
      valueBefore: wireValue(this.before),
      valueAfter: wireValue(after),
      valueTypeBefore: valueType(this.before),
      valueTypeAfter: valueType(after),
    };
  }

  /** One event with every cell whose formula changed (Excel.FormulaChangedEventDetail). */
  raiseFormulaChanges(): void {
    if (!this.formulas) return;
    const { left, top } = this.range;
    const columns = columnCount(this.range);
    const formulaDetails = [...this.current()].flatMap((formula, index) => {
      const previousFormula = this.formulas?.[index];
      if (formula === previousFormula) return [];
      const cellAddress = formatCell(top + Math.floor(index / columns), left + (index % columns));
      return [{ cellAddress, previousFormula: previousFormula ?? "" }];
    });
    if (formulaDetails.length > 0)
      this.session.raiseSheetEvent("formulaChanged", this.sheet, { formulaDetails });
  }

  private *current(): Iterable<string | undefined> {
    const { top, left, bottom, right } = this.range;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) yield this.sheet.grid.formula(row, column);
  }
}
