// Owns the grid's context menu: clipboard, clearing, comments, rows and columns.
import { type CellShift, HIDDEN_BY_USER } from "../host/workbook";
import { openMenu, type MenuItem } from "./chrome/menu";
import { shiftLines } from "./editing/shiftSelection";
import type { GridControl } from "./gridControl";
import { gridKeys } from "./gridKeys";
import type { PageSession } from "./session";

export function openCellMenu(session: PageSession, grid: GridControl, x: number, y: number): void {
  const { menu } = session.texts;
  const shift = (kind: CellShift["kind"], axis: CellShift["axis"]) => (): void =>
    shiftLines(session, kind, axis);
  const rows: MenuItem[] = [
    { label: menu.insertRows, run: shift("insert", "rows") },
    { label: menu.deleteRows, run: shift("delete", "rows") },
    { label: menu.hideRows, run: () => setRowsHidden(session, true) },
    { label: menu.unhideRows, run: () => setRowsHidden(session, false) },
  ];
  const columns: MenuItem[] = [
    { label: menu.insertColumns, run: shift("insert", "columns") },
    { label: menu.deleteColumns, run: shift("delete", "columns") },
    { label: menu.hideColumns, run: () => setColumnsHidden(session, true) },
    { label: menu.unhideColumns, run: () => setColumnsHidden(session, false) },
  ];
  openMenu(
    menu.label,
    [
      { label: menu.cut, run: () => grid.copy(true) },
      { label: menu.copy, run: () => grid.copy(false) },
      { label: menu.paste, run: () => void pasteFromMenu(session, grid) },
      null,
      { label: menu.clear, run: () => grid.clear() },
      { label: menu.fillDown, run: () => gridKeys(session, grid).fillDown() },
      null,
      ...commentItems(session, grid),
      null,
      ...rows,
      null,
      ...columns,
    ],
    x,
    y,
  );
}

/** What Excel offers for the comment or note of a cell, or for a cell without. */
function commentItems({ texts }: PageSession, { overlays: { comments } }: GridControl): MenuItem[] {
  const { current } = comments;
  if (!current)
    return [
      { label: texts.comments.newComment, run: () => comments.write("comment") },
      { label: texts.comments.newNote, run: () => comments.write("note") },
    ];
  if (current.kind === "note")
    return [
      { label: texts.comments.editNote, run: () => comments.write("note") },
      { label: texts.comments.removeNote, run: () => comments.remove() },
    ];
  const { resolved } = current.thread;
  return [
    ...(resolved ? [] : [{ label: texts.comments.reply, run: () => comments.write("comment") }]),
    {
      label: resolved ? texts.comments.reopen : texts.comments.resolve,
      run: () => comments.resolve(!resolved),
    },
    { label: texts.comments.removeComment, run: () => comments.remove() },
  ];
}

/** A page may read the clipboard only if the browser and its user let it. */
async function pasteFromMenu(session: PageSession, grid: GridControl): Promise<void> {
  const data = new DataTransfer();
  try {
    for (const item of await navigator.clipboard.read())
      for (const type of ["text/plain", "text/html"])
        if (item.types.includes(type)) data.setData(type, await (await item.getType(type)).text());
  } catch {
    return session.dialogs.alert(session.texts.menu.pasteHint);
  }
  grid.view.focus();
  grid.paste(data);
}

function setRowsHidden({ sheet, editor }: PageSession, hidden: boolean): void {
  const { top, bottom } = sheet.selection;
  const last = Math.min(bottom, Math.max(top, sheet.grid.extent().lastRow, ...sheet.hiddenRows.keys()));
  editor.changeObjects(sheet, () => {
    for (let row = top; row <= last; row++) sheet.hideRow(row, HIDDEN_BY_USER, hidden);
  });
}

function setColumnsHidden({ sheet, editor }: PageSession, hidden: boolean): void {
  const { left, right } = sheet.selection;
  editor.changeObjects(sheet, () => {
    for (let column = left; column <= Math.min(right, left + 1000); column++) {
      if (hidden) sheet.hiddenColumns.add(column);
      else sheet.hiddenColumns.delete(column);
    }
  });
}
