// Owns how a file is read in steps: the same code runs through at once, or in slices between which a page stays alive.
import { unpack, unpackAsync, type ZipEntry } from "./package/unzip";

/** What reading asks of the one who drives it, or tells. */
export type ReadingStep =
  /** Wants the entry's bytes. */
  | { readonly kind: "unpack"; readonly entry: ZipEntry }
  /** So many bytes of the entry unpacked last are behind. */
  | { readonly kind: "passed"; readonly bytes: number };

/** Reading that comes to a T. */
export type Reading<T> = Generator<ReadingStep, T, Uint8Array | undefined>;

/** Runs through at once. */
export function readAtOnce<T>(reading: Reading<T>): T {
  let step = reading.next();
  while (!step.done) step = reading.next(step.value.kind === "unpack" ? unpack(step.value.entry) : undefined);
  return step.value;
}

export interface SlicedReading {
  /** Bytes of all entries that will be asked for, unpacked. */
  readonly total: number;
  /** Called between slices with the share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Half of what a page has for a frame at 60 a second, so that it also gets to draw. */
const SLICE_MILLISECONDS = 8;

/**
 * Runs in slices of some milliseconds; large entries are unpacked by the platform, off the thread.
 * @throws the signal's reason when it is aborted
 */
export async function readInSlices<T>(
  reading: Reading<T>,
  { total, onProgress, signal }: SlicedReading,
): Promise<T> {
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
    const asked = step.value;
    if (asked.kind === "unpack") {
      before += current;
      current = asked.entry.size;
      const bytes = await unpackAsync(asked.entry);
      await pauseIfDue(0);
      step = reading.next(bytes);
    } else {
      await pauseIfDue(asked.bytes);
      step = reading.next();
    }
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
