// The sample data obeys every rule of the template and gives each block of the analysis something to say.
import { analyze } from "../../../src/core/analysis/analyze";
import type { Report } from "../../../src/core/analysis/report";
import { serialOf } from "../../../src/core/calendar";
import { checkRecords } from "../../../src/core/check/checkRecords";
import { lastFullMonth } from "../../../src/core/period";
import { CellColumnsBuilder } from "../../../src/core/records/cellColumns";
import { RecordsBuilder } from "../../../src/core/records/recordsBuilder";
import {
  coreFields,
  type FieldKey,
  type ListKey,
  moduleKeys,
  type ModuleKey,
} from "../../../src/core/schema/fields";
import { defaultValues } from "../../../src/core/schema/lists";
import { defaultSettings } from "../../../src/core/schema/settings";
import { methods, payments } from "../../../src/core/schema/values";
import { listKeys } from "../../../src/core/template/listTable";
import { type SampleRow, type SampleRows, sampleRows } from "../../../src/core/template/sampleRows";
import type { Language } from "../../../src/language/language";

const languages: readonly Language[] = ["zh-CN", "en-US"];
/** Days whose last full months have 28, 29, 30 and 31 days, and one in January. */
const days = [
  serialOf(2023, 3, 31),
  serialOf(2024, 3, 1),
  serialOf(2024, 6, 14),
  serialOf(2025, 1, 2),
  serialOf(2026, 5, 31),
];

const valuesOf = (rows: readonly SampleRow[], field: string): (string | number)[] =>
  rows.map((row) => row[field] ?? "");

function columnsOf(rows: readonly SampleRow[], module: ModuleKey): Map<FieldKey, (string | number)[]> {
  return new Map(coreFields[module].map(({ key }) => [key, valuesOf(rows, key)]));
}

/** The rules the sample breaks, by their keys. */
async function brokenRules(rows: SampleRows, language: Language, today: number): Promise<string[]> {
  const cells = new CellColumnsBuilder();
  const records = new RecordsBuilder();
  for (const module of moduleKeys) {
    const chunk = {
      module,
      firstRow: 0,
      rows: rows[module].length,
      columns: columnsOf(rows[module], module),
    };
    cells.add(chunk);
    records.add(chunk);
  }
  const offered = listKeys.map((list) => [list, defaultValues(list, language)] as const);
  const { counts } = await checkRecords({
    tables: cells.build(),
    records: records.build(),
    lists: Object.fromEntries(offered) as Record<ListKey, readonly string[]>,
    language,
    settings: defaultSettings,
    today,
    date1904: false,
  });
  return [...counts.keys()];
}

async function analysisOf(rows: SampleRows, today: number): Promise<Report> {
  const builder = new RecordsBuilder();
  for (const module of moduleKeys) {
    const { length } = rows[module];
    builder.add({ module, firstRow: 0, rows: length, columns: columnsOf(rows[module], module) });
  }
  return analyze(builder.build(), lastFullMonth(today), defaultSettings);
}

describe.each(languages)("sampleRows in %s", (language) => {
  const today = serialOf(2024, 6, 14);
  const rows = sampleRows(language, today);
  const { customers, interactions, purchases } = rows;

  it("has about 30 customers, 120 interactions and 150 order lines over 18 months", () => {
    expect(customers).toHaveLength(30);
    expect(Math.abs(interactions.length - 120)).toBeLessThanOrEqual(12);
    expect(Math.abs(purchases.length - 150)).toBeLessThanOrEqual(12);
    const dates = valuesOf(interactions, "date").map(Number);
    expect(Math.max(...dates) - Math.min(...dates)).toBeGreaterThan(500);
  });

  it("fills every required field", () => {
    for (const module of moduleKeys) {
      for (const { key, required } of coreFields[module]) {
        if (required)
          expect({ key, empty: valuesOf(rows[module], key).includes("") }).toEqual({ key, empty: false });
      }
    }
  });

  it("uses only values of the lists, in the workbook's language", () => {
    for (const module of moduleKeys) {
      for (const { key, type } of coreFields[module]) {
        if (type.kind !== "list") continue;
        const allowed = new Set<string | number>([...defaultValues(type.list, language), ""]);
        expect(valuesOf(rows[module], key).filter((value) => !allowed.has(value))).toEqual([]);
      }
    }
  });

  it("gives each customer an id of its own and refers to no other", () => {
    const ids = valuesOf(customers, "customerId");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^CUST-20\d\d-\d{3}$/.test(String(id)))).toBe(true);
    const referred = [...valuesOf(interactions, "customerId"), ...valuesOf(purchases, "customerId")];
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(valuesOf(customers, "name")).size).toBe(ids.length);
    expect(new Set(valuesOf(customers, "address")).size).toBe(ids.length);
  });

  it("keeps one customer to an order id", () => {
    const customerOf = new Map<unknown, unknown>();
    for (const { orderId, customerId } of purchases) {
      expect(customerOf.get(orderId) ?? customerId).toBe(customerId);
      customerOf.set(orderId, customerId);
    }
    expect(customerOf.size).toBeLessThan(purchases.length);
  });

  it("is in the order of time: nothing before the first contact, nothing after the last full month", () => {
    const firstContact = new Map(customers.map((row) => [row.customerId, Number(row.firstContact)]));
    for (const { customerId, date } of [...interactions, ...purchases]) {
      expect(Number(date)).toBeGreaterThanOrEqual(firstContact.get(customerId) ?? Infinity);
      expect(Number(date)).toBeLessThanOrEqual(lastFullMonth(today).to);
    }
    const dates = valuesOf(purchases, "date").map(Number);
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
  });

  it("calls nobody a customer before an order, and lets no stage fall back", () => {
    const rank = (stage: unknown): number => defaultValues("stage", language).indexOf(String(stage));
    const reached = new Map<unknown, number>();
    for (const { customerId, date, stage } of interactions) {
      expect(rank(stage)).toBeGreaterThanOrEqual(reached.get(customerId) ?? 0);
      reached.set(customerId, rank(stage));
      if (rank(stage) < 2) continue;
      const ordered = purchases.some(
        (row) => row.customerId === customerId && Number(row.date) <= Number(date),
      );
      expect({ customerId, date, ordered }).toEqual({ customerId, date, ordered: true });
    }
  });

  it("keeps to the limits, and masks whom it names", () => {
    const texts = [...interactions, ...purchases, ...customers].flatMap((row) => Object.values(row));
    expect(texts.filter((text) => typeof text === "string" && text.length > 100)).toEqual([]);
    expect(valuesOf(customers, "contact").filter((contact) => !String(contact).includes("*"))).toEqual([]);
    const free = ["name", "address", "contact", "content", "feedback"].flatMap((field) =>
      [...customers, ...interactions, ...purchases].map((row) => String((row as SampleRow)[field] ?? "")),
    );
    const unwanted = /近期|大概|左右|不久|可能|差不多|soon|roughly|\d{4}|@|^[=+-]/i;
    expect(free.filter((text) => unwanted.test(text))).toEqual([]);
    for (const amount of valuesOf(purchases, "amount")) {
      expect(Math.abs(Number(amount) * 100 - Math.round(Number(amount) * 100))).toBeLessThan(1e-6);
    }
  });

  it("passes the check, but for customers nobody has been in touch with for a week", async () => {
    expect(await brokenRules(rows, language, today)).toEqual(["stale-customer"]);
  });

  it("is the same on every run, and on every day of a month", () => {
    expect(sampleRows(language, today)).toEqual(rows);
    expect(sampleRows(language, serialOf(2024, 6, 30))).toEqual(rows);
  });
});

