// Owns `<customProperties>` of a worksheet: each value is a part of its own, in UTF-16 without a mark
// (ECMA-376-1, 18.3.1.22; Worksheet.customProperties in Office.js).
import { decodeEscapes, encodeEscapes } from "../cells/escapedText";
import { contentTypes } from "../package/namespaces";
import { childElement, childElements, element, prefixedAttribute, type XmlElement } from "../xml";
import type { Section } from "./section";

export const customProperties: Section = {
  elements: ["customProperties"],
  read(sheet, root, { relationships, package: source }) {
    const parent = childElement(root, "customProperties");
    for (const item of parent ? childElements(parent, "customPr") : []) {
      const target = relationships.get(prefixedAttribute(item, "id"))?.target;
      if (target === undefined || !source.has(target)) continue;
      const value = new TextDecoder("utf-16le").decode(source.bytes(target));
      sheet.customProperties.set(decodeEscapes(item.attributes.name ?? ""), value);
    }
  },
  state: (sheet) => sheet.customProperties,
  write(sheet, { draft, relationships }): XmlElement[] {
    relationships.retain("customProperty", () => false);
    const items = [...sheet.customProperties].map(([name, value]) => {
      const part = draft.freshName("xl/customProperty", ".bin");
      draft.put(part, contentTypes.customProperty, () => [utf16(value)]);
      return element("customPr", {
        name: encodeEscapes(name),
        "r:id": relationships.add("customProperty", part),
      });
    });
    return items.length > 0 ? [element("customProperties", {}, items)] : [];
  },
};

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
