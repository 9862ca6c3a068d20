// Owns where printed pages begin, so that a question and its chart are never cut in two.

/** A4 across, without the margins, in points. */
const PAGE = { width: 769, height: 523 };
/** Printers and fonts differ; a page that is thought a little shorter never overflows. */
const SAFETY = 0.96;

/** Rows that belong on one page. */
export interface Together {
  readonly row: number;
  readonly rows: number;
}

/**
 * Rows that begin a page by order; the others begin where a page is full.
 * @param heights of all rows, in points
 * @param width of the sheet in points, which is scaled down to the page's
 * @param titleRows rows that are repeated on each page
 */
export function pageBreaks(
  heights: readonly number[],
  together: readonly Together[],
  { width, titleRows }: { width: number; titleRows: number },
): number[] {
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, height) => total + height, 0);
  const capacity = (PAGE.height / Math.min(1, PAGE.width / width)) * SAFETY;
  const title = sum(0, titleRows);
  const breaks: number[] = [];
  let used = 0;
  heights.forEach((height, row) => {
    const group = together.find((rows) => rows.row === row);
    const needed = group ? sum(row, row + group.rows) : height;
    if (used + needed > capacity && used > title) {
      if (group) breaks.push(row);
      used = title;
    }
    used += height;
  });
  return breaks;
}
