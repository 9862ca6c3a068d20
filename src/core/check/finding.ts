// Owns what a check can find: one closed union by rule, each with its place, its value and what would be right.
import type { FieldKey, ListKey, ModuleKey } from "../schema/fields";
import type { Cell } from "../values/cell";

/** error: figures are wrong or rows are lost; warning: worth a look. */
export type Severity = "error" | "warning";

/** A value that can be written as it is. */
export interface Fix {
  readonly newValue: string | number;
  /** spelling: the same value written properly, safe for all at once. mask: hides private data and cannot be undone by rule. */
  readonly kind: "spelling" | "mask";
}

export interface Place {
  readonly module: ModuleKey;
  readonly field: FieldKey;
  /** 0-based row in the table's body. */
  readonly row: number;
  /** What the cell holds. */
  readonly value: Cell;
}

export type PrivateKind = "mobile" | "landline" | "email" | "resident-id" | "bank-card";

/** What each rule tells besides the place. */
export type Detail =
  | { readonly rule: "required-empty" }
  | { readonly rule: "not-in-list"; readonly list: ListKey; readonly strict: boolean }
  | { readonly rule: "date-unusable" }
  | { readonly rule: "date-as-text" }
  | { readonly rule: "date-in-future" }
  | { readonly rule: "number-unusable" }
  | { readonly rule: "number-as-text" }
  | { readonly rule: "quantity-not-positive" }
  | { readonly rule: "amount-decimals" }
  | { readonly rule: "id-spelling" }
  | { readonly rule: "duplicate-customer-id"; readonly otherRow: number }
  | { readonly rule: "same-name"; readonly otherRow: number; readonly otherId: string }
  | { readonly rule: "same-address"; readonly otherRow: number; readonly otherId: string }
  | { readonly rule: "unknown-customer-id" }
  | {
      readonly rule: "order-of-two-customers";
      readonly orderId: string;
      readonly otherId: string;
      readonly otherRow: number;
    }
  | { readonly rule: "vague-wording"; readonly word: string }
  | { readonly rule: "content-too-long"; readonly length: number; readonly max: number }
  | { readonly rule: "private-data"; readonly kind: PrivateKind }
  | { readonly rule: "unmasked-name" }
  | { readonly rule: "stale-customer"; readonly days: number; readonly max: number }
  | { readonly rule: "too-many-tags"; readonly count: number; readonly max: number }
  | { readonly rule: "rare-tag"; readonly tag: string; readonly customers: number; readonly of: number }
  | { readonly rule: "lost-but-high-value"; readonly tag: string }
  | { readonly rule: "paid-without-amount" }
  | { readonly rule: "won-without-order" }
  | { readonly rule: "order-before-first-contact"; readonly firstContact: number }
  /** days without contact; null without any, and without 首次接触时间 */
  | {
      readonly rule: "past-cadence";
      readonly level: string;
      readonly days: number | null;
      readonly cadence: number;
    }
  | { readonly rule: "next-action-overdue"; readonly days: number }
  | { readonly rule: "satisfaction-falling"; readonly score: number; readonly before: number }
  | { readonly rule: "entered-late"; readonly days: number };

export type RuleKey = Detail["rule"];

export type Finding = Place &
  Detail & {
    readonly severity: Severity;
    /** The allowed value that looks most like it; null when none does. */
    readonly nearest: string | null;
    /** Only where there is one right value. */
    readonly fix: Fix | null;
  };
