// Owns the modules and fields of the workbook: keys, types, which are required, which list they draw from.
// Headers in both languages stand in language/*/workbook.ts under the same keys. Packs stand in packs.ts.
import type { DealField, NeedField, ServiceField, SurveyField } from "./packs";

/** A module is one Excel table; its table name is its identity. */
export type ModuleKey = "customers" | "interactions" | "purchases";

/** The Excel table that holds a module; never translated. */
export const tableNames: Record<ModuleKey, string> = {
  customers: "Customers",
  interactions: "Interactions",
  purchases: "Purchases",
};

export const moduleKeys: readonly ModuleKey[] = ["customers", "interactions", "purchases"];

/** Lists that dropdowns read; each is one table on the Lists sheet. */
export type ListKey = "industry" | "source" | "lostReason" | "method" | "stage" | "payment" | "intent";

/** Strict lists reject other values; open lists warn and let the value be added. */
export const strictLists: ReadonlySet<ListKey> = new Set<ListKey>(["stage", "payment", "intent"]);

export type FieldType =
  | { kind: "text" }
  | { kind: "id" }
  | { kind: "customerRef" }
  | { kind: "customerName" }
  | { kind: "tags" }
  | { kind: "date" }
  | { kind: "quantity" }
  | { kind: "money" }
  | { kind: "list"; list: ListKey };

export interface Field {
  readonly key: FieldKey;
  readonly type: FieldType;
  readonly required: boolean;
}

export type CustomerField =
  | "customerId"
  | "name"
  | "industry"
  | "address"
  | "contact"
  | "firstContact"
  | "source"
  | "owner"
  | "tags"
  | "lostReason"
  // columns of packs
  | "level"
  | "nextFollowUp"
  | "cadence"
  | "region"
  | "size";
export type InteractionField =
  | "customerId"
  | "customerName"
  | "date"
  | "method"
  | "content"
  | "owner"
  | "feedback"
  | "stage"
  // columns of packs
  | "nextAction"
  | "nextOwner"
  | "due"
  | "done"
  | "milestone"
  | "updated";
export type PurchaseField =
  | "orderId"
  | "customerId"
  | "customerName"
  | "product"
  | "quantity"
  | "unit"
  | "amount"
  | "date"
  | "payment"
  | "feedback"
  | "intent";
export type FieldKey =
  CustomerField | InteractionField | PurchaseField | NeedField | ServiceField | SurveyField | DealField;

const text: FieldType = { kind: "text" };
const list = (key: ListKey): FieldType => ({ kind: "list", list: key });
const field = (key: FieldKey, type: FieldType, required = false): Field => ({ key, type, required });

/** The core fields in template order (S0). */
export const coreFields: Record<ModuleKey, readonly Field[]> = {
  customers: [
    field("customerId", { kind: "id" }, true),
    field("name", text, true),
    field("industry", list("industry")),
    field("address", text),
    field("contact", text),
    field("firstContact", { kind: "date" }),
    field("source", list("source")),
    field("owner", text),
    field("tags", { kind: "tags" }),
    field("lostReason", list("lostReason")),
  ],
  interactions: [
    field("customerId", { kind: "customerRef" }, true),
    field("customerName", { kind: "customerName" }),
    field("date", { kind: "date" }, true),
    field("method", list("method"), true),
    field("content", text),
    field("owner", text),
    field("feedback", text),
    field("stage", list("stage"), true),
  ],
  purchases: [
    field("orderId", { kind: "id" }, true),
    field("customerId", { kind: "customerRef" }, true),
    field("customerName", { kind: "customerName" }),
    field("product", text, true),
    field("quantity", { kind: "quantity" }),
    field("unit", text),
    field("amount", { kind: "money" }, true),
    field("date", { kind: "date" }, true),
    field("payment", list("payment"), true),
    field("feedback", text),
    field("intent", list("intent")),
  ],
};
