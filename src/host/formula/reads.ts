// Owns what the formulas of a run read, as far as their text tells: cells, names and structured references.
import { shapeOf, type CellsReference, type Line } from "../model/formulaShape";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Mention, Program } from "./compile";
import type { Run } from "./dependencies";
import type { Programs } from "./programs";
import { cellsAt, columnLines, resolveName, resolveStructured, rowLines } from "./resolve";
import { CellError } from "../model/values";
import { orError } from "./value";

/** Cells that are read; rows that move are distances from the formula's row. */
export interface Read {
  readonly sheet: Sheet;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly Line[];
}

/** Names that stand for names, at most so deep. */
const MAX_NESTING = 16;

/** Null when it cannot be told, so that the formulas are to be calculated whatever changes. */
export function readsOf(workbook: Workbook, program: Program, run: Run, programs: Programs): Read[] | null {
  const reads: Read[] = [];
  for (const mention of program.mentions) {
    const found =
      mention.kind === "cells"
        ? readOfCells(workbook, mention, program, run)
        : mention.kind === "table"
          ? readOfTable(workbook, mention.text, run)
          : readsOfName(workbook, mention.text, run, programs, 0);
    if (!found) return null;
    reads.push(...found);
  }
  return reads;
}

function readOfCells(
  workbook: Workbook,
  { sheet: name, cells }: Extract<Mention, { kind: "cells" }>,
  program: Program,
  run: Run,
): Read[] {
  const sheet = name === null ? run.sheet : workbook.sheetNamed(name);
  if (!sheet) return [];
  const { left, right } = cellsAt(cells, 0, run.column - program.column);
  const rows = rowLines(cells).map(({ at, fixed }) => ({ at: fixed ? at : at - program.row, fixed }));
  return [{ sheet, left, right, rows }];
}

/** A reference to the table's own row moves with the formula; to any other part it is fixed. */
function readOfTable(workbook: Workbook, text: string, run: Run): Read[] | null {
  const { sheet, column } = run;
  const ownRow = /\[@|#this row/i.test(text);
  for (const row of [run.top, run.bottom]) {
    const found = orError(() => resolveStructured(workbook, text, { sheet, row, column }));
    if (found instanceof CellError) continue;
    const { left, right, top, bottom } = found.range;
    const rows: Line[] = ownRow
      ? [{ at: 0, fixed: false }]
      : [top, bottom].map((at) => ({ at, fixed: true }));
    return [{ sheet: found.sheet, left, right, rows }];
  }
  return ownRow && run.bottom > run.top + 1 ? null : [];
}

/** A name for fixed cells reads these; one for anything relative is not followed. */
function readsOfName(
  workbook: Workbook,
  name: string,
  run: Run,
  programs: Programs,
  depth: number,
): Read[] | null {
  const { sheet, top: row, column } = run;
  const formula = orError(() => resolveName(workbook, name, { sheet, row, column }));
  if (formula instanceof CellError) return [];
  if (depth > MAX_NESTING) return null;
  const program = programs.ofShape(shapeOf(formula, 0, 0), 0, 0);
  if (program.volatile) return null;
  const reads: Read[] = [];
  for (const mention of program.mentions) {
    const found =
      mention.kind === "cells"
        ? isFixed(mention.cells) && readOfCells(workbook, mention, program, { ...run, column: 0 })
        : mention.kind === "table"
          ? readOfTable(workbook, mention.text, run)
          : readsOfName(workbook, mention.text, run, programs, depth + 1);
    if (!found) return null;
    reads.push(...found);
  }
  return reads;
}

const isFixed = (cells: CellsReference): boolean =>
  [...rowLines(cells), ...columnLines(cells)].every(({ fixed }) => fixed);
