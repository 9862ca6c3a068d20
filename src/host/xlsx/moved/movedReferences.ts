// Owns where references in carried XML lead after cells moved and sheets were renamed or deleted: the model moves its
// own, and what it does not know follows here on saving.
import { formatCell, rect, type Rect } from "../../model/address";
import { shiftAreas, shiftIndex, shiftRect, type CellShift } from "../../model/cellShift";
import { renameSheetIn, shiftFormula } from "../../model/formulaText";
import type { Workbook } from "../../model/workbook";
import { formatRange, formatRanges, parseRanges } from "../sheets/ranges";
import { type SheetOrigin, sheetOrigin, type WorkbookOrigin } from "../workbook/workbookOrigin";

interface MovedSheet {
  /** As in the file. */
  readonly name: string;
  /** Null when it was deleted. */
  readonly nameNow: string | null;
  readonly shifts: readonly CellShift[];
}

export class MovedReferences {
  private constructor(private readonly moved: readonly MovedSheet[]) {}

  static of(workbook: Workbook, origin: WorkbookOrigin | null): MovedReferences {
    const moved = (origin?.sheets ?? []).flatMap((sheet) => {
      const own = sheetOrigin(sheet);
      const nameNow = workbook.sheets.includes(sheet) ? sheet.name : null;
      const changed = own !== null && (own.shifts.length > 0 || own.name !== nameNow);
      return changed ? [{ name: own.name, nameNow, shifts: own.shifts }] : [];
    });
    return new MovedReferences(moved);
  }
  /** On a copy of a sheet, references to the sheet lead to the copy. */
  inCopy(source: SheetOrigin, nameNow: string): MovedReferences {
    const { name, shifts } = source;
    return new MovedReferences([
      ...this.moved.filter((item) => item.name !== name),
      { name, nameNow, shifts },
    ]);
  }

  /** Nothing to follow. */
  get none(): boolean {
    return this.moved.length === 0;
  }
  shiftsOf(sheet: string | null): readonly CellShift[] {
    return this.moved.find(({ name }) => name === sheet)?.shifts ?? [];
  }

  /**
   * File text of a formula.
   * @param home the sheet it stands on, as named in the file; null for those that stand on none
   */
  formula(text: string, home: string | null): string {
    if (text === "") return text;
    let formula = `=${text}`;
    for (const { name, shifts } of this.moved)
      for (const shift of shifts) formula = shiftFormula(formula, home ?? "", name, shift);
    for (const { name, nameNow } of this.moved)
      if (name !== nameNow) formula = renameSheetIn(formula, name, nameNow);
    return formula.slice(1);
  }

  /** `A1:B2 D4` on a sheet; empty when all of it was deleted. */
  areas(text: string, sheet: string | null): string {
    const shifts = this.shiftsOf(sheet);
    if (shifts.length === 0) return text;
    return formatRanges(shifts.reduce((areas, shift) => shiftAreas(areas, shift), parseRanges(text)));
  }

  /** One range on a sheet; null when all of it was deleted. */
  range(text: string, sheet: string | null): string | null {
    const shifts = this.shiftsOf(sheet);
    const range = parseRanges(text)[0];
    if (shifts.length === 0 || !range) return text;
    const moved = shifts.reduce<Rect | null>((area, shift) => area && shiftRect(area, shift), range);
    if (!moved) return null;
    return text.includes(":") ? formatRange(moved) : formatCell(moved.top, moved.left);
  }

  /** A cell on a sheet; null when it was deleted. */
  cell(row: number, column: number, sheet: string | null): Rect | null {
    return this.shiftsOf(sheet).reduce<Rect | null>(
      (at, shift) => at && shiftRect(at, shift),
      rect(row, column),
    );
  }

  /**
   * A row or column that a drawing hangs on; one that was deleted gives the line that took its place. Shapes follow
   * whole rows and columns only, as cells that move beside others leave the lines where they are.
   */
  line(index: number, axis: "rows" | "columns", sheet: string | null): { index: number; deleted: boolean } {
    let line = { index, deleted: false };
    for (const shift of this.shiftsOf(sheet).filter((item) => item.axis === axis && isWhole(item))) {
      const moved = shiftIndex(line.index, shift);
      const first = axis === "rows" ? shift.range.top : shift.range.left;
      line = moved === null ? { index: first, deleted: true } : { ...line, index: moved };
    }
    return line;
  }
}

const isWhole = ({ axis, range }: CellShift): boolean =>
  axis === "rows"
    ? range.left === 0 && range.right === 16_383
    : range.top === 0 && range.bottom === 1_048_575;
