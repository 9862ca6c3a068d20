// Owns `<sheetViews>` and `<sheetFormatPr>`: gridlines, headings, frozen panes, the selection.
import { formatCell, formatRect, rect } from "../../model/address";
import { DEFAULT_ROW_HEIGHT, type Sheet } from "../../model/sheet";
import {
  childElement,
  childElements,
  element,
  flag,
  numberOf,
  withAttributes,
  type XmlElement,
} from "../xml";
import { outlineDepth } from "./outlines";
import { formatRange, parseRanges } from "./ranges";
import type { Section } from "./section";

export const sheetViews: Section = {
  elements: ["sheetViews"],
  read(sheet, root) {
    const view = childElement(childElement(root, "sheetViews"), "sheetView");
    if (!view) return;
    sheet.showGridlines = flag(view, "showGridLines", true);
    sheet.showHeadings = flag(view, "showRowColHeaders", true);
    const pane = childElement(view, "pane");
    if (pane && /^frozen/.test(pane.attributes.state ?? "")) {
      sheet.frozenRows = numberOf(pane, "ySplit") ?? 0;
      sheet.frozenColumns = numberOf(pane, "xSplit") ?? 0;
    }
    const active = pane?.attributes.activePane;
    const selections = childElements(view, "selection");
    const selection = selections.find((item) => item.attributes.pane === active) ?? selections[0];
    sheet.selection = parseRanges(selection?.attributes.sqref)[0] ?? sheet.selection;
  },
  state: (sheet, workbook) => [
    sheet.showGridlines,
    sheet.showHeadings,
    sheet.frozenRows,
    sheet.frozenColumns,
    sheet.selection,
    workbook.activeSheet === sheet,
  ],
  write(sheet, { carried, workbook }): XmlElement[] {
    const views = childElement(carried ?? undefined, "sheetViews") ?? element("sheetViews");
    const [first = element("sheetView", { workbookViewId: 0 }), ...others] = childElements(
      views,
      "sheetView",
    );
    const view = withAttributes(
      { ...first, children: [...paneAndSelection(sheet, first), ...rest(first)] },
      {
        showGridLines: sheet.showGridlines ? undefined : 0,
        showRowColHeaders: sheet.showHeadings ? undefined : 0,
        tabSelected: workbook.activeSheet === sheet || undefined,
      },
    );
    return [{ ...views, children: [view, ...others] }];
  },
};

const rest = (view: XmlElement): XmlElement[] =>
  childElements(view).filter((item) => item.local !== "pane" && item.local !== "selection");

function paneAndSelection(sheet: Sheet, before: XmlElement): XmlElement[] {
  const { frozenRows, frozenColumns } = sheet;
  const old = childElement(before, "pane");
  const split = old && !/^frozen/.test(old.attributes.state ?? "");
  const selection = (pane: string | undefined): XmlElement =>
    element("selection", {
      pane,
      activeCell: formatCell(sheet.selection.top, sheet.selection.left),
      sqref: formatRange(sheet.selection),
    });
  if (frozenRows === 0 && frozenColumns === 0)
    return split ? [old, selection(old.attributes.activePane)] : [selection(undefined)];
  const active = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const scrolled = old && !split ? old.attributes.topLeftCell : undefined;
  const pane = element("pane", {
    xSplit: frozenColumns || undefined,
    ySplit: frozenRows || undefined,
    topLeftCell: scrolled ?? formatRect(rect(frozenRows, frozenColumns)),
    activePane: active,
    state: "frozen",
  });
  return [pane, selection(active)];
}

/** Kept as read but for the depth of outlines; a new sheet says Excel's default height. */
export const sheetFormat: Section = {
  elements: ["sheetFormatPr"],
  read() {},
  state: (sheet) => outlineDepth(sheet),
  write: (sheet, { carried }) => [
    withAttributes(
      childElement(carried ?? undefined, "sheetFormatPr") ??
        element("sheetFormatPr", { defaultRowHeight: DEFAULT_ROW_HEIGHT }),
      { ...outlineDepth(sheet) },
    ),
  ],
};
