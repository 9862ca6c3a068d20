// Owns writing differential formats (`dxf`): what a rule changes of the cells that it holds for.
import type { DifferentialStyle } from "../../model/objects";
import { childElement, element, type XmlElement } from "../xml";
import { colorElement } from "./colors";
import { changeBorder, changeFont } from "./formatParts";

/** Members in one order, undefined ones left out. */
export const differentialKey = (style: DifferentialStyle): string =>
  JSON.stringify(
    Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export function makeDifferential(style: DifferentialStyle, formatId: (format: string) => number): XmlElement {
  const onOff = (name: string, value: boolean | undefined): XmlElement | null =>
    value === undefined ? null : element(name, value ? {} : { val: 0 });
  const underline =
    style.underline && childElement(changeFont(element("font"), { underline: style.underline }), "u");
  const font = [
    onOff("b", style.bold),
    onOff("i", style.italic),
    onOff("strike", style.strikethrough),
    style.underline === "None" ? element("u", { val: "none" }) : underline || null,
    colorElement("color", style.fontColor ?? ""),
  ].filter((item) => item !== null);
  const { top, bottom, left, right } = style;
  const border = Object.fromEntries(
    Object.entries({ left, right, top, bottom }).filter(([, value]) => value !== undefined),
  );
  return element("dxf", {}, [
    font.length > 0 ? element("font", {}, font) : null,
    style.numberFormat === undefined
      ? null
      : element("numFmt", { numFmtId: formatId(style.numberFormat), formatCode: style.numberFormat }),
    style.fillColor
      ? element("fill", {}, [
          element("patternFill", { patternType: "solid" }, [
            colorElement("fgColor", style.fillColor),
            colorElement("bgColor", style.fillColor),
          ]),
        ])
      : null,
    Object.keys(border).length > 0 ? changeBorder(element("border"), border) : null,
  ]);
}
