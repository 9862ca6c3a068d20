// Owns putting scanned cells and rows into a sheet of the model.
import { OrdinaryFormulas } from "../../formula/ordinaryFormulas";
import { columnCount, parseRect, rowCount } from "../../model/address";
import type { ArrayArea } from "../../model/arrayAreas";
import { DEFAULT_ROW_HEIGHT, type Sheet } from "../../model/sheet";
import type { StyleId } from "../../model/style";
import { CellError, type Scalar } from "../../model/values";
import { UnreadableFile } from "../errors";
import { formulaFromFile } from "../formulas/formulaText";
import { limits } from "../limits";
import {
  type CellBlock,
  type CellDetail,
  IS_BOOLEAN,
  IS_EMPTY,
  IS_NUMBER,
  IS_OWN_TEXT,
  IS_SHARED_TEXT,
  type RowFacts,
} from "../scan/partBlocks";
import { takeOutline } from "../sheets/outlines";
import type { CarriedCells } from "./carriedCells";
import { errorCodes } from "./cellTypes";
import type { SharedStrings } from "./stringItems";

/** Cells and gaps taken so far by all sheets of the file. */
export interface SlotBudget {
  used: number;
}

export interface CellTarget {
  readonly part: string;
  readonly sheet: Sheet;
  readonly carried: CarriedCells;
  readonly strings: SharedStrings;
  /** Style ids by cellXfs index. */
  readonly styles: readonly StyleId[];
  /** The name of the table around a cell. */
  readonly tableAt: (row: number, column: number) => string | null;
  readonly hideRow: (row: number) => void;
  readonly budget: SlotBudget;
  /** Rows of which nothing is said are not of the model's default height. */
  readonly otherDefaultHeight: boolean;
  /** Values of `cm` that mean a dynamic array. */
  readonly dynamicArrays: ReadonlySet<string>;
}

/** A larger array formula is carried as it is. */
const MOST_ARRAY_CELLS = 1_000_000;

export class CellFiller {
  /** File text and table → model formula; a calculated column repeats one text in every row. */
  private readonly formulas = new Map<string, string>();
  private readonly columnEnds: number[] = [];
  private readonly ordinary = new OrdinaryFormulas();
  private readonly arrays: ArrayArea[] = [];

  constructor(private readonly target: CellTarget) {}

  /** @throws UnreadableFile */
  take(block: CellBlock): void {
    for (const facts of block.rowFacts) this.takeRow(facts);
    const { rows, columns, xfs, types, formulaCells, details } = block;
    const { grid } = this.target.sheet;
    let nextFormula = 0;
    let nextDetail = 0;
    for (let cell = 0; cell < rows.length; cell++) {
      const row = rows[cell];
      const column = columns[cell];
      const value = types[cell] === IS_EMPTY ? null : this.valueOf(block, cell);
      let detail = details[nextDetail]?.cell === cell ? details[nextDetail++] : null;
      const text =
        formulaCells[nextFormula] === cell
          ? this.modelFormula(block.formulas[nextFormula++], row, column)
          : undefined;
      const array = text !== undefined && detail?.f ? this.arrayOf(detail, row, column) : null;
      if (array) this.arrays.push(array);
      if (detail && array) detail = withoutArray(detail);
      const formula = text && !detail?.f && !array ? this.ordinary.fromFile(text, row, column) : text;
      if (xfs[cell] > 0 || value !== null || formula !== undefined) this.reserve(row, column);
      if (xfs[cell] > 0) grid.setStyle(row, column, this.styleId(xfs[cell]));
      if (formula !== undefined) grid.setFormula(row, column, formula, value);
      else if (value !== null) grid.setResult(row, column, value);
      const rich = detail?.rich ?? this.richIndex(types[cell], block.numbers[cell]);
      if (detail || rich !== null) this.carry(row, column, value, formula, detail, rich);
    }
  }

  /** To be called behind the last cell: what array formulas fill is known then. */
  finish(): void {
    const { grid } = this.target.sheet;
    for (const area of this.arrays) {
      const { top, left } = area.range;
      grid.setArray(area, (row, column) => grid.value(top + row, left + column));
    }
  }

