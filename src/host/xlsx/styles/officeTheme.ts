// Owns the theme part of a new workbook with charts: the Office colours and fonts, in the least that the schema allows
// (ECMA-376-1, 20.1.6.9).
import { DRAWING_MAIN } from "../package/namespaces";
import { element, type XmlElement } from "../xml";
import { OFFICE_THEME } from "../../model/themeColors";

const SLOTS = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
/** The scheme's own order, dark before light. */
const SCHEME_ORDER = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

export function officeTheme(): XmlElement {
  const colors = SCHEME_ORDER.map((slot) =>
    element(`a:${slot}`, {}, [element("a:srgbClr", { val: OFFICE_THEME[SLOTS.indexOf(slot)] })]),
  );
  const font = (name: string): XmlElement =>
    element(`a:${name}`, {}, [
      element("a:latin", { typeface: "Calibri" }),
      element("a:ea", { typeface: "" }),
      element("a:cs", { typeface: "" }),
    ]);
  const plain = element("a:solidFill", {}, [element("a:schemeClr", { val: "phClr" })]);
  const three = (name: string, item: XmlElement): XmlElement => element(name, {}, [item, item, item]);
  return element("a:theme", { "xmlns:a": DRAWING_MAIN, name: "Office" }, [
    element("a:themeElements", {}, [
      element("a:clrScheme", { name: "Office" }, colors),
      element("a:fontScheme", { name: "Office" }, [font("majorFont"), font("minorFont")]),
      element("a:fmtScheme", { name: "Office" }, [
        three("a:fillStyleLst", plain),
        three("a:lnStyleLst", element("a:ln", { w: 9525 }, [plain])),
        three("a:effectStyleLst", element("a:effectStyle", {}, [element("a:effectLst")])),
        three("a:bgFillStyleLst", plain),
      ]),
    ]),
  ]);
}
