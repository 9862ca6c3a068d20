// Owns the two spellings of a formula: in the file (`Customers[[#This Row],[name]]`, `_xlfn.XLOOKUP`, no `=`) and in
// the model, as Excel's formula bar and Range.formulas give it (`[@name]`, `XLOOKUP`, leading `=`).
import { parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx/xlsx";
import { functionFromFile, functionToFile, mayHoldFuture } from "./functionPrefixes";

interface Token {
  readonly type: string;
  readonly value: string;
}

/**
 * File text → model formula.
 * @param table the table around the cell: a reference to its own row loses its name (`[@name]`), as in Excel
 */
export function formulaFromFile(text: string, table: string | null = null): string {
  const formula = `=${text}`;
  if (!text.includes("[") && !text.includes("_x")) return formula;
  const tokens = tokenize(formula).map((token): Token => {
    if (token.type === "func") return { type: token.type, value: functionFromFile(token.value) };
    if (token.type === "structured") return { type: token.type, value: shortStructured(token.value, table) };
    return { type: token.type, value: token.value.replace(/^_xlpm\./i, "") };
  });
  return unwrapAnchors(tokens);
}

function shortStructured(reference: string, table: string | null): string {
  const parsed = parseStructRef(reference);
  if (!parsed || parsed.workbookName) return reference;
  if (!parsed.table && !thisRow(parsed) && table !== null)
    return keepOuterSpaces(stringifyStructRef({ ...parsed, table }));
  const own = table !== null && parsed.table?.toLowerCase() === table.toLowerCase();
  const here = thisRow(parsed);
  if (here && parsed.columns?.length === 0) return `${own ? "" : (parsed.table ?? "")}[@]`;
  const short = keepOuterSpaces(stringifyStructRef(own && here ? { ...parsed, table: "" } : parsed));
  // Excel doubles the brackets round a column name that holds more than letters and digits: [@[Unit price]].
  return short.replace(/\[@([^[\]]*[^\p{L}\p{N}_.[\]][^[\]]*)\]$/u, "[@[$1]]");
}

/** Spaces at the ends of a column's name count between brackets of its own only, as Excel writes them: `T[[Price ]]`. */
const keepOuterSpaces = (reference: string): string =>
  reference.replace(/(^|[^[\],:])\[(?!@)( [^[\]]*|[^[\]]* )\]$/u, "$1[[$2]]");

const thisRow = (parsed: { sections?: readonly string[] }): boolean =>
  parsed.sections?.includes("this row") ?? false;

/** `ANCHORARRAY(A1)` → `A1#`, `SINGLE(A1)` → `@A1`. */
function unwrapAnchors(tokens: readonly Token[]): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const name = tokens[i].type === "func" ? tokens[i].value.toUpperCase() : "";
    const simple = tokens[i + 1]?.value === "(" && tokens[i + 3]?.value === ")";
    if (simple && (name === "ANCHORARRAY" || name === "SINGLE")) {
      text += name === "SINGLE" ? `@${tokens[i + 2].value}` : `${tokens[i + 2].value}#`;
      i += 3;
    } else text += tokens[i].value;
  }
  return text;
}

/**
 * Model formula → file text.
 * @param table the table around the cell, whose name a reference to its own row gets back
 */
export function formulaToFile(formula: string, table: string | null = null): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  if (!/[[#@]/.test(text) && !mayHoldFuture(text)) return text;
  const tokens = tokenize(`=${text}`).slice(1);
  return wrapAnchors(
    tokens.map((token): Token => {
      if (token.type === "func") return { type: token.type, value: functionToFile(token.value) };
      if (token.type === "structured") return { type: token.type, value: longStructured(token.value, table) };
      return token;
    }),
  );
}

function longStructured(reference: string, table: string | null): string {
  const parsed = parseStructRef(reference.replace(/\[@\]$/, "[#This Row]"));
  if (!parsed) return reference;
  return keepOuterSpaces(
    stringifyStructRef({ ...parsed, table: parsed.table || (table ?? "") }, { thisRow: true }),
  );
}

function wrapAnchors(tokens: readonly Token[]): string {
  const parts: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { type, value } = tokens[i];
    if (value === "#" && type === "operator" && isReference(tokens[i - 1]))
      parts.push(`_xlfn.ANCHORARRAY(${parts.pop()})`);
    else if (value === "@" && type === "operator" && i + 1 < tokens.length) {
      const end = operandEnd(tokens, i + 1);
      parts.push(`_xlfn.SINGLE(${wrapAnchors(tokens.slice(i + 1, end + 1))})`);
      i = end;
    } else parts.push(value);
  }
  return parts.join("");
}

/** A hash behind anything else is no spill: names of external files hold some (`[1]!'ES #F'`). */
const isReference = (token: Token | undefined): boolean =>
  token !== undefined && /^(range|structured)/.test(token.type);

/** The last token of the operand that starts at a token: itself, or a call's closing bracket. */
function operandEnd(tokens: readonly Token[], start: number): number {
  if (tokens[start].type !== "func") return start;
  let depth = 0;
  for (let i = start + 1; i < tokens.length; i++) {
    if (tokens[i].value === "(") depth++;
    if (tokens[i].value === ")" && --depth === 0) return i;
  }
  return tokens.length - 1;
}
