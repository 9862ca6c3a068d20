// Owns fills, both ways: a colour, or a pattern over a ground.
import type { CellStyle, FillPattern } from "../../model/style";
import { childElement, element, type XmlElement } from "../xml";
import { colorElement, type Palette } from "./colors";

export type FillFacts = Pick<
  CellStyle,
  "fillColor" | "fillTint" | "fillPattern" | "patternColor" | "patternTint"
>;

/**
 * ECMA-376-1, 18.18.55 ST_PatternType and Excel.FillPattern, both in the order of VBA's XlPattern, whose numbers 9 to 18 are
 * those of the pattern in .xls files.
 */
const PATTERNS: Readonly<Record<string, FillPattern>> = {
  mediumGray: "Gray50",
  darkGray: "Gray75",
  lightGray: "Gray25",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
  gray125: "Gray16",
  gray0625: "Gray8",
};
const TYPES = new Map(Object.entries(PATTERNS).map(([type, pattern]) => [pattern, type]));
const NO_FILL: FillFacts = { fillColor: "", fillPattern: "", patternColor: "" };

/** A gradient's colours stay with the file; the model knows only that it is one. */
export function readFill(fill: XmlElement, palette: Palette): FillFacts {
  const gradient = childElement(fill, "gradientFill");
  if (gradient)
    return {
      ...NO_FILL,
      fillPattern: gradient.attributes.type === "path" ? "RectangularGradient" : "LinearGradient",
    };
  const pattern = childElement(fill, "patternFill");
  const type = pattern?.attributes.patternType ?? "none";
  if (!pattern || type === "none") return NO_FILL;
  const [front, ground] = ["fgColor", "bgColor"].map((name) => childElement(pattern, name));
  if (type === "solid") return { ...NO_FILL, ...filledWith(front, palette) };
  const patternTint = palette.tint(front);
  return {
    ...filledWith(ground, palette),
    fillPattern: PATTERNS[type] ?? "",
    patternColor: palette.resolve(front),
    ...(patternTint && { patternTint }),
  };
}

function filledWith(
  color: XmlElement | undefined,
  palette: Palette,
): Pick<FillFacts, "fillColor" | "fillTint"> {
  const fillTint = palette.tint(color);
  return { fillColor: palette.resolve(color), ...(fillTint && { fillTint }) };
}

/** @param facts no gradient: those are never made, only kept */
export function makeFill({
  fillColor,
  fillTint,
  fillPattern,
  patternColor,
  patternTint,
}: FillFacts): XmlElement {
  const type = fillPattern && TYPES.get(fillPattern);
  const ground = element("bgColor", { indexed: 64 });
  if (!type)
    return element("fill", {}, [
      fillColor === ""
        ? element("patternFill", { patternType: "none" })
        : element("patternFill", { patternType: "solid" }, [
            colorElement("fgColor", fillColor, fillTint),
            ground,
          ]),
    ]);
  return element("fill", {}, [
    element("patternFill", { patternType: type }, [
      colorElement("fgColor", patternColor, patternTint),
      colorElement("bgColor", fillColor, fillTint),
    ]),
  ]);
}
