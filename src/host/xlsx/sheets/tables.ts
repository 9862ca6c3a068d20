// Owns table parts (`xl/tables/tableN.xml`) and the `<tableParts>` that list them.
import type { Table, TableColumn } from "../../model/objects";
import type { Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { awaitsRows } from "../../model/tables";
import { decodeEscapes, encodeAttributeEscapes, encodeEscapes } from "../cells/escapedText";
import { fingerprint } from "../fingerprint";
import { asOrdinary, withIntersections } from "../../formula/implicitIntersection";
import { formulaFromFile, formulaToFile } from "../formulas/formulaText";
import { contentTypes, MAIN, STRICT_MAIN } from "../package/namespaces";
import {
  childElement,
  childElements,
  element,
  flag,
  mergeChildren,
  numberOf,
  textOf,
  withAttributes,
  type XmlElement,
} from "../xml";
import { readCriteria, writeCriteria } from "./filterCriteria";
import { formatRange, parseRanges } from "./ranges";
import type { SheetReading, SheetWriting } from "./section";

const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

class TableOrigin {
  constructor(
    readonly part: string,
    readonly sheetPart: string,
    readonly root: XmlElement,
    readonly filters: readonly XmlElement[],
    readonly print: string,
  ) {}
}
class ColumnOrigin {
  constructor(
    readonly item: XmlElement,
    readonly formula: string | undefined,
    readonly table: string,
  ) {}
}
const originOf = (table: Table): TableOrigin | null =>
  table.origin instanceof TableOrigin ? table.origin : null;

export function readTables(sheet: Sheet, reading: SheetReading): void {
  for (const { target } of reading.relationships.all("table"))
    if (reading.package.has(target)) sheet.tables.push(readTable(target, reading));
}

function readTable(
  part: string,
  { package: source, part: sheetPart, styles, workbook }: SheetReading,
): Table {
  const root = source.xml(part);
  const style = childElement(root, "tableStyleInfo");
  const autoFilter = childElement(root, "autoFilter");
  const { criteria, carried } = readCriteria(autoFilter, styles);
  const name = decodeEscapes(root.attributes.displayName ?? root.attributes.name ?? "");
  const written = numberOf(root, "id") ?? 0;
  const taken = written < 1 || workbook.findTable((other) => other.id === written) !== undefined;
  const table: Table = {
    id: taken ? workbook.freshId() : written,
    name,
    range: parseRanges(root.attributes.ref)[0] ?? { top: 0, left: 0, bottom: 0, right: 0 },
    showHeaders: (numberOf(root, "headerRowCount") ?? 1) > 0,
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    columns: childElements(childElement(root, "tableColumns") ?? root, "tableColumn").map((item) =>
      readColumn(item, name),
    ),
    style: style?.attributes.name ?? "",
    showBandedRows: flag(style, "showRowStripes", false),
    showBandedColumns: flag(style, "showColumnStripes", false),
    highlightFirstColumn: flag(style, "showFirstColumn", false),
    highlightLastColumn: flag(style, "showLastColumn", false),
    showFilterButton: autoFilter !== undefined,
    criteria,
    ...(flag(root, "insertRow", false) && { insertRow: true }),
  };
  workbook.reserveId(table.id);
  table.origin = new TableOrigin(part, sheetPart, root, carried, fingerprint(table));
  return table;
}

function readColumn(item: XmlElement, table: string): TableColumn {
  const formula = childElement(item, "calculatedColumnFormula");
  const { totalsRowLabel, totalsRowFunction } = item.attributes;
  const column: TableColumn = {
    id: numberOf(item, "id") ?? 0,
    name: decodeEscapes(item.attributes.name ?? ""),
  };
  if (formula) column.formula = withIntersections(formulaFromFile(decodeEscapes(textOf(formula)), table));
  if (totalsRowLabel !== undefined) column.totalsLabel = decodeEscapes(totalsRowLabel);
  if (totalsRowFunction !== undefined && totalsRowFunction !== "none")
    column.totalsFunction = totalsRowFunction;
  column.origin = new ColumnOrigin(item, column.formula, table);
  return column;
}

/** Hands out the ids of tables in the file: those that were read keep theirs. */
export class TableIds {
  private readonly used = new Set<number>();
  private next = 1;

  /** @param kept ids of tables whose part is copied as it was */
  constructor(kept: Iterable<number>) {
    for (const id of kept) this.used.add(id);
  }
  take(wanted: number): number {
    let id = wanted;
    if (this.used.has(id) || id < 1) for (id = this.next; this.used.has(id); id++);
    this.next = Math.max(this.next, this.used.has(this.next) ? id + 1 : this.next);
    this.used.add(id);
    return id;
  }
}

/** True when the table's part can be copied as it was read for this sheet. */
export const isTableUnchanged = (table: Table, sheetPart: string): boolean => {
  const origin = originOf(table);
  return origin !== null && origin.sheetPart === sheetPart && origin.print === fingerprint(table);
};
export const tableFileId = (table: Table): number => numberOf(originOf(table)?.root, "id") ?? table.id;

/** Puts changed and new tables into the draft; returns the relationship id of each, in order. */
export function writeTables(sheet: Sheet, writing: SheetWriting, ids: TableIds): string[] {
  const { draft, relationships, part } = writing;
  const claimed = new Set<string>();
  const parts = sheet.tables.map((table) => {
    const origin = originOf(table);
    const own = origin && origin.sheetPart === part && !claimed.has(origin.part) ? origin : null;
    const name = own?.part ?? draft.freshName("xl/tables/table");
    claimed.add(name);
    if (!own || own.print !== fingerprint(table)) {
      const id = ids.take(own ? tableFileId(table) : table.id);
      const waiting = awaitsRows(sheet, table);
      draft.putXml(name, contentTypes.table, makeTable(table, id, own, writing, waiting));
    }
    return name;
  });
  relationships.retain("table", ({ target }) => claimed.has(target));
  return parts.map((name) => relationships.add("table", name));
}

export const tableParts = (ids: readonly string[]): XmlElement[] =>
  ids.length === 0
    ? []
    : [
        element(
          "tableParts",
          { count: ids.length },
          ids.map((id) => element("tablePart", { "r:id": id })),
        ),
      ];

function makeTable(
  table: Table,
  id: number,
  origin: TableOrigin | null,
  { styles, draft }: SheetWriting,
  waiting: boolean,
): XmlElement {
  const base = origin?.root ?? element("table", { xmlns: draft.strict ? STRICT_MAIN : MAIN });
  const filterArea: Rect = { ...table.range, bottom: table.range.bottom - (table.showTotals ? 1 : 0) };
  const oldFilter = childElement(base, "autoFilter") ?? element("autoFilter");
  const filterColumns = writeCriteria(table.criteria, origin?.filters ?? [], (color, of) =>
    styles.colorDxf(color, of),
  );
  const autoFilter = withAttributes(
    { ...oldFilter, children: filterColumns },
    { ref: formatRange(filterArea) },
  );
  const columnIds = uniqueColumnIds(table.columns);
  const items = table.columns.map((column, index) => makeColumn(column, columnIds[index], table.name));
  const made = new Map<string, XmlElement[]>([
    ["autoFilter", table.showFilterButton && table.showHeaders ? [autoFilter] : []],
    ["tableColumns", [element("tableColumns", { count: items.length }, items)]],
    ["tableStyleInfo", [styleInfo(table)]],
  ]);
  // A sort state speaks of ranges; once the table has another range it no longer holds.
  if (base.attributes.ref !== formatRange(table.range)) made.set("sortState", []);
  const name = encodeAttributeEscapes(table.name);
  return withAttributes(
    { ...base, name: "table", children: mergeChildren(base.children, made, ORDER) },
    {
      xmlns: draft.strict ? STRICT_MAIN : MAIN,
      id,
      name,
      displayName: name,
      ref: formatRange(table.range),
      headerRowCount: table.showHeaders ? undefined : 0,
      insertRow: waiting || undefined,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : (base.attributes.totalsRowShown ?? 0),
    },
  );
}

const styleInfo = (table: Table): XmlElement =>
  element("tableStyleInfo", {
    name: table.style || undefined,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });

/** Ids as in the model where they are unique, else the next free number. */
function uniqueColumnIds(columns: readonly TableColumn[]): number[] {
  const used = new Set<number>();
  let next = Math.max(0, ...columns.map((column) => column.id)) + 1;
  return columns.map(({ id }) => {
    const taken = id < 1 || used.has(id) ? next++ : id;
    used.add(taken);
    return taken;
  });
}

function makeColumn(column: TableColumn, id: number, table: string): XmlElement {
  const origin = column.origin instanceof ColumnOrigin ? column.origin : null;
  const base = origin?.item ?? element("tableColumn");
  const made = new Map<string, XmlElement[]>();
  if (!origin || origin.formula !== column.formula || origin.table !== table) {
    made.set(
      "calculatedColumnFormula",
      column.formula === undefined ? [] : [calculated(column.formula, table)],
    );
  }
  if (column.totalsFunction !== "custom") made.set("totalsRowFormula", []);
  const order = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];
  return withAttributes(
    { ...base, children: mergeChildren(base.children, made, order) },
    {
      id,
      name: encodeAttributeEscapes(column.name),
      totalsRowLabel:
        column.totalsLabel === undefined ? undefined : encodeAttributeEscapes(column.totalsLabel),
      totalsRowFunction: column.totalsFunction,
    },
  );
}

function calculated(formula: string, table: string): XmlElement {
  const { formula: plain, isArray } = asOrdinary(formula);
  return element("calculatedColumnFormula", isArray ? { array: "1" } : {}, [
    encodeEscapes(formulaToFile(isArray ? formula : plain, table)),
  ]);
}
