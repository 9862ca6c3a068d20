// Owns which period the options of analyze name.
import {
  type Period,
  type PeriodKind,
  parseCustomPeriod,
  parsePeriod,
  parsePeriodName,
} from "../core/period";
import type { CliTexts } from "../language/zh-CN/cli";
import type { Options } from "./options";
import { UsageError } from "./usageError";

/** Null where none is given. */
export function periodOption(options: Options, say: CliTexts["errors"]): Period | null {
  const { month, quarter, year, from, to } = options;
  const given = [month, quarter, year, from ?? to].filter((value) => value !== undefined);
  if (given.length > 1) throw new UsageError(say.onePeriod);
  if (month !== undefined) return ofKind("month", month, say.month);
  if (quarter !== undefined) return ofKind("quarter", quarter, say.quarter);
  if (year !== undefined) return ofKind("year", year, say.year);
  if (from === undefined && to === undefined) return null;
  if (from === undefined || to === undefined) throw new UsageError(say.fromTo);
  const period = parseCustomPeriod(from, to);
  if (period === null) throw new UsageError(say.dates(from, to));
  return period;
}

/** The other period of a comparison: as a period is named, or two days. @example "2024-04-01..2024-04-15" */
export function comparedPeriod(text: string, say: CliTexts["errors"]): Period {
  const [from, to] = text.split("..");
  const period = from !== undefined && to !== undefined ? parseCustomPeriod(from, to) : parsePeriodName(text);
  if (period === null) throw new UsageError(say.compare(text));
  return period;
}

function ofKind(kind: PeriodKind, text: string, complaint: (text: string) => string): Period {
  const period = parsePeriod(text);
  if (period === null || period.kind !== kind) throw new UsageError(complaint(text));
  return period;
}
