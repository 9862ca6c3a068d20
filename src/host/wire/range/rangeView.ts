// Owns Excel.RangeView: the rows and columns of a range that are shown, as after a filter.
import { formatAddress, rect, type Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { collectionMembers } from "../collection";
import { invalidArgument } from "../hostError";
import { factory, object, readOnly, type Members } from "../members";
import { RangeObject } from "../objects";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";
import {
  formulaReader,
  numberFormatReader,
  textReader,
  typeReader,
  valueReader,
  type CellReader,
} from "./cellReader";

export class RangeViewObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rect: Rect,
    /** Place among the rows of the view it came from. */
    readonly index = 0,
  ) {
    super(session);
  }
  get rows(): number[] {
    return span(this.rect.top, this.rect.bottom).filter((row) => !this.sheet.isRowHidden(row));
  }
  get columns(): number[] {
    return span(this.rect.left, this.rect.right).filter((column) => !this.sheet.hiddenColumns.has(column));
  }
  cells<T>(read: CellReader<T>): T[][] {
    const { columns } = this;
    return this.rows.map((row) => columns.map((column) => read(row, column)));
  }
}

export class RangeViewCollectionObject extends WireCollection<RangeViewObject> {
  constructor(
    session: Session,
    readonly view: RangeViewObject,
  ) {
    super(session);
  }
  items(): RangeViewObject[] {
    const { session, view } = this;
    return view.rows.map(
      (row, index) =>
        new RangeViewObject(session, view.sheet, { ...view.rect, top: row, bottom: row }, index),
    );
  }
  find(key: unknown): RangeViewObject | null {
    return (typeof key === "number" ? this.items()[key] : null) ?? null;
  }
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const rangeViewMembers: Members<RangeViewObject> = {
  Rows: object("1.3", (view) => new RangeViewCollectionObject(view.session, view)),
  RowCount: readOnly("1.3", (view) => view.rows.length),
  ColumnCount: readOnly("1.3", (view) => view.columns.length),
  Index: readOnly("1.3", (view) => view.index),
  CellAddresses: readOnly("1.3", (view) =>
    view.cells((row, column) => formatAddress(view.sheet.name, rect(row, column))),
  ),
  Values: readOnly("1.3", (view) => view.cells(valueReader(view.session, view.sheet))),
  Formulas: readOnly("1.3", (view) => view.cells(formulaReader(view.session, view.sheet))),
  Text: readOnly("1.3", (view) => view.cells(textReader(view.session, view.sheet))),
  ValueTypes: readOnly("1.3", (view) => view.cells(typeReader(view.session, view.sheet))),
  NumberFormat: readOnly("1.3", (view) => view.cells(numberFormatReader(view.session, view.sheet))),
  GetRange: factory("1.3", (view) => new RangeObject(view.session, view.sheet, view.rect)),
};

export const rangeViewCollectionMembers: Members<RangeViewCollectionObject> = {
  ...collectionMembers<RangeViewCollectionObject>({ getCount: "1.4" }),
  GetItemAt: factory("1.3", (collection, args) => {
    const view = collection.find(args.integer(0));
    if (!view) throw invalidArgument("There is no row at this index.");
    return view;
  }),
};
