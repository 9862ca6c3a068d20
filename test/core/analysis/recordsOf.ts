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
  PresentColumns,
  Purchases,
  Records,
  TextColumn,
} from "../../../src/core/records/columns";

import type { Deals, Needs, Services, Surveys } from "../../../src/core/records/packColumns";
import { recordFields } from "../../../src/core/records/recordsBuilder";
import { moduleKeys } from "../../../src/core/schema/fields";
import type { FieldKey } from "../../../src/core/schema/fields";
import { type AnyModuleKey, packColumns, packModuleKeys } from "../../../src/core/schema/packs";

type TextKeys<T> = { [K in keyof T]: T[K] extends TextColumn ? K : never }[keyof T];
type Row<T, D extends string, N extends string> = Partial<Record<TextKeys<T> | D, string>> &
  Partial<Record<N, number | "?">>;

/** "?" in a day or number is a cell that holds something else; a key that is absent is an empty cell. */
export type CustomerRow = Row<Customers, "firstContact" | "nextFollowUp", "cadence">;
export type InteractionRow = Row<Interactions, "date" | "due" | "done" | "updated", never>;
export type PurchaseRow = Row<Purchases, "date", "amount" | "quantity">;
export type NeedRow = Row<Needs, "date" | "due" | "finished", never>;
export type ServiceRow = Row<Services, "date" | "finished", "satisfaction">;
export type SurveyRow = Row<
  Surveys,
  "date",
  "quality" | "attitude" | "response" | "afterSales" | "recommend"
>;
export type DealRow = Row<Deals, "date" | "expectedClose", "amount">;

export interface Rows {
  readonly customers?: readonly CustomerRow[];
  readonly interactions?: readonly InteractionRow[];
  readonly purchases?: readonly PurchaseRow[];
  /** A pack that is absent has no table. */
  readonly needs?: readonly NeedRow[];
  readonly services?: readonly ServiceRow[];
  readonly surveys?: readonly SurveyRow[];
  readonly deals?: readonly DealRow[];
}

/**
 * @param without columns that the tables do not have, beside packs' columns of the core tables that no row has
 */
export function recordsOf(rows: Rows, without: readonly FieldKey[] = []): Records {
  const { customers = [], interactions = [], purchases = [] } = rows;
  return {
    ...packsOf(rows),
    present: presentOf(rows, without),
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
      nextFollowUp: days(customers, "nextFollowUp"),
      cadence: numbers(customers, "cadence"),
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
      due: days(interactions, "due"),
      done: days(interactions, "done"),
      milestone: texts(interactions, "milestone"),
      updated: days(interactions, "updated"),
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

function packsOf({ needs = [], services = [], surveys = [], deals = [] }: Rows) {
  return {
    needs: {
      length: needs.length,
      row: Int32Array.from(needs.keys()),
      customerId: texts(needs, "customerId"),
      date: days(needs, "date"),
      type: texts(needs, "type"),
      priority: texts(needs, "priority"),
      status: texts(needs, "status"),
      due: days(needs, "due"),
      finished: days(needs, "finished"),
    },
    services: {
      length: services.length,
      row: Int32Array.from(services.keys()),
      customerId: texts(services, "customerId"),
      date: days(services, "date"),
      type: texts(services, "type"),
      status: texts(services, "status"),
      finished: days(services, "finished"),
      satisfaction: numbers(services, "satisfaction"),
    },
    surveys: {
      length: surveys.length,
      row: Int32Array.from(surveys.keys()),
      customerId: texts(surveys, "customerId"),
      date: days(surveys, "date"),
      quality: numbers(surveys, "quality"),
      attitude: numbers(surveys, "attitude"),
      response: numbers(surveys, "response"),
      afterSales: numbers(surveys, "afterSales"),
      recommend: numbers(surveys, "recommend"),
    },
    deals: {
      length: deals.length,
      row: Int32Array.from(deals.keys()),
      customerId: texts(deals, "customerId"),
      stage: texts(deals, "stage"),
      amount: numbers(deals, "amount"),
      date: days(deals, "date"),
      expectedClose: days(deals, "expectedClose"),
      reason: texts(deals, "reason"),
    },
  };
}

/** Columns of packs that figures of the core read. */
const customerTraits: readonly FieldKey[] = ["level", "region", "size"];

/** Core tables have their core columns and those of packs that some row has; the packs' tables all of theirs. */
function presentOf(rows: Rows, without: readonly FieldKey[]): PresentColumns {
  const used = (table: readonly object[] | undefined): string[] => (table ?? []).flatMap(Object.keys);
  const columns = (module: AnyModuleKey): ReadonlySet<FieldKey> => {
    const isCore = module === "customers" || module === "interactions" || module === "purchases";
    const optional = isCore ? packColumns[module].map(({ key }) => key) : [];
    const isThere = (field: FieldKey) =>
      !optional.includes(field) || customerTraits.includes(field) || used(rows[module]).includes(field);
    return new Set(recordFields[module].filter((field) => isThere(field) && !without.includes(field)));
  };
  const modules = [...moduleKeys, ...packModuleKeys.filter((module) => rows[module] !== undefined)];
  return Object.fromEntries(modules.map((module) => [module, columns(module)]));
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
