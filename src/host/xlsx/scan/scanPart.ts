// Owns scanning a large part's bytes into blocks; the same code runs in the page, in a worker and in Node.
import { scanCells } from "../cells/cellScanner";
import { scanSharedStrings } from "../cells/stringItems";
import { readFrame } from "../sheets/worksheetFrame";
import { asUtf8 } from "../xml";
import type { PartBlock, ScanRequest } from "./partBlocks";

/** @throws UnreadableFile */
export function* scanPart(request: ScanRequest, bytes: Uint8Array): Generator<PartBlock, void, undefined> {
  const { name } = request.entry;
  const utf8 = asUtf8(bytes);
  if (request.kind === "strings") return yield* scanSharedStrings(utf8, name);
  const { scanner, ...frame } = readFrame(utf8, name);
  yield frame;
  if (scanner) yield* scanCells(scanner, request.date1904);
}
