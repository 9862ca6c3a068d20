// Owns `<sheets>`: which sheets a file has, in order, with their ids and visibility.
import { Sheet, type Visibility } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { decodeEscapes, encodeEscapes } from "../cells/escapedText";
import { UnreadableFile } from "../errors";
import type { Relationships } from "../package/relationships";
import type { XlsxPackage } from "../package/xlsxPackage";
import {
  childElement,
  childElements,
  element,
  numberOf,
  prefixedAttribute,
  withAttributes,
  type XmlElement,
} from "../xml";

/** A sheet of the file that is no worksheet (chart sheet, dialog sheet, macro sheet): kept at its place. */
export class CarriedSheet {
  constructor(
    readonly item: XmlElement,
    /** The worksheet before it, or null at the start. */
    readonly after: Sheet | null,
  ) {}
}
export type FileSheet = Sheet | CarriedSheet;

export interface ListedSheet {
  readonly sheet: FileSheet;
  readonly item: XmlElement;
  /** The part, for worksheets. */
  readonly part: string;
}

const STATES: Record<string, Visibility> = { hidden: "Hidden", veryHidden: "VeryHidden" };

/** Puts the worksheets of the file into the workbook, still empty. */
export function readSheetList(root: XmlElement, workbook: Workbook, source: XlsxPackage): ListedSheet[] {
  const relationships = source.relationships(source.workbookPart);
  const parent = childElement(root, "sheets");
  const listed: ListedSheet[] = [];
  let last: Sheet | null = null;
  workbook.sheets = [];
  for (const item of parent ? childElements(parent, "sheet") : []) {
    const target = relationships.get(prefixedAttribute(item, "id"));
    const name = decodeEscapes(item.attributes.name ?? "");
    if (!target || target.kind !== "worksheet") {
      listed.push({ sheet: new CarriedSheet(item, last), item, part: target?.target ?? "" });
      continue;
    }
    if (!source.has(target.target)) throw new UnreadableFile("missing-part", target.target);
    last = new Sheet(sheetGuid(item, workbook), name);
    last.visibility = STATES[item.attributes.state ?? ""] ?? "Visible";
    workbook.sheets.push(last);
    listed.push({ sheet: last, item, part: target.target });
  }
  if (workbook.sheets.length === 0) throw new UnreadableFile("missing-part", "worksheet");
  return listed;
}

/** The id that Office.js shows follows from the file's sheetId, so that it is the same after saving and reopening. */
function sheetGuid(item: XmlElement, workbook: Workbook): string {
  const number = numberOf(item, "sheetId") ?? 0;
  const id = guidOf(number);
  if (number < 1 || workbook.sheets.some((sheet) => sheet.id === id)) return workbook.freshGuid();
  workbook.reserveId(number);
  return id;
}
const guidOf = (number: number): string =>
  `{00000000-0000-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;

/** All sheets in the order of the file to be written. */
export function fileOrder(workbook: Workbook, carried: readonly CarriedSheet[]): FileSheet[] {
  const order: FileSheet[] = [...workbook.sheets];
  for (const sheet of [...carried].reverse())
    order.splice(sheet.after ? order.indexOf(sheet.after) + 1 : 0, 0, sheet);
  return order;
}

export interface WrittenSheet {
  readonly sheet: FileSheet;
  /** As read, for sheets of the file. */
  readonly item: XmlElement | null;
  readonly part: string;
}

export function writeSheetList(sheets: readonly WrittenSheet[], relationships: Relationships): XmlElement {
  const used = new Set(sheets.map(({ item }) => numberOf(item ?? undefined, "sheetId") ?? 0));
  const items = sheets.map(({ sheet, item, part }) => {
    if (sheet instanceof CarriedSheet) return sheet.item;
    const state = Object.keys(STATES).find((key) => STATES[key] === sheet.visibility);
    const facts = { name: encodeEscapes(sheet.name), sheetId: numberOf(item ?? undefined, "sheetId"), state };
    if (item) return withAttributes(item, facts);
    facts.sheetId = freeSheetId(sheet, used);
    return element("sheet", { ...facts, "r:id": relationships.add("worksheet", part) });
  });
  return element("sheets", {}, items);
}

/** The number in the sheet's own id where it is free; Excel's sheetIds go up to 65534. */
function freeSheetId(sheet: Sheet, used: Set<number>): number {
  const own = parseInt(sheet.id.slice(-13, -1), 16);
  let id = sheet.id === guidOf(own) && own >= 1 && own <= 65_534 ? own : 1;
  while (used.has(id)) id++;
  used.add(id);
  return id;
}
