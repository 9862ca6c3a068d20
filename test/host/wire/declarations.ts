// Owns reading @types/office-js: which members each class of the Excel namespace has, and since which requirement set.
import { readFileSync } from "node:fs";
import ts from "typescript";

export interface DeclaredMember {
  readonly name: string;
  /** `1.9` of ExcelApi; null where the declaration names another set (preview, online, desktop). */
  readonly set: string | null;
  readonly kind: "property" | "method";
  /** The declared type of a property, or what a method returns, as it is written. */
  readonly type: string;
  readonly readOnly: boolean;
}

/** What the client itself gives every object, without asking the host. */
const CLIENT_ONLY = new Set([
  "context",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
  "isNullObject",
  "items",
]);

/** Members by class name, overloads once. */
export function declaredClasses(): Map<string, Map<string, DeclaredMember>> {
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const classes = new Map<string, Map<string, DeclaredMember>>();
  const setOf = (node: ts.Node): string | null | undefined => {
    const comment = source.text.slice(node.getFullStart(), node.getStart());
    const found = /\[Api set: (\w+)(?: (1\.\d+))?\]/.exec(comment.slice(comment.lastIndexOf("/**")));
    return found ? (found[1] === "ExcelApi" ? (found[2] ?? null) : null) : undefined;
  };
  const readClass = (node: ts.ClassDeclaration, name: string): void => {
    const members = new Map<string, DeclaredMember>();
    const owner = setOf(node);
    for (const member of node.members) {
      const key = member.name?.getText();
      if (!key || CLIENT_ONLY.has(key) || members.has(key)) continue;
      if (!ts.isPropertyDeclaration(member) && !ts.isMethodDeclaration(member)) continue;
      const modifiers = ts.getCombinedModifierFlags(member);
      if ((modifiers & ts.ModifierFlags.Static) !== 0) continue;
      const own = setOf(member);
      members.set(key, {
        name: key,
        set: (own === undefined ? owner : own) ?? null,
        kind: ts.isMethodDeclaration(member) ? "method" : "property",
        type: member.type?.getText() ?? "void",
        readOnly: (modifiers & ts.ModifierFlags.Readonly) !== 0,
      });
    }
    classes.set(name, members);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name) readClass(node, node.name.text);
    ts.forEachChild(node, visit);
  };
  source.forEachChild((node) => {
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel") visit(node);
  });
  return classes;
}
