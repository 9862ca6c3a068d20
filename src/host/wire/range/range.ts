// Owns the member table of Excel.Range, gathered from what it reads, where it leads and what it does.
import { factory, method, object, readOnly, readWrite, type Members } from "../members";
import { invalidArgument } from "../hostError";
import type { RangeObject } from "../objects";
import { WorksheetObject } from "../objects";
import { leftOf, topOf } from "../../model/layout";
import { isUnbounded } from "../guard";
import { fromLocalFormat, toLocalFormat } from "../localFormat";
import type { HostLanguage } from "../session";
import {
  formulaR1C1Reader,
  formulaReader,
  numberFormatReader,
  readCells,
  textReader,
  typeReader,
  valueReader,
} from "./cellReader";
import { propertiesMembers } from "./cellProperties";
import { writeFormulasR1C1, writeNumberFormats, writeValues } from "./cellWriter";
import { ConditionalFormatCollectionObject } from "../rules/conditionalFormats";
import { DataValidationObject } from "../rules/dataValidation";
import { editingMembers } from "./editing";
import { edgeMembers } from "./edges";
import { autoFill } from "./filling";
import { moveTo } from "./moving";
import { navigationMembers } from "./navigation";
import { outlineMembers } from "./outline";
import { RangeFormatObject } from "./rangeFormat";
import { RangeSortObject } from "./rangeSort";
import { namedStyleProperty } from "./rangeStyle";
import { relationMembers } from "./relations";
import { removeDuplicates } from "./removeDuplicates";
import { searchMembers } from "./search";
import { spillMembers } from "./spills";

const cells: Members<RangeObject> = {
  Values: readWrite(
    "1.1",
    (range) => readCells(range.rect, valueReader(range.session, range.sheet)),
    (range, value) => writeValues(range.session, range.sheet, range.rect, value),
  ),
  Formulas: readWrite(
    "1.1",
    (range) => readCells(range.rect, formulaReader(range.session, range.sheet)),
    (range, value) => writeValues(range.session, range.sheet, range.rect, value),
  ),
  /** Function names and separators are the same in the host's languages. */
  FormulasLocal: readWrite(
    "1.1",
    (range) => readCells(range.rect, formulaReader(range.session, range.sheet)),
    (range, value) => writeValues(range.session, range.sheet, range.rect, value),
  ),
  FormulasR1C1: readWrite(
    "1.2",
    (range) => readCells(range.rect, formulaR1C1Reader(range.session, range.sheet)),
    (range, value) => writeFormulasR1C1(range.session, range.sheet, range.rect, value),
  ),
  Text: readOnly("1.1", (range) => readCells(range.rect, textReader(range.session, range.sheet))),
  ValueTypes: readOnly("1.1", (range) => readCells(range.rect, typeReader(range.session, range.sheet))),
  NumberFormat: readWrite(
    "1.1",
    (range) => readCells(range.rect, numberFormatReader(range.session, range.sheet)),
    (range, value) => writeNumberFormats(range.session, range.sheet, range.rect, value),
  ),
  NumberFormatLocal: readWrite(
    "1.7",
    ({ session, sheet, rect }) => {
      const read = numberFormatReader(session, sheet);
      return readCells(rect, (row, column) => toLocalFormat(read(row, column), session.language));
    },
    ({ session, sheet, rect }, value) =>
      writeNumberFormats(session, sheet, rect, eachFormat(value, session.language)),
  ),
};

/** One format or rows of them, from the user's language. */
function eachFormat(value: unknown, language: HostLanguage): unknown {
  if (Array.isArray(value)) return value.map((item) => eachFormat(item, language));
  return typeof value === "string" ? fromLocalFormat(value, language) : value;
}

const place: Members<RangeObject> = {
  Address: readOnly("1.1", (range) => range.address),
  AddressLocal: readOnly("1.1", (range) => range.address),
  /** -1 above 2^31-1 (Excel.Range.cellCount). */
  CellCount: readOnly("1.1", (range) =>
    range.rows * range.columns > 2147483647 ? -1 : range.rows * range.columns,
  ),
  RowIndex: readOnly("1.1", (range) => range.rect.top),
  ColumnIndex: readOnly("1.1", (range) => range.rect.left),
  RowCount: readOnly("1.1", (range) => range.rows),
  ColumnCount: readOnly("1.1", (range) => range.columns),
  /** Points from the sheet's edges (Excel.Range.left, top). */
  Left: readOnly("1.10", ({ sheet, rect }) => leftOf(sheet, rect.left)),
  Top: readOnly("1.10", ({ sheet, rect }) => topOf(sheet, rect.top)),
  Width: readOnly("1.10", ({ sheet, rect }) => leftOf(sheet, rect.right + 1) - leftOf(sheet, rect.left)),
  Height: readOnly("1.10", ({ sheet, rect }) => topOf(sheet, rect.bottom + 1) - topOf(sheet, rect.top)),
  IsEntireColumn: readOnly("1.7", (range) => range.rows === 1_048_576),
  IsEntireRow: readOnly("1.7", (range) => range.columns === 16_384),
  Worksheet: object("1.1", (range) => new WorksheetObject(range.session, range.sheet)),
};

const tracking: Members<RangeObject> = {
  /** "Set a range to be recalculated when the next recalculation occurs": everything is, in the host. */
  SetDirty: method("1.9", (range) => range.session.definitionsChanged()),
  _ReferenceId: readOnly("1.1", (range) => range.referenceId ?? ""),
  _KeepReference: method("1.1", (range) => range.session.keep(range)),
  /** The library calls this before it splits a large write into runs. */
  _ValidateArraySize: method("1.3", (range, args) => {
    if (args.integer(0) !== range.rows || args.integer(1) !== range.columns || isUnbounded(range.rect))
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
  }),
};

const parts: Members<RangeObject> = {
  Format: object("1.1", ({ session, sheet, rect }) => new RangeFormatObject(session, sheet, [rect])),
  Sort: object("1.2", ({ session, sheet, rect }) => new RangeSortObject(session, sheet, [rect])),
  DataValidation: object(
    "1.8",
    ({ session, sheet, rect }) => new DataValidationObject(session, sheet, [rect]),
  ),
  ConditionalFormats: object(
    "1.6",
    ({ session, sheet, rect }) => new ConditionalFormatCollectionObject(session, sheet, [rect]),
  ),
};

export const rangeMembers: Members<RangeObject> = {
  ...cells,
  ...place,
  ...parts,
  ...navigationMembers,
  ...editingMembers,
  ...searchMembers,
  ...edgeMembers,
  ...relationMembers,
  ...spillMembers,
  ...propertiesMembers,
  ...outlineMembers,
  Style: namedStyleProperty("1.7", ({ rect }) => [rect]),
  AutoFill: method("1.1", autoFill),
  MoveTo: method("1.11", moveTo),
  RemoveDuplicates: factory("1.9", removeDuplicates),
  ...tracking,
};
