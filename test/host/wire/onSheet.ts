// Owns what tests of the wire say most often: do this on the active sheet, and with which code does that fail.

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void;

export const onSheet = (work: Work): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });

/** The code of the error, or "none". */
export const codeOf = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
  onSheet(work).then(
    () => "none",
    (error: OfficeExtension.Error) => error.code,
  );
