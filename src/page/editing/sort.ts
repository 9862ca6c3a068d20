// Owns sorting the rows of a table or filtered list by one column, in Excel's order of kinds.
// Order: support.microsoft.com "Sort data in a range or table": numbers, text, FALSE before TRUE, errors, blanks always last.
import { rect, type Rect } from "../../host/model/address";
import type { Sheet } from "../../host/model/sheet";
import { CellError, type Scalar } from "../../host/model/values";
import type { Language } from "../../language/language";
import { formulaAt } from "../look/relativeFormula";
import type { Editor } from "./editor";
import { cellAt, putCell } from "./snapshot";

export function sortRows(
  editor: Editor,
  sheet: Sheet,
  body: Rect,
  column: number,
  descending: boolean,
  language: Language,
): void {
  const compare = comparer(
    new Intl.Collator(language === "zh-CN" ? "zh-CN-u-co-pinyin" : "en-US"),
    descending,
  );
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, index) => body.top + index);
  const order = [...rows].sort(
    (a, b) => compare(sheet.grid.value(a, column), sheet.grid.value(b, column)) || a - b,
  );
  const columns = Array.from({ length: body.right - body.left + 1 }, (_, index) => body.left + index);
  const sorted = order.map((row) => columns.map((at) => cellAt(sheet, row, at)));
  editor.change(sheet, rect(body.top, body.left, body.bottom, body.right), () => {
    rows.forEach((row, index) =>
      columns.forEach((at, offset) => {
        const cell = sorted[index][offset];
        const formula =
          cell.formula && formulaAt(cell.formula, { row: order[index], column: at }, { row, column: at });
        putCell(sheet, row, at, { ...cell, formula });
      }),
    );
  });
}

function comparer(collator: Intl.Collator, descending: boolean): (a: Scalar, b: Scalar) => number {
  const rank = (value: Scalar): number => {
    if (value === null || value === "") return 4;
    if (value instanceof CellError) return 3;
    return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  };
  return (a, b) => {
    const ranks = rank(a) - rank(b);
    if (rank(a) === 4 || rank(b) === 4) return ranks;
    const order =
      ranks ||
      (typeof a === "string" && typeof b === "string" ? collator.compare(a, b) : Number(a) - Number(b));
    return descending ? -order : order;
  };
}
