// Owns the properties by which cells, rows and columns are formatted in one call (Excel.SettableCellProperties and its
// like): each read from a range, and made a change of it.
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../model/sheet";
import { asBoolean } from "../arguments";
import { requireAllowed } from "../guard";
import { invalidArgument, MissingMember } from "../hostError";
import { readLook, type Fact, type Look } from "../look";
import type { RangeObject } from "../objects";
import { isObject, type JsonObject } from "../protocol";
import { CellsLook } from "./cellsLook";
import { columnsHidden, isHidden, rowsHidden, setHidden } from "./editing";
import { linkIn, linkOf, putLink } from "./hyperlinks";
import { LINE_FACTS, readLines, type Edge } from "./rangeBorders";
import { FILL_FACTS } from "./rangeFill";
import { FONT_FACTS } from "./rangeFont";
import * as format from "./rangeFormat";
import { namedStyleGiven, giveStyle, styleOf } from "./rangeStyle";

/** Cells that are formatted together: one cell, or those of a range's row or column. */
export class FormattedCells {
  readonly look: Look;
  readonly format: format.RangeFormatObject;
  constructor(readonly range: RangeObject) {
    const { session, sheet, rect } = range;
    this.look = new CellsLook(session, sheet, [rect], false);
    this.format = new format.RangeFormatObject(session, sheet, [rect]);
  }
}

type Change = () => void;
interface Property {
  read(cells: FormattedCells): unknown;
  /** Checks a value; the change that it asks for. Absent where it can only be read. */
  change?(cells: FormattedCells, value: unknown): Change;
}
/** Properties by name, in groups by theirs. */
export interface Group {
  readonly [name: string]: Property | Group;
}

const ofFacts = (facts: Readonly<Record<string, Fact>>): Group =>
  Object.fromEntries(
    Object.entries(facts).map(([name, { pick, change }]): [string, Property] => [
      name,
      {
        read: (cells) => readLook(cells, pick),
        change: ({ look }, value) => {
          const changed = change(value);
          return () => look.change(changed);
        },
      },
    ]),
  );

const line = (edge: Edge): Group =>
  Object.fromEntries(
    Object.entries(LINE_FACTS).map(([name, fact]): [string, Property] => [
      name,
      {
        read: ({ look }) => readLines(look, edge, fact),
        change: ({ look }, value) => {
          const redraw = fact.change(value);
          return () => look.draw(edge, redraw);
        },
      },
    ]),
  );

const NOTHING: Change = () => undefined;
const FORMAT: Group = {
  fill: ofFacts(FILL_FACTS),
  font: ofFacts(FONT_FACTS),
  borders: {
    top: line("EdgeTop"),
    bottom: line("EdgeBottom"),
    left: line("EdgeLeft"),
    right: line("EdgeRight"),
    horizontal: line("InsideHorizontal"),
    vertical: line("InsideVertical"),
    diagonalDown: line("DiagonalDown"),
    diagonalUp: line("DiagonalUp"),
  },
  protection: ofFacts(format.PROTECTION_FACTS),
  ...ofFacts(format.ALIGNMENT_FACTS),
  useStandardHeight: {
    read: (cells) => format.hasStandardHeight(cells.format),
    change: (cells, value) =>
      asBoolean(value) ? format.heightChange(cells.format, DEFAULT_ROW_HEIGHT) : NOTHING,
  },
  useStandardWidth: {
    read: (cells) => format.hasStandardWidth(cells.format),
    change: (cells, value) =>
      asBoolean(value) ? format.widthChange(cells.format, DEFAULT_COLUMN_WIDTH) : NOTHING,
  },
};

const ADDRESSES: Group = {
  address: { read: ({ range }) => range.address },
  addressLocal: { read: ({ range }) => range.address },
};
const COMMON: Group = {
  ...ADDRESSES,
  format: FORMAT,
  hidden: { read: ({ range }) => isHidden(range) },
  hyperlink: {
    read: ({ range }) => linkIn(range),
    change: ({ range }, value) => {
      requireAllowed(range.session, range.sheet, "allowInsertHyperlinks");
      const given = linkOf(value);
      return () => putLink(range, given);
    },
  },
  style: {
    read: ({ range }) => styleOf(range.session, range.sheet, [range.rect]),
    change: ({ range: { session, sheet, rect } }, value) => {
      const named = namedStyleGiven(session, value);
      return () => giveStyle(session, sheet, [rect], named);
    },
  },
};

const hiding = (lines: "rows" | "columns"): Property => ({
  read: ({ range }) => (lines === "rows" ? rowsHidden : columnsHidden)(range),
  change: ({ range }, value) => {
    requireAllowed(range.session, range.sheet, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
    const hidden = asBoolean(value);
    return () => setHidden(range, lines, hidden);
  },
});

/** What each kind of call can name, by Excel.CellProperties, RowProperties and ColumnProperties. */
export const CELL: Group = COMMON;
export const ROW: Group = {
  ...COMMON,
  rowHidden: hiding("rows"),
  rowIndex: { read: ({ range }) => range.rect.top },
  format: {
    ...FORMAT,
    rowHeight: {
      read: (cells) => format.rowHeightOf(cells.format),
      change: (cells, value) => format.heightChange(cells.format, value),
    },
  },
};
export const COLUMN: Group = {
  ...COMMON,
  columnHidden: hiding("columns"),
  columnIndex: { read: ({ range }) => range.rect.left },
  format: {
    ...FORMAT,
    columnWidth: {
      read: (cells) => format.columnWidthOf(cells.format),
      change: (cells, value) => format.widthChange(cells.format, value),
    },
  },
};
const isProperty = (item: Property | Group): item is Property => typeof item.read === "function";

/** What the host knows of this name; loud where it knows nothing. */
function known(group: Group, name: string): Property | Group {
  if (!Object.hasOwn(group, name)) throw new MissingMember("SettableCellProperties", name);
  return group[name];
}

/** The changes that an object of properties asks for, all checked; what is not given stays. */
export function changesOf(group: Group, cells: FormattedCells, given: unknown): Change[] {
  if (given === null || given === undefined) return [];
  if (!isObject(given)) throw invalidArgument("Properties are no object.");
  return Object.entries(given).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const item = known(group, name);
    if (!isProperty(item)) return changesOf(item, cells, value);
    if (!item.change) throw invalidArgument(`${name} can't be set.`);
    return [item.change(cells, value)];
  });
}

/** The properties that load options name; `true` for a group means all of it. */
export function propertiesOf(group: Group, wanted: JsonObject, cells: FormattedCells): JsonObject {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, want]) => want !== false && want !== null && want !== undefined)
      .map(([name, want]) => {
        const item = known(group, name);
        if (isProperty(item)) return [name, item.read(cells)];
        return [name, propertiesOf(item, isObject(want) ? want : allOf(item), cells)];
      }),
  );
}
const allOf = (group: Group): JsonObject =>
  Object.fromEntries(Object.keys(group).map((name) => [name, true]));
