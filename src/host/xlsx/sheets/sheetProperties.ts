// Owns `<sheetPr>`: tab colour, where outlines are summed up, fit to page, filter mode.
import type { Sheet } from "../../model/sheet";
import { childElement, element, flag, mergeChildren, withAttributes, type XmlElement } from "../xml";
import { colorElement } from "../styles/colors";
import type { Section } from "./section";

const ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

const fits = (sheet: Sheet): boolean => "fitWidth" in sheet.pageLayout.zoom;
const isFiltered = (sheet: Sheet): boolean => (sheet.autoFilter?.criteria.size ?? 0) > 0;

export const sheetProperties: Section = {
  elements: ["sheetPr"],
  read(sheet, root, { palette }) {
    const properties = childElement(root, "sheetPr");
    sheet.tabColor = palette.resolve(childElement(properties, "tabColor"));
    const outline = childElement(properties, "outlinePr");
    sheet.summaryBelow = flag(outline, "summaryBelow", true);
    sheet.summaryRight = flag(outline, "summaryRight", true);
  },
  state: (sheet) => [sheet.tabColor, fits(sheet), isFiltered(sheet), sheet.summaryBelow, sheet.summaryRight],
  write(sheet, { carried }): XmlElement[] {
    const base = childElement(carried ?? undefined, "sheetPr") ?? element("sheetPr");
    const setup = childElement(base, "pageSetUpPr") ?? element("pageSetUpPr");
    const pageSetup = withAttributes(setup, { fitToPage: fits(sheet) || undefined });
    const outline = withAttributes(childElement(base, "outlinePr") ?? element("outlinePr"), {
      summaryBelow: sheet.summaryBelow ? undefined : 0,
      summaryRight: sheet.summaryRight ? undefined : 0,
    });
    const color = colorElement("tabColor", sheet.tabColor);
    const made = new Map([
      ["tabColor", color ? [color] : []],
      ["outlinePr", Object.keys(outline.attributes).length > 0 ? [outline] : []],
      ["pageSetUpPr", Object.keys(pageSetup.attributes).length > 0 ? [pageSetup] : []],
    ]);
    const children = mergeChildren(base.children, made, ORDER);
    const item = withAttributes({ ...base, children }, { filterMode: isFiltered(sheet) || undefined });
    return children.length > 0 || Object.keys(item.attributes).length > 0 ? [item] : [];
  },
};
