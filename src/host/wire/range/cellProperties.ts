// Owns Range.setCellProperties and getCellProperties: the looks of many cells in one call (Excel.SettableCellProperties).
import { formatAddress, rect } from "../../model/address";
import { mapStyles, styleAt } from "../../model/formatting";
import type { Border, CellStyle } from "../../model/style";
import { asBoolean, asInteger, asNumber, asOneOf, asText, type Arguments } from "../arguments";
import { colorText } from "../color";
import { isUnbounded, requireAllowed } from "../guard";
import { invalidArgument, MissingMember } from "../hostError";
import type { RangeObject } from "../objects";
import { isObject, type JsonObject } from "../protocol";
import { borderStyle, LINE_STYLES, lineStyleOf, WEIGHTS, weightOf } from "./rangeBorders";
import { HORIZONTAL, VERTICAL } from "./rangeFormat";
import { UNDERLINES } from "./rangeFont";
import { tellFormat } from "./styleProperty";

/** One property, read from a cell's style and made a change of it. */
interface Property {
  read(style: CellStyle): unknown;
  change(value: unknown): Change;
}
type Change = (style: CellStyle) => Partial<CellStyle>;
type Group = { readonly [name: string]: Property | Group };

const property = <K extends keyof CellStyle>(
  key: K,
  parse: (value: unknown) => CellStyle[K],
  show: (value: CellStyle[K]) => unknown = (value) => value,
): Property => ({
  read: (style) => show(style[key]),
  change: (value) => {
    const parsed = parse(value);
    return () => ({ [key]: parsed });
  },
});

function within(value: unknown, least: number, most: number): number {
  const number = asInteger(value);
  if (number < least || number > most) throw invalidArgument(`A value is ${least} to ${most}.`);
  return number;
}

/** Lines on one side; a weight alone draws a continuous line, as RangeBorder.weight does. */
function line(side: "top" | "bottom" | "left" | "right"): Group {
  const change = (redraw: (before: Border | null) => Border | null): Change => {
    return (style) => ({ [side]: redraw(style[side]) });
  };
  return {
    style: {
      read: (style) => lineStyleOf(style[side]?.style ?? "None"),
      change: (value) => {
        const wanted = asOneOf(value, LINE_STYLES);
        return change((before) => {
          const style = borderStyle(wanted, before ? weightOf(before.style) : "Thin");
          return style === "None" ? null : { style, color: before?.color ?? "" };
        });
      },
    },
    weight: {
      read: (style) => weightOf(style[side]?.style ?? "Thin"),
      change: (value) => {
        const weight = asOneOf(value, WEIGHTS);
        return change((before) => ({
          style: borderStyle(before ? lineStyleOf(before.style) : "Continuous", weight),
          color: before?.color ?? "",
        }));
      },
    },
    color: {
      read: (style) => style[side]?.color || "#000000",
      change: (value) => {
        const color = colorText(value);
        return change((before) => ({ style: before?.style ?? "Thin", color }));
      },
    },
  };
}

const FORMAT: Group = {
  fill: { color: property("fillColor", colorText, (color) => color || "#FFFFFF") },
  font: {
    name: property("fontName", (value) => asText(value)),
    size: property("fontSize", (value) => {
      const size = asNumber(value);
      if (size < 1 || size > 409) throw invalidArgument("A font is 1 to 409 points.");
      return size;
    }),
    bold: property("bold", (value) => asBoolean(value)),
    italic: property("italic", (value) => asBoolean(value)),
    underline: property("underline", (value) => asOneOf(value, UNDERLINES)),
    strikethrough: property("strikethrough", (value) => asBoolean(value)),
    color: property("fontColor", colorText, (color) => color || "#000000"),
  },
  borders: { top: line("top"), bottom: line("bottom"), left: line("left"), right: line("right") },
  protection: {
    locked: property("locked", (value) => asBoolean(value)),
    formulaHidden: property("formulaHidden", (value) => asBoolean(value)),
  },
  horizontalAlignment: property("horizontal", (value) => asOneOf(value, HORIZONTAL)),
  verticalAlignment: property("vertical", (value) => asOneOf(value, VERTICAL)),
  wrapText: property("wrapText", (value) => asBoolean(value)),
  indentLevel: property("indent", (value) => within(value, 0, 250)),
  textOrientation: property("rotation", (value) => (value === 180 ? 180 : within(value, -90, 90))),
};

const isProperty = (item: Property | Group): item is Property => typeof item.read === "function";

/** What the host knows of this name; loud where it knows nothing. */
function known(group: Group, name: string): Property | Group {
  if (!Object.hasOwn(group, name)) throw new MissingMember("SettableCellProperties", name);
  return group[name];
}

/** The changes that an object of properties asks for; what is not given stays. */
function changesOf(group: Group, given: unknown): Change[] {
  if (given === null || given === undefined) return [];
  if (!isObject(given)) throw invalidArgument("Properties are no object.");
  return Object.entries(given).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const item = known(group, name);
    return isProperty(item) ? [item.change(value)] : changesOf(item, value);
  });
}

/** Nothing is written when one of the properties is refused. */
export function setCellProperties(range: RangeObject, args: Arguments): void {
  const { session, sheet } = range;
  const rows = args.value(0);
  const fits = (list: unknown, count: number): list is unknown[] =>
    Array.isArray(list) && list.length === count;
  if (!fits(rows, range.rows) || rows.some((row) => !fits(row, range.columns)))
    throw invalidArgument("The properties don't match the size of the range.");
  requireAllowed(session, sheet, "allowFormatCells");
  const group: Group = { format: FORMAT };
  const changes = rows.map((row) => (row as unknown[]).map((cell) => changesOf(group, cell)));
  changes.forEach((row, down) => {
    row.forEach((cell, across) => {
      const place = rect(range.rect.top + down, range.rect.left + across);
      for (const change of cell) mapStyles(session.workbook, sheet, place, change);
    });
  });
  tellFormat(session, sheet, [range.rect]);
}

function read(group: Group, wanted: JsonObject, style: CellStyle): JsonObject {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, want]) => want !== false && want !== null && want !== undefined)
      .map(([name, want]) => {
        const item = known(group, name);
        if (isProperty(item)) return [name, item.read(style)];
        return [name, read(item, isObject(want) ? want : allOf(item), style)];
      }),
  );
}
const allOf = (group: Group): JsonObject =>
  Object.fromEntries(Object.keys(group).map((name) => [name, true]));

/** Rows of cells with the properties that the load options name (Excel.CellPropertiesLoadOptions). */
export function getCellProperties({ session, sheet, rect: area }: RangeObject, args: Arguments): unknown {
  const options = args.value(0);
  if (!isObject(options)) throw invalidArgument("Load options are no object.");
  if (isUnbounded(area)) throw invalidArgument("Whole rows and columns are not read cell by cell.");
  const { address, addressLocal, ...others } = options;
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (__, across) => {
      const [row, column] = [area.top + down, area.left + across];
      const place = formatAddress(sheet.name, rect(row, column));
      const style = session.workbook.styles.get(styleAt(sheet, row, column));
      return {
        ...(address === true && { address: place }),
        ...(addressLocal === true && { addressLocal: place }),
        ...read({ format: FORMAT }, others, style),
      };
    }),
  );
}
