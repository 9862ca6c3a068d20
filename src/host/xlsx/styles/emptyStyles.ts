// Owns the styles part of a workbook that was never a file.
import { defaultStyle } from "../../model/style";
import { MAIN, STRICT_MAIN } from "../package/namespaces";
import { element, type XmlElement } from "../xml";

/** What Excel wants at the least (it reserves the first two fills). */
export function emptyStyles(strict: boolean): XmlElement {
  const list = (name: string, items: readonly XmlElement[]): XmlElement =>
    element(name, { count: items.length }, items);
  const { fontSize, fontName } = defaultStyle;
  const font = element("font", {}, [
    element("sz", { val: fontSize }),
    element("name", { val: fontName }),
    element("family", { val: 2 }),
  ]);
  const zero = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const pattern = (type: string): XmlElement =>
    element("fill", {}, [element("patternFill", { patternType: type })]);
  return element("styleSheet", { xmlns: strict ? STRICT_MAIN : MAIN }, [
    list("fonts", [font]),
    list("fills", [pattern("none"), pattern("gray125")]),
    list("borders", [
      element(
        "border",
        {},
        ["left", "right", "top", "bottom", "diagonal"].map((side) => element(side)),
      ),
    ]),
    list("cellStyleXfs", [element("xf", zero)]),
    list("cellXfs", [element("xf", { ...zero, xfId: 0 })]),
    list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
    list("dxfs", []),
    element("tableStyles", {
      count: 0,
      defaultTableStyle: "TableStyleMedium2",
      defaultPivotStyle: "PivotStyleLight16",
    }),
  ]);
}
