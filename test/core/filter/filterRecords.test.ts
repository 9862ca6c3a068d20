// Which customers and rows a filter keeps, on a small workbook read by eye.
import { noCriteria, parseCriteria, type FilterCriteria } from "../../../src/core/filter/criteria";
import { facetsOf } from "../../../src/core/filter/facets";
import { filterModel, filterRecords } from "../../../src/core/filter/filterRecords";
import type { CellChunk } from "../../../src/core/records/cellChunk";
import { RecordsBuilder } from "../../../src/core/records/recordsBuilder";
import type { FieldKey, ModuleKey } from "../../../src/core/schema/fields";
import type { Cell } from "../../../src/core/values/cell";

function rowsOf(module: ModuleKey, fields: FieldKey[], rows: Cell[][]): CellChunk {
  return {
    module,
    firstRow: 0,
    rows: rows.length,
    columns: new Map(fields.map((field, i) => [field, rows.map((row) => row[i] ?? "")])),
  };
}

const builder = new RecordsBuilder();
builder.add(
  rowsOf(
    "customers",
    ["customerId", "industry", "source", "owner", "tags", "lostReason"],
    [
      ["C1", "制造业", "展会", "王芳", "VIP，华东", ""],
      ["C2", "零售业", "展会", "李雷", "华东", ""],
      ["C3", "制造业", "转介绍", "王芳", "vip、华南", "价格因素"],
      ["C4", "", "", "", "", ""],
      ["", "制造业", "展会", "王芳", "VIP", ""],
    ],
  ),
);
builder.add(
  rowsOf(
    "interactions",
    ["customerId", "date", "method", "stage"],
    [
      ["C1", "2024-05-01", "电话", "意向客户"],
      ["C1", "2024-05-03", "电话", "成交客户"],
      ["C2", "2024-05-03", "拜访", "成交客户"],
      ["C2", "2024-05-03", "拜访", "Interested"],
      ["C9", "2024-05-03", "拜访", "意向客户"],
    ],
  ),
);
builder.add(
  rowsOf(
    "purchases",
    ["orderId", "customerId", "amount", "date"],
    [
      ["P1", "C1", 1000, "2024-01-10"],
      ["P2", "C1", -200, "2024-05-10"],
      ["P3", "C2", 500, "2024-05-20"],
      ["P4", "C3", "待定", "2024-05-20"],
      ["P5", "C9", 9999, "2024-05-20"],
    ],
  ),
);
const model = filterModel(builder.build());
const matching = (criteria: Partial<FilterCriteria>): string[] => [
  ...filterRecords(model, { ...noCriteria, ...criteria }).customerIds,
];

describe("facetsOf", () => {
  const facets = new Map(
    facetsOf(model.facets).map(({ key, values }) => [
      key,
      values.map(({ value, customers }) => [value, customers]),
    ]),
  );
  it("counts customers beside each value, empty last", () => {
    expect(facets.get("industry")).toEqual([
      ["制造业", 3],
      ["零售业", 1],
      ["", 1],
    ]);
    expect(facets.get("tags")).toEqual([
      ["VIP", 3],
      ["华东", 2],
      ["华南", 1],
      ["", 1],
    ]);
  });
  it("takes the stage of the latest interaction, later row on the same day, prospects without any", () => {
    expect(facets.get("stage")).toEqual([
      ["潜在客户", 3],
      ["意向客户", 1],
      ["成交客户", 1],
    ]);
  });
  it("leaves out a facet nobody has a value of", () => {
    expect([...facets.keys()]).toEqual(["industry", "source", "stage", "owner", "tags", "lostReason"]);
  });
});

describe("filterRecords", () => {
  it("keeps everybody without criteria, except rows without an id", () => {
    const result = filterRecords(model, noCriteria);
    expect([...result.customerIds]).toEqual(["C1", "C2", "C3", "C4"]);
    expect(result.customers).toEqual({ matching: 4, of: 4 });
    expect(result.rows).toEqual({
      customers: { matching: 4, of: 5 },
      interactions: { matching: 4, of: 5 },
      purchases: { matching: 4, of: 5 },
    });
  });
  it("takes one of several values of a facet, and all or any of several facets", () => {
    expect(matching({ values: { industry: ["制造业", "零售业"] } })).toEqual(["C1", "C2", "C3"]);
    expect(matching({ values: { industry: ["制造业"], source: ["展会"] } })).toEqual(["C1"]);
    expect(matching({ combine: "any", values: { industry: ["制造业"], source: ["展会"] } })).toEqual([
      "C1",
      "C2",
      "C3",
    ]);
  });
  it("wants all tags under all and one under any, whatever their case", () => {
    expect(matching({ values: { tags: ["VIP", "华东"] } })).toEqual(["C1"]);
    expect(matching({ combine: "any", values: { tags: ["vip", "华东"] } })).toEqual(["C1", "C2", "C3"]);
  });
  it("finds customers without a value, and stages in either language", () => {
    expect(matching({ values: { owner: [""] } })).toEqual(["C4"]);
    expect(matching({ values: { stage: ["Interested"] } })).toEqual(["C2"]);
    expect(matching({ values: { stage: ["潜在客户"] } })).toEqual(["C3", "C4"]);
  });
  it("sums purchases with refunds, within the dates where there are any", () => {
    expect(matching({ amount: { min: 80_000, max: null } })).toEqual(["C1"]);
    expect(matching({ amount: { min: 80_001, max: null } })).toEqual([]);
    expect(matching({ amount: { min: null, max: 0 } })).toEqual(["C3", "C4"]);
    expect(matching({ dates: { min: 45413, max: 45443 } })).toEqual(["C1", "C2", "C3"]);
    expect(matching({ dates: { min: 45413, max: 45443 }, amount: { min: 1, max: null } })).toEqual(["C2"]);
    expect(matching({ dates: { min: null, max: 45301 } })).toEqual(["C1"]);
  });
  it("counts the rows of each module that go along", () => {
    const { rows, customers } = filterRecords(model, { ...noCriteria, values: { owner: ["王芳"] } });
    expect(customers).toEqual({ matching: 2, of: 4 });
    expect(rows).toEqual({
      customers: { matching: 2, of: 5 },
      interactions: { matching: 2, of: 5 },
      purchases: { matching: 3, of: 5 },
    });
  });
});

describe("parseCriteria", () => {
  it("reads back what was kept as JSON", () => {
    const criteria: FilterCriteria = {
      combine: "any",
      values: { tags: ["VIP", ""] },
      amount: { min: 1, max: null },
      dates: { min: null, max: 45413 },
    };
    expect(parseCriteria(JSON.parse(JSON.stringify(criteria)))).toEqual(criteria);
  });
  it.each([
    null,
    "x",
    {},
    { combine: "all" },
    { ...noCriteria, combine: "or" },
    { ...noCriteria, values: { tags: [1] } },
    { ...noCriteria, amount: { min: "1", max: null } },
    { ...noCriteria, dates: undefined },
  ])("refuses %j", (stored) => {
    expect(parseCriteria(stored)).toBeNull();
  });
});
