// Owns `<rowBreaks>`: where a printed page begins by order. Breaks between columns stay as they were read.
import { childElement, childElements, element, flag, numberOf, type XmlElement } from "../xml";
import type { Section } from "./section";

const LAST_COLUMN = 16383;

export const pageBreaks: Section = {
  elements: ["rowBreaks"],
  /** id is the number of rows above the break (ECMA-376-1, 18.3.1.3 brk); those Excel made itself are not manual. */
  read(sheet, root) {
    const parent = childElement(root, "rowBreaks");
    sheet.rowBreaks = (parent ? childElements(parent, "brk") : [])
      .filter((item) => flag(item, "man", false))
      .flatMap((item) => numberOf(item, "id") ?? [])
      .sort((a, b) => a - b);
  },
  state: ({ rowBreaks }) => rowBreaks,
  write({ rowBreaks }): XmlElement[] {
    if (rowBreaks.length === 0) return [];
    const breaks = rowBreaks.map((id) => element("brk", { id, max: LAST_COLUMN, man: true }));
    const count = rowBreaks.length;
    return [element("rowBreaks", { count, manualBreakCount: count }, breaks)];
  },
};
