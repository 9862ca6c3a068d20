// Owns how the template's sheets print.

/** Queues landscape pages as wide as the sheet's columns. */
export function fitToPageWidth(sheet: Excel.Worksheet): void {
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}
