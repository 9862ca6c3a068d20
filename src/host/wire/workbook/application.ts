// Owns Excel.Application and Excel.Runtime.
import { asBoolean, asOneOf } from "../arguments";
import { method, object, readOnly, readWrite, type Members } from "../members";
import { WireObject } from "../wireObject";
import { CultureInfoObject } from "./cultureInfo";

export class ApplicationObject extends WireObject {}
export class RuntimeObject extends WireObject {}

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationMembers: Members<ApplicationObject> = {
  CalculationMode: readWrite(
    "1.1",
    ({ session }) => session.calculationMode,
    ({ session }, value) => (session.calculationMode = asOneOf(value, MODES, "calculationMode")),
  ),
  CultureInfo: object("1.11", ({ session }) => new CultureInfoObject(session)),
  CalculationState: readOnly("1.9", () => "Done"),
  /** zh-CN and en-US write numbers alike. */
  DecimalSeparator: readOnly("1.11", () => "."),
  ThousandsSeparator: readOnly("1.11", () => ","),
  UseSystemSeparators: readOnly("1.11", () => true),
  Calculate: method("1.1", ({ session }, args) => {
    asOneOf(args.value(0), ["Recalculate", "Full", "FullRebuild"], "calculationType");
    session.calculate();
  }),
  SuspendApiCalculationUntilNextSync: method("1.6", () => undefined),
  /** Views are told at the end of a batch anyway. */
  SuspendScreenUpdatingUntilNextSync: method("1.9", () => undefined),
};

export const runtimeMembers: Members<RuntimeObject> = {
  EnableEvents: readWrite(
    "1.8",
    ({ session }) => session.enableEvents,
    ({ session }, value) => (session.enableEvents = asBoolean(value)),
  ),
};
