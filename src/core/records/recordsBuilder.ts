// Owns turning cells into Records: one pass, no object per row, blank rows skipped, list values made canonical.
import { strictLists, type FieldKey, type FieldType, type ModuleKey } from "../schema/fields";
import { fieldsOf } from "../schema/headers";
import { canonicalOf } from "../schema/lists";
import { isBlank, type Cell } from "../values/cell";
import { parseDay } from "../values/parseDay";
import { parseMoney } from "../values/parseMoney";
import { parseQuantity } from "../values/parseQuantity";
import type { CellChunk, CellSink } from "./cellChunk";
import {
  DAY_MISSING,
  DAY_UNUSABLE,
  NUMBER_MISSING,
  NUMBER_UNUSABLE,
  type Customers,
  type DayColumn,
  type Interactions,
  type NumberColumn,
  type Purchases,
  type Records,
  type TextColumn,
} from "./columns";
import { GrowingInts, GrowingNumbers, GrowingText } from "./growingColumns";

/** The fields Records are made of: what a reader has to load for them. */
export const recordFields: Readonly<Record<ModuleKey, readonly FieldKey[]>> = {
  customers: [
    "customerId",
    "name",
    "industry",
    "source",
    "owner",
    "tags",
    "lostReason",
    "firstContact",
    "level",
    "region",
    "size",
  ],
  interactions: ["customerId", "date", "method", "owner", "stage"],
  purchases: ["orderId", "customerId", "product", "quantity", "unit", "amount", "date", "payment", "intent"],
};

export interface RecordsOptions {
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
  /** ISO code of the currency amounts are in; CNY unless told. */
  readonly currency?: string;
}

/** How many cells of a column held something that is no date or no number. */
export interface UnusableCount {
  readonly module: ModuleKey;
  readonly field: FieldKey;
  readonly rows: number;
}

type Column =
  | { kind: "text"; cells: GrowingText }
  | { kind: "day"; cells: GrowingInts; unusable: number }
  | { kind: "number"; cells: GrowingNumbers; parse: (cell: Cell) => number; unusable: number };

interface ModuleColumns {
  readonly row: GrowingInts;
  readonly columns: Map<FieldKey, Column>;
}

export class RecordsBuilder implements CellSink {
  private readonly modules = new Map<ModuleKey, ModuleColumns>();

  constructor(private readonly options: RecordsOptions = {}) {}

  /** Reads a chunk's cells; columns that Records do not need are passed over. */
  add(chunk: CellChunk): void {
    const module = this.moduleOf(chunk);
    const kept = rowsWithContent(chunk);
    for (const offset of kept) module.row.push(chunk.firstRow + offset);
    for (const [field, column] of module.columns) {
      const cells = chunk.columns.get(field);
      if (cells) this.push(column, cells, kept);
    }
  }

  /** What has been read so far, as Records. */
  build(): Records {
    return { customers: this.customers(), interactions: this.interactions(), purchases: this.purchases() };
  }

  /** Columns with unusable cells, in reading order; columns without any are left out. */
  unusable(): UnusableCount[] {
    const counts: UnusableCount[] = [];
    for (const [module, { columns }] of this.modules)
      for (const [field, column] of columns)
        if (column.kind !== "text" && column.unusable > 0)
          counts.push({ module, field, rows: column.unusable });
    return counts;
  }

  private moduleOf(chunk: CellChunk): ModuleColumns {
    let module = this.modules.get(chunk.module);
    if (!module) {
      const columns = new Map<FieldKey, Column>();
      for (const { key, type } of fieldsOf(chunk.module))
        if (recordFields[chunk.module].includes(key) && chunk.columns.has(key))
          columns.set(key, this.column(type));
      module = { row: new GrowingInts(), columns };
      this.modules.set(chunk.module, module);
    }
    return module;
  }

  private column(type: FieldType): Column {
    switch (type.kind) {
      case "date":
        return { kind: "day", cells: new GrowingInts(), unusable: 0 };
      case "money":
        return {
          kind: "number",
          cells: new GrowingNumbers(),
          parse: (cell) => parseMoney(cell, this.options.currency),
          unusable: 0,
        };
      case "quantity":
        return { kind: "number", cells: new GrowingNumbers(), parse: parseQuantity, unusable: 0 };
      case "list": {
        const { list } = type;
        const isReasonedAbout = strictLists.has(list) || list === "method";
        return {
          kind: "text",
          cells: isReasonedAbout
            ? new GrowingText((text) => canonicalOf(list, text) ?? text)
            : new GrowingText(),
        };
      }
      default:
        return { kind: "text", cells: new GrowingText() };
    }
  }

  private push(column: Column, cells: readonly Cell[], kept: Int32Array): void {
    if (column.kind === "text") {
      for (const offset of kept) column.cells.push(cells[offset] ?? "");
    } else if (column.kind === "day") {
      for (const offset of kept) {
        const day = parseDay(cells[offset] ?? "", this.options);
        if (day === DAY_UNUSABLE) column.unusable++;
        column.cells.push(day);
      }
    } else {
      for (const offset of kept) {
        const value = column.parse(cells[offset] ?? "");
        if (value === NUMBER_UNUSABLE) column.unusable++;
        column.cells.push(value);
      }
    }
  }

  private customers(): Customers {
    const { row, text, day } = this.readers("customers");
    return {
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
      region: text("region"),
      size: text("size"),
    };
  }

  private interactions(): Interactions {
    const { row, text, day } = this.readers("interactions");
    return {
      length: row.length,
      row,
      customerId: text("customerId"),
      date: day("date"),
      method: text("method"),
      owner: text("owner"),
      stage: text("stage"),
    };
  }

  private purchases(): Purchases {
    const { row, text, day, number } = this.readers("purchases");
    return {
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
    };
  }

  /** Finished columns of a module by field; a column that is not there is all empty. */
  private readers(key: ModuleKey) {
    const module = this.modules.get(key);
    const row = module?.row.finish() ?? new Int32Array(0);
    const column = (field: FieldKey): Column | undefined => module?.columns.get(field);
    const text = (field: FieldKey): TextColumn => {
      const found = column(field);
      return found?.kind === "text"
        ? found.cells.finish()
        : { codes: new Int32Array(row.length), labels: [""] };
    };
    const day = (field: FieldKey): DayColumn => {
      const found = column(field);
      return found?.kind === "day" ? found.cells.finish() : new Int32Array(row.length).fill(DAY_MISSING);
    };
    const number = (field: FieldKey): NumberColumn => {
      const found = column(field);
      return found?.kind === "number"
        ? found.cells.finish()
        : new Float64Array(row.length).fill(NUMBER_MISSING);
    };
    return { row, text, day, number };
  }
}

/** Offsets of the rows of a chunk that hold anything in the columns read. */
function rowsWithContent(chunk: CellChunk): Int32Array {
  const columns = [...chunk.columns.values()];
  const kept = new Int32Array(chunk.rows);
  let count = 0;
  for (let offset = 0; offset < chunk.rows; offset++) {
    if (columns.some((cells) => !isBlank(cells[offset] ?? ""))) kept[count++] = offset;
  }
  return kept.subarray(0, count);
}
