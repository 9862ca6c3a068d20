// Owns what is to be calculated since the last pass: what changed in the cells, in names, in tables and in the list of
// sheets, and the formulas that this reaches.
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { CellSet, Dependencies } from "./dependencies";
import type { Programs } from "./programs";

/** How the workbook stood at the end of a pass. */
interface Standing {
  /** By sheet: the taking of its changes. */
  readonly takings: ReadonlyMap<Sheet, number>;
  readonly sheets: string;
  readonly definitions: string;
}

export class Recalculation {
  private last: Standing | null = null;
  private dependencies: { of: string; index: Dependencies } | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly programs: Programs,
  ) {}

  /** The formulas to calculate. @param all every one, as in the first pass */
  reached(all: boolean): CellSet {
    const { last } = this;
    const changed = new CellSet();
    let known = true;
    for (const sheet of this.workbook.sheets) {
      const { columns } = sheet.grid.takeChanges(last?.takings.get(sheet) ?? null);
      known &&= columns !== null;
      for (const [column, rows] of columns ?? [])
        for (const [from, to] of rows) changed.add(sheet, column, from, to);
    }
    const everything = all || !known || last?.sheets !== sheetsPrint(this.workbook);
    const redefined = last?.definitions !== definitionsPrint(this.workbook);
    const index = this.upToDate();
    return everything ? index.all() : index.reached(changed, redefined ? "redefined" : "edited");
  }
  /** The formulas that read cells which a pass has filled or left. */
  reachedBy(cells: CellSet): CellSet {
    return this.upToDate().reached(cells, "spilled");
  }

  /** To be called when all is calculated, or taken for calculated. */
  done(): void {
    const takings = new Map<Sheet, number>();
    for (const sheet of this.workbook.sheets) takings.set(sheet, sheet.grid.takeChanges(null).taking);
    const { workbook } = this;
    this.last = { takings, sheets: sheetsPrint(workbook), definitions: definitionsPrint(workbook) };
  }

  private upToDate(): Dependencies {
    const { workbook } = this;
    const of = `${sheetsPrint(workbook)}${definitionsPrint(workbook)}${formulasPrint(workbook)}`;
    if (this.dependencies?.of !== of)
      this.dependencies = { of, index: new Dependencies(workbook, this.programs) };
    return this.dependencies.index;
  }
}

const sheetsPrint = ({ sheets }: Workbook): string =>
  JSON.stringify(sheets.map(({ id, name }) => [id, name]));

/** Names and tables: when any changes, formulas that mention one may mean something else. */
function definitionsPrint({ names, sheets }: Workbook): string {
  return JSON.stringify([
    names.map(({ name, formula }) => [name, formula]),
    sheets.map((sheet) => [
      sheet.names.map(({ name, formula }) => [name, formula]),
      sheet.tables.map(({ name, range, columns, showHeaders, showTotals }) => [
        name,
        range,
        columns.map((column) => column.name),
        showHeaders,
        showTotals,
      ]),
    ]),
  ]);
}

const formulasPrint = ({ sheets }: Workbook): string =>
  sheets
    .map(({ grid }) =>
      Array.from({ length: grid.columnLimit }, (_, column) => grid.formulaRevision(column)).join(),
    )
    .join(";");
