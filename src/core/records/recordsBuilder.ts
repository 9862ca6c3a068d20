// Owns turning cells into Records: one pass, no object per row, blank rows skipped, list values made canonical.
import { strictLists, type FieldKey } from "../schema/fields";
import { fieldsOf } from "../schema/headers";
import { canonicalOf } from "../schema/lists";
import type { AnyModuleKey, PackFieldType } from "../schema/packs";
import { isBlank, type Cell } from "../values/cell";
import { parseDay } from "../values/parseDay";
import { parseMoney } from "../values/parseMoney";
import { parseQuantity } from "../values/parseQuantity";
import { tagsText } from "../values/splitTags";
import { parseRating } from "../values/parseRating";
import { assembleRecords, type Column, type ModuleColumns } from "./assembleRecords";
import type { CellChunk, CellSink } from "./cellChunk";
import { DAY_UNUSABLE, NUMBER_UNUSABLE, type Records } from "./columns";
import { GrowingInts, GrowingNumbers, GrowingText } from "./growingColumns";

/** The fields Records are made of: what a reader has to load for them. */
export const recordFields: Readonly<Record<AnyModuleKey, readonly FieldKey[]>> = {
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
    "nextFollowUp",
    "cadence",
    "region",
    "size",
  ],
  interactions: ["customerId", "date", "method", "owner", "stage", "due", "done", "milestone", "updated"],
  purchases: ["orderId", "customerId", "product", "quantity", "unit", "amount", "date", "payment", "intent"],
  needs: ["customerId", "date", "type", "priority", "status", "due", "finished"],
  services: ["customerId", "date", "type", "status", "finished", "satisfaction"],
  surveys: ["customerId", "date", "quality", "attitude", "response", "afterSales", "recommend"],
  deals: ["customerId", "stage", "amount", "date", "expectedClose", "reason"],
};

export interface RecordsOptions {
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
  /** ISO code of the currency amounts are in; CNY unless told. */
  readonly currency?: string;
}

/** How many cells of a column held something that is no date or no number. */
export interface UnusableCount {
  readonly module: AnyModuleKey;
  readonly field: FieldKey;
  readonly rows: number;
}

export class RecordsBuilder implements CellSink {
  private readonly modules = new Map<AnyModuleKey, ModuleColumns>();

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
    return assembleRecords(this.modules);
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

  private column(type: PackFieldType): Column {
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
      case "rating":
        return {
          kind: "number",
          cells: new GrowingNumbers(),
          parse: (cell) => parseRating(cell, type.lowest, type.highest),
          unusable: 0,
        };
      case "packList": {
        const { list } = type;
        return { kind: "text", cells: new GrowingText((text) => canonicalOf(list, text) ?? text) };
      }
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
      case "tags":
        return { kind: "text", cells: new GrowingText(undefined, tagsText) };
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
