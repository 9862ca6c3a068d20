// Owns random formulas of money, angles, chance and working weeks: as generatedFormulas has them for the everyday ones.
import fc from "fast-check";
import {
  call,
  cell,
  date,
  decimal,
  many,
  numberRange,
  optional,
  pick,
  sameRows,
  smallInteger,
  text,
  type Text,
} from "./formulaArguments";

const rate = pick("0", "0.01", "0.05", "0.1/12", "-0.02");
const periods = pick("1", "5", "12", "36");
const money = pick("-1000", "2500", "100", "0");
const due = pick("0", "1");
const angle = fc.integer({ min: -60, max: 60 }).map((n) => String(n / 10));
const weekend = pick("1", "2", "7", "11", "17", '"0000011"', '"1010101"', "8");
const nearDate = fc.integer({ min: 45_200, max: 45_700 }).map(String);
const pairs = (name: string): Text =>
  fc.oneof(
    sameRows("A", "E").map((columns) => `${name}(${columns.join(",")})`),
    sameRows("E", "C").map((columns) => `${name}(${columns.join(",")})`),
  );

export const financeSubjects: Readonly<Record<string, Text>> = {
  FV: optional("FV", [rate, periods, money], money, due),
  PV: optional("PV", [rate, periods, money], money, due),
  PMT: optional("PMT", [rate, periods, money], money, due),
  IPMT: optional("IPMT", [rate, pick("1", "3", "5"), periods, money], money, due),
  PPMT: optional("PPMT", [rate, pick("1", "3", "5"), periods, money], money, due),
  NPER: optional(
    "NPER",
    [pick("0.01", "0.05", "0"), pick("-100", "-50"), pick("1000", "500")],
    pick("0", "-100"),
    due,
  ),
  RATE: call("RATE", pick("12", "36"), pick("-100", "-60"), pick("1000", "1200"), pick("0", "100")),
  NPV: call("NPV", pick("0.05", "0.1"), numberRange, decimal),
  IRR: call("IRR", pick("A1:A4", "A4:A8", "A1:A10", "E1:E5")),
  SLN: call("SLN", decimal, decimal, pick("5", "10", "0")),
  SIN: call("SIN", angle),
  COS: call("COS", angle),
  TAN: call("TAN", angle),
  ASIN: call("ASIN", angle),
  ACOS: call("ACOS", angle),
  ATAN: call("ATAN", angle),
  ATAN2: call("ATAN2", angle, angle),
  RADIANS: call("RADIANS", decimal),
  DEGREES: call("DEGREES", angle),
  FACT: call("FACT", smallInteger),
  COMBIN: call("COMBIN", smallInteger, smallInteger),
  GCD: many("GCD", fc.integer({ min: 0, max: 360 }).map(String)),
  LCM: many("LCM", fc.integer({ min: 0, max: 36 }).map(String)),
  "CEILING.MATH": optional("CEILING.MATH", [decimal], pick("1", "0.5", "-2", "0"), pick("0", "1")),
  "FLOOR.MATH": optional("FLOOR.MATH", [decimal], pick("1", "0.5", "-2", "0"), pick("0", "1")),
  CORREL: pairs("CORREL"),
  PEARSON: pairs("PEARSON"),
  RSQ: pairs("RSQ"),
  SLOPE: pairs("SLOPE"),
  INTERCEPT: pairs("INTERCEPT"),
  FORECAST: call("FORECAST", decimal, pick("A1:A10"), pick("E1:E10", "C1:C10")),
  "PERCENTILE.EXC": call("PERCENTILE.EXC", numberRange, pick("0.2", "0.5", "0.8", "0", "1")),
  "QUARTILE.EXC": call("QUARTILE.EXC", numberRange, pick("1", "2", "3", "0")),
  TRIMMEAN: call("TRIMMEAN", numberRange, pick("0", "0.2", "0.5", "1")),
  GEOMEAN: many("GEOMEAN", pick("A1:A3", "E1:E5", "A1:A10", "2")),
  HARMEAN: many("HARMEAN", pick("A1:A3", "E1:E5", "A1:A10", "2")),
  DEVSQ: many("DEVSQ", numberRange),
  AVEDEV: many("AVEDEV", numberRange),
  "RANK.AVG": optional("RANK.AVG", [cell("A"), pick("A1:A10", "E1:E10")], pick("0", "1")),
  VARP: many("VARP", numberRange),
  STDEVP: many("STDEVP", numberRange),
  DAYS360: optional("DAYS360", [date, date], pick("TRUE", "FALSE")),
  "NETWORKDAYS.INTL": optional("NETWORKDAYS.INTL", [date, nearDate], weekend, pick("C1:C3")),
  "WORKDAY.INTL": optional("WORKDAY.INTL", [date, smallInteger], weekend, pick("C1:C3")),
  FIXED: optional("FIXED", [decimal], pick("0", "1", "2", "-1"), pick("TRUE", "FALSE")),
  TEXTBEFORE: optional("TEXTBEFORE", [text, pick('"a"', '"-"', '"三"')], pick("1", "2", "-1")),
  TEXTAFTER: optional("TEXTAFTER", [text, pick('"a"', '"-"', '"三"')], pick("1", "2", "-1")),
  ADDRESS: optional(
    "ADDRESS",
    [pick("1", "20", "0"), pick("1", "28")],
    pick("1", "2", "3", "4"),
    pick("TRUE"),
    pick('"S 1"'),
  ),
  LENB: call("LENB", text),
  LEFTB: optional("LEFTB", [text], smallInteger),
  RIGHTB: optional("RIGHTB", [text], smallInteger),
  MIDB: call("MIDB", text, smallInteger, smallInteger),
};
