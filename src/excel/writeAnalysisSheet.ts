// Owns putting an analysis sheet into the workbook in two requests: the new sheet is filled under a name of its own, and
// takes its place only when it is complete. A failure in between takes it away again; the user's cells are never written.
import type { SheetPlan } from "../core/analysisSheet/plan";
import {
  type Candidate,
  type Marker,
  candidateNames,
  fingerprintOf,
  keptName,
  markerFormula,
  markerName,
  ownSheet,
  parseMarker,
  retiredSheetName,
  unfinishedSheetName,
} from "../core/analysisSheet/placement";
import { freeTitle } from "../core/template/sheetTitle";
import { type PrintTexts, fillAnalysisSheet } from "./fillAnalysisSheet";
import { type Move, settleMove } from "./settleMove";

export interface AnalysisSheet {
  readonly plan: SheetPlan;
  /** As in periodName. */
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

type MarkedSheet = ReturnType<typeof queueMarked>;

/** Queues what tells our own sheets of a title from the user's; part of the request that reads the workbook's outline. */
export function queueAnalysisSheets(context: Excel.RequestContext, title: string) {
  return {
    candidates: candidateNames(title).map((name) => queueMarked(context, name)),
    leftovers: [unfinishedSheetName, retiredSheetName].map((name) => queueMarked(context, name)),
  };
}

function queueMarked({ workbook }: Excel.RequestContext, name: string) {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id,name");
  const marker = sheet.names.getItemOrNullObject(markerName);
  marker.load("formula");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  return { sheet, marker, used };
}

const isThere = ({ sheet }: MarkedSheet): boolean => !sheet.isNullObject;
const markerOf = ({ marker }: MarkedSheet): Marker | null =>
  marker.isNullObject ? null : parseMarker(marker.formula);
/** Left by a run of ours that broke off: marked, or not even filled. */
const isLeftover = (found: MarkedSheet): boolean =>
  isThere(found) && (markerOf(found) !== null || found.used.isNullObject);

/**
 * Writes the sheet. Two requests, given what queueAnalysisSheets found in an earlier one.
 * @param sheets names of all worksheets, from that same request
 * @throws what Office reports, after the unfinished sheet was taken away
 */
export async function writeAnalysisSheet(
  context: Excel.RequestContext,
  request: AnalysisSheet,
  found: ReturnType<typeof queueAnalysisSheets>,
  sheets: readonly string[],
): Promise<WrittenSheet> {
  const candidates = found.candidates.filter(isThere);
  const own = ownSheet(candidates.map(candidateOf), request.period);
  const leftovers = found.leftovers.filter(isLeftover);
  const taken = sheets.filter((name) => !leftovers.some(({ sheet }) => sheet.name === name));
  const move: Move = {
    from: freeTitle(unfinishedSheetName, taken),
    to: own?.name ?? freeTitle(request.title, taken),
    oldSheet: own?.name ?? null,
    keptSheet: null,
    newId: null,
    oldId: null,
  };
  try {
    for (const { sheet } of leftovers) sheet.delete();
    const sheet = queueUnfinished(context, request, move);
    const old = own ? queueOld(context, own.name) : null;
    await context.sync();
    move.newId = sheet.id;
    move.oldId = old?.sheet.id ?? null;
    if (own && old && wasWorkedOn(old, own.marker))
      move.keptSheet = keptName(own.name, request.keptSuffix, taken);
    queueMove(sheet, old, move);
    await context.sync();
  } catch (error) {
    if (!(await settleMove(context, move))) throw error;
  }
  return { sheetName: move.to, keptSheet: move.keptSheet };
}

const candidateOf = (found: MarkedSheet): Candidate => ({ name: found.sheet.name, marker: markerOf(found) });

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

/** The new sheet gets its name and place before the old one goes, so that a complete sheet is there at any moment. */
function queueMove(sheet: Excel.Worksheet, old: OldSheet | null, { to, keptSheet }: Move): void {
  if (old) {
    old.sheet.name = keptSheet ?? retiredSheetName;
    sheet.position = old.sheet.position;
  }
  sheet.name = to;
  if (old && keptSheet === null) old.sheet.delete();
  sheet.activate();
}
