// Owns the printed page of the sheet, A4 landscape, and where pages begin: no part of a block is cut that fits on a page.

/** Points. The foot holds the page's number. */
export const pageMargins = { top: 28, bottom: 36, left: 36, right: 36 } as const;

/** Points of A4 on its side. */
const PAPER = { width: 841.9, height: 595.3 };
/** Programs differ by a little in how high rows print. */
const SAFETY = 0.98;

/** Points of rows that one page takes when the sheet is as wide as the page. @param sheetWidth points */
export function pageHeight(sheetWidth: number): number {
  const { top, bottom, left, right } = pageMargins;
  const ratio = (PAPER.height - top - bottom) / (PAPER.width - left - right);
  return sheetWidth * ratio * SAFETY;
}

/** Rows from one up to, not including, the start of the next. */
export interface Section {
  readonly start: number;
  /** Its parts, the first of which starts where it does. */
  readonly parts: readonly number[];
}

export interface Paper {
  /** Points of rows on the first page. */
  readonly first: number;
  /** Points of rows on the others, less by what is repeated on top. */
  readonly others: number;
}

/**
 * Rows that begin a page. A section that fits on a page is never cut: it begins one where the room left is too small. A
 * longer one is cut anyway, so it begins in the room left, and its parts are what is not cut; a part longer than a page
 * runs on.
 * @param heightOf points from one row up to, not including, another
 * @param end the row after the last
 */
export function pageStarts(
  sections: readonly Section[],
  end: number,
  heightOf: (from: number, to: number) => number,
  paper: Paper,
): number[] {
  const starts: number[] = [];
  let room = paper.first;
  const place = (from: number, to: number): void => {
    const height = heightOf(from, to);
    const isAtTop = from === 0 || starts.at(-1) === from;
    if (height > room && !isAtTop) {
      starts.push(from);
      room = paper.others;
    }
    room -= height;
    while (room < 0) room += paper.others;
  };
  sections.forEach(({ start, parts }, index) => {
    const next = sections[index + 1]?.start ?? end;
    const height = heightOf(start, next);
    if (height <= room) {
      room -= height;
      return;
    }
    if (height <= paper.others) place(start, next);
    else parts.forEach((part, at) => place(part, parts[at + 1] ?? next));
  });
  return starts;
}
