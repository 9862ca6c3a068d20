// Owns the steps that move a block of cells and that copy one, with all that stands on it.
import { addressOf } from "./plainText";
import {
  inside,
  meet,
  type Book,
  type Cell,
  type Cells,
  type Formula,
  type Rect,
  type Sheet,
} from "./plainSheet";
import { COLUMNS, freshCell, ROWS } from "./plainSheet";
import * as steps from "./step";
import type { Draw, Step } from "./step";

interface Block {
  readonly from: Sheet;
  readonly block: Rect;
  readonly to: Sheet;
  readonly target: Rect;
}

function drawn(book: Book, draw: Draw): Block {
  const from = book.sheets[draw.sheet % book.sheets.length];
  const to = book.sheets[draw.value % book.sheets.length];
  const block = steps.rectOf(draw);
  const [top, left] = [draw.pick % 14, draw.value % 11];
  return { from, block, to, target: { top, left, bottom: top + draw.height, right: left + draw.width } };
}

/** Whether each of the areas lies in a block or outside of it. */
const cutsNone = (sheet: Sheet, areas: readonly Cells[], block: Rect): boolean =>
  areas.every((area) => {
    const place = sheet.place(area);
    return !place || !meet(place, block) || inside(place, block);
  });

export function moveRange(book: Book, draw: Draw): Step | null {
  const move = drawn(book, draw);
  const { from, block, to, target } = move;
  const tables = from.tables.filter((table) => inside(from.placeOf(table), block));
  const others = to.tables.filter((table) => !tables.includes(table));
  const isClear =
    cutsNone(
      from,
      from.tables.map(({ cells }) => cells),
      block,
    ) &&
    cutsNone(from, from.merges, block) &&
    cutsNone(
      to,
      to.merges.filter((merge) => !inside(to.place(merge) ?? target, block) || from !== to),
      target,
    ) &&
    !others.some((table) => meet(to.placeOf(table), target)) &&
    tables.every(({ filter }) => filter.size === 0);
  if (!isClear || steps.isFiltered(from) || steps.isFiltered(to)) return null;
  return {
    edits: [from, to],
    says: `move ${from.name}!${addressOf(block)} to ${to.name}!${addressOf(target)}`,
    office: (context) => {
      const place = steps
        .officeSheet(context, to)
        .getRange(addressOf({ ...target, bottom: target.top, right: target.left }));
      steps.officeSheet(context, from).getRange(addressOf(block)).moveTo(place);
    },
    plain: () => applyMove(book, move),
  };
}

/** The cell objects change their place; ranges that the move takes a part of, or covers in part, stay where they were. */
function applyMove(book: Book, { from, block, to, target }: Block): void {
  const moved = from.cellsIn(block);
  const part = (place: Rect, area: Rect): boolean => meet(place, area) && !inside(place, area);
  const after: (() => void)[] = [];
  for (const sheet of new Set([from, to]))
    for (const { cells, set } of book.references(sheet)) {
      const place = sheet.place(cells);
      if (!place) continue;
      if (sheet === from && inside(place, block))
        after.push(() =>
          set(
            moved.filter((cell) => cells.includes(cell)),
            to,
          ),
        );
      else if ((sheet === from && part(place, block)) || (sheet === to && part(place, target)))
        after.push(() => set(sheet.cellsIn(place), sheet));
    }
  const covered = new Set(to.cellsIn(target).filter((cell) => !moved.includes(cell)));
  to.merges = to.merges.filter((merge) => !merge.some((cell) => covered.has(cell)));
  for (const [row, line] of rowsIn(from, block))
    line.forEach((_, column) => (from.rows[row][block.left + column] = freshCell()));
  moved.forEach((cell, index) => {
    const width = block.right - block.left + 1;
    to.rows[target.top + Math.floor(index / width)][target.left + (index % width)] = cell;
  });
  if (from !== to) carry(from, to, new Set(moved));
  for (const change of after) change();
}

const rowsIn = (sheet: Sheet, { top, bottom, left, right }: Rect): [number, Cell[]][] =>
  sheet.rows
    .map((line, row): [number, Cell[]] => [row, line.slice(left, right + 1)])
    .filter(([row]) => row >= top && row <= bottom);

