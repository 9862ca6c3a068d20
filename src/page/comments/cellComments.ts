// Owns finding the comment or note of a cell; a cell has at most one of either.
import type { Note, Sheet } from "../../host/workbook";

export type CommentThread = Sheet["comments"][number];
export type CommentPost = CommentThread["replies"][number];

export type CellComment =
  | { readonly kind: "comment"; readonly thread: CommentThread }
  | { readonly kind: "note"; readonly note: Note };

interface Cell {
  readonly row: number;
  readonly column: number;
}

export function commentAt(sheet: Sheet, { row, column }: Cell): CellComment | null {
  const here = (item: Cell): boolean => item.row === row && item.column === column;
  const thread = sheet.comments.find(here);
  if (thread) return { kind: "comment", thread };
  const note = sheet.notes.find(here);
  return note ? { kind: "note", note } : null;
}

/** Which cells are marked, for painting, which asks for every cell in sight. */
export class CommentMarks {
  private readonly marks = new Map<Sheet, ReadonlyMap<string, CellComment["kind"]>>();

  /** To be called when anything changed. */
  invalidate(): void {
    this.marks.clear();
  }

  at(sheet: Sheet, row: number, column: number): CellComment["kind"] | "none" {
    if (sheet.notes.length + sheet.comments.length === 0) return "none";
    let found = this.marks.get(sheet);
    if (!found) this.marks.set(sheet, (found = marksOf(sheet)));
    return found.get(`${row},${column}`) ?? "none";
  }
}

const marksOf = ({ notes, comments }: Sheet): Map<string, CellComment["kind"]> =>
  new Map([
    ...notes.map(({ row, column }) => [`${row},${column}`, "note"] as const),
    ...comments.map(({ row, column }) => [`${row},${column}`, "comment"] as const),
  ]);
