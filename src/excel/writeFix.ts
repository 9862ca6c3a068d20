// Owns writing corrected values into the modules: each cell is read again first, and only what still holds the value
// that was found is changed.
import type { Progress } from "../core/progress";
import type { Cell } from "../core/values/cell";
import { runsOf, type CellFix, type FixRun } from "./fixRuns";
import type { ModuleTable } from "./moduleTables";
import { expected, run, syncReading, unfinished } from "./run";
import { queueShape, requireShape } from "./tableShape";
import { columnFilters, queueClear, queueRestore, queueTableFilter, type ColumnFilter } from "./tableFilters";

export type FixOutcome = "fixed" | "changed-meanwhile" | "holds-formula";

export interface FixResult {
  readonly outcomes: ReadonlyMap<CellFix, FixOutcome>;
}

/** Ranges read or written by one request; a range costs about half a kilobyte besides its values. */
const RUNS_PER_SYNC = 1000;
/** Formats that would keep a number as text, or show a date as a serial. */
const plainFormats: ReadonlySet<string> = new Set(["@", "General"]);

/**
 * Writes fixes. 2 syncs, two more for each further 1000 separate ranges. Filters of the tables are taken off while
 * writing and put back. When writing fails, what was written is put back as it was.
 */
export function writeFix(fixes: readonly CellFix[], progress: Progress): Promise<FixResult> {
  return run(async (context) => {
    const modules = [...new Set(fixes.map(({ module }) => module))];
    const { runs, tables } = await readRuns(context, modules, runsOf(fixes), progress);
    const outcomes = new Map<CellFix, FixOutcome>();
    const wanted = runs.flatMap((read) => {
      const still = runsOf(stillWanted(read, tables, outcomes));
      return still.map((part): WantedRun => ({ run: part, read }));
    });
    const before = new Map(runs.flatMap(cellsBefore));
    progress.throwIfCancelled();
    await writeRuns(
      context,
      wanted,
      before,
      [...tables.values()].flatMap(({ filters }) => filters),
      progress,
    );
    return { outcomes };
  });
}

interface ReadRun {
  readonly run: FixRun;
  readonly range: Excel.Range;
}

/** Rows of a run that was read. Its range stays with its cells, where somebody puts rows above them meanwhile. */
interface WantedRun {
  readonly run: FixRun;
  readonly read: ReadRun;
}

const rangeIn = ({ run: { firstRow, fixes }, read }: WantedRun): Excel.Range =>
  fixes.length === read.run.fixes.length
    ? read.range
    : read.range.getCell(firstRow - read.run.firstRow, 0).getResizedRange(fixes.length - 1, 0);

interface TableNow {
  readonly rows: number;
  readonly filters: readonly ColumnFilter[];
}

type TablesNow = ReadonlyMap<ModuleTable, TableNow>;

/** A cell as it was: what was typed into it, and how it is shown. */
interface CellBefore {
  readonly typed: Cell;
  readonly numberFormat: string;
}

async function readRuns(
  context: Excel.RequestContext,
  modules: readonly ModuleTable[],
  runs: readonly FixRun[],
  progress: Progress,
): Promise<{ runs: ReadRun[]; tables: TablesNow }> {
  const read: ReadRun[] = [];
  let tables: TablesNow = new Map();
  for (let at = 0; at < runs.length; at += RUNS_PER_SYNC) {
    progress.throwIfCancelled();
    const part = runs.slice(at, at + RUNS_PER_SYNC);
    const queued = await syncReading(context, () => ({
      tables: at === 0 ? modules.map((module) => queueTable(context, module)) : null,
      ranges: part.map((one) => ({
        run: one,
        range: rangeOf(context, one).load("values,formulas,numberFormat"),
      })),
    }));
    if (queued.tables) tables = new Map(queued.tables.map(tableNow));
    read.push(...queued.ranges);
    progress.report("reading", read.length, runs.length);
  }
  return { runs: read, tables };
}

function queueTable(context: Excel.RequestContext, module: ModuleTable) {
  return { module, shape: queueShape(context, module.table), filter: queueTableFilter(context, module) };
}

function tableNow({ module, shape, filter }: ReturnType<typeof queueTable>): [ModuleTable, TableNow] {
  requireShape(module.table, shape, null);
  return [module, { rows: shape.body.rowCount, filters: columnFilters(module, filter) }];
}

