// Owns the people whom comments name: the Persons part of the workbook, xl/persons/person.xml ([MS-XLSX] 2.6.203 CT_Person).
import { contentTypes, THREADED_COMMENTS } from "../package/namespaces";
import type { PackageDraft } from "../package/packageDraft";
import type { XlsxPackage } from "../package/xlsxPackage";
import { childElements, element, type XmlElement } from "../xml";

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Empty where the file holds none. */
  readonly email: string;
}

/** Signed-in people stand as `S::kate@contoso.com::<object id>`, those picked in a mention as the address alone. */
const emailOf = (userId: string): string => /^(?:S::)?([^:\s]+@[^:\s]+?)(?:::.*)?$/.exec(userId)?.[1] ?? "";

const personOf = ({ attributes }: XmlElement): Person => ({
  id: attributes.id ?? "",
  name: attributes.displayName ?? "",
  email: emailOf(attributes.userId ?? ""),
});

const partsOf = (source: XlsxPackage): string[] =>
  source
    .relationships(source.workbookPart)
    .all("person")
    .map(({ target }) => target)
    .filter((target) => source.has(target));

export function readPersons(source: XlsxPackage): Map<string, Person> {
  const items = partsOf(source).flatMap((part) => childElements(source.xml(part), "person"));
  return new Map(items.map(personOf).map((person) => [person.id, person]));
}

/** Gives authors and mentioned people an id, and writes those that are new behind those that were read. */
export class PersonsWriter {
  private people: Map<string, Person> | null = null;
  private readonly added: XmlElement[] = [];

  constructor(
    private readonly draft: PackageDraft,
    private readonly workbookPart: string,
  ) {}

  /** The id of a person of this name and address, new where there is none. */
  idOf(name: string, email: string): string {
    this.people ??= this.draft.origin ? readPersons(this.draft.origin) : new Map<string, Person>();
    for (const person of this.people.values())
      if (person.name === name && person.email === email) return person.id;
    let number = this.people.size + 1;
    const idFor = (n: number): string =>
      `{00000000-0000-0000-0001-${n.toString(16).toUpperCase().padStart(12, "0")}}`;
    while (this.people.has(idFor(number))) number++;
    const id = idFor(number);
    this.people.set(id, { id, name, email });
    // "None": the user id is the display name ([MS-XLSX] 2.6.203); "PeoplePicker": an address, as Excel writes mentions.
    const [userId, providerId] = email ? [email, "PeoplePicker"] : [name, "None"];
    this.added.push(element("person", { displayName: name, id, userId, providerId }));
    return id;
  }

  finish(): void {
    if (this.added.length === 0) return;
    const { draft } = this;
    const relationships = draft.relationships(this.workbookPart);
    const [old] = draft.origin ? partsOf(draft.origin) : [];
    const root = old === undefined ? element("personList") : draft.xml(old);
    const name = old ?? draft.singleName("xl/persons/person");
    const attributes = { ...root.attributes, xmlns: THREADED_COMMENTS };
    draft.putXml(name, contentTypes.persons, {
      ...root,
      name: "personList",
      attributes,
      children: [...root.children, ...this.added],
    });
    relationships.add("person", name);
  }
}
