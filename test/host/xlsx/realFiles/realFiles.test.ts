// Files of real programs, where REAL_XLSX_FILES names a folder of them; elsewhere this says that it was skipped.
// REAL_XLSX_PER_SOURCE limits how many of each source are tried, REAL_XLSX_REPORT=1 writes docs/host-files.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startExcel } from "../../../../src/host/client/startExcel";
import { checkFile } from "./checkFile";
import { listFiles } from "./listFiles";
import { realFilesReport, type TriedFile } from "./report";

const { REAL_XLSX_FILES, REAL_XLSX_PER_SOURCE, REAL_XLSX_REPORT } = process.env;

(REAL_XLSX_FILES ? describe : describe.skip)(
  "files of real programs (skipped without REAL_XLSX_FILES)",
  () => {
    it("are kept whole, or refused for a stated reason", async () => {
      const excel = await startExcel();
      const tried: TriedFile[] = [];
      const problems: string[] = [];
      for (const { source, path } of listFiles(
        REAL_XLSX_FILES ?? "",
        Number(REAL_XLSX_PER_SOURCE ?? Infinity),
      )) {
        const outcome = await checkFile(new Uint8Array(readFileSync(path)), excel);
        tried.push({ source, outcome });
        if (outcome.kind === "failed")
          problems.push(...outcome.problems.map((problem) => `${path}: ${problem}`));
      }
      excel.close();
      if (REAL_XLSX_REPORT)
        writeFileSync(join(__dirname, "../../../../docs/host-files.md"), realFilesReport(tried));
      expect(tried.length).toBeGreaterThan(0);
      expect(problems).toEqual([]);
    }, 7_200_000);
  },
);
