// Owns writing a zip archive from packed entries. Times are fixed, so that equal workbooks give equal bytes.
import { Deflate } from "fflate";
import { CannotKeep } from "../errors";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./unzip";

/** Of the compressor: 1 fast to 9 small. */
export type Level = 1 | 3 | 6;

/** Packs one file that comes in pieces. */
export class Packer {
  private readonly packed: Uint8Array[] = [];
  private readonly stream: Deflate;
  private crc = 0;
  private size = 0;

  constructor(level: Level) {
    this.stream = new Deflate({ level }, (chunk) => this.packed.push(chunk));
  }
  push(piece: Uint8Array): void {
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    this.stream.push(piece);
  }
  finish(name: string): ZipEntry & { readonly packed: Uint8Array<ArrayBuffer> } {
    this.stream.push(new Uint8Array(0), true);
    return { name, method: 8, crc: this.crc, size: this.size, packed: concat(this.packed) };
  }
}

export function pack(name: string, pieces: Iterable<Uint8Array>, level: Level): ZipEntry {
  const packer = new Packer(level);
  for (const piece of pieces) packer.push(piece);
  return packer.finish(name);
}

/** Packs here or elsewhere. @param between awaited after each piece */
export type Pack = (
  name: string,
  pieces: Iterable<Uint8Array>,
  level: Level,
  between?: () => Promise<void>,
) => Promise<ZipEntry>;

/** On the platform's own compressor; off the main thread in Node, while Chromium's runs where it is called. */
export const packHere: Pack = async (name, pieces, _level, between) => {
  const stream = new CompressionStream("deflate-raw");
  const packed = collect(stream.readable);
  const writer = stream.writable.getWriter();
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    crc = crc32(piece, crc);
    size += piece.length;
    await writer.ready;
    // Waiting for ready above paces the writing; a failure also rejects `packed`.
    writer.write(piece as Uint8Array<ArrayBuffer>).catch(() => undefined);
    await between?.();
  }
  await writer.close();
  return { name, method: 8, crc, size, packed: concat(await packed) };
};

async function collect(readable: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  return chunks;
}

export function concat(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** 1 January 1980, the earliest a zip can name; Excel writes the same. */
const DATE = 0x0021;
const UTF8_NAME = 0x0800;

/** The archive; throws CannotKeep above 4 GB, where zip64 would be needed. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const local = entries.reduce((sum, entry, i) => sum + 30 + names[i].length + entry.packed.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  if (local + directory > 0xfffffff0 || entries.length > 0xfffe || entries.some((e) => e.size > 0xfffffff0))
    throw new CannotKeep("too-large", "4 GB");
  const bytes = new Uint8Array(local + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let record = local;
  entries.forEach((entry, i) => {
    view.setUint32(record, 0x02014b50, true);
    view.setUint16(record + 4, 20, true);
    writeFacts(view, record + 6, entry, names[i].length);
    view.setUint32(record + 42, at, true);
    bytes.set(names[i], record + 46);
    record += 46 + names[i].length;

    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, entry, names[i].length);
    bytes.set(names[i], at + 30);
    bytes.set(entry.packed, at + 30 + names[i].length);
    at += 30 + names[i].length + entry.packed.length;
  });
  view.setUint32(record, 0x06054b50, true);
  view.setUint16(record + 8, entries.length, true);
  view.setUint16(record + 10, entries.length, true);
  view.setUint32(record + 12, directory, true);
  view.setUint32(record + 16, local, true);
  return bytes;
}

/** What the local and the directory record share: version, flags, method, time, checksum, sizes, name length. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
