// A small add-in as anybody might have written it: totals by month beside a table of sales. It knows nothing of the host.

/** Writes a sheet "Totals" with one row a month, in the order of the months. @returns how many months there are */
export async function writeMonthlyTotals(): Promise<number> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Sales").getDataBodyRange().load("values");
    const old = context.workbook.worksheets.getItemOrNullObject("Totals");
    await context.sync();
    const totals = new Map<number, number>();
    for (const [date, amount] of body.values) {
      const month = monthOf(Number(date));
      totals.set(month, (totals.get(month) ?? 0) + Number(amount));
    }
    const rows = [...totals].sort(([a], [b]) => a - b);
    if (!old.isNullObject) old.delete();
    const sheet = context.workbook.worksheets.add("Totals");
    const range = sheet.getRangeByIndexes(0, 0, rows.length + 1, 2);
    range.values = [["Month", "Amount"], ...rows];
    range.getColumn(0).numberFormat = [["yyyy-mm"]];
    sheet.getRange("D1:E1").formulas = [["Total", `=SUM(B2:B${rows.length + 1})`]];
    await context.sync();
    return rows.length;
  });
}

/** First day of the month of an Excel date. */
function monthOf(serial: number): number {
  const date = new Date((serial - 25_569) * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000 + 25_569;
}
