// Owns the small sheet that generated formulas refer to, with every kind of value, and random arguments of each kind:
// numbers, texts, conditions, dates, ranges, criteria, nested a few levels deep.
import fc from "fast-check";

/** Cells that the formulas refer to, by address; a text that begins with = is a formula, null an empty cell. */
export const ground: Readonly<Record<string, number | string | boolean>> = {
  ...column("A", [1, 2, 3, -4, 0.5, 1000, 2.5, 7, 3, 10]),
  ...column("B", ["apple", "Apple", "banana", "a*b", "cherry", "张三", "张三丰", "10", "Date", "x y  z"]),
  ...column("C", [45292, 45351, 45382, 44985, 45657.75, 36525, 45413.5, 45322, 40000, 45000]),
  ...column("D", [1, "x", true, 5, "7", false, 0, -1]),
  ...column("E", [1, 3, 5, 7, 9, 11, 13, 15, 17, 19]),
  ...column("G", [19, 17, 15, 13, 11, 9, 7, 5, 3, 1]),
  F1: "=1/0",
  F2: "=NA()",
  F3: 3,
};

function column(
  letter: string,
  values: (number | string | boolean)[],
): Record<string, number | string | boolean> {
  return Object.fromEntries(values.map((value, index) => [`${letter}${index + 1}`, value]));
}

export type Text = fc.Arbitrary<string>;

export const pick = (...texts: string[]): Text => fc.constantFrom(...texts);
export const call = (name: string, ...args: Text[]): Text =>
  fc.tuple(...args).map((texts) => `${name}(${texts.join(",")})`);
/** A call with its last arguments left away now and then. */
export const optional = (name: string, required: Text[], ...more: Text[]): Text =>
  fc.oneof(
    ...Array.from({ length: more.length + 1 }, (_, n) => call(name, ...required, ...more.slice(0, n))),
  );
export const many = (name: string, arg: Text, most = 3): Text =>
  fc.array(arg, { minLength: 1, maxLength: most }).map((texts) => `${name}(${texts.join(",")})`);
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

export const cell = (letter: string, rows = 10): Text =>
  fc.integer({ min: 1, max: rows }).map((row) => letter + row);
export const rows = (letters: Text): Text =>
  fc
    .tuple(letters, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 }))
    .map(([letter, top, more]) => `${letter}${top}:${letter}${top + more}`);
export const sameRows = (...letters: string[]): fc.Arbitrary<string[]> =>
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }))
    .map(([top, more]) => letters.map((letter) => `${letter}${top}:${letter}${top + more}`));

export const smallInteger = fc.integer({ min: -3, max: 12 }).map(String);
export const count = fc.integer({ min: 0, max: 4 }).map(String);
export const decimal = fc.integer({ min: -5000, max: 5000 }).map((n) => String(n / 100));
export const share = fc.integer({ min: 0, max: 5000 }).map((n) => String(n / 100));
const words = pick(
  "apple",
  "Apple pie",
  "a-b-c",
  "",
  "张三丰",
  "客户 A",
  " x  y ",
  "10",
  "3.5",
  "TRUE",
  "aaa",
  "B?",
);
const dateCell = cell("C");
export const date = fc.oneof(
  dateCell,
  fc.integer({ min: 36526, max: 46000 }).map(String),
  fc
    .tuple(
      fc.integer({ min: 2000, max: 2030 }),
      fc.integer({ min: -3, max: 15 }),
      fc.integer({ min: -5, max: 40 }),
    )
    .map((parts) => `DATE(${parts.join(",")})`),
);
export const criterion = fc.oneof(
  pick(
    '">2"',
    '"<=3"',
    '"<>3"',
    '"=3"',
    '"a*"',
    '"?pple"',
    '"<>apple"',
    '"=apple"',
    '">b"',
    '"x"',
    '"TRUE"',
    '"a~*b"',
  ),
  smallInteger,
  cell("A"),
  cell("B"),
);
export const anyRange = rows(pick("A", "B", "C", "D", "E"));
export const numberRange = rows(pick("A", "C", "E", "A", "D"));

export const { number, text, truth, anything } = fc.letrec<
  Record<"number" | "text" | "truth" | "anything", string>
>((tie) => {
  const inner = { number: tie("number"), text: tie("text"), truth: tie("truth") };
  return {
    number: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.oneof(smallInteger, decimal, cell("A"), cell("E"), pick("A20", '"3"', "TRUE", "D5")),
      fc.tuple(inner.number, pick("+", "-", "*", "/"), inner.number).map((parts) => `(${parts.join("")})`),
      call("SUM", numberRange, inner.number),
      call("ROUND", inner.number, smallInteger),
      call("LEN", inner.text),
      call("IF", inner.truth, inner.number, inner.number),
    ),
    text: fc.oneof(
      { maxDepth: 2 },
      fc.oneof(words.map(quoted), cell("B"), pick("A20", "A1", "D3")),
      fc.tuple(inner.text, inner.text).map(([a, b]) => `(${a}&${b})`),
      call("LEFT", inner.text, count),
      call("UPPER", inner.text),
      call("IF", inner.truth, inner.text, inner.text),
    ),
    truth: fc.oneof(
      { maxDepth: 2 },
      pick("TRUE", "FALSE", "D3", "A1"),
      fc
        .tuple(inner.number, pick("=", "<>", "<", ">=", ">", "<="), inner.number)
        .map((parts) => parts.join("")),
      fc.tuple(inner.text, pick("=", "<", ">="), inner.text).map((parts) => parts.join("")),
      call("ISNUMBER", inner.text),
      call("NOT", inner.truth),
    ),
    anything: fc.oneof(
      { maxDepth: 2 },
      inner.number,
      inner.text,
      inner.truth,
      pick("A20", "F1", "F2", "D2", "D6", "1/0", "NA()"),
    ),
  };
});

export const unit = pick('"D"', '"M"', '"Y"', '"YM"');
export const numberKey = fc.oneof(cell("A"), cell("E"), decimal);
export const lookupKey = fc.oneof(cell("A"), cell("B"), smallInteger, words.map(quoted), cell("E"));
export const together = (
  name: string,
  letters: string[],
  build: (ranges: string[], extra: string) => string,
  extra = criterion,
) => fc.tuple(sameRows(...letters), extra).map(([ranges, more]) => `${name}(${build(ranges, more)})`);
