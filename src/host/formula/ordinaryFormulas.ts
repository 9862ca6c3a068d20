// Owns reading and writing the ordinary formulas of a file's cells, each shape looked at once.
import { shapeOf, type FormulaShape } from "../model/formulaShape";
import { asOrdinary, mayBeMany, withIntersections } from "./implicitIntersection";

interface Ordinary {
  readonly shape: FormulaShape;
  readonly isArray: boolean;
}

export class OrdinaryFormulas {
  private readonly read = new WeakMap<FormulaShape, FormulaShape>();
  private readonly written = new WeakMap<FormulaShape, Ordinary>();
  private likely: FormulaShape | undefined;

  /** A formula as the file's cell has it, with an @ where Excel shows one. */
  fromFile(formula: string, row: number, column: number): string {
    if (!mayBeMany(formula)) return formula;
    const shape = (this.likely = shapeOf(formula, row, column, this.likely));
    let marked = this.read.get(shape);
    if (!marked) this.read.set(shape, (marked = shapeOf(withIntersections(formula), row, column)));
    return marked === shape ? formula : marked.at(row, column);
  }

  /** How a cell's formula stands in the file, and whether as an array formula. */
  toFile(shape: FormulaShape, row: number, column: number): { formula: string; isArray: boolean } {
    let ordinary = this.written.get(shape);
    if (!ordinary) {
      const { formula, isArray } = asOrdinary(shape.at(row, column));
      this.written.set(shape, (ordinary = { shape: shapeOf(formula, row, column), isArray }));
    }
    return { formula: ordinary.shape.at(row, column), isArray: ordinary.isArray };
  }
}
