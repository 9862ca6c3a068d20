// Every finding in words, in both languages.
import { describeFinding } from "../../../src/core/check/describeFinding";
import type { Detail, Finding, Place, RuleKey } from "../../../src/core/check/finding";
import type { Language } from "../../../src/language/language";
import { texts } from "../../../src/language";

type Told = Partial<Place & Pick<Finding, "nearest" | "fix">> & Detail;

const finding = (told: Told): Finding => ({
  module: "purchases",
  field: "date",
  row: 3,
  value: "x",
  severity: "error",
  nearest: null,
  fix: null,
  ...told,
});
const say = (told: Told, language: Language): string =>
  describeFinding(finding(told), { language, sheetRowOf: (_, row) => row + 2, date1904: false });

const spelling = (newValue: string | number) => ({ newValue, kind: "spelling" }) as const;

const cases: [Told, string][] = [
  [{ rule: "required-empty", field: "product" }, "请填写“产品/服务名称”，此列为必填。"],
  [
    { rule: "not-in-list", list: "stage", strict: true, field: "payment", value: "分期" },
    "“分期”不是“付款状态”的可选值，请从下拉列表选择。",
  ],
  [
    {
      rule: "not-in-list",
      list: "payment",
      strict: true,
      field: "payment",
      value: "分期",
      nearest: "部分付款",
    },
    "“分期”不是“付款状态”的可选值，最接近的是“部分付款”。",
  ],
  [
    {
      rule: "not-in-list",
      list: "industry",
      strict: false,
      module: "customers",
      field: "industry",
      value: "航天",
    },
    "“所属行业”的列表里没有“航天”，请改选，或先把它添加到“字典”表。",
  ],
  [
    {
      rule: "not-in-list",
      list: "industry",
      strict: false,
      module: "customers",
      field: "industry",
      value: "制造叶",
      nearest: "制造业",
    },
    "“所属行业”的列表里没有“制造叶”，最接近的是“制造业”；常用的话请添加到“字典”表。",
  ],
  [
    { rule: "not-in-list", list: "payment", strict: true, value: "已付 ", fix: spelling("已付款") },
    "“已付”应写作“已付款”。",
  ],
  [
    { rule: "date-unusable", value: "5月3日" },
    "“5月3日”不能识别为日期，请把“购买日期”写成带年份的日期，如 2024-05-03。",
  ],
  [{ rule: "date-as-text", value: "2024年5月3日" }, "“2024年5月3日”不是 Excel 日期，可改为 2024-05-03。"],
  [{ rule: "date-in-future", value: 45415 }, "“购买日期”2024-05-03 晚于今天，请核对。"],
  [
    { rule: "number-unusable", field: "amount", value: "约1200" },
    "“约1200”不是数字，“购买金额”只填数字，单位和说明请写到别的列。",
  ],
  [
    { rule: "number-as-text", value: "￥1.2万", fix: spelling(12000) },
    "“￥1.2万”是文本，不参与求和，可改为数字 12000。",
  ],
  [{ rule: "number-as-text", value: "1.234" }, "“1.234”是文本且超过两位小数，请改为确切的金额。"],
  [{ rule: "quantity-not-positive", value: 0 }, "购买数量为 0，应大于 0；退款请把金额填为负数。"],
  [{ rule: "amount-decimals", value: 1.234 }, "金额 1.234 超过两位小数，请核对后保留到分。"],
  [
    { rule: "id-spelling", value: "Ｃ1", nearest: "C1" },
    "编号“Ｃ1”含空格或全角字符，查找会落空，应写作“C1”。",
  ],
  [
    { rule: "duplicate-customer-id", value: "C1", otherRow: 0 },
    "客户编号“C1”与第 2 行重复，请给其中一位换新编号。",
  ],
  [
    { rule: "same-name", value: "远景", otherRow: 5, otherId: "C9" },
    "“远景”与第 7 行的 C9 名称相同，可能是同一客户，请合并或加以区分。",
  ],
  [
    { rule: "same-address", value: "某路1号", otherRow: 5, otherId: "C9" },
    "地址“某路1号”与第 7 行的 C9 相同，可能是同一客户，请核对。",
  ],
  [{ rule: "unknown-customer-id", value: "C8" }, "客户表里没有编号“C8”，请改正，或先登记这位客户。"],
  [{ rule: "unknown-customer-id", value: "C8", nearest: "C9" }, "客户表里没有编号“C8”，最接近的是“C9”。"],
  [
    { rule: "order-of-two-customers", value: "C2", orderId: "P1", otherId: "C1", otherRow: 0 },
    "订单“P1”在此行属于 C2，在第 2 行属于 C1，请改正其中一行。",
  ],
  [{ rule: "vague-wording", word: "近期" }, "“近期”用语模糊，请写明具体的时间、数量或结果。"],
  [{ rule: "content-too-long", length: 120, max: 100 }, "沟通内容 120 字，超过 100 字，请精简。"],
  [{ rule: "private-data", kind: "mobile" }, "内容中有手机号，按隐私要求不应记录，请删除或用 * 遮盖。"],
  [
    { rule: "unmasked-name", value: "张伟", fix: { newValue: "张*", kind: "mask" } },
    "对接人是完整姓名，请脱敏，如“张*”。",
  ],
  [
    { rule: "stale-customer", value: "C1", days: 8, max: 7 },
    "C1 已 8 天没有互动（要求 7 天内），请安排跟进。",
  ],
  [{ rule: "too-many-tags", count: 6, max: 5 }, "有 6 个标签，最多 5 个，请保留最重要的。"],
  [
    { rule: "rare-tag", tag: "罕见", customers: 1, of: 30 },
    "标签“罕见”只有 1 位客户使用（共 30 位），请考虑合并或删除。",
  ],
  [{ rule: "lost-but-high-value", tag: "高价值" }, "已填流失原因，却仍有标签“高价值”，请核对其一。"],
  [{ rule: "paid-without-amount" }, "付款状态为已付款，金额却为 0，请核对其一。"],
  [{ rule: "won-without-order", value: "C1" }, "C1 已是成交客户，却没有购买记录，请补录订单或核对关系阶段。"],
  [
    { rule: "order-before-first-contact", value: 45415, firstContact: 45416 },
    "购买日期 2024-05-03 早于首次接触时间 2024-05-04，请核对其一。",
  ],
  [
    { rule: "past-cadence", value: "C1", level: "A", days: 9, cadence: 7 },
    "A 级客户 C1 已 9 天没有联系，跟进频率为 7 天，请安排跟进。",
  ],
  [
    { rule: "past-cadence", value: "C1", level: "B", days: null, cadence: 14 },
    "B 级客户 C1 还没有联系记录，跟进频率为 14 天，请安排跟进。",
  ],
  [
    { rule: "next-action-overdue", value: 45415, days: 28 },
    "截止时间 2024-05-03 已过 28 天仍未完成，请跟进；已完成的请填写完成时间。",
  ],
  [
    { rule: "satisfaction-falling", value: "C1", before: 13 / 3, score: 3 },
    "客户 C1 的满意度从 4.33 分降到 3 分，请了解原因并回访。",
  ],
  [{ rule: "entered-late", value: 45420, days: 3 }, "维护后 3 天才登记或更新，请在 24 小时内登记。"],
];

describe("describeFinding", () => {
  it.each(cases)("%j", (told, sentence) => expect(say(told, "zh-CN")).toBe(sentence));

  it("says the same in English, with the same parameters", () => {
    for (const [told] of cases) {
      const sentence = say(told, "en-US");
      expect(sentence).toMatch(/^[“A-Z0-9].*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|null/);
    }
    expect(say({ rule: "stale-customer", value: "C1", days: 8, max: 7 }, "en-US")).toBe(
      "C1 has had no contact for 8 days (7 are allowed); plan a follow-up.",
    );
  });

  it("has a case for every rule that has a name", () => {
    const told = new Set<RuleKey>(cases.map(([{ rule }]) => rule));
    expect([...told].sort()).toEqual(Object.keys(texts("zh-CN").check.rules).sort());
  });

  it("cuts a long value short", () => {
    expect(say({ rule: "date-unusable", value: "很".repeat(50) }, "zh-CN")).toContain(
      `“${"很".repeat(40)}…”`,
    );
  });
});
