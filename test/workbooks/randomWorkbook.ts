// Owns seeded random workbooks: what is true of their rows, and the cells in which a user might have put it.
import { serialOf } from "../../src/core/calendar";
import { customPeriod, monthPeriod, type Period, quarterPeriod, yearPeriod } from "../../src/core/period";
import type { FieldKey, ModuleKey } from "../../src/core/schema/fields";
import { defaultSettings, type Settings } from "../../src/core/schema/settings";
import { randomOf, randomRows } from "../core/analysis/randomRecords";
import type { Rows } from "../core/analysis/recordsOf";
import { type RawTable, spellTable, type SpelledTable, type TrueRow } from "./randomTable";
import { randomFrom } from "./rawCell";
import type { ValueKind } from "./spellValue";

export interface RandomWorkbook {
  /** What the cells mean: the rows that hold anything, in their order, under the fields that have a column. */
  readonly truth: Rows;
  readonly tables: readonly RawTable[];
  readonly period: Period;
  readonly settings: Settings;
  /** Days are counted from 1904. */
  readonly date1904: boolean;
  readonly writtenBy: "clientbook" | "exceljs";
  /** Ways of writing that came up, with how often. */
  readonly forms: ReadonlyMap<string, number>;
}

/** The fields that figures are made of, and how each is written. */
const kindsOf: Readonly<Record<ModuleKey, Readonly<Partial<Record<FieldKey, ValueKind>>>>> = {
  customers: {
    customerId: "id",
    industry: "text",
    source: "text",
    owner: "text",
    tags: "tags",
    lostReason: "text",
    firstContact: "day",
    level: "text",
    region: "text",
    size: "text",
  },
  interactions: { customerId: "id", date: "day", method: "list", owner: "text", stage: "list" },
  purchases: {
    orderId: "id",
    customerId: "id",
    product: "text",
    quantity: "quantity",
    unit: "text",
    amount: "money",
    date: "day",
    payment: "list",
    intent: "list",
  },
};

/** Small thresholds, so that small workbooks cross them. */
const tight: Settings = {
  ...defaultSettings,
  lostAfterDays: 60,
  attributionDays: 15,
  valueTiers: { high: 4_000, medium: 400 },
  maxTags: 2,
  rareTagShare: 0.15,
};

const periods: readonly Period[] = [
  monthPeriod(2024, 5),
  monthPeriod(2024, 2),
  quarterPeriod(2024, 2),
  yearPeriod(2023),
  customPeriod(serialOf(2024, 2, 29), serialOf(2024, 5, 31)),
  customPeriod(serialOf(2024, 1, 31), serialOf(2024, 1, 31)),
];

/** The same seed makes the same workbook. */
export function randomWorkbook(seed: number): RandomWorkbook {
  const random = randomFrom(randomOf(seed * 7919 + 1));
  const { customers = [], interactions = [], purchases = [] } = randomRows(seed);
  const hand = { random, numericIds: random.chance(0.25) };
  const forms = new Map<string, number>();
  const spell = (module: ModuleKey, rows: readonly object[]): SpelledTable =>
    spellTable(
      module,
      kindsOf[module],
      rows.map((row) => trueRow(row, hand.numericIds)),
      hand,
      forms,
    );
  const modules = {
    customers: spell("customers", customers),
    purchases: spell("purchases", purchases),
    // The one table that a workbook of somebody's own making may lack.
    ...(random.chance(0.06) ? {} : { interactions: spell("interactions", interactions) }),
  };
  const writtenBy = random.chance(0.3) ? "exceljs" : "clientbook";
  return {
    truth: Object.fromEntries(Object.entries(modules).map(([module, { truth }]) => [module, truth])),
    tables: Object.values(modules).map(({ table }) => table),
    period: random.pick(periods),
    // Only a program that knows add-ins can keep settings in the file.
    settings: writtenBy === "clientbook" && random.chance(0.6) ? tight : defaultSettings,
    date1904: random.chance(0.15),
    writtenBy,
    forms,
  };
}

/** Texts as they are once wide letters and signs are plain ones; ids of digits alone where the workbook has such. */
function trueRow(row: object, numericIds: boolean): TrueRow {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]: [string, unknown]): [string, TrueRow[string]] => {
      if (typeof value !== "string") return [field, typeof value === "number" ? value : undefined];
      const isId = field === "customerId" || field === "orderId";
      return [field, isId && numericIds ? value.replace(/\D+/, "100") : value.normalize("NFKC")];
    }),
  );
}
