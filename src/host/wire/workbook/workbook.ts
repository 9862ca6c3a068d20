// Owns the member table of Excel.Workbook.
import { rect } from "../../model/address";
import { ChartObject } from "../chart/chartObject";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, factoryPair, method, object, readOnly, type Members } from "../members";
import {
  RangeAreasObject,
  RangeObject,
  TableCollectionObject,
  WorksheetCollectionObject,
  type WorkbookObject,
} from "../objects";
import { ApplicationObject, RuntimeObject } from "./application";
import { BindingCollectionObject } from "./bindings";
import { CommentCollectionObject } from "./comments";
import { CustomXmlPartCollectionObject } from "./customXml";
import { DocumentPropertiesObject } from "./documentProperties";
import { FunctionsObject } from "./functions";
import { NamedItemCollectionObject } from "./namedItems";
import { SettingCollectionObject } from "./settings";
import { StyleCollectionObject } from "./styles";
import { WorkbookProtectionObject } from "./workbookProtection";

export const workbookMembers: Members<WorkbookObject> = {
  Name: readOnly("1.7", ({ session }) => session.workbook.fileName || "Book1"),
  ReadOnly: readOnly("1.8", ({ session }) => session.workbook.readOnly),
  Application: object("1.1", ({ session }) => new ApplicationObject(session)),
  _Runtime: object("1.5", ({ session }) => new RuntimeObject(session)),
  Worksheets: object("1.1", ({ session }) => new WorksheetCollectionObject(session)),
  Tables: object("1.1", ({ session }) => new TableCollectionObject(session, null)),
  Bindings: object("1.1", ({ session }) => new BindingCollectionObject(session)),
  CustomXmlParts: object("1.5", ({ session }) => new CustomXmlPartCollectionObject(session)),
  Names: object("1.1", ({ session }) => new NamedItemCollectionObject(session, null)),
  Comments: object("1.10", ({ session }) => new CommentCollectionObject(session, null)),
  Functions: object("1.2", ({ session }) => new FunctionsObject(session)),
  Settings: object("1.4", ({ session }) => new SettingCollectionObject(session)),
  Properties: object("1.7", ({ session }) => new DocumentPropertiesObject(session)),
  Styles: object("1.7", ({ session }) => new StyleCollectionObject(session)),
  Protection: object("1.7", ({ session }) => new WorkbookProtectionObject(session)),
  GetSelectedRange: factory("1.1", ({ session }) => {
    const sheet = session.workbook.activeSheet;
    return new RangeObject(session, sheet, sheet.selection);
  }),
  GetSelectedRanges: factory("1.9", ({ session }) => {
    const sheet = session.workbook.activeSheet;
    return new RangeAreasObject(session, sheet, [sheet.selection]);
  }),
  GetActiveCell: factory("1.7", ({ session }) => {
    const sheet = session.workbook.activeSheet;
    return new RangeObject(session, sheet, rect(sheet.selection.top, sheet.selection.left));
  }),
  ...factoryPair<WorkbookObject>(
    "GetActiveChart",
    "1.9",
    ({ session }) => {
      const active = session.activeChart;
      const chart = active?.sheet.charts.find(({ id }) => id === active.chartId);
      return active && chart ? new ChartObject(session, active.sheet, chart) : null;
    },
    () => itemNotFound("No chart is active."),
  ),
  /** Nobody else edits this workbook. */
  GetIsActiveCollabSession: method("1.9", () => false),
  _RemoveReference: method("1.1", ({ session }, args) => session.release(args.text(0))),
  _RemoveAllReferences: method("1.1", ({ session }) => session.releaseAll()),
  _GetReferenceCount: method("1.1", ({ session }) => session.referenceCount),
  _GetRangeForEventByReferenceId: factory("1.1", ({ session }, args) => {
    const range = session.eventRange(args.text(0));
    if (!range) throw invalidArgument("The event's range is gone.");
    return range;
  }),
  _GetRangeOrNullObjectForEventByReferenceId: factory("1.1", ({ session }, args) =>
    session.eventRange(args.text(0)),
  ),
};
