// Owns Excel.DocumentProperties and its custom properties.
import { asText, asInteger } from "../arguments";
import { collectionMembers } from "../collection";
import { requireWritable } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, method, object, readOnly, readWrite, type Member, type Members } from "../members";
import type { JsonObject } from "../protocol";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";

export class DocumentPropertiesObject extends WireObject {}

const text = (key: string): Member<DocumentPropertiesObject> =>
  readWrite(
    "1.7",
    ({ session }) => session.workbook.properties.get(key) ?? "",
    ({ session }, value) => {
      requireWritable(session);
      session.workbook.properties.set(key, asText(value));
    },
  );

export const documentPropertiesMembers: Members<DocumentPropertiesObject> = {
  Title: text("title"),
  Subject: text("subject"),
  Author: text("author"),
  Keywords: text("keywords"),
  Comments: text("comments"),
  Category: text("category"),
  Manager: text("manager"),
  Company: text("company"),
  LastAuthor: readOnly("1.7", ({ session }) => session.workbook.properties.get("lastAuthor") ?? ""),
  RevisionNumber: readWrite(
    "1.7",
    ({ session }) => Number(session.workbook.properties.get("revisionNumber") ?? 0),
    ({ session }, value) => {
      requireWritable(session);
      session.workbook.properties.set("revisionNumber", String(asInteger(value)));
    },
  ),
  /** A workbook that was never saved was made just now. */
  CreationDate: readOnly(
    "1.7",
    ({ session }) =>
      session.workbook.properties.get("creationDate") ??
      new Date(Math.round((session.now() - 25_569) * 86_400_000)).toISOString(),
  ),
  Custom: object("1.7", ({ session }) => new CustomPropertyCollectionObject(session)),
};

export class CustomPropertyObject extends WireObject {
  constructor(
    session: Session,
    readonly key: string,
  ) {
    super(session);
  }
  /** By which the client asks for a loaded item again; without one it asks for a getItemAt that Excel does not declare. */
  override identity(): JsonObject {
    return { _Id: this.key };
  }
  override assertExists(): void {
    if (!this.session.workbook.customProperties.has(this.key)) throw itemNotFound();
  }
}

export class CustomPropertyCollectionObject extends WireCollection<CustomPropertyObject> {
  items(): CustomPropertyObject[] {
    return [...this.session.workbook.customProperties.keys()].map(
      (key) => new CustomPropertyObject(this.session, key),
    );
  }
  find(key: unknown): CustomPropertyObject | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => item.key.toLowerCase() === wanted) ?? null;
  }
}

function write(session: Session, key: string, value: unknown): void {
  requireWritable(session);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw invalidArgument("A custom property is a text, a number or true and false.");
  session.workbook.customProperties.set(key, value);
}

const typeName = (value: unknown): string =>
  typeof value === "string"
    ? "String"
    : typeof value === "boolean"
      ? "Boolean"
      : Number.isInteger(value)
        ? "Number"
        : "Float";

export const customPropertyMembers: Members<CustomPropertyObject> = {
  Key: readOnly("1.7", ({ key }) => key),
  Value: readWrite(
    "1.7",
    ({ session, key }) => session.workbook.customProperties.get(key),
    ({ session, key }, value) => write(session, key, value),
  ),
  Type: readOnly("1.7", ({ session, key }) => typeName(session.workbook.customProperties.get(key))),
  Delete: method("1.7", ({ session, key }) => {
    requireWritable(session);
    session.workbook.customProperties.delete(key);
  }),
};

export const customPropertyCollectionMembers: Members<CustomPropertyCollectionObject> = {
  ...collectionMembers<CustomPropertyCollectionObject>({
    getItem: "1.7",
    getItemOrNullObject: "1.7",
    getCount: "1.7",
  }),
  Add: factory("1.7", (collection, args) => {
    const key = collection.find(args.text(0))?.key ?? args.text(0);
    write(collection.session, key, args.value(1));
    return new CustomPropertyObject(collection.session, key);
  }),
  DeleteAll: method("1.7", ({ session }) => {
    requireWritable(session);
    session.workbook.customProperties.clear();
  }),
};
