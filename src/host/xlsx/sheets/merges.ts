// Owns `<mergeCells>`.
import { childElement, childElements, element, type XmlElement } from "../xml";
import { formatRange, parseRanges } from "./ranges";
import type { Section } from "./section";

export const merges: Section = {
  elements: ["mergeCells"],
  read(sheet, root) {
    const parent = childElement(root, "mergeCells");
    for (const item of parent ? childElements(parent, "mergeCell") : [])
      sheet.merges.push(...parseRanges(item.attributes.ref));
  },
  state: (sheet) => sheet.merges,
  write: (sheet): XmlElement[] =>
    sheet.merges.length === 0
      ? []
      : [
          element(
            "mergeCells",
            { count: sheet.merges.length },
            sheet.merges.map((range) => element("mergeCell", { ref: formatRange(range) })),
          ),
        ],
};
