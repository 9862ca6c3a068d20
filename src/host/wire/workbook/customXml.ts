// Owns Excel.CustomXmlPartCollection, CustomXmlPartScopedCollection and CustomXmlPart.
import type { CustomXmlPart } from "../../model/customXml";
import { rootNamespace } from "../../xlsx/workbook/customXml";
import { collectionMembers } from "../collection";
import { requireWritable } from "../guard";
import { invalidArgument, itemNotFound } from "../hostError";
import { factory, method, readOnly, type Members } from "../members";
import type { JsonObject } from "../protocol";
import type { Session } from "../session";
import { WireCollection, WireObject } from "../wireObject";

export class CustomXmlPartObject extends WireObject {
  constructor(
    session: Session,
    readonly part: CustomXmlPart,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { Id: this.part.id };
  }
  override assertExists(): void {
    if (!this.session.workbook.customXmlParts.includes(this.part)) throw itemNotFound();
  }
}

export class CustomXmlPartCollectionObject extends WireCollection<CustomXmlPartObject> {
  items(): CustomXmlPartObject[] {
    return this.session.workbook.customXmlParts.map((part) => new CustomXmlPartObject(this.session, part));
  }
  find(key: unknown): CustomXmlPartObject | null {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ part }) => part.id.toLowerCase() === wanted) ?? null;
  }
}

/** Those whose root is of one namespace. */
export class CustomXmlPartScopedCollectionObject extends CustomXmlPartCollectionObject {
  constructor(
    session: Session,
    readonly namespaceUri: string,
  ) {
    super(session);
  }
  override items(): CustomXmlPartObject[] {
    return super.items().filter(({ part }) => part.namespaceUri === this.namespaceUri);
  }
}

/** The document that was given, with its namespace. UNVERIFIED: the code for one that is not well formed. */
function documentOf(xml: string): Pick<CustomXmlPart, "xml" | "namespaceUri"> {
  try {
    return { xml, namespaceUri: rootNamespace(xml) };
  } catch {
    throw invalidArgument("The text is no well-formed XML document.");
  }
}

const only = (collection: CustomXmlPartScopedCollectionObject): CustomXmlPartObject | null => {
  const [item, ...others] = collection.items();
  return item && others.length === 0 ? item : null;
};

export const customXmlPartMembers: Members<CustomXmlPartObject> = {
  Id: readOnly("1.5", ({ part }) => part.id),
  NamespaceUri: readOnly("1.5", ({ part }) => part.namespaceUri),
  GetXml: method("1.5", ({ part }) => part.xml),
  SetXml: method("1.5", ({ session, part }, args) => {
    requireWritable(session);
    Object.assign(part, documentOf(args.text(0)));
  }),
  Delete: method("1.5", ({ session: { workbook }, session, part }) => {
    requireWritable(session);
    workbook.customXmlParts = workbook.customXmlParts.filter((other) => other !== part);
  }),
};

const SETS = { getCount: "1.5", getItem: "1.5", getItemOrNullObject: "1.5" } as const;

export const customXmlPartCollectionMembers: Members<CustomXmlPartCollectionObject> = {
  ...collectionMembers<CustomXmlPartCollectionObject>(SETS),
  Add: factory("1.5", ({ session }, args) => {
    requireWritable(session);
    const { workbook } = session;
    const document = documentOf(args.text(0));
    let id = workbook.freshGuid();
    while (workbook.customXmlParts.some((part) => part.id === id)) id = workbook.freshGuid();
    const part: CustomXmlPart = { id, ...document };
    workbook.customXmlParts.push(part);
    return new CustomXmlPartObject(session, part);
  }),
  GetByNamespace: factory(
    "1.5",
    ({ session }, args) => new CustomXmlPartScopedCollectionObject(session, args.text(0)),
  ),
};

/** "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error." */
export const customXmlPartScopedCollectionMembers: Members<CustomXmlPartScopedCollectionObject> = {
  ...collectionMembers<CustomXmlPartScopedCollectionObject>(SETS),
  GetOnlyItem: factory("1.5", (collection) => {
    const item = only(collection);
    if (!item) throw itemNotFound();
    return item;
  }),
  GetOnlyItemOrNullObject: factory("1.5", only),
};
