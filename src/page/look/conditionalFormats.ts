// Owns which conditional formats hold for a cell and what they change. Rules are those of Excel's "Manage Rules":
// priority order, stop if true, an earlier rule wins a conflict.
import {
  type Calculation,
  CellError,
  type ConditionalFormat,
  type ConditionalRule,
  contains,
  type DifferentialStyle,
  type FormatPoint,
  intersect,
  type Rect,
  type Scalar,
  type Sheet,
} from "../../host/workbook";
import { compareWith } from "./comparison";
import { iconFor, type Icon } from "./iconSet";
import { formulaAt } from "./relativeFormula";
import { isInPeriod, textMatches } from "./ruleTests";

export interface FormatEffect {
  style: DifferentialStyle;
  bar?: { share: number; color: string };
  icon?: Icon;
  /** The bar or icon stands alone. */
  hidesValue?: boolean;
}

/** Statistics of a format's cells, computed once until something changes. */
interface Facts {
  counts: Map<string, number>;
  numbers: number[];
}

const NO_EFFECT: FormatEffect = { style: {} };

export class ConditionalFormats {
  private readonly facts = new Map<ConditionalFormat, Facts>();
  private sorted: { source: readonly ConditionalFormat[]; list: ConditionalFormat[] } | null = null;

  /** @param today serial day, for rules about dates */
  constructor(
    private readonly sheet: Sheet,
    private readonly calculator: () => Calculation,
    private readonly today: () => number,
  ) {}

  /** Forgets what was computed from cell values. */
  invalidate(): void {
    this.facts.clear();
    this.sorted = null;
  }

  at(row: number, column: number): FormatEffect {
    const formats = this.byPriority();
    let effect = NO_EFFECT;
    for (const format of formats) {
      if (!format.ranges.some((range) => contains(range, row, column))) continue;
      const found = this.effectOf(format, row, column);
      if (!found) continue;
      effect =
        effect === NO_EFFECT ? found : { ...found, ...effect, style: { ...found.style, ...effect.style } };
      if (format.stopIfTrue) break;
    }
    return effect;
  }

  private byPriority(): ConditionalFormat[] {
    const source = this.sheet.conditionalFormats;
    if (this.sorted?.source !== source || this.sorted.list.length !== source.length)
      this.sorted = { source, list: [...source].sort((a, b) => a.priority - b.priority) };
    return this.sorted.list;
  }

  private effectOf(format: ConditionalFormat, row: number, column: number): FormatEffect | null {
    const { rule } = format;
    const value = this.sheet.grid.value(row, column);
    if (rule.kind === "colorScale") return this.colorScale(format, rule.points, value);
    if (rule.kind === "dataBar") return this.dataBar(format, rule, value);
    if (rule.kind === "iconSet") return this.iconSet(format, rule, value);
    return this.holds(format, rule, value, row, column) ? { style: format.style } : null;
  }

  private holds(
    format: ConditionalFormat,
    rule: ConditionalRule,
    value: Scalar,
    row: number,
    column: number,
  ): boolean {
    switch (rule.kind) {
      case "custom":
        return truthy(this.evaluate(format, rule.formula, row, column));
      case "cellValue":
        return compareWith(
          rule.operator,
          value,
          this.evaluate(format, rule.formula1, row, column),
          this.evaluate(format, rule.formula2, row, column),
        );
      case "containsText":
        return textMatches(rule.operator, String(value ?? "").toLowerCase(), rule.text.toLowerCase());
      case "preset":
        return this.preset(format, rule.criterion, value);
      case "topBottom":
        return this.topBottom(format, rule, value);
      default:
        return false;
    }
  }

  private evaluate(format: ConditionalFormat, formula: string, row: number, column: number): Scalar {
    if (formula === "") return null;
    const { top, left } = format.ranges[0];
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    const result = this.calculator().evaluate(formulaAt(text, { row: top, column: left }, { row, column }), {
      sheet: this.sheet,
      row,
      column,
    });
    return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
  }

  private preset(
    format: ConditionalFormat,
    criterion: Extract<ConditionalRule, { kind: "preset" }>["criterion"],
    value: Scalar,
  ): boolean {
    switch (criterion) {
      case "Blanks":
        return value === null || (typeof value === "string" && value.trim() === "");
      case "NonBlanks":
        return value !== null && !(typeof value === "string" && value.trim() === "");
      case "Errors":
        return value instanceof CellError;
      case "NonErrors":
        return !(value instanceof CellError);
      case "DuplicateValues":
        return value !== null && (this.factsOf(format).counts.get(keyOf(value)) ?? 0) > 1;
      case "UniqueValues":
        return value !== null && this.factsOf(format).counts.get(keyOf(value)) === 1;
      case "AboveAverage":
        return typeof value === "number" && value > average(this.factsOf(format).numbers);
      case "BelowAverage":
        return typeof value === "number" && value < average(this.factsOf(format).numbers);
      case "EqualAboveAverage":
        return typeof value === "number" && value >= average(this.factsOf(format).numbers);
      case "EqualBelowAverage":
        return typeof value === "number" && value <= average(this.factsOf(format).numbers);
      case "OneStdDevAboveAverage":
      case "TwoStdDevAboveAverage":
      case "ThreeStdDevAboveAverage":
      case "OneStdDevBelowAverage":
      case "TwoStdDevBelowAverage":
      case "ThreeStdDevBelowAverage":
        return typeof value === "number" && isBeyond(criterion, value, this.factsOf(format).numbers);
      default:
        return (
          typeof value === "number" && isInPeriod(criterion, Math.floor(value), Math.floor(this.today()))
        );
    }
  }

