// Owns what every cell looks like: displayed text, table style, own format and conditional formats laid over each other.
import {
  type Calculation,
  CellError,
  type CellStyle,
  contains,
  defaultStyle,
  DisplayText,
  type Scalar,
  type Sheet,
  styleAt,
  type Table,
  type Workbook,
} from "../../host/workbook";
import type { Language } from "../../language/language";
import { CommentMarks } from "../comments/cellComments";
import type { CellLook } from "./cellLook";
import { ConditionalFormats } from "./conditionalFormats";
import { withFormatColor } from "./formatColor";
import { tableStyleAt } from "./tableStyle";
import { VisibleRows } from "./visibleRows";

export class CellLooks {
  private readonly formats = new Map<Sheet, ConditionalFormats>();
  /** Composed styles, so that equal ones are one object and what is derived from them can be remembered. */
  private readonly composed = new Map<string, CellStyle>();
  /** The same for cells of tables, whose style parts are shared objects: by part, then style id. */
  private inTables = new WeakMap<Partial<CellStyle>, CellStyle[]>();
  /** Both hold until styles change in place. */
  private revision = 0;
  readonly display: DisplayText;
  private readonly bands = new VisibleRows();
  private readonly comments = new CommentMarks();

  constructor(
    private readonly workbook: Workbook,
    private readonly calculator: () => Calculation,
    language: Language,
    private readonly today: () => number,
  ) {
    this.display = new DisplayText({ language, date1904: workbook.date1904 });
  }

  /** To be called when anything on a sheet changed. */
  invalidate(): void {
    this.bands.invalidate();
    this.comments.invalidate();
    for (const formats of this.formats.values()) formats.invalidate();
  }

  look(sheet: Sheet, row: number, column: number): CellLook | null {
    const value = sheet.grid.value(row, column);
    const id = styleAt(sheet, row, column);
    const table = sheet.tables.find(({ range }) => contains(range, row, column));
    const filter = filterAt(sheet, table, row, column);
    const comment = this.comments.at(sheet, row, column);
    const effect = sheet.conditionalFormats.length > 0 ? this.formatsOf(sheet).at(row, column) : null;
    if (value === null && id === 0 && !table && filter === "none" && comment === "none" && !effect)
      return null;
    const own = this.workbook.styles.get(id);
    const style = this.compose(
      id,
      own,
      table ? tableStyleAt(table, row, column, this.bands.hiddenAbove(sheet, table, row)) : null,
      effect && Object.keys(effect.style).length > 0 ? effect.style : null,
    );
    const text = effect?.hidesValue ? "" : this.display.show(value, style.numberFormat);
    return {
      text,
      style: effect?.style.fontColor ? style : withFormatColor(style, value),
      align: alignment(style, value),
      numeric: typeof value === "number",
      filter,
      comment,
      uncalculated: this.whyUncalculated(sheet, row, column) !== undefined,
      bar: effect?.bar,
      icon: effect?.icon,
    };
  }

  /** What a cell's formula needs that is not calculated here; undefined when it is calculated or there is none. */
  whyUncalculated(sheet: Sheet, row: number, column: number): string | undefined {
    return this.calculator().whyUncalculated?.(sheet, row, column);
  }

  /** The text that a cell shows. */
  text(sheet: Sheet, row: number, column: number): string {
    const { numberFormat } = this.workbook.styles.get(styleAt(sheet, row, column));
    return this.display.show(sheet.grid.value(row, column), numberFormat);
  }

  show(value: Scalar, numberFormat: string): string {
    return this.display.show(value, numberFormat);
  }

  private compose(
    id: number,
    own: CellStyle,
    table: Partial<CellStyle> | null,
    format: Partial<CellStyle> | null,
  ): CellStyle {
    if (!table && !format) return own;
    if (this.revision !== this.workbook.styles.revision) {
      this.revision = this.workbook.styles.revision;
      this.composed.clear();
      this.inTables = new WeakMap();
    }
    if (table && !format) return this.withTable(id, own, table);
    const key = `${id}|${JSON.stringify(table)}|${JSON.stringify(format)}`;
    let style = this.composed.get(key);
    if (!style) this.composed.set(key, (style = overlay(own, table ?? {}, format ?? {})));
    return style;
  }

  private withTable(id: number, own: CellStyle, table: Partial<CellStyle>): CellStyle {
    let styles = this.inTables.get(table);
    if (!styles) this.inTables.set(table, (styles = []));
    return (styles[id] ??= overlay(own, table, {}));
  }

  private formatsOf(sheet: Sheet): ConditionalFormats {
    let formats = this.formats.get(sheet);
    if (!formats)
      this.formats.set(sheet, (formats = new ConditionalFormats(sheet, this.calculator, this.today)));
    return formats;
  }
}

/** The table's style shows where the cell has no format of its own; a conditional format shows over both. */
function overlay(own: CellStyle, table: Partial<CellStyle>, format: Partial<CellStyle>): CellStyle {
  const unset = Object.entries(table).filter(
    ([name]) => own[name as keyof CellStyle] === defaultStyle[name as keyof CellStyle],
  );
  const set = Object.entries(format).filter(([, value]) => value !== undefined);
  return { ...own, ...Object.fromEntries(unset), ...Object.fromEntries(set) };
}

function alignment({ horizontal }: CellStyle, value: Scalar): CellLook["align"] {
  switch (horizontal) {
    case "Left":
    case "Fill":
    case "Justify":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "General":
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
  }
}

function filterAt(sheet: Sheet, table: Table | undefined, row: number, column: number): CellLook["filter"] {
  if (table) {
    if (!table.showHeaders || !table.showFilterButton || row !== table.range.top) return "none";
    return table.criteria.has(column - table.range.left) ? "active" : "button";
  }
  const auto = sheet.autoFilter;
  if (!auto || row !== auto.range.top || !contains(auto.range, row, column)) return "none";
  return auto.criteria.has(column - auto.range.left) ? "active" : "button";
}
