// Owns the look of cells as formats read and change it, with the lines around and between them.
import { formatRect, rect, type Rect } from "../../model/address";
import { mapStyles, stylesIn } from "../../model/formatting";
import type { Sheet } from "../../model/sheet";
import type { Border, CellStyle } from "../../model/style";
import { requireAllowed } from "../guard";
import { drawAt, lineAt, type LinePlace, type Look } from "../look";
import { RangeObject } from "../objects";
import type { Session } from "../session";
import type { Edge } from "./rangeBorders";

export class CellsLook implements Look {
  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet,
    private readonly rects: readonly Rect[],
    /** Who changes many looks in one call checks and tells of it once. */
    private readonly alone = true,
  ) {}

  styles(): CellStyle[] {
    return this.rects.flatMap((area) => stylesIn(this.session.workbook, this.sheet, area));
  }
  change(change: (style: CellStyle) => Partial<CellStyle>): void {
    const { session, sheet, rects } = this;
    if (this.alone) requireAllowed(session, sheet, "allowFormatCells");
    for (const area of rects) mapStyles(session.workbook, sheet, area, change);
    if (this.alone) tellFormat(session, sheet, rects);
  }
  lines(edge: Edge): (Border | null)[] {
    return this.strips(edge).flatMap(({ cells, place }) =>
      stylesIn(this.session.workbook, this.sheet, cells).map((style) => lineAt(style, place)),
    );
  }
  draw(edge: Edge, redraw: (line: Border | null) => Border | null): void {
    const { session, sheet, rects } = this;
    if (this.alone) requireAllowed(session, sheet, "allowFormatCells");
    for (const { cells, place } of this.strips(edge))
      mapStyles(session.workbook, sheet, cells, (style) => drawAt(style, place, redraw));
    if (this.alone) tellFormat(session, sheet, rects);
  }
  private strips(edge: Edge): { cells: Rect; place: LinePlace }[] {
    return this.rects.flatMap((area) => stripsOf(area, edge));
  }
}

/** The strips of cells that carry an edge, and at which place of each cell. */
function stripsOf(area: Rect, edge: Edge): { cells: Rect; place: LinePlace }[] {
  const { top, left, bottom, right } = area;
  switch (edge) {
    case "EdgeTop":
      return [{ cells: rect(top, left, top, right), place: "top" }];
    case "EdgeBottom":
      return [{ cells: rect(bottom, left, bottom, right), place: "bottom" }];
    case "EdgeLeft":
      return [{ cells: rect(top, left, bottom, left), place: "left" }];
    case "EdgeRight":
      return [{ cells: rect(top, right, bottom, right), place: "right" }];
    case "InsideHorizontal":
      if (top === bottom) return [];
      return [
        { cells: rect(top, left, bottom - 1, right), place: "bottom" },
        { cells: rect(top + 1, left, bottom, right), place: "top" },
      ];
    case "InsideVertical":
      if (left === right) return [];
      return [
        { cells: rect(top, left, bottom, right - 1), place: "right" },
        { cells: rect(top, left + 1, bottom, right), place: "left" },
      ];
    case "DiagonalDown":
      return [{ cells: area, place: "diagonalDown" }];
    case "DiagonalUp":
      return [{ cells: area, place: "diagonalUp" }];
  }
}

/** Notes that the look of cells changed, for views and for who listens. */
export function tellFormat(session: Session, sheet: Sheet, rects: readonly Rect[]): void {
  session.sheetChanged(sheet);
  if (!session.listensTo("FormatChanged")) return;
  for (const area of rects)
    session.raiseSheetEvent("formatChanged", sheet, {
      address: formatRect(area),
      referenceId: session.keepEventRange(new RangeObject(session, sheet, area)),
    });
}
