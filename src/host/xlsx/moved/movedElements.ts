// Owns rewriting carried XML after cells moved: which attributes and elements of SpreadsheetML hold references
// (ECMA-376-1, 18.3 and 18.18.62 ST_Ref, 18.18.76 ST_Sqref; [MS-XLSX] 2.6 for xm:f and xm:sqref).
import { textOf, withAttributes, type XmlElement, type XmlNode } from "../xml";
import { formatCell, MAX_ROWS } from "../../model/address";
import { formatRange, parseRanges } from "../sheets/ranges";
import type { MovedReferences } from "./movedReferences";

const AREAS = "sqref";
/** ST_Ref and ST_CellRef; `r` is one only in the elements named below. */
const RANGES = ["ref", "activeCell", "topLeftCell", "sourceRef"];
const CELL_HOLDERS = new Set(["cellWatch", "inputCells", "cellSmartTags", "singleXmlCell"]);
const FORMULAS = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "FmlaLink",
  "FmlaRange",
  "FmlaTxbx",
  "FmlaGroup",
]);
/** With textlink of a shape (ECMA-376-1, 20.5.2.29). */
const FORMULA_ATTRIBUTES = ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup", "textlink"];
/** Gone with their last cell; a parent without children goes too. */
const LISTS = new Set([
  "conditionalFormattings",
  "dataValidations",
  "sparklines",
  "sparklineGroup",
  "sparklineGroups",
  "ignoredErrors",
  "protectedRanges",
  "cellWatches",
  "scenario",
  "scenarios",
  "colBreaks",
  "rowBreaks",
  "ThreadedComments",
]);

/** The element with its references moved, or null when all that it stood on was deleted. @param sheet as in the file */
export function movedElement(
  item: XmlElement,
  moves: MovedReferences,
  sheet: string | null,
): XmlElement | null {
  const change: Record<string, string> = {};
  const { attributes } = item;
  if (attributes[AREAS] !== undefined) {
    const areas = moves.areas(attributes[AREAS], sheet);
    if (areas === "") return null;
    change[AREAS] = areas;
  }
  const ranges = CELL_HOLDERS.has(item.local) ? [...RANGES, "r"] : RANGES;
  for (const name of ranges) {
    if (attributes[name] === undefined) continue;
    const range = moves.range(attributes[name], sheet);
    if (range === null) return null;
    change[name] = range;
  }
  for (const name of FORMULA_ATTRIBUTES)
    if (attributes[name]) change[name] = moves.formula(attributes[name], sheet);
  if (FORMULAS.has(item.local)) return { ...item, children: [moves.formula(textOf(item), sheet)] };
  if (item.local === AREAS) {
    const areas = moves.areas(textOf(item), sheet);
    return areas === "" ? null : { ...item, children: [areas] };
  }
  if (item.local === "rowBreaks" || item.local === "colBreaks") return movedBreaks(item, moves, sheet);
  if (item.local === "cols") return movedColumns(item, moves, sheet);
  // It stands where it stands on the page (ECMA-376-1, 20.5.3.2).
  if (item.attributes.editAs === "absolute") return item;
  if (isAnchor(item)) return movedAnchor(item, moves, sheet);
  return movedChildren(withAttributes(item, change), moves, sheet);
}

function movedBreaks(item: XmlElement, moves: MovedReferences, sheet: string | null): XmlElement {
  const axis = item.local === "rowBreaks" ? "rows" : "columns";
  const children = item.children.map((child) =>
    typeof child === "string"
      ? child
      : withAttributes(child, { id: moves.line(Number(child.attributes.id), axis, sheet).index }),
  );
  return { ...item, children };
}

/** Outline levels, which the model does not hold, stand with the columns. */
function movedColumns(item: XmlElement, moves: MovedReferences, sheet: string | null): XmlElement | null {
  const children = item.children.flatMap((child): XmlNode[] => {
    if (typeof child === "string") return [];
    const { min = "1", max = min } = child.attributes;
    const all = formatRange({ top: 0, left: Number(min) - 1, bottom: MAX_ROWS - 1, right: Number(max) - 1 });
    const [moved] = parseRanges(moves.range(all, sheet) ?? "");
    return moved ? [withAttributes(child, { min: moved.left + 1, max: moved.right + 1 })] : [];
  });
  return children.length > 0 ? { ...item, children } : null;
}

