// Owns the failures an operation is put through: which request or action, with which code, before or after it took effect.
import type { ExcelHost } from "../../src/host/wire/excelHost";
import { DISCONNECTED } from "../../src/host/wire/faults";

export interface Fault {
  /** "connection": this request and every later one; "action for good": this action, then no request is answered. */
  readonly at: "request" | "connection" | "action" | "action for good";
  /** From 1. */
  readonly n: number;
  readonly code: string;
  readonly afterEffect: boolean;
}

export const nameOf = ({ at, n, code, afterEffect }: Fault): string =>
  `${at} ${n}: ${code}, ${afterEffect ? "after" : "before"} it took effect`;

/** Codes of a request that Excel never let in: application-specific API error handling, of Microsoft's documentation. */
const refusals = [
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
];
/** Those that say nothing about what was done. */
const failures = [
  "ItemNotFound",
  "InvalidArgument",
  "AccessDenied",
  "GeneralException",
  "RequestAborted",
  "InvalidReference",
  DISCONNECTED,
];

/**
 * What one run of the tests tries: every request with a code of each kind, and a few actions. `CLIENTBOOK_FAULTS=50` tries
 * every code on every request and 50 actions, `CLIENTBOOK_FAULTS=all` every action.
 */
const wanted = process.env.CLIENTBOOK_FAULTS;
const everything = wanted !== undefined;
const ACTIONS = wanted === "all" ? Infinity : Number(wanted ?? 6);

/** The faults for an operation that makes so many requests with so many actions. */
export function faultsFor({ requests, actions }: { requests: number; actions: number }): Fault[] {
  const faults: Fault[] = [];
  for (let n = 1; n <= requests; n++) {
    const add = (at: Fault["at"], code: string, afterEffect: boolean) =>
      faults.push({ at, n, code, afterEffect });
    for (const code of some(refusals, n)) add("request", code, false);
    for (const code of some(failures, n)) add("request", code, false);
    for (const code of some(failures, n + 3)) add("request", code, true);
    for (const afterEffect of [false, true]) add("connection", DISCONNECTED, afterEffect);
    add("connection", "InvalidOperationInCellEditMode", false);
  }
  for (const [turn, n] of sampled(actions).entries()) {
    const code = failures[turn % failures.length];
    const at = turn % 2 === 0 ? "action" : "action for good";
    const late = Math.floor(turn / 2) % 2 === 1;
    for (const afterEffect of everything ? [false, true] : [late]) faults.push({ at, n, code, afterEffect });
  }
  return faults;
}

/** The last action always, since the last ones put everything in its place, and others evenly before it. */
function sampled(actions: number): number[] {
  const step = Math.max(1, actions / ACTIONS);
  return Array.from({ length: Math.ceil(actions / step) }, (_, turn) => actions - Math.floor(turn * step));
}

/** One code of a list, another one each turn; all of them in a run of everything. */
const some = (codes: readonly string[], turn: number): readonly string[] =>
  everything ? codes : codes.slice(turn % codes.length).slice(0, 1);

export function plan({ faults }: ExcelHost, { at, n, code, afterEffect }: Fault): void {
  if (at === "request") faults.failRequest(n, code, afterEffect);
  else if (at === "connection") faults.failRequestsFrom(n, code, afterEffect);
  else if (at === "action") faults.failAction(n, code, afterEffect);
  else faults.failActionForGood(n, code, afterEffect);
}
