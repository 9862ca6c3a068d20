// Owns reading `<sheetData>`: rows and cells from bytes straight into the grid.
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { DEFAULT_ROW_HEIGHT } from "../../model/sheet";
import type { StyleId } from "../../model/style";
import { CellError, type Scalar } from "../../model/values";
import { UnreadableFile } from "../errors";
import { formulaFromFile } from "../formulas/formulaText";
import { SharedFormula } from "../formulas/sharedFormula";
import { limits } from "../limits";
import type { Reading } from "../reading";
import { serialFromIso } from "./isoDates";
import { BOOLEAN, DATE, ERROR, INLINE_STRING, isErrorCode, NUMBER, SHARED, TEXT } from "./cellTypes";
import type { CarriedCells } from "./carriedCells";
import { decodeEscapes } from "./escapedText";
import { parseNumber } from "./number";
import { readInlineString, type SharedStrings } from "./stringItems";
import { nameCode, TagScanner } from "./tagScanner";

const ROW = nameCode("row");
const CELL = nameCode("c");
const VALUE = nameCode("v");
const FORMULA = nameCode("f");
const INLINE = nameCode("is");
const SHEET_DATA = nameCode("sheetData");
const [A_R, A_S, A_T] = ["r", "s", "t"].map(nameCode);
const [A_HT, A_HIDDEN, A_CUSTOM_HEIGHT, A_CUSTOM_FORMAT] = [
  "ht",
  "hidden",
  "customHeight",
  "customFormat",
].map(nameCode);
const ROW_CARRIED = new Map(
  ["outlineLevel", "collapsed", "thickTop", "thickBot", "ph"].map((name) => [nameCode(name), name]),
);
const CELL_CARRIED = new Map(["cm", "vm", "ph"].map((name) => [nameCode(name), name]));

/** Cells and gaps taken so far by all sheets of the file. */
export interface SlotBudget {
  used: number;
}

export interface SheetDataTarget {
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
  readonly date1904: boolean;
}

/** Rows between two steps: some milliseconds of work. */
const ROWS_A_STEP = 500;

/** Reads from behind the opening tag of sheetData to behind its closing tag, with a step every few rows. */
export function readSheetData(scanner: TagScanner, target: SheetDataTarget): Reading<void> {
  return new SheetDataReader(scanner, target).read();
}

class SheetDataReader {
  private row = -1;
  private column = -1;
  private readonly shared = new Map<string, SharedFormula>();
  /** File text and table → model formula; a calculated column repeats one text in every row. */
  private readonly formulas = new Map<string, string>();
  private readonly columnEnds: number[] = [];
  // Of the cell being read:
  private carriedAttributes: Record<string, string> | null = null;
  private carriedFormula: { attributes: Record<string, string>; text: string } | null = null;
  private rich: number | string | null = null;
  private unknownError: string | null = null;

  constructor(
    private readonly scanner: TagScanner,
    private readonly target: SheetDataTarget,
  ) {}

  *read(): Reading<void> {
    const { scanner } = this;
    let rows = 0;
    while (scanner.nextTag()) {
      if (scanner.closing) {
        const ended = scanner.tag === SHEET_DATA;
        scanner.endTag();
        if (ended) return;
      } else if (scanner.tag === CELL) this.readCell();
      else if (scanner.tag === ROW) {
        this.readRow();
        if (++rows % ROWS_A_STEP === 0) yield { kind: "passed", bytes: scanner.position };
      } else scanner.skipElement();
    }
    scanner.damaged("unclosed sheetData");
  }

