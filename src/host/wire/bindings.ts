// Owns bindings: cells that an add-in watches by a name of its own (Excel.Binding, Office.context.document.bindings). They last
// as long as the workbook is open in the host; files do not keep them.
import { columnCount, intersect, rowCount, type Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { RangeObject, TableObject } from "./objects";
import { wireValue } from "./range/cellReader";

export type BindingType = "Range" | "Table" | "Text";
/** Office.BindingType on the wire of the Common API: text, matrix, table. */
const TYPE_NUMBERS: Readonly<Record<BindingType, number>> = { Text: 0, Range: 1, Table: 2 };

export class Binding {
  private revision = -1;
  private print = "";

  constructor(
    readonly id: string,
    readonly type: BindingType,
    /** Follows inserted and deleted cells; a table binding goes with its table. */
    readonly target: RangeObject | TableObject,
  ) {
    this.hasChanged();
  }
  get sheet(): Sheet {
    return this.target.sheet;
  }
  /** The cells; null when they are gone. */
  get area(): Rect | null {
    const { target } = this;
    if (!target.session.workbook.sheets.includes(target.sheet)) return null;
    if ("table" in target) return target.sheet.tables.includes(target.table) ? target.table.range : null;
    return target.gone ? null : target.rect;
  }
  /** As the Common API describes one: id, type, and `[rows, columns, whether there are headers]`. */
  get descriptor(): readonly unknown[] {
    const { id, type, area, target } = this;
    const headers = "table" in target && target.table.showHeaders;
    return [
      id,
      TYPE_NUMBERS[type],
      area ? [rowCount(area) - (headers ? 1 : 0), columnCount(area), headers] : [0, 0, headers],
    ];
  }
  /** Whether values or formats differ from when this was asked last ("data or formatting", Excel.Binding.onDataChanged). */
  hasChanged(): boolean {
    const { area, sheet } = this;
    if (!area || this.revision === sheet.grid.revision) return false;
    this.revision = sheet.grid.revision;
    const before = this.print;
    const cells: unknown[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        cells.push(wireValue(sheet.grid.value(row, column)), sheet.grid.style(row, column));
    this.print = JSON.stringify(cells);
    return this.print !== before;
  }
  /** What of a selection lies in the binding, as the Common API tells it: `[[row, column], [rows, columns]]`; null for nothing. */
  selected(sheet: Sheet, selection: Rect): readonly (readonly number[])[] | null {
    const { area } = this;
    const common = area && sheet === this.sheet ? intersect(area, selection) : null;
    if (!area || !common) return null;
    return [
      [common.top - area.top, common.left - area.left],
      [rowCount(common), columnCount(common)],
    ];
  }
}
