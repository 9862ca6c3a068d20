// Owns 查看相关行: filters the module tables to the rows behind a figure. 清除筛选 shows everything again.
import { openScope } from "../core/analysis/scope";
import { figureId, type TracedFigure, traceFigure } from "../core/analysis/trace";
import { type TraceCount, traceFilter } from "../core/analysis/traceFilter";
import { IdSpellings } from "../core/filter/idSpellings";
import { type Progress, silentProgress } from "../core/progress";
import type { ModuleKey } from "../core/schema/fields";
import { activateSheet } from "../excel/activateSheet";
import { applyFilters, type FilterTarget } from "../excel/applyFilters";
import { readStructure } from "../excel/readStructure";
import { type AnalysisScope, analysisTables, periodOf, readAnalysisRecords } from "./computeAnalysis";
import { filterTarget } from "./filterTarget";

export interface ShowRowsOptions extends AnalysisScope {
  readonly figure: TracedFigure;
}

export interface ShownRows {
  /** Whose rows the figure is made of; its sheet is shown. */
  readonly module: ModuleKey;
  /** With nothing behind the figure, nothing was filtered. */
  readonly count: TraceCount;
}

/**
 * The workbook is read anew, since it may have changed since the figure was computed. Syncs: 1 to look, those of
 * readModules, 1 per 4 MB of ids, 2 to show the sheet.
 * @throws ExpectedError; the tables are then as before, or without our filter
 */
export async function showRows(
  { figure, ...scope }: ShowRowsOptions,
  progress: Progress = silentProgress,
): Promise<ShownRows> {
  progress.report("reading", 0, 0);
  const outline = await readStructure();
  const tables = analysisTables(outline);
  const spellings = { customerId: new IdSpellings("customerId"), orderId: new IdSpellings("orderId") };
  const read = await readAnalysisRecords(tables, scope.subset ?? {}, progress, Object.values(spellings));
  const traced = traceFigure(
    await openScope(read.records, periodOf(scope), tables.settings, progress),
    figure,
  );
  const { customerIds, orderIds, count } = traceFilter(read.records, traced);
  const { module: own } = traced;
  if (count.behind === 0) return { module: own, count };
  const targets: FilterTarget[] = [];
  for (const module of tables.modules.values()) {
    const byOrder = module.module === "purchases" && orderIds !== null;
    const field = byOrder ? "orderId" : "customerId";
    const ids = byOrder ? orderIds : customerIds;
    const rows = read.places.get(module.module)?.rows ?? 0;
    targets.push(await filterTarget({ module, field, rows, spellings: spellings[field], ids }, progress));
  }
  progress.throwIfCancelled();
  progress.report("writing", 0, 1);
  await applyFilters(outline, targets, { kind: "trace", figure: figureId(figure) });
  const sheet = tables.modules.get(own)?.table.sheet;
  // The rows are filtered; a sheet that cannot be brought forward, as one that is hidden, does not undo that.
  if (sheet !== undefined) await activateSheet(sheet).catch(() => undefined);
  progress.report("writing", 1, 1);
  return { module: own, count };
}
