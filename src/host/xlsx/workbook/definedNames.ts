// Owns `<definedNames>`: names of the workbook and of sheets, and the built-in ones behind print areas, print titles
// and filters (ECMA-376-1, 18.2.5).
import {
  formatRect,
  quoteSheet,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRect,
  splitSheet,
  type Rect,
} from "../../model/address";
import type { DefinedName } from "../../model/objects";
import { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { formulaFromFile, formulaToFile } from "../formulas/formulaText";
import { decodeEscapes, encodeEscapes } from "../cells/escapedText";
import type { FileSheet } from "./sheetList";
import {
  childElement,
  childElements,
  element,
  flag,
  numberOf,
  textOf,
  withAttributes,
  type XmlElement,
} from "../xml";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const FILTER = "_xlnm._FilterDatabase";

/** A name's attributes that the model does not know (macro functions, shortcut keys). */
class NameOrigin {
  constructor(readonly item: XmlElement) {}
}

/** Built-in names without a place in the model (Criteria, Extract …), with the sheet they belong to. */
export interface CarriedName {
  readonly sheet: FileSheet | null;
  readonly item: XmlElement;
}

/** @param sheets by position in the file */
export function readDefinedNames(
  root: XmlElement,
  workbook: Workbook,
  sheets: readonly FileSheet[],
): CarriedName[] {
  const carried: CarriedName[] = [];
  const parent = childElement(root, "definedNames");
  for (const item of parent ? childElements(parent, "definedName") : []) {
    const place = numberOf(item, "localSheetId");
    const owner = place === undefined ? null : (sheets[place] ?? null);
    const sheet = owner instanceof Sheet ? owner : null;
    const name = item.attributes.name ?? "";
    const text = decodeEscapes(textOf(item));
    if (place !== undefined && !sheet) carried.push({ sheet: owner, item });
    else if (sheet && name === PRINT_AREA && readPrintArea(sheet, text)) continue;
    else if (sheet && name === PRINT_TITLES && readPrintTitles(sheet, text)) continue;
    else if (sheet && name === FILTER) continue;
    else if (/^_xlnm\./i.test(name)) carried.push({ sheet, item });
    else (sheet ?? workbook).names.push(readName(item, name, text));
  }
  return carried;
}

function readName(item: XmlElement, name: string, text: string): DefinedName {
  return {
    name: decodeEscapes(name),
    formula: formulaFromFile(text),
    visible: !flag(item, "hidden", false),
    comment: decodeEscapes(item.attributes.comment ?? ""),
    origin: new NameOrigin(item),
  };
}

/** The ranges of `'A'!$A$1:$B$2,'A'!$D$1`; null when something else stands among them. */
function readAreas(text: string): Rect[] | null {
  const areas = (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) =>
    parseRect(splitSheet(part.trim()).rest),
  );
  return areas.length > 0 && areas.every((area) => area !== null) ? areas : null;
}

function readPrintArea(sheet: Sheet, text: string): boolean {
  const areas = readAreas(text);
  if (areas) sheet.pageLayout.printArea = areas;
  return areas !== null;
}

function readPrintTitles(sheet: Sheet, text: string): boolean {
  const areas = readAreas(text);
  for (const area of areas ?? []) {
    if (area.left === 0 && area.right === MAX_COLUMNS - 1)
      sheet.pageLayout.printTitleRows = { from: area.top, to: area.bottom };
    else if (area.top === 0 && area.bottom === MAX_ROWS - 1)
      sheet.pageLayout.printTitleColumns = { from: area.left, to: area.right };
  }
  return areas !== null;
}

/**
 * The element, sorted as Excel does, or none.
 * @param sheets by position in the file to be written
 */
export function writeDefinedNames(
  workbook: Workbook,
  carried: readonly CarriedName[],
  sheets: readonly FileSheet[],
): XmlElement[] {
  const items: XmlElement[] = workbook.names.map((name) => writeName(name, undefined));
  sheets.forEach((sheet, place) => {
    if (!(sheet instanceof Sheet)) return;
    items.push(...sheet.names.map((name) => writeName(name, place)), ...builtIn(sheet, place));
  });
  for (const { sheet, item } of carried) {
    const place = sheet ? sheets.indexOf(sheet) : undefined;
    if (place !== -1 && (sheet || item.attributes.localSheetId === undefined))
      items.push(withAttributes(item, { localSheetId: place }));
  }
  const key = (item: XmlElement): string => (item.attributes.name ?? "").toLowerCase();
  items.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return items.length > 0 ? [element("definedNames", {}, items)] : [];
}

function writeName(name: DefinedName, place: number | undefined): XmlElement {
  const base = name.origin instanceof NameOrigin ? name.origin.item : element("definedName");
  return withAttributes(
    { ...base, children: [encodeEscapes(formulaToFile(name.formula))] },
    {
      name: encodeEscapes(name.name),
      localSheetId: place,
      hidden: name.visible ? undefined : 1,
      comment: encodeEscapes(name.comment) || undefined,
    },
  );
}

function builtIn(sheet: Sheet, place: number): XmlElement[] {
  const { printArea, printTitleRows: rows, printTitleColumns: columns } = sheet.pageLayout;
  const made: XmlElement[] = [];
  const add = (name: string, text: string, hidden?: boolean): void =>
    void made.push(element("definedName", { name, localSheetId: place, hidden }, [text]));
  if (printArea.length > 0) add(PRINT_AREA, printArea.map((area) => absolute(sheet.name, area)).join(","));
  const titles = [
    columns && absolute(sheet.name, { top: 0, left: columns.from, bottom: MAX_ROWS - 1, right: columns.to }),
    rows && absolute(sheet.name, { top: rows.from, left: 0, bottom: rows.to, right: MAX_COLUMNS - 1 }),
  ].filter((text) => text !== null);
  if (titles.length > 0) add(PRINT_TITLES, titles.join(","));
  if (sheet.autoFilter) add(FILTER, absolute(sheet.name, sheet.autoFilter.range), true);
  return made;
}

/** `'My sheet'!$A$1:$B$2` */
export const absolute = (sheet: string, area: Rect): string =>
  `${quoteSheet(sheet)}!${formatRect(area).replace(/[A-Z]+|\d+/g, "$$$&")}`;
