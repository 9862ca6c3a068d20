// How headers stand over their columns: as the cells below them, and never against a neighbour's text.
import { planAnalysisSheet } from "../../../src/core/analysisSheet/analysisSheet";
import type { SheetPlan } from "../../../src/core/analysisSheet/plan";
import { type CellStyle, styles } from "../../../src/core/analysisSheet/styles";
import { languages } from "../../../src/language/language";
import { sampleReport } from "./sampleReport";

interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly style: CellStyle;
  readonly isHeader: boolean;
  readonly value: string | number;
}

/** Filled cells of a plan, a merged one once. */
function cellsOf(plan: SheetPlan): PlannedCell[] {
  const spans = new Map(
    plan.merged.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows }, (_, n) => [`${row + n},${column}`, columns] as const),
    ),
  );
  return plan.styled.flatMap(({ style: key, areas }) =>
    areas.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, n): PlannedCell => {
        const at = { row: row + Math.floor(n / columns), column: column + (n % columns) };
        return {
          ...at,
          columns: spans.get(`${at.row},${at.column}`) ?? 1,
          style: styles[key],
          isHeader: key.startsWith("head"),
          value: plan.values[at.row][at.column],
        };
      }).filter(({ value }) => value !== ""),
    ),
  );
}

describe.each(languages)("headers in %s", (language) => {
  let cells: PlannedCell[];
  let headers: PlannedCell[];
  beforeAll(async () => {
    cells = cellsOf(planAnalysisSheet(await sampleReport(), language));
    headers = cells.filter(({ isHeader }) => isHeader);
  });
  const at = (row: number, column: number): PlannedCell | undefined =>
    cells.find((cell) => cell.row === row && cell.column === column);

  it("stand right over numbers", () => {
    expect(headers.length).toBeGreaterThan(80);
    const overNumbers = headers.filter(({ row, column }) => typeof at(row + 1, column)?.value === "number");
    expect(overNumbers.length).toBeGreaterThan(50);
    expect(overNumbers.filter(({ style }) => style.align !== "Right")).toEqual([]);
  });

  it("stand as the texts below them", () => {
    const unlike = headers.filter(({ row, column, style }) => {
      const below = at(row + 1, column);
      if (!below || below.style.bold) return false;
      return below.style.align !== style.align || below.style.indent !== style.indent;
    });
    expect(unlike).toEqual([]);
  });

  it("never begin where a neighbour's text ends", () => {
    const joined = headers.filter(({ row, column, columns, style }) => {
      const next = at(row, column + columns);
      return style.align === "Right" && next?.style.align === "Left" && next.style.indent === 0;
    });
    expect(joined.map(({ value }) => value)).toEqual([]);
  });
});
