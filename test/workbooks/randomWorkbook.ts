// Owns seeded random workbooks: what is true of their rows, and the cells in which a user might have put it.
import { serialOf } from "../../src/core/calendar";
import { customPeriod, monthPeriod, type Period, quarterPeriod, yearPeriod } from "../../src/core/period";
import type { PresentColumns } from "../../src/core/records/columns";
import type { FieldKey } from "../../src/core/schema/fields";
import { type AnyModuleKey, packModuleKeys } from "../../src/core/schema/packs";
import { defaultSettings, type Settings } from "../../src/core/schema/settings";
import { withPacks } from "../core/analysis/randomPacks";
import { randomOf, randomRows } from "../core/analysis/randomRecords";
import type { Rows } from "../core/analysis/recordsOf";
import { type RawTable, spellTable, type SpelledTable, type TrueRow } from "./randomTable";
import { randomFrom } from "./rawCell";
import type { ValueKind } from "./spellValue";

export interface RandomWorkbook {
  /** What the cells mean: the rows that hold anything, in their order, under the fields that have a column. */
  readonly truth: Rows;
  /** The fields that have a column. */
  readonly present: PresentColumns;
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
const kindsOf: Readonly<Record<AnyModuleKey, Readonly<Partial<Record<FieldKey, ValueKind>>>>> = {
  customers: {
    customerId: "id",
    name: "text",
    industry: "text",
    source: "text",
    owner: "text",
    tags: "tags",
    lostReason: "text",
    firstContact: "day",
    level: "text",
    nextFollowUp: "day",
    cadence: "quantity",
    region: "text",
    size: "text",
  },
  interactions: {
    customerId: "id",
    date: "day",
    method: "list",
    owner: "text",
    stage: "list",
    due: "day",
    done: "day",
    milestone: "text",
    updated: "day",
  },
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
  needs: {
    customerId: "id",
    date: "day",
    type: "text",
    priority: "text",
    status: "text",
    due: "day",
    finished: "day",
  },
  services: {
    customerId: "id",
    date: "day",
    type: "text",
    status: "text",
    finished: "day",
    satisfaction: "rating",
  },
  surveys: {
    customerId: "id",
    date: "day",
    quality: "rating",
    attitude: "rating",
    response: "rating",
    afterSales: "rating",
    recommend: "rating",
  },
  deals: {
    customerId: "id",
    stage: "text",
    amount: "money",
    date: "day",
    expectedClose: "day",
    reason: "text",
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
  const rows = withPacks(randomRows(seed), seed);
  const { customers = [], interactions = [], purchases = [] } = rows;
  const hand = { random, numericIds: random.chance(0.25) };
  const forms = new Map<string, number>();
  const spell = (module: AnyModuleKey, rows: readonly object[]): SpelledTable =>
    spellTable(
      module,
      kindsOf[module],
      rows.map((row) => trueRow(row, hand.numericIds)),
      hand,
      forms,
    );
  const named = customers.map((row) => ({ ...row, name: random.chance(0.3) ? "" : `某${random.below(99)}` }));
  const packs = packModuleKeys.flatMap((module) => {
    const found = rows[module];
    return found === undefined ? [] : [[module, spell(module, found)] as const];
  });
  const modules = {
    ...Object.fromEntries(packs),
    customers: spell("customers", named),
    purchases: spell("purchases", purchases),
    // The one table that a workbook of somebody's own making may lack.
    ...(random.chance(0.06) ? {} : { interactions: spell("interactions", interactions) }),
  };
  const writtenBy = random.chance(0.3) ? "exceljs" : "clientbook";
  return {
    truth: Object.fromEntries(Object.entries(modules).map(([module, { truth }]) => [module, truth])),
    present: Object.fromEntries(Object.entries(modules).map(([module, { fields }]) => [module, fields])),
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
