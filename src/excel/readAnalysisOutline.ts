// Owns the look before an analysis: the workbook's outline, and which sheets of the period's names are ours. One sync.
import {
  type Candidate,
  candidateNames,
  markerName,
  parseMarker,
  retiredSheetName,
  unfinishedSheetName,
} from "../core/analysisSheet/placement";
import { type WorkbookOutline, outlineOf, queueStructure } from "./readStructure";
import { run, syncReading } from "./run";

export interface AnalysisOutline {
  readonly outline: WorkbookOutline;
  /** Sheets that are there under a name an analysis may have. */
  readonly candidates: readonly Candidate[];
  /** Names of sheets that a run of ours left when it broke off. */
  readonly leftovers: readonly string[];
}

/** @param titles what the sheet may be called, by language */
export function readAnalysisOutline(titles: readonly string[]): Promise<AnalysisOutline> {
  return run(async (context) => {
    const queued = await syncReading(context, () => ({
      structure: queueStructure(context),
      candidates: titles.flatMap(candidateNames).map((name) => queueMarker(context, name)),
      leftovers: [unfinishedSheetName, retiredSheetName].map((name) => queueLeftover(context, name)),
    }));
    return {
      outline: outlineOf(queued.structure),
      candidates: queued.candidates.filter(({ sheet }) => !sheet.isNullObject).map(candidateOf),
      leftovers: queued.leftovers.filter(isLeftover).map(({ sheet }) => sheet.name),
    };
  });
}

function queueMarker({ workbook }: Excel.RequestContext, name: string) {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  const marker = sheet.names.getItemOrNullObject(markerName);
  marker.load("formula");
  return { sheet, marker };
}

function queueLeftover(context: Excel.RequestContext, name: string) {
  const { sheet, marker } = queueMarker(context, name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  return { sheet, marker, used };
}

const candidateOf = ({ sheet, marker }: ReturnType<typeof queueMarker>): Candidate => ({
  name: sheet.name,
  marker: marker.isNullObject ? null : parseMarker(marker.formula),
});

/** Marked as ours, or broken off before it was. */
function isLeftover({ sheet, marker, used }: ReturnType<typeof queueLeftover>): boolean {
  if (sheet.isNullObject) return false;
  return used.isNullObject || candidateOf({ sheet, marker }).marker !== null;
}
