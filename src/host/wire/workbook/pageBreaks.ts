// Owns Excel.PageBreakCollection and PageBreak, for the breaks between rows.
import type { Sheet } from "../../model/sheet";
import { collectionMembers } from "../collection";
import { requireWritable } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, method, readOnly, type Members } from "../members";
import { RangeObject } from "../objects";
import { onSheet } from "../range/navigation";
import { rangeArgument } from "../range/rangeArgument";
import type { JsonObject } from "../protocol";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";

export class PageBreakObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    /** The first row of the new page. */
    readonly row: number,
  ) {
    super(session);
  }
  /** As in getItem; without it the client asks for a getItemAt that Excel does not declare. */
  override identity(): JsonObject {
    return { _Id: this.sheet.rowBreaks.indexOf(this.row) };
  }
  override assertExists(): void {
    if (!this.sheet.rowBreaks.includes(this.row)) throw itemNotFound();
  }
}

export class PageBreakCollectionObject extends WireCollection<PageBreakObject> {
  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }
  items(): PageBreakObject[] {
    return this.sheet.rowBreaks.map((row) => new PageBreakObject(this.session, this.sheet, row));
  }
  find(key: unknown): PageBreakObject | null {
    return (typeof key === "number" ? this.items()[key] : null) ?? null;
  }
}

function change(session: Session, sheet: Sheet, rows: readonly number[]): void {
  requireWritable(session);
  sheet.rowBreaks = [...new Set(rows)].sort((a, b) => a - b);
  session.sheetChanged(sheet);
}

export const pageBreakMembers: Members<PageBreakObject> = {
  RowIndex: readOnly("1.9", ({ row }) => row),
  ColumnIndex: readOnly("1.9", () => 0),
  GetCellAfterBreak: factory(
    "1.9",
    ({ session, sheet, row }) => new RangeObject(session, sheet, onSheet(row, 0, row, 0)),
  ),
  Delete: method("1.9", ({ session, sheet, row }) =>
    change(
      session,
      sheet,
      sheet.rowBreaks.filter((other) => other !== row),
    ),
  ),
};

export const pageBreakCollectionMembers: Members<PageBreakCollectionObject> = {
  ...collectionMembers<PageBreakCollectionObject>({ getCount: "1.9", getItem: "1.9" }),
  /** A page break before the top left cell of the range (Excel.PageBreakCollection.add). */
  Add: factory("1.9", ({ session, sheet }, args) => {
    const { rect } = rangeArgument(args, 0, session, sheet);
    if (rect.top === 0) throw invalidArgument("No page ends above the first row.");
    change(session, sheet, [...sheet.rowBreaks, rect.top]);
    return new PageBreakObject(session, sheet, rect.top);
  }),
  RemovePageBreaks: method("1.9", ({ session, sheet }) => change(session, sheet, [])),
};
