// Cells in any spelling become Records; chunk borders leave no trace.
import type { CellChunk } from "../../../src/core/records/cellChunk";
import { CellColumnsBuilder } from "../../../src/core/records/cellColumns";
import { DAY_MISSING, DAY_UNUSABLE, type TextColumn } from "../../../src/core/records/columns";
import { RecordsBuilder } from "../../../src/core/records/recordsBuilder";
import type { FieldKey, ModuleKey } from "../../../src/core/schema/fields";
import type { Cell } from "../../../src/core/values/cell";

const chunk = (module: ModuleKey, columns: Partial<Record<FieldKey, Cell[]>>, firstRow = 0): CellChunk => {
  const entries = Object.entries(columns) as [FieldKey, Cell[]][];
  return { module, firstRow, rows: entries[0]?.[1].length ?? 0, columns: new Map(entries) };
};
const texts = (column: TextColumn): (string | undefined)[] =>
  [...column.codes].map((code) => column.labels[code]);

describe("RecordsBuilder", () => {
  it("reads every kind of column, skipping blank rows and keeping where each stood", () => {
    const builder = new RecordsBuilder();
    builder.add(
      chunk("purchases", {
        orderId: ["PO1", "", " ＰＯ２", 3],
        customerId: ["C1", "　", "c 2", "C1"],
        amount: ["￥1.2万", "", "三百", 12.5],
        quantity: ["3台", "", "", "若干"],
        date: ["2024年5月3日", "", "5月3日", 45415.5],
        payment: ["已付", "", "Unpaid", "分期"],
      }),
    );
    const { purchases } = builder.build();
    expect(purchases.length).toBe(3);
    expect([...purchases.row]).toEqual([0, 2, 3]);
    expect(texts(purchases.orderId)).toEqual(["PO1", "PO2", "3"]);
    expect(texts(purchases.customerId)).toEqual(["C1", "c 2", "C1"]);
    expect([...purchases.amount]).toEqual([1200000, Infinity, 1250]);
    expect([...purchases.quantity]).toEqual([3, NaN, Infinity]);
    expect([...purchases.date]).toEqual([45415, DAY_UNUSABLE, 45415]);
    expect(texts(purchases.payment)).toEqual(["已付款", "待付款", "分期"]);
    expect(texts(purchases.intent)).toEqual(["", "", ""]);
    expect(purchases.intent.labels[0]).toBe("");
    expect(builder.unusable()).toEqual([
      { module: "purchases", field: "quantity", rows: 1 },
      { module: "purchases", field: "amount", rows: 1 },
      { module: "purchases", field: "date", rows: 1 },
    ]);
  });

  it("makes strict lists and method canonical and keeps open lists as typed", () => {
    const builder = new RecordsBuilder();
    builder.add(
      chunk("interactions", {
        customerId: ["A", "B"],
        method: ["Email", "电话沟通"],
        stage: ["Customer", "暂停"],
      }),
    );
    builder.add(chunk("customers", { customerId: ["A", "B"], industry: [" 工业", "Manufacturing"] }));
    const { interactions, customers } = builder.build();
    expect(texts(interactions.method)).toEqual(["线上", "电话"]);
    expect(texts(interactions.stage)).toEqual(["成交客户", "暂停"]);
    expect(texts(customers.industry)).toEqual(["工业", "Manufacturing"]);
  });

  it("gives the same records however the rows are cut into chunks", () => {
    const ids = Array.from({ length: 3000 }, (_, i) => (i % 7 === 3 ? "" : `C${i % 40}`));
    const days = ids.map((id, i) => (id === "" ? "" : 45000 + (i % 500)));
    const whole = new RecordsBuilder();
    whole.add(chunk("interactions", { customerId: ids, date: days }));
    const cut = new RecordsBuilder();
    for (let at = 0; at < ids.length; at += 700)
      cut.add(
        chunk("interactions", { customerId: ids.slice(at, at + 700), date: days.slice(at, at + 700) }, at),
      );
    expect(cut.build()).toEqual(whole.build());
    expect(whole.build().interactions.length).toBe(ids.filter((id) => id !== "").length);
  });

  it("shifts serials of a 1904 workbook and reads the workbook's currency", () => {
    const builder = new RecordsBuilder({ date1904: true, currency: "USD" });
    builder.add(chunk("purchases", { date: [43953, "2024-05-03"], amount: ["$12", "￥12"] }));
    expect([...builder.build().purchases.date]).toEqual([45415, 45415]);
    expect([...builder.build().purchases.amount]).toEqual([1200, Infinity]);
  });

  it("has modules and columns that are absent, all empty", () => {
    const builder = new RecordsBuilder();
    builder.add(chunk("customers", { customerId: ["A"] }));
    const { customers, interactions } = builder.build();
    expect(interactions.length).toBe(0);
    expect([...customers.firstContact]).toEqual([DAY_MISSING]);
    expect(texts(customers.level)).toEqual([""]);
  });

  it("keeps each of many distinct ids once", () => {
    const builder = new RecordsBuilder();
    const ids = Array.from({ length: 5000 }, (_, i) => `PO${i}`);
    builder.add(
      chunk("purchases", { orderId: [...ids, ...ids], customerId: [...ids, ...ids].map(() => "C1") }),
    );
    const { orderId, customerId } = builder.build().purchases;
    expect(orderId.labels).toEqual(["", ...ids]);
    expect([...orderId.codes.subarray(4999, 5002)]).toEqual([5000, 1, 2]);
    expect(customerId.labels).toEqual(["", "C1"]);
  });
});

describe("CellColumnsBuilder", () => {
  it("keeps cells as they stand, each distinct value once, and does not count a formula as content", () => {
    const builder = new CellColumnsBuilder();
    builder.add(
      chunk("interactions", {
        customerId: ["A", " ", "A", 1],
        customerName: ["甲", "", "甲", "#N/A"],
        content: ["", "", "1", "x"],
      }),
    );
    builder.add(
      chunk("interactions", { customerId: ["", "B"], customerName: ["#N/A", "乙"], content: ["", ""] }, 4),
    );
    const { interactions, purchases } = builder.build();
    expect([...interactions.row]).toEqual([0, 2, 3, 5]);
    const ids = interactions.columns.get("customerId");
    expect([...(ids?.codes ?? [])].map((code) => ids?.values[code])).toEqual(["A", "A", 1, "B"]);
    expect(ids?.values).toEqual(["A", 1, "B"]);
    expect(purchases).toEqual({ length: 0, row: new Int32Array(0), columns: new Map() });
  });
});
