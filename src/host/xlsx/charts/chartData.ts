// Owns the cached values in a chart part: programs that do not calculate (previews, converters) draw from them.
import { styleAt } from "../../model/formatting";
import { parseRect, splitSheet, type Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { CellError, type Scalar } from "../../model/values";
import type { Workbook } from "../../model/workbook";
import { element, type XmlElement } from "../xml";

/** More points than this are left to the program that opens the file. */
const MAX_POINTS = 4_000;

/** `c:numRef` or `c:strRef` for a formula such as `='Sheet 1'!$A$2:$A$9`. */
export function reference(formula: string, kind: "num" | "str" | "either", workbook: Workbook): XmlElement {
  const text = formula.replace(/^=/, "");
  const source = sourceOf(text, workbook);
  const cells = source ? read(source) : [];
  const numeric = kind === "num" || (kind === "either" && cells.length > 0 && cells.every(isNumberOrEmpty));
  const points = cells.flatMap((cell, index) => {
    if (cell === null || cell instanceof CellError || (numeric && typeof cell !== "number")) return [];
    return [element("c:pt", { idx: index }, [element("c:v", {}, [String(cell)])])];
  });
  const count = element("c:ptCount", { val: cells.length });
  const cache = numeric
    ? element("c:numCache", {}, [element("c:formatCode", {}, [formatOf(source, workbook)]), count, ...points])
    : element("c:strCache", {}, [count, ...points]);
  const f = element("c:f", {}, [text]);
  return element(numeric ? "c:numRef" : "c:strRef", {}, cells.length > 0 ? [f, cache] : [f]);
}

const isNumberOrEmpty = (cell: Scalar): boolean => cell === null || typeof cell === "number";

interface Source {
  readonly sheet: Sheet;
  readonly range: Rect;
}

function sourceOf(text: string, workbook: Workbook): Source | null {
  const { sheet: name, rest } = splitSheet(text);
  const sheet = name === null ? undefined : workbook.sheetNamed(name);
  const range = parseRect(rest);
  return sheet && range ? { sheet, range } : null;
}

/** Labels and axes linked to their source show numbers as its first cell does. */
const formatOf = (source: Source | null, workbook: Workbook): string =>
  source
    ? workbook.styles.get(styleAt(source.sheet, source.range.top, source.range.left)).numberFormat
    : "General";

function read({ sheet, range: { top, left, bottom, right } }: Source): Scalar[] {
  if ((bottom - top + 1) * (right - left + 1) > MAX_POINTS) return [];
  const cells: Scalar[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(sheet.grid.value(row, column));
  return cells;
}
