// Owns naming the columns that were read: from columns by field to the typed modules of Records.
import type { FieldKey } from "../schema/fields";
import type { AnyModuleKey } from "../schema/packs";
import type { Cell } from "../values/cell";
import {
  DAY_MISSING,
  NUMBER_MISSING,
  type Customers,
  type DayColumn,
  type Interactions,
  type NumberColumn,
  type Purchases,
  type Records,
  type TextColumn,
} from "./columns";
import type { GrowingInts, GrowingNumbers, GrowingText } from "./growingColumns";
import type { Deals, Needs, Services, Surveys } from "./packColumns";

/** A column while it is read. */
export type Column =
  | { kind: "text"; cells: GrowingText }
  | { kind: "day"; cells: GrowingInts; unusable: number }
  | { kind: "number"; cells: GrowingNumbers; parse: (cell: Cell) => number; unusable: number };

export interface ModuleColumns {
  readonly row: GrowingInts;
  readonly columns: ReadonlyMap<FieldKey, Column>;
}

/** A module's finished columns by field; one that is not there is all empty. */
interface Reader {
  readonly row: Int32Array;
  readonly text: (field: FieldKey) => TextColumn;
  readonly day: (field: FieldKey) => DayColumn;
  readonly number: (field: FieldKey) => NumberColumn;
}

/** Records of what was read; a module that was not is empty and not among those present. */
export function assembleRecords(modules: ReadonlyMap<AnyModuleKey, ModuleColumns>): Records {
  const reader = (key: AnyModuleKey): Reader => readerOf(modules.get(key));
  return {
    customers: customers(reader("customers")),
    interactions: interactions(reader("interactions")),
    purchases: purchases(reader("purchases")),
    needs: needs(reader("needs")),
    services: services(reader("services")),
    surveys: surveys(reader("surveys")),
    deals: deals(reader("deals")),
    present: Object.fromEntries([...modules].map(([key, { columns }]) => [key, new Set(columns.keys())])),
  };
}

function readerOf(module: ModuleColumns | undefined): Reader {
  const row = module?.row.finish() ?? new Int32Array(0);
  const column = (field: FieldKey): Column | undefined => module?.columns.get(field);
  return {
    row,
    text: (field) => {
      const found = column(field);
      return found?.kind === "text"
        ? found.cells.finish()
        : { codes: new Int32Array(row.length), labels: [""] };
    },
    day: (field) => {
      const found = column(field);
      return found?.kind === "day" ? found.cells.finish() : new Int32Array(row.length).fill(DAY_MISSING);
    },
    number: (field) => {
      const found = column(field);
      return found?.kind === "number"
        ? found.cells.finish()
        : new Float64Array(row.length).fill(NUMBER_MISSING);
    },
  };
}

const customers = ({ row, text, day, number }: Reader): Customers => ({
  length: row.length,
  row,
  customerId: text("customerId"),
  name: text("name"),
  industry: text("industry"),
  source: text("source"),
  owner: text("owner"),
  tags: text("tags"),
  lostReason: text("lostReason"),
  firstContact: day("firstContact"),
  level: text("level"),
  nextFollowUp: day("nextFollowUp"),
  cadence: number("cadence"),
  region: text("region"),
  size: text("size"),
});

const interactions = ({ row, text, day }: Reader): Interactions => ({
  length: row.length,
  row,
  customerId: text("customerId"),
  date: day("date"),
  method: text("method"),
  owner: text("owner"),
  stage: text("stage"),
  due: day("due"),
  done: day("done"),
  milestone: text("milestone"),
  updated: day("updated"),
});

const purchases = ({ row, text, day, number }: Reader): Purchases => ({
  length: row.length,
  row,
  orderId: text("orderId"),
  customerId: text("customerId"),
  product: text("product"),
  quantity: number("quantity"),
  unit: text("unit"),
  amount: number("amount"),
  date: day("date"),
  payment: text("payment"),
  intent: text("intent"),
});

const needs = ({ row, text, day }: Reader): Needs => ({
  length: row.length,
  row,
  customerId: text("customerId"),
  date: day("date"),
  type: text("type"),
  priority: text("priority"),
  status: text("status"),
  due: day("due"),
  finished: day("finished"),
});

const services = ({ row, text, day, number }: Reader): Services => ({
  length: row.length,
  row,
  customerId: text("customerId"),
  date: day("date"),
  type: text("type"),
  status: text("status"),
  finished: day("finished"),
  satisfaction: number("satisfaction"),
});

const surveys = ({ row, text, day, number }: Reader): Surveys => ({
  length: row.length,
  row,
  customerId: text("customerId"),
  date: day("date"),
  quality: number("quality"),
  attitude: number("attitude"),
  response: number("response"),
  afterSales: number("afterSales"),
  recommend: number("recommend"),
});

const deals = ({ row, text, day, number }: Reader): Deals => ({
  length: row.length,
  row,
  customerId: text("customerId"),
  stage: text("stage"),
  amount: number("amount"),
  date: day("date"),
  expectedClose: day("expectedClose"),
  reason: text("reason"),
});
