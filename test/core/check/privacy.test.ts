// What counts as private, and how it is hidden. All numbers are invented; check digits are computed.
import { isBankCard } from "../../../src/core/check/privacy/bankCard";
import { findPrivate, maskPrivate } from "../../../src/core/check/privacy/findPrivate";
import { maskNames } from "../../../src/core/check/privacy/maskNames";
import { isResidentId } from "../../../src/core/check/privacy/residentId";

describe("findPrivate and maskPrivate", () => {
  it.each([
    ["手机13812345678请联系", "mobile", "手机138****5678请联系"],
    ["138-1234-5678", "mobile", "138-****-5678"],
    ["138 1234 5678", "mobile", "138 **** 5678"],
    ["+8613812345678", "mobile", "+86138****5678"],
    ["+86 138 1234 5678", "mobile", "+86 138 **** 5678"],
    ["１３８１２３４５６７８", "mobile", "138****5678"],
    ["电话010-62345678", "landline", "电话010-********"],
    ["0571 8765432", "landline", "057* *******"],
    ["(010)62345678", "landline", "(010)********"],
    ["（０２１）62345678转801", "landline", "(021)********转***"],
    ["zhang.wei@example.com.cn", "email", "z***@example.com.cn"],
    ["邮箱ａｂｃ＠ｅｘａｍｐｌｅ．ｃｏｍ。", "email", "邮箱a***@example.com。"],
    ["11010519491231002X", "resident-id", "1****************X"],
    ["身份证 11010519491231002x 已核", "resident-id", "身份证 1****************x 已核"],
    ["卡号6222 0212 3456 7894", "bank-card", "卡号**** **** **** 7894"],
    ["4111111111111111", "bank-card", "************1111"],
  ])("%s holds %s", (text, kind, masked) => {
    expect(findPrivate(text).map((span) => span.kind)).toEqual([kind]);
    expect(maskPrivate(text)).toBe(masked);
    expect(findPrivate(masked)).toEqual([]);
  });

  it("hides several at once and leaves the rest to the letter", () => {
    const text = "张*，１３８１２３４５６７８；a@b.cn（备用）";
    expect(maskPrivate(text)).toBe("张*，138****5678；a***@b.cn（备用）");
  });

  it.each([
    "上海市浦东新区世纪大道100号1208室",
    "CUST-2024-001",
    "订单PO202405001，金额 12000.50",
    "400-800-1234",
    "2024-05-03 18:30",
    "138****5678",
    "12812345678",
    "123456789012345678901",
    "110105194912310021",
    "4111111111111112",
    "1111111111111111",
    "@上海",
    "",
  ])("%s holds nothing", (text) => {
    expect(findPrivate(text)).toEqual([]);
    expect(maskPrivate(text)).toBe(text);
  });
});

describe("check digits", () => {
  it("tells resident IDs by date and check digit", () => {
    expect(isResidentId("11010519491231002X")).toBe(true);
    expect(isResidentId("440524188001010014")).toBe(false);
    expect(isResidentId("110105194913310021")).toBe(false);
    expect(isResidentId("110105194912310020")).toBe(false);
    expect(isResidentId("11010519491231002")).toBe(false);
  });
  it("tells bank cards by Luhn", () => {
    expect(isBankCard("4111111111111111")).toBe(true);
    expect(isBankCard("4111-1111-1111-1111")).toBe(true);
    expect(isBankCard("4111111111111112")).toBe(false);
    expect(isBankCard("411111111111111")).toBe(false);
    expect(isBankCard("0000000000000000")).toBe(false);
  });
});

describe("maskNames", () => {
  it.each([
    ["张伟", "张*"],
    ["王小明", "王**"],
    ["欧阳娜娜", "欧阳**"],
    ["李娜经理", "李*经理"],
    ["王小明先生", "王**先生"],
    ["张伟、李娜", "张*、李*"],
    ["张伟/采购部", "张*/采购部"],
    ["John Smith", "J* Smith"],
    ["Mary Ann Lee", "M* A* Lee"],
  ])("masks %s", (text, masked) => expect(maskNames(text)).toBe(masked));
  it.each([
    "张*",
    "*先生",
    "*女士",
    "张经理",
    "李总",
    "王女士",
    "高工",
    "采购部",
    "安全部",
    "前台",
    "Ms. Li",
    "Mr. Smith",
    "J* Smith",
    "",
    "张",
  ])("leaves %s", (text) => expect(maskNames(text)).toBe(text));
});
