// Owns properties that are one member of the cells' style: read as null where cells differ, written to all.
import { formatRect, type Rect } from "../../model/address";
import { changeStyle, stylesIn } from "../../model/formatting";
import type { Sheet } from "../../model/sheet";
import type { CellStyle } from "../../model/style";
import { uniform, type AreaObject } from "../area";
import { requireAllowed } from "../guard";
import { RangeObject } from "../objects";
import { readWrite, type ApiSet, type Member } from "../members";
import type { Session } from "../session";

/** One member of the cells' style, or null where they differ. */
export const readStyle = <T>(area: AreaObject, pick: (style: CellStyle) => T): T | null =>
  uniform(area.rects.flatMap((rect) => stylesIn(area.session.workbook, area.sheet, rect).map(pick)));

export function writeStyle(area: AreaObject, change: Partial<CellStyle>): void {
  requireAllowed(area.session, area.sheet, "allowFormatCells");
  for (const rect of area.rects) changeStyle(area.session.workbook, area.sheet, rect, change);
  tellFormat(area.session, area.sheet, area.rects);
}

/** Notes that the look of cells changed, for views and for who listens. */
export function tellFormat(session: Session, sheet: Sheet, rects: readonly Rect[]): void {
  session.sheetChanged(sheet);
  if (!session.listensTo("FormatChanged")) return;
  for (const rect of rects)
    session.raiseSheetEvent("formatChanged", sheet, {
      address: formatRect(rect),
      referenceId: session.keepEventRange(new RangeObject(session, sheet, rect)),
    });
}

/** A property that is one member of the cells' style. */
export const styleProperty = <K extends keyof CellStyle>(
  since: ApiSet,
  key: K,
  parse: (value: unknown) => CellStyle[K],
): Member<AreaObject> =>
  readWrite(
    since,
    (area) => readStyle(area, (style) => style[key]),
    // Setting null leaves the cells as they are, like a property that was not given.
    (area, value) => value !== null && writeStyle(area, { [key]: parse(value) } as Partial<CellStyle>),
  );
