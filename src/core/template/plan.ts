// Owns the shape of the template as data: what a complete workbook has. Nothing here knows how it is written.
import type { Language } from "../../language/language";
import type { FieldKey, ListKey, ModuleKey } from "../schema/fields";

/** Raised when a later version of the template adds something that earlier workbooks lack. */
export const templateVersion = 1;

/** What a cell accepts. Sources and limits are en-US formulas with a leading `=`. */
export type ValidationRule =
  | { readonly kind: "list"; readonly source: string }
  /** No two cells of the column hold the same value. */
  | { readonly kind: "unique" }
  | { readonly kind: "dateBetween"; readonly earliest: string; readonly latest: string }
  | { readonly kind: "numberBetween"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "numberAbove"; readonly limit: number }
  | { readonly kind: "textAtMost"; readonly length: number };

export interface ValidationPlan {
  readonly rule: ValidationRule;
  /** Shown when the cell is selected. Excel keeps 32 and 255 characters. */
  readonly prompt: { readonly title: string; readonly message: string };
  /** stop rejects the value, warning lets it be kept. */
  readonly alert: { readonly style: "stop" | "warning"; readonly title: string; readonly message: string };
}

/** Cells of a column that stand out by themselves. */
export type HighlightPlan =
  | { readonly kind: "duplicates"; readonly tone: Tone }
  | { readonly kind: "equals"; readonly value: string; readonly tone: Tone };

export type Tone = "alarm" | "caution";

/** The colours of Excel's own "light red" and "yellow" presets, which stay readable on either table band. */
export const toneColors: Record<Tone, { readonly fill: string; readonly font: string }> = {
  alarm: { fill: "#FFC7CE", font: "#9C0006" },
  caution: { fill: "#FFEB9C", font: "#7F6000" },
};

export interface ColumnPlan {
  readonly field: FieldKey;
  readonly header: string;
  /** Points. */
  readonly width: number;
  /** en-US code. */
  readonly numberFormat: string;
  /** Dates are, for they would touch the text of the next column. */
  readonly centered: boolean;
  /** The calculated column's formula. */
  readonly formula: string | null;
  readonly validation: ValidationPlan;
  readonly highlights: readonly HighlightPlan[];
}

export interface TablePlan {
  readonly name: string;
  readonly style: string;
  readonly columns: readonly ColumnPlan[];
  /** The body of a new table, a value per column; empty: one blank row, the least a table can have. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** A cell as it is written: text, number, or empty. */
export type CellValue = string | number | "";

export interface ModulePlan {
  readonly module: ModuleKey;
  /** The title a new sheet gets. */
  readonly sheet: string;
  readonly table: TablePlan;
  /** Columns that stay in view when scrolling sideways. */
  readonly frozenColumns: number;
}

export interface ListPlan {
  readonly list: ListKey;
  readonly table: string;
  readonly style: string;
  readonly header: string;
  readonly values: readonly string[];
  /** Points. */
  readonly width: number;
}

export interface NamePlan {
  readonly name: string;
  readonly formula: string;
}

export type GuideStyle = "title" | "heading" | "text" | "tableHeader" | "tableRow";

export interface GuideRow {
  readonly cells: readonly string[];
  readonly style: GuideStyle;
}

export interface GuidePlan {
  readonly sheet: string;
  readonly rows: readonly GuideRow[];
  /** Points, by column. */
  readonly widths: readonly number[];
}

export interface SettingPlan {
  readonly key: string;
  /** A JSON value. */
  readonly value: string | number | object;
}

export interface TemplatePlan {
  readonly language: Language;
  readonly modules: readonly ModulePlan[];
  readonly listsSheet: string;
  readonly lists: readonly ListPlan[];
  readonly settings: readonly SettingPlan[];
}