describe.each(days)("the default analysis of the sample made on day %d", (today) => {
  let report: Report;
  beforeAll(async () => {
    report = await analysisOf(sampleRows("zh-CN", today), today);
  });

  it("leaves no row out", () => {
    expect(report.excluded).toEqual([]);
  });

  it("has headline figures near those of the month before", () => {
    const { overview } = report;
    expect(overview.newCustomers.value).toBeGreaterThan(0);
    expect(overview.orders.value).toBeGreaterThan(5);
    expect(overview.revenue.change).toBeGreaterThan(-0.7);
    expect(overview.revenue.change).toBeLessThan(3);
    expect(overview.outstanding.value).toBeGreaterThan(0);
    expect(overview.partlyPaid.value).toBeGreaterThan(0);
  });

  it("has customers who came back and others who have not", () => {
    const { rateToDate, rateInPeriod } = report.repurchase;
    for (const rate of [rateToDate, rateInPeriod]) {
      expect(rate.value).toBeGreaterThan(0.2);
      expect(rate.value).toBeLessThan(1);
    }
    expect(report.repurchase.cohorts?.some((cohort) => (cohort.returned[3] ?? 0) > 0)).toBe(true);
  });

  it("ranks products of every class and finds pairs", () => {
    const classes = new Set(report.products.ranking.map((product) => product.class));
    expect([...classes].sort()).toEqual(["A", "B", "C"]);
    expect(report.products.pairs?.length).toBeGreaterThan(2);
    expect(report.products.orderPairs?.length).toBeGreaterThan(2);
  });

  it("credits orders to every method and every owner, and to none", () => {
    const { methods: effects, owners, baseline } = report.maintenance;
    expect(effects.map(({ method }) => method).sort()).toEqual([...methods].sort());
    expect(effects.filter(({ converted }) => converted === 0)).toEqual([]);
    expect(owners).toHaveLength(4);
    expect(effects.reduce((sum, { stageAdvances }) => sum + stageAdvances, 0)).toBeGreaterThan(2);
    expect(baseline.numerator).toBeGreaterThanOrEqual(2);
  });

  it("loses customers for several reasons, with traits they share", () => {
    const { churn } = report;
    expect(churn.lost.change).toBeGreaterThan(0);
    expect(churn.rate.numerator).toBe(2);
    expect(churn.reasons.length).toBeGreaterThan(4);
    expect(churn.reasons.map(({ reason }) => reason)).toContain("未标注");
    const fields = churn.traits.filter(({ lost }) => lost >= 3).map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(["industry", "source", "owner", "lastMethod"]));
  });

  it("speaks of stages, payments, ages of debt, intents, tiers and tags", () => {
    expect(report.funnel?.every((stage) => stage.customers > 0)).toBe(true);
    expect(report.payments?.map(({ payment }) => payment).sort()).toEqual([...payments].sort());
    expect(report.payments?.every(({ orders }) => orders > 0)).toBe(true);
    expect(report.aging?.every(({ amount }) => amount > 0)).toBe(true);
    expect(report.intent?.every(({ customers }) => customers > 0)).toBe(true);
    expect(report.tiers?.every(({ customers }) => customers > 0)).toBe(true);
    expect(report.tags?.tags.length).toBe(7);
    expect(report.tags?.rare).toEqual([]);
    expect(report.tags?.overfull).toBe(0);
  });

  it("has refunds in the month", () => {
    const { from } = lastFullMonth(today);
    const { purchases } = sampleRows("zh-CN", today);
    expect(purchases.some(({ amount, date }) => Number(amount) < 0 && Number(date) >= from)).toBe(true);
  });
});
