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

/**
 * Makes and fills a table a module; the column `row` is the position in the records. The table `present` says which
 * columns the workbook has.
 */
export async function loadRecords(connection: DuckDBConnection, records: Records): Promise<void> {
  const { customers, interactions, purchases } = records;
  const row: Column = { name: "row", type: INTEGER, at: (i) => i };
  await fill(connection, "customers", customers.length, [
    row,
    text("customerId", customers.customerId),
    text("name", customers.name),
    text("industry", customers.industry),
    text("source", customers.source),
    text("owner", customers.owner),
    text("tags", customers.tags),
    text("lostReason", customers.lostReason),
    ...days("firstContact", customers.firstContact),
    text("level", customers.level),
    ...days("nextFollowUp", customers.nextFollowUp),
    ...numbers("cadence", DOUBLE, customers.cadence),
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
    ...days("due", interactions.due),
    ...days("done", interactions.done),
    text("milestone", interactions.milestone),
    ...days("updated", interactions.updated),
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
  await loadPacks(connection, records, row);
}

async function loadPacks(connection: DuckDBConnection, records: Records, row: Column): Promise<void> {
  const { needs, services, surveys, deals, present } = records;
  await fill(connection, "needs", needs.length, [
    row,
    text("customerId", needs.customerId),
    ...days("date", needs.date),
    text("type", needs.type),
    text("priority", needs.priority),
    text("status", needs.status),
    ...days("due", needs.due),
    ...days("finished", needs.finished),
  ]);
  await fill(connection, "services", services.length, [
    row,
    text("customerId", services.customerId),
    ...days("date", services.date),
    text("type", services.type),
    text("status", services.status),
    ...days("finished", services.finished),
    ...numbers("satisfaction", DOUBLE, services.satisfaction),
  ]);
  await fill(connection, "surveys", surveys.length, [
    row,
    text("customerId", surveys.customerId),
    ...days("date", surveys.date),
    ...numbers("quality", DOUBLE, surveys.quality),
    ...numbers("attitude", DOUBLE, surveys.attitude),
    ...numbers("response", DOUBLE, surveys.response),
    ...numbers("afterSales", DOUBLE, surveys.afterSales),
    ...numbers("recommend", DOUBLE, surveys.recommend),
  ]);
  await fill(connection, "deals", deals.length, [
    row,
    text("customerId", deals.customerId),
    text("stage", deals.stage),
    ...numbers("amount", BIGINT, deals.amount),
    ...days("date", deals.date),
    ...days("expectedClose", deals.expectedClose),
    text("reason", deals.reason),
  ]);
  const columns = Object.entries(present).flatMap(([module, fields]) =>
    [...(fields ?? [])].map((field) => `${module}.${field}`),
  );
  const name: Column = { name: "name", type: VARCHAR, at: (i) => columns[i] };
  await fill(connection, "present", columns.length, [name]);
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
