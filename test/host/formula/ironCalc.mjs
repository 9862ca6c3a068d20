// Owns asking IronCalc (a second spreadsheet engine, @ironcalc/wasm) for the results of formulas, in a process of its own:
// the package is an ES module, which jest does not load. In: JSON {cells, formulas} on stdin; out: JSON values on stdout.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Buffer } from "node:buffer";
import process from "node:process";

const entry = createRequire(import.meta.url).resolve("@ironcalc/wasm");
const { initSync, Model, columnNumberFromName } = await import(entry);
initSync({ module: readFileSync(entry.replace("wasm.js", "wasm_bg.wasm")) });

// In pieces: reading all at once fails when the pipe is empty for a moment.
const input = [];
for await (const piece of process.stdin) input.push(piece);
const { cells, formulas } = JSON.parse(Buffer.concat(input).toString("utf8"));
const model = new Model("formulas", "en", "UTC", "en");
model.pauseEvaluation();
for (const [address, value] of Object.entries(cells)) {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address);
  const input =
    typeof value === "string" && !value.startsWith("=") ? `'${value}` : String(value).toUpperCase();
  model.setUserInput(0, Number(row), columnNumberFromName(column), input);
}
const COLUMN = 40;
formulas.forEach((formula, index) => model.setUserInput(0, index + 1, COLUMN, formula));
const area = { sheet: 0, row: 1, column: COLUMN, width: 1, height: formulas.length };
model.updateRangeStyle(area, "num_fmt", "0.00000000000000E+00");
model.resumeEvaluation();
model.evaluate();

/** Cell types of the engine: 1 number, 2 text, 4 boolean, 16 error. */
function valueOf(index) {
  const shown = model.getFormattedCellValue(0, index + 1, COLUMN);
  switch (model.getCellType(0, index + 1, COLUMN)) {
    case 1:
      return Number(shown);
    case 4:
      return shown === "TRUE";
    case 16:
      return { error: shown };
    default:
      return shown;
  }
}

process.stdout.write(JSON.stringify(formulas.map((_, index) => valueOf(index))));
