// Owns the comparison of the host with the plain model: what a client reads, and what the host's model holds.
import { formatRect, rect, sameRect, type Rect } from "../../../src/host/model/address";
import type { Sheet as HostSheet } from "../../../src/host/model/sheet";
import type { Workbook } from "../../../src/host/model/workbook";
import { meet, type Book, type Cells, type Sheet } from "./plainSheet";
import { addressOf, nameText, textOf, valueOf, type Value } from "./plainText";

/** What Range.values answers for a value. */
const wire = (value: Value): unknown =>
  value === null ? "" : typeof value === "object" ? value.error : value;

/** A lost reference compares without the name of its sheet. */
const lostPlainly = (formula: string): string => formula.replace(/\b\w+!#REF!/g, "#REF!");

/** References compare without dollar signs, own sheet names and the second corner of a single cell, where Excel's choice is free. */
const plainly = (formula: string, home: string): string =>
  lostPlainly(formula)
    .replaceAll(`${home}!`, "")
    .replace(/(\$?[A-Z]\$?\d+):\1(?!\d)/g, "$1");

/** Differences between the workbook behind Office.js and the plain model, as lines to read. */
export async function differences(book: Book, workbook: Workbook): Promise<string[]> {
  const found: string[] = [];
  const expect = (what: string, actual: unknown, wanted: unknown): void => {
    const [a, b] = [JSON.stringify(actual), JSON.stringify(wanted)];
    if (a !== b) found.push(`${what}: ${a} instead of ${b}`);
  };
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const names = context.workbook.names.load("items/name,items/formula");
    const ranges = book.sheets.map((sheet) =>
      context.workbook.worksheets
        .getItem(sheet.name)
        .getUsedRangeOrNullObject(true)
        .load("formulas,values,rowIndex,columnIndex"),
    );
    await context.sync();
    expect(
      "sheets",
      sheets.items.map(({ name }) => name),
      book.sheets.map(({ name }) => name),
    );
    const wanted = book.names
      .filter(({ gone, scope }) => !gone && scope === null)
      .map((name) => `${name.name}${nameText(book, name)}`);
    expect(
      "names",
      names.items.map(({ name, formula }) => `${name}${lostPlainly(String(formula))}`).sort(),
      wanted.sort(),
    );
    ranges.forEach((range, index) => compareCells(book, book.sheets[index], range, expect));
  });
  for (const sheet of book.sheets) {
    const host = workbook.sheetNamed(sheet.name);
    if (host) compareObjects(book, sheet, host, expect);
  }
  return found;
}

type Expect = (what: string, actual: unknown, wanted: unknown) => void;

function compareCells(book: Book, sheet: Sheet, range: Excel.Range, expect: Expect): void {
  const read = (cells: "formulas" | "values", row: number, column: number): unknown =>
    range.isNullObject ? "" : (range[cells][row - range.rowIndex]?.[column - range.columnIndex] ?? "");
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const place = `${sheet.name}!${addressOf({ top: r, bottom: r, left: c, right: c })}`;
      const formula = cell.formula;
      if (!formula) expect(place, read("formulas", r, c), wire(cell.value));
      else {
        const strip = (text: string): string => {
          const plain = plainly(text, sheet.name);
          return formula.kind === "plus" ? plain : plain.replaceAll("$", "");
        };
        expect(
          `${place} formula`,
          strip(String(read("formulas", r, c))),
          strip(textOf(book, formula, sheet)),
        );
        expect(place, read("values", r, c), wire(valueOf(book, sheet, cell)));
      }
    }),
  );
}

