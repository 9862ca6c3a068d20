// Owns how a file is read in steps: the same code runs through at once, or in slices between which a page stays alive.
import { unpack, unpackAsync } from "./package/unzip";
import type { PartBlock, ScanRequest } from "./scan/partBlocks";
import { scanPart } from "./scan/scanPart";

/** What reading asks of the one who drives it: to begin scanning a large part, then block after block of it. */
export type ReadingStep =
  { readonly kind: "scan"; readonly request: ScanRequest } | { readonly kind: "next" };
export const NEXT_BLOCK: ReadingStep = { kind: "next" };

/** Reading that comes to a T. A wish for the next block is answered with it, or with null behind the last. */
export type Reading<T> = Generator<ReadingStep, T, PartBlock | null>;

/** Runs through at once. */
export function readAtOnce<T>(reading: Reading<T>): T {
  let blocks: Iterator<PartBlock> | null = null;
  let step = reading.next();
  while (!step.done) {
    const asked: ReadingStep = step.value;
    if (asked.kind === "scan") blocks = scanPart(asked.request, unpack(asked.request.entry));
    step = reading.next(asked.kind === "next" ? (blocks?.next().value ?? null) : null);
  }
  return step.value;
}

/** Unpacks and scans a part, here or elsewhere. */
export type Scan = (request: ScanRequest) => AsyncIterator<PartBlock>;

/** On this thread; large parts are unpacked by the platform. */
export async function* scanHere(request: ScanRequest): AsyncGenerator<PartBlock> {
  yield* scanPart(request, await unpackAsync(request.entry));
}

export interface SlicedReading {
  /** Bytes of all parts that will be scanned, unpacked. */
  readonly total: number;
  readonly scan: Scan;
  /** Called between slices with the share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Half of what a page has for a frame at 60 a second, so that it also gets to draw. */
const SLICE_MILLISECONDS = 8;

/**
 * Runs in slices of some milliseconds.
 * @throws the signal's reason when it is aborted
 */
export async function readInSlices<T>(
  reading: Reading<T>,
  { total, scan, onProgress, signal }: SlicedReading,
): Promise<T> {
  let blocks: AsyncIterator<PartBlock> | null = null;
  let before = 0;
  let current = 0;
  let sliceStart = performance.now();
  const pauseIfDue = async (bytes: number): Promise<void> => {
    if (performance.now() - sliceStart < SLICE_MILLISECONDS) return;
    onProgress?.(Math.min(1, total > 0 ? (before + bytes) / total : 1));
    await pause();
    signal?.throwIfAborted();
    sliceStart = performance.now();
  };
  signal?.throwIfAborted();
  let step = reading.next();
  while (!step.done) {
    const asked: ReadingStep = step.value;
    if (asked.kind === "scan") {
      before += current;
      current = asked.request.entry.size;
      blocks = scan(asked.request);
      step = reading.next(null);
      continue;
    }
    const next: IteratorResult<PartBlock, unknown> | undefined = await blocks?.next();
    const block = next?.done ? null : (next?.value ?? null);
    await pauseIfDue(block && block.kind !== "frame" ? block.passed : 0);
    step = reading.next(block);
  }
  onProgress?.(1);
  return step.value;
}

/** Lets the page draw and take input. Timers are slowed down in pages and by nesting; messages are not. */
export const pause = (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
