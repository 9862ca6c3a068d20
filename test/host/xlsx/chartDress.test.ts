// Charts keep their fonts, fills, lines, labels, markers, points, trendlines and axes through a file, and the file stays valid.
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { contentOf } from "./content";
import { dressCharts } from "./dressedCharts";
import { workbookWithEverything } from "./everything";
import { problemsOf } from "./structureGate";

it("gives back what was written", () => {
  const workbook = workbookWithEverything();
  dressCharts(workbook.sheets.find((sheet) => sheet.charts.length > 0) ?? workbook.activeSheet);
  const bytes = writeXlsx(workbook);
  const again = readXlsx(bytes);
  expect(contentOf(again)).toEqual(contentOf(workbook));
  expect(problemsOf(bytes)).toEqual([]);
});
