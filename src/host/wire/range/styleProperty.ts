// Owns properties that are one member of the cells' style: read as null where cells differ, written to all.
import { formatRect } from "../../model/address";
import { changeStyle, stylesIn } from "../../model/formatting";
import type { CellStyle } from "../../model/style";
import { uniform, type AreaObject } from "../area";
import { requireAllowed } from "../guard";
import { RangeObject } from "../objects";
import { readWrite, type ApiSet, type Member } from "../members";

/** One member of the cells' style, or null where they differ. */
export const readStyle = <T>(area: AreaObject, pick: (style: CellStyle) => T): T | null =>
  uniform(area.rects.flatMap((rect) => stylesIn(area.session.workbook, area.sheet, rect).map(pick)));

export function writeStyle(area: AreaObject, change: Partial<CellStyle>): void {
  requireAllowed(area.session, area.sheet, "allowFormatCells");
  for (const rect of area.rects) changeStyle(area.session.workbook, area.sheet, rect, change);
  area.session.sheetChanged(area.sheet);
  if (!area.session.listensTo("FormatChanged")) return;
  for (const rect of area.rects)
    area.session.raiseSheetEvent("formatChanged", area.sheet, {
      address: formatRect(rect),
      referenceId: area.session.keepEventRange(new RangeObject(area.session, area.sheet, rect)),
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
