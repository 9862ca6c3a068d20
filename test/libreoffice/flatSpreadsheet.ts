// Owns reading what LibreOffice shows, from its flat XML (.fods, OpenDocument 1.3): cells, dropdowns, tables, charts.
import { readFileSync } from "node:fs";
import { parseXmlText, type XmlElement } from "../../src/host/xlsx/xml";

export interface FlatCell {
  /** As displayed, so in its number format. */
  readonly text: string;
  /** Number, or ISO date; null for text and empty cells. */
  readonly value: string | null;
  readonly formula: string | null;
  readonly rule: FlatRule | null;
}

/** A data validation. */
export interface FlatRule {
  readonly condition: string;
  readonly hasDropdown: boolean;
  readonly prompt: string;
  readonly alert: string;
}

export interface FlatChart {
  readonly name: string;
  readonly title: string;
  /** Of its series, all together. */
  readonly values: readonly number[];
  readonly categories: readonly string[];
}

export interface FlatSheet {
  readonly rows: readonly FlatRow[];
  readonly charts: readonly FlatChart[];
  /** The ranges of the conditional formats. */
  readonly highlighted: readonly string[];
}

export interface FlatRow {
  /** By a filter. */
  readonly isFiltered: boolean;
  readonly cells: readonly FlatCell[];
}

export interface FlatSpreadsheet {
  readonly sheets: ReadonlyMap<string, FlatSheet>;
  /** Name of a table (a database range, to LibreOffice) → its range, such as `字典.A1:字典.A15`. */
  readonly tables: ReadonlyMap<string, string>;
  /** Name → what it stands for, such as `$字典.$A$2:.$A$15`. */
  readonly names: ReadonlyMap<string, string>;
}

/** The empty rest of a row or a sheet is one repeated element; nothing of ours repeats so often. */
const MOST_REPEATED = 200;

export function readFlatSpreadsheet(file: string): FlatSpreadsheet {
  const root = parseXmlText(readFileSync(file, "utf8"), file);
  const book = all(root, "spreadsheet")[0];
  const rules = new Map(
    all(book, "content-validation").map((rule) => [rule.attributes["table:name"], ruleOf(rule)]),
  );
  return {
    sheets: new Map(
      children(book, "table").map((table) => [table.attributes["table:name"], sheetOf(table, rules)]),
    ),
    tables: new Map(
      all(book, "database-range").map(({ attributes }) => [
        attributes["table:name"],
        attributes["table:target-range-address"],
      ]),
    ),
    names: new Map(
      [...all(book, "named-expression"), ...all(book, "named-range")].map(({ attributes }) => [
        attributes["table:name"],
        (attributes["table:expression"] ?? attributes["table:cell-range-address"]).replace(/^\[|\]$/g, ""),
      ]),
    ),
  };
}

/** The values a dropdown offers: those of the range that its name stands for. */
export function offered(book: FlatSpreadsheet, { condition }: FlatRule): string[] {
  const name = /cell-content-is-in-list\((.+)\)/.exec(condition)?.[1] ?? "";
  const range = /^\$'?(.+?)'?\.\$([A-Z]+)\$(\d+):\.\$\2\$(\d+)$/.exec(book.names.get(name) ?? "");
  if (!range) throw new Error(`${condition}: no range of one column`);
  const [, sheet, letter, first, last] = range;
  const column = letter.charCodeAt(0) - 65;
  const rows = book.sheets.get(sheet)?.rows.slice(Number(first) - 1, Number(last)) ?? [];
  return rows.map(({ cells }) => cells[column].text);
}

/** The cells under a header in row 1, down to the first row without anything. */
export function columnUnder(sheet: FlatSheet, header: string): FlatCell[] {
  const [head, ...body] = sheet.rows;
  const at = head.cells.findIndex(({ text }) => text === header);
  if (at < 0) throw new Error(`no header ${header}`);
  const end = body.findIndex(({ cells }) => cells.every(({ text }) => text === ""));
  return body.slice(0, end < 0 ? body.length : end).map(({ cells }) => cells[at]);
}

function sheetOf(table: XmlElement, rules: ReadonlyMap<string, FlatRule>): FlatSheet {
  const rowElements = rowsOf(table);
  return {
    rows: rowElements.flatMap((row) =>
      repeated(row, "table:number-rows-repeated", {
        isFiltered: row.attributes["table:visibility"] === "filter",
        cells: elements(row).flatMap((cell) =>
          repeated(cell, "table:number-columns-repeated", cellOf(cell, rules)),
        ),
      }),
    ),
    charts: all(table, "frame").flatMap(chartOf),
    highlighted: all(table, "conditional-format").map(
      ({ attributes }) => attributes["calcext:target-range-address"],
    ),
  };
}

/** Rows stand in the table, or in a group of it (the rows repeated on every printed page). */
function rowsOf(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((child) =>
    child.local === "table-row"
      ? [child]
      : child.local === "table-header-rows" || child.local === "table-row-group"
        ? rowsOf(child)
        : [],
  );
}

function cellOf(cell: XmlElement, rules: ReadonlyMap<string, FlatRule>): FlatCell {
  const { attributes } = cell;
  return {
    text: children(cell, "p").map(textOf).join("\n"),
    value: attributes["office:date-value"] ?? attributes["office:value"] ?? null,
    formula: attributes["table:formula"] ?? null,
    rule: rules.get(attributes["table:content-validation-name"] ?? "") ?? null,
  };
}

const ruleOf = (rule: XmlElement): FlatRule => ({
  condition: rule.attributes["table:condition"],
  hasDropdown: (rule.attributes["table:display-list"] ?? "none") !== "none",
  prompt: all(rule, "help-message").map(textOf).join("").trim(),
  alert: all(rule, "error-message")[0]?.attributes["table:message-type"] ?? "",
});

function chartOf(frame: XmlElement): FlatChart[] {
  return all(frame, "chart")
    .filter(({ name }) => name === "chart:chart")
    .map((chart) => {
      const points = all(chart, "table-rows")
        .flatMap(rowsOf)
        .map((row) => elements(row));
      return {
        name: frame.attributes["draw:name"],
        title: children(chart, "title").map(textOf).join("").trim(),
        categories: points.map(([category]) => children(category, "p").map(textOf).join("")),
        values: points.flatMap(([, ...series]) =>
          series.map(({ attributes }) => Number(attributes["office:value"])),
        ),
      };
    });
}

function repeated<T>({ attributes }: XmlElement, by: string, item: T): T[] {
  const count = Math.min(Number(attributes[by] ?? 1), MOST_REPEATED);
  return Array.from({ length: count }, () => item);
}

const elements = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== "string");
const children = (parent: XmlElement, local: string): XmlElement[] =>
  elements(parent).filter((child) => child.local === local);
const all = (parent: XmlElement, local: string): XmlElement[] =>
  elements(parent).flatMap((child) => [...(child.local === local ? [child] : []), ...all(child, local)]);
const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
