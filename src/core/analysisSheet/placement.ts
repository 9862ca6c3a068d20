// Owns which sheet is ours and where a new analysis goes, so that no sheet of the user's is ever replaced.
import { freeTitle } from "../template/sheetTitle";
import type { PlannedValue } from "./plan";

/** The hidden name, scoped to the sheet, that marks an analysis sheet as written by us. */
export const markerName = "Clientbook_Analysis";

/** While a new sheet is being filled it has this name; one that is found later was left by a broken run. */
export const unfinishedSheetName = "Clientbook~";
/** The sheet it replaces has this name between the new one taking its place and its own end. */
export const retiredSheetName = "Clientbook~old";

export interface Marker {
  /** As in markedPeriod. */
  readonly period: string;
  /** The name we gave the sheet; one that was renamed or copied since is the user's. */
  readonly sheetName: string;
  /** Of the values we wrote. */
  readonly fingerprint: string;
  readonly charts: number;
}

/** The marker as the formula of a defined name: a text constant. */
export function markerFormula(marker: Marker): string {
  return `="${JSON.stringify([marker.period, marker.sheetName, marker.fingerprint, marker.charts]).replace(/"/g, '""')}"`;
}

/** What a marker's formula says; null for anything else. */
export function parseMarker(formula: unknown): Marker | null {
  const quoted = /^="(.*)"$/s.exec(String(formula))?.[1];
  if (quoted === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(quoted.replace(/""/g, '"'));
    if (!Array.isArray(parsed)) return null;
    const [period, sheetName, fingerprint, charts]: unknown[] = parsed;
    if (typeof period !== "string" || typeof sheetName !== "string") return null;
    if (typeof fingerprint !== "string" || typeof charts !== "number") return null;
    return { period, sheetName, fingerprint, charts };
  } catch {
    return null;
  }
}

/**
 * A short text that changes when any cell's value or place does.
 * @param top row of the first value, from 0
 * @param left column of the first value, from 0
 */
export function fingerprintOf(values: readonly (readonly unknown[])[], top = 0, left = 0): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      high = Math.imul(high ^ text.charCodeAt(i), 2654435761);
      low = Math.imul(low ^ text.charCodeAt(i), 1597334677);
    }
  };
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== "" && value !== null) add(`${r + top},${c + left}=${canonical(value)}\n`);
    }),
  );
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}

/** Twelve digits, because some programs save fifteen and others seventeen. */
const canonical = (value: unknown): string =>
  typeof value === "number" ? String(Number(value.toPrecision(12))) : `'${String(value)}`;

/** A sheet that bears one of the names an analysis of the period may have. */
export interface Candidate {
  readonly name: string;
  /** Null: not written by us, or renamed or copied since, or for another period. */
  readonly marker: Marker | null;
}

/** Beside sheets of the user's an analysis gets a number; so many of its names are looked at. */
const NAMES_TRIED = 5;

/** Names under which an analysis may stand. @example ["分析 2024-05", "分析 2024-05 (2)", …] */
export function candidateNames(title: string): string[] {
  const names: string[] = [];
  while (names.length < NAMES_TRIED) names.push(freeTitle(title, names));
  return names;
}

/** The sheet of ours that a new analysis of the period takes the place of, if there is one. */
export function ownSheet(
  candidates: readonly Candidate[],
  title: string,
  period: string,
): { name: string; marker: Marker } | null {
  const names = candidateNames(title).map((name) => name.toLowerCase());
  for (const { name, marker } of candidates) {
    const isOwn = marker?.period === period && marker.sheetName === name;
    if (isOwn && names.includes(name.toLowerCase())) return { name, marker };
  }
  return null;
}

const LONGEST_NAME = 31;

/** The name that an earlier sheet gets when somebody worked on it. */
export function keptName(name: string, suffix: string, sheets: readonly string[]): string {
  return freeTitle(name.slice(0, LONGEST_NAME - suffix.length) + suffix, sheets);
}

/** Rows of planned values as Office.js takes them: a leading apostrophe keeps text from being read as anything else. */
export function asWritten(values: readonly (readonly PlannedValue[])[]): PlannedValue[][] {
  return values.map((row) =>
    row.map((value) => (typeof value === "string" && value !== "" ? `'${value}` : value)),
  );
}
