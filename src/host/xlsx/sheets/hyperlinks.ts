// Owns `<hyperlinks>` and the relationships of those that lead outside.
import { decodeEscapes, encodeAttributeEscapes } from "../cells/escapedText";
import {
  childElement,
  childElements,
  element,
  prefixedAttribute,
  withAttributes,
  type XmlElement,
} from "../xml";
import type { Hyperlink } from "../../model/objects";
import type { Relationships } from "../package/relationships";
import { formatRange, parseRanges } from "./ranges";
import type { Section } from "./section";

class LinkOrigin {
  constructor(readonly item: XmlElement) {}
}

export const hyperlinks: Section = {
  elements: ["hyperlinks"],
  read(sheet, root, { relationships }) {
    const parent = childElement(root, "hyperlinks");
    for (const item of parent ? childElements(parent, "hyperlink") : []) {
      const range = parseRanges(item.attributes.ref)[0];
      if (!range) continue;
      const target = relationships.get(prefixedAttribute(item, "id"));
      sheet.hyperlinks.push({
        range,
        address: target?.written.attributes.Target ?? "",
        documentReference: decodeEscapes(item.attributes.location ?? ""),
        screenTip: decodeEscapes(item.attributes.tooltip ?? ""),
        origin: new LinkOrigin(item),
      });
    }
  },
  state: (sheet) => sheet.hyperlinks,
  write(sheet, { relationships }): XmlElement[] {
    const links = sheet.hyperlinks.map((link) => makeLink(link, relationships));
    const used = new Set(links.map((link) => prefixedAttribute(link, "id")));
    relationships.retain("hyperlink", ({ id }) => used.has(id));
    return links.length > 0 ? [element("hyperlinks", {}, links)] : [];
  },
};

function makeLink(link: Hyperlink, relationships: Relationships): XmlElement {
  const before = link.origin instanceof LinkOrigin ? link.origin.item.attributes : {};
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !/:id$/.test(name)));
  return withAttributes(element("hyperlink", { ref: "" }), {
    ...kept,
    ref: formatRange(link.range),
    "r:id": link.address ? relationships.add("hyperlink", link.address, true) : undefined,
    location: encodeAttributeEscapes(link.documentReference) || undefined,
    tooltip: encodeAttributeEscapes(link.screenTip) || undefined,
  });
}
