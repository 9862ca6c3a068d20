// Owns Excel.Functions and FunctionResult: worksheet functions called from code, each calculated as a formula would be.
// Only functions that the calculator has are there; the others answer NotImplemented with their name.
import { formatAbsolute } from "../../model/address";
import { CellError } from "../../model/values";
import type { Arguments } from "../arguments";
import { invalidArgument } from "../hostError";
import { factory, readOnly, type Members } from "../members";
import { RangeObject } from "../objects";
import { wireValue } from "../range/cellReader";
import type { Session } from "../session";
import { WireObject } from "../wireObject";

/** Names as the client sends them; an underscore stands for the point of the formula's name. */
const FUNCTIONS =
  "Abs And Average AverageA AverageIf AverageIfs Char Choose Clean Code Columns Concatenate Count " +
  "CountA CountBlank CountIf CountIfs Date Datevalue Day Days EDate EoMonth Error_Type Even Exact Exp " +
  "False Find HLookup Hour Hyperlink If Int IsErr IsError IsEven IsLogical IsNA IsNonText IsNumber " +
  "IsOdd IsText IsoWeekNum Isref Large Left Len Ln Log Log10 Lookup Lower MRound Match Max MaxA Median " +
  "Mid Min MinA Minute Mod Month N Na NetworkDays Not Now NumberValue Odd Or Percentile_Inc Pi Power " +
  "Product Proper Quartile_Inc Quotient Rand RandBetween Rank_Eq Replace Rept Right Round RoundDown RoundUp Rows Second " +
  "Sign Small Sqrt StDev_P StDev_S Substitute Subtotal Sum SumIf SumIfs SumSq T Text Time Timevalue " +
  "Today Trim True Trunc Unichar Unicode Upper VLookup Value Var_P Var_S WeekNum Weekday WorkDay Xor " +
  "Year";

export class FunctionsObject extends WireObject {}

export class FunctionResultObject extends WireObject {
  constructor(
    session: Session,
    readonly formula: string,
  ) {
    super(session);
  }
  get result(): string | number | boolean | CellError | null {
    const value = this.session.calculator.evaluate(this.formula, {
      sheet: this.session.workbook.activeSheet,
      row: 0,
      column: 0,
    });
    return Array.isArray(value) ? value[0][0] : value;
  }
}

/** An argument as it stands in a formula. */
function operand(value: unknown): string {
  if (value instanceof RangeObject) return formatAbsolute(value.sheet.name, value.rect);
  if (value instanceof FunctionResultObject) return value.formula.slice(1);
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === "number" || typeof value === "boolean") return String(value).toUpperCase();
  throw invalidArgument("A function takes ranges, results, texts, numbers and true and false.");
}

function call(session: Session, name: string, args: Arguments): FunctionResultObject {
  session.ensureCalculated();
  const operands = Array.from({ length: args.count }, (_, index) => args.list(index))
    .flat()
    .map(operand);
  while (operands.at(-1) === "") operands.pop();
  return new FunctionResultObject(
    session,
    `=${name.toUpperCase().replace(/_/g, ".")}(${operands.join(",")})`,
  );
}

export const functionsMembers: Members<FunctionsObject> = Object.fromEntries(
  FUNCTIONS.split(" ").map((name) => [
    name,
    factory<FunctionsObject>("1.2", ({ session }, args) => call(session, name, args)),
  ]),
);

export const functionResultMembers: Members<FunctionResultObject> = {
  /** An error has no value (Excel.FunctionResult.value, error). */
  Value: readOnly("1.2", ({ result }) => (result instanceof CellError ? null : wireValue(result))),
  Error: readOnly("1.2", ({ result }) => (result instanceof CellError ? result.code : null)),
};
