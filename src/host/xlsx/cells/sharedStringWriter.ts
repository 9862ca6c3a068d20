// Owns the shared strings of a saved file: those that were read, in their order, then what is new, each text once.
import { escapeText } from "../xml";
import { MAIN, STRICT_MAIN } from "../package/namespaces";
import { encodeEscapes } from "./escapedText";
import { PieceWriter } from "./pieceWriter";
import type { SharedStrings } from "./stringItems";
import { TagScanner } from "./tagScanner";

export class SharedStringWriter {
  private indexes: Map<string, number> | null = null;
  private readonly added: string[] = [];

  constructor(private readonly read: SharedStrings) {}

  /** The index of a plain text. */
  indexOf(text: string): number {
    this.indexes ??= this.indexRead();
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.read.texts.length + this.added.push(text) - 1;
      this.indexes.set(text, index);
    }
    return index;
  }
  get changed(): boolean {
    return this.added.length > 0;
  }

  private indexRead(): Map<string, number> {
    const indexes = new Map<string, number>();
    const { texts, rich } = this.read;
    for (let i = 0; i < texts.length; i++)
      if (!rich.has(i) && !indexes.has(texts[i])) indexes.set(texts[i], i);
    return indexes;
  }

  /** The part: the bytes that were read, if any, with the new items before the closing tag. */
  *pieces(before: Uint8Array | null, strict: boolean): Iterable<Uint8Array> {
    const old = before && insides(before);
    const prefix = old?.prefix ?? "";
    const writer = new PieceWriter();
    writer.ascii('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
    if (old) {
      yield writer.take();
      yield old.bytes;
    } else writer.ascii(`<sst xmlns="${strict ? STRICT_MAIN : MAIN}">`);
    for (const text of this.added) {
      const kept = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
      writer.text(
        `<${prefix}si><${prefix}t${kept}>${escapeText(encodeEscapes(text))}</${prefix}t></${prefix}si>`,
      );
      if (writer.full) yield writer.take();
    }
    writer.ascii(`</${prefix}sst>`);
    yield writer.take();
  }
}

/** The part from its root's opening tag up to the closing one; null for an empty `<sst/>`. */
function insides(bytes: Uint8Array): { bytes: Uint8Array; prefix: string } | null {
  const scanner = new TagScanner(bytes, "sharedStrings");
  if (!scanner.nextTag()) return null;
  const start = scanner.tagStart;
  const name = scanner.decode(start + 1, scanner.position);
  scanner.endTag();
  const close = bytes.lastIndexOf(0x3c);
  if (scanner.selfClosing || close <= start) return null;
  return { bytes: bytes.subarray(start, close), prefix: name.includes(":") ? name.replace(/:.*/, ":") : "" };
}
