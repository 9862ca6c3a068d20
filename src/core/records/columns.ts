// Owns the shape every feature computes on: parsed columns of each module, no object per row.
// Row i of every column of a module is the same record; row[i] says where it stands in the Excel table.
import type { FieldKey } from "../schema/fields";
import type { AnyModuleKey } from "../schema/packs";
import type { Deals, Needs, Services, Surveys } from "./packColumns";

/** Text as codes into labels; code 0 is always the empty text. Labels are trimmed and width-folded. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** Calendar days as Excel serials of the 1900 system (2024-05-01 = 45413). */
export type DayColumn = Int32Array;
/** A day cell that is empty. */
export const DAY_MISSING = -2147483648;
/** A day cell that holds something which is no date. */
export const DAY_UNUSABLE = -2147483647;
/** Whether a day column's entry is a date. */
export const isDay = (day: number): boolean => day > DAY_UNUSABLE;

/** Integer cents (money) or plain numbers (quantity). NaN = empty, Infinity = something that is no number. */
export type NumberColumn = Float64Array;
export const NUMBER_MISSING = NaN;
export const NUMBER_UNUSABLE = Infinity;

/** Values of strict lists and of method are canonical zh-CN list values, whatever language or alias the cell held. */
export interface Customers {
  readonly length: number;
  /** 0-based row in the table's body. */
  readonly row: Int32Array;
  readonly customerId: TextColumn;
  readonly name: TextColumn;
  readonly industry: TextColumn;
  readonly source: TextColumn;
  readonly owner: TextColumn;
  /** The whole cell, not yet split. */
  readonly tags: TextColumn;
  readonly lostReason: TextColumn;
  readonly firstContact: DayColumn;
  readonly level: TextColumn;
  readonly nextFollowUp: DayColumn;
  /** Days between follow-ups. */
  readonly cadence: NumberColumn;
  readonly region: TextColumn;
  readonly size: TextColumn;
}

export interface Interactions {
  readonly length: number;
  readonly row: Int32Array;
  readonly customerId: TextColumn;
  readonly date: DayColumn;
  readonly method: TextColumn;
  readonly owner: TextColumn;
  /** Labels among stages; a value that is no stage keeps its text and ranks nothing. */
  readonly stage: TextColumn;
  /** Of the next action. */
  readonly due: DayColumn;
  readonly done: DayColumn;
  readonly milestone: TextColumn;
  /** When the row was last edited. */
  readonly updated: DayColumn;
}

export interface Purchases {
  readonly length: number;
  readonly row: Int32Array;
  readonly orderId: TextColumn;
  readonly customerId: TextColumn;
  readonly product: TextColumn;
  readonly quantity: NumberColumn;
  readonly unit: TextColumn;
  /** Cents. */
  readonly amount: NumberColumn;
  readonly date: DayColumn;
  readonly payment: TextColumn;
  readonly intent: TextColumn;
}

/** The columns that each table has among those that Records hold; a module without a table is not there. */
export type PresentColumns = Readonly<Partial<Record<AnyModuleKey, ReadonlySet<FieldKey>>>>;

/** What the workbook holds. A module or optional column that is absent is there with length 0 or all empty. */
export interface Records {
  readonly customers: Customers;
  readonly interactions: Interactions;
  readonly purchases: Purchases;
  readonly needs: Needs;
  readonly services: Services;
  readonly surveys: Surveys;
  readonly deals: Deals;
  /** Tells a pack's column that is empty from one that is not there. */
  readonly present: PresentColumns;
}

/** Whether a module has a table with all these columns. */
export const hasColumns = (
  { present }: Pick<Records, "present">,
  module: AnyModuleKey,
  ...fields: readonly FieldKey[]
): boolean => fields.every((field) => present[module]?.has(field) === true);
