// Owns single conditional rules: `<cfRule>` ↔ the model's rule (ECMA-376-1, 18.3.1.10).
import { formatCell, type Rect } from "../../model/address";
import type { ConditionalRule, FormatPoint } from "../../model/objects";
import { decodeEscapes, encodeEscapes } from "../cells/escapedText";
import { formulaFromFile, formulaToFile } from "../formulas/formulaText";
import { colorElement, type Palette } from "../styles/colors";
import {
  childElement,
  childElements,
  descendant,
  element,
  flag,
  numberOf,
  textOf,
  type XmlElement,
} from "../xml";
import { operandFromFile, operandToFile, operatorFromFile, operatorToFile } from "./validations";

type Preset = Extract<ConditionalRule, { kind: "preset" }>["criterion"];
type TextOperator = Extract<ConditionalRule, { kind: "containsText" }>["operator"];

const TEXT_RULES: Record<
  string,
  { operator: TextOperator; written: string; formula: (text: string, cell: string) => string }
> = {
  containsText: {
    operator: "Contains",
    written: "containsText",
    formula: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  notContainsText: {
    operator: "NotContains",
    written: "notContains",
    formula: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  beginsWith: {
    operator: "BeginsWith",
    written: "beginsWith",
    formula: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  endsWith: {
    operator: "EndsWith",
    written: "endsWith",
    formula: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
};

/** Rules that are a type of their own, with the formula that Excel writes beside it. */
const CONTENT_RULES: Partial<Record<Preset, { type: string; formula: (cell: string) => string }>> = {
  Blanks: { type: "containsBlanks", formula: (cell) => `LEN(TRIM(${cell}))=0` },
  NonBlanks: { type: "notContainsBlanks", formula: (cell) => `LEN(TRIM(${cell}))>0` },
  Errors: { type: "containsErrors", formula: (cell) => `ISERROR(${cell})` },
  NonErrors: { type: "notContainsErrors", formula: (cell) => `NOT(ISERROR(${cell}))` },
};

const sameMonth = (cell: string, shift: string): string =>
  `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`;

/** As Excel itself writes them for timePeriod rules. */
const PERIODS: Partial<Record<Preset, { period: string; formula: (cell: string) => string }>> = {
  Today: { period: "today", formula: (cell) => `FLOOR(${cell},1)=TODAY()` },
  Yesterday: { period: "yesterday", formula: (cell) => `FLOOR(${cell},1)=TODAY()-1` },
  Tomorrow: { period: "tomorrow", formula: (cell) => `FLOOR(${cell},1)=TODAY()+1` },
  LastSevenDays: {
    period: "last7Days",
    formula: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  },
  ThisWeek: {
    period: "thisWeek",
    formula: (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  },
  LastWeek: {
    period: "lastWeek",
    formula: (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  },
  NextWeek: {
    period: "nextWeek",
    formula: (cell) =>
      `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  },
  ThisMonth: {
    period: "thisMonth",
    formula: (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
  },
  LastMonth: { period: "lastMonth", formula: (cell) => sameMonth(cell, "0-1") },
  NextMonth: { period: "nextMonth", formula: (cell) => sameMonth(cell, "0+1") },
};

const POINTS: Record<string, FormatPoint["type"]> = {
  min: "lowestValue",
  max: "highestValue",
  num: "number",
  percent: "percent",
  formula: "formula",
  percentile: "percentile",
  autoMin: "automatic",
  autoMax: "automatic",
};

/** `3Arrows` ↔ `ThreeArrows`. */
const NUMERALS: Record<string, string> = { "3": "Three", "4": "Four", "5": "Five" };
const iconsFromFile = (name: string): string => name.replace(/^\d/, (digit) => NUMERALS[digit] ?? digit);
const iconsToFile = (name: string): string =>
  Object.entries(NUMERALS).reduce(
    (text, [digit, word]) => (text.startsWith(word) ? digit + text.slice(word.length) : text),
    name,
  );

/** Reads a rule; null for kinds that the model does not hold. `extended` is the x14 part of a data bar. */
export function readRule(
  item: XmlElement,
  palette: Palette,
  extended: XmlElement | null,
): ConditionalRule | null {
  const { type = "", text, operator } = item.attributes;
  const [formula1 = "", formula2 = ""] = childElements(item, "formula").map((one) =>
    decodeEscapes(textOf(one)),
  );
  if (type === "cellIs")
    return {
      kind: "cellValue",
      operator: operatorFromFile(operator),
      formula1: operandFromFile(formula1),
      formula2: operandFromFile(formula2),
    };
  if (type === "expression") return { kind: "custom", formula: formulaFromFile(formula1) };
  if (type in TEXT_RULES) {
    const written = text ?? /"((?:[^"]|"")*)"/.exec(formula1)?.[1].replace(/""/g, '"');
    return written === undefined
      ? null
      : { kind: "containsText", operator: TEXT_RULES[type].operator, text: decodeEscapes(written) };
  }
  if (type === "top10") {
    const end = flag(item, "bottom", false) ? "Bottom" : "Top";
    const kind = flag(item, "percent", false) ? "Percent" : "Items";
    return { kind: "topBottom", type: `${end}${kind}`, rank: numberOf(item, "rank") ?? 10 };
  }
  if (type === "colorScale")
    return { kind: "colorScale", points: readPoints(childElement(item, "colorScale"), palette) };
  if (type === "dataBar") return readDataBar(childElement(item, "dataBar"), palette, extended);
  if (type === "iconSet") return readIconSet(childElement(item, "iconSet"), palette);
  const criterion = readPreset(item, type);
  return criterion ? { kind: "preset", criterion } : null;
}

/** Excel offers one, two and three standard deviations. */
const DEVIATIONS = ["One", "Two", "Three"] as const;

function readPreset(item: XmlElement, type: string): Preset | null {
  if (type === "duplicateValues") return "DuplicateValues";
  if (type === "uniqueValues") return "UniqueValues";
  if (type === "aboveAverage") {
    const side = flag(item, "aboveAverage", true) ? "AboveAverage" : "BelowAverage";
    const deviations = numberOf(item, "stdDev") ?? 0;
    if (deviations > DEVIATIONS.length) return null;
    const equal = flag(item, "equalAverage", false);
    if (deviations === 0) return equal ? `Equal${side}` : side;
    return equal ? null : `${DEVIATIONS[deviations - 1]}StdDev${side}`;
  }
  const { timePeriod } = item.attributes;
  for (const [name, rule] of Object.entries(CONTENT_RULES)) if (rule.type === type) return name as Preset;
  if (type === "timePeriod")
    for (const [name, rule] of Object.entries(PERIODS)) if (rule.period === timePeriod) return name as Preset;
  return null;
}

function readPoints(parent: XmlElement | undefined, palette: Palette): FormatPoint[] {
  if (!parent) return [];
  const colors = childElements(parent, "color").map((color) => palette.resolve(color) || "#000000");
  return childElements(parent, "cfvo").map((item, index) => {
    const type = POINTS[item.attributes.type ?? ""] ?? "number";
    const value = item.attributes.val ?? textOf(descendant(item, "f"));
    const plain = type === "lowestValue" || type === "highestValue" || type === "automatic";
    return { type, formula: plain ? "" : operandFromFile(decodeEscapes(value)), color: colors[index] ?? "" };
  });
}

function readDataBar(
  item: XmlElement | undefined,
  palette: Palette,
  extended: XmlElement | null,
): ConditionalRule | null {
  const bar = extended ? descendant(extended, "dataBar") : undefined;
  const [lower, upper] =
    readPoints(bar, palette).length === 2 ? readPoints(bar, palette) : readPoints(item, palette);
  if (!item || !lower || !upper) return null;
  const color = palette.resolve(childElement(item, "color")) || "#638EC6";
  const plain = (point: FormatPoint): FormatPoint => ({ ...point, color: "" });
  const written = bar?.attributes.direction;
  const direction =
    written === "leftToRight" ? "LeftToRight" : written === "rightToLeft" ? "RightToLeft" : undefined;
  return {
    kind: "dataBar",
    lower: plain(lower),
    upper: plain(upper),
    color,
    showValue: flag(item, "showValue", true),
    ...(direction && { direction }),
  };
}

function readIconSet(item: XmlElement | undefined, palette: Palette): ConditionalRule | null {
  if (!item) return null;
  return {
    kind: "iconSet",
    style: iconsFromFile(item.attributes.iconSet ?? "3TrafficLights1"),
    points: readPoints(item, palette),
    reverse: flag(item, "reverse", false),
    showValue: flag(item, "showValue", true),
  };
}

/** Attributes and children of a `cfRule` for cells whose first is at the top left of the ranges. */
export function writeRule(
  rule: ConditionalRule,
  ranges: readonly Rect[],
): { attributes: Record<string, string | number | undefined>; children: XmlElement[] } {
  const cell = ranges.length > 0 ? formatCell(ranges[0].top, ranges[0].left) : "A1";
  const formulas = (...texts: string[]): XmlElement[] =>
    texts
      .slice(0, texts.findLastIndex((text) => text !== "") + 1)
      .map((text) => element("formula", {}, [encodeEscapes(text)]));
  switch (rule.kind) {
    case "cellValue":
      return {
        attributes: { type: "cellIs", operator: operatorToFile(rule.operator) },
        children: formulas(operandToFile(rule.formula1), operandToFile(rule.formula2)),
      };
    case "custom":
      return { attributes: { type: "expression" }, children: formulas(formulaToFile(rule.formula)) };
    case "containsText": {
      const [type, known] =
        Object.entries(TEXT_RULES).find(([, item]) => item.operator === rule.operator) ??
        Object.entries(TEXT_RULES)[0];
      const quoted = `"${rule.text.replace(/"/g, '""')}"`;
      return {
        attributes: { type, operator: known.written, text: encodeEscapes(rule.text) },
        children: formulas(known.formula(quoted, cell)),
      };
    }
    case "preset":
      return writePreset(rule.criterion, cell, formulas);
    case "topBottom":
      return {
        attributes: {
          type: "top10",
          bottom: rule.type.startsWith("Bottom") ? 1 : undefined,
          percent: rule.type.endsWith("Percent") ? 1 : undefined,
          rank: rule.rank,
        },
        children: [],
      };
    case "colorScale": {
      const colors = rule.points
        .map(({ color }) => colorElement("color", color || "#FFFFFF"))
        .filter((item) => item !== null);
      const children = [...rule.points.map((point, i) => writePoint(point, i > 0)), ...colors];
      return { attributes: { type: "colorScale" }, children: [element("colorScale", {}, children)] };
    }
    case "dataBar": {
      const points = [writePoint(rule.lower, false), writePoint(rule.upper, true)];
      const color = colorElement("color", rule.color);
      const bar = element("dataBar", { showValue: rule.showValue ? undefined : 0 }, [...points, color]);
      return { attributes: { type: "dataBar" }, children: [bar] };
    }
    case "iconSet": {
      const facts = {
        iconSet: iconsToFile(rule.style),
        showValue: rule.showValue ? undefined : 0,
        reverse: rule.reverse || undefined,
      };
      const points = rule.points.map((point, i) => writePoint(point, i > 0));
      return { attributes: { type: "iconSet" }, children: [element("iconSet", facts, points)] };
    }
  }
}

function writePreset(
  criterion: Preset,
  cell: string,
  formulas: (...texts: string[]) => XmlElement[],
): { attributes: Record<string, string | number | undefined>; children: XmlElement[] } {
  const content = CONTENT_RULES[criterion];
  if (content) return { attributes: { type: content.type }, children: formulas(content.formula(cell)) };
  const period = PERIODS[criterion];
  if (period)
    return {
      attributes: { type: "timePeriod", timePeriod: period.period },
      children: formulas(period.formula(cell)),
    };
  if (criterion === "DuplicateValues") return { attributes: { type: "duplicateValues" }, children: [] };
  if (criterion === "UniqueValues") return { attributes: { type: "uniqueValues" }, children: [] };
  const deviations = DEVIATIONS.findIndex((name) => criterion.startsWith(name)) + 1;
  return {
    attributes: {
      type: "aboveAverage",
      aboveAverage: criterion.endsWith("BelowAverage") ? 0 : undefined,
      equalAverage: criterion.startsWith("Equal") ? 1 : undefined,
      stdDev: deviations || undefined,
    },
    children: [],
  };
}

/** Outside the x14 part an automatic end is the lowest or highest value. */
function writePoint(point: FormatPoint, upper: boolean): XmlElement {
  if (point.type === "automatic") return element("cfvo", { type: upper ? "max" : "min" });
  const type = Object.keys(POINTS).find((name) => POINTS[name] === point.type) ?? "num";
  return element("cfvo", { type, val: point.formula === "" ? undefined : operandToFile(point.formula) });
}

/** The x14 form of an end of a data bar. */
export function writeExtendedPoint(point: FormatPoint, upper: boolean): XmlElement {
  if (point.type === "automatic") return element("x14:cfvo", { type: upper ? "autoMax" : "autoMin" });
  const type = Object.keys(POINTS).find((name) => POINTS[name] === point.type) ?? "num";
  const value = operandToFile(point.formula);
  return element("x14:cfvo", { type }, value === "" ? [] : [element("xm:f", {}, [value])]);
}
