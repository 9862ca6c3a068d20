// Owns the member table of Excel.Worksheet.
import { MAX_COLUMNS, MAX_ROWS, rect } from "../../model/address";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from "../../model/sheet";
import { asBoolean, asInteger, asOneOf, asText, type Arguments } from "../arguments";
import { ChartCollectionObject } from "../chart/chartCollection";
import { colorText } from "../color";
import { eventMembers } from "../eventRegistration";
import { requireWritable } from "../guard";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import {
  factory,
  factoryPair,
  method,
  object,
  readOnly,
  readWrite,
  writeOnly,
  type Member,
  type Members,
} from "../members";
import { RangeAreasObject, RangeObject, TableCollectionObject, WorksheetObject } from "../objects";
import { onSheet, usedPart } from "../range/navigation";
import { areasFromText, rangeFromText } from "../range/rangeArgument";
import { showOutlineLevels } from "../range/outline";
import { findCells, replaceAll } from "../range/search";
import { isObject } from "../protocol";
import { AutoFilterObject } from "../table/autoFilter";
import { CommentCollectionObject } from "./comments";
import { FreezePanesObject } from "./freezePanes";
import { NamedItemCollectionObject } from "./namedItems";
import { PageBreakCollectionObject } from "./pageBreaks";
import { PageLayoutObject } from "./pageLayout";
import { SheetPropertyCollectionObject } from "./sheetProperties";
import { ShapeCollectionObject } from "./shapes";
import { deleteSheet, duplicateSheet, moveSheet, nextVisible, renameSheet, setVisibility } from "./sheetList";
import { WorksheetProtectionObject } from "./worksheetProtection";

