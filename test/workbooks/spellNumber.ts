// Owns the ways money and quantities get into a cell. What is written is made from digits, never by a parser.
import { type Random, type Spelling, spelled, wide } from "./rawCell";

const NO_MONEY = ["待定", "约2000", "3~5万", "$500", "12,00", "1.2.3", "壹仟元"];
const NO_QUANTITY = ["若干", "3~5台", "3+2", "一打", "约3台"];

/** Up to the point, in groups of three. */
const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ",");

/** Digits with a point before the last `places`, without zeros at the end. @example pointed(1200050, 2) // "12000.5" */
function pointed(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return digits.slice(0, -places) + (fraction === "" ? "" : `.${fraction}`);
}

export function spellMoney(cents: number, random: Random): Spelling {
  const sign = cents < 0 ? random.pick(["-", "−"]) : "";
  const size = Math.abs(cents);
  const plain = pointed(size, 2);
  const [whole, fraction = ""] = plain.split(".");
  const full = `${grouped(whole)}.${fraction.padEnd(2, "0")}`;
  const ways = [
    () => spelled("12,000.50", sign + full),
    () => spelled("￥12,000.50", `${sign}￥${full}`),
    () => spelled("¥ 12000.5", `${sign}¥ ${plain}`),
    () => spelled("12000.5元", `${sign}${plain}元`),
    () => spelled("RMB 12,000.50", `${sign}RMB ${full}`),
    () => spelled("１２，０００．５０", wide(sign === "−" ? `-${full}` : sign + full)),
    () => spelled("spaces around money", ` ${sign}${plain}\u3000`),
    () => spelled("formula", { kind: "formula", formula: `${cents}/100`, result: cents / 100 }),
    () => spelled("a fraction of a cent", thousandths(cents, random) / 1000),
    () => spelled("a fraction of a cent as text", pointedSigned(thousandths(cents, random))),
  ];
  if (size % 100 === 0) ways.push(() => spelled("1.2万", `${sign}${pointed(size, 6)}万`));
  if (cents < 0) ways.push(() => spelled("(500)", `(${full})`));
  return random.pick(ways)();
}

/** Thousandths that round to the cents, halves away from zero. */
function thousandths(cents: number, random: Random): number {
  if (cents === 0) return 0;
  return Math.sign(cents) * (Math.abs(cents) * 10 + random.below(10) - 5);
}

const pointedSigned = (units: number): string => (units < 0 ? "-" : "") + pointed(Math.abs(units), 3);

export const plainMoney = (cents: number): Spelling => spelled("number", cents / 100);

export const unreadableMoney = (random: Random): Spelling =>
  spelled("no money", random.pick([...NO_MONEY, true, { kind: "error" }]));

/** @param quantity with at most one decimal */
export function spellQuantity(quantity: number, random: Random): Spelling {
  const sign = quantity < 0 ? "-" : "";
  const plain = sign + pointed(Math.round(Math.abs(quantity) * 10), 1);
  return random.pick([
    () => spelled("3台", `${plain}台`),
    () => spelled("3 台", `${plain} 台`),
    () => spelled("３台", `${wide(plain)}台`),
    () => spelled("3 as text", plain),
    () => spelled("3个/月", `${plain}个/月`),
  ])();
}

export const plainQuantity = (quantity: number): Spelling => spelled("number", quantity);

export const unreadableQuantity = (random: Random): Spelling =>
  spelled("no quantity", random.pick([...NO_QUANTITY, true, { kind: "error" }]));

/** @param rating a whole number */
export function spellRating(rating: number, random: Random): Spelling {
  return random.pick([
    () => spelled("4分", `${rating}分`),
    () => spelled("４分", `${wide(String(rating))}分`),
    () => spelled("4 as text", String(rating)),
  ])();
}
