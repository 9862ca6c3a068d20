// Owns rewriting formula text when what it refers to moves, is renamed or deleted (tokens by @borgar/fx).
import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from "@borgar/fx";
import { containsRect, MAX_COLUMNS, MAX_ROWS, rect, type Rect } from "./address";
import { shiftRect, type CellShift } from "./cellShift";
import { shapeOf } from "./formulaShape";

export type Rewrite = (token: { type: string; value: string }) => string;

/** A formula with every token put through a change; the same text when none changed. */
export function rewrite(formula: string, change: Rewrite): string {
  let changed = false;
  const tokens = tokenize(formula, { mergeRefs: true }).map((token) => {
    const value = change(token);
    changed ||= value !== token.value;
    return { ...token, value };
  });
  return changed ? stringifyTokens(tokens) : formula;
}

const isRange = (type: string): boolean => type === "range" || type === "range_beam";
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * A formula after cells moved.
 * @param home name of the sheet that the formula stands on
 * @param sheet name of the sheet whose cells moved
 */
export function shiftFormula(formula: string, home: string, sheet: string, shift: CellShift): string {
  return rewrite(formula, ({ type, value }) => {
    if (!isRange(type)) return value;
    const reference = parseA1Ref(value);
    if (!reference || !("range" in reference) || !reference.range) return value;
    if (!sameName(reference.context?.at(-1) ?? home, sheet)) return value;
    const { range } = reference;
    const before = rect(
      range.top ?? 0,
      range.left ?? 0,
      range.bottom ?? MAX_ROWS - 1,
      range.right ?? MAX_COLUMNS - 1,
    );
    const after = keepOnSheet(shiftRect(before, shift), before);
    if (!after) return value.replace(/[^!]*$/, "#REF!");
    const { top, left, bottom, right } = after;
    const moved = {
      ...range,
      top: range.top === null ? null : top,
      left: range.left === null ? null : left,
      bottom: range.bottom === null ? null : bottom,
      right: range.right === null ? null : right,
    };
    return stringifyA1Ref({ ...reference, range: moved });
  });
}

/** Whole columns stay whole whatever is inserted. */
function keepOnSheet(after: Rect | null, before: Rect): Rect | null {
  if (!after) return null;
  return {
    ...after,
    bottom: before.bottom === MAX_ROWS - 1 ? before.bottom : Math.min(after.bottom, MAX_ROWS - 1),
    right: before.right === MAX_COLUMNS - 1 ? before.right : Math.min(after.right, MAX_COLUMNS - 1),
  };
}

/** A formula as it reads in a cell so many rows and columns away: relative references move along. */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  shapeOf(formula, 0, 0).at(rows, columns);

/** A sheet's new name in a formula; with null, the sheet is gone and what referred to it is #REF!. */
export function renameSheetIn(formula: string, from: string, to: string | null): string {
  return rewrite(formula, ({ type, value }) => {
    if (!isRange(type) && type !== "range_named") return value;
    const reference = parseA1Ref(value);
    const context = reference?.context;
    if (!reference || !context || !sameName(context.at(-1) ?? "", from)) return value;
    if (to === null) return "#REF!";
    return stringifyA1Ref({ ...reference, context: [...context.slice(0, -1), to] });
  });
}

/**
 * A formula after a block of cells was moved (cut and pasted): references that lie wholly in the block follow it, those to
 * cells that it was put over are lost ("How to correct a #REF! error", support.microsoft.com: "deleted, or pasted over"),
 * and in a cell that was moved to another sheet the others keep their sheet ("Move or copy cells", there).
 * @param home name of the sheet that the formula stood on before the move
 * @param moved whether the formula's own cell was moved
 */
export function followMove(
  formula: string,
  home: string,
  moved: boolean,
  from: { sheet: string; range: Rect },
  to: { sheet: string; top: number; left: number },
): string {
  const down = to.top - from.range.top;
  const across = to.left - from.range.left;
  const target = rect(to.top, to.left, from.range.bottom + down, from.range.right + across);
  const homeAfter = moved ? to.sheet : home;
  return rewrite(formula, ({ type, value }) => {
    if (!isRange(type)) return value;
    const reference = parseA1Ref(value);
    if (!reference || !("range" in reference) || !reference.range) return value;
    const { range } = reference;
    const { top, left, bottom, right } = range;
    const place = rect(top ?? 0, left ?? 0, bottom ?? MAX_ROWS - 1, right ?? MAX_COLUMNS - 1);
    const sheet = reference.context?.at(-1) ?? home;
    const follows = sameName(sheet, from.sheet) && containsRect(from.range, place);
    if (!follows && sameName(sheet, to.sheet) && containsRect(target, place))
      return value.replace(/[^!]*$/, "#REF!");
    const by = (index: number | null | undefined, count: number): number | null =>
      index === null || index === undefined ? null : index + count;
    const after = follows ? to.sheet : sheet;
    const named = reference.context !== undefined && reference.context.length > 0;
    const context = !named && sameName(after, homeAfter) ? [] : [after];
    if (!follows && (named || sameName(home, homeAfter))) return value;
    const shifted = follows
      ? { top: by(top, down), bottom: by(bottom, down), left: by(left, across), right: by(right, across) }
      : {};
    return stringifyA1Ref({ ...reference, context, range: { ...range, ...shifted } });
  });
}
