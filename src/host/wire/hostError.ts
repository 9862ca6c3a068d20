// Owns the errors that the host answers with: Excel's codes and a plain English message for each.
// Codes: Excel.ErrorCodes in @types/office-js, and docs/testing/application-specific-api-error-handling.md of
// office-js-docs-pr, which lists more than the enum.

const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotAvailable: "The requested API is not available.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  BadPassword: "The password you supplied is incorrect.",
  Conflict: "The request could not be processed because of a conflict.",
  EmptyChartSeries: "The attempted operation failed because the chart series is empty.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  FormulaLengthExceedsLimit: "The bytecode of the applied formula exceeds the maximum length limit.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook: "The operation failed because multiple workbooks are open.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidBinding: "This object binding is no longer valid due to previous updates.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode: "The operation isn't available while Excel is in Edit cell mode.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MemoryLimitReached: "The memory limit has been reached. Your action could not be completed.",
  MergedRangeConflict: "Cannot complete the operation: a table can't overlap with a merged range.",
  NonBlankCellOffSheet:
    "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  PivotTableRangeConflict: "The attempted operation causes a conflict with a PivotTable range.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ServiceNotAvailable: "The service is unavailable.",
  Unauthenticated: "Required authentication information is either missing or invalid.",
  UnsupportedFeature:
    "The operation failed because the source worksheet contains one or more unsupported features.",
  UnsupportedOperation: "The operation being attempted is not supported.",
  UnsupportedSheet: "This sheet type does not support this operation.",
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

/** A failure that the client sees as OfficeExtension.Error with this code. */
export class HostError extends Error {
  /** `Class.member` where it happened; the interpreter fills it in. */
  location = "";

  constructor(
    readonly code: HostErrorCode,
    detail = "",
  ) {
    super(detail || MESSAGES[code]);
    this.name = "HostError";
  }
}

/** A request for something that the host does not have: our gap, never Excel's answer, so it names class and member. */
export class MissingMember extends HostError {
  constructor(className: string, member: string) {
    super("NotImplemented", `The embedded host has no ${className}.${member}.`);
    this.location = `${className}.${member}`;
  }
}

export const invalidArgument = (detail = ""): HostError => new HostError("InvalidArgument", detail);
export const itemNotFound = (detail = ""): HostError => new HostError("ItemNotFound", detail);
