// A file with packs, written by another program, on the built command: the report it prints has their parts.
import path from "node:path";
import ExcelJS from "exceljs";
import type { Report } from "../../src/core/analysis/report";
import { expectPackParts, packBook } from "../excel/packBook";
import { buildCommand, clientbook, temporaryFolder } from "./builtCommand";
import { addTable } from "./foreignWorkbooks";

const folder = temporaryFolder();
beforeAll(() => buildCommand(), 240_000);
afterAll(() => folder.remove());

describe("a file with packs", () => {
  it("is analyzed with them", async () => {
    const workbook = new ExcelJS.Workbook();
    for (const { name, headers, rows } of packBook)
      addTable(workbook, { name, headers, rows: rows.map(plain) });
    await workbook.xlsx.writeFile(path.join(folder.path, "packs.xlsx"));
    const { code, stdout, stderr } = await clientbook(
      folder.path,
      "analyze",
      "packs.xlsx",
      "--month",
      "2024-05",
      "--json",
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const report: Report = JSON.parse(stdout);
    expectPackParts(report);
  });
});

const plain = (cells: readonly unknown[]): (string | number | null)[] =>
  cells.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null));
