// Owns Excel.RangeFill: the colour behind cells, and the pattern drawn over it.
import type { CellStyle, FillPattern } from "../../model/style";
import { asOneOf } from "../arguments";
import { colorText } from "../color";
import { factProperty, LookObject, tintFact, type Fact } from "../look";
import { method, type Members } from "../members";

export class RangeFillObject extends LookObject {}

/** Cells without fill read as white (measured on Excel by many samples: `range.format.fill.color` of a fresh cell is #FFFFFF). */
const NO_FILL = "#FFFFFF";
const NOTHING: Partial<CellStyle> = {
  fillColor: "",
  fillTint: undefined,
  fillPattern: "",
  patternColor: "",
  patternTint: undefined,
};

/** Those that can be set: "LinearGradient and RectangularGradient are not supported" (Excel.RangeFill.pattern). */
const PATTERNS: readonly (FillPattern | "None" | "Solid")[] = [
  "None",
  "Solid",
  "Gray50",
  "Gray75",
  "Gray25",
  "Horizontal",
  "Vertical",
  "Down",
  "Up",
  "Checker",
  "SemiGray75",
  "LightHorizontal",
  "LightVertical",
  "LightDown",
  "LightUp",
  "Grid",
  "CrissCross",
  "Gray16",
  "Gray8",
];
const isGradient = (pattern: CellStyle["fillPattern"]): boolean => pattern.endsWith("Gradient");

/** A pattern stays on its new ground; a gradient gives way to the colour. */
const color: Fact = {
  pick: ({ fillColor }) => fillColor || NO_FILL,
  change: (value) => {
    const fillColor = colorText(value);
    return ({ fillPattern }) => ({ ...(isGradient(fillPattern) && NOTHING), fillColor, fillTint: undefined });
  },
};

/** A solid fill without a colour is white, as Interior.Pattern = xlSolid makes it in VBA. UNVERIFIED for Office.js. */
const pattern: Fact = {
  pick: ({ fillPattern, fillColor }) => fillPattern || (fillColor ? "Solid" : "None"),
  change: (value) => {
    const wanted = asOneOf(value, PATTERNS);
    if (wanted === "None") return () => NOTHING;
    if (wanted === "Solid") return ({ fillColor }) => ({ ...NOTHING, fillColor: fillColor || NO_FILL });
    return () => ({ fillPattern: wanted });
  },
};

/** Automatic reads as black. */
const patternColor: Fact = {
  pick: (style) => style.patternColor || "#000000",
  change: (value) => {
    const given = colorText(value);
    return ({ fillPattern }) =>
      isGradient(fillPattern) ? {} : { patternColor: given, patternTint: undefined };
  },
};

export const FILL_FACTS = {
  color,
  pattern,
  patternColor,
  tintAndShade: tintFact("fill", NO_FILL),
  patternTintAndShade: tintFact("pattern", "#000000"),
};

export const rangeFillMembers: Members<RangeFillObject> = {
  Color: factProperty("1.1", color),
  Pattern: factProperty("1.9", pattern),
  PatternColor: factProperty("1.9", patternColor),
  TintAndShade: factProperty("1.9", FILL_FACTS.tintAndShade),
  PatternTintAndShade: factProperty("1.9", FILL_FACTS.patternTintAndShade),
  Clear: method("1.1", ({ look }) => look.change(() => NOTHING)),
};
