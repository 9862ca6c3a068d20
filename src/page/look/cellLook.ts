// Owns what one cell looks like on screen: its displayed text and the style after table bands and conditional formats.
import type { CellStyle } from "../../host/workbook";
import type { Icon } from "./iconSet";

export interface CellLook {
  readonly text: string;
  readonly style: CellStyle;
  /** General alignment resolved by the kind of value. */
  readonly align: "left" | "center" | "right";
  /** Numbers and dates do not run over their neighbours: they show #### when the column is too narrow. */
  readonly numeric: boolean;
  readonly filter: "none" | "button" | "active";
  /** What the cell's corner marks. */
  readonly comment: "none" | "note" | "comment";
  /** The formula was not calculated: what is shown is the file's. */
  readonly uncalculated: boolean;
  /** A data bar's share of the cell's width, 0 to 1. */
  readonly bar?: { readonly share: number; readonly color: string };
  readonly icon?: Icon;
}
