// Owns what goes wrong on order: the n-th request or action fails with a code, before or after it took effect, or finds that
// somebody else has changed the workbook since the one before.
import { HostError, type HostErrorCode } from "./hostError";
import { isRelease } from "./internalServices";
import type { ActionFaults } from "./interpreter";
import type { WireRequest } from "./protocol";

interface Planned {
  countdown: number;
  readonly code: string;
  readonly afterEffect: boolean;
  /** Whether every later one fails as well, before it takes effect. */
  readonly lasting: boolean;
}

/** A request that fails as a whole. */
export interface DueFault {
  readonly code: string;
  readonly afterEffect: boolean;
}

/**
 * Counts and fails only what an add-in waits for: a request in which the library lets go of its ranges, some time after
 * Excel.run, fails for nobody.
 */
export class Faults {
  private request: Planned | null = null;
  private action: Planned | null = null;
  private elsewhere: { countdown: number; readonly act: () => Promise<void> } | null = null;
  /** Whether somebody else is at work: what a co-author asks for is neither counted nor made to fail. */
  remote = false;
  /** What could have failed since the last `clear`. */
  readonly seen = { requests: 0, actions: 0 };
  private readonly counting: ActionFaults = {
    beforeAction: () => this.beforeAction(),
    afterAction: () => this.afterAction(),
  };

  /**
   * @param n 1 is the next request
   * @throws RangeError for a number that none can have
   */
  failRequest(n: number, code: string, afterEffect = false): void {
    this.request = planned(n, code, afterEffect, false);
  }
  /** The n-th request and all that follow, until `clear`: Excel is gone, or stays busy. */
  failRequestsFrom(n: number, code: string, afterEffect = false): void {
    this.request = planned(n, code, afterEffect, true);
  }
  failAction(n: number, code: string, afterEffect = false): void {
    this.action = planned(n, code, afterEffect, false);
  }
  /** The n-th action, and after its request none is answered any more, until `clear`. */
  failActionForGood(n: number, code: string, afterEffect = false): void {
    this.action = planned(n, code, afterEffect, true);
  }
  /**
   * Before the n-th request is answered a co-author changes the workbook: `act` does it, with an Excel.run of its own.
   * @param n 1 is the next request
   */
  changeBeforeRequest(n: number, act: () => Promise<void>): void {
    this.elsewhere = { countdown: n, act };
  }
  /** Whether something planned has not happened yet. */
  get pending(): boolean {
    return [this.request, this.action, this.elsewhere].some(
      (planned) => planned !== null && planned.countdown > 0,
    );
  }
  /** Forgets what was planned and counted. */
  clear(): void {
    this.request = this.action = this.elsewhere = null;
    Object.assign(this.seen, { requests: 0, actions: 0 });
  }

  /** Lets the co-author act whose turn is before this request. */
  async letOthersAct(request: WireRequest): Promise<void> {
    const planned = this.elsewhere;
    if (!planned || this.remote || isRelease(request) || --planned.countdown > 0) return;
    this.elsewhere = null;
    this.remote = true;
    try {
      await planned.act();
    } finally {
      this.remote = false;
    }
  }
  /** Counts a request; the fault that is due, if any, and what is to be called around its actions. */
  nextRequest(request: WireRequest): { readonly due: DueFault | null; readonly around: ActionFaults | null } {
    if (this.remote || isRelease(request)) return { due: null, around: null };
    this.seen.requests++;
    return { due: this.dueRequest(), around: this.counting };
  }
  private dueRequest(): DueFault | null {
    const planned = this.request;
    if (!planned || --planned.countdown > 0) return null;
    if (!planned.lasting) this.request = null;
    return { code: planned.code, afterEffect: planned.afterEffect && planned.countdown === 0 };
  }
  private beforeAction(): void {
    this.seen.actions++;
    if (!this.action) return;
    this.action.countdown--;
    if (!this.action.afterEffect) this.failIfDue();
  }
  private afterAction(): void {
    if (this.action?.afterEffect) this.failIfDue();
  }
  private failIfDue(): void {
    if (!this.action || this.action.countdown > 0) return;
    const { code, lasting } = this.action;
    this.action = null;
    if (lasting) this.request = { countdown: 0, code: DISCONNECTED, afterEffect: false, lasting };
    throw new HostError(code as HostErrorCode);
  }
}

function planned(n: number, code: string, afterEffect: boolean, lasting: boolean): Planned {
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`Number ${n} never fails; the next one is number 1.`);
  return { countdown: n, code, afterEffect, lasting };
}

/** No answer at all; the library tells it as GeneralException. */
export const DISCONNECTED = "Disconnected";
