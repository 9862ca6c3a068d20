// The table of members against the declarations of @types/office-js and the real client: names and requirement sets.
import { readFileSync, writeFileSync } from "node:fs";
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { surface } from "../../../src/host/wire/surface";
import { declaredClasses } from "./declarations";
import { absentSource, surfacePage } from "./surfaceTables";

const declared = new Map(
  [...declaredClasses()].flatMap(([owner, members]) =>
    [...members].map(([name, member]) => [`${owner}.${name}`, member.set] as const),
  ),
);

const camel = (name: string): string => name[0].toLowerCase() + name.slice(1);
function inClient(prototype: object | undefined, member: string, anyCase: boolean): boolean {
  if (!prototype || !anyCase) return prototype !== undefined && member in prototype;
  return Object.getOwnPropertyNames(prototype).some((name) => name.toLowerCase() === member.toLowerCase());
}
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
      // Written under other names than they are read.
      .filter(
        ({ type, name }) =>
          !["Gridlines", "Headings"].includes(name) && type.name + name !== "StyleOrientation",
      )
      // Functions are written differently on the wire: VLookup for vlookup.
      .filter(
        ({ type, name }) => !inClient(client[type.name]?.prototype, camel(name), type.name === "Functions"),
      )
      .map(({ type, name }) => `${type.name}.${camel(name)}`);
    // TableScopedCollection shares the table of TableCollection and has getFirst.
    expect(missing).toEqual(["TableCollection.getFirst"]);
  });

  it("gives the requirement set that the declaration gives", () => {
    expect(declared.size).toBeGreaterThan(2000);
    const wrong = entries
      .filter(({ name }) => !emulated.includes(name))
      .flatMap(({ type, name, member }) => {
        const set = declared.get(`${type.name}.${camel(name)}`);
        return set && set !== member.since ? [`${type.name}.${name}: ${member.since}, declared ${set}`] : [];
      });
    expect(wrong).toEqual([]);
  });

  it("is written down: what Excel declares and the host lacks, and the page of documentation", () => {
    const made = {
      "src/host/wire/absentMembers.ts": absentSource(),
      "docs/host-surface.md": surfacePage(),
    };
    if (process.env.UPDATE_SURFACE)
      for (const [file, text] of Object.entries(made)) writeFileSync(file, text);
    for (const [file, text] of Object.entries(made)) expect(readFileSync(file, "utf8")).toBe(text);
  });
});
