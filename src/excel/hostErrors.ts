// Owns what Office's error codes mean for us: which problem to tell, what to try again, which are about size.
import type { Problem } from "../core/errors";

/** What to do with a failed request before anybody is told. */
export type Remedy = "backoff" | "read-once-more" | "none";

interface Meaning {
  readonly remedy: Remedy;
  readonly problem: (error: HostFailure) => Problem;
}

/** The parts of OfficeExtension.Error that are safe to rely on; the message is localized and not for users. */
export interface HostFailure {
  readonly code: string;
  readonly location: string;
}

const failed = ({ code, location }: HostFailure): Problem => ({
  code: "host-failed",
  hostCode: code,
  location,
});
const tell = (problem: Problem, remedy: Remedy = "none"): Meaning => ({ remedy, problem: () => problem });

/** Codes after Microsoft's "application-specific API error handling" page; anything else is host-failed. */
const meanings: Record<string, Meaning> = {
  InvalidOperationInCellEditMode: tell({ code: "cell-being-edited" }),
  ActivityLimitReached: tell({ code: "host-busy" }, "backoff"),
  ServiceNotAvailable: tell({ code: "host-busy" }, "backoff"),
  RequestAborted: { remedy: "read-once-more", problem: failed },
  GeneralException: { remedy: "read-once-more", problem: failed },
  RequestPayloadSizeLimitExceeded: tell({ code: "too-large", rows: 0 }),
  ResponsePayloadSizeLimitExceeded: tell({ code: "too-large", rows: 0 }),
  RangeExceedsLimit: tell({ code: "too-large", rows: 0 }),
  MemoryLimitReached: tell({ code: "too-large", rows: 0 }),
  AccessDenied: { remedy: "none", problem: ({ location }) => ({ code: "sheet-protected", sheet: location }) },
  ItemNotFound: { remedy: "none", problem: ({ location }) => ({ code: "gone-meanwhile", what: location }) },
  InvalidReference: {
    remedy: "none",
    problem: ({ location }) => ({ code: "gone-meanwhile", what: location }),
  },
  InvalidBinding: { remedy: "none", problem: ({ location }) => ({ code: "gone-meanwhile", what: location }) },
  ItemAlreadyExists: { remedy: "none", problem: ({ location }) => ({ code: "name-taken", name: location }) },
  InactiveWorkbook: tell({ code: "focus-elsewhere" }),
  ApiNotFound: { remedy: "none", problem: ({ location }) => ({ code: "excel-too-old", needed: location }) },
  ApiNotAvailable: {
    remedy: "none",
    problem: ({ location }) => ({ code: "excel-too-old", needed: location }),
  },
  NotImplemented: {
    remedy: "none",
    problem: ({ location }) => ({ code: "excel-too-old", needed: location }),
  },
};

const sizeCodes: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "MemoryLimitReached",
]);

/** The failure Office reported, or null when the error is not Office's. */
export function hostFailureOf(error: unknown): HostFailure | null {
  if (!(error instanceof OfficeExtension.Error)) return null;
  return { code: error.code, location: error.debugInfo?.errorLocation ?? "" };
}

export function remedyFor(failure: HostFailure): Remedy {
  return meanings[failure.code]?.remedy ?? "none";
}

export function problemOf(failure: HostFailure): Problem {
  return meanings[failure.code]?.problem(failure) ?? failed(failure);
}

/** Whether a smaller request may succeed. */
export function isAboutSize(error: unknown): boolean {
  const failure = hostFailureOf(error);
  return failure !== null && sizeCodes.has(failure.code);
}