function movedChildren(item: XmlElement, moves: MovedReferences, sheet: string | null): XmlElement | null {
  let gone = false;
  const children = item.children.flatMap((child): XmlNode[] => {
    if (typeof child === "string") return [child];
    const moved = movedElement(child, moves, sheet);
    if (moved) return [moved];
    // A rule without its cells is none.
    gone ||= child.local === AREAS;
    return [];
  });
  const emptied = LISTS.has(item.local) && !children.some((child) => typeof child !== "string");
  if (gone || emptied) return null;
  const count =
    item.attributes.count === undefined
      ? {}
      : { count: children.filter((c) => typeof c !== "string").length };
  return LISTS.has(item.local) ? withAttributes({ ...item, children }, count) : { ...item, children };
}

/** `from` and `to` of drawings, controls and embedded objects (ECMA-376-1, 20.5.2.5). */
const isAnchor = (item: XmlElement): boolean =>
  (item.local === "from" || item.local === "to") &&
  item.children.some((child) => typeof child !== "string" && child.local === "row");

function movedAnchor(item: XmlElement, moves: MovedReferences, sheet: string | null): XmlElement {
  const lines = {
    row: moves.line(numberIn(item, "row"), "rows", sheet),
    col: moves.line(numberIn(item, "col"), "columns", sheet),
  };
  const texts: Record<string, string | undefined> = {
    row: String(lines.row.index),
    col: String(lines.col.index),
    rowOff: lines.row.deleted ? "0" : undefined,
    colOff: lines.col.deleted ? "0" : undefined,
  };
  return {
    ...item,
    children: item.children.map((child) =>
      typeof child === "string" || texts[child.local] === undefined
        ? child
        : { ...child, children: [texts[child.local] ?? ""] },
    ),
  };
}

const numberIn = (item: XmlElement, local: string): number =>
  Number(
    item.children
      .map((child) => (typeof child !== "string" && child.local === local ? textOf(child) : ""))
      .join(""),
  ) || 0;

/** The boxes of notes and form controls: column, offset, row, offset of both corners, and a note's cell ([MS-OI29500] 2.1). */
export function movedBoxes(item: XmlElement, moves: MovedReferences, sheet: string | null): XmlElement {
  const line = (text: string, axis: "rows" | "columns"): string =>
    String(moves.line(Number(text), axis, sheet).index);
  if (item.local === "Anchor") {
    const parts = textOf(item)
      .split(",")
      .map((part) => part.trim());
    const moved = parts.map((part, index) =>
      index % 4 === 0 ? line(part, "columns") : index % 4 === 2 ? line(part, "rows") : part,
    );
    return { ...item, children: [moved.join(", ")] };
  }
  if (item.local === "ClientData" && item.attributes.ObjectType === "Note") {
    const [row, column] = [numberIn(item, "Row"), numberIn(item, "Column")];
    const cell = /^([A-Z]+)(\d+)$/.exec(moves.range(formatCell(row, column), sheet) ?? "");
    const place: Record<string, string> = cell
      ? { Row: String(Number(cell[2]) - 1), Column: String(columnIndex(cell[1])) }
      : { Row: "-1", Column: "-1" };
    const named = item.children.map((child) =>
      typeof child !== "string" && child.local in place
        ? { ...child, children: [place[child.local]] }
        : child,
    );
    return { ...item, children: boxesIn(named, moves, sheet) };
  }
  if (FORMULAS.has(item.local)) return { ...item, children: [moves.formula(textOf(item), sheet)] };
  return { ...item, children: boxesIn(item.children, moves, sheet) };
}

const boxesIn = (children: readonly XmlNode[], moves: MovedReferences, sheet: string | null): XmlNode[] =>
  children.map((child) => (typeof child === "string" ? child : movedBoxes(child, moves, sheet)));

const columnIndex = (letters: string): number => parseRanges(`${letters}1`)[0]?.left ?? 0;
