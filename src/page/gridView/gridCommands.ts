// Owns what Univer may do by itself: move, scroll and type. What would change cells or sizes is refused there and told to us.
import type { IRange } from "@univerjs/core";
import { rect, type Rect } from "../../host/model/address";
import { toPoints } from "./univerSheet";
import type { GridEvents } from "./gridView";

/** Univer commands that change nothing but the selection, the scroll position or the open editor. */
const HARMLESS =
  /^(doc\.|rich-text|univer\.command\.(undo|redo)$|sheet\.command\.(move-selection|expand-selection|select-all|select-range|set-scroll|scroll-|set-activate|reset-scroll))|^(formula|sheet)\.(operation|command\.(insert-function|help-function|select-editor))|^ui\.|^sheet\.(operation|mutation)\./;

const rectOf = (range: IRange): Rect =>
  rect(range.startRow, range.startColumn, range.endRow, range.endColumn);

/** What a width or height change starts from. */
export interface Sizes {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  /** The selected rows or columns, when the dragged one is among wholly selected ones. */
  selectedColumns(column: number): { first: number; last: number };
  selectedRows(row: number): { first: number; last: number };
}

/** @returns whether Univer may run the command itself */
export function allowCommand(id: string, params: unknown, sizes: Sizes, events: GridEvents): boolean {
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
      const { first, last } = sizes.selectedColumns(anchorCol);
      events.columnsResized(first, last, Math.max(0, sizes.columnWidth(anchorCol) + toPoints(deltaX)));
      return false;
    }
    case "sheet.command.delta-row-height": {
      const { anchorRow, deltaY } = params as { anchorRow: number; deltaY: number };
      const { first, last } = sizes.selectedRows(anchorRow);
      events.rowsResized(first, last, Math.max(0, sizes.rowHeight(anchorRow) + toPoints(deltaY)));
      return false;
    }
    default:
      return false;
  }
}