  private topBottom(
    format: ConditionalFormat,
    rule: Extract<ConditionalRule, { kind: "topBottom" }>,
    value: Scalar,
  ): boolean {
    if (typeof value !== "number") return false;
    const { numbers } = this.factsOf(format);
    const share = rule.type.endsWith("Percent") ? Math.floor((numbers.length * rule.rank) / 100) : rule.rank;
    const count = Math.min(numbers.length, Math.max(1, share));
    return rule.type.startsWith("Top")
      ? value >= numbers[numbers.length - count]
      : value <= numbers[count - 1];
  }

  private colorScale(format: ConditionalFormat, points: FormatPoint[], value: Scalar): FormatEffect | null {
    if (typeof value !== "number" || points.length < 2) return null;
    const stops = points.map((point) => this.pointValue(format, point));
    let upper = stops.findIndex((stop) => value <= stop);
    if (upper < 0) upper = stops.length - 1;
    const lower = Math.max(0, upper - 1);
    const span = stops[upper] - stops[lower];
    const share = upper === lower || span <= 0 ? (upper === 0 ? 0 : 1) : (value - stops[lower]) / span;
    const fillColor = blend(points[lower].color, points[upper].color, Math.min(1, Math.max(0, share)));
    return { style: { fillColor } };
  }

  private dataBar(
    format: ConditionalFormat,
    rule: Extract<ConditionalRule, { kind: "dataBar" }>,
    value: Scalar,
  ): FormatEffect | null {
    if (typeof value !== "number") return null;
    const low =
      rule.lower.type === "automatic"
        ? Math.min(0, this.lowest(format))
        : this.pointValue(format, rule.lower);
    const high = rule.upper.type === "automatic" ? this.highest(format) : this.pointValue(format, rule.upper);
    const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
    return { style: {}, bar: { share, color: rule.color }, ...(!rule.showValue && { hidesValue: true }) };
  }

  private iconSet(
    format: ConditionalFormat,
    rule: Extract<ConditionalRule, { kind: "iconSet" }>,
    value: Scalar,
  ): FormatEffect | null {
    if (typeof value !== "number" || rule.points.length < 3) return null;
    const thresholds = rule.points.map((point) => this.pointValue(format, point));
    const icon = iconFor(rule.style, value, thresholds, rule.reverse);
    return { style: {}, icon, ...(!rule.showValue && { hidesValue: true }) };
  }

  private pointValue(format: ConditionalFormat, point: FormatPoint): number {
    const { numbers } = this.factsOf(format);
    const given = Number(
      this.evaluate(format, point.formula, format.ranges[0].top, format.ranges[0].left) ?? 0,
    );
    switch (point.type) {
      case "lowestValue":
      case "automatic":
        return this.lowest(format);
      case "highestValue":
        return this.highest(format);
      case "percent":
        return this.lowest(format) + ((this.highest(format) - this.lowest(format)) * given) / 100;
      case "percentile": {
        const at = ((numbers.length - 1) * given) / 100;
        const low = numbers[Math.floor(at)] ?? 0;
        return low + ((numbers[Math.ceil(at)] ?? low) - low) * (at % 1);
      }
      default:
        return given;
    }
  }
  private lowest = (format: ConditionalFormat): number => this.factsOf(format).numbers[0] ?? 0;
  private highest = (format: ConditionalFormat): number => this.factsOf(format).numbers.at(-1) ?? 0;

  private factsOf(format: ConditionalFormat): Facts {
    let facts = this.facts.get(format);
    if (!facts) this.facts.set(format, (facts = this.collect(format.ranges)));
    return facts;
  }

  private collect(ranges: readonly Rect[]): Facts {
    const counts = new Map<string, number>();
    const numbers: number[] = [];
    const used = this.sheet.grid.usedRect(true);
    for (const range of ranges) {
      const part = used && intersect(range, used);
      if (!part) continue;
      for (let row = part.top; row <= part.bottom; row++)
        for (let column = part.left; column <= part.right; column++) {
          const value = this.sheet.grid.value(row, column);
          if (value === null) continue;
          counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
          if (typeof value === "number") numbers.push(value);
        }
    }
    return { counts, numbers: numbers.sort((a, b) => a - b) };
  }
}

/** Duplicates compare without case, a number and its text alike, as Excel's do. */
const keyOf = (value: Scalar): string => String(value).toLowerCase();
const truthy = (value: Scalar): boolean => value === true || (typeof value === "number" && value !== 0);
const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

function blend(from: string, to: string, share: number): string {
  const part = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** More than one, two or three standard deviations from the mean; of the whole population: UNVERIFIED. */
function isBeyond(criterion: string, value: number, numbers: readonly number[]): boolean {
  const mean = average(numbers);
  const spread = Math.sqrt(average(numbers.map((number) => (number - mean) ** 2)));
  const count = criterion.startsWith("One") ? 1 : criterion.startsWith("Two") ? 2 : 3;
  return criterion.endsWith("BelowAverage") ? value < mean - count * spread : value > mean + count * spread;
}
