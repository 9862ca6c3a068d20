// Owns the steps on names, rules and links, and how tables end.
import { addressOf } from "./plainText";
import { Sheet, type Book, type Formula, type Name, type Table } from "./plainSheet";
import * as steps from "./step";
import type { Draw, Step } from "./step";

export function names(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const there = book.names.filter(({ gone, scope }) => !gone && scope === null);
  if (draw.value % 3 === 0 && there.length > 0) {
    const found = there[draw.pick % there.length];
    return {
      edits: [],
      says: `delete name ${found.name}`,
      office: (context) => context.workbook.names.getItem(found.name).delete(),
      plain: () => (found.gone = true),
    };
  }
  if (there.length >= 4) return null;
  const rect = steps.rectOf(draw);
  const name: Name = {
    name: steps.freshName("Cells"),
    sheet,
    cells: sheet.cellsIn(rect),
    scope: null,
    gone: false,
  };
  return {
    edits: [],
    says: `name ${name.name} ${sheet.name}!${addressOf(rect)}`,
    office: (context) => {
      context.workbook.names.add(name.name, steps.officeSheet(context, sheet).getRange(addressOf(rect)));
    },
    plain: () => book.names.push(name),
  };
}

export function rules(book: Book, draw: Draw): Step | null {
  const sheet = book.sheets[draw.sheet % book.sheets.length];
  const rect = steps.rectOf(draw);
  const cells = sheet.cellsIn(rect);
  const address = addressOf(rect);
  if (draw.value % 3 === 0) {
    const free = cells.filter((cell) => !sheet.validations.some((area) => area.includes(cell)));
    if (free.length < cells.length) return null;
    return {
      edits: [sheet],
      says: `validate ${sheet.name}!${address}`,
      office: (context) => {
        steps.officeSheet(context, sheet).getRange(address).dataValidation.rule = {
          list: { inCellDropDown: true, source: "a,b" },
        };
      },
      plain: () => sheet.validations.push(cells),
    };
  }
  if (draw.value % 3 === 1) {
    if (sheet.formats.length >= 2) return null;
    return {
      edits: [sheet],
      says: `format ${sheet.name}!${address}`,
      office: (context) => {
        const range = steps.officeSheet(context, sheet).getRange(address);
        const own = addressOf({ ...rect, bottom: rect.top, right: rect.left });
        range.conditionalFormats.add("Custom").custom.rule.formula = `=ISNUMBER(${own})`;
      },
      plain: () => sheet.formats.push(cells),
    };
  }
  const cell = [cells[0]];
  if (sheet.links.some(([linked]) => linked === cell[0])) return null;
  const at = addressOf({ ...rect, bottom: rect.top, right: rect.left });
  return {
    edits: [sheet],
    says: `link ${sheet.name}!${at}`,
    office: (context) => {
      steps.officeSheet(context, sheet).getRange(at).hyperlink = { address: "https://example.com/" };
    },
    plain: () => sheet.links.push(cell),
  };
}

export function endTable(book: Book, draw: Draw): Step | null {
  const found = steps.choose(steps.tablesOf(book), draw.pick);
  if (!found || draw.value % 2 !== 0) return null;
  const { sheet, table } = found;
  if (steps.hasComment(sheet, sheet.placeOf(table))) return null;
  const converts = draw.row % 2 === 0;
  return {
    edits: [sheet],
    says: `${converts ? "convert" : "delete"} ${table.name}`,
    office: (context) => {
      const target = steps.officeTable(context, table);
      if (converts) target.convertToRange();
      else target.delete();
    },
    plain: () => {
      sheet.showRows(table);
      if (converts) convertFormulas(book, sheet, table);
      else
        for (const cell of table.cells) {
          Object.assign(cell, { value: null, formula: null });
          sheet.links = sheet.links.filter((link) => !link.includes(cell));
          sheet.validations = sheet.validations.map((area) => area.filter((other) => other !== cell));
          sheet.formats = sheet.formats.map((area) => area.filter((other) => other !== cell));
        }
      sheet.tables = sheet.tables.filter((other) => other !== table);
    },
  };
}

/** Structured references become references to the cells they meant. */
function convertFormulas(book: Book, sheet: Sheet, table: Table): void {
  const body = steps.bodyOf(sheet, table);
  for (const home of book.sheets)
    for (const [row, line] of home.rows.entries())
      for (const cell of line) if (cell.formula) cell.formula = converted(cell.formula, row);

  function converted(formula: Formula, row: number): Formula {
    const { kind } = formula;
    if ((kind !== "column" && kind !== "thisRow" && kind !== "total") || formula.table !== table)
      return formula;
    const at = sheet.place([formula.column.header]);
    if (!at) return formula;
    if (kind === "thisRow")
      return { kind: "sameRow", sheet, cell: sheet.at(row, at.left), times: formula.times };
    const cells = sheet.cellsIn({ ...body, left: at.left, right: at.left });
    return formula.kind === "total"
      ? { kind: "subtotal", sheet, cells, how: formula.how }
      : { kind: "sum", sheet, cells };
  }
}
