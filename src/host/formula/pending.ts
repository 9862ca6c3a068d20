// Owns which formulas a change reaches. Changes are followed column by column: a formula is recalculated when any
// column it mentions changed, which costs too much now and then but never too little.
import type { Rect } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Compiled } from "./compile";
import { resolveName, resolveRange, resolveStructured, type Site } from "./resolve";
import { FormulaFailure, type Reference } from "./value";

/** Formulas not yet calculated in a pass: sheet → column → row. */
export class PendingFormulas {
  private readonly sheets = new Map<Sheet, Map<number, Map<number, Compiled>>>();
  size = 0;

  add(site: Site, compiled: Compiled): void {
    let columns = this.sheets.get(site.sheet);
    if (!columns) this.sheets.set(site.sheet, (columns = new Map()));
    let rows = columns.get(site.column);
    if (!rows) columns.set(site.column, (rows = new Map()));
    rows.set(site.row, compiled);
    this.size++;
  }
  get(site: Site): Compiled | undefined {
    return this.sheets.get(site.sheet)?.get(site.column)?.get(site.row);
  }
  has(site: Site): boolean {
    return this.size > 0 && this.get(site) !== undefined;
  }
  remove(site: Site): boolean {
    const removed = this.sheets.get(site.sheet)?.get(site.column)?.delete(site.row) ?? false;
    if (removed) this.size--;
    return removed;
  }
  /** The formulas that were pending when this was called, in the order they were added. */
  *sites(): Iterable<Site> {
    for (const [sheet, columns] of this.sheets) {
      for (const [column, rows] of columns) for (const row of [...rows.keys()]) yield { sheet, row, column };
    }
  }
  within(sheet: Sheet, range: Rect): Site[] {
    const found: Site[] = [];
    for (const [column, rows] of this.sheets.get(sheet) ?? []) {
      if (column < range.left || column > range.right) continue;
      for (const row of rows.keys())
        if (row >= range.top && row <= range.bottom) found.push({ sheet, row, column });
    }
    return found;
  }
}

/** Revision of every column of every sheet at the end of a pass, and the shape names and tables had. */
export interface Snapshot {
  readonly columns: ReadonlyMap<Sheet, readonly number[]>;
  readonly shape: string;
}

export function takeSnapshot(workbook: Workbook): Snapshot {
  const columns = new Map<Sheet, number[]>();
  for (const sheet of workbook.sheets) {
    columns.set(
      sheet,
      Array.from({ length: sheet.grid.columnLimit }, (_, column) => sheet.grid.columnRevision(column)),
    );
  }
  return { columns, shape: shapeOf(workbook) };
}

/** Names, tables and sheets; when any of them changes, every formula may mean something else. */
function shapeOf(workbook: Workbook): string {
  const names = workbook.names.map(({ name, formula }) => `${name}=${formula}`);
  const sheets = workbook.sheets.map((sheet) => [
    sheet.id,
    sheet.name,
    sheet.names.map(({ name, formula }) => `${name}=${formula}`),
    sheet.tables.map(({ name, range, columns, showTotals }) => [
      name,
      range,
      columns.map((column) => column.name),
      showTotals,
    ]),
  ]);
  return JSON.stringify([names, sheets]);
}

type ColumnKey = string;
const columnKey = (sheet: Sheet, column: number): ColumnKey => `${sheet.id}:${column}`;

/** Formulas of one text in one column: they mention the same columns, so they are dirty together. */
interface Group {
  readonly compiled: Compiled;
  readonly column: ColumnKey;
  readonly sites: Site[];
}

/** The formulas to calculate since a snapshot; all of them without one. */
export function dirtyFormulas(
  workbook: Workbook,
  snapshot: Snapshot | null,
  compile: (formula: string) => Compiled,
): PendingFormulas {
  const pending = new PendingFormulas();
  const everything = snapshot === null || snapshot.shape !== shapeOf(workbook);
  const dirty = everything ? null : changedColumns(workbook, snapshot);
  if (dirty?.size === 0 && !hasVolatile(workbook, compile)) return pending;
  let groups = groupFormulas(workbook, compile);
  for (let found = true; found;) {
    found = false;
    const waiting: Group[] = [];
    for (const group of groups) {
      if (dirty && !isDirty(workbook, group, dirty)) {
        waiting.push(group);
        continue;
      }
      for (const site of group.sites) pending.add(site, group.compiled);
      dirty?.add(group.column);
      found = dirty !== null;
    }
    groups = waiting;
  }
  return pending;
}

function changedColumns(workbook: Workbook, snapshot: Snapshot): Set<ColumnKey> {
  const changed = new Set<ColumnKey>();
  for (const sheet of workbook.sheets) {
    const before = snapshot.columns.get(sheet) ?? [];
    for (let column = 0; column < sheet.grid.columnLimit; column++) {
      if (sheet.grid.columnRevision(column) !== (before[column] ?? 0)) changed.add(columnKey(sheet, column));
    }
  }
  return changed;
}

function groupFormulas(workbook: Workbook, compile: (formula: string) => Compiled): Group[] {
  const groups: Group[] = [];
  for (const sheet of workbook.sheets) {
    for (let column = 0; column < sheet.grid.columnLimit; column++) {
      const byText = new Map<string, Group>();
      for (const [row, formula] of sheet.grid.columnFormulas(column) ?? []) {
        let group = byText.get(formula);
        if (!group) {
          const compiled = compile(formula);
          byText.set(formula, (group = { compiled, column: columnKey(sheet, column), sites: [] }));
          groups.push(group);
        }
        group.sites.push({ sheet, row, column });
      }
    }
  }
  return groups;
}

function isDirty(workbook: Workbook, group: Group, dirty: ReadonlySet<ColumnKey>): boolean {
  if (group.compiled.volatile || dirty.has(group.column)) return true;
  return group.compiled.mentions.some((mention) => {
    const reference = targetOf(workbook, mention, group.sites[0]);
    if (!reference) return true;
    const { sheet, range } = reference;
    const last = Math.min(range.right, sheet.grid.columnLimit - 1);
    for (let column = range.left; column <= last; column++)
      if (dirty.has(columnKey(sheet, column))) return true;
    return false;
  });
}

/** What a mention refers to, or null when that is not plain (a name for an expression): then assume the worst. */
function targetOf(workbook: Workbook, mention: Compiled["mentions"][number], site: Site): Reference | null {
  try {
    if (mention.kind === "table") return resolveStructured(workbook, mention.value, site);
    if (mention.kind !== "name") return resolveRange(workbook, mention, site);
    const formula = resolveName(workbook, mention.value, site).replace(/^=/, "");
    return /^[^[(]+![^(]+$/.test(formula)
      ? resolveRange(workbook, { ...mention, value: formula }, site)
      : resolveStructured(workbook, formula, site);
  } catch (failure) {
    if (failure instanceof FormulaFailure) return null;
    throw failure;
  }
}

function hasVolatile(workbook: Workbook, compile: (formula: string) => Compiled): boolean {
  return workbook.sheets.some((sheet) => {
    for (const { formula } of sheet.grid.formulas()) if (compile(formula).volatile) return true;
    return false;
  });
}
