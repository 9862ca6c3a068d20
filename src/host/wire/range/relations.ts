// Owns which cells a range's formulas read and which formulas read it: precedents and dependents, over the whole workbook,
// and Excel.WorkbookRangeAreas, which holds them sheet by sheet.
import { formatAddress, intersect, rect, type Rect } from "../../model/address";
import { areasOf } from "../../model/cellAreas";
import { referencesIn } from "../../model/formulaReferences";
import type { Sheet } from "../../model/sheet";
import { collectionMembers } from "../collection";
import { itemNotFound } from "../hostError";
import { factory, method, object, readOnly, type Members } from "../members";
import { KeptObject, RangeAreasObject, RangeObject } from "../objects";
import type { Session } from "../session";
import { WireCollection } from "../wireObject";

interface Area {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

export class WorkbookRangeAreasObject extends KeptObject {
  constructor(
    session: Session,
    readonly sheets: readonly RangeAreasObject[],
  ) {
    super(session);
  }
  override get live(): readonly RangeAreasObject[] {
    return this.sheets;
  }
}
export class RangeAreasCollectionObject extends WireCollection<RangeAreasObject> {
  constructor(readonly owner: WorkbookRangeAreasObject) {
    super(owner.session);
  }
  items(): RangeAreasObject[] {
    return [...this.owner.sheets];
  }
  find(key: unknown): RangeAreasObject | null {
    return (typeof key === "number" ? this.owner.sheets[key] : null) ?? null;
  }
}
/** All areas of all sheets, one by one. */
export class WorkbookRangesObject extends WireCollection<RangeObject> {
  constructor(readonly owner: WorkbookRangeAreasObject) {
    super(owner.session);
  }
  items(): RangeObject[] {
    return this.owner.sheets.flatMap(({ session, sheet, rects }) =>
      rects.map((area) => new RangeObject(session, sheet, area)),
    );
  }
  find(key: unknown): RangeObject | null {
    return (typeof key === "number" ? this.items()[key] : null) ?? null;
  }
}

const addressOf = ({ sheet, rects }: RangeAreasObject): string =>
  rects.map((area) => formatAddress(sheet.name, area)).join(",");

/** By name or id of the sheet. */
const onSheet = ({ sheets }: WorkbookRangeAreasObject, key: unknown): RangeAreasObject | null =>
  sheets.find(({ sheet }) => sheet.name === key || sheet.id === key) ?? null;

export const workbookRangeAreasMembers: Members<WorkbookRangeAreasObject> = {
  Addresses: readOnly("1.12", ({ sheets }) => sheets.map(addressOf)),
  Areas: object("1.12", (owner) => new RangeAreasCollectionObject(owner)),
  Ranges: object("1.12", (owner) => new WorkbookRangesObject(owner)),
  GetRangeAreasBySheet: factory("1.12", (owner, args) => {
    const found = onSheet(owner, args.value(0));
    if (!found) throw itemNotFound();
    return found;
  }),
  GetRangeAreasOrNullObjectBySheet: factory("1.12", (owner, args) => onSheet(owner, args.value(0))),
  _ReferenceId: readOnly("1.12", (owner) => owner.referenceId ?? ""),
  _KeepReference: method("1.12", (owner) => owner.session.keep(owner)),
};
export const workbookRangesMembers: Members<WorkbookRangesObject> = collectionMembers({
  getCount: "1.9",
  getItemAt: "1.9",
});
export const rangeAreasCollectionMembers: Members<RangeAreasCollectionObject> = collectionMembers({
  getCount: "1.12",
  getItemAt: "1.12",
});

/** Every formula of the workbook with the areas that it reads. */
function* formulaSources(session: Session): Iterable<{ cell: Area; reads: Area[] }> {
  for (const sheet of session.workbook.sheets)
    for (const { row, column, formula } of sheet.grid.formulas())
      yield { cell: { sheet, rect: rect(row, column) }, reads: readBy(session, sheet, row, column, formula) };
}

function readBy(session: Session, sheet: Sheet, row: number, column: number, formula: string): Area[] {
  return referencesIn(formula).flatMap((text) => {
    const found = session.calculator.reference(`=${text}`, { sheet, row, column });
    return found ? [{ sheet: found.sheet, rect: found.range }] : [];
  });
}

const meets = (a: Area, b: Area): boolean => a.sheet === b.sheet && intersect(a.rect, b.rect) !== null;

/** @param reach formulas and what they read: towards what is read, or towards who reads */
function related(range: RangeObject, towards: "precedents" | "dependents", all: boolean): Area[] {
  const { session } = range;
  const formulas = [...formulaSources(session)];
  const step = (from: Area): Area[] =>
    towards === "precedents"
      ? formulas.filter(({ cell }) => meets(cell, from)).flatMap(({ reads }) => reads)
      : formulas.filter(({ reads }) => reads.some((area) => meets(area, from))).map(({ cell }) => cell);
  const found = new Map<string, Area>();
  let border: Area[] = [{ sheet: range.sheet, rect: range.rect }];
  do {
    const next = border.flatMap(step).filter((area) => !found.has(keyOf(area)));
    for (const area of next) found.set(keyOf(area), area);
    border = next;
  } while (all && border.length > 0);
  return [...found.values()];
}

const keyOf = ({ sheet, rect: area }: Area): string => `${sheet.id} ${formatAddress("", area)}`;

/** One RangeAreas a sheet, in the workbook's order, overlapping and touching cells joined. */
function bySheet(session: Session, areas: readonly Area[]): WorkbookRangeAreasObject {
  const sheets = session.workbook.sheets.flatMap((sheet) => {
    const rects = areas.filter((area) => area.sheet === sheet).map((area) => area.rect);
    return rects.length === 0 ? [] : [new RangeAreasObject(session, sheet, joined(rects))];
  });
  if (sheets.length === 0) throw itemNotFound("There are no such cells.");
  return new WorkbookRangeAreasObject(session, sheets);
}

function joined(rects: readonly Rect[]): Rect[] {
  if (rects.some((area) => area.bottom - area.top > 10_000)) return [...rects];
  const bounds = rects.reduce((a, b) => ({
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }));
  return areasOf(bounds, (row, column) =>
    rects.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ),
  );
}

/** ItemNotFound where there are none (Excel.Range.getDirectPrecedents, getDependents and their like). */
export const relationMembers: Members<RangeObject> = {
  GetDirectPrecedents: factory("1.12", (range) =>
    bySheet(range.session, related(range, "precedents", false)),
  ),
  GetPrecedents: factory("1.14", (range) => bySheet(range.session, related(range, "precedents", true))),
  GetDirectDependents: factory("1.13", (range) =>
    bySheet(range.session, related(range, "dependents", false)),
  ),
  GetDependents: factory("1.15", (range) => bySheet(range.session, related(range, "dependents", true))),
};
