// Owns `xl/workbook.xml`: sheets, names, the active sheet, structure protection, 1904, recalculation on opening.
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { fingerprint } from "../fingerprint";
import { MAIN, RELATIONSHIPS, STRICT_MAIN, STRICT_RELATIONSHIPS } from "../package/namespaces";
import type { Relationships } from "../package/relationships";
import { passwordAttributes, readPassword } from "../passwords";
import {
  childElement,
  childElements,
  element,
  flag,
  mergeChildren,
  numberOf,
  withAttributes,
  type XmlElement,
} from "../xml";
import { writeDefinedNames, type CarriedName } from "./definedNames";
import { writeSheetList, type WrittenSheet } from "./sheetList";

const ORDER =
  `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
  definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr
  webPublishObjects extLst`.split(/\s+/);

/** Before the sheets are read, as their dates depend on it. */
export function readWorkbookFacts(root: XmlElement, workbook: Workbook): void {
  workbook.date1904 = flag(childElement(root, "workbookPr"), "date1904", false);
  const item = childElement(root, "workbookProtection");
  workbook.protection =
    flag(item, "lockStructure", false) && item ? { password: readPassword(item, "workbook") } : null;
  workbook.readOnly = flag(childElement(root, "fileSharing"), "readOnlyRecommended", false);
}

/** @param sheets by position in the file */
export function readActiveSheet(root: XmlElement, workbook: Workbook, sheets: readonly unknown[]): void {
  const view = childElement(childElement(root, "bookViews"), "workbookView");
  const active = sheets[numberOf(view, "activeTab") ?? 0];
  workbook.activeSheet =
    workbook.sheets.find((sheet) => sheet === active) ??
    workbook.sheets.find((sheet) => sheet.visibility === "Visible") ??
    workbook.sheets[0];
}

/** What workbook.xml says, by section. */
export function workbookPrints(workbook: Workbook): Record<string, string> {
  const { sheets } = workbook;
  return {
    workbookPr: fingerprint(workbook.date1904),
    workbookProtection: fingerprint(workbook.protection),
    bookViews: fingerprint(sheets.indexOf(workbook.activeSheet)),
    sheets: fingerprint(sheets.map(({ id, name, visibility }) => ({ sheet: id, name, visibility }))),
    definedNames: fingerprint([
      workbook.names,
      sheets.map(
        ({ name, names, autoFilter, pageLayout: { printArea, printTitleRows, printTitleColumns } }) => [
          name,
          names,
          autoFilter?.range,
          printArea,
          printTitleRows,
          printTitleColumns,
        ],
      ),
    ]),
  };
}

export interface WorkbookPartSource {
  readonly workbook: Workbook;
  /** As read, or null. */
  readonly root: XmlElement | null;
  readonly prints: Readonly<Record<string, string>> | null;
  readonly carriedNames: readonly CarriedName[];
  /** The carried names are not those that were read. */
  readonly namesMoved: boolean;
  readonly sheets: readonly WrittenSheet[];
  readonly relationships: Relationships;
  readonly recalculate: boolean;
  readonly strict: boolean;
}

/** The part made anew, or null when what was read still holds. */
export function writeWorkbookPart(source: WorkbookPartSource): XmlElement | null {
  const { workbook, root, prints, sheets, relationships, strict } = source;
  const now = workbookPrints(workbook);
  const made = new Map<string, XmlElement[]>();
  const make = (section: string, elements: () => XmlElement[]): void => {
    if (prints?.[section] !== now[section]) made.set(section, elements());
  };
  make("workbookPr", () => [base(root, "workbookPr", { date1904: workbook.date1904 || undefined })]);
  make("workbookProtection", () =>
    workbook.protection
      ? [
          base(root, "workbookProtection", {
            ...passwordAttributes(workbook.protection.password, "workbook"),
            lockStructure: 1,
          }),
        ]
      : [],
  );
  const order = sheets.map(({ sheet }) => sheet);
  make("sheets", () => [writeSheetList(sheets, relationships)]);
  if (made.has("sheets") || prints?.bookViews !== now.bookViews)
    made.set("bookViews", [bookViews(root, order.indexOf(workbook.activeSheet))]);
  if (made.has("sheets") || source.namesMoved || prints?.definedNames !== now.definedNames)
    made.set("definedNames", writeDefinedNames(workbook, source.carriedNames, order));
  if (source.recalculate && !flag(childElement(root ?? undefined, "calcPr"), "fullCalcOnLoad", false))
    made.set("calcPr", [base(root, "calcPr", { fullCalcOnLoad: 1 })]);
  if (made.size === 0) return null;
  const before = root ?? element("workbook");
  return withAttributes(
    { ...before, name: "workbook", children: mergeChildren(before.children, made, ORDER) },
    {
      xmlns: strict ? STRICT_MAIN : MAIN,
      "xmlns:r": strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS,
    },
  );
}

const base = (
  root: XmlElement | null,
  local: string,
  change: Record<string, string | number | boolean | undefined>,
): XmlElement => withAttributes(childElement(root ?? undefined, local) ?? element(local), change);

function bookViews(root: XmlElement | null, active: number): XmlElement {
  const views = childElement(root ?? undefined, "bookViews") ?? element("bookViews");
  const [first = element("workbookView"), ...others] = childElements(views, "workbookView");
  const tab = Math.max(0, active);
  const firstSheet = Math.min(numberOf(first, "firstSheet") ?? 0, tab);
  const view = withAttributes(first, { activeTab: tab || undefined, firstSheet: firstSheet || undefined });
  return { ...views, children: [view, ...others] };
}

/** True when any sheet holds a formula. */
export const hasFormulas = (sheets: readonly Sheet[]): boolean =>
  sheets.some((sheet) => sheet.grid.formulaCount > 0);
