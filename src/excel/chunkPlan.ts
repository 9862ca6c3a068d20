// Owns how many rows each request asks for, so that its answer stays just under what Excel on the web can send (5 MB).
import type { Cell } from "../core/values/cell";

/** 4 MB, less what paths and results cost besides cells, and the error of the estimate. */
const TARGET_BYTES = 4 * 1024 * 1024 * 0.97;
/** Rows of the first request, by which bytes per row are learnt. */
export const PROBE_ROWS = 2000;
/** Below this many rows a size error is told instead of tried again with half. */
export const FEWEST_ROWS = 500;

/** A run of columns side by side. */
export interface Span {
  readonly first: number;
  readonly count: number;
}

/** Columns in order, joined where they stand side by side. @example spansOf([4, 0, 1]) // [0–1], [4] */
export function spansOf(positions: readonly number[]): Span[] {
  const spans: { first: number; count: number }[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && position === last.first + last.count) last.count++;
    else spans.push({ first: position, count: 1 });
  }
  return spans;
}

export interface Part {
  /** Which of the sources, by index. */
  readonly source: number;
  readonly firstRow: number;
  readonly rows: number;
}

/** Deals out the rows of several sources over requests. */
export class ChunkPlan {
  private readonly next: number[];
  private readonly bytesPerRow: number[];
  private target = TARGET_BYTES;

  /** @param rows how many rows each source has */
  constructor(private readonly rows: readonly number[]) {
    this.next = rows.map(() => 0);
    this.bytesPerRow = rows.map(() => 0);
  }

  get total(): number {
    return this.rows.reduce((sum, rows) => sum + rows, 0);
  }
  get done(): number {
    return this.next.reduce((sum, row) => sum + row, 0);
  }

  /** The parts of the next request; none when all rows are read. */
  parts(): Part[] {
    let left = this.target;
    return this.rows.flatMap((rows, source) => {
      const firstRow = this.next[source] ?? 0;
      const bytes = this.bytesPerRow[source] ?? 0;
      const fitting = bytes === 0 ? PROBE_ROWS : Math.floor(left / bytes);
      const count = Math.min(rows - firstRow, fitting);
      if (count <= 0) return [];
      left -= count * bytes;
      return [{ source, firstRow, rows: count }];
    });
  }

  /** Takes note that a part has been read. @param values the part's cells, a two-dimensional array per span */
  read(part: Part, values: readonly (readonly (readonly Cell[])[])[]): void {
    this.next[part.source] = part.firstRow + part.rows;
    const measured = values.reduce((sum, rows) => sum + bytesPerRow(rows), 0);
    // The larger of what was learnt before and now, since later rows tend to be as long as the longest so far.
    this.bytesPerRow[part.source] = Math.max(1, measured, (this.bytesPerRow[part.source] ?? 0) * 0.98);
  }

  /** Halves what is asked for; false when the parts are as small as they get. */
  shrink(parts: readonly Part[]): boolean {
    if (parts.every(({ rows }) => rows <= FEWEST_ROWS)) return false;
    this.target /= 2;
    // Also where the estimate was too low: so many bytes a row that half as many fill the target.
    for (const { source, rows } of parts)
      this.bytesPerRow[source] = Math.max(this.bytesPerRow[source] ?? 0, (2 * this.target) / rows);
    return true;
  }
}

/** Mean bytes of a row as JSON in UTF-8. All rows are measured: a sample at regular steps misleads where data repeats. */
function bytesPerRow(rows: readonly (readonly Cell[])[]): number {
  if (rows.length === 0) return 0;
  let bytes = 0;
  for (const row of rows) {
    bytes += 2;
    for (const cell of row) bytes += 1 + cellBytes(cell);
  }
  return bytes / rows.length;
}

function cellBytes(cell: Cell): number {
  if (typeof cell !== "string") return String(cell).length;
  let bytes = 2;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    // Half of a surrogate pair is two of the four bytes; control characters, quotes and backslashes are escaped.
    bytes +=
      code < 0x20
        ? 6
        : code === 0x22 || code === 0x5c
          ? 2
          : code < 0x80
            ? 1
            : code < 0x800 || (code >= 0xd800 && code < 0xe000)
              ? 2
              : 3;
  }
  return bytes;
}
