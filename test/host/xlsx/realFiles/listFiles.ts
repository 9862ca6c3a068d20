// Owns finding the workbook files in a folder: its subfolders are the sources, `owner+repository@commit`.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";

export interface RealFile {
  /** The subfolder. */
  readonly source: string;
  readonly path: string;
}

/** @param perSource at most so many of each source, spread over its files and the same ones every time */
export function listFiles(folder: string, perSource = Infinity): RealFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .flatMap(({ name }) =>
      spread(filesIn(join(folder, name)), perSource).map((path) => ({ source: name, path })),
    );
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && /\.(xls[xmb]?|xlt[xm])$/i.test(item.name))
    .map((item) => join(item.parentPath, item.name));

const spread = (paths: readonly string[], count: number): string[] =>
  paths
    .map((path) => ({ path, order: createHash("sha1").update(path).digest("hex") }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, count)
    .map(({ path }) => path);
