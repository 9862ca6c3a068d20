// Owns data validation: `<dataValidations>`, and the x14 form in which Excel keeps rules whose source stands on
// another sheet ([MS-XLSX] 2.3.4). Both are read; a rule read from x14 is written there again.
import type { Rect } from "../../model/address";
import type { ComparisonOperator, DataValidation, ValidationRule } from "../../model/objects";
import { EXCEL_MAIN, X14 } from "../package/namespaces";
import { childElement, childElements, descendant, element, flag, textOf, type XmlElement } from "../xml";
import { formulaFromFile, formulaToFile } from "../formulas/formulaText";
import { decodeEscapes, encodeEscapes } from "../cells/escapedText";
import { extensionsOf } from "./extensions";
import { formatRanges, parseRanges, subtract } from "./ranges";
import type { Section } from "./section";

const VALIDATION_EXTENSION = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";

/** What the codec carries of a rule; `unmodelled` rules (of types that nobody knows) never reach the model. */
class ValidationOrigin {
  constructor(
    readonly extended: boolean,
    readonly imeMode: string | undefined,
  ) {}
}

const OPERATORS: Record<string, ComparisonOperator> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
export const operatorFromFile = (name: string | undefined): ComparisonOperator =>
  OPERATORS[name ?? "between"] ?? "Between";
export const operatorToFile = (operator: ComparisonOperator): string =>
  Object.keys(OPERATORS).find((name) => OPERATORS[name] === operator) ?? "between";

const COMPARED = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
const isCompared = (type: string): type is keyof typeof COMPARED => type in COMPARED;
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export const validations: Section = {
  elements: ["dataValidations"],
  extensions: [VALIDATION_EXTENSION],
  read(sheet, root) {
    sheet.validations = [...plainItems(root), ...extendedItems(root)]
      .map(readItem)
      .filter((rule) => rule !== null);
  },
  state: (sheet) => sheet.validations,
  write(sheet, { carried }): XmlElement[] {
    const rules = withoutOverlap(sheet.validations);
    const unmodelled = carried ? plainItems(carried).filter((item) => readItem(item) === null) : [];
    const plain = rules
      .filter(({ rule }) => !isExtended(rule))
      .map(({ rule, ranges }) => writeItem(rule, ranges, ""));
    const extended = rules
      .filter(({ rule }) => isExtended(rule))
      .map(({ rule, ranges }) => writeItem(rule, ranges, "x14:"));
    const all = [...plain, ...unmodelled];
    const result: XmlElement[] = [];
    if (all.length > 0) result.push(element("dataValidations", { count: all.length }, all));
    if (extended.length > 0)
      result.push(
        element("ext", { "xmlns:x14": X14, uri: VALIDATION_EXTENSION }, [
          element("x14:dataValidations", { "xmlns:xm": EXCEL_MAIN, count: extended.length }, extended),
        ]),
      );
    return result;
  },
};

const isExtended = (rule: DataValidation): boolean =>
  rule.origin instanceof ValidationOrigin && rule.origin.extended;

function plainItems(root: XmlElement): XmlElement[] {
  const parent = childElement(root, "dataValidations");
  return parent ? childElements(parent, "dataValidation") : [];
}
function extendedItems(root: XmlElement): XmlElement[] {
  return extensionsOf(root, VALIDATION_EXTENSION).flatMap((extension) => {
    const parent = descendant(extension, "dataValidations");
    return parent ? childElements(parent, "dataValidation") : [];
  });
}

/** Null for a rule of a type that nobody knows. */
function readItem(item: XmlElement): DataValidation | null {
  const extended = item.uri === X14;
  const ranges = parseRanges(extended ? textOf(descendant(item, "sqref")) : item.attributes.sqref);
  const rule = readRule(item);
  if (!rule || ranges.length === 0) return null;
  const { attributes } = item;
  const style = attributes.errorStyle ?? "stop";
  return {
    ranges,
    rule,
    ignoreBlanks: flag(item, "allowBlank", false),
    errorAlert: {
      showAlert: flag(item, "showErrorMessage", false),
      style: style in STYLES ? STYLES[style as keyof typeof STYLES] : "Stop",
      title: decodeEscapes(attributes.errorTitle ?? ""),
      message: decodeEscapes(attributes.error ?? ""),
    },
    prompt: {
      showPrompt: flag(item, "showInputMessage", false),
      title: decodeEscapes(attributes.promptTitle ?? ""),
      message: decodeEscapes(attributes.prompt ?? ""),
    },
    origin: new ValidationOrigin(extended, attributes.imeMode),
  };
}

