// What counts as an amount in a cell, literally, in cents.
import { hasExcessDecimals, parseMoney } from "../../../src/core/values/parseMoney";

describe("parseMoney", () => {
  it.each<[string | number, number]>([
    [0, 0],
    [12, 1200],
    [11.77, 1177],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [-1.005, -101],
    [11.775, 1178],
    [-500, -50000],
    [123456789012.34, 12345678901234],
    ["12000", 1200000],
    ["12,000", 1200000],
    ["1,2000", 1200000],
    ["12 000", 1200000],
    ["1,234,567.89", 123456789],
    ["１２，０００．５０", 1200050],
    ["￥12,000", 1200000],
    ["¥12,000.00元", 1200000],
    ["¥ 12,000.00", 1200000],
    ["RMB 12,000", 1200000],
    ["RMB￥12000", 1200000],
    ["CNY12000", 1200000],
    ["人民币12000元整", 1200000],
    ["12000 元", 1200000],
    ["300块", 30000],
    ["300块钱", 30000],
    ["1.2万", 1200000],
    ["1.2万元", 1200000],
    ["￥3.5 万", 3500000],
    ["5千元", 500000],
    ["3百万", 300000000],
    ["1.5亿", 15000000000],
    ["1.23456万", 1234560],
    ["(500)", -50000],
    ["（500）", -50000],
    ["(￥1,500.50)", -150050],
    ["-500", -50000],
    ["－500", -50000],
    ["−500", -50000],
    ["-￥500", -50000],
    ["￥-500", -50000],
    ["+500", 50000],
    [".5", 50],
    ["5.", 500],
    ["0.005", 1],
    ["1.004", 100],
    ["-0.00", 0],
    ["1.005", 101],
  ])("reads %p as %d cents", (cell, cents) => expect(parseMoney(cell)).toBe(cents));

  it.each(["", " ", "　"])("takes %p as empty", (cell) => expect(parseMoney(cell)).toBeNaN());

  it.each<string | number | boolean>([
    "约12000",
    "12000左右",
    "12000-15000",
    "一万二",
    "待定",
    "12.5.1",
    "1,20",
    "12,00",
    "50%",
    "3百分",
    "5千克",
    "--5",
    "-(500)",
    "(-500)",
    "(500",
    "500)",
    "$100",
    "100美元",
    "元",
    "¥",
    "-",
    ".",
    "#VALUE!",
    "12000元/年",
    1e300,
    NaN,
    Infinity,
    "99999999999999999999",
    true,
  ])("refuses %p", (cell) => expect(parseMoney(cell)).toBe(Infinity));

  it("reads the signs of the workbook's own currency only", () => {
    expect(parseMoney("$1,250.50", "USD")).toBe(125050);
    expect(parseMoney("US$ 10", "USD")).toBe(1000);
    expect(parseMoney("10 USD", "USD")).toBe(1000);
    expect(parseMoney("€10", "EUR")).toBe(1000);
    expect(parseMoney("￥10", "USD")).toBe(Infinity);
    expect(parseMoney("10元", "USD")).toBe(Infinity);
    expect(parseMoney("10 XYZ", "XYZ")).toBe(1000);
  });

  it("tells amounts with a fraction of a cent", () => {
    for (const cell of [11.775, 0.001, "11.775", "１．２３４", "1.2345678万"])
      expect([cell, hasExcessDecimals(cell)]).toEqual([cell, true]);
    for (const cell of [11.77, 0.1 + 0.2, 1234567.89, -0.07, "11.770", "1.23456万", "abc", "", true])
      expect([cell, hasExcessDecimals(cell)]).toEqual([cell, false]);
  });
});
