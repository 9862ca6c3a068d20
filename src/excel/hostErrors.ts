// Owns what Office's error codes mean for us: which problem to tell, what to try again, which are about size.
import { ExpectedError, type Problem } from "../core/errors";

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
const tooOld = ({ location }: HostFailure): Problem => ({ code: "excel-too-old", needed: location });
const tell = (problem: Problem, remedy: Remedy = "none"): Meaning => ({ remedy, problem: () => problem });

/**
 * Codes after Microsoft's "application-specific API error handling" page; anything else is host-failed. The location is a
 * member of the API, which names nothing that a user knows.
 */
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
  AccessDenied: tell({ code: "sheet-protected", sheet: "" }),
  ItemNotFound: tell({ code: "gone-meanwhile", what: "" }),
  InvalidReference: tell({ code: "gone-meanwhile", what: "" }),
  InvalidBinding: tell({ code: "gone-meanwhile", what: "" }),
  ItemAlreadyExists: tell({ code: "name-taken", name: "" }),
  InactiveWorkbook: tell({ code: "focus-elsewhere" }),
  ApiNotFound: { remedy: "none", problem: tooOld },
  ApiNotAvailable: { remedy: "none", problem: tooOld },
  NotImplemented: { remedy: "none", problem: tooOld },
};

/** Codes of a request that Excel did not let in, so that nothing of it was done. */
const refusals: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "ServiceNotAvailable",
  "RequestPayloadSizeLimitExceeded",
  "InactiveWorkbook",
]);

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

/** Whether a member of the API found its name given already. @param error Office's, or the ExpectedError made of it */
export function isNameTaken(error: unknown, location: string): boolean {
  const failure = hostFailureOf(error instanceof ExpectedError ? error.cause : error);
  return failure?.code === "ItemAlreadyExists" && failure.location === location;
}

/** Whether Excel did not even begin with the request. */
export function isRefusal(error: unknown): boolean {
  const failure = hostFailureOf(error);
  return failure !== null && refusals.has(failure.code);
}
