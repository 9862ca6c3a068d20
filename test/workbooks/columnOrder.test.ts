// The order of a workbook's columns never matters, nor do columns of the user's own: the same cells, moved about.
import fc from "fast-check";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { randomOf } from "../core/analysis/randomRecords";
import { type RandomWorkbook, randomWorkbook } from "./randomWorkbook";
import type { RawTable } from "./randomTable";
import { reportOfFile } from "./reportOfFile";

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ platform: "web" });
});
afterAll(() => excel.close());

describe("columns", () => {
  it("may stand in any order, with the user's own between", () =>
    fc.assert(
      fc.asyncProperty(fc.nat({ max: 1_000_000 }), fc.nat(), async (seed, otherSeed) => {
        const book: RandomWorkbook = { ...randomWorkbook(seed), writtenBy: "clientbook" };
        const random = randomOf(otherSeed);
        const moved = {
          ...book,
          tables: book.tables.map((table) => rearranged(withOwnColumn(table), random)),
        };
        expect(await reportOfFile(excel, moved)).toEqual(await reportOfFile(excel, book));
      }),
      { numRuns: 15, seed: 20240531 },
    ));
});

function withOwnColumn(table: RawTable): RawTable {
  return {
    ...table,
    headers: [...table.headers, "只给自己看的列"],
    rows: table.rows.map((cells, row) => [...cells, row % 3 === 0 ? null : `${row}`]),
  };
}

function rearranged(table: RawTable, random: () => number): RawTable {
  const order = table.headers
    .map((_, column) => ({ column, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ column }) => column);
  const moved = <T>(cells: readonly T[]): T[] => order.map((column) => cells[column]);
  return { ...table, headers: moved(table.headers), rows: table.rows.map(moved) };
}