function rangeOf(context: Excel.RequestContext, { module, column, firstRow, fixes }: FixRun): Excel.Range {
  const first = context.workbook.tables
    .getItem(module.table.name)
    .getDataBodyRange()
    .getCell(firstRow, column);
  return fixes.length === 1 ? first : first.getResizedRange(fixes.length - 1, 0);
}

/** The fixes whose cell is as it was found; outcomes says what becomes of each. */
function stillWanted(
  { run: { fixes }, range }: ReadRun,
  tables: TablesNow,
  outcomes: Map<CellFix, FixOutcome>,
): CellFix[] {
  return fixes.filter((fix, index) => {
    const isThere = fix.row < (tables.get(fix.module)?.rows ?? 0);
    const isSame = isThere && range.values[index]?.[0] === fix.oldValue;
    const outcome = !isSame ? "changed-meanwhile" : isFormula(range, index) ? "holds-formula" : "fixed";
    outcomes.set(fix, outcome);
    return outcome === "fixed";
  });
}

/** A text that starts with = is its own value; a formula differs from what it gives. */
function isFormula({ values, formulas }: Excel.Range, index: number): boolean {
  const formula: unknown = formulas[index]?.[0];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[index]?.[0];
}

function cellsBefore({ run: { fixes }, range }: ReadRun): [CellFix, CellBefore][] {
  return fixes.map((fix, index) => [
    fix,
    {
      typed: range.formulas[index]?.[0] ?? "",
      numberFormat: String(range.numberFormat[index]?.[0] ?? "General"),
    },
  ]);
}

async function writeRuns(
  context: Excel.RequestContext,
  runs: readonly WantedRun[],
  before: ReadonlyMap<CellFix, CellBefore>,
  filters: readonly ColumnFilter[],
  progress: Progress,
): Promise<void> {
  if (runs.length === 0) return;
  let wrote = false;
  try {
    queueClear(context, filters);
    for (let at = 0; at < runs.length; at += RUNS_PER_SYNC) {
      for (const one of runs.slice(at, at + RUNS_PER_SYNC)) queueWrite(one, before);
      if (at + RUNS_PER_SYNC >= runs.length) queueRestore(context, filters);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as few requests as the ranges fit into
      await context.sync();
      wrote = true;
      progress.report("writing", Math.min(at + RUNS_PER_SYNC, runs.length), runs.length);
    }
  } catch (error) {
    const isPutBack = await putBack(context, runs, before, filters);
    throw isPutBack ? expected(error) : unfinished(error, wrote);
  }
}

function queueWrite(wanted: WantedRun, before: ReadonlyMap<CellFix, CellBefore>): void {
  const range = rangeIn(wanted);
  const { fixes } = wanted.run;
  const formatBefore = (fix: CellFix): string => before.get(fix)?.numberFormat ?? "General";
  if (fixes.some((fix) => formatFor(fix, formatBefore(fix)) !== formatBefore(fix)))
    range.numberFormat = fixes.map((fix) => [formatFor(fix, formatBefore(fix))]);
  range.values = fixes.map(({ newValue }) => [asWritten(newValue)]);
}

function formatFor({ newValue, numberFormat }: CellFix, current: string): string {
  return typeof newValue === "number" && numberFormat !== null && plainFormats.has(current)
    ? numberFormat
    : current;
}

/** A leading apostrophe keeps text from being read as anything else. */
const asWritten = (value: Cell): Cell => (typeof value === "string" && value !== "" ? `'${value}` : value);

/** After a failure: every cell and filter as it was. False where Office lets that fail, too. */
async function putBack(
  context: Excel.RequestContext,
  runs: readonly WantedRun[],
  before: ReadonlyMap<CellFix, CellBefore>,
  filters: readonly ColumnFilter[],
): Promise<boolean> {
  try {
    queueClear(context, filters);
    for (let at = 0; at < runs.length; at += RUNS_PER_SYNC) {
      for (const one of runs.slice(at, at + RUNS_PER_SYNC)) {
        const range = rangeIn(one);
        const cells = one.run.fixes.map((fix) => before.get(fix));
        range.numberFormat = cells.map((cell) => [cell?.numberFormat ?? "General"]);
        range.values = cells.map((cell) => [asWritten(cell?.typed ?? "")]);
      }
      if (at + RUNS_PER_SYNC >= runs.length) queueRestore(context, filters);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as few requests as the ranges fit into
      await context.sync();
    }
    return true;
  } catch {
    return false;
  }
}
