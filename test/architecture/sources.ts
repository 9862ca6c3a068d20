// Owns reading the project's source files into syntax trees for the architecture test.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";

export interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly tree: ts.SourceFile;
}

const root = join(__dirname, "..", "..");

export function parseSource(path: string, text: string): Source {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind) };
}

/** Every TypeScript file below a folder of the project, in path order. */
export function readSources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => parseSource(relative(root, file).split(sep).join("/"), readFileSync(file, "utf8")));
}

/** Calls visit on every node below, depth first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** "path:line what", as findings are listed. */
export function finding(source: Source, node: ts.Node, what: string): string {
  const line = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1;
  return `${source.path}:${line} ${what}`;
}
