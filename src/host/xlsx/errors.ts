// Owns what can go wrong with a file: reasons for a file that cannot be read, and parts that a save could not keep.
// Sentences for people are made elsewhere from the reason.

export type UnreadableReason =
  | "empty"
  | "not-xlsx"
  | "truncated"
  | "damaged"
  | "password-protected"
  | "legacy-xls"
  | "binary-xlsb"
  | "missing-part"
  | "too-large";

/** The bytes are no workbook that this codec reads; nothing was read from them. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  constructor(
    readonly reason: UnreadableReason,
    /** What exactly, for a log: a part's name, a limit. */
    readonly detail = "",
    options?: ErrorOptions,
  ) {
    super(`The file cannot be read: ${detail ? `${reason}, ${detail}` : reason}.`, options);
  }
}

/** The worker for files failed for a reason that is not the file's: it could not be loaded, or had no memory. */
export class FileWorkerLost extends Error {
  override readonly name = "FileWorkerLost";
}

export type CannotKeepReason = "signature" | "pivot-source" | "unreadable-drawing" | "too-large";

/** Saving would lose or break a part of the file; nothing was written. */
export class CannotKeep extends Error {
  override readonly name = "CannotKeep";
  constructor(
    readonly reason: CannotKeepReason,
    /** The part's name inside the file. */
    readonly part: string,
  ) {
    super(`The file would lose something in saving: ${reason}, ${part}.`);
  }
}
