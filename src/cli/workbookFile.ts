// Owns files on disk: reading a workbook, and replacing one as a whole or not at all.
import { randomBytes } from "node:crypto";
import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { CannotKeep, readXlsx, UnreadableFile, writeXlsxAsync } from "../host/files";
import type { Workbook } from "../host/workbook";
import { addIn } from "../language/product";
import type { CliTexts } from "../language/zh-CN/cli";
import { UsageError } from "./usageError";

type ErrorTexts = CliTexts["errors"];

/** @throws UsageError when there is no such file or it is no workbook */
export async function readWorkbookFile(file: string, say: ErrorTexts): Promise<Workbook> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fileError(error, file, say);
  });
  try {
    return await readXlsx(bytes, { addIn });
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UsageError(say.unreadable[error.reason](file));
    throw error;
  }
}

/**
 * Writes beside the file first and renames then, so that a reader sees the old file or the new one, never a part of one.
 * A file that is there keeps its mode; a link stays a link. @throws UsageError with the file as it was
 */
export async function writeWorkbookFile(workbook: Workbook, file: string, say: ErrorTexts): Promise<void> {
  const bytes = await bytesOf(workbook, file, say);
  const target = await realpath(file).catch(() => path.resolve(file));
  const mode = await stat(target).then(
    (found) => found.mode,
    () => undefined,
  );
  const draft = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomBytes(6).toString("hex")}.tmp`,
  );
  try {
    await writeThrough(draft, bytes, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw fileError(error, file, say);
  }
}

async function bytesOf(workbook: Workbook, file: string, say: ErrorTexts): Promise<Uint8Array> {
  try {
    return await writeXlsxAsync(workbook, { addIn });
  } catch (error) {
    if (error instanceof CannotKeep) throw new UsageError(say.cannotKeep[error.reason](file, error.part));
    throw error;
  }
}

/** The bytes are on the disk, not only in its cache, before the rename makes them the file. */
async function writeThrough(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Refuses a file that is there already, or whose folder is not. */
export async function refuseExisting(file: string, say: ErrorTexts): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(say.exists(file));
  await requireFolder(file, say);
}

/** A result that could not be saved is better refused before the work. */
export async function requireFolder(file: string, say: ErrorTexts): Promise<void> {
  const folder = path.dirname(file);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(say.noFolder(folder));
}

/** What the system's error codes mean for the user; other errors pass through as the bugs they are. */
function fileError(error: unknown, file: string, say: ErrorTexts): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return new UsageError(say.missing(file));
    case "EISDIR":
      return new UsageError(say.isFolder(file));
    case "ENOTDIR":
      return new UsageError(say.noFolder(path.dirname(file)));
    case "EACCES":
    case "EROFS":
      return new UsageError(say.noAccess(file));
    case "EPERM":
    case "EBUSY":
      return new UsageError(say.inUse(file));
    case "ENOSPC":
    case "EDQUOT":
      return new UsageError(say.diskFull(file));
    default:
      return error;
  }
}
