// Owns a workbook by excelize, a writer in Go: dates and amounts as people type them, as text. It runs in a process of
// its own, as its loader needs modules that the test runner does not give.
import { execFileSync } from "node:child_process";
import { isDate, modules, records, tableNames, type Value } from "./records";

const SCRIPT = `
const { init } = require("excelize-wasm");
const [path, tables] = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const check = ({ error }) => { if (error) throw new Error(error); };
init(require.resolve("excelize-wasm/excelize.wasm.gz")).then((excelize) => {
  const file = excelize.NewFile();
  for (const { name, cells, range } of tables) {
    check(file.NewSheet("S " + name));
    cells.forEach((row, index) => check(file.SetSheetRow("S " + name, "A" + (index + 1), row)));
    check(file.AddTable("S " + name, { Range: range, Name: name, StyleName: "TableStyleMedium2" }));
  }
  check(file.DeleteSheet("Sheet1"));
  const { buffer, error } = file.WriteToBuffer();
  check({ error });
  require("node:fs").writeFileSync(path, Buffer.from(buffer));
  process.exit(0);
});`;

export function writeByExcelize(file: string): void {
  const tables = modules.map((module) => {
    const { headers, rows } = records[module];
    const lastColumn = String.fromCharCode(64 + headers.length);
    return {
      name: tableNames[module],
      cells: [headers, ...rows.map((row, index) => row.map((value) => typedAsText(value, index)))],
      range: `A1:${lastColumn}${rows.length + 1}`,
    };
  });
  execFileSync(process.execPath, ["-e", SCRIPT], {
    cwd: process.cwd(),
    input: JSON.stringify([file, tables]),
    stdio: ["pipe", "ignore", "pipe"],
  });
}

/** A spelling of its own for each row, in turn. */
function typedAsText(value: Value, row: number): string {
  if (typeof value === "number") {
    const spellings = [`￥${value}`, `${value}元`, ` ${value} `, value.toLocaleString("en")];
    return spellings[row % spellings.length];
  }
  if (!isDate(value)) return value;
  const [year, month, day] = value.split("-").map(Number);
  const spellings = [
    `${year}年${month}月${day}日`,
    `${year}/${month}/${day}`,
    value.replaceAll("-", ""),
    `${year}.${month}.${day}`,
  ];
  return spellings[row % spellings.length];
}
