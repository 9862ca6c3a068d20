// Owns analyzing some customers only: the records of those an owner or an industry has, with all that goes with them.
import { type Customers, type Interactions, type Purchases, type Records, isDay } from "../records/columns";
import type { TextColumn } from "../records/columns";
import { codesIn } from "../records/customerIndex";
import type { Deals, Needs, Services, Surveys } from "../records/packColumns";
import { matchKey } from "../values/foldText";
import { joinRecords } from "./joins";
import type { Joins } from "./joins";

export const subsetFields = ["owner", "industry"] as const;
export type SubsetField = (typeof subsetFields)[number];

/** Values by field; "" is a customer without one. One of a field's values is enough, each field must hold. */
export type Subset = Readonly<Partial<Record<SubsetField, readonly string[]>>>;

/** Fields that a subset asks something of. @example usedFields({ owner: ["王敏"], industry: [] }) // ["owner"] */
export const usedFields = (subset: Subset): SubsetField[] =>
  subsetFields.filter((field) => (subset[field]?.length ?? 0) > 0);

/**
 * The records of the customers of a subset: their rows, their interactions, and the orders that are theirs. Subsets that
 * share no customer share no row, and all of them together hold every row of a known customer.
 *
 * A customer is the first row of its id; later rows of the id go with it. An order goes whole, with the customer of its
 * first dated line, as in the ledger where an order has one customer, as it must. Rows of unknown customers belong to no subset.
 */
export function recordsIn(records: Records, subset: Subset): Records {
  if (usedFields(subset).length === 0) return records;
  const { customers, interactions, purchases } = records;
  const joins = joinRecords(records);
  const isPicked = pickedIds(customers, subset);
  const has = (id: number): boolean => id >= 0 && isPicked[id] === 1;
  const orderIsPicked = pickedOrders(records, joins, has);
  const pick = <T extends Table>(table: T, holds: (row: number) => boolean): T =>
    pickRows(table, Int32Array.from({ length: table.length }, (_, row) => row).filter(holds));
  const pickOfCustomers = <T extends Table & { customerId: TextColumn }>(table: T): T => {
    const ids = codesIn(table.customerId, customers.customerId);
    return pick(table, (row) => has(ids[table.customerId.codes[row]]));
  };
  return {
    customers: pick(customers, (row) => has(customers.customerId.codes[row])),
    interactions: pick(interactions, (row) => has(joins.interactionId[interactions.customerId.codes[row]])),
    purchases: pick(purchases, (line) => orderIsPicked[joins.orderOf[line]] === 1),
    needs: pickOfCustomers(records.needs),
    services: pickOfCustomers(records.services),
    surveys: pickOfCustomers(records.surveys),
    deals: pickOfCustomers(records.deals),
    present: records.present,
  };
}

/** By code of the customers' ids: 1 when the first row of the id is in the subset. */
function pickedIds(customers: Customers, subset: Subset): Uint8Array {
  const tests = usedFields(subset).map((field) => {
    const wanted = new Set((subset[field] ?? []).map(matchKey));
    const { codes, labels } = customers[field];
    const isWanted = labels.map((label) => wanted.has(matchKey(label)));
    return (row: number): boolean => isWanted[codes[row]];
  });
  const { codes, labels } = customers.customerId;
  const picked = new Uint8Array(labels.length);
  const seen = new Uint8Array(labels.length);
  for (let row = 0; row < customers.length; row++) {
    const id = codes[row];
    if (id === 0 || seen[id] === 1) continue;
    seen[id] = 1;
    if (tests.every((test) => test(row))) picked[id] = 1;
  }
  return picked;
}

/** By order number: 1 when the order is a picked customer's. */
function pickedOrders({ purchases }: Records, joins: Joins, has: (id: number) => boolean): Uint8Array {
  const { date, customerId } = purchases;
  const picked = new Uint8Array(joins.orderCount);
  const isDated = new Uint8Array(joins.orderCount);
  const isSeen = new Uint8Array(joins.orderCount);
  for (let line = 0; line < purchases.length; line++) {
    const order = joins.orderOf[line];
    const dated = isDay(date[line]);
    // A line without a date speaks for its order only until one with a date does.
    if (isDated[order] === 1 || (!dated && isSeen[order] === 1)) continue;
    isSeen[order] = 1;
    isDated[order] = Number(dated);
    picked[order] = Number(has(joins.purchaseId[customerId.codes[line]]));
  }
  return picked;
}

type Table = Customers | Interactions | Purchases | Needs | Services | Surveys | Deals;
type Column = TextColumn | Int32Array | Float64Array | number;

/** The rows of a table, every column of it. */
function pickRows<T extends Table>(table: T, rows: Int32Array): T {
  const columns = Object.entries(table).map(([name, column]: [string, Column]) => [
    name,
    name === "length" ? rows.length : pickColumn(column, rows),
  ]);
  return Object.fromEntries(columns) as T;
}

function pickColumn(column: Column, rows: Int32Array): Column {
  if (typeof column === "number") return column;
  if (column instanceof Int32Array) return rows.map((row) => column[row]);
  if (column instanceof Float64Array) return Float64Array.from(rows, (row) => column[row]);
  return { codes: rows.map((row) => column.codes[row]), labels: column.labels };
}
