// Owns docProps: core properties (title, author …), company and manager of the application's part, custom properties.
import type { Workbook } from "../../model/workbook";
import { decodeEscapes, encodeEscapes } from "../cells/escapedText";
import { fingerprint } from "../fingerprint";
import { contentTypes } from "../package/namespaces";
import type { PackageDraft } from "../package/packageDraft";
import type { XlsxPackage } from "../package/xlsxPackage";
import { childElements, element, textOf, withAttributes, type XmlElement } from "../xml";

/** Office.js name → element of core.xml (ECMA-376-2, 11). */
const CORE: Record<string, string> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  lastAuthor: "cp:lastModifiedBy",
  revisionNumber: "cp:revision",
  creationDate: "dcterms:created",
  category: "cp:category",
};
/** Office.js name → element of app.xml (ECMA-376-1, 22.2). */
const APP: Record<string, string> = { manager: "Manager", company: "Company" };

const CORE_NAMESPACES = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};
const APP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const CUSTOM_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VARIANTS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** The format id of every custom property ([MS-OLEPS] 2.25.2). */
const CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

export function readProperties(source: XlsxPackage, workbook: Workbook): void {
  const part = (kind: string): XmlElement | null => {
    const target = source.relationships("").first(kind)?.target;
    return target !== undefined && source.has(target) ? source.xml(target) : null;
  };
  readNamed(part("core-properties"), CORE, workbook);
  readNamed(part("extended-properties"), APP, workbook);
  const custom = part("custom-properties");
  for (const item of custom ? childElements(custom) : []) {
    const value = customValue(childElements(item)[0]);
    if (value !== null) workbook.customProperties.set(item.attributes.name ?? "", value);
  }
}

function readNamed(root: XmlElement | null, names: Record<string, string>, workbook: Workbook): void {
  for (const item of root ? childElements(root) : [])
    for (const [name, written] of Object.entries(names)) {
      const text = textOf(item);
      if (item.local === local(written) && text !== "") workbook.properties.set(name, decodeEscapes(text));
    }
}

/** Null for kinds that the model does not hold (dates, blobs). */
function customValue(item: XmlElement | undefined): string | number | boolean | null {
  if (!item) return null;
  const text = textOf(item);
  if (/^(lpwstr|lpstr|bstr)$/.test(item.local)) return decodeEscapes(text);
  if (/^(u?i\d|u?int|r\d|decimal)$/.test(item.local)) return Number(text);
  return item.local === "bool" ? text === "true" || text === "1" : null;
}

/** What is compared on saving with what was read. */
export const propertyPrints = (workbook: Workbook): Record<string, string> => ({
  core: fingerprint(Object.keys(CORE).map((name) => workbook.properties.get(name))),
  app: fingerprint(Object.keys(APP).map((name) => workbook.properties.get(name))),
  custom: fingerprint(workbook.customProperties),
});

/** Puts changed property parts into the draft. */
export function writeProperties(
  workbook: Workbook,
  draft: PackageDraft,
  prints: Readonly<Record<string, string>> | null,
): void {
  const now = propertyPrints(workbook);
  const before = prints ?? NONE;
  if (now.core !== before.core)
    put(draft, "core-properties", "docProps/core", contentTypes.core, (root) =>
      changeNamed(root ?? element("cp:coreProperties", CORE_NAMESPACES), CORE, workbook),
    );
  if (now.app !== before.app)
    put(draft, "extended-properties", "docProps/app", contentTypes.app, (root) =>
      changeNamed(root ?? element("Properties", { xmlns: APP_NAMESPACE }), APP, workbook),
    );
  if (now.custom !== before.custom)
    put(draft, "custom-properties", "docProps/custom", contentTypes.custom, (root) =>
      customPart(root, workbook),
    );
}

/** The prints of a workbook without properties. */
const NONE: Record<string, string> = {
  core: fingerprint(Object.keys(CORE).map(() => undefined)),
  app: fingerprint(Object.keys(APP).map(() => undefined)),
  custom: fingerprint(new Map()),
};

function put(
  draft: PackageDraft,
  kind: string,
  stem: string,
  type: string,
  change: (root: XmlElement | null) => XmlElement,
): void {
  const target = draft.origin?.relationships("").first(kind)?.target;
  const old = target !== undefined && draft.origin?.has(target) ? target : undefined;
  const name = old ?? draft.singleName(stem);
  if (!old) draft.relationships("").add(kind, name);
  draft.putXml(name, type, change(old ? (draft.origin?.xml(old) ?? null) : null));
}

/** Elements of changed properties are replaced at their place, new ones follow. */
function changeNamed(root: XmlElement, names: Record<string, string>, workbook: Workbook): XmlElement {
  const values = new Map(
    Object.entries(names).map(([name, written]) => [
      local(written),
      { written, value: workbook.properties.get(name) },
    ]),
  );
  const children = childElements(root).flatMap((item) => {
    const found = values.get(item.local);
    if (!found) return [item];
    values.delete(item.local);
    if (found.value === undefined) return [];
    return [
      textOf(item) === encodeEscapes(found.value)
        ? item
        : { ...item, children: [encodeEscapes(found.value)] },
    ];
  });
  for (const { written, value } of values.values())
    if (value !== undefined) children.push(element(written, dateType(written), [encodeEscapes(value)]));
  return { ...root, children };
}
const dateType = (written: string): Record<string, string> =>
  written.startsWith("dcterms:") ? { "xsi:type": "dcterms:W3CDTF" } : {};

function customPart(root: XmlElement | null, workbook: Workbook): XmlElement {
  const kept = root ? childElements(root).filter((item) => customValue(childElements(item)[0]) === null) : [];
  const made = [...workbook.customProperties].map(([name, value]) =>
    element("property", { fmtid: CUSTOM_FORMAT, name }, [variant(value)]),
  );
  // Ids start at 2 and have no gaps ([MS-OI29500] 2.1.1748).
  const items = [...kept, ...made].map((item, index) => withAttributes(item, { pid: index + 2 }));
  const base = element("Properties", { xmlns: CUSTOM_NAMESPACE, "xmlns:vt": VARIANTS });
  return { ...base, children: items };
}

function variant(value: string | number | boolean): XmlElement {
  if (typeof value === "string") return element("vt:lpwstr", {}, [encodeEscapes(value)]);
  if (typeof value === "boolean") return element("vt:bool", {}, [String(value)]);
  return element(Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "vt:i4" : "vt:r8", {}, [
    String(value),
  ]);
}
