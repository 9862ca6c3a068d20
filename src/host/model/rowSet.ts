// Owns a set of rows as runs; past a number of runs it holds whole stretches, too many rows but never too few.

/** Rows from the first to the second, both included. */
export type RowRun = readonly [from: number, to: number];

const MAX_RUNS = 256;

export class RowSet {
  private runs: [number, number][] = [];

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }
  /** In ascending order, no two of them touching. */
  [Symbol.iterator](): Iterator<RowRun> {
    return this.runs[Symbol.iterator]();
  }

  meets(from: number, to: number): boolean {
    const run = this.runs[this.firstEndingFrom(from)];
    return run !== undefined && run[0] <= to;
  }

  /** Adds rows; the answer is those that were not there before. */
  add(from: number, to: number): RowRun[] {
    const last = this.runs[this.runs.length - 1];
    if (last && from === last[1] + 1) {
      last[1] = to;
      return [[from, to]];
    }
    const first = this.firstEndingFrom(from - 1);
    let end = first;
    const added: RowRun[] = [];
    let [top, bottom, next] = [from, to, from];
    for (; end < this.runs.length && this.runs[end][0] <= to + 1; end++) {
      const [a, b] = this.runs[end];
      if (next < a && next <= to) added.push([next, Math.min(to, a - 1)]);
      next = Math.max(next, b + 1);
      top = Math.min(top, a);
      bottom = Math.max(bottom, b);
    }
    if (next <= to) added.push([next, to]);
    this.runs.splice(first, end - first, [top, bottom]);
    return this.runs.length > MAX_RUNS ? [...added, ...this.closeGaps()] : added;
  }

  /** Every other gap is filled; the answer is what filled them. */
  private closeGaps(): RowRun[] {
    const filled: RowRun[] = [];
    const runs: [number, number][] = [];
    this.runs.forEach((run, index) => {
      const before = runs[runs.length - 1];
      if (index % 2 === 0 || !before) runs.push(run);
      else {
        filled.push([before[1] + 1, run[0] - 1]);
        before[1] = run[1];
      }
    });
    this.runs = runs;
    return filled;
  }

  /** Index of the first run that ends at a row or below it. */
  private firstEndingFrom(row: number): number {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle][1] < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
