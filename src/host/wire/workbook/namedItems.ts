// Owns Excel.NamedItemCollection and NamedItem, of the workbook and of a sheet.
import { formatAbsolute, formatAddress } from "../../model/address";
import { isDefinedName } from "../../model/names";
import type { DefinedName } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { CellError, type Scalar } from "../../model/values";
import { asBoolean, asText, type Arguments } from "../arguments";
import { collectionMembers } from "../collection";
import { requireUnprotected, requireWritable } from "../guard";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { factory, factoryPair, method, object, readOnly, readWrite, type Members } from "../members";
import { RangeObject, WorksheetObject } from "../objects";
import type { JsonObject } from "../protocol";
import { wireValue } from "../range/cellReader";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";

export class NamedItemObject extends WireObject {
  constructor(
    session: Session,
    readonly scope: Sheet | null,
    readonly item: DefinedName,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { _Id: this.item.name };
  }
  override assertExists(): void {
    if (!namesOf(this.session, this.scope).includes(this.item)) throw itemNotFound();
  }
  /** The cells it refers to, or null when it is a constant or a formula. */
  get range(): RangeObject | null {
    const found = this.session.calculator.reference(this.item.formula, this.at);
    return found && new RangeObject(this.session, found.sheet, found.range);
  }
  get result(): Scalar | Scalar[][] {
    this.session.ensureCalculated();
    return this.session.calculator.evaluate(this.item.formula, this.at);
  }
  changing(): void {
    if (this.scope) requireUnprotected(this.session, this.scope);
    else requireWritable(this.session);
    this.session.definitionsChanged();
    this.session.sheetsChanged();
  }
  private get at(): { sheet: Sheet; row: number; column: number } {
    return { sheet: this.scope ?? this.session.workbook.activeSheet, row: 0, column: 0 };
  }
}

const namesOf = (session: Session, scope: Sheet | null): DefinedName[] =>
  scope?.names ?? session.workbook.names;

export class NamedItemCollectionObject extends WireCollection<NamedItemObject> {
  constructor(
    session: Session,
    readonly scope: Sheet | null,
  ) {
    super(session);
  }
  items(): NamedItemObject[] {
    return namesOf(this.session, this.scope).map(
      (item) => new NamedItemObject(this.session, this.scope, item),
    );
  }
  find(key: unknown): NamedItemObject | null {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ item }) => item.name.toLowerCase() === wanted) ?? null;
  }
}

/** @param formula with or without `=`; a value that is no formula becomes a constant */
function addName(
  collection: NamedItemCollectionObject,
  name: string,
  formula: string,
  comment: string,
): NamedItemObject {
  const { session, scope } = collection;
  if (scope) requireUnprotected(session, scope);
  else requireWritable(session);
  if (!isDefinedName(name)) throw invalidArgument(`${name} is no valid name.`);
  if (collection.find(name) || session.workbook.tableNamed(name))
    throw new HostError("ItemAlreadyExists", `There is a name or table ${name} already.`);
  if (session.calculator.accepts && !session.calculator.accepts(formula))
    throw invalidArgument(`${formula} is no formula.`);
  const item: DefinedName = { name, formula, visible: true, comment };
  namesOf(session, scope).push(item);
  session.definitionsChanged();
  session.sheetsChanged();
  return new NamedItemObject(session, scope, item);
}

function add(collection: NamedItemCollectionObject, args: Arguments): NamedItemObject {
  const range = args.object(1);
  const formula =
    range instanceof RangeObject
      ? `=${formatAbsolute(range.sheet.name, range.rect)}`
      : formulaOf(args.value(1));
  return addName(collection, args.text(0), formula, args.optionalText(2));
}

function formulaOf(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  const text = asText(value, "formula");
  if (text === "") throw invalidArgument("A name needs a formula.");
  return text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`;
}

/** Excel.NamedItemType. */
function typeOf(item: NamedItemObject): string {
  if (item.range) return "Range";
  const { result } = item;
  if (Array.isArray(result)) return "Array";
  if (result instanceof CellError || result === null) return "Error";
  if (typeof result === "number") return Number.isInteger(result) ? "Integer" : "Double";
  return typeof result === "boolean" ? "Boolean" : "String";
}

function valueOf(item: NamedItemObject): unknown {
  const { range, result } = item;
  if (range) return formatAddress(range.sheet.name, range.rect);
  return Array.isArray(result) ? result.map((row) => row.map(wireValue)) : wireValue(result);
}

const sheetOf = ({ session, scope }: NamedItemObject): WorksheetObject | null =>
  scope && new WorksheetObject(session, scope);

export const namedItemMembers: Members<NamedItemObject> = {
  Name: readOnly("1.1", ({ item }) => item.name),
  Type: readOnly("1.1", typeOf),
  Value: readOnly("1.1", valueOf),
  Scope: readOnly("1.4", ({ scope }) => (scope ? "Worksheet" : "Workbook")),
  Formula: readWrite(
    "1.7",
    ({ item }) => item.formula,
    (named, value) => {
      named.changing();
      named.item.formula = formulaOf(value);
    },
  ),
  Visible: readWrite(
    "1.1",
    ({ item }) => item.visible,
    (named, value) => {
      named.changing();
      named.item.visible = asBoolean(value);
    },
  ),
  Comment: readWrite(
    "1.4",
    ({ item }) => item.comment,
    (named, value) => {
      named.changing();
      named.item.comment = asText(value);
    },
  ),
  _Id: readOnly("1.1", ({ item }) => item.name),
  /** Throws for a name of the workbook; the other gives the null object. */
  Worksheet: object("1.4", (named) => {
    const sheet = sheetOf(named);
    if (!sheet) throw itemNotFound("The name belongs to the workbook.");
    return sheet;
  }),
  WorksheetOrNullObject: object("1.4", sheetOf),
  ...factoryPair<NamedItemObject>(
    "GetRange",
    "1.1",
    ({ range }) => range,
    () => itemNotFound("The name refers to no range."),
    "1.4",
  ),
  Delete: method("1.4", (named) => {
    named.changing();
    const names = namesOf(named.session, named.scope);
    names.splice(names.indexOf(named.item), 1);
  }),
};

export const namedItemCollectionMembers: Members<NamedItemCollectionObject> = {
  ...collectionMembers<NamedItemCollectionObject>({
    getItem: "1.1",
    getItemOrNullObject: "1.4",
    getCount: "1.4",
  }),
  Add: factory("1.4", add),
  AddFormulaLocal: factory("1.4", (collection, args) =>
    addName(collection, args.text(0), formulaOf(args.value(1)), args.optionalText(2)),
  ),
};
