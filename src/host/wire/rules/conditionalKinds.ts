// Owns the eight kinds of conditional format: Excel.CustomConditionalFormat, CellValueConditionalFormat and so on.
import type { ComparisonOperator, ConditionalRule, FormatPoint } from "../../model/objects";
import { asBoolean, asInteger, asOneOf, asText } from "../arguments";
import { colorText } from "../color";
import { HostError, invalidArgument } from "../hostError";
import { object, readOnly, readWrite, type Member, type Members } from "../members";
import { isObject, type JsonObject } from "../protocol";
import { ConditionalPartObject, ConditionalRangeFormatObject } from "./conditionalPart";

type Kind = ConditionalRule["kind"];
type RuleOf<K extends Kind> = Extract<ConditionalRule, { kind: K }>;

/** The part of a format of one kind. */
abstract class KindObject<K extends Kind> extends ConditionalPartObject {
  protected abstract readonly kind: K;
  get rule(): RuleOf<K> {
    const { rule } = this.format;
    if (rule.kind !== this.kind) throw new HostError("InvalidOperation");
    return rule as RuleOf<K>;
  }
  change(members: Partial<RuleOf<K>>): void {
    this.changing();
    this.format.rule = { ...this.rule, ...members };
  }
}

export class CustomFormatObject extends KindObject<"custom"> {
  protected readonly kind = "custom";
}
/** The rule of a custom format: an object of its own on the wire. */
export class ConditionalFormatRuleObject extends KindObject<"custom"> {
  protected readonly kind = "custom";
}
export class CellValueFormatObject extends KindObject<"cellValue"> {
  protected readonly kind = "cellValue";
}
export class TextFormatObject extends KindObject<"containsText"> {
  protected readonly kind = "containsText";
}
export class PresetFormatObject extends KindObject<"preset"> {
  protected readonly kind = "preset";
}
export class TopBottomFormatObject extends KindObject<"topBottom"> {
  protected readonly kind = "topBottom";
}
export class ColorScaleFormatObject extends KindObject<"colorScale"> {
  protected readonly kind = "colorScale";
}
export class DataBarFormatObject extends KindObject<"dataBar"> {
  protected readonly kind = "dataBar";
}
export class DataBarPositiveFormatObject extends KindObject<"dataBar"> {
  protected readonly kind = "dataBar";
}
export class IconSetFormatObject extends KindObject<"iconSet"> {
  protected readonly kind = "iconSet";
}

const look = <T extends ConditionalPartObject>(): Member<T> =>
  object("1.6", ({ session, sheet, format }) => new ConditionalRangeFormatObject(session, sheet, format));
const asRule = (value: unknown): JsonObject => {
  if (!isObject(value)) throw invalidArgument("A rule is an object.");
  return value;
};
const asFormula = (value: unknown): string => {
  const text = typeof value === "number" ? String(value) : asText(value, "formula");
  return text === "" || text.startsWith("=") ? text : `=${text}`;
};

export const customFormatMembers: Members<CustomFormatObject> = {
  Format: look(),
  Rule: object(
    "1.6",
    ({ session, sheet, format }) => new ConditionalFormatRuleObject(session, sheet, format),
  ),
};
const formula: Member<ConditionalFormatRuleObject> = readWrite(
  "1.6",
  ({ rule }) => rule.formula,
  (part, value) => part.change({ formula: asFormula(value) }),
);
export const conditionalFormatRuleMembers: Members<ConditionalFormatRuleObject> = {
  Formula: formula,
  FormulaLocal: formula,
};

/** The client's names lack the final To. */
const COMPARISONS: Record<string, ComparisonOperator> = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "EqualTo",
  NotEqualTo: "NotEqualTo",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqual: "GreaterThanOrEqualTo",
  LessThanOrEqual: "LessThanOrEqualTo",
};

export const cellValueFormatMembers: Members<CellValueFormatObject> = {
  Format: look(),
  Rule: readWrite(
    "1.6",
    ({ rule }) => ({
      formula1: rule.formula1,
      ...(rule.formula2 && { formula2: rule.formula2 }),
      operator: Object.keys(COMPARISONS).find((name) => COMPARISONS[name] === rule.operator),
    }),
    (part, value) => {
      const given = asRule(value);
      const operator = COMPARISONS[asText(given.operator, "operator")];
      if (!operator) throw invalidArgument("The operator is unknown.");
      const ternary = operator === "Between" || operator === "NotBetween";
      const [formula1, formula2] = [asFormula(given.formula1), ternary ? asFormula(given.formula2) : ""];
      if (!formula1 || (ternary && !formula2)) throw invalidArgument("A comparison lacks its value.");
      part.change({ operator, formula1, formula2 });
    },
  ),
};

export const textFormatMembers: Members<TextFormatObject> = {
  Format: look(),
  Rule: readWrite(
    "1.6",
    ({ rule }) => ({ operator: rule.operator, text: rule.text }),
    (part, value) => {
      const given = asRule(value);
      const operator = asOneOf(
        given.operator,
        ["Contains", "NotContains", "BeginsWith", "EndsWith"],
        "operator",
      );
      part.change({ operator, text: asText(given.text, "text") });
    },
  ),
};

