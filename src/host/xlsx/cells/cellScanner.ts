// Owns scanning `<sheetData>`: rows and cells from bytes into blocks.
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { shapeOf, type FormulaShape } from "../../model/formulaShape";
import {
  type CellBlock,
  type CellDetail,
  IS_BOOLEAN,
  IS_EMPTY,
  IS_ERROR,
  IS_NUMBER,
  IS_OWN_TEXT,
  IS_SHARED_TEXT,
} from "../scan/partBlocks";
import { CellBlockBuilder } from "./cellBlockBuilder";
import { BOOLEAN, DATE, ERROR, errorIndex, INLINE_STRING, NUMBER, SHARED, TEXT } from "./cellTypes";
import { decodeEscapes } from "./escapedText";
import { serialFromIso } from "./isoDates";
import { parseNumber } from "./number";
import { readInlineString } from "./stringItems";
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

/** From behind the opening tag of sheetData to behind its closing tag. @throws UnreadableFile */
export const scanCells = (scanner: TagScanner, date1904: boolean): Iterable<CellBlock> =>
  new CellScanner(scanner, date1904).scan();

class CellScanner {
  private row = -1;
  private column = -1;
  private readonly shared = new Map<string, FormulaShape>();
  private readonly block: CellBlockBuilder;
  // Of the cell being read:
  private type = IS_EMPTY;
  private number = 0;
  private attributes: Record<string, string> | null = null;
  private f: CellDetail["f"] = null;
  private rich: string | null = null;
  private error: string | null = null;

  constructor(
    private readonly scanner: TagScanner,
    private readonly date1904: boolean,
  ) {
    this.block = new CellBlockBuilder(scanner.position);
  }

  *scan(): Iterable<CellBlock> {
    const { scanner, block } = this;
    while (scanner.nextTag()) {
      if (scanner.closing) {
        const ended = scanner.tag === SHEET_DATA;
        scanner.endTag();
        if (ended) return yield block.take(scanner.position);
      } else if (scanner.tag === CELL) this.readCell();
      else if (scanner.tag === ROW) this.readRow();
      else scanner.skipElement();
      if (block.isFull(scanner.position)) yield block.take(scanner.position);
    }
    scanner.damaged("unclosed sheetData");
  }