/** What stands on cells that came from another sheet comes with them. */
function carry(from: Sheet, to: Sheet, moved: ReadonlySet<Cell>): void {
  const isMoved = (cell: Cell): boolean => moved.has(cell);
  for (const list of ["validations", "formats", "links", "merges"] as const) {
    to[list].push(...from[list].map((area) => area.filter(isMoved)).filter((area) => area.length > 0));
    from[list] = from[list].map((area) => area.filter((cell) => !isMoved(cell)));
  }
  to.comments.push(...from.comments.filter(({ cell }) => isMoved(cell)));
  from.comments = from.comments.filter(({ cell }) => !isMoved(cell));
  to.tables.push(...from.tables.filter(({ cells }) => cells.some(isMoved)));
  from.tables = from.tables.filter(({ cells }) => !cells.some(isMoved));
}

export function copyRange(book: Book, draw: Draw): Step | null {
  const { from, block, to, target } = drawn(book, draw);
  const around = { ...target, top: target.top - 1 };
  const source = from.cellsIn(block);
  const isClear =
    cutsNone(to, to.merges, target) &&
    cutsNone(from, from.merges, block) &&
    !steps.touchesTable(to, around) &&
    !steps.touchesTable(from, block) &&
    !(from === to && meet(block, target)) &&
    !source.some(({ formula }) => formula !== null && !canCopy(formula));
  const copies = source.map(({ formula }) => formula && copied(formula));
  if (!isClear || copies.includes("off the sheet")) return null;
  const [down, across] = [target.top - block.top, target.left - block.left];
  return {
    edits: [to],
    says: `copy ${from.name}!${addressOf(block)} to ${to.name}!${addressOf(target)}`,
    office: (context) => {
      const place = steps.officeSheet(context, to).getRange(addressOf(target));
      place.copyFrom(steps.officeSheet(context, from).getRange(addressOf(block)));
    },
    plain: () => {
      const cells = to.cellsIn(target);
      source.forEach(({ value }, index) => {
        const formula = copies[index];
        Object.assign(cells[index], { value, formula: formula === "off the sheet" ? null : formula });
      });
      copyObjects(from, to, new Map(source.map((cell, index) => [cell, cells[index]])));
    },
  };

  /** The formula as it reads so many rows and columns away; its own sheet is there that of its new place. */
  function copied(formula: Formula): Formula | "off the sheet" {
    if (formula.kind !== "plus" && formula.kind !== "sum") return { ...formula };
    const sheet = formula.sheet === from ? to : formula.sheet;
    const place = formula.sheet.place(formula.kind === "plus" ? [formula.cell] : formula.cells);
    if (!place || !book.sheets.includes(formula.sheet)) return { ...formula };
    const [rows, columns] = formula.kind === "plus" && formula.fixed ? [0, 0] : [down, across];
    const { top, left, bottom, right } = place;
    const at = { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns };
    if (at.bottom >= ROWS || at.right >= COLUMNS) return "off the sheet";
    if (at.top < 0 || at.left < 0)
      return { kind: "broken", text: formula.kind === "plus" ? `=#REF!+${formula.add}` : "=SUM(#REF!)" };
    const cells = sheet.cellsIn(at);
    return formula.kind === "plus" ? { ...formula, sheet, cell: cells[0] } : { ...formula, sheet, cells };
  }
}

/** Formulas that mean a row of their own table, or a totals row, are left where they are. */
const canCopy = ({ kind }: Formula): boolean => ["plus", "sum", "name", "column", "broken"].includes(kind);

/** What stands on the cells that are copied stands on their copies; what stood there goes. */
function copyObjects(from: Sheet, to: Sheet, twins: ReadonlyMap<Cell, Cell>): void {
  const targets = new Set(twins.values());
  const twinsOf = (cells: Cells): Cell[] => cells.flatMap((cell) => twins.get(cell) ?? []);
  for (const list of ["validations", "formats", "links"] as const) {
    const added = from[list].map(twinsOf).filter((area) => area.length > 0);
    to[list] = [...to[list].map((area) => area.filter((cell) => !targets.has(cell))), ...added];
  }
  const isFree = (cells: Cells): boolean => !cells.some((cell) => targets.has(cell));
  const isWhole = (cells: Cells): boolean => cells.every((cell) => twins.has(cell));
  to.merges = [...to.merges.filter(isFree), ...from.merges.filter(isWhole).map(twinsOf)];
  const comments = from.comments.flatMap(({ cell, text }) => {
    const twin = twins.get(cell);
    return twin ? [{ cell: twin, text }] : [];
  });
  to.comments = [...to.comments.filter(({ cell }) => !targets.has(cell)), ...comments];
}
