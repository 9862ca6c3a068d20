// Owns a list of the styles part such as `fonts`: items keep their places, since other parts go by them; new ones come last.
import { childElements, formatElement, withAttributes, type XmlElement } from "../xml";

export class GrowingList {
  private readonly read: readonly XmlElement[];
  private readonly items: XmlElement[];
  /** Equal items share an index. */
  private readonly indexes = new Map<string, number>();
  changed = false;

  constructor(private readonly parent: XmlElement) {
    this.read = childElements(parent);
    this.items = [...this.read];
    this.items.forEach((item, index) => {
      const key = formatElement(item);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }
  /** An item as it was read. */
  at(index: number): XmlElement | undefined {
    return this.read[index];
  }
  /** An item as it is to be written. */
  now(index: number): XmlElement | undefined {
    return this.items[index];
  }
  indexOf(item: XmlElement): number {
    return this.indexes.get(formatElement(item)) ?? this.add(item);
  }
  /** The index of a new item, whether or not there is an equal one. */
  add(item: XmlElement): number {
    const index = this.items.push(item) - 1;
    const key = formatElement(item);
    if (!this.indexes.has(key)) this.indexes.set(key, index);
    this.changed = true;
    return index;
  }
  replace(index: number, item: XmlElement): void {
    const before = formatElement(this.items[index]);
    const after = formatElement(item);
    if (before === after) return;
    if (this.indexes.get(before) === index) this.indexes.delete(before);
    this.items[index] = item;
    if (!this.indexes.has(after)) this.indexes.set(after, index);
    this.changed = true;
  }
  build(): XmlElement {
    return withAttributes({ ...this.parent, children: this.items }, { count: this.items.length });
  }
}
