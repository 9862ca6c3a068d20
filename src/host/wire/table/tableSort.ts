// Owns Excel.TableSort. What a table was last sorted by lasts as long as the session.
import { columnCount } from "../../model/address";
import type { Table } from "../../model/objects";
import type { SortKey, SortOptions } from "../../model/sorting";
import { bodyRange } from "../../model/tables";
import { method, readOnly, type Members } from "../members";
import type { TableObject } from "../objects";
import { sortKeys, sortMethod, sortRange } from "../range/rangeSort";
import { WireObject } from "../wireObject";

interface Sorted {
  keys: SortKey[];
  options: SortOptions;
}

const sorted = new WeakMap<Table, Sorted>();

export class TableSortObject extends WireObject {
  constructor(readonly owner: TableObject) {
    super(owner.session);
  }
  override assertExists(): void {
    this.owner.assertExists();
  }
  get last(): Sorted | undefined {
    return sorted.get(this.owner.table);
  }
}

function apply({ session, owner }: TableSortObject, order: Sorted): void {
  sortRange(session, owner.sheet, bodyRange(owner.table), order.keys, order.options);
  sorted.set(owner.table, order);
}

export const tableSortMembers: Members<TableSortObject> = {
  Fields: readOnly("1.2", ({ last }) =>
    (last?.keys ?? []).map(({ offset, descending }) => ({
      key: offset,
      ascending: !descending,
      sortOn: "Value",
    })),
  ),
  MatchCase: readOnly("1.2", ({ last }) => last?.options.matchCase ?? false),
  Method: readOnly("1.2", ({ last }) => last?.options.method ?? "PinYin"),
  Apply: method("1.2", (sort, args) => {
    const keys = sortKeys(args.value(0), columnCount(sort.owner.table.range));
    const options: SortOptions = {
      matchCase: args.boolean(1, false),
      method: sortMethod(args.value(2)),
      orientation: "rows",
    };
    apply(sort, { keys, options });
  }),
  Clear: method("1.2", ({ owner }) => void sorted.delete(owner.table)),
  Reapply: method("1.2", (sort) => {
    if (sort.last) apply(sort, sort.last);
  }),
};
