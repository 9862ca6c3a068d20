// Owns the steps on what is shown of a sheet and what may be done to it: hidden rows and columns, frozen panes, protection.
import { columnLetter } from "./plainText";
import type { Book } from "./plainSheet";
import * as steps from "./step";
import type { Draw, Step } from "./step";

export function hide(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const rows = draw.pick % 2 === 0;
  const [from, to] = rows ? [draw.row, draw.row + draw.height] : [draw.column, draw.column + draw.width];
  const hidden = draw.value % 2 === 0;
  const address = rows ? `${from + 1}:${to + 1}` : `${columnLetter(from)}:${columnLetter(to)}`;
  return {
    edits: [sheet],
    says: `${hidden ? "hide" : "unhide"} ${sheet.name}!${address}`,
    office: (context) => {
      const range = steps.officeSheet(context, sheet).getRange(address);
      if (rows) range.rowHidden = hidden;
      else range.columnHidden = hidden;
    },
    plain: () => {
      const lines = rows ? sheet.hiddenByUser : sheet.hiddenColumns;
      for (let line = from; line <= to; line++)
        if (hidden) lines.add(line);
        else lines.delete(line);
    },
  };
}

export function freeze(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const [rows, columns] = [draw.value % 4, draw.pick % 4];
  return {
    edits: [],
    says: `freeze ${sheet.name} ${rows} ${columns}`,
    office: (context) => {
      const panes = steps.officeSheet(context, sheet).freezePanes;
      if (rows > 0 && columns > 0) panes.freezeAt(`A1:${columnLetter(columns - 1)}${rows}`);
      else if (rows > 0) panes.freezeRows(rows);
      else if (columns > 0) panes.freezeColumns(columns);
      else panes.unfreeze();
    },
    plain: () => (sheet.frozen = { rows, columns }),
  };
}

/** Every second step on a protected sheet takes the protection off, so that sequences go on. */
export function protect(book: Book, draw: Draw): Step | null {
  const sheet =
    book.sheets.find(({ isProtected }) => isProtected) ?? book.sheets[draw.sheet % book.sheets.length];
  const wanted = !sheet.isProtected;
  if (wanted && draw.value % 3 !== 0) return null;
  return {
    edits: [],
    says: `${wanted ? "protect" : "unprotect"} ${sheet.name}`,
    office: (context) => {
      const { protection } = steps.officeSheet(context, sheet);
      if (wanted) protection.protect();
      else protection.unprotect();
    },
    plain: () => (sheet.isProtected = wanted),
  };
}
