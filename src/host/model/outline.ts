// Owns outlines: rows or columns grouped into levels that collapse to what sums them up ("Outline (group) data in a
// worksheet", support.microsoft.com).
import { HIDDEN_BY_USER, type Sheet } from "./sheet";

/** "Outlines support up to eight levels" (learn.microsoft.com, excel-add-ins-ranges-group): the rows of none, and seven. */
export const MAX_OUTLINE_LEVEL = 7;
/** Beside a line's level 0 to 7: the group that it sums up is collapsed. */
const COLLAPSED = 8;

export type OutlineAxis = "rows" | "columns";

/** Line → its level, with COLLAPSED where it sums up a collapsed group. */
export type Outline = Map<number, number>;

export const outlineOf = (sheet: Sheet, axis: OutlineAxis): Outline =>
  axis === "rows" ? sheet.rowOutline : sheet.columnOutline;
export const levelAt = (outline: ReadonlyMap<number, number>, line: number): number =>
  (outline.get(line) ?? 0) % COLLAPSED;
export const isCollapsedAt = (outline: ReadonlyMap<number, number>, line: number): boolean =>
  (outline.get(line) ?? 0) >= COLLAPSED;
/** The deepest level of all. */
export const deepestLevel = (outline: ReadonlyMap<number, number>): number =>
  [...outline.keys()].reduce((deepest, line) => Math.max(deepest, levelAt(outline, line)), 0);

export function setOutline(outline: Outline, line: number, level: number, collapsed: boolean): void {
  const value = level + (collapsed ? COLLAPSED : 0);
  if (value === 0) outline.delete(line);
  else outline.set(line, value);
}

/** Whether the lines can go one level deeper. */
export function canGroup(sheet: Sheet, axis: OutlineAxis, from: number, to: number): boolean {
  const outline = outlineOf(sheet, axis);
  for (let line = from; line <= to; line++) if (levelAt(outline, line) >= MAX_OUTLINE_LEVEL) return false;
  return true;
}

export function groupLines(sheet: Sheet, axis: OutlineAxis, from: number, to: number): void {
  const outline = outlineOf(sheet, axis);
  for (let line = from; line <= to; line++)
    setOutline(outline, line, levelAt(outline, line) + 1, isCollapsedAt(outline, line));
}

/** Every grouped line goes up one level; what was hidden stays hidden, and no line is left summing up nothing. */
export function ungroupLines(sheet: Sheet, axis: OutlineAxis, from: number, to: number): void {
  const outline = outlineOf(sheet, axis);
  for (let line = from; line <= to; line++) {
    const level = levelAt(outline, line);
    if (level > 0) setOutline(outline, line, level - 1, isCollapsedAt(outline, line));
  }
  for (const line of [...outline.keys()])
    if (isCollapsedAt(outline, line) && !summedUpBy(sheet, axis, line))
      setOutline(outline, line, levelAt(outline, line), false);
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** The summary stands behind its group, or before it where the sheet says so. */
const step = (sheet: Sheet, axis: OutlineAxis): 1 | -1 =>
  (axis === "rows" ? sheet.summaryBelow : sheet.summaryRight) ? 1 : -1;
const summaryOf = (sheet: Sheet, axis: OutlineAxis, { from, to }: Group): number =>
  step(sheet, axis) === 1 ? to + 1 : from - 1;

/** The lines around one that are at least so deep. */
function runAt(outline: Outline, line: number, level: number): Group {
  let [from, to] = [line, line];
  while (from > 0 && levelAt(outline, from - 1) >= level) from--;
  while (levelAt(outline, to + 1) >= level) to++;
  return { from, to, level };
}

/** The group that a line sums up, or null. */
function summedUpBy(sheet: Sheet, axis: OutlineAxis, line: number): Group | null {
  const outline = outlineOf(sheet, axis);
  const neighbour = line - step(sheet, axis);
  const level = levelAt(outline, line) + 1;
  return neighbour >= 0 && levelAt(outline, neighbour) >= level ? runAt(outline, neighbour, level) : null;
}

/** The groups of some lines: that which a line sums up, else the innermost that it is in. */
function groupsOf(sheet: Sheet, axis: OutlineAxis, from: number, to: number): Group[] {
  const outline = outlineOf(sheet, axis);
  const groups = new Map<string, Group>();
  let last: Group | null = null;
  // A line behind the last that is grouped can still sum that one up.
  const end = Math.min(to, [...outline.keys()].reduce((most, line) => Math.max(most, line), 0) + 1);
  for (let line = from; line <= end; line++) {
    const level = levelAt(outline, line);
    const summed = summedUpBy(sheet, axis, line);
    if (!summed && (level === 0 || (last?.level === level && line <= last.to))) continue;
    const group: Group = summed ?? runAt(outline, line, level);
    if (!summed) last = group;
    groups.set(`${group.from} ${group.level}`, group);
  }
  return [...groups.values()];
}

/**
 * Shows or hides what the groups of some lines hold; groups within that are collapsed stay so. UNVERIFIED: which groups
 * Excel takes when the lines are those of several.
 */
export function showDetails(sheet: Sheet, axis: OutlineAxis, from: number, to: number, shown: boolean): void {
  const outline = outlineOf(sheet, axis);
  for (const group of groupsOf(sheet, axis, from, to)) {
    const summary = summaryOf(sheet, axis, group);
    if (summary >= 0) setOutline(outline, summary, levelAt(outline, summary), !shown);
    hideGroup(sheet, axis, group, !shown);
    for (let line = group.from; shown && line <= group.to; line++) {
      const inner = isCollapsedAt(outline, line) ? summedUpBy(sheet, axis, line) : null;
      if (inner) hideGroup(sheet, axis, inner, true);
    }
  }
}

function hideGroup(sheet: Sheet, axis: OutlineAxis, { from, to }: Group, hidden: boolean): void {
  for (let line = from; line <= to; line++) hide(sheet, axis, line, hidden);
}

/** Shows the lines of the first levels and hides the deeper ones (Excel.Worksheet.showOutlineLevels). @param levels 1 to 8 */
export function showLevels(sheet: Sheet, axis: OutlineAxis, levels: number): void {
  const outline = outlineOf(sheet, axis);
  const grouped = [...outline.keys()].filter((line) => levelAt(outline, line) > 0);
  for (const line of grouped) hide(sheet, axis, line, levelAt(outline, line) >= levels);
  const summaries = new Set([...grouped.flatMap((line) => [line - 1, line, line + 1]), ...outline.keys()]);
  for (const line of summaries) {
    const group = line >= 0 ? summedUpBy(sheet, axis, line) : null;
    if (group || isCollapsedAt(outline, line))
      setOutline(outline, line, levelAt(outline, line), group !== null && group.level >= levels);
  }
}

function hide(sheet: Sheet, axis: OutlineAxis, line: number, hidden: boolean): void {
  if (axis === "rows") sheet.hideRow(line, HIDDEN_BY_USER, hidden);
  else if (hidden) sheet.hiddenColumns.add(line);
  else sheet.hiddenColumns.delete(line);
}
