// Owns what a cell can hold: the closed union of scalar values and Excel's error values.

export type ErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#GETTING_DATA"
  | "#SPILL!"
  | "#CALC!";

/** An error value in a cell; one shared object a code, so that === compares them. */
export class CellError {
  private static readonly known = new Map<string, CellError>();
  private constructor(readonly code: ErrorCode) {}

  static of(code: ErrorCode): CellError {
    let error = CellError.known.get(code);
    if (!error) CellError.known.set(code, (error = new CellError(code)));
    return error;
  }
  toString(): string {
    return this.code;
  }
}

/** A cell's value; null is the empty cell. Dates are serial numbers. */
export type Scalar = number | string | boolean | CellError | null;
