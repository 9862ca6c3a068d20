// Owns how cells are called in formulas: letters for columns, numbers for rows.

/** @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Counted from 0. @example cellAddress({ row: 1, column: 2 }) // "C2" */
export const cellAddress = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${columnLetters(column)}${row + 1}`;
