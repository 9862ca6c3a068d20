// Owns comparing a worksheet part before and after one cell was written: every other cell, row and element is as it was.
import { XlsxPackage } from "../../../../src/host/xlsx/package/xlsxPackage";
import { decodeEscapes } from "../../../../src/host/xlsx/cells/escapedText";
import { serialFromIso } from "../../../../src/host/xlsx/cells/isoDates";
import {
  childElement,
  childElements,
  flag,
  formatElement,
  textOf,
  type XmlElement,
} from "../../../../src/host/xlsx/xml";

/**
 * Said for speed or for other renderers only, and free to be left out (ECMA-376-1, 18.3.1.73; [MS-XLSX] 2.5.83); and
 * prefixes, which may move up to the root.
 */
const ROW_HINTS = /(^|:)(spans|dyDescent)$|^xmlns(:|$)/;

/** @param written the address of the cell that was written */
export function worksheetLosses(
  before: Uint8Array,
  after: Uint8Array,
  part: string,
  written: string,
): string[] {
  const a = readSheet(before, part, new Set());
  const b = readSheet(after, part, a.shared);
  const losses: string[] = [];
  const compare = (
    what: string,
    old: ReadonlyMap<string, string>,
    now: ReadonlyMap<string, string>,
  ): void => {
    for (const [key, text] of old) {
      if (key === written) continue;
      const other = now.get(key);
      if (other !== text)
        losses.push(`${part}: ${what} ${key}: ${text.slice(0, 200)} → ${(other ?? "nothing").slice(0, 200)}`);
    }
    for (const key of now.keys())
      if (key !== written && !old.has(key) && key !== "dimension" && what !== "row")
        losses.push(`${part}: ${what} ${key} is new`);
  };
  compare("element", a.elements, b.elements);
  compare("row", a.rows, b.rows);
  compare("cell", a.cells, b.cells);
  return losses.slice(0, 3);
}

interface ReadSheet {
  readonly elements: Map<string, string>;
  readonly rows: Map<string, string>;
  readonly cells: Map<string, string>;
  /** Cells of shared formulas: which formula they show is compared in the model, where it is written out. */
  readonly shared: ReadonlySet<string>;
}

function readSheet(bytes: Uint8Array, part: string, known: ReadonlySet<string>): ReadSheet {
  const source = new XlsxPackage(bytes);
  const target = source.relationships(source.workbookPart).first("sharedStrings")?.target;
  const strings =
    target !== undefined && source.has(target) ? childElements(source.xml(target), "si").map(itemText) : [];
  const date1904 = flag(childElement(source.xml(source.workbookPart), "workbookPr"), "date1904", false);
  const root = source.xml(part);
  const elements = new Map<string, string>();
  for (const item of childElements(root))
    if (item.local !== "sheetData" && item.local !== "dimension")
      elements.set(item.local, (elements.get(item.local) ?? "") + plainText(item));
  const rows = new Map<string, string>();
  const cells = new Map<string, string>();
  const shared = new Set(known);
  const defaultHeight = Number(childElement(root, "sheetFormatPr")?.attributes.defaultRowHeight ?? 15);
  let row = 0;
  for (const item of childElements(childElement(root, "sheetData") ?? root, "row")) {
    row = Number(item.attributes.r ?? row + 1);
    const facts = rowFacts(item, defaultHeight);
    if (facts !== "") rows.set(String(row), facts);
    let column = 0;
    for (const cell of childElements(item, "c")) {
      const address = cell.attributes.r?.toUpperCase() ?? `${columnName(column)}${row}`;
      column = columnNumber(address) + 1;
      if (childElement(cell, "f")?.attributes.t === "shared") shared.add(address);
      const text = cellFacts(cell, strings, shared.has(address), date1904);
      if (text !== "") cells.set(address, text);
    }
  }
  return { elements, rows, cells, shared };
}

/** Namespace declarations may move up to the root. */
const plainText = (item: XmlElement): string =>
  formatElement(item)
    .replace(/ xmlns(:\w+)?="[^"]*"/g, "")
    .replace(/<\/?x:/g, (tag) => tag.replace("x:", ""));

function rowFacts({ attributes }: XmlElement, defaultHeight: number): string {
  const facts = Object.entries(attributes)
    .filter(([name, value]) => name !== "r" && !ROW_HINTS.test(name) && !isDefault(name, value))
    // Heights are 0 to 409 points.
    .filter(([name, value]) => name !== "ht" || Number(value) >= 0)
    .filter(
      ([name, value]) =>
        name !== "ht" || /^(1|true)$/.test(attributes.customHeight ?? "") || Number(value) !== defaultHeight,
    )
    .map(
      ([name, value]) => `${name}=${name === "ht" ? Number(value).toFixed(6) : value.replace("true", "1")}`,
    );
  return facts.sort().join(" ");
}

const isDefault = (name: string, value: string): boolean =>
  (["0", "false"].includes(value) && name !== "ht") || (name === "s" && value === "0");

function cellFacts(cell: XmlElement, strings: readonly string[], shared: boolean, date1904: boolean): string {
  const { r: _, s = "0", t = "n", ...others } = cell.attributes;
  const value = childElement(cell, "v");
  const empty = value === undefined || (t !== "str" && textOf(value) === "");
  const shown = empty ? null : t === "s" ? strings[Number(textOf(value))] : textOf(value);
  const formula = childElement(cell, "f");
  const inline = childElement(cell, "is");
  // An inline string's `v` is not read (ECMA-376-1, 18.18.11: the string stands in `is`).
  const facts = [
    s === "0" || s === "" ? "" : `s=${s}`,
    ...Object.entries(others).map(([name, text]) => `${name}=${text}`),
    // A date in ISO form is written as its serial number, the same value.
    t === "d"
      ? `n:${serialFromIso(shown ?? "", date1904) ?? shown}`
      : shown === null || inline
        ? ""
        : t === "n"
          ? `${Number.isNaN(Number(shown)) ? `text:${shown}` : `n:${Number(shown)}`}`
          : `${t === "str" || t === "s" || t === "inlineStr" ? "text" : t}:${shown}`,
    inline ? `text:${itemText(inline)}` : "",
    // Without a text it is none.
    formula && !shared && (textOf(formula) !== "" || formula.attributes.t) ? formulaFacts(formula) : "",
  ];
  return facts.filter((fact) => fact !== "").join(" ");
}

/** A string item's text; with all of its runs and phonetics where it is rich. */
const itemText = (item: XmlElement): string =>
  ["r", "rPh", "phoneticPr"].some((local) => childElement(item, local))
    ? childElements(item).map(plainText).join("")
    : decodeEscapes(childElements(item, "t").map(textOf).join(""));

/** Columns of a table by themselves get the table's name, as Excel writes them. When to calculate anew is left to Excel. */
function formulaFacts(formula: XmlElement): string {
  const { t, si: _, ca: _cell, aca: _array, ...attributes } = formula.attributes;
  const text = textOf(formula)
    .replace(/(^|[^\w.])\w+(?=\[)/g, "$1")
    .replace(/\r\n?/g, "\n");
  return `f ${t ? JSON.stringify({ t, ...attributes }) : ""} ${text}`;
}

const columnNumber = (address: string): number =>
  [...(/^[A-Z]+/.exec(address)?.[0] ?? "A")].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;
function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
