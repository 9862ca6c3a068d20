// Owns what rules look at, and how they walk it.
import type { Language } from "../../language/language";
import type { CellTable, CellTables } from "../records/cellColumns";
import type { Records } from "../records/columns";
import type { FieldKey, ListKey, ModuleKey } from "../schema/fields";
import type { Settings } from "../schema/settings";
import type { Cell } from "../values/cell";
import type { Detail, Finding, Fix, Severity } from "./finding";

export interface CheckInput {
  /** Cells as they stand. */
  readonly tables: CellTables;
  /** The same cells, read. */
  readonly records: Records;
  /** What each dropdown offers in this workbook. */
  readonly lists: Readonly<Record<ListKey, readonly string[]>>;
  /** The workbook's language, in which list values are stored. */
  readonly language: Language;
  readonly settings: Settings;
  /** Today as an Excel serial. */
  readonly today: number;
  readonly date1904: boolean;
}

/** What a rule says about a cell; where it stands is added by the walker. */
export type Verdict = Detail & {
  readonly severity: Severity;
  readonly nearest?: string | null;
  readonly fix?: Fix | null;
};

export type Report = (finding: Finding) => void;

/** One rule of workbook.md. */
export interface Rule {
  readonly check: (input: CheckInput, report: Report) => void;
}

/** Judges each distinct value of a column once and reports every row that holds it. An absent column is passed over. */
export function eachCell(
  table: CellTable,
  module: ModuleKey,
  field: FieldKey,
  judge: (value: Cell) => Verdict | null,
  report: Report,
): void {
  const column = table.columns.get(field);
  if (!column) return;
  const verdicts = column.values.map(judge);
  for (let index = 0; index < table.length; index++) {
    const code = column.codes[index] ?? 0;
    const verdict = verdicts[code];
    const value = column.values[code];
    if (verdict && value !== undefined)
      report(findingAt({ module, field, row: table.row[index] ?? 0, value }, verdict));
  }
}

export function findingAt(
  place: Pick<Finding, "module" | "field" | "row" | "value">,
  verdict: Verdict,
): Finding {
  return { nearest: null, fix: null, ...place, ...verdict };
}

/** The cell of a body row, "" where the column or row is not there. Rows are in order, so it is a binary search. */
export function cellAt(table: CellTable, field: FieldKey, row: number): Cell {
  const column = table.columns.get(field);
  let low = 0;
  let high = table.length - 1;
  while (column && low <= high) {
    const middle = (low + high) >> 1;
    const found = table.row[middle] ?? 0;
    if (found === row) return column.values[column.codes[middle] ?? 0] ?? "";
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return "";
}
