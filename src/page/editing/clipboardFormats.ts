// Owns the two forms in which cells travel over the system clipboard: tab-separated text, and an HTML table.

/** Rows of cells as tab-separated text; cells with tabs, line breaks or quotes are quoted, as Excel writes them. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const quote = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

/** Reads tab-separated text; a line end after the last row is not a row of its own. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at);
    rows[rows.length - 1].push(cell.text);
    at = cell.end;
    const tab = text[at] === "\t";
    const rowEnd = /^\r?\n|^\r/.exec(text.slice(at, at + 2));
    if (tab) {
      at++;
      if (at === text.length) rows[rows.length - 1].push("");
    } else if (rowEnd) {
      at += rowEnd[0].length;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

function readCell(text: string, start: number): { text: string; end: number } {
  if (text[start] === '"') {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(start));
    if (quoted) return { text: quoted[1].replaceAll('""', '"'), end: start + quoted[0].length };
  }
  let end = start;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n" && text[end] !== "\r") end++;
  return { text: text.slice(start, end), end };
}

export interface HtmlCell {
  text: string;
  /** Column of a text-formatted cell: "007" stays what it is. */
  isText: boolean;
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

/** A table as other programs read it; text cells are marked so that they stay text. */
export function toHtml(rows: readonly (readonly HtmlCell[])[]): string {
  const cell = ({ text, isText }: HtmlCell): string =>
    `<td${isText ? ` style='mso-number-format:"\\@"'` : ""}>${escape(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<html><head><meta charset="utf-8"></head><body><table>${body}</table></body></html>`;
}

/** The first table of a piece of HTML; null when there is none. Spanned cells are empty but for the first. */
export function fromHtml(html: string): HtmlCell[][] | null {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const table = parsed.querySelector("table");
  if (!table) return null;
  const styles = [...parsed.querySelectorAll("style")].map((style) => style.textContent ?? "").join("\n");
  const rows: HtmlCell[][] = [];
  [...table.rows].forEach((row, r) => {
    const target = (rows[r] ??= []);
    for (const cell of row.cells) {
      let column = 0;
      while (target[column]) column++;
      const content = { text: cellText(cell), isText: isTextCell(cell, styles) };
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.colSpan; across++)
          (rows[r + down] ??= [])[column + across] =
            down + across === 0 ? content : { text: "", isText: false };
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? { text: "", isText: false }),
  );
}

/** Stands for a line break while white space is folded; a private-use character that no text has. */
const BREAK = "\ue000";

/** Line breaks and paragraphs become line feeds, other white space single blanks, as a browser shows it. */
function cellText(cell: Element): string {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const line of copy.querySelectorAll("br")) line.replaceWith(BREAK);
  return (copy.textContent ?? "")
    .replace(/[\t\n\r ]+/g, " ")
    .replace(new RegExp(` ?${BREAK} ?`, "g"), "\n")
    .replaceAll("\u00a0", " ")
    .trim();
}

/** Excel marks text cells by a class whose rule, or a style that, says mso-number-format:"\@". */
function isTextCell(cell: HTMLTableCellElement, styles: string): boolean {
  const TEXT = /mso-number-format\s*:\s*["']?\\@/;
  if (TEXT.test(cell.getAttribute("style") ?? "")) return true;
  return [...cell.classList].some((name) => {
    const rule = new RegExp(`\\.${name.replace(/[^\w-]/g, "")}\\s*\\{([^}]*)\\}`).exec(styles);
    return rule !== null && TEXT.test(rule[1]);
  });
}
