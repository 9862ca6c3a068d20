// Our calculator beside LibreOffice on the same generated formulas, which go there and back in .xlsx files.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { convert, describeInLibreOffice } from "../../libreoffice/libreOffice";
import * as engines from "./engines";
import { ground } from "./formulaArguments";
import { generate } from "./generatedFormulas";
import { libreOfficeDifferences } from "./knownDifferences";

/** The formulas' results in LibreOffice: the file has none, so that it must calculate. */
function libreOfficeResults(formulas: readonly string[]): engines.Result[] {
  const folder = mkdtempSync(path.join(tmpdir(), "formulas-"));
  try {
    const file = path.join(folder, "formulas.xlsx");
    writeFileSync(file, writeXlsx(engines.workbookOf(ground, formulas)));
    const result = convert(folder, "xlsx", [file])(file);
    if (result === null) throw new Error("LibreOffice could not open the file.");
    const { grid } = readXlsx(readFileSync(result)).activeSheet;
    return formulas.map((_, row) => engines.resultOf(grid.value(row, engines.FORMULA_COLUMN)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Errors count as equal: LibreOffice writes its own (Err:502 …) as #VALUE!. */
function agree(a: engines.Result, b: engines.Result): boolean {
  return engines.agree(a, b) || (engines.isError(a) && engines.isError(b));
}

describeInLibreOffice("formulas beside LibreOffice", () => {
  it("agree but for known differences", () => {
    const { seed, each } = engines.formulaSettings();
    const cases = generate(seed, each);
    const formulas = cases.map(({ formula }) => formula);
    const ours = engines.ourResults(ground, formulas);
    const theirs = libreOfficeResults(formulas);
    expect(engines.unexplained(cases, ours, theirs, agree, libreOfficeDifferences)).toEqual([]);
    const same = cases.filter((_, index) => agree(ours[index], theirs[index])).length;
    expect(same / cases.length).toBeGreaterThan(0.8);
  });
});
