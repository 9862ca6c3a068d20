// Owns what stands on cells besides contents and formats, as copying and moving cells take it along: merges, validation,
// conditional formats, hyperlinks, notes and comments. "By default, when you copy (or cut) and paste in Excel, everything
// in the source cell or range … data, formatting, formulas, validation, comments … is pasted" (support.microsoft.com,
// "Paste options"); copyFrom and moveTo do as these commands do (docs/excel/excel-add-ins-ranges-cut-copy-paste.md).
import { contains, containsRect, intersect, sameRect, type Rect } from "./address";
import type { CommentThread } from "./comments";
import { changeRule } from "./formulas";
import type { ConditionalFormat, Hyperlink, Note } from "./objects";
import { clearConditionalFormats, clearValidation, type CellRule } from "./ruleAreas";
import { rulesOf, setAreas, subtract } from "./ruleAreas";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What stands on a block; of rules and links the part that lies in it. */
export interface CellObjects {
  readonly sheet: Sheet;
  readonly block: Rect;
  readonly merges: readonly Rect[];
  /** With a copy that stands on the part in the block alone. */
  readonly rules: readonly { readonly rule: CellRule; readonly part: CellRule }[];
  readonly links: readonly Hyperlink[];
  readonly notes: readonly Note[];
  readonly comments: readonly CommentThread[];
}

/** Formats are conditional formats and merges: what formats of cells bring along. */
export type ObjectKinds = "All" | "Formats";

export const cutsMergedArea = ({ merges }: Pick<Sheet, "merges">, block: Rect): boolean =>
  merges.some((merge) => intersect(merge, block) !== null && !containsRect(block, merge));

export function objectsOn(sheet: Sheet, block: Rect): CellObjects {
  const isOn = ({ row, column }: Note | CommentThread): boolean => contains(block, row, column);
  return {
    sheet,
    block,
    merges: sheet.merges.filter((merge) => containsRect(block, merge)),
    rules: rulesOf(sheet).flatMap((rule) => {
      const areas = rule.ranges.flatMap((area) => intersect(area, block) ?? []);
      if (areas.length === 0) return [];
      const part = copyOf(rule);
      setAreas(part, areas);
      return [{ rule, part }];
    }),
    links: sheet.hyperlinks.flatMap((link) => {
      const range = intersect(link.range, block);
      return range ? [{ ...copyOf(link), range }] : [];
    }),
    notes: sheet.notes.filter(isOn),
    comments: sheet.comments.filter(isOn),
  };
}

/** What the file codec carried belongs to the original alone. */
function copyOf<T extends { origin?: unknown }>(item: T): T {
  const { origin: _, ...rest } = item;
  return structuredClone(rest) as T;
}

/** Takes off what stands on a block; rules and links that reach further keep their other cells. */
export function clearObjects(sheet: Sheet, block: Rect, kinds: ObjectKinds): void {
  sheet.merges = sheet.merges.filter((merge) => !containsRect(block, merge));
  clearConditionalFormats(sheet, block);
  if (kinds === "Formats") return;
  clearValidation(sheet, block);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
    intersect(link.range, block)
      ? subtract(link.range, block).map((range) => Object.assign(copyOf(link), { range }))
      : [link],
  );
  sheet.notes = sheet.notes.filter(({ row, column }) => !contains(block, row, column));
  sheet.comments = sheet.comments.filter(({ row, column }) => !contains(block, row, column));
}

/** Where copies of a block go: all cells that they cover, and for each copy where its rectangles come to lie. */
export interface Copies {
  readonly written: Rect;
  readonly places: readonly ((area: Rect) => Rect)[];
}

/** Puts copies of what stands on a block down; the caller has cleared the place. */
export function copyObjects(
  workbook: Workbook,
  { sheet, block, merges, rules, links, notes, comments }: CellObjects,
  to: Sheet,
  { written, places }: Copies,
  kinds: ObjectKinds,
): void {
  /** All that a part of the block becomes; of a block that it covers, the whole. */
  const everywhere = (area: Rect): Rect[] =>
    sameRect(area, block) ? [written] : places.map((place) => place(area));
  for (const place of places) to.merges.push(...merges.map(place));
  for (const { rule, part } of rules) {
    if (kinds === "Formats" && !isFormat(rule)) continue;
    const areas = part.ranges.flatMap(everywhere);
    if (to === sheet && rulesOf(sheet).includes(rule)) rule.ranges = [...rule.ranges, ...areas];
    else {
      setAreas(part, areas);
      addRule(workbook, to, part);
    }
  }
  if (kinds === "Formats") return;
  for (const link of links)
    to.hyperlinks.push(...everywhere(link.range).map((range) => ({ ...link, range })));
  for (const place of places) {
    to.notes.push(...notes.map((note) => placed(copyOf(note), place)));
    for (const thread of comments) {
      const replies = thread.replies.map((reply) => ({ ...copyOf(reply), id: workbook.freshGuid() }));
      to.comments.push(placed({ ...copyOf(thread), id: workbook.freshGuid(), replies }, place));
    }
  }
}

/**
 * Puts what was taken off a block down elsewhere.
 * @param follow what formulas on the block become
 */
export function moveObjects(
  workbook: Workbook,
  { sheet, merges, rules, links, notes, comments }: CellObjects,
  to: Sheet,
  place: (area: Rect) => Rect,
  follow: (formula: string) => string,
): void {
  to.merges.push(...merges.map(place));
  for (const { rule, part } of rules) {
    changeRule(part.rule, follow);
    part.ranges = part.ranges.map(place);
    const isWhole = rule.ranges.length === 0 && to === sheet;
    if (isWhole) putRule(to, Object.assign(rule, part));
    else addRule(workbook, to, part);
  }
  to.hyperlinks.push(...links.map((link) => ({ ...link, range: place(link.range) })));
  const own = <T extends { origin?: unknown }>(item: T): T => (to === sheet ? item : copyOf(item));
  to.notes.push(...notes.map((note) => placed(own(note), place)));
  to.comments.push(...comments.map((thread) => placed(own(thread), place)));
}

function placed<T extends { row: number; column: number }>(item: T, place: (area: Rect) => Rect): T {
  const { row, column } = item;
  const { top, left } = place({ top: row, left: column, bottom: row, right: column });
  return Object.assign(item, { row: top, column: left });
}

const isFormat = (rule: CellRule): rule is ConditionalFormat => "priority" in rule;

function putRule(sheet: Sheet, rule: CellRule): void {
  if (isFormat(rule)) sheet.conditionalFormats.push(rule);
  else sheet.validations.push(rule);
}

/** A conditional format of its own comes after those that are there. */
function addRule(workbook: Workbook, sheet: Sheet, rule: CellRule): void {
  const last = Math.max(0, ...sheet.conditionalFormats.map(({ priority }) => priority));
  putRule(sheet, isFormat(rule) ? { ...rule, id: workbook.freshGuid(), priority: last + 1 } : rule);
}
