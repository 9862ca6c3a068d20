// Owns what can go wrong in ways a user can act on. The sentences stand in language/*/problems.ts, one per code.

/** A closed list: every code has a finished sentence with the next step in both languages. */
export type Problem =
  | { code: "cancelled" }
  | { code: "table-missing"; table: string; sheet: string }
  | { code: "no-modules" }
  | { code: "column-missing"; table: string; sheet: string; headers: readonly string[] }
  | { code: "column-twice"; table: string; sheet: string; header: string }
  | { code: "sheet-protected"; sheet: string }
  | { code: "workbook-protected" }
  | { code: "workbook-read-only" }
  | { code: "cell-being-edited" }
  | { code: "host-busy" }
  | { code: "too-large"; rows: number }
  | { code: "gone-meanwhile"; what: string }
  | { code: "changed-meanwhile"; sheet: string }
  | { code: "name-taken"; name: string }
  | { code: "excel-too-old"; needed: string }
  | { code: "focus-elsewhere" }
  /** Writing broke off, and so did taking back what had been written. */
  | { code: "left-unfinished" }
  | { code: "host-failed"; hostCode: string; location: string };

/** A failure the user can do something about; everything else that is thrown is a bug. */
export class ExpectedError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "ExpectedError";
  }
}
