// Owns the purchases of each customer id while lines come in by period: how many so far, and the day of the last.
import { DAY_MISSING } from "../records/columns";
import type { Purchases } from "../records/columns";
import type { Groups } from "./group";
import type { Joins } from "./joins";
import type { Scope } from "./scope";

const NO_LINE = -1;
/** Above any group's number. */
const SETTLED = 255;

/** Purchases dated within a group's days, known customers' or not. */
interface PurchasesIn {
  orders: number;
  /** Cents. */
  amount: number;
}

/**
 * An order whose lines have all come in counts for good. The few with lines still to come are open: they count for the
 * group at hand and are taken back before the next, since a later line may make them no purchase or somebody else's.
 */
export class Purchased {
  /** By code of the customers' ids: purchases so far. */
  readonly count: Int32Array;
  /** By code of the customers' ids: day of the last purchase so far; meaningless where count is 0. */
  readonly last: Int32Array;
  private readonly purchases: Purchases;
  private readonly joins: Joins;
  private readonly amount: Float64Array;
  private readonly date: Int32Array;
  private readonly firstLine: Int32Array;
  /** By order: the last group that has a line of it, or SETTLED. */
  private readonly lastGroup: Uint8Array;
  private readonly open = new Set<number>();
  /** Ids that open orders were counted for, each with its last day before that. */
  private readonly counted: number[] = [];

  /** @param lines purchase lines by group, ascending within each; at most 255 groups */
  constructor(
    { records: { customers, purchases }, joins }: Scope,
    private readonly lines: Groups,
  ) {
    const ids = customers.customerId.labels.length;
    this.count = new Int32Array(ids);
    this.last = new Int32Array(ids).fill(DAY_MISSING);
    this.purchases = purchases;
    this.joins = joins;
    this.amount = new Float64Array(joins.orderCount);
    this.date = new Int32Array(joins.orderCount);
    this.firstLine = new Int32Array(joins.orderCount).fill(NO_LINE);
    this.lastGroup = new Uint8Array(joins.orderCount);
    for (let group = 0; group + 1 < lines.start.length; group++)
      for (let i = lines.start[group]; i < lines.start[group + 1]; i++)
        this.lastGroup[joins.orderOf[lines.item[i]]] = group;
  }

  /**
   * Lets the lines of the next group come in; groups come one after the other, from 0 on.
   * @param from the group's first day
   */
  addGroup(group: number, from = DAY_MISSING): PurchasesIn {
    const { lines, open, lastGroup } = this;
    const [start, end] = [lines.start[group], lines.start[group + 1]];
    this.takeBackOpen();
    for (let i = start; i < end; i++) this.addLine(lines.item[i]);
    const sum: PurchasesIn = { orders: 0, amount: 0 };
    for (let i = start; i < end; i++) {
      const order = this.joins.orderOf[lines.item[i]];
      if (lastGroup[order] === SETTLED) continue;
      if (lastGroup[order] > group) {
        open.add(order);
        continue;
      }
      lastGroup[order] = SETTLED;
      if (open.size > 0) open.delete(order);
      this.countOrder(order, from, sum);
    }
    for (const order of open) {
      const id = this.customerOf(order);
      if (id >= 0 && this.amount[order] > 0) this.counted.push(id, this.last[id]);
      this.countOrder(order, from, sum);
    }
    return sum;
  }

  private takeBackOpen(): void {
    const { counted } = this;
    for (let i = counted.length - 2; i >= 0; i -= 2) {
      this.count[counted[i]]--;
      this.last[counted[i]] = counted[i + 1];
    }
    counted.length = 0;
  }

  private addLine(line: number): void {
    const order = this.joins.orderOf[line];
    const day = this.purchases.date[line];
    const isFirst = this.firstLine[order] === NO_LINE;
    if (isFirst || line < this.firstLine[order]) this.firstLine[order] = line;
    if (isFirst || day < this.date[order]) this.date[order] = day;
    const cents = this.purchases.amount[line];
    if (Number.isFinite(cents)) this.amount[order] += cents;
  }

  private customerOf(order: number): number {
    return this.joins.purchaseId[this.purchases.customerId.codes[this.firstLine[order]]];
  }

  private countOrder(order: number, from: number, sum: PurchasesIn): void {
    if (this.amount[order] <= 0) return;
    if (this.date[order] >= from) {
      sum.orders++;
      sum.amount += this.amount[order];
    }
    const id = this.customerOf(order);
    if (id < 0) return;
    this.count[id]++;
    if (this.date[order] > this.last[id]) this.last[id] = this.date[order];
  }
}
