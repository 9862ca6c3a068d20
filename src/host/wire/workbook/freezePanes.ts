// Owns Excel.WorksheetFreezePanes.
import { rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { requireWritable } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factoryPair, method, type Members } from "../members";
import { RangeObject } from "../objects";
import { rangeArgument } from "../range/rangeArgument";
import type { Session } from "../session";
import { WireObject } from "../wireObject";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";

export class FreezePanesObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }
  freeze(rows: number, columns: number): void {
    requireWritable(this.session);
    if (rows < 0 || columns < 0) throw invalidArgument("A count is negative.");
    this.sheet.frozenRows = rows;
    this.sheet.frozenColumns = columns;
    this.session.sheetChanged(this.sheet);
  }
}

export const freezePanesMembers: Members<FreezePanesObject> = {
  FreezeRows: method("1.7", (panes, args) => panes.freeze(args.optionalInteger(0, 1), 0)),
  FreezeColumns: method("1.7", (panes, args) => panes.freeze(0, args.optionalInteger(0, 1))),
  /** Everything above and left of the range's end stays (Excel.WorksheetFreezePanes.freezeAt). */
  FreezeAt: method("1.7", (panes, args) => {
    const { rect: area } = rangeArgument(args, 0, panes.session, panes.sheet);
    const rows = area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1;
    const columns = area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1;
    panes.freeze(rows, columns);
  }),
  Unfreeze: method("1.7", (panes) => panes.freeze(0, 0)),
  ...factoryPair<FreezePanesObject>(
    "GetLocation",
    "1.7",
    ({ session, sheet }) => {
      const { frozenRows, frozenColumns } = sheet;
      if (frozenRows === 0 && frozenColumns === 0) return null;
      const bottom = frozenRows === 0 ? MAX_ROWS - 1 : frozenRows - 1;
      const right = frozenColumns === 0 ? MAX_COLUMNS - 1 : frozenColumns - 1;
      return new RangeObject(session, sheet, rect(0, 0, bottom, right));
    },
    () => itemNotFound("Nothing is frozen."),
  ),
};
