// Owns the import rules between the layers of src and towards npm packages.
import { posix } from "node:path";
import ts from "typescript";
import { finding, type Source, walk } from "./sources";

export type Layer =
  "language" | "core" | "excel" | "actions" | "taskpane" | "commands" | "cli" | "host" | "page";

interface LayerRule {
  /** Layers it may import besides itself. */
  readonly layers: readonly Layer[];
  /** npm packages and node modules it may import, by name prefix. */
  readonly packages: readonly string[];
}

/** language ← core ← excel ← actions ← {taskpane, commands, cli}; host stands alone ← {page, cli}. */
export const layerRules: Record<Layer, LayerRule> = {
  language: { layers: [], packages: [] },
  core: { layers: ["language"], packages: ["fastest-levenshtein"] },
  excel: { layers: ["core", "language"], packages: [] },
  actions: { layers: ["excel", "core", "language"], packages: [] },
  taskpane: {
    layers: ["actions", "excel", "core", "language"],
    packages: ["react", "react-dom", "@fluentui/"],
  },
  commands: { layers: ["actions", "excel", "core", "language"], packages: [] },
  cli: { layers: ["actions", "excel", "core", "language", "host"], packages: ["node:"] },
  host: { layers: [], packages: ["fflate", "saxes", "numfmt", "@borgar/fx", "@noble/hashes"] },
  page: {
    layers: ["host", "language"],
    packages: ["@univerjs/", "echarts", "numfmt", "react", "react-dom", "rxjs"],
  },
};

/** More packages for one folder: the part of the host that starts the real client in Node. */
const folderPackages: ReadonlyMap<string, readonly string[]> = new Map([
  ["src/host/client/", ["node:", "jsdom", "@microsoft/office-js"]],
]);

export function layerOf(path: string): Layer | null {
  const name = /^src\/([^/]+)(?:\/|$)/.exec(path)?.[1];
  return name !== undefined && isLayer(name) ? name : null;
}

const isLayer = (name: string): name is Layer => Object.hasOwn(layerRules, name);

interface Import {
  readonly node: ts.Node;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every import, export-from, import(), import type and require of a file. */
function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ node, specifier: specifier.text, typeOnly });
  };
  walk(source.tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true);
    else if (ts.isCallExpression(node)) {
      const callee = node.expression;
      const loads =
        callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
      if (loads) add(node, node.arguments[0], false);
    }
  });
  return found;
}

/** Imports that run against the layers or name a package the layer has no business with. */
export function forbiddenImports(source: Source): string[] {
  const layer = layerOf(source.path);
  if (layer === null) return [`${source.path}:1 is in no layer`];
  return importsOf(source)
    .filter(({ specifier, typeOnly }) => !isAllowed(source.path, layer, specifier, typeOnly))
    .map(({ node, specifier }) => finding(source, node, `${layer} must not import ${specifier}`));
}

/** What src/host shows of itself: `index` in Node, `browser` and `fileServer` in a page, `files` and `workbook` in both. */
const hostEntries: ReadonlySet<string> = new Set([
  "src/host",
  "src/host/browser",
  "src/host/files",
  "src/host/fileServer",
  "src/host/workbook",
]);

function isAllowed(path: string, layer: Layer, specifier: string, typeOnly: boolean): boolean {
  if (!specifier.startsWith(".")) return isAllowedPackage(path, layer, specifier);
  const target = layerOf(posix.join(posix.dirname(path), specifier));
  if (target === null) return false;
  if (target === "host" && layer !== "host") {
    return (
      layerRules[layer].layers.includes("host") && hostEntries.has(posix.join(posix.dirname(path), specifier))
    );
  }
  // Texts may borrow the types of what they put into words.
  if (layer === "language" && target === "core") return typeOnly;
  return target === layer || layerRules[layer].layers.includes(target);
}

function isAllowedPackage(path: string, layer: Layer, specifier: string): boolean {
  const folders = [...folderPackages].filter(([folder]) => path.startsWith(folder));
  const allowed = [...layerRules[layer].packages, ...folders.flatMap(([, packages]) => packages)];
  return allowed.some((name) =>
    /[:/]$/.test(name) ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
}
