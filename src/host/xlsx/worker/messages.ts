// Owns what a page and its worker for files say to each other.
import type { ZipEntry } from "../package/unzip";
import type { Level } from "../package/zip";
import type { PartBlock, ScanRequest } from "../scan/partBlocks";
import type { UnreadableReason } from "../errors";

/** What the page wants; `task` counts what it began, so that answers to an earlier one are known. */
export type Order = { readonly task: number } & (
  | { readonly kind: "scan"; readonly request: ScanRequest }
  /** One more block of the scan. */
  | { readonly kind: "next" }
  | { readonly kind: "pack"; readonly level: Level }
  | { readonly kind: "piece"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "finish"; readonly name: string }
);

export type Answer = { readonly task: number } & (
  | { readonly kind: "block"; readonly block: PartBlock | null }
  /** A piece is packed. */
  | { readonly kind: "took" }
  | { readonly kind: "packed"; readonly entry: ZipEntry }
  /** The reason when it is the file's fault. */
  | { readonly kind: "failed"; readonly reason: UnreadableReason | null; readonly detail: string }
);

/** One side of the channel between them: a Worker, a worker's own scope, or a MessagePort. */
export interface Channel<Sent, Received> {
  postMessage(message: Sent, transfer: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<Received>) => void) | null;
}
