// Owns the identity of a chart on the wire, which all its parts share.
import type { Chart } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { requireUnprotected } from "../guard";
import { itemNotFound } from "../hostError";
import type { JsonObject } from "../protocol";
import type { Session } from "../session";
import { WireObject } from "../wireObject";

/** A chart, or a part of one. */
export class ChartPartObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly chart: Chart,
  ) {
    super(session);
  }
  override assertExists(): void {
    if (!this.sheet.charts.includes(this.chart) || !this.session.workbook.sheets.includes(this.sheet))
      throw itemNotFound();
  }
  /** Notes a change; charts are objects that a protected sheet keeps. */
  change(edit: () => void): void {
    requireUnprotected(this.session, this.sheet);
    edit();
    this.session.sheetChanged(this.sheet);
  }
}

export class ChartObject extends ChartPartObject {
  override identity(): JsonObject {
    return { Id: this.chart.id };
  }
}
