// LibreOffice, where it is installed, opens what we write and reads the same values; elsewhere this says that it was skipped.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { workbookWithEverything } from "./everything";

const installed = spawnSync("soffice", ["--version"]).status === 0;

(installed ? describe : describe.skip)("LibreOffice (skipped where `soffice` is not installed)", () => {
  it("opens the workbook with everything and keeps tables, dropdowns, names, charts and values", () => {
    const folder = mkdtempSync(join(tmpdir(), "xlsx-"));
    const path = join(folder, "all.xlsx");
    const workbook = workbookWithEverything();
    writeFileSync(path, writeXlsx(workbook));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, path], {
      stdio: "ignore",
    });
    const again = readXlsx(new Uint8Array(readFileSync(join(out, "all.xlsx"))));
    expect(again.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    const [customers, purchases] = again.sheets;
    for (let row = 0; row < 5; row++)
      for (const column of [0, 1, 2, 3])
        expect(customers.grid.value(row, column)).toBe(workbook.sheets[0].grid.value(row, column));
    expect(customers.tables.map(({ name }) => name)).toEqual(["Customers"]);
    // Frozen panes are not compared: without a window LibreOffice writes none, whoever made the file.
    expect(
      customers.validations.some(({ rule }) => rule.kind === "list" && rule.source.includes("行业列表")),
    ).toBe(true);
    expect(again.nameNamed("行业列表")).toBeDefined();
    expect(purchases.charts).toHaveLength(workbook.sheets[1].charts.length);
    expect(purchases.grid.value(1, 4)).toBe(10);
  });
});
