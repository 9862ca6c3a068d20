// Owns failures on order: the n-th request or action fails with a code, before or after it took effect.
import { HostError, type HostErrorCode } from "./hostError";
import type { ActionFaults } from "./interpreter";

interface Planned {
  countdown: number;
  code: string;
  afterEffect: boolean;
}

export class Faults implements ActionFaults {
  private request: Planned | null = null;
  private action: Planned | null = null;

  /** @param n 1 is the next request */
  failRequest(n: number, code: string, afterEffect: boolean): void {
    this.request = { countdown: n, code, afterEffect };
  }
  failAction(n: number, code: string, afterEffect: boolean): void {
    this.action = { countdown: n, code, afterEffect };
  }
  /** Whether a planned failure has not happened yet. */
  get pending(): boolean {
    return this.request !== null || this.action !== null;
  }
  clear(): void {
    this.request = this.action = null;
  }
  /** Counts a request; the fault that is due, if any. */
  nextRequest(): { code: string; afterEffect: boolean } | null {
    if (!this.request || --this.request.countdown > 0) return null;
    const due = this.request;
    this.request = null;
    return due;
  }
  beforeAction(): void {
    if (!this.action) return;
    this.action.countdown--;
    if (!this.action.afterEffect) this.failIfDue();
  }
  afterAction(): void {
    if (this.action?.afterEffect) this.failIfDue();
  }
  private failIfDue(): void {
    if (!this.action || this.action.countdown > 0) return;
    const { code } = this.action;
    this.action = null;
    throw new HostError(code as HostErrorCode);
  }
}
