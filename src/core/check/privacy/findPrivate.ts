// Owns spotting private numbers in text: mobile, landline, e-mail, resident ID, bank card; and hiding them with `*`.
import type { PrivateKind } from "../finding";
import { isBankCard } from "./bankCard";
import { isResidentId } from "./residentId";

export interface PrivateSpan {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}

interface Detector {
  readonly kind: PrivateKind;
  readonly pattern: RegExp;
  readonly isOne?: (digits: string) => boolean;
  /** What may stay of the number. */
  readonly mask: (text: string) => string;
}

const hideAllBut =
  (head: number, tail: number) =>
  (text: string): string => {
    const characters = [...text];
    const digits = characters.filter((char) => /[0-9Xx]/.test(char)).length;
    let seen = 0;
    return characters
      .map((char) => {
        if (!/[0-9Xx]/.test(char)) return char;
        seen++;
        return seen <= head || seen > digits - tail ? char : "*";
      })
      .join("");
  };

/** In the order in which they are tried; a longer number wins over one inside it. */
const detectors: readonly Detector[] = [
  {
    kind: "email",
    pattern: /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g,
    mask: (text) => text.replace(/^(.)[^@]*/, "$1***"),
  },
  {
    kind: "resident-id",
    pattern: /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g,
    isOne: isResidentId,
    mask: hideAllBut(1, 1),
  },
  {
    kind: "bank-card",
    pattern: /(?<![0-9A-Za-z])\d(?:[ -]?\d){15,18}(?![0-9A-Za-z])/g,
    isOne: isBankCard,
    mask: hideAllBut(0, 4),
  },
  {
    kind: "mobile",
    pattern: /(?<![0-9])(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9])/g,
    mask: maskMobile,
  },
  {
    kind: "landline",
    pattern:
      /(?<![0-9])(?:\(0\d{2,3}\) ?|0\d{2,3}[ -]?)[2-8]\d{6,7}(?:[ -]?(?:转|ext\.?) ?\d{1,5})?(?![0-9])/g,
    mask: hideAllBut(3, 0),
  },
];

/** 138****5678, whatever stands before or between. */
function maskMobile(text: string): string {
  const prefix = /^(?:(?:\+|00)?86[ -]?)?/.exec(text)?.[0] ?? "";
  return prefix + hideAllBut(3, 4)(text.slice(prefix.length));
}

/** An @, or ten digits close together: the least that any of them has. */
const worthALook = /[@\uFF20]|(?:[0-9\uFF10-\uFF19][^0-9\uFF10-\uFF19]{0,2}){9}/;

/** Full-width signs to ASCII, one for one, so that positions stay. */
const narrow = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");

/** The private numbers in a text, in order, none overlapping. */
export function findPrivate(text: string): PrivateSpan[] {
  if (!worthALook.test(text)) return [];
  const plain = narrow(text);
  const spans: PrivateSpan[] = [];
  for (const { kind, pattern, isOne } of detectors)
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const overlaps = spans.some((span) => start < span.end && span.start < end);
      if (!overlaps && (isOne === undefined || isOne(match[0]))) spans.push({ kind, start, end });
    }
  return spans.sort((a, b) => a.start - b.start);
}

/** The text with every private number hidden; the rest stays to the letter. @example "张* 138****5678" */
export function maskPrivate(text: string): string {
  const plain = narrow(text);
  let masked = "";
  let at = 0;
  for (const { kind, start, end } of findPrivate(text)) {
    const detector = detectors.find((candidate) => candidate.kind === kind);
    masked += text.slice(at, start) + (detector?.mask(plain.slice(start, end)) ?? "");
    at = end;
  }
  return masked + text.slice(at);
}
