// Owns undo and redo of what the user did. What an add-in writes is not in it, and empties it: the steps before no longer fit.
import type { Rect, Sheet } from "../../host/workbook";

export interface Step {
  /** Where it happened: shown when it is taken back. */
  readonly sheet: Sheet;
  /** The cells that may have changed. */
  area(): Rect;
  /** Cells that are remembered for it. */
  readonly size: number;
  undo(): void;
  redo(): void;
}

const MOST_STEPS = 100;
/** Together; about 200 MB at worst. The last step can always be taken back. */
const MOST_CELLS = 4_000_000;

export class History {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }
  get canRedo(): boolean {
    return this.undone.length > 0;
  }
  push(step: Step): void {
    this.done.push(step);
    this.undone.length = 0;
    let cells = this.done.reduce((sum, { size }) => sum + size, 0);
    while (this.done.length > MOST_STEPS || (cells > MOST_CELLS && this.done.length > 1))
      cells -= this.done.shift()?.size ?? 0;
  }
  /** The step to take back. */
  undo(): Step | undefined {
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return step;
  }
  redo(): Step | undefined {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step;
  }
  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }
}
