// Owns reading Microsoft's Office.js snippets (github.com/OfficeDev/office-js-snippets) from a folder outside of the project.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";

export interface Snippet {
  /** Folder and file without its ending, e.g. `42-range/used-range`. */
  readonly path: string;
  readonly name: string;
  /** The requirement set that the snippet states, e.g. `ExcelApi 1.9`. */
  readonly apiSet: string;
  readonly script: string;
  readonly html: string;
}

/** Every snippet under a copy of `samples/excel`, by path. */
export function readSnippets(folder: string): Snippet[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: group }) =>
      readdirSync(path.join(folder, group))
        .filter((file) => file.endsWith(".yaml"))
        .map((file) => readSnippet(folder, `${group}/${path.basename(file, ".yaml")}`)),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readSnippet(folder: string, name: string): Snippet {
  const content = load(readFileSync(path.join(folder, `${name}.yaml`), "utf8"));
  const sets = field(content, "api_set");
  return {
    path: name,
    name: text(field(content, "name")),
    apiSet: Object.entries(isRecord(sets) ? sets : {})
      .map(([set, version]) => `${set} ${String(version)}`)
      .join(", "),
    script: text(field(field(content, "script"), "content")),
    html: text(field(field(content, "template"), "content")),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const field = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
