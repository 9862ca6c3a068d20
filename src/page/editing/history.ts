// Owns undo and redo of what the user did. What an add-in writes is not in it, and empties it: the steps before no longer fit.
import type { Snapshot } from "./snapshot";

export interface Step {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

const MOST_STEPS = 100;

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
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone.length = 0;
  }
  /** The step to take back; its `before` is to be restored. */
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
