// Findings in words, in both languages.
import { checkRecords } from "../../../src/core/check/checkRecords";
import { describeFinding } from "../../../src/core/check/describeFinding";
import type { Finding } from "../../../src/core/check/finding";
import type { Language } from "../../../src/language/language";
import { customer, inputOf, purchase, type Book } from "./checkBook";

const check = async (book: Book): Promise<readonly Finding[]> => (await checkRecords(inputOf(book))).findings;

describe("describeFinding", () => {
  const wording = { sheetRowOf: (_: Finding, row: number) => row + 2, date1904: false };
  it("says every finding in both languages, with its parameters", async () => {
    const findings = [
      ...(await check({
        purchases: [{ ...purchase, date: "2024年5月3日", amount: "￥1.2万", quantity: 0, payment: "分期" }],
      })),
      ...(await check({ customers: [customer, { ...customer, customerId: "c1" }] })),
    ];
    const say = (language: Language) =>
      findings.map((finding) => describeFinding(finding, { ...wording, language }));
    expect(say("zh-CN")).toEqual([
      "“分期”不是“付款状态”的可选值，最接近的是“部分付款”。",
      "“2024年5月3日”不是 Excel 日期，可改为 2024-05-03。",
      "“￥1.2万”是文本，不参与求和，可改为数字 12000。",
      "购买数量为 0，应大于 0；退款请把金额填为负数。",
      "客户编号“c1”与第 2 行重复，请给其中一位换新编号。",
    ]);
    expect(say("en-US")[1]).toBe("“2024年5月3日” is not an Excel date; it can become 2024-05-03.");
    expect(say("en-US")[4]).toBe("Customer ID “c1” is also used in row 2; give one of them a new ID.");
  });
});
