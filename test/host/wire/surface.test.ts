// The table of members against the declarations of @types/office-js and the real client: names and requirement sets.
import { readFileSync } from "node:fs";
import ts from "typescript";
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { surface } from "../../../src/host/wire/surface";

/** Requirement set by `Class.member`, e.g. `1.4`; null where the declaration names another set. */
function declaredSets(): Map<string, string | null> {
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const sets = new Map<string, string | null>();
  const setOf = (node: ts.Node): string | null | undefined => {
    const comment = source.text.slice(node.getFullStart(), node.getStart());
    const found = /\[Api set: (\w+)(?: (1\.\d+))?\]/.exec(comment.slice(comment.lastIndexOf("/**")));
    return found ? (found[1] === "ExcelApi" ? (found[2] ?? null) : null) : undefined;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name) {
      const owner = setOf(node);
      for (const member of node.members) {
        if (!member.name) continue;
        const key = `${node.name.text}.${member.name.getText()}`;
        const own = setOf(member);
        if (!sets.has(key)) sets.set(key, (own === undefined ? owner : own) ?? null);
      }
    }
    ts.forEachChild(node, visit);
  };
  source.forEachChild((node) => {
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel") visit(node);
  });
  return sets;
}

const camel = (name: string): string => name[0].toLowerCase() + name.slice(1);
const entries = surface
  .all()
  .flatMap((type) => Object.entries(type.members).map(([name, member]) => ({ type, name, member })))
  .filter(({ name }) => !name.startsWith("_"));

/** The library makes these itself from older calls below 1.3 (Range_GetRowsAbove and its like), and asks the host from 1.3. */
const emulated = ["GetRowsAbove", "GetRowsBelow", "GetColumnsBefore", "GetColumnsAfter", "GetResizedRange"];

describe("the table of members", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  afterAll(() => excel.close());

  it("names only classes and members that the client has", () => {
    const client = excel.Excel as unknown as Record<string, { prototype: object } | undefined>;
    const missing = entries
      .filter(({ name }) => name !== "Gridlines" && name !== "Headings")
      .filter(({ type, name }) => !(camel(name) in (client[type.name]?.prototype ?? {})))
      .map(({ type, name }) => `${type.name}.${camel(name)}`);
    // TableScopedCollection shares the table of TableCollection and has getFirst.
    expect(missing).toEqual(["TableCollection.getFirst"]);
  });

  it("gives the requirement set that the declaration gives", () => {
    const declared = declaredSets();
    expect(declared.size).toBeGreaterThan(2000);
    const wrong = entries
      .filter(({ name }) => !emulated.includes(name))
      .flatMap(({ type, name, member }) => {
        const set = declared.get(`${type.name}.${camel(name)}`);
        return set && set !== member.since ? [`${type.name}.${name}: ${member.since}, declared ${set}`] : [];
      });
    expect(wrong).toEqual([]);
  });
});
