// Owns the files and folders that a document names, so that none leads to a place that has moved.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");
const layers = ["language", "core", "excel", "actions", "taskpane", "commands", "cli", "host", "page"];
const tops = ["src", "test", "bench", "docs", "assets", ...layers];
const endings = ["", ".ts", ".tsx"];

/** Every document's text, by path. */
export function readDocuments(): Map<string, string> {
  const inDocs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  const paths = ["README.md", "src/host/README.md", ...inDocs.map((name) => `docs/${name}`)];
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** @returns what stands in backticks and begins with a top folder or a layer */
export function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([\w-]+\/[\w./-]*)`/g)].map(([, path]) => path);
  return quoted.filter((path) => tops.includes(path.slice(0, path.indexOf("/"))));
}

/** Those that are not there. A layer may be named without `src/`, a source without its ending. */
export function brokenPaths(text: string): string[] {
  return pathsIn(text).filter((path) => {
    const places = [path, `src/${path}`].flatMap((place) => endings.map((ending) => place + ending));
    return !places.some((place) => existsSync(join(root, place)));
  });
}