function compareObjects(book: Book, sheet: Sheet, host: HostSheet, expect: Expect): void {
  const tables = sheet.tables.map((table) => ({
    name: table.name,
    range: addressOf(sheet.placeOf(table)),
    columns: table.columns.map(({ name }) => name),
  }));
  const theirs = host.tables.map(({ name, range, columns }) => ({
    name,
    range: formatRect(range),
    columns: columns.map((column) => column.name),
  }));
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  expect(`${sheet.name} tables`, theirs.sort(byName), tables.sort(byName));
  const merges = sheet.merges.map((merge) => sheet.place(merge)).filter((place) => place !== null);
  expect(`${sheet.name} merges`, host.merges.map(formatRect).sort(), merges.map(addressOf).sort());
  compareRules(`${sheet.name} validation`, sheet, sheet.validations, host.validations, expect);
  compareRules(`${sheet.name} formats`, sheet, sheet.formats, host.conditionalFormats, expect);
  expect(
    `${sheet.name} links`,
    cellsIn(host.hyperlinks.map(({ range }) => range)),
    placesOf(sheet, sheet.links),
  );
  const hidden = new Set([...sheet.hidden, ...sheet.hiddenByUser]);
  expect(`${sheet.name} hidden`, [...host.hiddenRows.keys()].sort(), [...hidden].sort());
  expect(`${sheet.name} hidden columns`, [...host.hiddenColumns].sort(), [...sheet.hiddenColumns].sort());
  expect(`${sheet.name} frozen`, [host.frozenRows, host.frozenColumns], Object.values(sheet.frozen));
  expect(`${sheet.name} protected`, host.protection !== null, sheet.isProtected);
  const own = book.names.filter(({ gone, scope }) => !gone && scope === sheet);
  expect(
    `${sheet.name} names`,
    host.names.map(({ name, formula }) => `${name}${lostPlainly(formula)}`).sort(),
    own.map((name) => `${name.name}${nameText(book, name)}`).sort(),
  );
  const comments = sheet.comments.flatMap(({ cell, text }) => {
    const place = sheet.place([cell]);
    return place ? [`${addressOf(place)} ${text}`] : [];
  });
  expect(
    `${sheet.name} comments`,
    host.comments.map(({ row, column, text }) => `${formatRect(rect(row, column))} ${text}`).sort(),
    comments.sort(),
  );
  expect(
    `${sheet.name} charts`,
    host.charts.map(({ series }) => lostPlainly(series[0]?.values ?? "")),
    sheet.charts.map((chart) => nameText(book, chart)),
  );
  for (const { ranges, rule } of host.conditionalFormats) {
    const [{ top, left }] = ranges;
    if (rule.kind === "custom")
      expect(`${sheet.name} format`, rule.formula, `=ISNUMBER(${formatRect(rect(top, left))})`);
  }
}

/**
 * Rules stand on the same cells. Where a rule was torn into several ranges before, a cell inserted between two of them
 * may belong to it or not; the plain model then takes what the host did.
 */
function compareRules(
  what: string,
  sheet: Sheet,
  areas: Cells[],
  rules: readonly { ranges: readonly Rect[] }[],
  expect: Expect,
): void {
  const theirs = new Set(cellsIn(rules.flatMap(({ ranges }) => ranges)));
  if (rules.some(({ ranges }) => ranges.length > 1))
    areas.forEach((area, index) => {
      const places = new Set(placesOf(sheet, [area]));
      const between = (r: number, c: number): boolean =>
        (places.has(`${r - 1}:${c}`) && places.has(`${r + 1}:${c}`)) ||
        (places.has(`${r}:${c - 1}`) && places.has(`${r}:${c + 1}`));
      const dropped = new Set<unknown>();
      sheet.rows.forEach((row, r) =>
        row.forEach((cell, c) => !theirs.has(`${r}:${c}`) && between(r, c) && dropped.add(cell)),
      );
      if (dropped.size > 0) areas[index] = area.filter((cell) => !dropped.has(cell));
    });
  expect(what, [...theirs].sort(), placesOf(sheet, areas));
}

/** Every cell that rectangles cover, once each. */
function cellsIn(ranges: readonly Rect[]): string[] {
  const places = new Set<string>();
  for (const { top, left, bottom, right } of ranges)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) places.add(`${row}:${column}`);
  return [...places].sort();
}

function placesOf(sheet: Sheet, areas: readonly Cells[]): string[] {
  const wanted = new Set(areas.flat());
  const places: string[] = [];
  sheet.rows.forEach((row, r) => row.forEach((cell, c) => wanted.has(cell) && places.push(`${r}:${c}`)));
  return places.sort();
}

/** What must hold of any workbook, whatever was done to it. */
export function brokenInvariants(workbook: Workbook): string[] {
  const broken: string[] = [];
  for (const { name, tables, merges, grid } of workbook.sheets) {
    tables.forEach((table, index) => {
      const { range, columns } = table;
      if (tables.slice(index + 1).some((other) => meet(range, other.range)))
        broken.push(`${name}: tables overlap`);
      if (merges.some((merge) => meet(range, merge))) broken.push(`${name}: merged cells in a table`);
      if (columns.length !== range.right - range.left + 1)
        broken.push(`${table.name}: columns and width differ`);
      const texts = columns.map((column) => column.name.toLowerCase());
      if (new Set(texts).size < texts.length) broken.push(`${table.name}: two columns of one name`);
      if (new Set(columns.map(({ id }) => id)).size < columns.length)
        broken.push(`${table.name}: two columns of one id`);
      columns.forEach((column, offset) => {
        if (grid.value(range.top, range.left + offset) !== column.name)
          broken.push(
            `${table.name}: header cell ${String(grid.value(range.top, range.left + offset))}, column ${column.name}`,
          );
      });
      if (range.bottom <= range.top) broken.push(`${table.name}: no body row`);
    });
    merges.forEach((merge, index) => {
      if (merges.slice(index + 1).some((other) => meet(merge, other))) broken.push(`${name}: merges overlap`);
      if (sameRect(merge, { ...merge, bottom: merge.top, right: merge.left }))
        broken.push(`${name}: a merge of one cell`);
    });
  }
  return broken;
}
