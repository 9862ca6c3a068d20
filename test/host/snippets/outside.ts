// Owns which samples lie outside of the host's surface, and why. Each of them must fail loudly, never pass in silence.

/** By path or the folder before it. */
export const OUTSIDE: Readonly<Record<string, string>> = {
  "12-comments-and-notes/excel-note-basics": "notes (ExcelApi 1.18): not in the office-js of npm",
  "20-data-types": "data types of cells (entities, images, formatted values)",
  "38-pivottable": "PivotTables and slicers",
  "44-shape": "shapes",
  "10-chart/chart-data-labels": "shapes of labels (ExcelApi 1.19): not in the office-js of npm",
  "10-chart/chart-leader-lines": "leader lines (ExcelApi 1.19): not in the office-js of npm",
  "10-chart/chart-point": "ChartFill.getSolidColor (ExcelApi 1.16): not in the office-js of npm",
  "26-document/get-file-in-slices-async": "Application.createWorkbook: one workbook is open",
  "30-events/events-workbook-activated": "one workbook is open: it is never activated again",
  "42-range/range-cell-control": "controls in cells (ExcelApi 1.18): not in the office-js of npm",
  "50-workbook/create-workbook": "Application.createWorkbook: one workbook is open",
  "50-workbook/workbook-insert-external-worksheets": "a file that the user picks",
  "50-workbook/workbook-save-and-close": "saving and closing: the file belongs to who runs the host",
  "50-workbook/workbook-undo-grouping":
    "Workbook.focus and undo groups (ExcelApi 1.20): not in the office-js of npm",
  "99-just-for-fun/tetrominos": "shapes",
};

/** Folders whose samples do not call the Excel API. */
export const NOT_EXCEL = ["16-custom-functions"];

export const whyOutside = (path: string): string | undefined => OUTSIDE[path] ?? OUTSIDE[path.split("/")[0]];
