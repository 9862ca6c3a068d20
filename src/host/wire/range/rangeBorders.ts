// Owns Excel.RangeBorderCollection and RangeBorder: the lines around and between cells.
import { rect, type Rect } from "../../model/address";
import { mapStyles, stylesIn } from "../../model/formatting";
import type { Border, BorderStyle, CellStyle } from "../../model/style";
import { uniform } from "../area";
import { asOneOf } from "../arguments";
import { collectionMembers } from "../collection";
import { colorText } from "../color";
import { requireAllowed } from "../guard";
import { invalidArgument } from "../hostError";
import { readOnly, readWrite, type Members } from "../members";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";
import type { Sheet } from "../../model/sheet";

export const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type Edge = (typeof EDGES)[number];
type Side = "top" | "bottom" | "left" | "right";

export const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
type LineStyle = (typeof LINE_STYLES)[number];
export const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Weight = (typeof WEIGHTS)[number];

/** A line style and weight are one border style in the file (ECMA-376 ST_BorderStyle). */
export function borderStyle(line: LineStyle, weight: Weight): BorderStyle {
  const heavy = weight === "Medium" || weight === "Thick";
  switch (line) {
    case "None":
      return "None";
    case "Continuous":
      return weight === "Hairline" ? "Hair" : weight;
    case "Dash":
      return heavy ? "MediumDashed" : "Dashed";
    case "DashDot":
      return heavy ? "MediumDashDot" : "DashDot";
    case "DashDotDot":
      return heavy ? "MediumDashDotDot" : "DashDotDot";
    case "Dot":
      return "Dotted";
    case "Double":
      return "Double";
    case "SlantDashDot":
      return "SlantDashDot";
  }
}

export function lineStyleOf(style: BorderStyle): LineStyle {
  if (style === "None" || style === "Double" || style === "SlantDashDot") return style;
  if (style === "Dotted") return "Dot";
  if (style === "Dashed" || style === "MediumDashed") return "Dash";
  if (style === "DashDot" || style === "MediumDashDot") return "DashDot";
  if (style === "DashDotDot" || style === "MediumDashDotDot") return "DashDotDot";
  return "Continuous";
}

export function weightOf(style: BorderStyle): Weight {
  if (style === "Hair") return "Hairline";
  if (style === "Thick" || style === "Double") return "Thick";
  return style.startsWith("Medium") || style === "SlantDashDot" ? "Medium" : "Thin";
}

export class RangeBorderCollectionObject extends WireCollection<RangeBorderObject> {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {
    super(session);
  }
  items(): RangeBorderObject[] {
    return EDGES.map((edge) => new RangeBorderObject(this.session, this.sheet, this.rects, edge));
  }
  find(key: unknown): RangeBorderObject | null {
    return this.items().find(({ edge }) => edge === key) ?? null;
  }
}

export class RangeBorderObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
    readonly edge: Edge,
  ) {
    super(session);
  }
}

/** The strips of cells that carry an edge, and on which side. Diagonal lines are not in the model. */
function strips(area: Rect, edge: Edge): { cells: Rect; side: Side }[] {
  const { top, left, bottom, right } = area;
  switch (edge) {
    case "EdgeTop":
      return [{ cells: rect(top, left, top, right), side: "top" }];
    case "EdgeBottom":
      return [{ cells: rect(bottom, left, bottom, right), side: "bottom" }];
    case "EdgeLeft":
      return [{ cells: rect(top, left, bottom, left), side: "left" }];
    case "EdgeRight":
      return [{ cells: rect(top, right, bottom, right), side: "right" }];
    case "InsideHorizontal":
      if (top === bottom) return [];
      return [
        { cells: rect(top, left, bottom - 1, right), side: "bottom" },
        { cells: rect(top + 1, left, bottom, right), side: "top" },
      ];
    case "InsideVertical":
      if (left === right) return [];
      return [
        { cells: rect(top, left, bottom, right - 1), side: "right" },
        { cells: rect(top, left + 1, bottom, right), side: "left" },
      ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [];
  }
}

function read<T>(border: RangeBorderObject, pick: (line: Border | null) => T, none: T): T | null {
  const values = border.rects.flatMap((area) =>
    strips(area, border.edge).flatMap(({ cells, side }) =>
      stylesIn(border.session.workbook, border.sheet, cells).map((style) => pick(style[side])),
    ),
  );
  return values.length === 0 ? none : uniform(values);
}

function write(border: RangeBorderObject, change: (line: Border | null) => Border | null): void {
  const { session, sheet, edge } = border;
  requireAllowed(session, sheet, "allowFormatCells");
  if (edge.startsWith("Diagonal")) throw invalidArgument("The embedded host draws no diagonal borders.");
  for (const area of border.rects)
    for (const { cells, side } of strips(area, edge)) {
      const redraw = (style: CellStyle): Partial<CellStyle> => ({ [side]: change(style[side]) });
      mapStyles(session.workbook, sheet, cells, redraw);
    }
  session.sheetChanged(sheet);
}

const THIN: Border = { style: "Thin", color: "" };

export const rangeBorderMembers: Members<RangeBorderObject> = {
  SideIndex: readOnly("1.1", ({ edge }) => edge),
  Style: readWrite(
    "1.1",
    (border) => read(border, (line) => lineStyleOf(line?.style ?? "None"), "None"),
    (border, value) => {
      const line = asOneOf(value, LINE_STYLES);
      write(border, (before) => {
        const style = borderStyle(line, before ? weightOf(before.style) : "Thin");
        return style === "None" ? null : { style, color: before?.color ?? "" };
      });
    },
  ),
  Weight: readWrite(
    "1.1",
    (border) => read<string>(border, (line) => weightOf(line?.style ?? "Thin"), "Thin"),
    (border, value) => {
      const weight = asOneOf(value, WEIGHTS);
      write(border, (before) => ({
        style: borderStyle(before ? lineStyleOf(before.style) : "Continuous", weight),
        color: before?.color ?? "",
      }));
    },
  ),
  Color: readWrite(
    "1.1",
    (border) => read<string>(border, (line) => line?.color || "#000000", "#000000"),
    (border, value) => {
      const color = colorText(value);
      write(border, (before) => ({ ...(before ?? THIN), color }));
    },
  ),
};

export const rangeBorderCollectionMembers: Members<RangeBorderCollectionObject> = {
  ...collectionMembers<RangeBorderCollectionObject>({ count: "1.1", getItem: "1.1", getItemAt: "1.1" }),
};
