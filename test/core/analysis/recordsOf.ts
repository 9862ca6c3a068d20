// Owns the making of Records from literals: rows as a reader would type them, days as `yyyy-mm-dd`, money in cents.
import { parseIsoDay } from "../../../src/core/calendar";
import {
  DAY_MISSING,
  DAY_UNUSABLE,
  NUMBER_MISSING,
  NUMBER_UNUSABLE,
} from "../../../src/core/records/columns";
import type {
  Customers,
  Interactions,
  Purchases,
  Records,
  TextColumn,
} from "../../../src/core/records/columns";

type TextKeys<T> = { [K in keyof T]: T[K] extends TextColumn ? K : never }[keyof T];
type Row<T, D extends string, N extends string> = Partial<Record<TextKeys<T> | D, string>> &
  Partial<Record<N, number | "?">>;

/** "?" in a day or number is a cell that holds something else; a key that is absent is an empty cell. */
export type CustomerRow = Row<Customers, "firstContact", never>;
export type InteractionRow = Row<Interactions, "date", never>;
export type PurchaseRow = Row<Purchases, "date", "amount" | "quantity">;

export interface Rows {
  readonly customers?: readonly CustomerRow[];
  readonly interactions?: readonly InteractionRow[];
  readonly purchases?: readonly PurchaseRow[];
}

export function recordsOf({ customers = [], interactions = [], purchases = [] }: Rows): Records {
  return {
    customers: {
      length: customers.length,
      row: Int32Array.from(customers.keys()),
      customerId: texts(customers, "customerId"),
      name: texts(customers, "name"),
      industry: texts(customers, "industry"),
      source: texts(customers, "source"),
      owner: texts(customers, "owner"),
      tags: texts(customers, "tags"),
      lostReason: texts(customers, "lostReason"),
      firstContact: days(customers, "firstContact"),
      level: texts(customers, "level"),
      region: texts(customers, "region"),
      size: texts(customers, "size"),
    },
    interactions: {
      length: interactions.length,
      row: Int32Array.from(interactions.keys()),
      customerId: texts(interactions, "customerId"),
      date: days(interactions, "date"),
      method: texts(interactions, "method"),
      owner: texts(interactions, "owner"),
      stage: texts(interactions, "stage"),
    },
    purchases: {
      length: purchases.length,
      row: Int32Array.from(purchases.keys()),
      orderId: texts(purchases, "orderId"),
      customerId: texts(purchases, "customerId"),
      product: texts(purchases, "product"),
      quantity: numbers(purchases, "quantity"),
      unit: texts(purchases, "unit"),
      amount: numbers(purchases, "amount"),
      date: days(purchases, "date"),
      payment: texts(purchases, "payment"),
      intent: texts(purchases, "intent"),
    },
  };
}

function texts<K extends string>(rows: readonly Partial<Record<K, unknown>>[], key: K): TextColumn {
  const labels = [""];
  const codeOf = new Map([["", 0]]);
  const codes = Int32Array.from(rows, (row) => {
    const label = String(row[key] ?? "");
    const code = codeOf.get(label) ?? labels.push(label) - 1;
    codeOf.set(label, code);
    return code;
  });
  return { codes, labels };
}

function days<K extends string>(rows: readonly { readonly [key in K]?: string }[], key: K): Int32Array {
  return Int32Array.from(rows, (row) => {
    const text = row[key];
    return text === undefined ? DAY_MISSING : (parseIsoDay(text) ?? DAY_UNUSABLE);
  });
}

function numbers<K extends string>(
  rows: readonly { readonly [key in K]?: number | "?" }[],
  key: K,
): Float64Array {
  return Float64Array.from(rows, (row) => {
    const value: number | "?" | undefined = row[key];
    if (value === undefined) return NUMBER_MISSING;
    return value === "?" ? NUMBER_UNUSABLE : value;
  });
}
