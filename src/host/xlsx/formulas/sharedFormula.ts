// Owns shared formulas: one text for many cells, its relative references moved by the distance (ECMA-376-1, 18.3.1.40).
import { tokenize } from "@borgar/fx/xlsx";
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../model/address";

/** A reference part that moves, or text that does not. */
type Piece = string | { readonly row?: number; readonly column?: number };

const CELL = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3})(?=:|$)|(\$?)(\d{1,7})(?=:|$)/g;

export class SharedFormula {
  private readonly pieces: Piece[];

  /** @param text as it stands in the file for the cell at row and column */
  constructor(
    text: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.pieces = tokenize(`=${text}`)
      .slice(1)
      .flatMap((token) =>
        token.type.startsWith("range") && token.type !== "range_named" ? split(token.value) : [token.value],
      );
  }

  /** The text for another cell; a reference moved off the sheet becomes #REF!, as in Excel. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const across = column - this.column;
    let text = "";
    for (const piece of this.pieces) {
      if (typeof piece === "string") text += piece;
      else if (piece.row !== undefined)
        text += inRange(piece.row + down, MAX_ROWS) ? piece.row + down + 1 : "#REF!";
      else if (piece.column !== undefined)
        text += inRange(piece.column + across, MAX_COLUMNS) ? columnName(piece.column + across) : "#REF!";
    }
    return text.includes("#REF!") ? text.replace(/\$?[A-Z]{0,3}#REF!\$?\d*/g, "#REF!") : text;
  }
}

const inRange = (index: number, limit: number): boolean => index >= 0 && index < limit;

/** `Sheet1!$A2:B$3` → text, moving rows and moving columns. */
function split(reference: string): Piece[] {
  const bang = reference.lastIndexOf("!") + 1;
  const pieces: Piece[] = [reference.slice(0, bang)];
  const body = reference.slice(bang);
  let at = 0;
  const columnPiece = (dollar: string, name: string): Piece =>
    dollar ? `$${name}` : { column: columnIndex(name) };
  const rowPiece = (dollar: string, digits: string): Piece =>
    dollar ? `$${digits}` : { row: Number(digits) - 1 };
  for (const match of body.matchAll(CELL)) {
    pieces.push(body.slice(at, match.index));
    if (match[2]) pieces.push(columnPiece(match[1], match[2]), rowPiece(match[3], match[4]));
    else if (match[6]) pieces.push(columnPiece(match[5], match[6]));
    else pieces.push(rowPiece(match[7], match[8]));
    at = match.index + match[0].length;
  }
  pieces.push(body.slice(at));
  return pieces;
}