  private readRow(): void {
    const { scanner } = this;
    let number = this.row + 2;
    let style = -1;
    let customFormat = false;
    let height = -1;
    let customHeight = false;
    let hidden = false;
    let attributes: Record<string, string> | null = null;
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
        if (name) (attributes ??= {})[name] = scanner.value();
      }
    }
    if (number < 1 || number > MAX_ROWS) scanner.damaged(`row ${number}`);
    this.row = number - 1;
    this.column = -1;
    if (height >= 0 || hidden || customFormat || attributes)
      this.block.addRow({
        row: this.row,
        height: height >= 0 ? height : null,
        customHeight,
        hidden,
        xf: customFormat ? Math.max(0, style) : null,
        attributes,
      });
  }

  private readCell(): void {
    const { scanner } = this;
    let column = this.column + 1;
    let style = 0;
    let type = NUMBER;
    this.type = IS_EMPTY;
    this.number = 0;
    this.attributes = null;
    this.f = null;
    this.rich = null;
    this.error = null;
    while (scanner.nextAttribute()) {
      const { attribute } = scanner;
      if (attribute === A_R) column = this.columnOfReference();
      else if (attribute === A_S) style = scanner.wholeValue();
      else if (attribute === A_T) type = this.typeOf();
      else {
        const name = CELL_CARRIED.get(attribute);
        if (name) (this.attributes ??= {})[name] = scanner.value();
      }
    }
    if (column < 0 || column >= MAX_COLUMNS || this.row < 0) scanner.damaged("cell reference");
    this.column = column;
    const formula = scanner.selfClosing ? undefined : this.readContent(type);
    this.add(Math.max(0, style), formula);
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

  /** The formula, if any; the value stands in `type` and `number`. */
  private readContent(type: number): string | undefined {
    const { scanner } = this;
    let formula: string | undefined;
    while (scanner.nextTag()) {
      if (scanner.closing) {
        const ended = scanner.tag === CELL;
        scanner.endTag();
        if (ended) break;
      } else if (scanner.tag === VALUE) this.readValue(type);
      else if (scanner.tag === FORMULA) formula = this.readFormula();
      else if (scanner.tag === INLINE) {
        const { text, markup } = readInlineString(scanner, INLINE);
        this.rich = markup;
        this.isText(text);
      } else scanner.skipElement();
    }
    return formula;
  }

  private add(style: number, formula: string | undefined): void {
    const { block, attributes, f, rich, error } = this;
    const detailed = attributes !== null || f !== null || rich !== null || error !== null;
    if (this.type === IS_EMPTY && style === 0 && formula === undefined && !detailed) return;
    block.addCell(this.row, this.column, style, this.type, this.number);
    if (formula !== undefined) block.addFormula(formula);
    if (detailed) block.addDetail({ attributes, f, rich, error });
  }

  private is(type: number, number: number): void {
    this.type = type;
    this.number = number;
  }
  private isText(text: string): void {
    this.is(IS_OWN_TEXT, this.block.addText(text));
  }

  private readValue(type: number): void {
    const { scanner } = this;
    this.is(IS_EMPTY, 0);
    scanner.endTag();
    if (scanner.selfClosing) {
      if (type === TEXT) this.isText("");
      return;
    }
    if (!scanner.nextTag()) scanner.damaged("unclosed value");
    this.takeValue(type);
    scanner.endTag();
  }

  private takeValue(type: number): void {
    const { scanner } = this;
    const { bytes, textBegin, tagStart, plainText } = scanner;
    if (type === NUMBER) {
      const number = plainText ? parseNumber(bytes, textBegin, tagStart) : Number(scanner.text());
      if (Number.isFinite(number)) return this.is(IS_NUMBER, number);
      const text = scanner.text();
      return text.trim() === "" ? undefined : this.isText(text);
    }
    if (type === SHARED)
      return this.is(IS_SHARED_TEXT, plainText ? scanner.whole(textBegin, tagStart) : Number(scanner.text()));
    const text = scanner.text();
    if (type === TEXT || type === INLINE_STRING) return this.isText(decodeEscapes(text));
    if (type === BOOLEAN) return this.is(IS_BOOLEAN, isTrue(text.trim()) ? 1 : 0);
    if (type === DATE) {
      const serial = serialFromIso(text, this.date1904);
      return serial === null ? this.isText(text) : this.is(IS_NUMBER, serial);
    }
    if (type !== ERROR) scanner.damaged("cell type");
    const index = errorIndex(text);
    if (index === null) this.error = text;
    this.is(IS_ERROR, index ?? errorIndex("#VALUE!") ?? 0);
  }

  private readFormula(): string | undefined {
    const { scanner } = this;
    const attributes: Record<string, string> = {};
    while (scanner.nextAttribute()) attributes[scanner.attributeName()] = scanner.value();
    let text = "";
    if (!scanner.selfClosing) {
      if (!scanner.nextTag()) scanner.damaged("unclosed formula");
      text = decodeEscapes(scanner.text());
      scanner.endTag();
    }
    return this.formulaOf(attributes, text);
  }

  private formulaOf(attributes: Record<string, string>, text: string): string | undefined {
    const { t: type, si = "" } = attributes;
    // One text for many cells, its relative references moved by the distance (ECMA-376-1, 18.3.1.40).
    if (type === "shared" && text === "") return this.shared.get(si)?.at(this.row, this.column);
    if (type === "shared") this.shared.set(si, shapeOf(text, this.row, this.column));
    if (type === "array" || type === "dataTable") this.f = { attributes, text };
    return text === "" ? undefined : text;
  }
}

const isTrue = (text: string): boolean => text === "1" || text === "true";
