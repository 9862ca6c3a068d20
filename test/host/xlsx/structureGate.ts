// Owns the structure that Excel insists on, checked on a finished file: relationships lead somewhere, every part has a
// content type, elements stand in schema order, tables and validations do not collide.
import { intersect, parseRect, type Rect } from "../../../src/host/model/address";
import { relationshipsPart } from "../../../src/host/xlsx/package/partNames";
import { XlsxPackage } from "../../../src/host/xlsx/package/xlsxPackage";
import { parseRanges } from "../../../src/host/xlsx/sheets/ranges";
import { WORKSHEET_ORDER } from "../../../src/host/xlsx/sheets/sections";
import { readZip } from "../../../src/host/xlsx/package/unzip";
import {
  childElement,
  childElements,
  descendants,
  numberOf,
  type XmlElement,
} from "../../../src/host/xlsx/xml";

/** One line a problem; empty for a sound file. */
export function problemsOf(bytes: Uint8Array): string[] {
  const source = new ParsedPackage(bytes);
  const problems: string[] = [];
  const names = readZip(bytes).map(({ name }) => name.replace(/\\/g, "/").replace(/^\//, ""));
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) problems.push("a part twice");
  for (const name of names) {
    if (!source.contentType(name)) problems.push(`${name}: no content type`);
    if ((name.endsWith(".xml") || name.endsWith(".rels")) && !isWellFormed(source, name))
      problems.push(`${name}: not well formed`);
  }
  for (const item of childElements(source.types))
    if (item.local === "Override" && !source.has(item.attributes.PartName.slice(1)))
      problems.push(`content type of missing ${item.attributes.PartName}`);
  for (const part of ["", ...names])
    if (source.has(relationshipsPart(part)))
      for (const { target, external, id, written } of source.relationships(part).all())
        // A place in the workbook is no part.
        if (!external && !written.attributes.Target?.startsWith("#") && !source.has(target))
          problems.push(`${part}: ${id} leads to missing ${target}`);
  checkWorksheets(source, problems);
  checkIndexes(source, problems);
  return problems;
}

function isWellFormed(source: XlsxPackage, name: string): boolean {
  try {
    return source.xml(name).name !== "";
  } catch {
    return false;
  }
}

/** Each part is parsed once. */
class ParsedPackage extends XlsxPackage {
  private readonly parsed = new Map<string, XmlElement>();

  override xml(name: string): XmlElement {
    // The package's own constructor parses before this class has its fields.
    const found = (this.parsed as Map<string, XmlElement> | undefined)?.get(name);
    if (found) return found;
    const root = super.xml(name);
    (this.parsed as Map<string, XmlElement> | undefined)?.set(name, root);
    return root;
  }
}

function worksheets(source: XlsxPackage): { part: string; root: XmlElement }[] {
  const items = source.relationships(source.workbookPart).all("worksheet");
  return items
    .filter(({ target }) => source.has(target))
    .map(({ target }) => ({ part: target, root: source.xml(target) }));
}

function checkWorksheets(source: XlsxPackage, problems: string[]): void {
  const tableIds = new Set<string>();
  const tableNames = new Set<string>();
  for (const { part, root } of worksheets(source)) {
    let rank = -1;
    for (const item of childElements(root)) {
      const own = WORKSHEET_ORDER.indexOf(item.local);
      if (own >= 0 && own < rank) problems.push(`${part}: ${item.local} out of order`);
      rank = Math.max(rank, own);
    }
    const relationships = source.relationships(part);
    for (const id of relationshipIds(root))
      if (!relationships.get(id)) problems.push(`${part}: no relationship ${id}`);
    checkOverlap(part, validationRanges(root), problems);
    for (const { target } of relationships.all("table"))
      checkTable(source.xml(target), target, tableIds, tableNames, problems);
  }
}

function* relationshipIds(item: XmlElement): Iterable<string> {
  for (const [name, value] of Object.entries(item.attributes)) if (name === "r:id") yield value;
  for (const child of childElements(item)) yield* relationshipIds(child);
}

function validationRanges(root: XmlElement): Rect[] {
  const parent = childElement(root, "dataValidations");
  return parent ? childElements(parent).flatMap((item) => parseRanges(item.attributes.sqref)) : [];
}

function checkOverlap(part: string, ranges: readonly Rect[], problems: string[]): void {
  ranges.forEach((range, index) => {
    if (ranges.slice(index + 1).some((other) => intersect(range, other)))
      problems.push(`${part}: validations overlap`);
  });
}

function checkTable(
  root: XmlElement,
  part: string,
  ids: Set<string>,
  names: Set<string>,
  problems: string[],
): void {
  const { id, displayName, ref } = root.attributes;
  if (ids.has(id)) problems.push(`${part}: table id ${id} twice`);
  if (names.has(displayName.toLowerCase())) problems.push(`${part}: table name ${displayName} twice`);
  ids.add(id);
  names.add(displayName.toLowerCase());
  const columns = childElements(childElement(root, "tableColumns") ?? root, "tableColumn");
  const range = parseRect(ref);
  if (!range || range.right - range.left + 1 !== columns.length) problems.push(`${part}: columns`);
  if (new Set(columns.map((item) => item.attributes.id)).size !== columns.length)
    problems.push(`${part}: column ids`);
}

/** Cell formats and shared strings that cells point at exist. */
function checkIndexes(source: XlsxPackage, problems: string[]): void {
  const book = source.relationships(source.workbookPart);
  const count = (kind: string, section: string | null, item: string): number => {
    const target = book.first(kind)?.target;
    if (target === undefined || !source.has(target)) return 0;
    const root = source.xml(target);
    const parent = section === null ? root : childElement(root, section);
    // Each of those written in two ways is one (ECMA-376-3, 9.3).
    const isItem = ({ local }: XmlElement): boolean => local === item || local === "AlternateContent";
    return parent ? childElements(parent).filter(isItem).length : 0;
  };
  const formats = Math.max(1, count("styles", "cellXfs", "xf"));
  const strings = count("sharedStrings", null, "si");
  const differential = count("styles", "dxfs", "dxf");
  for (const { part, root } of worksheets(source)) {
    for (const cell of descendants(root, "c")) {
      if ((numberOf(cell, "s") ?? 0) >= formats) problems.push(`${part}: format of ${cell.attributes.r}`);
      const value = cell.attributes.t === "s" ? Number(childElement(cell, "v")?.children[0]) : -1;
      if (value >= strings) problems.push(`${part}: string of ${cell.attributes.r}`);
    }
    for (const rule of descendants(root, "cfRule"))
      if ((numberOf(rule, "dxfId") ?? -1) >= differential) problems.push(`${part}: dxf`);
  }
}
