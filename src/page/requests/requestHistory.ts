// Owns the last requests of the task pane, in words; the newest push the oldest out.
import {
  type RequestLog,
  RequestReader,
  type RequestRecord,
  type RequestText,
  type WireResponse,
} from "../../host/browser";

export interface RequestEntry extends RequestRecord {
  /** Counted from 1 since the workbook was opened. */
  readonly number: number;
  readonly at: Date;
  readonly text: RequestText;
  readonly error: WireResponse["Error"] | null;
}

export const MOST_REQUESTS = 300;

export class RequestHistory {
  readonly entries: RequestEntry[] = [];
  /** Requests are answered all the same, but not listed. */
  paused = false;
  private count = 0;
  private readonly reader = new RequestReader();
  readonly dispose: () => void;

  constructor(
    log: RequestLog,
    private readonly added: (entry: RequestEntry) => void,
  ) {
    this.dispose = log.subscribe((record, exchange) => {
      this.count++;
      const text = this.reader.read(exchange); // also when paused: later requests use names from this one
      if (this.paused) return;
      const entry = { ...record, number: this.count, at: new Date(), text, error: exchange.error };
      this.entries.push(entry);
      if (this.entries.length > MOST_REQUESTS) this.entries.shift();
      this.added(entry);
    });
  }

  clear(): void {
    this.entries.length = 0;
  }
}
