// Owns the line at the bottom: what is going on, records found by a filter, and sum, average and count of the selection.
import type { Texts } from "../../language";
import { intersect, rowCount, type Sheet } from "../../host/workbook";
import { element } from "./element";

/** Selections above this many cells are not added up while one drags. */
const MOST_CELLS = 500_000;

export class StatusBar {
  readonly element: HTMLElement;
  private readonly message: HTMLElement;
  private readonly figures: HTMLElement;

  constructor(private readonly texts: Texts["page"]["status"]) {
    this.message = element("span", { role: "status" }, texts.ready);
    this.figures = element("span", { class: "figures" });
    this.element = element("footer", { class: "status-bar" }, this.message, this.figures);
  }

  say(message: string): void {
    if (this.message.textContent !== message) this.message.textContent = message;
  }
  /** What Excel says when nothing else is to be said. */
  rest(sheet: Sheet): void {
    const filtered = sheet.tables.find((table) => table.criteria.size > 0);
    const range = filtered?.range ?? (sheet.autoFilter?.criteria.size ? sheet.autoFilter.range : null);
    if (!range) return this.say(this.texts.ready);
    let hidden = 0;
    for (const row of sheet.hiddenRows.keys()) if (row > range.top && row <= range.bottom) hidden++;
    const total = rowCount(range) - 1;
    this.say(this.texts.filtered(total - hidden, total));
  }

  /** @param format shows a number in the active cell's format */
  summarize(sheet: Sheet, format: (value: number) => string): void {
    const used = sheet.grid.usedRect(true);
    const area = used && intersect(sheet.selection, used);
    const cells = area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0;
    this.figures.textContent =
      area && cells > 1 && cells <= MOST_CELLS ? this.figuresOf(sheet, area, format) : "";
  }

  private figuresOf(sheet: Sheet, area: Sheet["selection"], format: (value: number) => string): string {
    let count = 0;
    let numbers = 0;
    let sum = 0;
    for (let row = area.top; row <= area.bottom; row++) {
      if (sheet.isRowHidden(row)) continue;
      for (let column = area.left; column <= area.right; column++) {
        const value = sheet.grid.value(row, column);
        if (value === null) continue;
        count++;
        if (typeof value !== "number") continue;
        numbers++;
        sum += value;
      }
    }
    if (count < 2) return "";
    const { texts } = this;
    const figures = numbers > 0 ? [[texts.average, format(sum / numbers)]] : [];
    figures.push([texts.count, String(count)]);
    if (numbers > 0) figures.push([texts.sum, format(sum)]);
    return figures.map(([label, value]) => `${label}: ${value}`).join("   ");
  }
}
