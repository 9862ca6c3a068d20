// Owns the shared strings of a saved file: those that were read, in their order, then what is new, each text once.
import { escapeText } from "../xml";
import { MAIN, STRICT_MAIN } from "../package/namespaces";
import type { ZipEntry } from "../package/unzip";
import { sliceOf } from "../scan/partSlice";
import { encodeEscapes } from "./escapedText";
import { PieceWriter } from "./pieceWriter";
import type { SharedStrings } from "./stringItems";

/** About two milliseconds. */
const TEXTS_A_STEP = 5000;

export class SharedStringWriter {
  private indexes: Map<string, number> | null = null;
  private readonly added: string[] = [];

  constructor(private readonly read: SharedStrings) {}

  /** The index of a plain text. */
  indexOf(text: string): number {
    const indexes = this.indexes ?? this.prepared();
    let index = indexes.get(text);
    if (index === undefined) {
      index = this.read.texts.length + this.added.push(text) - 1;
      indexes.set(text, index);
    }
    return index;
  }
  get changed(): boolean {
    return this.added.length > 0;
  }
  /** Of the part, once all cells are written. */
  get count(): number {
    return this.read.texts.length + this.added.length;
  }

  /** Finds the texts that were read, in steps of some milliseconds; without it the first look-up takes them all. */
  *prepare(): Iterable<void> {
    if (this.indexes) return;
    const indexes = new Map<string, number>();
    const { texts, rich } = this.read;
    for (let i = 0; i < texts.length; i++) {
      if (!rich.has(i) && !indexes.has(texts[i])) indexes.set(texts[i], i);
      if (i % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
    }
    this.indexes = indexes;
  }
  private prepared(): Map<string, number> {
    for (const _ of this.prepare());
    return (this.indexes ??= new Map());
  }

  /**
   * The part: that which was read, if any, with the new items before the closing tag.
   * @param passed told how many texts are behind
   */
  *pieces(before: ZipEntry | null, strict: boolean, passed: (texts: number) => void): Iterable<Uint8Array> {
    const inside = before ? this.read.inside : null;
    const prefix = inside?.prefix ?? "";
    const writer = new PieceWriter();
    writer.ascii('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
    if (before && inside) {
      yield writer.take();
      for (const piece of sliceOf(before, inside)) {
        passed((this.read.texts.length * piece.length) / (inside.end - inside.start));
        yield piece;
      }
    } else writer.ascii(`<sst xmlns="${strict ? STRICT_MAIN : MAIN}">`);
    let behind = 0;
    for (const text of this.added) {
      const kept = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
      writer.text(
        `<${prefix}si><${prefix}t${kept}>${escapeText(encodeEscapes(text))}</${prefix}t></${prefix}si>`,
      );
      behind++;
      if (!writer.full) continue;
      passed(behind);
      behind = 0;
      yield writer.take();
    }
    passed(behind);
    writer.ascii(`</${prefix}sst>`);
    yield writer.take();
  }
}