  /** ECMA-376-1, 18.3.1.40: `ref` begins at the cell with the formula. */
  private arrayOf({ f, attributes }: CellDetail, row: number, column: number): ArrayArea | null {
    const range = f?.attributes.t === "array" ? parseRect(f.attributes.ref ?? "") : null;
    if (range?.top !== row || range.left !== column) return null;
    if (rowCount(range) * columnCount(range) > MOST_ARRAY_CELLS) return null;
    return { range, kind: this.target.dynamicArrays.has(attributes?.cm ?? "") ? "spill" : "fixed" };
  }

  private takeRow({ row, height, customHeight, hidden, xf, attributes }: RowFacts): void {
    const { sheet, carried, otherDefaultHeight, hideRow } = this.target;
    let others = attributes && takeOutline(sheet.rowOutline, row, attributes);
    if (height !== null && (customHeight || height !== DEFAULT_ROW_HEIGHT)) {
      sheet.rowHeights.set(row, height);
      if (!customHeight) carried.autoHeight.add(row);
    }
    // The model's own default height, where the sheet has another.
    else if (height !== null && otherDefaultHeight) others = { ...others, ht: String(height) };
    if (hidden) hideRow(row);
    // Also the default style, where it stands over formatted columns.
    if (xf !== null) sheet.rowStyles.set(row, this.styleId(xf));
    if (others) carried.rows.set(row, others);
  }

  private valueOf({ types, numbers, texts }: CellBlock, cell: number): Scalar {
    const type = types[cell];
    const number = numbers[cell];
    if (type === IS_NUMBER) return number;
    if (type === IS_SHARED_TEXT) return this.sharedText(number);
    if (type === IS_OWN_TEXT) return texts[number];
    return type === IS_BOOLEAN ? number === 1 : CellError.of(errorCodes[number]);
  }

  private sharedText(index: number): string {
    const text = this.target.strings.texts[index] as string | undefined;
    if (text === undefined)
      throw new UnreadableFile("damaged", `${this.target.part}: shared string ${index}`);
    return text;
  }

  private richIndex(type: number, index: number): number | null {
    const { rich } = this.target.strings;
    return type === IS_SHARED_TEXT && rich.size > 0 && rich.has(index) ? index : null;
  }

  private carry(
    row: number,
    column: number,
    value: Scalar,
    formula: string | undefined,
    detail: CellDetail | null,
    rich: number | string | null,
  ): void {
    const { attributes, f = null, error = null } = detail ?? {};
    this.target.carried.add(row, column, {
      value,
      formula,
      attributes: attributes ?? {},
      f,
      rich,
      error,
    });
  }

  private modelFormula(text: string, row: number, column: number): string {
    if (!text.includes("[") && !text.includes("_x")) return `=${text}`;
    const table = this.target.tableAt(row, column);
    const key = `${table ?? ""}|${text}`;
    let formula = this.formulas.get(key);
    if (formula === undefined) this.formulas.set(key, (formula = formulaFromFile(text, table)));
    return formula;
  }

  private styleId(xf: number): StyleId {
    return this.target.styles[xf] ?? 0;
  }

  /** Counts the column's growth to the row, so that one cell at the sheet's far end costs what it takes. */
  private reserve(row: number, column: number): void {
    const end = this.columnEnds[column] ?? 0;
    if (row < end) return;
    this.columnEnds[column] = row + 1;
    const { budget } = this.target;
    budget.used += row + 1 - end;
    if (budget.used > limits.gridSlots) throw new UnreadableFile("too-large", "cells");
  }
}

/** What is left to carry when the model has the array; null for nothing. */
function withoutArray({ attributes, ...detail }: CellDetail): CellDetail | null {
  const { cm: _, ...others } = attributes ?? {};
  const rest = { ...detail, f: null, attributes: others };
  return Object.keys(others).length > 0 || rest.rich !== null || rest.error !== null ? rest : null;
}