function readRule(item: XmlElement): ValidationRule | null {
  const type = item.attributes.type ?? "none";
  const [formula1, formula2] = ["formula1", "formula2"].map((name) =>
    decodeEscapes(textOf(childElement(item, name))),
  );
  if (type === "none") return { kind: "none" };
  if (type === "list")
    return { kind: "list", source: listSource(formula1), inCellDropDown: !flag(item, "showDropDown", false) };
  if (type === "custom") return { kind: "custom", formula: formulaFromFile(formula1) };
  if (!isCompared(type)) return null;
  const operator = operatorFromFile(item.attributes.operator);
  return {
    kind: COMPARED[type],
    operator,
    formula1: operandFromFile(formula1),
    formula2: operandFromFile(formula2),
  };
}

/** `"A,B"` → `A,B`; anything else is a formula. */
function listSource(formula: string): string {
  const inline = /^"((?:[^"]|"")*)"$/s.exec(formula.trim());
  return inline ? inline[1].replace(/""/g, '"') : formulaFromFile(formula);
}

/** A number stays a number; anything else is a formula. */
export const operandFromFile = (text: string): string =>
  text === "" || (text.trim() !== "" && Number.isFinite(Number(text))) ? text : formulaFromFile(text);
export const operandToFile = (operand: string): string =>
  operand.startsWith("=") ? formulaToFile(operand) : operand;

function writeItem(validation: DataValidation, ranges: readonly Rect[], prefix: "" | "x14:"): XmlElement {
  const { rule, errorAlert, prompt, origin } = validation;
  const formulas = formulasOf(rule).map((text, index) => {
    if (text === "" && index === 1) return null;
    const written = encodeEscapes(text);
    return element(`${prefix}formula${index + 1}`, {}, [prefix ? element("xm:f", {}, [written]) : written]);
  });
  const attributes = {
    type: rule.kind === "none" ? undefined : rule.kind === "wholeNumber" ? "whole" : rule.kind,
    errorStyle: errorAlert.style === "Stop" ? undefined : errorAlert.style.toLowerCase(),
    imeMode: origin instanceof ValidationOrigin ? origin.imeMode : undefined,
    operator: "operator" in rule && rule.operator !== "Between" ? operatorToFile(rule.operator) : undefined,
    allowBlank: validation.ignoreBlanks || undefined,
    showDropDown: (rule.kind === "list" && !rule.inCellDropDown) || undefined,
    showInputMessage: prompt.showPrompt || undefined,
    showErrorMessage: errorAlert.showAlert || undefined,
    errorTitle: encodeEscapes(errorAlert.title) || undefined,
    error: encodeEscapes(errorAlert.message) || undefined,
    promptTitle: encodeEscapes(prompt.title) || undefined,
    prompt: encodeEscapes(prompt.message) || undefined,
  };
  const sqref = formatRanges(ranges);
  return prefix
    ? element("x14:dataValidation", attributes, [...formulas, element("xm:sqref", {}, [sqref])])
    : element("dataValidation", { ...attributes, sqref }, formulas);
}

function formulasOf(rule: ValidationRule): string[] {
  switch (rule.kind) {
    case "list":
      return [
        rule.source.startsWith("=") ? formulaToFile(rule.source) : `"${rule.source.replace(/"/g, '""')}"`,
      ];
    case "custom":
      return [formulaToFile(rule.formula)];
    case "none":
      return [];
    default:
      return [operandToFile(rule.formula1), operandToFile(rule.formula2)];
  }
}

/** Excel refuses a file in which two rules stand on one cell; the later rule has the cell, as when it was set. */
function withoutOverlap(rules: readonly DataValidation[]): { rule: DataValidation; ranges: Rect[] }[] {
  const taken: Rect[] = [];
  const result: { rule: DataValidation; ranges: Rect[] }[] = [];
  for (const rule of [...rules].reverse()) {
    const ranges: Rect[] = [];
    for (const range of rule.ranges) {
      let free = [range];
      for (const other of taken) free = free.flatMap((part) => subtract(part, other));
      ranges.push(...free);
      taken.push(...free);
    }
    if (ranges.length > 0) result.unshift({ rule, ranges });
  }
  return result;
}
