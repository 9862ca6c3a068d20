// Owns what Univer may do by itself: move, scroll and type. What would change cells or sizes is refused there and told to us.
import type { IRange } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS, rect, type Rect, type Sheet } from "../../host/workbook";
import { toPoints } from "./pixels";
import type { GridEvents } from "./gridView";

/** Univer commands that change nothing but the selection, the scroll position or the open editor. */
const HARMLESS =
  /^(doc\.|rich-text|univer\.command\.(undo|redo)$|sheet\.command\.(move-selection|expand-selection|select-all|select-range|set-scroll|scroll-|set-activate|reset-scroll))|^(formula|sheet)\.(operation|command\.(insert-function|help-function|select-editor))|^ui\.|^sheet\.(operation|mutation)\./;

const rectOf = (range: IRange): Rect =>
  rect(range.startRow, range.startColumn, range.endRow, range.endColumn);

/** Dragging the border of one of several wholly selected columns or rows sizes all of them. */
function among(first: number, last: number, index: number, whole: boolean): { first: number; last: number } {
  return whole && index >= first && index <= last ? { first, last } : { first: index, last: index };
}

/** @returns whether Univer may run the command itself */
export function allowCommand(
  id: string,
  params: unknown,
  sheet: Sheet | null,
  selection: Rect,
  events: GridEvents,
): boolean {
  if (HARMLESS.test(id)) return true;
  // Univer's own parameter types, told apart by the command id.
  switch (id) {
    case "sheet.command.auto-fill": {
      const { sourceRange, targetRange } = params as { sourceRange: IRange; targetRange: IRange };
      events.filled(rectOf(sourceRange), rectOf(targetRange));
      return false;
    }
    case "sheet.command.move-range": {
      const { fromRange, toRange } = params as { fromRange: IRange; toRange: IRange };
      events.moved(rectOf(fromRange), rectOf(toRange));
      return false;
    }
    case "sheet.command.delta-column-width": {
      const { anchorCol, deltaX } = params as { anchorCol: number; deltaX: number };
      const whole = selection.top === 0 && selection.bottom === MAX_ROWS - 1;
      const { first, last } = among(selection.left, selection.right, anchorCol, whole);
      events.columnsResized(
        first,
        last,
        Math.max(0, (sheet?.columnWidth(anchorCol) ?? 0) + toPoints(deltaX)),
      );
      return false;
    }
    case "sheet.command.delta-row-height": {
      const { anchorRow, deltaY } = params as { anchorRow: number; deltaY: number };
      const whole = selection.left === 0 && selection.right === MAX_COLUMNS - 1;
      const { first, last } = among(selection.top, selection.bottom, anchorRow, whole);
      events.rowsResized(first, last, Math.max(0, (sheet?.rowHeight(anchorRow) ?? 0) + toPoints(deltaY)));
      return false;
    }
    default:
      return false;
  }
}
