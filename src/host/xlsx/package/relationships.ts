// Owns the relationships of one part: which other parts and outside addresses it points at, by id.
import { childElements, element, encodeXml, parseXml, withAttributes, type XmlElement } from "../xml";
import { PACKAGE_RELATIONSHIPS, relationshipKind, relationshipType } from "./namespaces";
import { relativeTarget, resolveTarget } from "./partNames";

export interface Relationship {
  readonly id: string;
  /** `worksheet`, `table`, `hyperlink` … */
  readonly kind: string;
  /** A part's name, or with external an address. */
  readonly target: string;
  readonly external: boolean;
  readonly written: XmlElement;
}

export class Relationships {
  changed = false;
  private constructor(
    private readonly source: string,
    private readonly strict: boolean,
    private items: Relationship[],
  ) {}

  static none = (source: string, strict: boolean): Relationships => new Relationships(source, strict, []);

  static parse(bytes: Uint8Array, source: string, strict: boolean): Relationships {
    const items = childElements(parseXml(bytes, `${source} relationships`), "Relationship").map((written) => {
      const { Id = "", Type = "", Target = "", TargetMode } = written.attributes;
      const external = TargetMode === "External";
      const target = external ? Target : resolveTarget(source, Target);
      return { id: Id, kind: relationshipKind(Type), target, external, written };
    });
    return new Relationships(source, strict, items);
  }

  all(kind?: string): readonly Relationship[] {
    return kind === undefined ? this.items : this.items.filter((item) => item.kind === kind);
  }
  first(kind: string): Relationship | undefined {
    return this.items.find((item) => item.kind === kind);
  }
  get(id: string | undefined): Relationship | undefined {
    return this.items.find((item) => item.id === id);
  }

  /** The id of a new relationship, or of one that is already there. */
  add(kind: string, target: string, external = false): string {
    const same = this.items.find((i) => i.kind === kind && i.target === target && i.external === external);
    if (same) return same.id;
    let number = this.items.length + 1;
    while (this.get(`rId${number}`)) number++;
    const id = `rId${number}`;
    const written = element("Relationship", {
      Id: id,
      Type: relationshipType(kind, this.strict),
      Target: external ? target : relativeTarget(this.source, target),
      TargetMode: external ? "External" : undefined,
    });
    this.items.push({ id, kind, target, external, written });
    this.changed = true;
    return id;
  }
  /** Takes away those of one kind that are not in use any more. */
  retain(kind: string, inUse: (item: Relationship) => boolean): void {
    const kept = this.items.filter((item) => item.kind !== kind || inUse(item));
    this.changed ||= kept.length !== this.items.length;
    this.items = kept;
  }

  copy(): Relationships {
    return new Relationships(this.source, this.strict, [...this.items]);
  }
  /**
   * Those of a copy of the part, with the same ids.
   * @param leftOut kinds that the copy has not
   * @param targetOf where one leads in the copy; the copy stands beside the part
   */
  copyFor(
    source: string,
    leftOut: ReadonlySet<string>,
    targetOf: (item: Relationship) => string,
  ): Relationships {
    const items = this.items
      .filter(({ kind }) => !leftOut.has(kind))
      .map((item) => {
        const target = item.external ? item.target : targetOf(item);
        if (target === item.target) return item;
        return {
          ...item,
          target,
          written: withAttributes(item.written, { Target: relativeTarget(source, target) }),
        };
      });
    const copy = new Relationships(source, this.strict, items);
    copy.changed = true;
    return copy;
  }
  encode(): Uint8Array {
    const written = this.items.map((item) => element("Relationship", item.written.attributes));
    return encodeXml(element("Relationships", { xmlns: PACKAGE_RELATIONSHIPS }, written));
  }
}
