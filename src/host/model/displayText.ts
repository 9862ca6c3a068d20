// Owns the text that a cell shows: a value through its number format, in a language. What filters and Range.text compare.
import { format as formatNumber, isDateFormat } from "numfmt";
import { CellError, type Scalar } from "./values";

export interface DisplayContext {
  language: "zh-CN" | "en-US";
  date1904: boolean;
}

/** Formats that show text unchanged; those with a text section or @ may not. */
const plainForText = (format: string): boolean => !format.includes("@") && format.split(";").length < 4;

/** What Excel shows where a date is negative: the cell filled with this sign. */
const OVERFLOW = "########";
const CACHE_LIMIT = 50_000;

/** Shows values; keeps what it formatted, since a column repeats itself. */
export class DisplayText {
  private readonly numbers = new Map<string, Map<number, string>>();

  constructor(private readonly context: DisplayContext) {}

  show(value: Scalar, format: string): string {
    if (value === null) return "";
    if (typeof value === "string") return plainForText(format) ? value : this.format(format, value);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (value instanceof CellError) return value.code;
    if (format === "General" && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
    return this.number(value, format);
  }

  private number(value: number, format: string): string {
    let cache = this.numbers.get(format);
    if (!cache) this.numbers.set(format, (cache = new Map()));
    let text = cache.get(value);
    if (text === undefined) {
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(value, (text = this.formatNumber(value, format)));
    }
    return text;
  }

  private formatNumber(value: number, format: string): string {
    if (!isDateFormat(format)) return this.format(format, value);
    if (value < 0) return OVERFLOW;
    return this.format(format, this.context.date1904 ? value + 1462 : value);
  }

  private format(format: string, value: number | string): string {
    return formatNumber(format, value, { locale: this.context.language, throws: false, overflow: OVERFLOW });
  }
}