  private readRow(): void {
    const { scanner, target } = this;
    let number = this.row + 2;
    let style = -1;
    let customFormat = false;
    let height = -1;
    let customHeight = false;
    let hidden = false;
    let carried: Record<string, string> | null = null;
    while (scanner.nextAttribute()) {
      const { attribute } = scanner;
      if (attribute === A_R) number = scanner.wholeValue();
      else if (attribute === A_S) style = scanner.wholeValue();
      else if (attribute === A_HT) height = Number(scanner.value());
      else if (attribute === A_HIDDEN) hidden = isTrue(scanner.value());
      else if (attribute === A_CUSTOM_HEIGHT) customHeight = isTrue(scanner.value());
      else if (attribute === A_CUSTOM_FORMAT) customFormat = isTrue(scanner.value());
      else {
        const name = ROW_CARRIED.get(attribute);
        if (name) (carried ??= {})[name] = scanner.value();
      }
    }
    if (number < 1 || number > MAX_ROWS) scanner.damaged(`row ${number}`);
    this.row = number - 1;
    this.column = -1;
    if (height >= 0 && (customHeight || height !== DEFAULT_ROW_HEIGHT)) {
      target.sheet.rowHeights.set(this.row, height);
      if (!customHeight) target.carried.autoHeight.add(this.row);
    }
    // The model's own default height, where the sheet has another.
    else if (height >= 0 && target.otherDefaultHeight) (carried ??= {}).ht = String(height);
    if (hidden) target.hideRow(this.row);
    // Also the default style, where it stands over formatted columns.
    if (customFormat) target.sheet.rowStyles.set(this.row, this.styleId(Math.max(0, style)));
    if (carried) target.carried.rows.set(this.row, carried);
  }

  private readCell(): void {
    const { scanner } = this;
    let column = this.column + 1;
    let style = 0;
    let type = NUMBER;
    this.carriedAttributes = null;
    this.carriedFormula = null;
    this.rich = null;
    this.unknownError = null;
    while (scanner.nextAttribute()) {
      const { attribute } = scanner;
      if (attribute === A_R) column = this.columnOfReference();
      else if (attribute === A_S) style = scanner.wholeValue();
      else if (attribute === A_T) type = this.typeOf();
      else {
        const name = CELL_CARRIED.get(attribute);
        if (name) (this.carriedAttributes ??= {})[name] = scanner.value();
      }
    }
    if (column < 0 || column >= MAX_COLUMNS || this.row < 0) scanner.damaged("cell reference");
    this.column = column;
    const empty = scanner.selfClosing;
    if (style > 0) {
      this.reserve(column);
      this.target.sheet.grid.setStyle(this.row, column, this.styleId(style));
    }
    if (!empty) this.readContent(column, type);
  }

  /** `B7`: the column counts; the row may differ from its row element's only in broken files, where Excel takes the cell's. */
  private columnOfReference(): number {
    const { scanner } = this;
    const { bytes } = scanner;
    let at = scanner.valueStart;
    let column = 0;
    for (
      let byte = bytes[at] & 0xdf;
      byte >= 65 && byte <= 90 && at < scanner.valueEnd;
      byte = bytes[++at] & 0xdf
    )
      column = column * 26 + (byte - 64);
    const row = scanner.whole(at, scanner.valueEnd);
    if (column === 0 || row < 1 || row > MAX_ROWS) scanner.damaged("cell reference");
    this.row = row - 1;
    return column - 1;
  }

  private typeOf(): number {
    const { bytes, valueStart, valueEnd } = this.scanner;
    let code = 0;
    for (let at = valueStart; at < valueEnd; at++) code = (code << 8) | bytes[at];
    return code;
  }

  private readContent(column: number, type: number): void {
    const { scanner } = this;
    let value: Scalar = null;
    let formula: string | undefined;
    while (scanner.nextTag()) {
      if (scanner.closing) {
        const ended = scanner.tag === CELL;
        scanner.endTag();
        if (ended) break;
      } else if (scanner.tag === VALUE) value = this.readValue(type);
      else if (scanner.tag === FORMULA) formula = this.readFormula(column);
      else if (scanner.tag === INLINE)
        ({ text: value, markup: this.rich } = readInlineString(scanner, INLINE));
      else scanner.skipElement();
    }
    this.store(column, value, formula);
  }

