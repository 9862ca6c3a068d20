// Each rule on the fewest rows that show it; a clean workbook finds nothing.
import { checkRecords } from "../../../src/core/check/checkRecords";
import type { Finding } from "../../../src/core/check/finding";
import { sampleRows } from "../../../src/core/template/sampleRows";
import type { Cell } from "../../../src/core/values/cell";
import { customer, inputOf, interaction, purchase, TODAY, type Book, type Row } from "./checkBook";

const check = async (book: Book): Promise<readonly Finding[]> => (await checkRecords(inputOf(book))).findings;
/** The findings of some rows of customers; other rules stay silent on them. */
const inCustomers = (...rows: Row[]) =>
  check({
    customers: [customer, ...rows.map((row, i) => ({ customerId: `N${i}`, name: `甲${i}公司`, ...row }))],
  });
const inInteraction = (row: Row) => check({ interactions: [{ ...interaction, ...row }] });
const inPurchase = (row: Row) => check({ purchases: [{ ...purchase, ...row }] });

const silent = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule !== "rare-tag");

describe("checkRecords", () => {
  it("finds nothing in a clean workbook of either language", async () => {
    expect(await check({})).toEqual([]);
    const english = {
      customers: [{ ...customer, industry: "Information Technology", source: "Trade Show" }],
      interactions: [{ ...interaction, method: "Phone", stage: "Customer" }],
      purchases: [{ ...purchase, payment: "Paid", intent: "High" }],
      language: "en-US" as const,
    };
    expect(await check(english)).toEqual([]);
  });

  it.each(["zh-CN", "en-US"] as const)("finds no wrong value in the %s sample data", async (language) => {
    const { customers, interactions, purchases } = sampleRows(language, TODAY);
    const rows = (of: readonly object[]): Row[] => of.map((row) => ({ ...row }));
    const findings = await check({
      customers: rows(customers),
      interactions: rows(interactions),
      purchases: rows(purchases),
      language,
    });
    expect(findings.filter(({ rule }) => rule !== "stale-customer" && rule !== "rare-tag")).toEqual([]);
  });

  it("required-empty", async () => {
    expect(await inPurchase({ product: " " })).toEqual([
      {
        module: "purchases",
        field: "product",
        row: 0,
        value: " ",
        rule: "required-empty",
        severity: "error",
        nearest: null,
        fix: null,
      },
    ]);
  });

  it("leaves out what an absent column would say", async () => {
    expect(await check({ without: "product" })).toEqual([]);
  });

  it.each<[Row, object]>([
    [
      { stage: "成交" },
      {
        field: "stage",
        severity: "warning",
        nearest: "成交客户",
        fix: { newValue: "成交客户", kind: "spelling" },
      },
    ],
    [{ stage: " 成交客户" }, { field: "stage", fix: { newValue: "成交客户", kind: "spelling" } }],
    [{ stage: "Customer" }, { field: "stage", fix: { newValue: "成交客户", kind: "spelling" } }],
    [
      { stage: "成交客尸" },
      { field: "stage", severity: "error", strict: true, nearest: "成交客户", fix: null },
    ],
    [{ method: "电话沟通" }, { field: "method", fix: { newValue: "电话", kind: "spelling" } }],
    [{ method: "短信" }, { field: "method", severity: "warning", strict: false, nearest: null, fix: null }],
  ])("not-in-list: %j", async (row, expected) => {
    expect(await inInteraction(row)).toMatchObject([{ rule: "not-in-list", ...expected }]);
  });

  it("not-in-list goes by the workbook's own lists", async () => {
    const book = { customers: [{ ...customer, industry: "航天" }] };
    expect(await check(book)).toMatchObject([
      { rule: "not-in-list", field: "industry", severity: "warning" },
    ]);
    expect(await check({ ...book, lists: { industry: ["航天"] } })).toEqual([]);
    expect(
      await check({ interactions: [{ ...interaction, stage: "Prospect" }], lists: { stage: ["Prospect"] } }),
    ).toEqual([]);
  });

  it.each<[Cell, object]>([
    ["5月3日", { rule: "date-unusable", severity: "error", fix: null }],
    [
      "2024年5月3日",
      { rule: "date-as-text", severity: "warning", fix: { newValue: 45415, kind: "spelling" } },
    ],
    [20240503, { rule: "date-as-text", fix: { newValue: 45415, kind: "spelling" } }],
    [TODAY + 1, { rule: "date-in-future", severity: "error", fix: null }],
    ["2024-06-01", { rule: "date-in-future" }],
  ])("dates: %p", async (value, expected) => {
    expect(await inPurchase({ date: value })).toMatchObject([{ field: "date", value, ...expected }]);
  });

  it("dates in a 1904 workbook keep its own serials", async () => {
    const book = (date: Cell): Book => ({
      date1904: true,
      customers: [{ ...customer, firstContact: 45000 - 1462 }],
      interactions: [{ ...interaction, date: 45440 - 1462 }],
      purchases: [{ ...purchase, date }],
    });
    expect(await check(book(45415 - 1462))).toEqual([]);
    expect(await check(book("2024/5/3"))).toMatchObject([
      { rule: "date-as-text", fix: { newValue: 45415 - 1462 } },
    ]);
  });

  it.each<[Row, object[]]>([
    [{ amount: "约1200" }, [{ rule: "number-unusable", field: "amount", severity: "error" }]],
    [{ amount: "￥1.2万" }, [{ rule: "number-as-text", fix: { newValue: 12000, kind: "spelling" } }]],
    [{ amount: "12.345" }, [{ rule: "number-as-text", fix: null }, { rule: "amount-decimals" }]],
    [{ amount: 12.345 }, [{ rule: "amount-decimals", severity: "warning", fix: null }]],
    [
      { quantity: "3台" },
      [{ rule: "number-as-text", field: "quantity", fix: { newValue: 3, kind: "spelling" } }],
    ],
    [{ quantity: "若干" }, [{ rule: "number-unusable", field: "quantity" }]],
    [{ quantity: 0 }, [{ rule: "quantity-not-positive", severity: "error" }]],
    [{ quantity: -1 }, [{ rule: "quantity-not-positive" }]],
    [{ quantity: -1, amount: -400 }, []],
    [{ quantity: "" }, []],
    [{ amount: 0 }, [{ rule: "paid-without-amount", field: "amount", severity: "warning" }]],
    [{ amount: 0, payment: "待付款" }, []],
  ])("numbers: %j", async (row, expected) => {
    expect(await inPurchase(row)).toMatchObject(expected);
    expect(await inPurchase(row)).toHaveLength(expected.length);
  });

  it("duplicate-customer-id, whatever the case", async () => {
    const findings = await check({ customers: [customer, {}, { ...customer, customerId: "c1" }] });
    expect(findings).toMatchObject([
      { rule: "duplicate-customer-id", row: 2, value: "c1", otherRow: 0, severity: "error" },
    ]);
  });

  it("same-name and same-address", async () => {
    expect(silent(await inCustomers({ name: "上海远景科技 公司" }))).toMatchObject([
      { rule: "same-name", row: 1, otherRow: 0, otherId: "C1", severity: "warning" },
    ]);
    expect(silent(await inCustomers({ address: "上海市 世纪大道１００号" }))).toMatchObject([
      { rule: "same-address", row: 1, otherId: "C1" },
    ]);
    expect(silent(await inCustomers({ name: "*先生" }, { name: "*先生" }))).toEqual([]);
  });

  it("unknown-customer-id with a fix, a suggestion or neither", async () => {
    expect(await inInteraction({ customerId: "c 1" })).toMatchObject([
      { rule: "unknown-customer-id", nearest: "C1", fix: { newValue: "C1", kind: "spelling" } },
    ]);
    const known: Row[] = [customer, { ...customer, customerId: "CUST-2024-001", name: "甲", address: "" }];
    const idOf = async (customerId: string) =>
      silent(
        await check({
          customers: known,
          purchases: [{ ...purchase, customerId }],
          interactions: [{ ...interaction, stage: "意向客户" }],
        }),
      );
    expect(await idOf("CUST-2024-010")).toMatchObject([
      { rule: "unknown-customer-id", nearest: "CUST-2024-001", fix: null },
    ]);
    expect(await idOf("其他客户")).toMatchObject([{ rule: "unknown-customer-id", nearest: null, fix: null }]);
  });

  it("id-spelling", async () => {
    expect(await inPurchase({ orderId: "Ｐ1 " })).toMatchObject([
      { rule: "id-spelling", field: "orderId", fix: { newValue: "P1", kind: "spelling" } },
    ]);
  });

  it("order-of-two-customers", async () => {
    const customers = [customer, { customerId: "C2", name: "乙公司" }];
    const purchases = [purchase, { ...purchase, customerId: "C2" }, purchase];
    expect(silent(await check({ customers, purchases }))).toMatchObject([
      {
        rule: "order-of-two-customers",
        row: 1,
        value: "C2",
        orderId: "P1",
        otherId: "C1",
        otherRow: 0,
        severity: "error",
      },
    ]);
  });

  it("vague-wording and content-too-long", async () => {
    expect(await inInteraction({ content: "近期再联系" })).toMatchObject([
      { rule: "vague-wording", word: "近期" },
    ]);
    expect(await inInteraction({ content: "Will call SOON." })).toMatchObject([
      { rule: "vague-wording", word: "SOON" },
    ]);
    expect(await inInteraction({ content: "Sooner Ltd visit" })).toEqual([]);
    expect(await inInteraction({ content: "好".repeat(101) })).toMatchObject([
      { rule: "content-too-long", length: 101, max: 100 },
    ]);
    expect(await inInteraction({ content: "😀".repeat(100) })).toEqual([]);
  });

  it("private-data and unmasked-name offer a mask, not a spelling", async () => {
    expect(silent(await inCustomers({ address: "13812345678" }))).toMatchObject([
      {
        rule: "private-data",
        kind: "mobile",
        field: "address",
        fix: { newValue: "138****5678", kind: "mask" },
      },
    ]);
    expect(silent(await inCustomers({ address: 13812345678 }))).toMatchObject([
      { rule: "private-data", fix: { newValue: "138****5678" } },
    ]);
    expect(silent(await inCustomers({ contact: "张伟" }))).toMatchObject([
      { rule: "unmasked-name", fix: { newValue: "张*", kind: "mask" } },
    ]);
  });

  it("stale-customer counts days from the latest interaction, and only for active customers", async () => {
    const at = (date: number, stage = "意向客户", row: Row = {}) =>
      check({ customers: [{ ...customer, ...row }], interactions: [{ ...interaction, date, stage }] });
    expect(await at(TODAY - 8)).toMatchObject([{ rule: "stale-customer", row: 0, days: 8, max: 7 }]);
    expect(await at(TODAY - 7)).toEqual([]);
    expect(await at(TODAY - 8, "潜在客户")).toEqual([]);
    expect(await at(TODAY - 8, "意向客户", { lostReason: "价格因素" })).toEqual([]);
    const longGone = {
      interactions: [{ ...interaction, date: TODAY - 300 }],
      purchases: [{ ...purchase, date: TODAY - 180 }],
    };
    expect(await check({ ...longGone, customers: [{ ...customer, firstContact: 40000 }] })).toEqual([]);
  });

  it("too-many-tags and rare-tag", async () => {
    expect(silent(await inCustomers({ tags: "一,二，三、四;五；六" }))).toMatchObject([
      { rule: "too-many-tags", count: 6, max: 5 },
    ]);
    const many = Array.from({ length: 21 }, (_, i) => ({
      customerId: `N${i}`,
      name: `甲${i}公司`,
      tags: i === 7 ? "VIP，罕见" : "VIP",
    }));
    expect(await check({ customers: [...many], interactions: [], purchases: [] })).toMatchObject([
      { rule: "rare-tag", tag: "罕见", customers: 1, of: 21, row: 7 },
    ]);
    expect(await check({ customers: many.slice(0, 20), interactions: [], purchases: [] })).toEqual([]);
  });

  it("contradictions", async () => {
    expect(
      await check({ customers: [{ ...customer, tags: "高价值", lostReason: "价格因素" }] }),
    ).toMatchObject([{ rule: "lost-but-high-value", tag: "高价值", field: "tags" }]);
    expect(await check({ purchases: [] })).toMatchObject([
      { rule: "won-without-order", row: 0, value: "C1" },
    ]);
    const other = { ...customer, customerId: "C2", name: "乙公司", address: "" };
    expect(
      await check({
        customers: [customer, other],
        interactions: [interaction, { ...interaction, customerId: "C2" }],
      }),
    ).toMatchObject([{ rule: "won-without-order", row: 1, value: "C2" }]);
    expect(await inPurchase({ date: 44999 })).toMatchObject([
      { rule: "order-before-first-contact", firstContact: 45000 },
    ]);
  });

  it("counts all findings of a rule and lists no more than 20 000 of them", async () => {
    const purchases = Array.from({ length: 20_005 }, () => ({ ...purchase, product: "" }));
    const { findings, counts } = await checkRecords(inputOf({ purchases }));
    expect(counts.get("required-empty")).toBe(20_005);
    expect(findings).toHaveLength(20_000);
  });
});
