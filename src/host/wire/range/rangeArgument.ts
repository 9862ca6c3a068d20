// Owns reading an argument that means cells: a Range, a RangeAreas, or an address text.
import { parseRect, splitSheet, type Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Arguments } from "../arguments";
import { invalidArgument } from "../hostError";
import { RangeAreasObject, RangeObject } from "../objects";
import type { Session } from "../session";

/**
 * Excel cuts longer addresses off without a word (learn.microsoft.com, "Troubleshooting Excel add-ins"): what is left of
 * the last one may be no range, or another one.
 */
const LONGEST_ADDRESS = 8192;

/** A range from an address, a name or a table reference as Worksheet.getRange takes it. */
export function rangeFromText(session: Session, address: string, at: Sheet): RangeObject {
  const text = address.slice(0, LONGEST_ADDRESS);
  const { sheet: sheetName, rest } = splitSheet(text);
  const sheet = sheetName === null ? at : session.workbook.sheetNamed(sheetName);
  const rect = sheet ? parseRect(rest) : null;
  if (sheet && rect) return new RangeObject(session, sheet, rect);
  const found = session.calculator.reference(`=${text}`, { sheet: at, row: 0, column: 0 });
  if (!found) throw invalidArgument(`${text} is no range.`);
  return new RangeObject(session, found.sheet, found.range);
}

/** Argument `index`: a Range object or an address; an address without a sheet is on `sheet`. */
export function rangeArgument(args: Arguments, index: number, session: Session, sheet: Sheet): RangeObject {
  const object = args.object(index);
  if (object instanceof RangeObject) {
    object.assertExists();
    return object;
  }
  if (object instanceof RangeAreasObject && object.rects.length === 1)
    return new RangeObject(session, object.sheet, object.rects[0]);
  if (object) throw invalidArgument(`argument ${index + 1} is not a range.`);
  return rangeFromText(session, args.text(index), sheet);
}

/** `A1:B2,D4` on one sheet. */
export function areasFromText(session: Session, text: string, at: Sheet): { sheet: Sheet; rects: Rect[] } {
  const ranges = splitAreas(text.slice(0, LONGEST_ADDRESS)).map((part) =>
    rangeFromText(session, part.trim(), at),
  );
  const [first] = ranges;
  if (!first || ranges.some((range) => range.sheet !== first.sheet))
    throw invalidArgument(`${text} is no range.`);
  return { sheet: first.sheet, rects: ranges.map((range) => range.rect) };
}

/** Splits at commas outside quotes and brackets. */
function splitAreas(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|\[[^\]]*\]|[^,'[])+/g) ?? [];
}
