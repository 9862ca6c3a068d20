// Owns reading a zip archive's directory and unpacking single entries (PKWARE APPNOTE 4.3, with zip64).
// Entries stay packed until asked for, so that an unchanged part is copied to the saved file as it was.
import { Inflate } from "fflate";
import { UnreadableFile } from "../errors";
import { limits } from "../limits";
import { crc32 } from "./crc32";

/** One file of the archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Deflate cannot pack tighter than this (RFC 1951: 258 bytes in two bits). */
const DEFLATE_MAX = 1032;

/** Lists the entries; throws UnreadableFile when the archive is cut off, encrypted, broken or too large. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, count } = findDirectory(view);
  if (count > limits.parts) throw new UnreadableFile("too-large", `${count} parts`);
  const entries: ZipEntry[] = [];
  let unpacked = 0;
  for (let at = offset, i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY)
      throw new UnreadableFile("damaged", "zip directory");
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    if (entry.name.endsWith("/")) continue;
    unpacked += entry.size;
    if (unpacked > limits.unpackedBytes) throw new UnreadableFile("too-large", `${unpacked} bytes unpacked`);
    entries.push(entry);
  }
  return entries;
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || offset === 0xffffffff) return findDirectory64(view, at);
    return { count, offset };
  }
  throw new UnreadableFile("truncated", "no zip directory");
}

function findDirectory64(view: DataView, end: number): { offset: number; count: number } {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64)
    throw new UnreadableFile("damaged", "zip64 locator");
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64)
    throw new UnreadableFile("damaged", "zip64 directory");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new UnreadableFile("truncated", "zip directory");
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (flags & 1) throw new UnreadableFile("password-protected", name);
  if (method !== 0 && method !== 8) throw new UnreadableFile("damaged", `${name}: method ${method}`);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  readExtra64(view, at + 46 + nameLength, extraLength, sizes);
  const { local } = sizes;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
    throw new UnreadableFile("damaged", name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + sizes.packed > bytes.length) throw new UnreadableFile("truncated", name);
  const packed = bytes.subarray(start, start + sizes.packed);
  if (sizes.size > (method === 0 ? packed.length : packed.length * DEFLATE_MAX + 64))
    throw new UnreadableFile("damaged", `${name}: size`);
  return { entry: { name, method, crc: view.getUint32(at + 16, true), packed, size: sizes.size }, next };
}

/** Sizes of 4 GB and more, or unknown at writing time, stand in an extra field (APPNOTE 4.5.3). */
function readExtra64(
  view: DataView,
  start: number,
  length: number,
  sizes: { size: number; packed: number; local: number },
): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ["size", "packed", "local"] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      if (field + 8 > start + length) throw new UnreadableFile("damaged", "zip64 extra");
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}

/** The entry's bytes; throws UnreadableFile when they do not come to the stated size and checksum. */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw new UnreadableFile("damaged", entry.name);
  return bytes;
}

/** Below this the detour over the platform costs more than it saves. */
const WORTH_THE_PLATFORM = 1 << 16;

/** As unpack; large entries on the platform's own decompressor, off the thread (in Node and in browsers). */
export async function unpackAsync(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.method === 0 || entry.size < WORTH_THE_PLATFORM) return unpack(entry);
  const { bytes, crc } = await inflateAsync(entry);
  if (bytes.length !== entry.size || crc !== entry.crc) throw new UnreadableFile("damaged", entry.name);
  return bytes;
}

async function inflateAsync(entry: ZipEntry): Promise<{ bytes: Uint8Array; crc: number }> {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // A failure to write also fails the reading below.
  writer.write(entry.packed as Uint8Array<ArrayBuffer>).catch(() => undefined);
  writer.close().catch(() => undefined);
  const out = new Uint8Array(entry.size);
  let filled = 0;
  let crc = 0;
  const reader = stream.readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (filled + next.value.length > entry.size) throw new UnreadableFile("damaged", `${entry.name}: size`);
      out.set(next.value, filled);
      filled += next.value.length;
      crc = crc32(next.value, crc);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged", entry.name, { cause: error });
  }
  return { bytes: out.subarray(0, filled), crc };
}

/** The whole entry; one that lies about its size is stopped where it passes it. */
function inflate(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let filled = 0;
  for (const chunk of inflatePieces(entry)) {
    if (filled + chunk.length > entry.size) throw new UnreadableFile("damaged", `${entry.name}: size`);
    out.set(chunk, filled);
    filled += chunk.length;
  }
  return out.subarray(0, filled);
}

/** The bytes of an entry that was unpacked before, in pieces that are never together in memory. */
export function* unpackPieces(entry: ZipEntry): Iterable<Uint8Array> {
  if (entry.method === 0) yield entry.packed;
  else yield* inflatePieces(entry);
}

/** Packed bytes a step: they come to some 100 KB. */
const STEP = 1 << 14;

function* inflatePieces({ name, packed }: ZipEntry): Iterable<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream = new Inflate((chunk) => chunks.push(chunk));
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (error) {
      throw new UnreadableFile("damaged", name, { cause: error });
    }
    yield* chunks.splice(0);
  }
}