const PRESETS: readonly RuleOf<"preset">["criterion"][] = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "DuplicateValues",
  "UniqueValues",
  "AboveAverage",
  "BelowAverage",
  "EqualAboveAverage",
  "EqualBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "Today",
  "Yesterday",
  "Tomorrow",
  "LastSevenDays",
  "ThisWeek",
  "LastWeek",
  "NextWeek",
  "ThisMonth",
  "LastMonth",
  "NextMonth",
];

export const presetFormatMembers: Members<PresetFormatObject> = {
  Format: look(),
  Rule: readWrite(
    "1.6",
    ({ rule }) => ({ criterion: rule.criterion }),
    (part, value) => part.change({ criterion: asOneOf(asRule(value).criterion, PRESETS, "criterion") }),
  ),
};

export const topBottomFormatMembers: Members<TopBottomFormatObject> = {
  Format: look(),
  Rule: readWrite(
    "1.6",
    ({ rule }) => ({ type: rule.type, rank: rule.rank }),
    (part, value) => {
      const given = asRule(value);
      const type = asOneOf(given.type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"], "type");
      const rank = asInteger(given.rank, "rank");
      if (rank < 1 || rank > 1000) throw invalidArgument("A rank is 1 to 1000.");
      part.change({ type, rank });
    },
  ),
};

const POINTS: readonly FormatPoint["type"][] = [
  "lowestValue",
  "highestValue",
  "number",
  "percent",
  "formula",
  "percentile",
  "automatic",
];
const pointType = (type: FormatPoint["type"]): string => type[0].toUpperCase() + type.slice(1);

function parsePoint(value: unknown): FormatPoint {
  const given = asRule(value);
  const type = POINTS.find((name) => pointType(name) === given.type);
  if (!type) throw invalidArgument("The type of a point is unknown.");
  const color = given.color === undefined || given.color === null ? "" : colorText(given.color);
  return {
    type,
    formula: given.formula === undefined || given.formula === null ? "" : asFormula(given.formula),
    color,
  };
}
const pointToWire = ({ type, formula: text, color }: FormatPoint): JsonObject => ({
  type: pointType(type),
  formula: text || null,
  color,
});

export const colorScaleFormatMembers: Members<ColorScaleFormatObject> = {
  ThreeColorScale: readOnly("1.6", ({ rule }) => rule.points.length === 3),
  Criteria: readWrite(
    "1.6",
    ({ rule: { points } }) => ({
      minimum: pointToWire(points[0]),
      ...(points.length === 3 && { midpoint: pointToWire(points[1]) }),
      maximum: pointToWire(points[points.length - 1]),
    }),
    (part, value) => {
      const { minimum, midpoint, maximum } = asRule(value);
      const middle = midpoint === undefined || midpoint === null ? [] : [parsePoint(midpoint)];
      part.change({ points: [parsePoint(minimum), ...middle, parsePoint(maximum)] });
    },
  ),
};

const bound = (end: "lower" | "upper"): Member<DataBarFormatObject> =>
  readWrite(
    "1.6",
    ({ rule }) => ({ type: pointType(rule[end].type), formula: rule[end].formula }),
    (part, value) => part.change({ [end]: parsePoint(value) }),
  );

export const dataBarFormatMembers: Members<DataBarFormatObject> = {
  ShowDataBarOnly: readWrite(
    "1.6",
    ({ rule }) => !rule.showValue,
    (part, value) => part.change({ showValue: !asBoolean(value) }),
  ),
  BarDirection: readWrite(
    "1.6",
    ({ rule }) => rule.direction ?? "Context",
    (part, value) => {
      const direction = asOneOf(value, ["Context", "LeftToRight", "RightToLeft"] as const);
      part.change({ direction: direction === "Context" ? undefined : direction });
    },
  ),
  LowerBoundRule: bound("lower"),
  UpperBoundRule: bound("upper"),
  PositiveFormat: object(
    "1.6",
    ({ session, sheet, format }) => new DataBarPositiveFormatObject(session, sheet, format),
  ),
};

export const dataBarPositiveFormatMembers: Members<DataBarPositiveFormatObject> = {
  FillColor: readWrite(
    "1.6",
    ({ rule }) => rule.color,
    (part, value) => part.change({ color: colorText(value) }),
  ),
};

export const iconSetFormatMembers: Members<IconSetFormatObject> = {
  Style: readWrite(
    "1.6",
    ({ rule }) => rule.style,
    (part, value) => part.change({ style: asText(value) }),
  ),
  ReverseIconOrder: readWrite(
    "1.6",
    ({ rule }) => rule.reverse,
    (part, value) => part.change({ reverse: asBoolean(value) }),
  ),
  ShowIconOnly: readWrite(
    "1.6",
    ({ rule }) => !rule.showValue,
    (part, value) => part.change({ showValue: !asBoolean(value) }),
  ),
  /** The first criterion is never used: its icon stands for everything below (Excel.IconSetConditionalFormat.criteria). */
  Criteria: readWrite(
    "1.6",
    ({ rule }) =>
      rule.points.map((point) => ({
        type: pointType(point.type),
        formula: point.formula,
        operator: "GreaterThanOrEqual",
      })),
    (part, value) => {
      if (!Array.isArray(value)) throw invalidArgument("Criteria are a list.");
      const points = value.map((item: unknown, index) =>
        index === 0 ? (part.rule.points[0] ?? parsePoint(item)) : parsePoint(item),
      );
      part.change({ points });
    },
  ),
};
