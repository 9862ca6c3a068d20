// Owns which period the options of analyze name.
import { type Period, type PeriodKind, parseCustomPeriod, parsePeriod } from "../core/period";
import type { CliTexts } from "../language/zh-CN/cli";
import type { Options } from "./commandLine";
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

function ofKind(kind: PeriodKind, text: string, complaint: (text: string) => string): Period {
  const period = parsePeriod(text);
  if (period === null || period.kind !== kind) throw new UsageError(complaint(text));
  return period;
}
