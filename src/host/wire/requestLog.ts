// Owns the record of answered requests, which tests and benches count and a developer's panel shows.
import type { WireRequest, WireResponse } from "./protocol";

export interface RequestRecord {
  actions: number;
  /** UTF-8 bytes. */
  requestBytes: number;
  responseBytes: number;
  milliseconds: number;
}

/** What was said; passed on to listeners only, since bodies of some megabytes are not to be kept. */
export interface Exchange {
  readonly request: WireRequest;
  readonly results: WireResponse["Results"];
  readonly error: WireResponse["Error"] | null;
}

type Listener = (record: RequestRecord, exchange: Exchange) => void;

export class RequestLog {
  private readonly listeners = new Set<Listener>();
  readonly records: RequestRecord[] = [];

  add(record: RequestRecord, exchange: Exchange): void {
    this.records.push(record);
    for (const listener of this.listeners) listener(record, exchange);
  }
  /** Forgets what was counted so far. */
  reset(): void {
    this.records.length = 0;
  }
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  get count(): number {
    return this.records.length;
  }
  get actions(): number {
    return this.sum((record) => record.actions);
  }
  get requestBytes(): number {
    return this.sum((record) => record.requestBytes);
  }
  get responseBytes(): number {
    return this.sum((record) => record.responseBytes);
  }
  private sum(of: (record: RequestRecord) => number): number {
    return this.records.reduce((total, record) => total + of(record), 0);
  }
}
