// Owns putting an analysis sheet into the workbook: it is filled under a name of its own and takes its place only when it
// is complete. A failure in between takes it away again; the user's cells are never written.
import type { SheetPlan } from "../core/analysisSheet/plan";
import {
  type Marker,
  fingerprintOf,
  keptName,
  markerFormula,
  markerName,
  ownSheet,
  retiredSheetName,
  unfinishedSheetName,
} from "../core/analysisSheet/placement";
import { freeTitle } from "../core/template/sheetTitle";
import { type PrintTexts, fillAnalysisSheet } from "./fillAnalysisSheet";
import type { AnalysisOutline } from "./readAnalysisOutline";
import { run, unfinished } from "./run";
import { type Move, settleMove } from "./settleMove";

export interface AnalysisSheet {
  readonly plan: SheetPlan;
  /** As in markedPeriod. */
  readonly period: string;
  /** What the sheet is to be called. */
  readonly title: string;
  /** Appended to the name of an earlier sheet that somebody worked on. */
  readonly keptSuffix: string;
  readonly print: PrintTexts;
}

export interface WrittenSheet {
  readonly sheetName: string;
  /** The new name of an earlier sheet that somebody worked on; null when there was none. */
  readonly keptSheet: string | null;
}

/**
 * Writes the sheet and shows it. One request; two where a sheet of ours has to make room.
 * @throws ExpectedError with the workbook as it was
 */
export function writeAnalysisSheet(request: AnalysisSheet, before: AnalysisOutline): Promise<WrittenSheet> {
  const sheets = before.outline.sheets
    .map(({ name }) => name)
    .filter((name) => !before.leftovers.includes(name));
  const own = ownSheet(before.candidates, request.title, request.period);
  const move: Move = {
    from: freeTitle(unfinishedSheetName, sheets),
    to: own?.name ?? freeTitle(request.title, sheets),
    oldSheet: own?.name ?? null,
    keptSheet: null,
    newId: null,
    oldId: null,
  };
  return run(async (context) => {
    try {
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const name of before.leftovers) context.workbook.worksheets.getItem(name).delete();
      const sheet = queueUnfinished(context, request, move);
      if (own) {
        const old = queueOld(context, own.name);
        await context.sync();
        Object.assign(move, { newId: sheet.id, oldId: old.sheet.id });
        if (wasWorkedOn(old, own.marker)) move.keptSheet = keptName(own.name, request.keptSuffix, sheets);
        queueMakingRoom(sheet, old, move);
      }
      sheet.name = move.to;
      if (own && move.keptSheet === null) context.workbook.worksheets.getItem(retiredSheetName).delete();
      sheet.activate();
      await context.sync();
    } catch (error) {
      const outcome = await settleMove(context, move);
      if (outcome === "unsettled") throw unfinished(error, move.newId !== null);
      if (outcome === "undone") throw error;
    }
    return { sheetName: move.to, keptSheet: move.keptSheet };
  });
}

function queueUnfinished(
  { workbook }: Excel.RequestContext,
  { period, plan, print }: AnalysisSheet,
  { from, to }: Move,
): Excel.Worksheet {
  const sheet = workbook.worksheets.add(from);
  sheet.load("id");
  const fingerprint = fingerprintOf(plan.values);
  const marker: Marker = { period, sheetName: to, fingerprint, charts: plan.charts.length };
  sheet.names.add(markerName, markerFormula(marker)).visible = false;
  fillAnalysisSheet(sheet, plan, print);
  return sheet;
}

/** Loads what shows whether somebody worked on our earlier sheet. */
function queueOld({ workbook }: Excel.RequestContext, name: string) {
  const sheet = workbook.worksheets.getItem(name);
  sheet.load("id,position");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  return { sheet, used, charts: sheet.charts.getCount() };
}

type OldSheet = ReturnType<typeof queueOld>;

function wasWorkedOn({ used, charts }: OldSheet, marker: Marker): boolean {
  if (used.isNullObject || charts.value !== marker.charts) return true;
  return fingerprintOf(used.values, used.rowIndex, used.columnIndex) !== marker.fingerprint;
}

/** The old sheet gives up its name, but stays until the new one has it: a complete one is there at any moment. */
function queueMakingRoom(sheet: Excel.Worksheet, old: OldSheet, { keptSheet }: Move): void {
  old.sheet.name = keptSheet ?? retiredSheetName;
  sheet.position = old.sheet.position;
}
