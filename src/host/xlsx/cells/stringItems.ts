// Owns reading string items: `<si>` of the shared strings and `<is>` of inline strings, plain or in rich runs.
import type { Reading } from "../reading";
import { decodeEscapes } from "./escapedText";
import { nameCode, TagScanner } from "./tagScanner";

const T = nameCode("t");
const PHONETIC_RUN = nameCode("rPh");
const RUN = nameCode("r");
const PHONETIC = nameCode("phoneticPr") | 0;
const ITEM = nameCode("si");

export interface StringItem {
  readonly text: string;
  /** Has runs or phonetics that a plain text would lose. */
  readonly rich: boolean;
}

/** Reads up to the closing tag of the item whose opening tag was just met (attributes not yet passed). */
export function readStringItem(scanner: TagScanner, item: number): StringItem {
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
  readonly rich: ReadonlySet<number>;
}

const ITEMS_A_STEP = 5000;

/** All items of `xl/sharedStrings.xml`, in UTF-8, with a step every few thousand. */
export function* readSharedStrings(bytes: Uint8Array, part: string): Reading<SharedStrings> {
  const scanner = new TagScanner(bytes, part);
  const texts: string[] = [];
  const rich = new Set<number>();
  while (scanner.nextTag()) {
    if (scanner.closing || scanner.tag !== ITEM) {
      scanner.endTag();
      continue;
    }
    const item = readStringItem(scanner, ITEM);
    if (item.rich) rich.add(texts.length);
    texts.push(item.text);
    if (texts.length % ITEMS_A_STEP === 0) yield { kind: "passed", bytes: scanner.position };
  }
  return { texts, rich };
}
