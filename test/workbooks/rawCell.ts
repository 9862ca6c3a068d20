// Owns what the generator puts into a cell, apart from the program that writes the file.

/** null is the empty cell. */
export type RawCell =
  | null
  | number
  | string
  | boolean
  /** A true date cell: a serial of the 1900 system, with a time of day after the point, and how it is shown. */
  | { readonly kind: "day"; readonly serial: number }
  | { readonly kind: "formula"; readonly formula: string; readonly result: number }
  | { readonly kind: "error" };

/** Chances drawn from a seed. */
export interface Random {
  /** 0 up to, not including, the limit. */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
}

export function randomFrom(next: () => number): Random {
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: (choices) => choices[below(choices.length)],
  };
}

/** One way to write a value down; the name tells the test which ways came up. */
export interface Spelling {
  readonly form: string;
  readonly cell: RawCell;
}

export const spelled = (form: string, cell: RawCell): Spelling => ({ form, cell });

/** ASCII as wide as a Chinese character: `12,000.50` → `１２，０００．５０`. */
export const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** An empty cell, or one that looks empty. */
export const blank = (random: Random): Spelling =>
  spelled("blank", random.pick([null, null, null, "", " ", "\u3000", "\u200B"]));
