// Owns Excel.BindingCollection and Binding.
import { contains } from "../../model/address";
import { asOneOf, type Arguments } from "../arguments";
import { Binding, type BindingType } from "../bindings";
import { collectionMembers } from "../collection";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { factory, method, readOnly, type Members } from "../members";
import { RangeObject, TableObject } from "../objects";
import type { JsonObject } from "../protocol";
import { readCells, textReader } from "../range/cellReader";
import { rangeArgument } from "../range/rangeArgument";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";
import { NamedItemCollectionObject } from "./namedItems";

const TYPES: readonly BindingType[] = ["Range", "Table", "Text"];

export class BindingObject extends WireObject {
  constructor(
    session: Session,
    readonly binding: Binding,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { Id: this.binding.id };
  }
  override assertExists(): void {
    if (!this.session.bindings.includes(this.binding)) throw itemNotFound();
  }
  /** The cells bound; "this object binding is no longer valid due to previous updates" when they are gone. */
  get range(): RangeObject {
    const { area, sheet } = this.binding;
    if (!area) throw new HostError("InvalidBinding");
    return new RangeObject(this.session, sheet, area);
  }
}

export class BindingCollectionObject extends WireCollection<BindingObject> {
  items(): BindingObject[] {
    return this.session.bindings.map((binding) => new BindingObject(this.session, binding));
  }
  find(key: unknown): BindingObject | null {
    return this.items().find(({ binding }) => binding.id === key) ?? null;
  }
}

/** A new binding takes the place of one of its id. UNVERIFIED in Excel. */
function add(session: Session, range: RangeObject, args: Arguments, first: number): BindingObject {
  const type = asOneOf(args.value(first), TYPES, "bindingType");
  const id = args.text(first + 1);
  if (id === "") throw invalidArgument("A binding needs an id.");
  const binding = new Binding(id, type, targetOf(range, type));
  session.bindings = [...session.bindings.filter((other) => other.id !== id), binding];
  return new BindingObject(session, binding);
}

/** A table binding is to the table that the cells are of; a text is one cell's. */
function targetOf(range: RangeObject, type: BindingType): RangeObject | TableObject {
  const { session, sheet, rect } = range;
  if (type === "Table") {
    const table = sheet.tables.find((item) => contains(item.range, rect.top, rect.left));
    if (!table) throw invalidArgument("There is no table in these cells.");
    return new TableObject(session, sheet, table);
  }
  if (type === "Text" && (range.rows > 1 || range.columns > 1))
    throw invalidArgument("A text binding is to one cell.");
  return range.at(rect);
}

/** "Will throw an error if the binding is not of the correct type" (Excel.Binding.getTable, getText). UNVERIFIED: which one. */
function requireType({ binding }: BindingObject, type: BindingType): void {
  if (binding.type !== type) throw new HostError("InvalidOperation", `The binding is not of type ${type}.`);
}

export const bindingMembers: Members<BindingObject> = {
  Id: readOnly("1.1", ({ binding }) => binding.id),
  Type: readOnly("1.1", ({ binding }) => binding.type),
  GetRange: factory("1.1", (item) => item.range),
  GetTable: factory("1.1", (item) => {
    requireType(item, "Table");
    void item.range;
    return item.binding.target instanceof TableObject ? item.binding.target : null;
  }),
  GetText: method("1.1", (item) => {
    requireType(item, "Text");
    const { session, sheet, rect } = item.range;
    return readCells(rect, textReader(session, sheet))?.[0]?.[0] ?? "";
  }),
  Delete: method("1.3", ({ session, binding }) => {
    session.bindings = session.bindings.filter((other) => other !== binding);
  }),
};

export const bindingCollectionMembers: Members<BindingCollectionObject> = {
  ...collectionMembers<BindingCollectionObject>({
    count: "1.1",
    getCount: "1.4",
    getItem: "1.1",
    getItemAt: "1.1",
    getItemOrNullObject: "1.4",
  }),
  Add: factory("1.3", ({ session }, args) =>
    add(session, rangeArgument(args, 0, session, session.workbook.activeSheet), args, 1),
  ),
  AddFromNamedItem: factory("1.3", ({ session }, args) => {
    const range = new NamedItemCollectionObject(session, null).find(args.text(0))?.range;
    if (!range) throw invalidArgument("The name does not refer to cells.");
    return add(session, range, args, 1);
  }),
  AddFromSelection: factory("1.3", ({ session }, args) => {
    const { activeSheet } = session.workbook;
    return add(session, new RangeObject(session, activeSheet, activeSheet.selection), args, 0);
  }),
};