  private store(column: number, value: Scalar, formula: string | undefined): void {
    const { grid } = this.target.sheet;
    if (formula !== undefined) {
      this.reserve(column);
      grid.setFormula(this.row, column, formula, value);
    } else if (value !== null) {
      this.reserve(column);
      grid.setResult(this.row, column, value);
    }
    if (this.carriedAttributes || this.carriedFormula || this.rich !== null || this.unknownError !== null)
      this.target.carried.add(this.row, column, {
        value,
        formula,
        attributes: this.carriedAttributes ?? {},
        f: this.carriedFormula,
        rich: this.rich,
        error: this.unknownError,
      });
  }

  private readValue(type: number): Scalar {
    const { scanner } = this;
    scanner.endTag();
    if (scanner.selfClosing) return type === TEXT ? "" : null;
    if (!scanner.nextTag()) scanner.damaged("unclosed value");
    const value = this.valueOf(type);
    scanner.endTag();
    return value;
  }

  private valueOf(type: number): Scalar {
    const { scanner } = this;
    const { bytes, textBegin, tagStart, plainText } = scanner;
    if (type === NUMBER) {
      const number = plainText ? parseNumber(bytes, textBegin, tagStart) : Number(scanner.text());
      if (Number.isFinite(number)) return number;
      const text = scanner.text();
      return text.trim() === "" ? null : text;
    }
    if (type === SHARED)
      return this.sharedText(plainText ? scanner.whole(textBegin, tagStart) : Number(scanner.text()));
    const text = scanner.text();
    if (type === TEXT || type === INLINE_STRING) return decodeEscapes(text);
    if (type === BOOLEAN) return isTrue(text.trim());
    if (type === DATE) return serialFromIso(text, this.target.date1904) ?? text;
    if (type !== ERROR) scanner.damaged("cell type");
    if (isErrorCode(text)) return CellError.of(text);
    this.unknownError = text;
    return CellError.of("#VALUE!");
  }

  private sharedText(index: number): string {
    const { texts, rich } = this.target.strings;
    const text = texts[index];
    if (text === undefined) return this.scanner.damaged(`shared string ${index}`);
    if (rich.size > 0 && rich.has(index)) this.rich = index;
    return text;
  }

  private readFormula(column: number): string | undefined {
    const { scanner } = this;
    const attributes: Record<string, string> = {};
    while (scanner.nextAttribute()) attributes[scanner.attributeName()] = scanner.value();
    let text = "";
    if (!scanner.selfClosing) {
      if (!scanner.nextTag()) scanner.damaged("unclosed formula");
      text = decodeEscapes(scanner.text());
      scanner.endTag();
    }
    return this.formulaOf(attributes, text, column);
  }

  private formulaOf(attributes: Record<string, string>, text: string, column: number): string | undefined {
    const { t: type, si = "" } = attributes;
    if (type === "shared" && text === "") {
      const master = this.shared.get(si);
      return master ? this.modelFormula(master.at(this.row, column), column) : undefined;
    }
    if (type === "shared") this.shared.set(si, new SharedFormula(text, this.row, column));
    if (type === "array" || type === "dataTable") this.carriedFormula = { attributes, text };
    return text === "" ? undefined : this.modelFormula(text, column);
  }

  private modelFormula(text: string, column: number): string {
    if (!text.includes("[") && !text.includes("_x")) return `=${text}`;
    const table = this.target.tableAt(this.row, column);
    const key = `${table ?? ""}|${text}`;
    let formula = this.formulas.get(key);
    if (formula === undefined) this.formulas.set(key, (formula = formulaFromFile(text, table)));
    return formula;
  }

  private styleId(xf: number): StyleId {
    return this.target.styles[xf] ?? 0;
  }

  /** Counts the column's growth to the current row, so that one cell at the sheet's far end costs what it takes. */
  private reserve(column: number): void {
    const end = this.columnEnds[column] ?? 0;
    if (this.row < end) return;
    this.columnEnds[column] = this.row + 1;
    this.target.budget.used += this.row + 1 - end;
    if (this.target.budget.used > limits.gridSlots) throw new UnreadableFile("too-large", "cells");
  }
}

const isTrue = (text: string): boolean => text === "1" || text === "true";
