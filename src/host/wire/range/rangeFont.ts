// Owns Excel.RangeFont.
import type { UnderlineStyle } from "../../model/style";
import { AreaObject } from "../area";
import { asBoolean, asNumber, asOneOf, asText } from "../arguments";
import { colorText } from "../color";
import { invalidArgument } from "../hostError";
import { readWrite, type Members } from "../members";
import { readStyle, styleProperty, writeStyle } from "./styleProperty";

export class RangeFontObject extends AreaObject {}

export const UNDERLINES: readonly UnderlineStyle[] = [
  "None",
  "Single",
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
];

export const rangeFontMembers: Members<RangeFontObject> = {
  Name: styleProperty("1.1", "fontName", (value) => asText(value)),
  /** 1 to 409 points ("Excel specifications and limits"). */
  Size: styleProperty("1.1", "fontSize", (value) => {
    const size = asNumber(value);
    if (size < 1 || size > 409) throw invalidArgument("A font is 1 to 409 points.");
    return size;
  }),
  Bold: styleProperty("1.1", "bold", (value) => asBoolean(value)),
  Italic: styleProperty("1.1", "italic", (value) => asBoolean(value)),
  Underline: styleProperty("1.1", "underline", (value) => asOneOf(value, UNDERLINES)),
  Strikethrough: styleProperty("1.9", "strikethrough", (value) => asBoolean(value)),
  /** Automatic reads as black. */
  Color: readWrite(
    "1.1",
    (area) => readStyle(area, (style) => style.fontColor || "#000000"),
    (area, value) => value !== null && writeStyle(area, { fontColor: colorText(value) }),
  ),
};
