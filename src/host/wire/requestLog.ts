// Owns the record of answered requests, which tests and benches count.

export interface RequestRecord {
  actions: number;
  /** UTF-8 bytes. */
  requestBytes: number;
  responseBytes: number;
  milliseconds: number;
}

export class RequestLog {
  private readonly listeners = new Set<(record: RequestRecord) => void>();
  readonly records: RequestRecord[] = [];

  add(record: RequestRecord): void {
    this.records.push(record);
    for (const listener of this.listeners) listener(record);
  }
  /** Forgets what was counted so far. */
  reset(): void {
    this.records.length = 0;
  }
  subscribe(listener: (record: RequestRecord) => void): () => void {
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
