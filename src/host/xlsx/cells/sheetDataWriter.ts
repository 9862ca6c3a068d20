// Owns writing `<sheetData>` row by row in pieces.
import { OrdinaryFormulas } from "../../formula/ordinaryFormulas";
import type { FormulaShape } from "../../model/formulaShape";
import type { Grid } from "../../model/grid";
import { columnName, formatRect, rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { StyleId } from "../../model/style";
import { CellError, type Scalar } from "../../model/values";
import { formulaToFile } from "../formulas/formulaText";
import { outlineAttributes } from "../sheets/outlines";
import { escapeText } from "../xml";
import type { CarriedCell, CarriedCells } from "./carriedCells";
import { encodeEscapes } from "./escapedText";
import { PieceWriter } from "./pieceWriter";

export interface SheetDataSource {
  readonly sheet: Sheet;
  readonly carried: CarriedCells | null;
  /** The index of a text among the shared strings. */
  readonly stringIndex: (text: string) => number;
  /** The cellXfs index of a style. */
  readonly xf: (style: StyleId) => number;
  readonly tableAt: (row: number, column: number) => string | null;
  /** Told how many rows are behind. */
  readonly passed: (rows: number) => void;
  /** The `cm` of a dynamic array. */
  readonly dynamicArrayMark: () => string;
}

interface ColumnSource {
  readonly index: number;
  readonly name: string;
  readonly values: readonly Scalar[];
  readonly shapes: readonly (FormulaShape | undefined)[];
  readonly styles: readonly StyleId[] | null;
  /** Has cells that are carried although the grid holds nothing of them. */
  readonly bare: boolean;
}

/** The element with its tags. */
export function* writeSheetData(source: SheetDataSource): Iterable<Uint8Array> {
  const { sheet } = source;
  const columns = usedColumns(sheet.grid, source.carried?.bareColumns ?? new Set());
  const cells = new CellWriter(source);
  const { writer } = cells;
  writer.ascii("<sheetData>");
  const last = lastRow(sheet, source.carried, columns);
  let behind = 0;
  for (let row = 0; row <= last; row++) {
    cells.writeRow(row, columns);
    behind++;
    if (!writer.full) continue;
    source.passed(behind);
    behind = 0;
    yield writer.take();
  }
  writer.ascii("</sheetData>");
  yield writer.take();
}

function usedColumns(grid: Grid, bare: ReadonlySet<number>): ColumnSource[] {
  const columns: ColumnSource[] = [];
  const limit = Math.max(grid.columnLimit, ...[...bare].map((column) => column + 1));
  for (let index = 0; index < limit; index++) {
    const values = grid.columnValues(index);
    const shapes = grid.columnShapes(index);
    const styles = grid.columnStyles(index);
    if (values.length > 0 || shapes.length > 0 || styles || bare.has(index))
      columns.push({ index, name: columnName(index), values, shapes, styles, bare: bare.has(index) });
  }
  return columns;
}

function lastRow(sheet: Sheet, carried: CarriedCells | null, columns: readonly ColumnSource[]): number {
  let last = carried?.lastBareRow ?? -1;
  for (const { values, shapes, styles } of columns)
    last = Math.max(last, values.length - 1, shapes.length - 1, (styles?.length ?? 0) - 1);
  for (const rows of [
    sheet.rowHeights,
    sheet.hiddenRows,
    sheet.rowStyles,
    sheet.rowOutline,
    carried?.rows ?? new Map<number, never>(),
  ])
    for (const row of rows.keys()) if (row > last) last = row;
  return last;
}

class CellWriter {
  readonly writer = new PieceWriter();
  private readonly movedRich: Map<string, number[]>;
  private readonly xfs = new Map<StyleId, number>();
  private readonly ordinary = new OrdinaryFormulas();

  constructor(private readonly source: SheetDataSource) {
    const { grid } = source.sheet;
    this.movedRich = source.carried?.movedRichTexts((row, column) => grid.value(row, column)) ?? new Map();
  }

  writeRow(row: number, columns: readonly ColumnSource[]): void {
    const attributes = this.rowAttributes(row);
    let open = false;
    for (const column of columns) {
      const value = row < column.values.length ? column.values[row] : null;
      const style = column.styles && row < column.styles.length ? column.styles[row] : 0;
      const formula = column.shapes[row]?.at(row, column.index);
      if (value === null && style === 0 && formula === undefined && !this.isBare(row, column)) continue;
      if (!open) this.openRow(row, attributes);
      open = true;
      this.writeCell(row, column, value, style, formula);
    }
    if (open) this.writer.ascii("</row>");
    else if (attributes !== "") {
      this.openRow(row, attributes);
      this.writer.ascii("</row>");
    }
  }

  private isBare(row: number, { index, bare }: ColumnSource): boolean {
    const cell = bare ? this.source.carried?.get(row, index) : undefined;
    return cell !== undefined && cell.value === null && cell.formula === undefined;
  }

  private openRow(row: number, attributes: string): void {
    this.writer.ascii('<row r="');
    this.writer.number(row + 1);
    this.writer.ascii(`"${attributes}>`);
  }

  private rowAttributes(row: number): string {
    const { sheet, carried } = this.source;
    let text = "";
    const style = sheet.rowStyles.get(row);
    if (style !== undefined) text += ` s="${this.xf(style)}" customFormat="1"`;
    const height = sheet.rowHeights.get(row);
    if (height !== undefined)
      text += ` ht="${height}"${carried?.autoHeight.has(row) ? "" : ' customHeight="1"'}`;
    if (sheet.hiddenRows.has(row)) text += ' hidden="1"';
    const outline = outlineAttributes(sheet.rowOutline, row);
    for (const name in outline) text += ` ${name}="${outline[name]}"`;
    const others = carried?.rows.get(row);
    for (const name in others)
      if (name !== "ht" || height === undefined) text += ` ${name}="${others[name]}"`;
    return text;
  }

  private xf(style: StyleId): number {
    let xf = this.xfs.get(style);
    if (xf === undefined) this.xfs.set(style, (xf = this.source.xf(style)));
    return xf;
  }

  private writeCell(
    row: number,
    column: ColumnSource,
    value: Scalar,
    style: StyleId,
    formula: string | undefined,
  ): void {
    const { writer } = this;
    const found = this.source.carried?.get(row, column.index);
    const carried = found && stillHolds(found, value, formula) ? found : undefined;
    writer.ascii(`<c r="${column.name}`);
    writer.number(row + 1);
    writer.ascii('"');
    if (style !== 0) {
      writer.ascii(' s="');
      writer.number(this.xf(style));
      writer.ascii('"');
    }
    for (const name in carried?.attributes) writer.ascii(` ${name}="${carried.attributes[name]}"`);
    const f = carried?.f ? formatCarriedFormula(carried.f) : this.formatFormula(row, column);
    if (typeof value === "number" && Number.isFinite(value)) {
      writer.ascii(">");
      if (f) writer.text(f);
      writer.ascii("<v>");
      writer.number(value);
      writer.ascii("</v></c>");
    } else if (typeof value === "string" && f === "") {
      const rich = carried?.rich ?? this.movedRich.get(value)?.pop();
      if (typeof rich === "string") return writer.text(` t="inlineStr"><is>${rich}</is></c>`);
      writer.ascii(' t="s"><v>');
      writer.number(rich ?? this.source.stringIndex(value));
      writer.ascii("</v></c>");
    } else this.writeOther(value, f, carried?.error ?? null);
  }

  private writeOther(value: Scalar, f: string, unknownError: string | null): void {
    const { writer } = this;
    if (value === null) {
      if (f === "") writer.ascii("/>");
      else writer.text(`>${f}</c>`);
    } else if (typeof value === "boolean") writer.text(` t="b">${f}<v>${value ? 1 : 0}</v></c>`);
    else if (typeof value === "string")
      writer.text(` t="str">${f}<v>${escapeText(encodeEscapes(value))}</v></c>`);
    else {
      // A number that is not finite has no place in a file; Excel shows such results as #NUM!.
      const code = value instanceof CellError ? (unknownError ?? value.code) : "#NUM!";
      writer.text(` t="e">${f}<v>${escapeText(code)}</v></c>`);
    }
  }

  /** Of a dynamic array also writes the attribute that says so. */
  private formatFormula(row: number, { index, shapes }: ColumnSource): string {
    const shape = shapes[row];
    if (!shape) return "";
    const area = this.source.sheet.grid.arrays.at(row, index);
    const ordinary = area ? null : this.ordinary.toFile(shape, row, index);
    const formula = ordinary && !ordinary.isArray ? ordinary.formula : shape.at(row, index);
    const table = formula.includes("[") ? this.source.tableAt(row, index) : null;
    const text = escapeText(encodeEscapes(formulaToFile(formula, table)));
    if (ordinary && !ordinary.isArray) return `<f>${text}</f>`;
    if (area?.kind !== "fixed") this.writer.ascii(` cm="${this.source.dynamicArrayMark()}"`);
    const filled = area && area.kind !== "blocked" ? area.range : rect(row, index);
    return `<f t="array" ref="${formatRect(filled)}">${text}</f>`;
  }
}

/** An array formula stays one when its result changes; everything else that is carried describes the value. */
const stillHolds = (found: CarriedCell, value: Scalar, formula: string | undefined): boolean =>
  found.formula === formula && (found.value === value || (found.f !== null && formula !== undefined));

function formatCarriedFormula(f: { attributes: Readonly<Record<string, string>>; text: string }): string {
  let open = "<f";
  for (const name in f.attributes) open += ` ${name}="${escapeText(f.attributes[name])}"`;
  return f.text === "" ? `${open}/>` : `${open}>${escapeText(encodeEscapes(f.text))}</f>`;
}