const WHOLE = rect(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

const cells: Members<WorksheetObject> = {
  GetRange: factory("1.1", ({ session, sheet }, args) =>
    args.has(0) ? rangeFromText(session, args.text(0), sheet) : new RangeObject(session, sheet, WHOLE),
  ),
  GetRanges: factory("1.9", ({ session, sheet }, args) => {
    if (!args.has(0)) return new RangeAreasObject(session, sheet, [WHOLE]);
    const areas = areasFromText(session, args.text(0), sheet);
    return new RangeAreasObject(session, areas.sheet, areas.rects);
  }),
  GetRangeByIndexes: factory("1.7", ({ session, sheet }, args) => {
    const [top, left] = [args.integer(0), args.integer(1)];
    return new RangeObject(
      session,
      sheet,
      onSheet(top, left, top + args.integer(2) - 1, left + args.integer(3) - 1),
    );
  }),
  GetCell: factory("1.1", ({ session, sheet }, args) => {
    const [row, column] = [args.integer(0), args.integer(1)];
    return new RangeObject(session, sheet, onSheet(row, column, row, column));
  }),
  /** A blank sheet gives its top left cell (Excel.Worksheet.getUsedRange). */
  GetUsedRange: factory("1.1", ({ session, sheet }, args) => {
    const used = usedPart(sheet, WHOLE, args.boolean(0, false));
    return new RangeObject(session, sheet, used ?? rect(0, 0));
  }),
  GetUsedRangeOrNullObject: factory("1.4", ({ session, sheet }, args) => {
    const used = usedPart(sheet, WHOLE, args.boolean(0, false));
    return used && new RangeObject(session, sheet, used);
  }),
  ...factoryPair<WorksheetObject>(
    "FindAll",
    "1.9",
    ({ session, sheet }, args) => {
      const given = args.value(1);
      const criteria = isObject(given) ? given : {};
      const areas = findCells(new RangeObject(session, sheet, WHOLE), args.text(0), {
        completeMatch: criteria.completeMatch === true,
        matchCase: criteria.matchCase === true,
        backwards: false,
      });
      return areas.length === 0 ? null : new RangeAreasObject(session, sheet, areas);
    },
    () => itemNotFound("Nothing was found."),
  ),
  ReplaceAll: method("1.9", ({ session, sheet }, args) =>
    replaceAll(new RangeObject(session, sheet, WHOLE), args),
  ),
};

const parts: Members<WorksheetObject> = {
  Tables: object("1.1", ({ session, sheet }) => new TableCollectionObject(session, sheet)),
  Charts: object("1.1", ({ session, sheet }) => new ChartCollectionObject(session, sheet)),
  Comments: object("1.10", ({ session, sheet }) => new CommentCollectionObject(session, sheet)),
  Names: object("1.4", ({ session, sheet }) => new NamedItemCollectionObject(session, sheet)),
  Protection: object("1.2", ({ session, sheet }) => new WorksheetProtectionObject(session, sheet)),
  FreezePanes: object("1.7", ({ session, sheet }) => new FreezePanesObject(session, sheet)),
  AutoFilter: object("1.9", ({ session, sheet }) => new AutoFilterObject(session, sheet, null)),
  PageLayout: object("1.9", ({ session, sheet }) => new PageLayoutObject(session, sheet)),
  HorizontalPageBreaks: object("1.9", ({ session, sheet }) => new PageBreakCollectionObject(session, sheet)),
  Shapes: object("1.9", ({ session, sheet }) => new ShapeCollectionObject(session, sheet)),
  CustomProperties: object("1.12", ({ session, sheet }) => new SheetPropertyCollectionObject(session, sheet)),
};

const flag = (key: "showGridlines" | "showHeadings"): Member<WorksheetObject> =>
  readWrite(
    "1.8",
    ({ sheet }) => sheet[key],
    ({ session, sheet }, value) => {
      requireWritable(session);
      sheet[key] = asBoolean(value);
      session.sheetChanged(sheet);
    },
  );
/** The library sets these two under other names than it reads them (Worksheet_ShowGridlines_Set in office-js). */
const flagSetter = (key: "showGridlines" | "showHeadings"): Member<WorksheetObject> =>
  writeOnly("1.8", ({ session, sheet }, value) => {
    requireWritable(session);
    sheet[key] = asBoolean(value);
    session.sheetChanged(sheet);
  });

const look: Members<WorksheetObject> = {
  TabColor: readWrite(
    "1.7",
    ({ sheet }) => sheet.tabColor,
    ({ session, sheet }, value) => {
      requireWritable(session);
      sheet.tabColor = colorText(value);
      session.sheetsChanged();
    },
  ),
  ShowGridlines: flag("showGridlines"),
  Gridlines: flagSetter("showGridlines"),
  ShowHeadings: flag("showHeadings"),
  Headings: flagSetter("showHeadings"),
  StandardHeight: readOnly("1.7", () => DEFAULT_ROW_HEIGHT),
  StandardWidth: readOnly("1.7", () => DEFAULT_COLUMN_WIDTH),
};

const relative =
  (step: 1 | -1) =>
  (owner: WorksheetObject, args: Arguments): WorksheetObject | null => {
    const found = nextVisible(owner.session, owner.sheet, step, args.boolean(0, false));
    return found && new WorksheetObject(owner.session, found);
  };

function sheetArgument(args: Arguments, index: number): Sheet | null {
  const given = args.object(index);
  if (given && !(given instanceof WorksheetObject))
    throw invalidArgument(`argument ${index + 1} is not a worksheet.`);
  return given ? given.sheet : null;
}

export const worksheetMembers: Members<WorksheetObject> = {
  ShowOutlineLevels: showOutlineLevels,
  Id: readOnly("1.1", ({ sheet }) => sheet.id),
  Name: readWrite(
    "1.1",
    ({ sheet }) => sheet.name,
    ({ session, sheet }, value) => renameSheet(session, sheet, asText(value, "name")),
  ),
  Position: readWrite(
    "1.1",
    ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
    ({ session, sheet }, value) => moveSheet(session, sheet, asInteger(value, "position")),
  ),
  Visibility: readWrite(
    "1.1",
    ({ sheet }) => sheet.visibility,
    ({ session, sheet }, value) =>
      setVisibility(
        session,
        sheet,
        asOneOf(value, ["Visible", "Hidden", "VeryHidden"] as const, "visibility"),
      ),
  ),
  ...look,
  ...parts,
  ...cells,
  ...eventMembers<WorksheetObject>({
    DataChanged: "1.7",
    Activated: "1.7",
    Deactivated: "1.7",
    SelectionChanged: "1.7",
    Calculated: "1.8",
    FormatChanged: "1.9",
    RowSorted: "1.10",
    ColumnSorted: "1.10",
    SingleClicked: "1.10",
    RowHiddenChanged: "1.11",
    FormulaChanged: "1.13",
    ProtectionChanged: "1.14",
    NameChanged: "1.17",
    VisibilityChanged: "1.17",
  }),
  Activate: method("1.1", ({ session, sheet }) => {
    if (sheet.visibility !== "Visible")
      throw new HostError("InvalidOperation", "A hidden sheet can't be activated.");
    session.activate(sheet);
  }),
  Calculate: method("1.6", ({ session }) => session.calculate()),
  Delete: method("1.1", ({ session, sheet }) => deleteSheet(session, sheet)),
  Copy: factory("1.7", ({ session, sheet }, args) => {
    const copy = duplicateSheet(session, sheet, args.optionalText(0, "None"), sheetArgument(args, 1));
    return new WorksheetObject(session, copy);
  }),
  ...factoryPair<WorksheetObject>("GetNext", "1.5", relative(1), () => itemNotFound()),
  ...factoryPair<WorksheetObject>("GetPrevious", "1.5", relative(-1), () => itemNotFound()),
};
