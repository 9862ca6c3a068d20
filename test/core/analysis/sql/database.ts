// Owns a DuckDB database that holds records, for computing the same figures by an independent route.
import { BOOLEAN, DOUBLE, DuckDBDataChunk, DuckDBInstance, BIGINT, INTEGER, VARCHAR } from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { DAY_UNUSABLE, isDay, NUMBER_UNUSABLE } from "../../../../src/core/records/columns";
import type { DayColumn, NumberColumn, Records, TextColumn } from "../../../../src/core/records/columns";

export type Row = Readonly<Record<string, number | string | null>>;

/** One query, its rows with every integer as a number. */
export type Query = (sql: string) => Promise<Row[]>;

/** One thread, as the comparison of speed wants it. */
export async function openDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  return instance.connect();
}

export const queryOf =
  (connection: DuckDBConnection): Query =>
  async (sql) => {
    const reader = await connection.runAndReadAll(sql).catch((error: unknown) => {
      throw new Error(`a query failed: ${sql}`, { cause: error });
    });
    const rows = reader.getRowObjectsJS();
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])),
    );
  };

function plain(value: unknown): number | string | null {
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  throw new TypeError(`a query answered with ${String(value)}`);
}

interface Column {
  readonly name: string;
  readonly type: DuckDBType;
  readonly at: (row: number) => DuckDBValue;
}

const text = (name: string, { codes, labels }: TextColumn): Column => ({
  name,
  type: VARCHAR,
  at: (row) => labels[codes[row]],
});
/** A usable value or NULL, and beside it whether the cell held something else. */
const days = (name: string, column: DayColumn): Column[] => [
  { name, type: INTEGER, at: (row) => (isDay(column[row]) ? column[row] : null) },
  { name: `${name}Bad`, type: BOOLEAN, at: (row) => column[row] === DAY_UNUSABLE },
];
const numbers = (name: string, type: DuckDBType, column: NumberColumn): Column[] => [
  {
    name,
    type,
    at: (row) => {
      if (!Number.isFinite(column[row])) return null;
      return type === BIGINT ? BigInt(column[row]) : column[row];
    },
  },
  { name: `${name}Bad`, type: BOOLEAN, at: (row) => column[row] === NUMBER_UNUSABLE },
];

/** Makes and fills the tables customers, interactions and purchases; the column `row` is the position in the records. */
export async function loadRecords(connection: DuckDBConnection, records: Records): Promise<void> {
  const { customers, interactions, purchases } = records;
  const row: Column = { name: "row", type: INTEGER, at: (i) => i };
  await fill(connection, "customers", customers.length, [
    row,
    text("customerId", customers.customerId),
    text("industry", customers.industry),
    text("source", customers.source),
    text("owner", customers.owner),
    text("tags", customers.tags),
    text("lostReason", customers.lostReason),
    ...days("firstContact", customers.firstContact),
    text("level", customers.level),
    text("region", customers.region),
    text("size", customers.size),
  ]);
  await fill(connection, "interactions", interactions.length, [
    row,
    text("customerId", interactions.customerId),
    ...days("date", interactions.date),
    text("method", interactions.method),
    text("owner", interactions.owner),
    text("stage", interactions.stage),
  ]);
  await fill(connection, "purchases", purchases.length, [
    row,
    text("orderId", purchases.orderId),
    text("customerId", purchases.customerId),
    text("product", purchases.product),
    ...numbers("quantity", DOUBLE, purchases.quantity),
    text("unit", purchases.unit),
    ...numbers("amount", BIGINT, purchases.amount),
    ...days("date", purchases.date),
    text("payment", purchases.payment),
    text("intent", purchases.intent),
  ]);
}

/** Rows a chunk may hold. */
const CHUNK = 2048;

async function fill(connection: DuckDBConnection, table: string, length: number, columns: readonly Column[]) {
  const definitions = columns.map(({ name, type }) => `"${name}" ${type.toString()}`);
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${definitions.join(", ")})`);
  const appender = await connection.createAppender(table);
  const types = columns.map(({ type }) => type);
  for (let from = 0; from < length; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, length - from) }, (_, i) => from + i);
    const chunk = DuckDBDataChunk.create(types, rows.length);
    chunk.setColumns(columns.map(({ at }) => rows.map(at)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
