// Owns `_x000D_`: how SpreadsheetML writes characters that XML cannot hold (ECMA-376-1, 22.9.2.19 ST_Xstring).

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

export const decodeEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

// eslint-disable-next-line no-control-regex -- the characters that need the escape
const NEEDS = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const escape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

export const encodeEscapes = (text: string): string => text.replace(NEEDS, escape);

/** As encodeEscapes, for attributes, where Excel also escapes line breaks (table column names). */
export const encodeAttributeEscapes = (text: string): string =>
  encodeEscapes(text).replace(/[\n\t]/g, escape);
