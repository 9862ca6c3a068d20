// Owns cells as they stand, column by column, each distinct value kept once: what checks look at.
import type { FieldKey } from "../schema/fields";
import type { AnyModuleKey } from "../schema/packs";
import { isBlank, type Cell } from "../values/cell";
import type { CellChunk, CellSink } from "./cellChunk";
import { GrowingInts } from "./growingColumns";

/** Cells as codes into distinct values; the value of row i is values[codes[i]]. */
export interface CellColumn {
  readonly codes: Int32Array;
  readonly values: readonly Cell[];
}

/** One module's rows that are not fully blank. */
export interface CellTable {
  readonly length: number;
  /** 0-based row in the table's body. */
  readonly row: Int32Array;
  /** Only the columns that the table has. */
  readonly columns: ReadonlyMap<FieldKey, CellColumn>;
}

export type CellTables = Readonly<Record<AnyModuleKey, CellTable>>;

class GrowingCells {
  private readonly codes = new GrowingInts();
  private readonly values: Cell[] = [];
  private readonly byValue = new Map<Cell, number>();

  push(cell: Cell): void {
    let code = this.byValue.get(cell);
    if (code === undefined) {
      code = this.values.push(cell) - 1;
      this.byValue.set(cell, code);
    }
    this.codes.push(code);
  }
  finish(): CellColumn {
    return { codes: this.codes.finish(), values: this.values };
  }
}

/** A formula column says nothing about whether a row is filled in. */
const isTyped = (field: FieldKey): boolean => field !== "customerName";

export class CellColumnsBuilder implements CellSink {
  private readonly modules = new Map<
    AnyModuleKey,
    { row: GrowingInts; columns: Map<FieldKey, GrowingCells> }
  >();

  add(chunk: CellChunk): void {
    let module = this.modules.get(chunk.module);
    if (!module) {
      const columns = new Map([...chunk.columns.keys()].map((field) => [field, new GrowingCells()] as const));
      this.modules.set(chunk.module, (module = { row: new GrowingInts(), columns }));
    }
    const typed = [...chunk.columns].filter(([field]) => isTyped(field)).map(([, cells]) => cells);
    for (let offset = 0; offset < chunk.rows; offset++) {
      if (!typed.some((cells) => !isBlank(cells[offset] ?? ""))) continue;
      module.row.push(chunk.firstRow + offset);
      for (const [field, cells] of chunk.columns) module.columns.get(field)?.push(cells[offset] ?? "");
    }
  }

  build(): CellTables {
    return {
      customers: this.table("customers"),
      interactions: this.table("interactions"),
      purchases: this.table("purchases"),
      needs: this.table("needs"),
      services: this.table("services"),
      surveys: this.table("surveys"),
      deals: this.table("deals"),
    };
  }

  private table(key: AnyModuleKey): CellTable {
    const module = this.modules.get(key);
    const row = module?.row.finish() ?? new Int32Array(0);
    const columns = new Map(
      [...(module?.columns ?? [])].map(([field, cells]) => [field, cells.finish()] as const),
    );
    return { length: row.length, row, columns };
  }
}
