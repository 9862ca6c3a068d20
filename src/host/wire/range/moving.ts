// Owns Excel.Range.moveTo: cut and paste, with formulas everywhere following what was moved.
import { columnCount, rowCount, type Rect } from "../../model/address";
import { changeFormulas } from "../../model/formulas";
import { followMove } from "../../model/formulaText";
import type { Sheet } from "../../model/sheet";
import type { Arguments } from "../arguments";
import { isUnbounded, requireEditable } from "../guard";
import { invalidArgument } from "../hostError";
import type { RangeObject } from "../objects";
import { afterWrite } from "./cellWriter";
import { onSheet } from "./navigation";
import { rangeArgument } from "./rangeArgument";

/** The target's first cell takes the corner; what stood there is overwritten (Excel.Range.moveTo). */
export function moveTo(range: RangeObject, args: Arguments): void {
  const { session, sheet, rect: block } = range;
  const target = rangeArgument(args, 0, session, sheet);
  if (isUnbounded(block)) throw invalidArgument("Whole rows and columns are not moved by the embedded host.");
  const { top, left } = target.rect;
  const place = onSheet(top, left, top + rowCount(block) - 1, left + columnCount(block) - 1);
  requireEditable(session, sheet, [block]);
  requireEditable(session, target.sheet, [place]);
  const cells = takeOut(sheet, block);
  const from = { sheet: sheet.name, range: block };
  const to = { sheet: target.sheet.name, top, left };
  changeFormulas(session.workbook, (formula, home) => followMove(formula, home?.name ?? "", false, from, to));
  const { grid } = target.sheet;
  let next = 0;
  eachCell(place, (row, column) => {
    const { value, formula, style } = cells[next++];
    if (formula === undefined) grid.setValue(row, column, value);
    else grid.setFormula(row, column, followMove(formula, sheet.name, true, from, to), null);
    grid.setStyle(row, column, style);
  });
  afterWrite(session, sheet, block);
  afterWrite(session, target.sheet, place);
  session.sheetChanged(sheet);
  session.sheetChanged(target.sheet);
}

interface Cell {
  readonly value: ReturnType<Sheet["grid"]["value"]>;
  readonly formula: string | undefined;
  readonly style: number;
}

function takeOut({ grid }: Sheet, block: Rect): Cell[] {
  const cells: Cell[] = [];
  eachCell(block, (row, column) => {
    cells.push({
      value: grid.value(row, column),
      formula: grid.formula(row, column),
      style: grid.style(row, column),
    });
    grid.setValue(row, column, null);
    grid.setStyle(row, column, 0);
  });
  return cells;
}

function eachCell(area: Rect, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) visit(row, column);
}
