// Owns Range.style: the named style that cells bear.
import type { Rect } from "../../model/address";
import { bearStyle, stylesIn } from "../../model/formatting";
import { styleKey, type NamedStyle } from "../../model/namedStyles";
import type { Sheet } from "../../model/sheet";
import { uniform } from "../area";
import { asText } from "../arguments";
import { requireAllowed } from "../guard";
import { invalidArgument } from "../hostError";
import { readWrite, type ApiSet, type Member } from "../members";
import type { Session } from "../session";
import { tellFormat } from "./cellsLook";

/** Null where cells bear different ones (Excel.Range.style). */
export function styleOf({ workbook }: Session, sheet: Sheet, rects: readonly Rect[]): string | null {
  const { namedStyles } = workbook;
  const names = rects.flatMap((area) => stylesIn(workbook, sheet, area).map(({ named }) => named));
  return uniform(names.map((name) => styleKey(namedStyles.borne(name))));
}

/** @throws InvalidArgument for a name that no style has. UNVERIFIED: which code Excel answers. */
export function namedStyleGiven({ workbook }: Session, value: unknown): NamedStyle {
  const name = asText(value);
  const style = workbook.namedStyles.find(name);
  if (!style) throw invalidArgument(`There is no style ${name}.`);
  return style;
}

/** A built-in style becomes one of the workbook's when it is first given to cells. */
export function giveStyle(session: Session, sheet: Sheet, rects: readonly Rect[], style: NamedStyle): void {
  const { workbook } = session;
  if (!workbook.namedStyles.all.includes(style)) workbook.namedStyles.put(style);
  for (const area of rects) bearStyle(workbook, sheet, area, style);
}

export const namedStyleProperty = <T extends { session: Session; sheet: Sheet }>(
  since: ApiSet,
  rectsOf: (cells: T) => readonly Rect[],
): Member<T> =>
  readWrite(
    since,
    (cells) => styleOf(cells.session, cells.sheet, rectsOf(cells)),
    (cells, value) => {
      const { session, sheet } = cells;
      if (value === null) return;
      requireAllowed(session, sheet, "allowFormatCells");
      giveStyle(session, sheet, rectsOf(cells), namedStyleGiven(session, value));
      tellFormat(session, sheet, rectsOf(cells));
    },
  );
