// Owns turning files into workbooks and back, and the one sentence for a file that cannot be opened or saved.
import {
  type AsyncReadOptions,
  CannotKeep,
  pause,
  readXlsxAsync,
  UnreadableFile,
  writeXlsxAsync,
} from "../../host/files";
import type { Workbook } from "../../host/workbook";
import { addIn } from "../../language/product";
import type { Texts } from "../../language";
import { withFileWorker } from "./withFileWorker";

/** Reads with a worker and in slices, so that the page stays alive. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: Pick<AsyncReadOptions, "onProgress" | "signal"> = {},
): Promise<Workbook> {
  const workbook = await withFileWorker(options.signal, (worker) =>
    readXlsxAsync(bytes, { ...options, addIn, scan: worker?.scan }),
  );
  workbook.fileName = fileName;
  return workbook;
}

/** All at once: nothing of the workbook can change meanwhile. */
export const writeWorkbook = (workbook: Workbook): Promise<Uint8Array> => writeXlsxAsync(workbook, { addIn });

const SLICE_MILLISECONDS = 8;

/**
 * Writes with a worker and in slices, so that the page stays alive.
 * @param signal to be aborted when the workbook changes: what was written until then does not fit the rest
 * @param onProgress called between slices with the share that is done, 0 to 1
 * @throws the signal's reason
 */
export async function writeInSlices(
  workbook: Workbook,
  signal: AbortSignal,
  onProgress?: (share: number) => void,
): Promise<Uint8Array> {
  let started = performance.now();
  const between = async (share: number): Promise<void> => {
    if (performance.now() - started < SLICE_MILLISECONDS) return;
    onProgress?.(share);
    await pause();
    signal.throwIfAborted();
    started = performance.now();
  };
  return withFileWorker(signal, (worker) => writeXlsxAsync(workbook, { addIn, between, pack: worker?.pack }));
}

export function openFailure(failure: unknown, fileName: string, texts: Texts["page"]["files"]): string {
  return failure instanceof UnreadableFile
    ? texts.unreadable[failure.reason](fileName)
    : texts.failed(fileName);
}

export function saveFailure(failure: unknown, texts: Texts["page"]["files"]): string {
  return failure instanceof CannotKeep ? texts.cannotKeep[failure.reason] : texts.saveFailed;
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands bytes to the browser as a download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
