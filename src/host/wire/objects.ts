// Owns the objects that most members give back: workbook, sheets, ranges, tables. Their member tables stand beside them.
import { columnCount, formatAddress, intersect, rowCount, type Rect } from "../model/address";
import type { Table, TableColumn } from "../model/objects";
import type { Sheet } from "../model/sheet";
import { HostError, itemNotFound } from "./hostError";
import type { JsonObject } from "./protocol";
import type { Session } from "./session";
import { WireCollection, WireObject } from "./wireObject";

export class WorkbookObject extends WireObject {}

export class WorksheetObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { Id: this.sheet.id };
  }
  override assertExists(): void {
    if (!this.session.workbook.sheets.includes(this.sheet)) throw itemNotFound();
  }
}

export class WorksheetCollectionObject extends WireCollection<WorksheetObject> {
  items(): WorksheetObject[] {
    return this.session.workbook.sheets.map((sheet) => new WorksheetObject(this.session, sheet));
  }
  /** Name or id: Excel.WorksheetCollection.getItem in @types/office-js. */
  find(key: unknown): WorksheetObject | null {
    const { workbook } = this.session;
    const sheet = typeof key === "string" ? (workbook.sheetById(key) ?? workbook.sheetNamed(key)) : undefined;
    return sheet ? new WorksheetObject(this.session, sheet) : null;
  }
}

/** What a client keeps by a reference between requests; the cells that it means follow inserted and deleted ones. */
export abstract class KeptObject extends WireObject {
  referenceId: string | null = null;
  abstract get live(): readonly (RangeObject | RangeAreasObject)[];
  override identity(): JsonObject {
    return this.referenceId === null ? {} : { _ReferenceId: this.referenceId };
  }
}

export class RangeObject extends KeptObject {
  /** Set when all its cells were deleted. */
  gone = false;

  constructor(
    session: Session,
    readonly sheet: Sheet,
    /** Follows inserted and deleted cells while the range is tracked. */
    public rect: Rect,
  ) {
    super(session);
  }
  override get live(): readonly RangeObject[] {
    return [this];
  }
  override assertExists(): void {
    if (this.gone || !this.session.workbook.sheets.includes(this.sheet))
      throw new HostError("InvalidReference");
  }
  get rows(): number {
    return rowCount(this.rect);
  }
  get columns(): number {
    return columnCount(this.rect);
  }
  get address(): string {
    return formatAddress(this.sheet.name, this.rect);
  }
  /** Another rectangle of the same sheet. */
  at(rect: Rect): RangeObject {
    return new RangeObject(this.session, this.sheet, rect);
  }
}

/** Several rectangles of one sheet; kept by a reference between requests, as a range is. */
export class RangeAreasObject extends KeptObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    /** Follow inserted and deleted cells while the areas are tracked. */
    public rects: readonly Rect[],
  ) {
    super(session);
  }
  override get live(): readonly RangeAreasObject[] {
    return [this];
  }
  override assertExists(): void {
    if (this.rects.length === 0 || !this.session.workbook.sheets.includes(this.sheet))
      throw new HostError("InvalidReference");
  }
}

export class TableObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly table: Table,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { Id: String(this.table.id) };
  }
  override assertExists(): void {
    if (!this.sheet.tables.includes(this.table) || !this.session.workbook.sheets.includes(this.sheet))
      throw itemNotFound();
  }
}

/** Tables of the workbook, of one sheet, or of a range. */
export class TableCollectionObject extends WireCollection<TableObject> {
  constructor(
    session: Session,
    readonly scope: Sheet | null,
    readonly within: { rect: Rect; fully: boolean } | null = null,
  ) {
    super(session);
  }
  items(): TableObject[] {
    const sheets = this.scope ? [this.scope] : this.session.workbook.sheets;
    return sheets.flatMap((sheet) =>
      sheet.tables
        .filter((table) => this.includes(table))
        .map((table) => new TableObject(this.session, sheet, table)),
    );
  }
  /** Name or id: Excel.TableCollection.getItem. */
  find(key: unknown): TableObject | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items().find(
        (item) => item.table.name.toLowerCase() === wanted || String(item.table.id) === wanted,
      ) ?? null
    );
  }
  private includes(table: Table): boolean {
    if (!this.within) return true;
    const common = intersect(table.range, this.within.rect);
    if (!common) return false;
    return (
      !this.within.fully ||
      (rowCount(common) === rowCount(table.range) && columnCount(common) === columnCount(table.range))
    );
  }
}

export class TableColumnObject extends WireObject {
  constructor(
    session: Session,
    readonly owner: TableObject,
    readonly column: TableColumn,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { Id: this.column.id };
  }
  override assertExists(): void {
    this.owner.assertExists();
    if (this.index < 0) throw itemNotFound();
  }
  get index(): number {
    return this.owner.table.columns.indexOf(this.column);
  }
}
