// Owns an opened .xlsx as a package of parts: finding parts, their content types and relationships. Read only.
import { UnreadableFile } from "../errors";
import { childElements, parseXml, type XmlElement } from "../xml";
import { relationshipsPart } from "./partNames";
import { Relationships } from "./relationships";
import { readZip, unpack, type ZipEntry } from "./unzip";
import { rejectForeignContainer } from "./containers";

export const TYPES_PART = "[Content_Types].xml";

export class XlsxPackage {
  /** By lower-case name: part names compare without case (ECMA-376-2, 6.2.2.3). */
  private readonly byName = new Map<string, ZipEntry>();
  private readonly relationshipCache = new Map<string, Relationships>();
  readonly types: XmlElement;
  /** The main part, usually `xl/workbook.xml`. */
  readonly workbookPart: string;
  /** Written by the stricter edition of the standard, with other namespaces. */
  readonly strict: boolean;

  /** @throws UnreadableFile */
  constructor(bytes: Uint8Array) {
    rejectForeignContainer(bytes);
    for (const entry of readZip(bytes)) {
      // Some writers store names with backslashes or a leading slash.
      const name = entry.name.replace(/\\/g, "/").replace(/^\//, "");
      if (!this.byName.has(name.toLowerCase())) this.byName.set(name.toLowerCase(), { ...entry, name });
    }
    if (!this.has(TYPES_PART)) throw new UnreadableFile("not-xlsx", "no content types");
    this.types = this.xml(TYPES_PART);
    const main = this.relationships("").first("officeDocument");
    if (!main) throw new UnreadableFile("not-xlsx", "no office document");
    if (!this.has(main.target)) throw new UnreadableFile("missing-part", main.target);
    this.workbookPart = main.target;
    this.strict = main.written.attributes.Type.startsWith("http://purl.oclc.org/");
    const type = this.contentType(main.target);
    if (type.includes("sheet.binary")) throw new UnreadableFile("binary-xlsb");
    if (!/spreadsheetml|ms-excel/.test(type) && !/^xl\//.test(main.target))
      throw new UnreadableFile("not-xlsx", type);
  }

  get entries(): Iterable<ZipEntry> {
    return this.byName.values();
  }
  entry(name: string): ZipEntry | undefined {
    return this.byName.get(name.toLowerCase());
  }
  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }
  /** @throws UnreadableFile when it is missing or damaged */
  bytes(name: string): Uint8Array {
    return unpack(this.present(name));
  }
  /** @throws UnreadableFile when it is missing */
  present(name: string): ZipEntry {
    const entry = this.entry(name);
    if (!entry) throw new UnreadableFile("missing-part", name);
    return entry;
  }
  xml(name: string): XmlElement {
    return parseXml(this.bytes(name), name);
  }

  contentType(name: string): string {
    const path = `/${name.toLowerCase()}`;
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const items = childElements(this.types);
    const own = items.find((i) => i.local === "Override" && i.attributes.PartName?.toLowerCase() === path);
    const byExtension = items.find(
      (i) => i.local === "Default" && i.attributes.Extension?.toLowerCase() === extension,
    );
    return (own ?? byExtension)?.attributes.ContentType ?? "";
  }

  /** What a part points at; the package itself is the empty name. */
  relationships(part: string): Relationships {
    let found = this.relationshipCache.get(part);
    if (!found) {
      const name = relationshipsPart(part);
      found = this.has(name)
        ? Relationships.parse(this.bytes(name), part, this.strict)
        : Relationships.none(part, this.strict);
      this.relationshipCache.set(part, found);
    }
    return found;
  }
}
