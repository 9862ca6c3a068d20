// Owns the text that a cell shows: a value through its number format, in a language. What filters and Range.text compare.
import { format as formatNumber, isDateFormat } from "numfmt";
import { CellError, type Scalar } from "./values";

export interface DisplayContext {
  language: "zh-CN" | "en-US";
  date1904: boolean;
}

/** Formats that show text unchanged; those with a text section or @ may not. */
const plainForText = (format: string): boolean => !format.includes("@") && format.split(";").length < 4;

/**
 * What Excel shows where a date of the 1900 system is negative: the cell filled with this sign (Microsoft knowledge base
 * 182247, "Negative date/time value displayed as pound signs"). The 1904 system shows it with a minus.
 */
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
    if (!this.context.date1904) return value < 0 ? OVERFLOW : this.format(format, value);
    return (value < 0 ? "-" : "") + this.format(format, Math.abs(value) + 1462);
  }

  private format(format: string, value: number | string): string {
    return formatNumber(format, value, { locale: this.context.language, throws: false, overflow: OVERFLOW });
  }
}
