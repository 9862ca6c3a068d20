// Owns what the grid's keys do: undo, clipboard, filling, jumping to edges and ends.
import { MAX_COLUMNS, MAX_ROWS, rect } from "../host/model/address";
import { fillDown, fillRight } from "./editing/fill";
import { edge, farCorner, rowsAway } from "./editing/navigation";
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
    fillDown: () =>
      grid.guarded(session.sheet.selection, () =>
        fillDown(session.editor, session.sheet, session.sheet.selection),
      ),
    fillRight: () =>
      grid.guarded(session.sheet.selection, () =>
        fillRight(session.editor, session.sheet, session.sheet.selection),
      ),
    selectAll: () => grid.select(rect(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1), grid.active),
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
      return grid.openList();
    },
    insertToday: () => {
      const { sheet, editor, language } = session;
      const numberFormat = language === "zh-CN" ? "yyyy/m/d" : "m/d/yyyy";
      const { row, column } = grid.active;
      const written = { value: Math.floor(nowSerial()), numberFormat };
      grid.guarded(rect(row, column), () =>
        editor.change(sheet, rect(row, column), () => editor.write(sheet, row, column, written)),
      );
    },
  };
}
