// Owns copying a piece of a part that was read into the part that is written.
import { unpack, unpackPieces, type ZipEntry } from "../package/unzip";
import { asUtf8, isUtf8 } from "../xml";
import type { Span } from "./partBlocks";

/** The bytes of a span in UTF-8; a large part is never unpacked as a whole. */
export function* sliceOf(entry: ZipEntry, { start, end }: Span): Iterable<Uint8Array> {
  let at = 0;
  for (const piece of unpackPieces(entry)) {
    if (at === 0 && !isUtf8(piece)) return yield asUtf8(unpack(entry)).subarray(start, end);
    yield piece.subarray(Math.max(0, start - at), Math.max(0, end - at));
    at += piece.length;
  }
}
