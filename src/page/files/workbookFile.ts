// Owns turning files into workbooks and back, and the one sentence for a file that cannot be opened or saved.
import {
  type AsyncReadOptions,
  CannotKeep,
  readXlsxAsync,
  UnreadableFile,
  writeXlsxAsync,
} from "../../host/files";
import type { Workbook } from "../../host/workbook";
import { addIn } from "../../language/product";
import type { Texts } from "../../language";

/** Reads in slices, so that the page stays alive. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: Pick<AsyncReadOptions, "onProgress" | "signal"> = {},
): Promise<Workbook> {
  const workbook = await readXlsxAsync(bytes, { ...options, addIn });
  workbook.fileName = fileName;
  return workbook;
}

export const writeWorkbook = async (workbook: Workbook): Promise<Uint8Array> =>
  writeXlsxAsync(workbook, { addIn });

export function openFailure(failure: unknown, fileName: string, texts: Texts["page"]["files"]): string {
  return failure instanceof UnreadableFile
    ? texts.unreadable[failure.reason](fileName)
    : texts.failed(fileName);
}

export function saveFailure(failure: unknown, texts: Texts["page"]["files"]): string {
  return failure instanceof CannotKeep ? texts.cannotKeep[failure.reason] : texts.saveFailed;
}

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands bytes to the browser as a download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
