// Owns gathering scanned cells into blocks.
import type { CellBlock, CellDetail, RowFacts } from "../scan/partBlocks";

/** Cells a block: about a millisecond of work for who takes it in. */
const CELLS = 8192;
/** Bytes of the part a block, for long texts and rows without cells. */
const BYTES = 1 << 18;

export class CellBlockBuilder {
  private count = 0;
  private begun: number;
  private readonly rows = new Uint32Array(CELLS);
  private readonly columns = new Uint16Array(CELLS);
  private readonly xfs = new Uint32Array(CELLS);
  private readonly types = new Uint8Array(CELLS);
  private readonly numbers = new Float64Array(CELLS);
  private texts: string[] = [];
  private formulaCells: number[] = [];
  private formulas: string[] = [];
  private details: CellDetail[] = [];
  private rowFacts: RowFacts[] = [];

  /** @param position where the cells begin in the part */
  constructor(position: number) {
    this.begun = position;
  }

  addText(text: string): number {
    return this.texts.push(text) - 1;
  }
  addRow(facts: RowFacts): void {
    this.rowFacts.push(facts);
  }
  addCell(row: number, column: number, xf: number, type: number, number: number): void {
    const at = this.count++;
    this.rows[at] = row;
    this.columns[at] = column;
    this.xfs[at] = xf;
    this.types[at] = type;
    this.numbers[at] = number;
  }
  /** Of the cell added last. */
  addFormula(text: string): void {
    this.formulaCells.push(this.count - 1);
    this.formulas.push(text);
  }
  addDetail(detail: Omit<CellDetail, "cell">): void {
    this.details.push({ cell: this.count - 1, ...detail });
  }

  isFull(position: number): boolean {
    return this.count === CELLS || position - this.begun >= BYTES;
  }
  /** The block so far; the next one begins. */
  take(position: number): CellBlock {
    const { count, texts, formulaCells, formulas, details, rowFacts } = this;
    const block = {
      kind: "cells" as const,
      passed: position,
      rows: this.rows.slice(0, count),
      columns: this.columns.slice(0, count),
      xfs: this.xfs.slice(0, count),
      types: this.types.slice(0, count),
      numbers: this.numbers.slice(0, count),
      texts,
      formulaCells,
      formulas,
      details,
      rowFacts,
    };
    this.count = 0;
    this.begun = position;
    this.texts = [];
    this.formulaCells = [];
    this.formulas = [];
    this.details = [];
    this.rowFacts = [];
    return block;
  }
}
