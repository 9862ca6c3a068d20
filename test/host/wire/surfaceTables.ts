// Owns the two generated tables of the surface: what of Excel's declared members the host lacks (read by the host itself,
// so that it can tell a gap from a name that nobody has), and the page of documentation.
import { surface } from "../../../src/host/wire/surface";
import { declaredClasses, type DeclaredMember } from "./declarations";

const camel = (name: string): string => name[0].toLowerCase() + name.slice(1);

interface ClassRow {
  readonly name: string;
  readonly present: DeclaredMember[];
  readonly absent: DeclaredMember[];
}

/** The host's classes, each with the declared members that it has and those that it lacks. Events are told by their handlers. */
export function classRows(): ClassRow[] {
  const declared = declaredClasses();
  const wireNames = new Map<string, Set<string>>();
  for (const type of surface.all())
    wireNames.set(type.name, new Set([...(wireNames.get(type.name) ?? []), ...Object.keys(type.members)]));
  const rows = [...wireNames].map(([name, wire]): ClassRow => {
    const own = new Set([...wire].map(camel));
    const members = [...(declared.get(name)?.values() ?? [])];
    const has = (member: DeclaredMember): boolean =>
      own.has(member.name) ||
      BY_CHANNEL.includes(`${name}.${member.name}`) ||
      (isEvent(member.name) && raises(wire, member.name));
    return { name, present: members.filter(has), absent: members.filter((member) => !has(member)) };
  });
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isEvent = (name: string): boolean => /^on[A-Z]/.test(name);

/** Events that the client registers by a channel of the Common API, not by a member of the class. */
const BY_CHANNEL = [
  "Binding.onDataChanged",
  "Binding.onSelectionChanged",
  "SettingCollection.onSettingsChanged",
  "Workbook.onSelectionChanged",
];

/** The client registers `onChanged` under names such as `_RegisterDataChangedEvent`; EVENTS maps those that differ. */
const WIRE_EVENTS: Readonly<Record<string, readonly string[]>> = {
  onChanged: ["DataChanged"],
};
const raises = (wire: ReadonlySet<string>, event: string): boolean =>
  [event.slice(2), ...(WIRE_EVENTS[event] ?? [])].some(
    (name) => wire.has(`_Register${name}Event`) || wire.has(`_RegisterEvent${name}`),
  );

const LINE = 110;

/** The text of src/host/wire/absentMembers.ts. */
export function absentSource(): string {
  const lines = classRows()
    .filter(({ absent }) => absent.length > 0)
    .map(({ name, absent }) => {
      const names = `"${absent.map((member) => member.name).join(" ")}",`;
      return `  ${name}:${names.length + name.length + 4 <= LINE ? " " : "\n    "}${names}`;
    });
  return `// Owns the members that Excel declares on the host's classes and the host lacks. Generated from @types/office-js and the
// surface: UPDATE_SURFACE=1 npx jest test/host/wire/surface.test.ts

const ABSENT: Readonly<Record<string, string>> = {
${lines.join("\n")}
};

/** Whether a member that the host lacks is one that Excel has, in any case of its letters. */
export function isDeclared(className: string, member: string): boolean {
  return (ABSENT[className] ?? "").toLowerCase().split(" ").includes(member.toLowerCase());
}
`;
}

/** The text of docs/host-surface.md. */
export function surfacePage(): string {
  const rows = classRows();
  const count = (of: (row: ClassRow) => readonly unknown[]): number =>
    rows.reduce((sum, row) => sum + of(row).length, 0);
  const name = ({ name: member, set }: DeclaredMember): string => `${member} ${set ?? "—"}`;
  const list = (members: readonly DeclaredMember[]): string =>
    members.length === 0 ? "" : members.map(name).join(", ");
  return `# What the embedded host answers

Generated from the host's member tables and @types/office-js (\`UPDATE_SURFACE=1 npx jest test/host/wire/surface.test.ts\`).
${rows.length} classes, ${count((row) => row.present)} members there, ${count((row) => row.absent)} not; the number after a member is its
ExcelApi requirement set, a dash stands for a set of another name. What is not there answers NotImplemented with its name;
what is above the level that a host was started with answers ApiNotFound. Classes that are not in the table (PivotTable,
Slicer, Shape, LinkedEntityDataDomain and so on) cannot be reached.

| class | there | not there |
| --- | --- | --- |
${rows.map((row) => `| ${row.name} | ${list(row.present)} | ${list(row.absent)} |`).join("\n")}
`;
}
