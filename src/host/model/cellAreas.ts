// Owns gathering single cells into rectangles.
import { rect, type Rect } from "./address";

/** Rectangles that cover exactly the cells for which the test holds: runs in a row, joined downwards when they align. */
export function areasOf(range: Rect, holds: (row: number, column: number) => boolean): Rect[] {
  const done: Rect[] = [];
  let open = new Map<string, Rect>();
  for (let row = range.top; row <= range.bottom; row++) {
    const next = new Map<string, Rect>();
    for (const run of runsOf(range, row, holds)) {
      const key = `${run.left}:${run.right}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, above ? { ...above, bottom: row } : run);
    }
    done.push(...open.values());
    open = next;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.top - b.top || a.left - b.left);
}

function runsOf(range: Rect, row: number, holds: (row: number, column: number) => boolean): Rect[] {
  const runs: Rect[] = [];
  let start = -1;
  for (let column = range.left; column <= range.right + 1; column++) {
    const inside = column <= range.right && holds(row, column);
    if (inside && start < 0) start = column;
    if (!inside && start >= 0) {
      runs.push(rect(row, start, row, column - 1));
      start = -1;
    }
  }
  return runs;
}
