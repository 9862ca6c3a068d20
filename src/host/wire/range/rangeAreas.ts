// Owns Excel.RangeAreas and RangeCollection: several rectangles of a sheet at once.
import {
  columnCount,
  formatAddress,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
  type Rect,
} from "../../model/address";
import { collectionMembers } from "../collection";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, factoryPair, method, object, readOnly, type Members } from "../members";
import { RangeAreasObject, RangeObject, WorksheetObject } from "../objects";
import { ConditionalFormatCollectionObject } from "../rules/conditionalFormats";
import { DataValidationObject } from "../rules/dataValidation";
import { WireCollection } from "../wireObject";
import { clearCells, copyFrom } from "./editing";
import { onSheet, usedPart } from "./navigation";
import { RangeFormatObject } from "./rangeFormat";
import { namedStyleProperty } from "./rangeStyle";
import { specialCells } from "./search";

export class RangeCollectionObject extends WireCollection<RangeObject> {
  constructor(readonly areas: RangeAreasObject) {
    super(areas.session);
  }
  items(): RangeObject[] {
    const { session, sheet, rects } = this.areas;
    return rects.map((rect) => new RangeObject(session, sheet, rect));
  }
  find(key: unknown): RangeObject | null {
    return (typeof key === "number" ? this.items()[key] : null) ?? null;
  }
}

const map = (areas: RangeAreasObject, change: (rect: Rect) => Rect | null): RangeAreasObject | null => {
  const rects = areas.rects.flatMap((rect) => change(rect) ?? []);
  return rects.length === 0 ? null : new RangeAreasObject(areas.session, areas.sheet, rects);
};
const address = ({ sheet, rects }: RangeAreasObject): string =>
  rects.map((rect) => formatAddress(sheet.name, rect)).join(",");

export const rangeAreasMembers: Members<RangeAreasObject> = {
  Address: readOnly("1.9", address),
  AddressLocal: readOnly("1.9", address),
  AreaCount: readOnly("1.9", ({ rects }) => rects.length),
  CellCount: readOnly("1.9", ({ rects }) => {
    const count = rects.reduce((sum, rect) => sum + rowCount(rect) * columnCount(rect), 0);
    return count > 2147483647 ? -1 : count;
  }),
  IsEntireColumn: readOnly("1.9", ({ rects }) => rects.every((rect) => rowCount(rect) === MAX_ROWS)),
  IsEntireRow: readOnly("1.9", ({ rects }) => rects.every((rect) => columnCount(rect) === MAX_COLUMNS)),
  _ReferenceId: readOnly("1.9", (areas) => areas.referenceId ?? ""),
  _KeepReference: method("1.9", (areas) => areas.session.keep(areas)),
  Areas: object("1.9", (areas) => new RangeCollectionObject(areas)),
  Worksheet: object("1.9", ({ session, sheet }) => new WorksheetObject(session, sheet)),
  Format: object("1.9", ({ session, sheet, rects }) => new RangeFormatObject(session, sheet, rects)),
  Style: namedStyleProperty("1.9", ({ rects }) => rects),
  DataValidation: object(
    "1.9",
    ({ session, sheet, rects }) => new DataValidationObject(session, sheet, rects),
  ),
  ConditionalFormats: object(
    "1.9",
    ({ session, sheet, rects }) => new ConditionalFormatCollectionObject(session, sheet, rects),
  ),
  ...factoryPair<RangeAreasObject>(
    "GetSpecialCells",
    "1.9",
    ({ session, sheet, rects }, args) => {
      const found = rects.flatMap(
        (rect) => specialCells(new RangeObject(session, sheet, rect), args)?.rects ?? [],
      );
      return found.length === 0 ? null : new RangeAreasObject(session, sheet, found);
    },
    () => itemNotFound("There are no such cells."),
  ),
  SetDirty: method("1.9", ({ session }) => session.definitionsChanged()),
  Calculate: method("1.9", ({ session }) => session.calculate()),
  Clear: method("1.9", (areas, args) => {
    for (const range of new RangeCollectionObject(areas).items()) clearCells(range, args.value(0));
  }),
  /** Each area takes its own copy (Excel.RangeAreas.copyFrom). */
  CopyFrom: method("1.9", (areas, args) => {
    for (const range of new RangeCollectionObject(areas).items()) copyFrom(range, args);
  }),
  GetEntireRow: factory("1.9", (areas) =>
    map(areas, (rect) => ({ ...rect, left: 0, right: MAX_COLUMNS - 1 })),
  ),
  GetEntireColumn: factory("1.9", (areas) =>
    map(areas, (rect) => ({ ...rect, top: 0, bottom: MAX_ROWS - 1 })),
  ),
  GetOffsetRangeAreas: factory("1.9", (areas, args) => {
    const [rows, columns] = [args.integer(0), args.integer(1)];
    return map(areas, ({ top, left, bottom, right }) =>
      onSheet(top + rows, left + columns, bottom + rows, right + columns),
    );
  }),
  ...factoryPair<RangeAreasObject>(
    "GetUsedRangeAreas",
    "1.9",
    (areas, args) => map(areas, (rect) => usedPart(areas.sheet, rect, args.boolean(0, false))),
    () => itemNotFound(),
  ),
  ...factoryPair<RangeAreasObject>(
    "GetIntersection",
    "1.9",
    (areas, args) => {
      const other = args.object(0);
      if (!(other instanceof RangeObject) && !(other instanceof RangeAreasObject)) throw invalidArgument();
      if (other.sheet !== areas.sheet) return null;
      const others = other instanceof RangeObject ? [other.rect] : other.rects;
      const rects = areas.rects.flatMap((a) => others.flatMap((b) => intersect(a, b) ?? []));
      return rects.length === 0 ? null : new RangeAreasObject(areas.session, areas.sheet, rects);
    },
    () => itemNotFound(),
  ),
};

export const rangeCollectionMembers: Members<RangeCollectionObject> = {
  ...collectionMembers<RangeCollectionObject>({ getCount: "1.9", getItemAt: "1.9" }),
};
