// Owns Excel.Range.moveTo: cut and paste.
import { findMoveProblem, moveBlock, moveOf } from "../../model/moveBlock";
import type { Arguments } from "../arguments";
import { isUnbounded, requireEditable } from "../guard";
import { HostError, invalidArgument } from "../hostError";
import type { RangeObject } from "../objects";
import { afterWrite } from "./cellWriter";
import { onSheet } from "./navigation";
import { rangeArgument } from "./rangeArgument";

const PROBLEMS = {
  cutsMerge: () => invalidArgument("A merged area can't be moved or written over in part."),
  overlapsTable: () => invalidArgument("A table can't be put over another, nor merged cells into one."),
  filtered: () => new HostError("NotImplemented", "A filtered range is not moved by the embedded host."),
};

/** The target's first cell takes the corner; what stood there is overwritten (Excel.Range.moveTo). */
export function moveTo(range: RangeObject, args: Arguments): void {
  const { session, sheet, rect: block } = range;
  const target = rangeArgument(args, 0, session, sheet);
  if (isUnbounded(block)) throw invalidArgument("Whole rows and columns are not moved by the embedded host.");
  const { top, left } = target.rect;
  const move = moveOf(sheet, block, target.sheet, top, left);
  onSheet(top, left, move.target.bottom, move.target.right);
  requireEditable(session, sheet, [block]);
  requireEditable(session, target.sheet, [move.target]);
  const problem = findMoveProblem(move);
  if (problem) throw PROBLEMS[problem]();
  moveBlock(session.workbook, move);
  afterWrite(session, sheet, block);
  afterWrite(session, target.sheet, move.target);
  session.sheetChanged(sheet);
  session.sheetChanged(target.sheet);
}
