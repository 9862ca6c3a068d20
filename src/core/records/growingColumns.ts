// Owns columns that grow while chunks arrive: typed arrays that double, and text as codes into labels.
import type { Cell } from "../values/cell";
import { cellText } from "../values/cell";
import type { TextColumn } from "./columns";

const FIRST_CAPACITY = 1024;

export class GrowingInts {
  private values = new Int32Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
  finish(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

export class GrowingNumbers {
  private values = new Float64Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
  finish(): Float64Array {
    return this.values.subarray(0, this.length);
  }
}

/** Codes text cells; labels are what `labelOf` makes of the cell's text. labelOf must leave its own results alone. */
export class GrowingText {
  private readonly codes = new GrowingInts();
  private readonly labels: string[] = [""];
  private readonly byLabel = new Map<string, number>([["", 0]]);
  /** Only spellings that are not their own label, so that a million distinct ids are kept once. */
  private readonly bySpelling = new Map<Cell, number>();

  /** @param textOf the folded text of a cell */
  constructor(
    private readonly labelOf: (folded: string) => string = (folded) => folded,
    private readonly textOf: (cell: Cell) => string = cellText,
  ) {}

  push(cell: Cell): void {
    const known = typeof cell === "string" ? this.byLabel.get(cell) : undefined;
    this.codes.push(known ?? this.bySpelling.get(cell) ?? this.learn(cell));
  }
  finish(): TextColumn {
    return { codes: this.codes.finish(), labels: this.labels };
  }

  private learn(cell: Cell): number {
    const label = this.labelOf(this.textOf(cell));
    let code = this.byLabel.get(label);
    if (code === undefined) {
      code = this.labels.push(label) - 1;
      this.byLabel.set(label, code);
    }
    if (label !== cell) this.bySpelling.set(cell, code);
    return code;
  }
}
