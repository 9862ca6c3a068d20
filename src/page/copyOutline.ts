// Owns the moving border around the cells that were copied or cut.
import type { Rect, Sheet } from "../host/workbook";
import { element } from "./chrome/element";
import type { GridView } from "./gridView/gridView";
import { clipUnderPanes } from "./gridView/overlayClip";

export class CopyOutline {
  private readonly box: HTMLElement;

  constructor(private readonly view: GridView) {
    this.box = element("div", { class: "copy-outline", "aria-hidden": "true", hidden: true });
    view.element.append(this.box);
  }

  /** @param area null takes the border away */
  place(sheet: Sheet, area: Rect | null): void {
    const first =
      area && this.view.box(firstShown(area.top, 1, sheet), firstShownColumn(area.left, 1, sheet));
    const last =
      area && this.view.box(firstShown(area.bottom, -1, sheet), firstShownColumn(area.right, -1, sheet));
    this.box.hidden = !first || !last;
    if (!area || !first || !last) return;
    const frozen = { row: area.top < sheet.frozenRows, column: area.left < sheet.frozenColumns };
    Object.assign(this.box.style, {
      left: `${first.left}px`,
      top: `${first.top}px`,
      width: `${last.left + last.width - first.left}px`,
      height: `${last.top + last.height - first.top}px`,
      clipPath: clipUnderPanes(first, this.view.viewport(), frozen),
    });
  }
}

function firstShown(row: number, step: number, sheet: Sheet): number {
  let at = row;
  while (at > 0 && sheet.isRowHidden(at)) at += step;
  return at;
}

function firstShownColumn(column: number, step: number, sheet: Sheet): number {
  let at = column;
  while (at > 0 && sheet.hiddenColumns.has(at)) at += step;
  return at;
}
