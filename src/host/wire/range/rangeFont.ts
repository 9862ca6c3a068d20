// Owns Excel.RangeFont.
import type { UnderlineStyle } from "../../model/style";
import { asBoolean, asNumber, asOneOf, asText } from "../arguments";
import { colorText } from "../color";
import { invalidArgument } from "../hostError";
import { fact, factProperty, LookObject, tintFact, type Fact } from "../look";
import type { Members } from "../members";

export class RangeFontObject extends LookObject {}

const UNDERLINES: readonly UnderlineStyle[] = [
  "None",
  "Single",
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
];

/** Text stands above or below the line, not both: switching one on puts the other off. */
const script = (place: "Superscript" | "Subscript"): Fact => ({
  pick: (style) => style.script === place,
  change: (value) => {
    const on = asBoolean(value);
    return (style) => ({ script: on ? place : style.script === place ? "None" : style.script });
  },
});

export const FONT_FACTS = {
  name: fact("fontName", (value) => asText(value)),
  /** 1 to 409 points ("Excel specifications and limits"). */
  size: fact("fontSize", (value) => {
    const size = asNumber(value);
    if (size < 1 || size > 409) throw invalidArgument("A font is 1 to 409 points.");
    return size;
  }),
  bold: fact("bold", (value) => asBoolean(value)),
  italic: fact("italic", (value) => asBoolean(value)),
  underline: fact("underline", (value) => asOneOf(value, UNDERLINES)),
  strikethrough: fact("strikethrough", (value) => asBoolean(value)),
  superscript: script("Superscript"),
  subscript: script("Subscript"),
  /** Automatic reads as black. */
  color: {
    pick: (style) => style.fontColor || "#000000",
    change: (value) => {
      const change = { fontColor: colorText(value), fontTint: undefined };
      return () => change;
    },
  },
  tintAndShade: tintFact("font", "#000000"),
} satisfies Record<string, Fact>;

export const rangeFontMembers: Members<RangeFontObject> = {
  Name: factProperty("1.1", FONT_FACTS.name),
  Size: factProperty("1.1", FONT_FACTS.size),
  Bold: factProperty("1.1", FONT_FACTS.bold),
  Italic: factProperty("1.1", FONT_FACTS.italic),
  Underline: factProperty("1.1", FONT_FACTS.underline),
  Strikethrough: factProperty("1.9", FONT_FACTS.strikethrough),
  Superscript: factProperty("1.9", FONT_FACTS.superscript),
  Subscript: factProperty("1.9", FONT_FACTS.subscript),
  Color: factProperty("1.1", FONT_FACTS.color),
  TintAndShade: factProperty("1.9", FONT_FACTS.tintAndShade),
};
