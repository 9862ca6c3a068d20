// Columns are found by header text in either language, any order, among columns of the user's own.
import { headerOf, matchHeaders } from "../../../src/core/schema/headers";
import { coreFields } from "../../../src/core/schema/fields";
import { canonicalOf, defaultValues, listValueIn } from "../../../src/core/schema/lists";

describe("matchHeaders", () => {
  it("finds every core field of each module in both languages", () => {
    for (const language of ["zh-CN", "en-US"] as const)
      for (const module of ["customers", "interactions", "purchases"] as const) {
        const headers = coreFields[module].map(({ key }) => headerOf(module, key, language));
        const match = matchHeaders(module, headers);
        expect([...match.positions.keys()]).toEqual(coreFields[module].map(({ key }) => key));
        expect([...match.positions.values()]).toEqual(headers.map((_, index) => index));
        expect(match).toMatchObject({ missing: [], twice: [], language });
      }
  });

  it("takes any order, width, spaces and case, and leaves other columns alone", () => {
    const match = matchHeaders("purchases", [
      "备注",
      "ＡＭＯＵＮＴ",
      "purchase  date",
      " Order ID",
      "Product／Service",
      "CUSTOMER ID",
      "payment status",
      "Column1",
    ]);
    expect(Object.fromEntries(match.positions)).toEqual({
      amount: 1,
      date: 2,
      orderId: 3,
      product: 4,
      customerId: 5,
      payment: 6,
    });
    expect(match).toMatchObject({ missing: [], twice: [], language: "en-US" });
  });

  it("names missing required fields only, and packs are found when there", () => {
    const match = matchHeaders("customers", ["客户名称", "区域", "关系等级", "规模"]);
    expect(match.missing).toEqual(["customerId"]);
    expect([...match.positions.keys()]).toEqual(["name", "region", "level", "size"]);
  });

  it("reports a field that two headers name and keeps the first", () => {
    const match = matchHeaders("customers", ["Customer ID", "客户编号", "客户名称"]);
    expect(match.twice).toEqual(["customerId"]);
    expect(match.positions.get("customerId")).toBe(0);
    expect(match.language).toBe("zh-CN");
  });
});

describe("list values", () => {
  it.each([
    ["stage", "成交客户", "成交客户"],
    ["stage", " 成交 客户 ", "成交客户"],
    ["stage", "long-term PARTNER", "长期合作伙伴"],
    ["method", "电话沟通", "电话"],
    ["method", "Email", "线上"],
    ["payment", "已付", "已付款"],
    ["intent", "Ｈｉｇｈ", "高意向"],
    ["industry", "工业", "制造业"],
  ] as const)("%s: %p means %p", (list, text, canonical) => expect(canonicalOf(list, text)).toBe(canonical));

  it("knows nothing about values of the user's own", () => {
    expect(canonicalOf("stage", "暂停")).toBeNull();
    expect(canonicalOf("industry", "航天")).toBeNull();
    expect(listValueIn("industry", "航天", "en-US")).toBe("航天");
  });

  it("says values in a workbook's language", () => {
    expect(listValueIn("stage", "潜在客户", "en-US")).toBe("Prospect");
    expect(defaultValues("payment", "zh-CN")).toEqual(["已付款", "部分付款", "待付款"]);
  });
});
