// Owns reading what each dropdown offers in this workbook: the list tables, or the template's values where one is absent.
import type { ListKey } from "../core/schema/fields";
import { defaultValues } from "../core/schema/lists";
import { listTableName } from "../core/template/names";
import type { Cell } from "../core/values/cell";
import { cellText, isBlank } from "../core/values/cell";
import type { Language } from "../language/language";
import { tableNamed } from "./moduleTables";
import type { WorkbookOutline } from "./readStructure";
import { run, syncReading } from "./run";

const listKeys: readonly ListKey[] = [
  "industry",
  "source",
  "lostReason",
  "method",
  "stage",
  "payment",
  "intent",
];

/** The values of every list, in the workbook's own spelling. One sync; none when the workbook has no list table. */
export async function readLists(
  outline: WorkbookOutline,
  language: Language,
): Promise<Readonly<Record<ListKey, readonly string[]>>> {
  const there = listKeys.flatMap((list) => {
    const table = tableNamed(outline, listTableName(list));
    return table ? [{ list, name: table.name }] : [];
  });
  const read = there.length === 0 ? [] : await run((context) => readColumns(context, there));
  const values = new Map(read);
  const offered = (list: ListKey): readonly string[] => {
    const own = values.get(list) ?? [];
    return own.length > 0 ? own : defaultValues(list, language);
  };
  return {
    industry: offered("industry"),
    source: offered("source"),
    lostReason: offered("lostReason"),
    method: offered("method"),
    stage: offered("stage"),
    payment: offered("payment"),
    intent: offered("intent"),
  };
}

async function readColumns(
  context: Excel.RequestContext,
  lists: readonly { list: ListKey; name: string }[],
): Promise<(readonly [ListKey, string[]])[]> {
  const bodies = await syncReading(context, () =>
    lists.map(({ name }) =>
      context.workbook.tables.getItem(name).getDataBodyRange().getColumn(0).load("values"),
    ),
  );
  return lists.map(({ list }, index) => {
    const cells: Cell[] = (bodies[index]?.values ?? []).map(([cell]) => cell ?? "");
    return [list, cells.filter((cell) => !isBlank(cell)).map(spelled)] as const;
  });
}

/** Text exactly as it stands, since a dropdown offers it so. */
const spelled = (cell: Cell): string => (typeof cell === "string" ? cell : cellText(cell));
