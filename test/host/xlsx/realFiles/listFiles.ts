// Owns finding the workbook files in a folder: its subfolders are the sources, `owner+repository@commit`.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

export interface RealFile {
  /** The subfolder. */
  readonly source: string;
  readonly path: string;
}

/**
 * One of each source in turn, so that a run stopped by the clock has tried all of them; the same ones every time.
 * @param perSource at most so many of each source, spread over its files
 * @param seed another gives another order
 */
export function listFiles(folder: string, perSource = Infinity, seed = ""): RealFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .flatMap(({ name }) =>
      spread(folder, filesIn(join(folder, name)), perSource, seed).map((path, turn) => ({
        source: name,
        path,
        turn,
      })),
    )
    .sort((a, b) => a.turn - b.turn || (a.source < b.source ? -1 : 1));
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && /\.(xls[xmb]?|xlt[xm])$/i.test(item.name))
    .map((item) => join(item.parentPath, item.name));

const spread = (folder: string, paths: readonly string[], count: number, seed: string): string[] =>
  paths
    .map((path) => ({
      path,
      order: createHash("sha1")
        .update(seed + relative(folder, path))
        .digest("hex"),
    }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, count)
    .map(({ path }) => path);
