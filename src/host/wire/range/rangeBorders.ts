// Owns Excel.RangeBorderCollection and RangeBorder: the lines around and between cells.
import type { Border, BorderStyle } from "../../model/style";
import { tintedColor, tintOf } from "../../model/themeColors";
import { uniform } from "../area";
import { asOneOf } from "../arguments";
import { collectionMembers } from "../collection";
import { colorText } from "../color";
import { penOf, retinted, type Look } from "../look";
import { readOnly, readWrite, type ApiSet, type Member, type Members } from "../members";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";

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

const LINE_STYLES = [
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
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
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

/** The lines of cells, or of a named style, which has no inside. */
export class RangeBorderCollectionObject extends WireCollection<RangeBorderObject> {
  constructor(
    session: Session,
    readonly look: Look,
    readonly edges: readonly Edge[] = EDGES,
  ) {
    super(session);
  }
  items(): RangeBorderObject[] {
    return this.edges.map((edge) => new RangeBorderObject(this.session, this.look, edge));
  }
  find(key: unknown): RangeBorderObject | null {
    const edge = EDGES.find((name) => name === key);
    return edge ? new RangeBorderObject(this.session, this.look, edge) : null;
  }
}

export class RangeBorderObject extends WireObject {
  constructor(
    session: Session,
    readonly look: Look,
    readonly edge: Edge,
  ) {
    super(session);
  }
}

const AUTOMATIC = { color: "" };

/** Something that a line says, read from it and changed; a weight or a colour alone draws a continuous line. */
interface LineFact {
  pick(line: Border | null): unknown;
  change(value: unknown): (line: Border | null) => Border | null;
}

export const LINE_FACTS = {
  style: {
    pick: (line) => lineStyleOf(line?.style ?? "None"),
    change: (value) => {
      const wanted = asOneOf(value, LINE_STYLES);
      return (line) => {
        const style = borderStyle(wanted, line ? weightOf(line.style) : "Thin");
        return style === "None" ? null : { ...(line ? penOf(line) : AUTOMATIC), style };
      };
    },
  },
  weight: {
    pick: (line) => weightOf(line?.style ?? "Thin"),
    change: (value) => {
      const weight = asOneOf(value, WEIGHTS);
      return (line) => ({
        ...(line ? penOf(line) : AUTOMATIC),
        style: borderStyle(line ? lineStyleOf(line.style) : "Continuous", weight),
      });
    },
  },
  color: {
    pick: (line) => line?.color || "#000000",
    change: (value) => {
      const color = colorText(value);
      return (line) => ({ style: line?.style ?? "Thin", color });
    },
  },
  /** No line has no tint, and gets none. */
  tintAndShade: {
    pick: (line) => (line ? tintOf(line.color, line.tint).by : 0),
    change: (value) => {
      retinted("", undefined, value);
      return (line) => {
        if (!line) return null;
        const tint = retinted(line.color || "#000000", line.tint, value);
        return { style: line.style, color: tintedColor(tint), ...(tint.by !== 0 && { tint }) };
      };
    },
  },
} satisfies Record<string, LineFact>;

/** What the lines along an edge are; of an edge that is not there, as of no line. */
export function readLines(look: Look, edge: Edge, { pick }: LineFact): unknown {
  const lines = look.lines(edge);
  return lines.length === 0 ? pick(null) : uniform(lines.map(pick));
}

const lineProperty = (since: ApiSet, fact: LineFact): Member<RangeBorderObject> =>
  readWrite(
    since,
    ({ look, edge }) => readLines(look, edge, fact),
    ({ look, edge }, value) => look.draw(edge, fact.change(value)),
  );

export const rangeBorderMembers: Members<RangeBorderObject> = {
  SideIndex: readOnly("1.1", ({ edge }) => edge),
  Style: lineProperty("1.1", LINE_FACTS.style),
  Weight: lineProperty("1.1", LINE_FACTS.weight),
  Color: lineProperty("1.1", LINE_FACTS.color),
  TintAndShade: lineProperty("1.9", LINE_FACTS.tintAndShade),
};

export const rangeBorderCollectionMembers: Members<RangeBorderCollectionObject> = {
  ...collectionMembers<RangeBorderCollectionObject>({ count: "1.1", getItem: "1.1", getItemAt: "1.1" }),
  TintAndShade: readWrite(
    "1.9",
    ({ look, edges }) =>
      uniform(edges.flatMap((edge) => look.lines(edge)).map((line) => LINE_FACTS.tintAndShade.pick(line))),
    ({ look, edges }, value) => {
      const redraw = LINE_FACTS.tintAndShade.change(value);
      for (const edge of edges) look.draw(edge, redraw);
    },
  ),
};
