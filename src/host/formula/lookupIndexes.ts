// Owns the look-up indexes of one pass; one is built only when cells were searched some times, as few scans cost less.
import type { Scalar } from "../model/values";
import { OrderIndex, ValueIndex } from "./lookupIndex";

/** Scans before an index is built. */
const SCANS = 8;

export class LookupIndexes {
  private readonly searches = new Map<string, number>();
  private readonly valueIndexes = new Map<string, ValueIndex>();
  private readonly orderIndexes = new Map<string, OrderIndex>();

  values(key: string, values: readonly Scalar[]): ValueIndex | null {
    let index = this.valueIndexes.get(key);
    if (!index && this.isDue(key)) this.valueIndexes.set(key, (index = new ValueIndex(values)));
    return index ?? null;
  }

  order(key: string, values: () => readonly Scalar[]): OrderIndex | null {
    let index = this.orderIndexes.get(key);
    if (!index && this.isDue(`${key} order`)) this.orderIndexes.set(key, (index = new OrderIndex(values())));
    return index ?? null;
  }

  /** To be called when cells that were read may have changed. */
  clear(): void {
    this.valueIndexes.clear();
    this.orderIndexes.clear();
  }

  private isDue(key: string): boolean {
    const before = this.searches.get(key) ?? 0;
    this.searches.set(key, before + 1);
    return before >= SCANS;
  }
}
