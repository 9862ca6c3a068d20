// Owns cutting a worksheet part into its frame (everything but the cells, small, read as a tree) and its cells.
import { nameCode, TagScanner } from "../cells/tagScanner";
import { UnreadableFile } from "../errors";
import { limits } from "../limits";
import type { FrameBlock } from "../scan/partBlocks";
import { parseXmlText, type XmlElement } from "../xml";

const SHEET_DATA = nameCode("sheetData");
const CLOSE = "sheetData>";

export interface WorksheetFrame extends FrameBlock {
  /** Behind the opening tag of sheetData, to read the cells from; null when there are none. */
  readonly scanner: TagScanner | null;
}

/** @param bytes in UTF-8 */
export function readFrame(bytes: Uint8Array, part: string): WorksheetFrame {
  const scanner = new TagScanner(bytes, part);
  while (scanner.nextTag()) {
    if (scanner.tag !== SHEET_DATA || scanner.closing) {
      scanner.endTag();
      continue;
    }
    const start = scanner.tagStart;
    const name = scanner.decode(start + 1, scanner.position);
    scanner.endTag();
    const end = scanner.selfClosing ? scanner.position : lastIndexOf(bytes, CLOSE) + CLOSE.length;
    if (end < scanner.position) scanner.damaged("unclosed sheetData");
    const text = decode(bytes, 0, start, part) + `<${name}/>` + decode(bytes, end, bytes.length, part);
    return { kind: "frame", text, cells: { start, end }, scanner: scanner.selfClosing ? null : scanner };
  }
  const text = decode(bytes, 0, bytes.length, part);
  return { kind: "frame", text, cells: { start: 0, end: 0 }, scanner: null };
}

/** The worksheet with an empty sheetData. @throws UnreadableFile */
export function parseFrame({ text, cells }: FrameBlock, part: string): XmlElement {
  const root = parseXmlText(text, part);
  if (cells.end === 0 && root.local !== "worksheet") throw new UnreadableFile("damaged", part);
  return root;
}

function decode(bytes: Uint8Array, start: number, end: number, part: string): string {
  if (end - start > limits.xmlCharacters) throw new UnreadableFile("too-large", part);
  return new TextDecoder().decode(bytes.subarray(start, end));
}

function lastIndexOf(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.lastIndexOf(first); at >= 0; at = bytes.lastIndexOf(first, at - 1)) {
    let i = 1;
    while (i < text.length && bytes[at + i] === text.charCodeAt(i)) i++;
    if (i === text.length) return at;
    if (at === 0) break;
  }
  return -text.length;
}
