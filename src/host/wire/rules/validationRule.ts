// Owns translating validation rules between Excel.DataValidationRule and the model's.
import { formatAbsolute } from "../../model/address";
import { parseWrittenDate } from "../../model/writtenDate";
import type { ComparisonOperator, ValidationRule } from "../../model/objects";
import { asOneOf, asText, type Arguments } from "../arguments";
import { invalidArgument } from "../hostError";
import { RangeObject } from "../objects";
import { isObject, type JsonObject } from "../protocol";
import type { Session } from "../session";

export const OPERATORS: readonly ComparisonOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
const KINDS = ["wholeNumber", "decimal", "date", "time", "textLength", "list", "custom"] as const;
/** An inline list holds 255 UTF-16 units, commas included (Excel's own limit; excelize issue 1632). */
const MAX_INLINE_LIST = 255;

/** Exactly one kind of rule must be given (Excel.DataValidation.rule). */
export function parseRule(session: Session, value: unknown, args: Arguments): ValidationRule {
  if (!isObject(value)) throw invalidArgument("A validation rule is an object.");
  const kinds = KINDS.filter((kind) => value[kind] !== undefined && value[kind] !== null);
  const [kind] = kinds;
  const detail = kind && value[kind];
  if (!kind || kinds.length > 1 || !isObject(detail))
    throw invalidArgument("A validation rule has exactly one kind.");
  if (kind === "list") return parseList(detail, args);
  if (kind === "custom") return { kind, formula: asFormula(asText(detail.formula, "formula")) };
  const operator = asOneOf(detail.operator ?? "Between", OPERATORS, "operator");
  const dated = kind === "date" || kind === "time";
  const limit = (side: unknown): string => parseLimit(session, side, dated, args);
  const ternary = operator === "Between" || operator === "NotBetween";
  return {
    kind,
    operator,
    formula1: limit(detail.formula1),
    formula2: ternary ? limit(detail.formula2) : "",
  };
}

function parseList(detail: JsonObject, args: Arguments): ValidationRule {
  const range = args.nested(detail.source);
  const source =
    range instanceof RangeObject
      ? `=${formatAbsolute(range.sheet.name, range.rect)}`
      : asText(detail.source, "source");
  if (source === "" || (!source.startsWith("=") && source.length > MAX_INLINE_LIST))
    throw invalidArgument("The list source is empty or longer than 255 characters.");
  return { kind: "list", source, inCellDropDown: detail.inCellDropDown !== false };
}

const asFormula = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

/** Numbers, formulas, ranges; for dates and times ISO 8601 texts, which become serial numbers. */
function parseLimit(session: Session, value: unknown, dated: boolean, args: Arguments): string {
  const range = args.nested(value);
  if (range instanceof RangeObject) return `=${formatAbsolute(range.sheet.name, range.rect)}`;
  if (typeof value === "number") return `=${value}`;
  const text = asText(value, "formula");
  if (text === "") throw invalidArgument("A validation limit is empty.");
  if (text.startsWith("=")) return text;
  if (!dated) return `=${text}`;
  const iso = text.replace(/T(\d)/, " $1").replace(/(\.\d+)?Z?$/, "");
  const found = parseWrittenDate(iso, session.coercion());
  if (found) return `=${String(found.value)}`;
  if (Number.isFinite(Number(text))) return `=${text}`;
  throw invalidArgument(`${text} is no date or time.`);
}

/** The rule as Excel gives it back: limits always as formulas. */
export function ruleToWire(rule: ValidationRule | null): JsonObject {
  if (!rule || rule.kind === "none") return {};
  if (rule.kind === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const { kind, operator, formula1, formula2 } = rule;
  return { [kind]: { formula1, ...(formula2 && { formula2 }), operator } };
}

/** Excel.DataValidationType. */
export const ruleType = (rule: ValidationRule): string => rule.kind[0].toUpperCase() + rule.kind.slice(1);
