// Every property of the table that the client can read has the type that @types/office-js declares, on one workbook that
// holds one of everything; methods that give an object give one of the declared class.
import { type RunningExcel, startExcel } from "../../../src/host/client/startExcel";
import { surface } from "../../../src/host/wire/surface";
import { workbookWithEverything } from "../xlsx/everything";
import { DeclaredTypes } from "./declaredTypes";
import { ObjectWalk, type Proxy } from "./objectWalk";

const camel = (name: string): string => name[0].toLowerCase() + name.slice(1);

/** Where the declaration leaves out the null that its own documentation tells of, or that Excel is known to give. */
const nullable = [
  // "Returns null if … are not uniform": of ranges with more than one look.
  /^(Range(Format|Fill|Font|Border)|FormatProtection|ConditionalRange(Font|Fill)|DataValidation)\./,
  /^Range\.(rowHidden|columnHidden|hidden)$/,
  // "null" for a range too large to answer with values, as a whole column is, and for a cell without a hyperlink.
  /^Range\.(values|formulas(Local|R1C1)?|text|valueTypes|numberFormat(Local)?|hyperlink)$/,
  // A column without a filter.
  /^(AutoFilter\.criteria\[\d+\]|Filter\.criteria)$/,
  // "Returns null on data bars, icon sets, and color scales."
  /^ConditionalFormat\.stopIfTrue$/,
  // "If the error string is not set, then the function succeeded."
  /^FunctionResult\.error$/,
  // A workbook that was never saved.
  /^DocumentProperties\.creationDate$/,
];
const isNullable = (problem: string): boolean =>
  / null is /.test(problem) && nullable.some((member) => member.test(problem.split(":")[0]));

/** What cannot be answered, and says so. */
const refused = [
  "ChartPlotArea: The embedded host does not lay charts out.",
  "ShapeCollection.items cannot be loaded",
];
const unanswered = /^(ChartPlotArea)\./;

describe("what the host answers", () => {
  let excel: RunningExcel;
  const types = new DeclaredTypes();
  beforeAll(async () => {
    const workbook = workbookWithEverything();
    workbook.protection = null;
    excel = await startExcel({ workbook, apiLevel: "1.19" });
  });
  afterAll(() => excel.close());

  it("is of the declared types, for every property in the table", async () => {
    const walk = await Excel.run(async (context) => {
      const walk = new ObjectWalk(context, types);
      for (const [object, className] of await starts(context)) await walk.from(object() as Proxy, className);
      return walk;
    });
    const readable = surface.all().flatMap(({ name, members }) =>
      Object.entries(members)
        .filter(([member, { kind }]) => kind === "property" && !member.startsWith("_"))
        .filter(([, member]) => member.kind === "property" && member.get !== null)
        .map(([member]) => `${name}.${camel(member)}`),
    );
    const wrong = [...walk.problems].filter((problem) => !isNullable(problem) && !refused.includes(problem));
    expect(wrong).toEqual([]);
    expect(readable.filter((member) => !walk.read.has(member) && !unanswered.test(member))).toEqual([]);
    expect(walk.read.size).toBeGreaterThan(300);
  });

  it("gives a uniform cell's look without any null", async () => {
    const problems = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Plain");
      const walk = new ObjectWalk(context, types);
      const cell = sheet.getRange("B2");
      cell.values = [["x"]];
      const { format } = cell;
      const parts = {
        RangeFormat: format,
        RangeFont: format.font,
        RangeFill: format.fill,
        FormatProtection: format.protection,
      };
      for (const [className, part] of Object.entries(parts))
        await walk.only(part as unknown as Proxy, className);
      return [...walk.problems];
    });
    expect(problems).toEqual([]);
  });
});

/** The workbook, and what is reached from it by arguments only. */
async function starts(context: Excel.RequestContext): Promise<[() => unknown, string][]> {
  const sheet = context.workbook.worksheets.add("Starts");
  const cells = sheet.getRange("A1:B4");
  cells.values = [
    ["k", 1],
    ["k", 1],
    ["l", 2],
    ["m", 3],
  ];
  const formats = cells.conditionalFormats;
  for (const type of ["ColorScale", "DataBar", "IconSet", "TopBottom"] as const) formats.add(type);
  sheet.horizontalPageBreaks.add("A3");
  const chart = sheet.charts.add("Line", cells);
  chart.series.getItemAt(0).trendlines.add("Linear");
  const sum = sheet.getRange("D1");
  sum.formulas = [["=SUM(B1:B4)"]];
  const mention = { richContent: '<at id="0">K</at>', mentions: [{ id: 0, name: "K", email: "k@x.y" }] };
  const comment = sheet.comments.add("F1", mention, "Mention");
  comment.replies.add(mention, "Mention");
  context.workbook.bindings.add(sum, "Range", "Sum");
  context.workbook.customXmlParts.add('<a xmlns="urn:a"/>');
  await context.sync();
  return [
    [() => sum.getDirectPrecedents(), "WorkbookRangeAreas"],
    [() => context.workbook, "Workbook"],
    [() => comment, "Comment"],
    [() => context.workbook.customXmlParts.getByNamespace("urn:a"), "CustomXmlPartScopedCollection"],
    [() => formats, "ConditionalFormatCollection"],
    [() => sheet.horizontalPageBreaks, "PageBreakCollection"],
    [() => chart.series, "ChartSeriesCollection"],
    [() => context.runtime, "Runtime"],
    [() => cells.getVisibleView(), "RangeView"],
    [() => sheet.getRanges("A1:B2,A4"), "RangeAreas"],
    [() => context.workbook.functions.sum(1, 2), "FunctionResult"],
    [() => cells.removeDuplicates([0, 1], false), "RemoveDuplicatesResult"],
  ];
}
