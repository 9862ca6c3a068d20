// Owns Excel.WorksheetCustomPropertyCollection and WorksheetCustomProperty: texts that add-ins keep with a sheet.
import type { Sheet } from "../../model/sheet";
import { asText } from "../arguments";
import { collectionMembers } from "../collection";
import { requireWritable } from "../guard";
import { itemNotFound } from "../hostError";
import { factory, method, readOnly, readWrite, type Members } from "../members";
import type { JsonObject } from "../protocol";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";

export class SheetPropertyObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly key: string,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { _Id: this.key };
  }
  override assertExists(): void {
    if (!this.sheet.customProperties.has(this.key)) throw itemNotFound();
  }
}

export class SheetPropertyCollectionObject extends WireCollection<SheetPropertyObject> {
  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }
  items(): SheetPropertyObject[] {
    return [...this.sheet.customProperties.keys()].map(
      (key) => new SheetPropertyObject(this.session, this.sheet, key),
    );
  }
  /** Keys are compared without case (Excel.WorksheetCustomPropertyCollection.getItem). */
  find(key: unknown): SheetPropertyObject | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => item.key.toLowerCase() === wanted) ?? null;
  }
}

function write(session: Session, sheet: Sheet, key: string, value: string): void {
  requireWritable(session);
  sheet.customProperties.set(key, value);
  session.sheetChanged(sheet);
}

export const sheetPropertyMembers: Members<SheetPropertyObject> = {
  Key: readOnly("1.12", ({ key }) => key),
  Value: readWrite(
    "1.12",
    ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
    ({ session, sheet, key }, value) => write(session, sheet, key, asText(value)),
  ),
  _Id: readOnly("1.12", ({ key }) => key),
  Delete: method("1.12", ({ session, sheet, key }) => {
    requireWritable(session);
    sheet.customProperties.delete(key);
    session.sheetChanged(sheet);
  }),
};

export const sheetPropertyCollectionMembers: Members<SheetPropertyCollectionObject> = {
  ...collectionMembers<SheetPropertyCollectionObject>({
    getItem: "1.12",
    getItemOrNullObject: "1.12",
    getCount: "1.12",
  }),
  Add: factory("1.12", (collection, args) => {
    const key = collection.find(args.text(0))?.key ?? args.text(0);
    write(collection.session, collection.sheet, key, args.text(1));
    return new SheetPropertyObject(collection.session, collection.sheet, key);
  }),
};
