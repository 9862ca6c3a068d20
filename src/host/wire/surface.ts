// Owns the list of everything the host answers: each class with its table of members.
import {
  InternalObject,
  RangeObject,
  TableCollectionObject,
  TableObject,
  WorkbookObject,
  WorksheetCollectionObject,
  WorksheetObject,
} from "./objects";
import { Registry } from "./registry";
import { workbookMembers } from "./workbook/workbook";
import { worksheetMembers } from "./workbook/worksheet";
import { worksheetCollectionMembers } from "./workbook/worksheetCollection";
import { rangeMembers } from "./range/range";
import { tableCollectionMembers } from "./table/tableCollection";
import { tableMembers } from "./table/table";

export const surface = new Registry()
  .add(InternalObject, "Internal", "1.1", {})
  .add(WorkbookObject, "Workbook", "1.1", workbookMembers)
  .add(WorksheetCollectionObject, "WorksheetCollection", "1.1", worksheetCollectionMembers)
  .add(WorksheetObject, "Worksheet", "1.1", worksheetMembers)
  .add(RangeObject, "Range", "1.1", rangeMembers)
  .add(TableCollectionObject, "TableCollection", "1.1", tableCollectionMembers)
  .add(TableObject, "Table", "1.1", tableMembers);
