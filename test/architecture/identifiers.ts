// Owns the rules on names: who may name Excel and Office, what core must not touch, `any`, the I prefix.
import ts from "typescript";
import { finding, type Source, walk } from "./sources";

/** Whether an identifier refers to a variable or type, and is not merely a member, key or label of that name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== node;
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  return !(
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isJsxAttribute(parent) ||
    ts.isEnumMember(parent)
  );
}

function referencesTo(source: Source, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    if (ts.isIdentifier(node) && names.has(node.text) && isReference(node)) {
      found.push(finding(source, node, `names ${node.text}`));
    }
  });
  return found;
}

const officeGlobals = new Set(["Excel", "Office", "OfficeExtension", "OfficeRuntime"]);
export const officeReferences = (source: Source): string[] => referencesTo(source, officeGlobals);

const impureGlobals = new Set([
  "window",
  "document",
  "navigator",
  "localStorage",
  "process",
  "performance",
  "globalThis",
  "setTimeout",
  "setInterval",
  "fetch",
]);

/** The clock, randomness and the surroundings, wherever they are read. */
export function impurities(source: Source): string[] {
  const found = referencesTo(source, impureGlobals);
  walk(source.tree, (node) => {
    if (
      ts.isPropertyAccessExpression(node) &&
      ["Date.now", "Math.random"].includes(node.getText(source.tree))
    ) {
      found.push(finding(source, node, `reads ${node.getText(source.tree)}`));
    }
    const makesDate =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) && isNamed(node.expression, "Date");
    if (makesDate && (node.arguments?.length ?? 0) === 0)
      found.push(finding(source, node, "reads the clock"));
  });
  return found;
}

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;

export function anyTypes(source: Source): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(finding(source, node, "uses any"));
  });
  return found;
}

/** Interfaces called IThing. */
export function prefixedInterfaces(source: Source): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    if (ts.isInterfaceDeclaration(node) && /^I[A-Z][a-z]/.test(node.name.text)) {
      found.push(finding(source, node, `drop the I of ${node.name.text}`));
    }
  });
  return found;
}
