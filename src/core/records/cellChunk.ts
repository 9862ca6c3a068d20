// Owns the shape in which cells arrive from a workbook: some rows of one module, column by column.
import type { FieldKey } from "../schema/fields";
import type { AnyModuleKey } from "../schema/packs";
import type { Cell } from "../values/cell";

export interface CellChunk {
  readonly module: AnyModuleKey;
  /** 0-based row in the table's body at which the chunk starts. */
  readonly firstRow: number;
  readonly rows: number;
  /** For each column that was read, one cell a row. Every chunk of a module has the same columns. */
  readonly columns: ReadonlyMap<FieldKey, readonly Cell[]>;
}

/** Takes chunks of a module in row order; modules may alternate. */
export interface CellSink {
  add(chunk: CellChunk): void;
}
