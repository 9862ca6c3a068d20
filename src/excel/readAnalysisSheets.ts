// Owns finding every sheet that carries our marker, whatever it is called by now.
import {
  type Marker,
  markerName,
  parseMarker,
  retiredSheetName,
  unfinishedSheetName,
} from "../core/analysisSheet/placement";
import { run, syncReading } from "./run";

export interface MarkedSheet {
  readonly name: string;
  readonly marker: Marker;
}

/** In tab order. 2 syncs; nothing is written. */
export function readAnalysisSheets(): Promise<MarkedSheet[]> {
  return run(async (context) => {
    const sheets = await syncReading(context, () => context.workbook.worksheets.load("items/name"));
    const markers = await syncReading(context, () =>
      sheets.items.map((sheet) => sheet.names.getItemOrNullObject(markerName).load("formula")),
    );
    return sheets.items.flatMap(({ name }, index): MarkedSheet[] => {
      const found = markers[index];
      const marker = found && !found.isNullObject ? parseMarker(found.formula) : null;
      const isWhole = !name.startsWith(unfinishedSheetName) && name !== retiredSheetName;
      return marker && isWhole ? [{ name, marker }] : [];
    });
  });
}
