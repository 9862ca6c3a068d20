// Owns remembering what the cells in sight are painted as: Univer asks for each one several times a frame.
import type { ICellDataForSheetInterceptor } from "@univerjs/core";
import { MAX_COLUMNS } from "../../host/workbook";

export type PaintedCell = ICellDataForSheetInterceptor;

/** Some screens full. */
const MOST_KEPT = 20_000;

export class PaintedCells {
  private readonly kept = new Map<number, PaintedCell>();

  constructor(private readonly paint: (row: number, column: number) => PaintedCell) {}

  at(row: number, column: number): PaintedCell {
    const key = row * MAX_COLUMNS + column;
    let cell = this.kept.get(key);
    if (!cell) {
      if (this.kept.size >= MOST_KEPT) this.kept.clear();
      this.kept.set(key, (cell = this.paint(row, column)));
    }
    return cell;
  }

  /** To be called when anything on the sheet changed. */
  forget(): void {
    this.kept.clear();
  }
}
