// Owns what a co-author does to the workbook while an operation of ours is on its way, by Office.js like everything else.

export interface OthersChange {
  readonly name: string;
  readonly act: () => Promise<void>;
}

/** @param batch gets the tables that have a sheet of their own: others cannot be made larger */
const change = (
  name: string,
  batch: (context: Excel.RequestContext, tables: readonly Excel.Table[]) => Promise<void> | void,
): OthersChange => ({
  name,
  act: () =>
    Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load("items/name,items/columns/count,items/worksheet/name");
      await context.sync();
      const sheets = tables.items.map(({ worksheet }) => worksheet.name);
      const alone = (sheet: string): boolean => sheets.indexOf(sheet) === sheets.lastIndexOf(sheet);
      await batch(
        context,
        tables.items.filter(({ worksheet }) => alone(worksheet.name)),
      );
      await context.sync();
    }),
});

export const othersChanges: readonly OthersChange[] = [
  change("adds a row on top of each table", (_, tables) => {
    for (const table of tables) table.rows.add(0, [Array<string>(table.columns.count).fill("")]);
  }),
  change("deletes the first row of each table", (_, tables) => {
    for (const table of tables) table.rows.getItemAt(0).delete();
  }),
  change("types over the first row of each table", (_, tables) => {
    for (const table of tables) table.getDataBodyRange().getRow(0).getCell(0, 1).values = [["别人写的"]];
  }),
  change("puts a column before the first of each table", (_, tables) => {
    for (const table of tables) table.columns.add(0, undefined, "别人的列");
  }),
  change("renames the sheet of each table", (_, tables) => {
    for (const [index, table] of tables.entries()) table.worksheet.name = `别人改的 ${index + 1}`;
  }),
  change("deletes a table with its sheet", (context, tables) => {
    context.workbook.worksheets.add("别人的表");
    tables[tables.length - 1]?.worksheet.delete();
  }),
  change("adds sheets of the names we give", async (context) => {
    const names = ["分析 2024-05", "客户基础信息"];
    const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
    await context.sync();
    for (const [index, name] of names.entries())
      if (found[index].isNullObject)
        context.workbook.worksheets.add(name).getRange("A1").values = [["别人的"]];
  }),
];
