// Owns what packs add to the workbook, as far as it is read: their tables, their columns on the core tables, their lists
// (workbook.md, Packs). Nothing here is created by the core template; headers stand in language/*/workbookPacks.ts.
import type { FieldKey, FieldType, ModuleKey } from "./fields";

/** Packs with a table of their own. */
export type PackModuleKey = "needs" | "services" | "surveys" | "deals";
export type AnyModuleKey = ModuleKey | PackModuleKey;

export const packModuleKeys: readonly PackModuleKey[] = ["needs", "services", "surveys", "deals"];

/** The Excel table that holds a pack; never translated. */
export const packTableNames: Record<PackModuleKey, string> = {
  needs: "Needs",
  services: "Services",
  surveys: "Surveys",
  deals: "Deals",
};

/** Lists that only packs use; all are strict. */
export type PackListKey =
  | "level"
  | "milestone"
  | "needType"
  | "needPriority"
  | "needStatus"
  | "serviceType"
  | "serviceStatus"
  | "dealStage";

export type PackFieldType =
  | FieldType
  | { kind: "packList"; list: PackListKey }
  /** A whole number from lowest to highest. */
  | { kind: "rating"; lowest: number; highest: number };

/** A field of the core or of a pack. */
export interface AnyField {
  readonly key: FieldKey;
  readonly type: PackFieldType;
  readonly required: boolean;
}

export type NeedField =
  "customerId" | "date" | "type" | "content" | "priority" | "status" | "owner" | "due" | "finished";
export type ServiceField =
  | "serviceId"
  | "customerId"
  | "date"
  | "type"
  | "content"
  | "handler"
  | "result"
  | "status"
  | "finished"
  | "satisfaction";
export type SurveyField =
  "customerId" | "date" | "quality" | "attitude" | "response" | "afterSales" | "recommend" | "comment";
export type DealField =
  "dealId" | "customerId" | "name" | "stage" | "amount" | "date" | "expectedClose" | "owner" | "reason";

const text: PackFieldType = { kind: "text" };
const date: PackFieldType = { kind: "date" };
const list = (key: PackListKey): PackFieldType => ({ kind: "packList", list: key });
const rating = (lowest: number, highest: number): PackFieldType => ({ kind: "rating", lowest, highest });
const field = (key: FieldKey, type: PackFieldType, required = false): AnyField => ({ key, type, required });

/** Columns that packs add to the core tables: levels and tags on Customers, next on Interactions. */
export const packColumns: Record<ModuleKey, readonly AnyField[]> = {
  customers: [
    field("level", list("level")),
    field("nextFollowUp", date),
    field("cadence", { kind: "quantity" }),
    field("region", text),
    field("size", text),
  ],
  interactions: [
    field("nextAction", text),
    field("nextOwner", text),
    field("due", date),
    field("done", date),
    field("milestone", list("milestone")),
    field("updated", date),
  ],
  purchases: [],
};

/** The fields of packs with a table of their own. A required one that has no column leaves the pack's part out. */
export const packFields: Record<PackModuleKey, readonly AnyField[]> = {
  needs: [
    field("customerId", { kind: "customerRef" }, true),
    field("date", date, true),
    field("type", list("needType")),
    field("content", text),
    field("priority", list("needPriority")),
    field("status", list("needStatus"), true),
    field("owner", text),
    field("due", date),
    field("finished", date, true),
  ],
  services: [
    field("serviceId", { kind: "id" }),
    field("customerId", { kind: "customerRef" }, true),
    field("date", date, true),
    field("type", list("serviceType"), true),
    field("content", text),
    field("handler", text),
    field("result", text),
    field("status", list("serviceStatus"), true),
    field("finished", date),
    field("satisfaction", rating(1, 5)),
  ],
  surveys: [
    field("customerId", { kind: "customerRef" }, true),
    field("date", date, true),
    field("quality", rating(1, 5)),
    field("attitude", rating(1, 5)),
    field("response", rating(1, 5)),
    field("afterSales", rating(1, 5)),
    field("recommend", rating(0, 10)),
    field("comment", text),
  ],
  deals: [
    field("dealId", { kind: "id" }),
    field("customerId", { kind: "customerRef" }, true),
    field("name", text),
    field("stage", list("dealStage"), true),
    field("amount", { kind: "money" }, true),
    field("date", date, true),
    field("expectedClose", date),
    field("owner", text),
    field("reason", text),
  ],
};
