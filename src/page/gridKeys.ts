// Owns what the grid's keys do: undo, clipboard, filling, jumping to edges and ends.
import {
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  rect,
  type Rect,
  sameRect,
  type Sheet,
  type Written,
} from "../host/workbook";
import { fillDown, fillRight } from "./editing/fill";
import { edge, farCorner, region, rowsAway, type Cell } from "./editing/navigation";
import { shiftSelection } from "./editing/shiftSelection";
import type { GridControl } from "./gridControl";
import type { KeyCommands } from "./keyboard";
import { nowSerial, type PageSession } from "./session";

export function gridKeys(
  session: PageSession,
  grid: GridControl,
): Omit<KeyCommands, "save" | "open" | "nextSheet" | "menu"> {
  return {
    undo: () => session.editor.undo(),
    redo: () => session.editor.redo(),
    copy: () => grid.copy(false),
    cut: () => grid.copy(true),
    clear: () => grid.clear(),
    editEmpty: () => {
      const { row, column } = grid.active;
      grid.select(rect(row, column));
      grid.view.edit(row, column, "");
    },
    fillDown: () =>
      grid.guarded(session.sheet.selection, () =>
        fillDown(session.editor, session.sheet, session.sheet.selection),
      ),
    fillRight: () =>
      grid.guarded(session.sheet.selection, () =>
        fillRight(session.editor, session.sheet, session.sheet.selection),
      ),
    selectAll: () => grid.select(wider(session.sheet, grid.active), grid.active),
    selectRows: () =>
      grid.select({ ...session.sheet.selection, left: 0, right: MAX_COLUMNS - 1 }, grid.active),
    selectColumns: () =>
      grid.select({ ...session.sheet.selection, top: 0, bottom: MAX_ROWS - 1 }, grid.active),
    insertCells: () => void shiftSelection(session, "insert"),
    deleteCells: () => void shiftSelection(session, "delete"),
    stopCopying: () => grid.stopCopying(),
    pasteCopied: () => grid.pasteCopied(),
    reveal: () => grid.view.reveal(grid.active.row, grid.active.column),
    jump: (direction, extending) => {
      const { sheet } = session;
      const from = extending ? farCorner(sheet.selection, grid.active) : grid.active;
      grid.goToCell(edge(sheet, from, direction), extending);
    },
    page: (pages, extending) => {
      const { sheet } = session;
      const rows = Math.max(1, Math.floor(grid.view.element.clientHeight / 20) - 3);
      const from = extending ? farCorner(sheet.selection, grid.active) : grid.active;
      grid.goToCell({ row: rowsAway(sheet, from.row, pages * rows), column: from.column }, extending);
    },
    lineStart: (extending) =>
      grid.goToCell({ row: grid.active.row, column: session.sheet.frozenColumns }, extending),
    sheetStart: (extending) => {
      const { frozenRows, frozenColumns } = session.sheet;
      grid.goToCell({ row: frozenRows, column: frozenColumns }, extending);
    },
    sheetEnd: (extending) => {
      const { lastRow, lastColumn } = session.sheet.grid.extent();
      grid.goToCell({ row: Math.max(0, lastRow), column: Math.max(0, lastColumn) }, extending);
    },
    openList: () => {
      const { row, column } = grid.active;
      if (session.looks.look(session.sheet, row, column)?.filter.match(/button|active/)) {
        grid.openFilter(row, column);
        return true;
      }
      return grid.overlays.openList();
    },
    writeNote: () => grid.overlays.comments.write("note"),
    writeComment: () => grid.overlays.comments.write("comment"),
    insertToday: () => {
      const numberFormat = session.language === "zh-CN" ? "yyyy/m/d" : "m/d/yyyy";
      insertNow(session, grid, { value: Math.floor(nowSerial()), numberFormat });
    },
    insertTime: () => {
      const minutes = Math.floor((nowSerial() % 1) * 1440);
      insertNow(session, grid, { value: minutes / 1440, numberFormat: "h:mm" });
    },
  };
}

function insertNow({ sheet, editor }: PageSession, grid: GridControl, written: Written): void {
  const { row, column } = grid.active;
  const cell = rect(row, column);
  grid.guarded(cell, () => editor.change(sheet, cell, () => editor.write(sheet, row, column, written)));
}

/** What Ctrl+A selects next: the body of the table, the table, the block of cells, the sheet. */
function wider(sheet: Sheet, { row, column }: Cell): Rect {
  const table = sheet.tables.find(({ range }) => contains(range, row, column))?.range;
  const steps = table ? [{ ...table, top: Math.min(table.top + 1, table.bottom) }, table] : [];
  steps.push(region(sheet, { row, column }));
  const all = rect(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);
  const { selection } = sheet;
  const isWider = (step: Rect): boolean =>
    contains(step, selection.top, selection.left) &&
    contains(step, selection.bottom, selection.right) &&
    !sameRect(step, selection);
  const blank = sameRect(steps[0], rect(row, column));
  return blank ? all : (steps.find(isWider) ?? all);
}
