// Owns reading string items: `<si>` of the shared strings and `<is>` of inline strings, plain or in rich runs.
import type { StringsBlock } from "../scan/partBlocks";
import { decodeEscapes } from "./escapedText";
import { nameCode, TagScanner } from "./tagScanner";

const T = nameCode("t");
const PHONETIC_RUN = nameCode("rPh");
const RUN = nameCode("r");
const PHONETIC = nameCode("phoneticPr") | 0;
const ITEM = nameCode("si");
const LT = 0x3c;

export interface StringItem {
  readonly text: string;
  /** Has runs or phonetics that a plain text would lose. */
  readonly rich: boolean;
}

/** Reads up to the closing tag of the item whose opening tag was just met (attributes not yet passed). */
function readStringItem(scanner: TagScanner, item: number): StringItem {
  let text = "";
  let rich = false;
  scanner.endTag();
  if (scanner.selfClosing) return { text, rich };
  while (scanner.nextTag()) {
    if (scanner.closing) {
      const ended = scanner.tag === item;
      scanner.endTag();
      if (ended) return { text, rich };
    } else if (scanner.tag === T) text += readText(scanner);
    else {
      rich ||= scanner.tag === RUN || scanner.tag === PHONETIC_RUN || scanner.tag === PHONETIC;
      if (scanner.tag === PHONETIC_RUN) scanner.skipElement();
      else scanner.endTag();
    }
  }
  return scanner.damaged("unclosed string");
}

/** Of a rich one also the markup within the item, in the default namespace whatever prefix it had. */
export function readInlineString(scanner: TagScanner, item: number): { text: string; markup: string | null } {
  const start = scanner.position;
  const { text, rich } = readStringItem(scanner, item);
  if (!rich) return { text, markup: null };
  const whole = new TextDecoder().decode(scanner.bytes.subarray(start, scanner.tagStart));
  return { text, markup: whole.slice(whole.indexOf(">") + 1).replace(/<(\/?)[\w.-]+:(?=\w)/g, "<$1") };
}

function readText(scanner: TagScanner): string {
  scanner.endTag();
  if (scanner.selfClosing) return "";
  if (!scanner.nextTag()) scanner.damaged("unclosed string");
  const text = decodeEscapes(scanner.text());
  scanner.endTag();
  return text;
}

export interface SharedStrings {
  readonly texts: string[];
  /** Indexes of items with runs or phonetics. */
  readonly rich: Set<number>;
  /** Where the items stand in the part, for a save that adds to them. */
  readonly inside: StringsBlock["inside"];
}

export const noStrings = (): SharedStrings => ({ texts: [], rich: new Set(), inside: null });

const ITEMS_A_BLOCK = 5000;
/** Of long texts fewer: a hostile part's millions must not wait in memory at once. */
const BYTES_A_BLOCK = 1 << 20;

/** All items of `xl/sharedStrings.xml`, in UTF-8. @throws UnreadableFile */
export function* scanSharedStrings(
  bytes: Uint8Array,
  part: string,
): Generator<StringsBlock, void, undefined> {
  const scanner = new TagScanner(bytes, part);
  const inside = readInside(bytes, part);
  let texts: string[] = [];
  let rich: number[] = [];
  let begun = 0;
  while (scanner.nextTag()) {
    if (scanner.closing || scanner.tag !== ITEM) {
      scanner.endTag();
      continue;
    }
    const item = readStringItem(scanner, ITEM);
    if (item.rich) rich.push(texts.length);
    texts.push(item.text);
    if (texts.length < ITEMS_A_BLOCK && scanner.position - begun < BYTES_A_BLOCK) continue;
    yield { kind: "strings", passed: scanner.position, texts, rich, inside };
    begun = scanner.position;
    texts = [];
    rich = [];
  }
  yield { kind: "strings", passed: scanner.position, texts, rich, inside };
}

function readInside(bytes: Uint8Array, part: string): StringsBlock["inside"] {
  const scanner = new TagScanner(bytes, part);
  if (!scanner.nextTag()) return null;
  const start = scanner.tagStart;
  const name = scanner.decode(start + 1, scanner.position);
  scanner.endTag();
  const end = bytes.lastIndexOf(LT);
  if (scanner.selfClosing || end <= start) return null;
  return { start, end, prefix: name.includes(":") ? name.replace(/:.*/, ":") : "" };
}
