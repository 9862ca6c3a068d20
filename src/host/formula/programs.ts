// Owns the compiled programs of a workbook's formulas: one a shape, kept as long as a cell has it.
import { shapeOf, type FormulaShape } from "../model/formulaShape";
import { Unsupported } from "./calculation";
import { compileFormula, type Program } from "./compile";

/** Text in a formula cell that cannot be read: the cell keeps what it has, and is marked. */
const UNREADABLE: Omit<Program, "row" | "column" | "moving"> = {
  evaluate: () => {
    throw new Unsupported("a formula that cannot be read");
  },
  mentions: [],
  volatile: false,
};

export class Programs {
  private readonly byShape = new WeakMap<FormulaShape, Program | null>();
  private likely: FormulaShape | undefined;

  /** The program of a formula as a cell writes it; null when it is no formula. */
  ofText(formula: string, row: number, column: number): Program | null {
    const shape = (this.likely = shapeOf(formula, row, column, this.likely));
    return this.find(shape, row, column);
  }

  ofShape(shape: FormulaShape, row: number, column: number): Program {
    return this.find(shape, row, column) ?? { ...UNREADABLE, row, column, moving: shape.moving };
  }

  private find(shape: FormulaShape, row: number, column: number): Program | null {
    let program = this.byShape.get(shape);
    if (program === undefined) {
      program = compileFormula(shape.at(row, column), row, column);
      this.byShape.set(shape, program);
    }
    // Where parser and shape differ on what a reference is, a program is right for the cell it was compiled for only.
    return program && program.moving !== shape.moving && (program.row !== row || program.column !== column)
      ? compileFormula(shape.at(row, column), row, column)
      : program;
  }
}
