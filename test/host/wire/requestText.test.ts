// How requests of the real client read to a developer: statements, object paths, the action that failed, big arguments.
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { RequestReader, type RequestText } from "../../../src/host/wire/requestText";

let excel: RunningExcel;
let read: RequestText[];
beforeEach(async () => {
  excel = await startExcel();
  const reader = new RequestReader();
  read = [];
  excel.host.requests.subscribe((_, exchange) => read.push(reader.read(exchange)));
});
afterEach(() => excel.close());

const statements = (kinds: string[]): string[] =>
  read.flatMap((text) => text.statements.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text));

it("writes loads, calls and assignments as the statements that made them", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Customers";
    const body = table.getDataBodyRange();
    body.values = [
      [1, 2],
      [3, 4],
    ];
    body.load("values,address");
    sheet.getRange("D1:E1").format.fill.clear();
    await context.sync();
  });
  const body = 'worksheets.getItem("Sheet1").tables.add("A1:B3", true).getDataBodyRange()';
  expect(statements(["load", "call", "set"])).toEqual([
    'worksheets.getItem("Sheet1").tables.add("A1:B3", true).name = "Customers"',
    `${body}.values = [2 × 2]`,
    `${body} → load values, address`,
    'worksheets.getItem("Sheet1").getRange("D1:E1").format.fill.clear()',
  ]);
  expect(read[0].paths.map(({ text }) => text)).toContain(body);
});

it("marks the action that failed, and what did not run is still listed", async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("none").name = "x";
    context.workbook.worksheets.getFirst().name = "y";
    await context.sync();
  }).catch(() => undefined);
  const failed = read[0].statements.filter((statement) => statement.failed);
  expect(failed.map(({ text }) => text)).toEqual(['tables.getItem("none")']);
  expect(read[0].statements.at(-1)).toMatchObject({
    text: 'worksheets.getFirst().name = "y"',
    failed: false,
  });
});

it("keeps the name of an object that a later request goes on using", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("B2");
    context.trackedObjects.add(range);
    await context.sync();
    range.values = [[7]];
    await context.sync();
  });
  expect(statements(["set"])).toEqual(['worksheets.getFirst().getRange("B2").values = [[7]]']);
});

it("cuts a request of thousands of actions short and says how many are left out", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (let row = 1; row <= 300; row++) sheet.getRange(`A${row}`).values = [["x".repeat(500)]];
    await context.sync();
  });
  const [{ statements: listed, moreStatements, morePaths }] = read;
  expect(listed).toHaveLength(200);
  expect(moreStatements).toBeGreaterThan(300);
  expect(morePaths).toBeGreaterThan(100);
  expect(Math.max(...listed.map(({ text }) => text.length))).toBeLessThan(160);
});
