// Owns one table of a random workbook: which columns it has and in which order, where it stands, blank rows in between.
import { tableNames, type FieldKey } from "../../src/core/schema/fields";
import { headerOf } from "../../src/core/schema/headers";
import {
  type AnyField,
  type AnyModuleKey,
  packColumns,
  packFields,
  packTableNames,
} from "../../src/core/schema/packs";
import { languages } from "../../src/language/language";
import { blank, type Random, type RawCell, type Spelling } from "./rawCell";
import { spellValue, type Hand, type TrueValue, type ValueKind } from "./spellValue";

export interface RawTable {
  /** Table name. */
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  /** At least one: Excel keeps a blank row in an empty table. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Cell of the first header, 0-based. */
  readonly at: { readonly row: number; readonly column: number };
  /** Offsets of body rows that a filter hides. */
  readonly hidden: readonly number[];
}

export type TrueRow = Readonly<Record<string, TrueValue>>;

export interface SpelledTable {
  readonly table: RawTable;
  /** The rows that hold anything, under the fields that have a column. */
  readonly truth: readonly TrueRow[];
  /** Those that have a column. */
  readonly fields: ReadonlySet<FieldKey>;
}

const requiredOf = (fields: readonly AnyField[]): FieldKey[] =>
  fields.filter(({ required }) => required).map(({ key }) => key);

/** Without these there is nothing to analyze, or no part of the pack's. */
const neededFields: Readonly<Record<AnyModuleKey, readonly string[]>> = {
  customers: ["customerId"],
  interactions: ["customerId", "date"],
  purchases: ["customerId", "date", "amount"],
  needs: requiredOf(packFields.needs),
  services: requiredOf(packFields.services),
  surveys: requiredOf(packFields.surveys),
  deals: requiredOf(packFields.deals),
};
/** Fields that no figure reads. */
const otherFields: Readonly<Record<AnyModuleKey, readonly FieldKey[]>> = {
  customers: ["address", "contact"],
  interactions: ["customerName", "content", "feedback"],
  purchases: ["customerName", "feedback"],
  needs: ["content", "owner"],
  services: ["handler", "result"],
  surveys: ["comment"],
  deals: ["owner"],
};
const sheetNames: Readonly<Record<AnyModuleKey, readonly string[]>> = {
  customers: ["客户基础信息", "会员 (2024)", "Clients"],
  interactions: ["客户关系维护记录", "回访", "Calls & visits"],
  purchases: ["购买记录明细", "2024 流水", "It's sold"],
  needs: ["需求分析"],
  services: ["服务与投诉"],
  surveys: ["满意度调查"],
  deals: ["销售漏斗"],
};
const namesOf: Readonly<Record<AnyModuleKey, string>> = { ...tableNames, ...packTableNames };
/** Columns that packs add to the core tables: there when the rows know of them. */
const addedFields = new Set<string>(
  [...packColumns.customers, ...packColumns.interactions].map(({ key }) => key),
);
const OWN_COLUMNS = ["我的备注", "旧编号", "Column 1", "日期", "￥"];

interface Column {
  readonly header: string;
  /** The cell of a row; null for a row that is blank. */
  readonly cell: (row: TrueRow | null) => Spelling;
  readonly countsAsContent: boolean;
}

/** @param forms counts each way of writing that comes up */
export function spellTable(
  module: AnyModuleKey,
  kinds: Readonly<Partial<Record<FieldKey, ValueKind>>>,
  rows: readonly TrueRow[],
  hand: Hand,
  forms: Map<string, number>,
): SpelledTable {
  const { random } = hand;
  const isKnown = (field: string): boolean => !addedFields.has(field) || rows.some((row) => field in row);
  const fields = Object.keys(kinds).filter(
    (field) => neededFields[module].includes(field) || (isKnown(field) && !random.chance(0.08)),
  );
  const columns = shuffled(columnsOf(module, kinds, fields, hand), random);
  const truth: TrueRow[] = [];
  const body: RawCell[][] = [];
  const add = (row: TrueRow | null): boolean => {
    const spellings = columns.map(({ cell }) => cell(row));
    body.push(spellings.map(({ cell }) => cell));
    for (const { form } of spellings) forms.set(form, (forms.get(form) ?? 0) + 1);
    return spellings.some(({ form }, at) => form !== "blank" && columns[at].countsAsContent);
  };
  for (const row of rows) {
    while (random.chance(0.05)) add(null);
    const known = Object.fromEntries(fields.map((field) => [field, row[field]]));
    if (add(known)) truth.push(known);
  }
  while (body.length === 0 || random.chance(0.3)) add(null);
  const table: RawTable = {
    name: random.chance(0.8) ? namesOf[module] : namesOf[module].toUpperCase(),
    sheet: random.pick(sheetNames[module]),
    headers: columns.map(({ header }) => header),
    rows: body,
    at: random.chance(0.5) ? { row: 0, column: 0 } : { row: 3 + random.below(4), column: random.below(4) },
    hidden: random.chance(0.2) ? [...body.keys()].filter(() => random.chance(0.5)) : [],
  };
  return { table, truth, fields: new Set(fields as FieldKey[]) };
}

function columnsOf(
  module: AnyModuleKey,
  kinds: Readonly<Partial<Record<FieldKey, ValueKind>>>,
  fields: readonly string[],
  hand: Hand,
): Column[] {
  const { random } = hand;
  const header = headersOf(module, random);
  const read = Object.entries(kinds)
    .filter(([field]) => fields.includes(field))
    .map(([field, kind]): Column => ({
      header: header(field as FieldKey),
      cell: (row) => (row === null ? blank(random) : spellValue(kind, row[field], hand)),
      countsAsContent: true,
    }));
  const others = otherFields[module].map((field): Column => ({
    header: header(field),
    cell: (row) =>
      row === null || random.chance(0.3) ? blank(random) : { form: "text", cell: `某${random.below(99)}` },
    countsAsContent: false,
  }));
  const own = OWN_COLUMNS.filter(() => random.chance(0.25)).map((title): Column => ({
    header: title,
    cell: () => ({ form: "a column of the user's", cell: random.pick([null, 7, "x", "2024-05-03", true]) }),
    countsAsContent: false,
  }));
  return [...read, ...others.filter(() => random.chance(0.7)), ...own];
}

/** Headers in one language or in both at once, now and then with spaces or in wide letters. */
function headersOf(module: AnyModuleKey, random: Random): (field: FieldKey) => string {
  const [chinese, english] = languages;
  const choices = random.pick([[chinese], [chinese], [english], [chinese, english]]);
  return (field) => {
    const header = headerOf(module, field, random.pick(choices));
    return random.chance(0.9)
      ? header
      : random.pick([` ${header} `, header.toUpperCase(), `\u3000${header}`]);
  };
}

/** In any order. */
function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, place: random.below(1e9) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
