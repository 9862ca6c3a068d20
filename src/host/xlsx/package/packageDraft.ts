// Owns a package being written: the parts of the file that was read, copied as they were, with some put in their place.
import { childElements, element, encodeXml, formatXml, withAttributes, type XmlElement } from "../xml";
import { UnreadableFile } from "../errors";
import { CONTENT_TYPES } from "./namespaces";
import { relationshipsPart } from "./partNames";
import { type Relationship, Relationships } from "./relationships";
import type { ZipEntry } from "./unzip";
import { TYPES_PART, type XlsxPackage } from "./xlsxPackage";

/** A part to be packed; the pieces are made only then. */
export interface NewPart {
  readonly name: string;
  readonly pieces: () => Iterable<Uint8Array>;
}

export class PackageDraft {
  private readonly made = new Map<string, NewPart | ZipEntry>();
  private readonly madeTypes = new Map<string, string>();
  private readonly followed = new Map<string, XmlElement>();
  private readonly relationshipsOf = new Map<string, Relationships>();
  /** Parts made as copies → the part that was read. */
  private readonly copies = new Map<string, string>();
  readonly strict: boolean;

  constructor(readonly origin: XlsxPackage | null) {
    this.strict = origin?.strict ?? false;
  }

  has(name: string): boolean {
    return this.made.has(name) || (this.origin?.has(name) ?? false);
  }
  put(wanted: string, contentType: string, pieces: () => Iterable<Uint8Array>): void {
    const name = this.nameInFile(wanted);
    this.made.set(name, { name, pieces });
    if (this.origin?.contentType(name) !== contentType) this.madeTypes.set(name, contentType);
  }
  /** Takes the place of a part put before, or of one that was read. */
  putPacked(entry: ZipEntry): void {
    const name = this.nameInFile(entry.name);
    this.made.set(name, { ...entry, name });
  }
  /** Names compare without case: a relationship may spell a part otherwise than the archive does. */
  private nameInFile(name: string): string {
    return this.origin?.entry(name)?.name ?? name;
  }
  putXml(name: string, contentType: string, root: XmlElement): void {
    this.put(name, contentType, () => [new TextEncoder().encode(formatXml(root))]);
  }
  /** A part that was read, as far as it follows cells that moved; what replaces it starts from this. */
  follow(name: string, root: XmlElement): void {
    this.followed.set(name, root);
    this.replace(name, root);
  }
  /** A part that was read, with what it followed. @throws UnreadableFile */
  xml(name: string): XmlElement {
    const root = this.followed.get(name) ?? this.origin?.xml(this.copies.get(name) ?? name);
    if (!root) throw new UnreadableFile("missing-part", name);
    return root;
  }
  /** Replaces a part that was read or copied; its content type stays. */
  replace(name: string, root: XmlElement): void {
    const type = this.madeTypes.get(name) ?? this.origin?.contentType(name) ?? "";
    this.put(name, type, () => [encodeXml(root)]);
  }
  /**
   * A second one of a part that was read, under a name of its own, with the parts that it leads to; media are shared, as
   * in files of Excel.
   * @param leftOut kinds of relationships that the copy has not
   */
  copyPart(part: string, leftOut: ReadonlySet<string> = NONE, made = new Map<string, string>()): string {
    const [, stem, extension] = /^(.*?)\d*(\.[^./]*)?$/.exec(part) ?? ["", part, ""];
    const name = this.freshName(stem, extension ?? "");
    const entry = this.origin?.entry(part);
    if (!this.origin || !entry) throw new UnreadableFile("missing-part", part);
    made.set(part, name);
    this.copies.set(name, part);
    this.put(name, this.origin.contentType(part), () => []);
    this.putPacked({ ...entry, name });
    const copied = ({ kind, target }: Relationship): string =>
      made.get(target) ??
      (SHARED.has(kind) || !this.origin?.has(target) ? target : this.copyPart(target, leftOut, made));
    const relationships = this.origin.relationships(part).copyFor(name, leftOut, copied);
    if (relationships.all().length > 0) this.relationshipsOf.set(name, relationships);
    return name;
  }
  /** A name not in use, `xl/tables/table3.xml`. */
  freshName(stem: string, extension = ".xml"): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }
  /** The customary name of a part that a file has once, `xl/styles.xml`: some readers look for nothing else. */
  singleName(stem: string): string {
    return this.has(`${stem}.xml`) ? this.freshName(stem) : `${stem}.xml`;
  }
  relationships(part: string): Relationships {
    let found = this.relationshipsOf.get(part);
    if (!found) {
      found = this.origin?.relationships(part).copy() ?? Relationships.none(part, this.strict);
      this.relationshipsOf.set(part, found);
    }
    return found;
  }
  get changed(): boolean {
    return this.made.size > 0 || [...this.relationshipsOf.values()].some((items) => items.changed);
  }

  /** Everything to be written, in order: parts copied still packed, and parts to pack. */
  finish(): (ZipEntry | NewPart)[] {
    const dropped = this.unreachable();
    for (const [part, items] of this.relationshipsOf)
      if (items.changed && !dropped.has(part)) this.putRelationships(part, items);
    const result: (ZipEntry | NewPart)[] = [];
    const names = new Set<string>();
    for (const entry of this.origin?.entries ?? []) {
      if (dropped.has(entry.name) || entry.name.toLowerCase() === TYPES_PART.toLowerCase()) continue;
      names.add(entry.name);
      result.push(this.made.get(entry.name) ?? entry);
    }
    for (const part of this.made.values())
      if (!names.has(part.name) && !dropped.has(part.name)) result.push(part);
    return [this.contentTypes(dropped), ...result];
  }

  private putRelationships(part: string, items: Relationships): void {
    const name = this.nameInFile(relationshipsPart(part));
    this.made.set(name, { name, pieces: () => [items.encode()] });
  }

  /** Parts that were reached from the package before, or copied, and no longer are, with their relationship parts. */
  private unreachable(): Set<string> {
    const gone = new Set<string>();
    const origin = this.origin;
    if (!origin) return gone;
    const before = reachable((part) => origin.relationships(part));
    const now = reachable((part) => this.relationshipsOf.get(part) ?? origin.relationships(part));
    for (const name of this.copies.keys()) if (!now.has(name.toLowerCase())) gone.add(name);
    for (const key of before) {
      const entry = now.has(key) ? undefined : origin.entry(key);
      if (!entry) continue;
      gone.add(entry.name);
      const own = origin.entry(relationshipsPart(entry.name));
      if (own) gone.add(own.name);
    }
    return gone;
  }

  private contentTypes(dropped: ReadonlySet<string>): ZipEntry | NewPart {
    const entry = this.origin?.entry(TYPES_PART);
    if (entry && dropped.size === 0 && this.madeTypes.size === 0) return entry;
    const gone = new Set([...dropped, ...this.madeTypes.keys()].map((name) => `/${name.toLowerCase()}`));
    const kept = this.origin
      ? childElements(this.origin.types).filter(
          (item) => !gone.has(item.attributes.PartName?.toLowerCase() ?? ""),
        )
      : STANDARD_DEFAULTS;
    const added = [...this.madeTypes]
      .filter(([name]) => !dropped.has(name))
      .map(([name, type]) => element("Override", { PartName: `/${name}`, ContentType: type }));
    const plain = kept.map((item) => withAttributes(element(item.local), item.attributes));
    const hasRelationships = plain.some((item) => item.attributes.Extension?.toLowerCase() === "rels");
    const root = element("Types", { xmlns: CONTENT_TYPES }, [
      ...(hasRelationships ? [] : STANDARD_DEFAULTS.slice(0, 1)),
      ...plain,
      ...added,
    ]);
    return { name: TYPES_PART, pieces: () => [encodeXml(root)] };
  }
}

const NONE: ReadonlySet<string> = new Set();
/** What a part and its copy lead to both. */
const SHARED: ReadonlySet<string> = new Set(["image", "media", "video", "audio"]);

const STANDARD_DEFAULTS = [
  element("Default", {
    Extension: "rels",
    ContentType: "application/vnd.openxmlformats-package.relationships+xml",
  }),
  element("Default", { Extension: "xml", ContentType: "application/xml" }),
];

/** Lower-case names of all parts that relationships lead to from the package; cycles are met once. */
function reachable(relationshipsOf: (part: string) => Relationships): Set<string> {
  const seen = new Set<string>();
  const waiting = [""];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of relationshipsOf(part).all()) {
      if (external || seen.has(target.toLowerCase())) continue;
      seen.add(target.toLowerCase());
      waiting.push(target);
    }
  }
  return seen;
}
