// Owns a file written by excelize, a writer in Go: it runs in a process of its own, as its loader needs modules that
// the test runner does not give.
import { execFileSync } from "node:child_process";

const SCRIPT = `
const { init } = require("excelize-wasm");
init(require.resolve("excelize-wasm/excelize.wasm.gz")).then((excelize) => {
  const file = excelize.NewFile();
  const check = ({ error }) => { if (error) throw new Error(error); };
  check(file.SetSheetRow("Sheet1", "A1", ["月", "金额"]));
  check(file.SetSheetRow("Sheet1", "A2", ["一", 3]));
  check(file.SetSheetRow("Sheet1", "A3", ["二", 5]));
  check(file.AddChart("Sheet1", "D2", {
    Type: excelize.Col,
    Series: [{ Name: "Sheet1!$B$1", Categories: "Sheet1!$A$2:$A$3", Values: "Sheet1!$B$2:$B$3" }],
  }));
  check(file.AddSparkline("Sheet1", { Location: ["C2"], Range: ["Sheet1!A2:B2"] }));
  const { buffer, error } = file.WriteToBuffer();
  check({ error });
  process.stdout.write(Buffer.from(buffer).toString("base64"), () => process.exit(0));
});`;

/** A sheet with a column chart and a sparkline. */
export function fileByExcelize(): Uint8Array {
  const output = execFileSync(process.execPath, ["-e", SCRIPT], { cwd: process.cwd(), maxBuffer: 1 << 26 });
  return new Uint8Array(Buffer.from(output.toString(), "base64"));
}
