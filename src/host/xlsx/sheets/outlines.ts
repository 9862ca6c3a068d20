// Owns how outlines stand in a file: `outlineLevel` and `collapsed` of rows and columns, and the depth that a sheet tells.
import {
  deepestLevel,
  isCollapsedAt,
  levelAt,
  MAX_OUTLINE_LEVEL,
  setOutline,
  type Outline,
} from "../../model/outline";
import type { Sheet } from "../../model/sheet";

type Attributes = Readonly<Record<string, string>>;

/** Takes what a row or column says of the outline into the model. @returns its other attributes, null for none */
export function takeOutline(outline: Outline, line: number, attributes: Attributes): Attributes | null {
  const { outlineLevel, collapsed, ...others } = attributes as Partial<Record<string, string>>;
  const level = Number(outlineLevel ?? 0);
  const known = Number.isInteger(level) && level >= 0 && level <= MAX_OUTLINE_LEVEL;
  setOutline(outline, line, known ? level : 0, collapsed === "1" || collapsed === "true");
  return Object.keys(others).length > 0 ? (others as Attributes) : null;
}

/** What a row or column says of it. */
export const outlineAttributes = (outline: Outline, line: number): Record<string, number> => ({
  ...(levelAt(outline, line) > 0 && { outlineLevel: levelAt(outline, line) }),
  ...(isCollapsedAt(outline, line) && { collapsed: 1 }),
});

/** "Maximum number of levels" (ECMA-376-1, 18.3.1.81): Excel leaves room for the buttons by them. */
export const outlineDepth = (sheet: Sheet): { outlineLevelRow?: number; outlineLevelCol?: number } => ({
  outlineLevelRow: deepestLevel(sheet.rowOutline) || undefined,
  outlineLevelCol: deepestLevel(sheet.columnOutline) || undefined,
});
