// Owns comparing a report with the figures SQL found: the same keys, every figure to 1e-9 of it.
import type { Report } from "../../../../src/core/analysis/report";
import { exclusionReasons, packExclusionReasons } from "../../../../src/core/analysis/reportValues";
import type { ExclusionReason } from "../../../../src/core/analysis/reportValues";

const reasons: readonly ExclusionReason[] = [...exclusionReasons, ...packExclusionReasons];

type Comparable = Pick<Report, "excluded" | "churn">;

/** SQL lists exclusions in no order, and p-values that tie here may differ there in the last digit; order is tested apart. */
export function inComparableOrder<T extends { excluded: unknown; churn: { traits: unknown } }>(report: T) {
  const { excluded, churn } = report as unknown as Comparable;
  return {
    ...report,
    excluded: [...excluded].sort(
      (a, b) => a.module.localeCompare(b.module) || reasons.indexOf(a.reason) - reasons.indexOf(b.reason),
    ),
    churn: {
      ...churn,
      traits: [...churn.traits].sort((a, b) => (a.field + a.value < b.field + b.value ? -1 : 1)),
    },
  };
}

/** Equal in shape and in every figure, to 1e-9 of it. */
export function expectClose(actual: unknown, expected: unknown, path: string): void {
  if (typeof actual === "number" && typeof expected === "number") {
    const close = Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    if (!close) throw new Error(`${path}: ${actual} here, ${expected} in SQL`);
    return;
  }
  if (typeof actual !== "object" || actual === null || typeof expected !== "object" || expected === null) {
    if (actual !== expected) throw new Error(`${path}: ${String(actual)} here, ${String(expected)} in SQL`);
    return;
  }
  const mine = actual as Record<string, unknown>;
  const theirs = expected as Record<string, unknown>;
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  for (const key of keys) expectClose(mine[key], theirs[key], `${path}.${key}`);
}
