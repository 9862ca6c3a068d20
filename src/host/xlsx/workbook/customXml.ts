// Owns custom XML parts in a file: `customXml/itemN.xml` of the workbook, each with its id in a part of properties
// (ECMA-376-1, 15.2.5 and 22.5).
import type { CustomXmlPart } from "../../model/customXml";
import type { Workbook } from "../../model/workbook";
import { UnreadableFile } from "../errors";
import type { PackageDraft } from "../package/packageDraft";
import type { XlsxPackage } from "../package/xlsxPackage";
import { decodeXml, element, encodeXml, parseXmlText, prefixedAttribute } from "../xml";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** What the codec keeps of a part: where it stands, and what it said. */
class PartOrigin {
  constructor(
    readonly part: string,
    readonly xml: string,
  ) {}
}

/** Names of the parts that a file gave to the model, some of which may since be deleted there. */
const readParts = new WeakMap<Workbook, readonly string[]>();

/** The namespace of a document's root element. @throws UnreadableFile when it is not well formed or has a DTD */
export const rootNamespace = (xml: string): string => parseXmlText(xml, "custom XML").uri;

/** Those without an id, and those that nobody can read, stay with the file unseen. */
export function readCustomXml(source: XlsxPackage, workbook: Workbook): void {
  const read: string[] = [];
  for (const { target } of source.relationships(source.workbookPart).all("customXml")) {
    const properties = source.has(target) ? source.relationships(target).first("customXmlProps") : undefined;
    if (!properties || !source.has(properties.target)) continue;
    const part = readPart(source, target, properties.target);
    if (!part) continue;
    workbook.customXmlParts.push(part);
    read.push(target);
  }
  readParts.set(workbook, read);
}

function readPart(source: XlsxPackage, part: string, properties: string): CustomXmlPart | null {
  try {
    const id = prefixedAttribute(source.xml(properties), "itemID");
    const xml = decodeXml(source.bytes(part));
    const namespaceUri = rootNamespace(xml);
    return id ? { id, xml, namespaceUri, origin: new PartOrigin(part, xml) } : null;
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** Writes those that are new or changed, and lets go of those deleted. */
export function writeCustomXml(workbook: Workbook, draft: PackageDraft, workbookPart: string): void {
  const kept = new Set<string>();
  for (const { id, xml, origin } of workbook.customXmlParts) {
    if (origin instanceof PartOrigin) {
      kept.add(origin.part);
      if (origin.xml !== xml) put(draft, origin.part, xml);
      continue;
    }
    const part = draft.freshName("customXml/item");
    put(draft, part, xml);
    kept.add(part);
    draft.relationships(workbookPart).add("customXml", part);
    const properties = draft.freshName("customXml/itemProps");
    const described = element("ds:datastoreItem", { "xmlns:ds": PROPERTIES, "ds:itemID": id });
    draft.put(properties, PROPERTIES_TYPE, () => [encodeXml(described)]);
    draft.relationships(part).add("customXmlProps", properties);
  }
  const read = readParts.get(workbook) ?? [];
  draft
    .relationships(workbookPart)
    .retain("customXml", ({ target }) => kept.has(target) || !read.includes(target));
}

function put(draft: PackageDraft, part: string, xml: string): void {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replace(/^\s*<\?xml[^>]*\?>\s*/, "")}`;
  const type = draft.origin?.contentType(part) || "application/xml";
  draft.put(part, type, () => [new TextEncoder().encode(text)]);
}
