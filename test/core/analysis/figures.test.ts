import { changeFrom, compareText, median, moneyOf, ranked } from "../../../src/core/analysis/figures";

describe("figures", () => {
  it("writes cents as units, a mean of cents rounded to the cent, halves away from zero", () => {
    expect(moneyOf(1234567)).toBe(12345.67);
    expect(moneyOf(10 / 4)).toBe(0.03);
    expect(moneyOf(-10 / 4)).toBe(-0.03);
    expect(Object.is(moneyOf(-0.2), 0)).toBe(true);
  });

  it("has no change from nothing", () => {
    expect(changeFrom(150, 100)).toBe(0.5);
    expect(changeFrom(150, 0)).toBeNull();
    expect(changeFrom(150, null)).toBeNull();
    expect(changeFrom(null, 100)).toBeNull();
  });

  it("takes the middle value or the mean of the two middle ones", () => {
    expect(median(Int32Array.of(30, 1, 2))).toBe(2);
    expect(median(Int32Array.of(100, 20, 3, 1))).toBe(11.5);
    expect(median(new Int32Array(0))).toBeNull();
  });

  it("compares by code point, where UTF-16 order differs", () => {
    const beyond = "\u{20BB7}";
    const fullWidth = "\uFF21";
    expect(beyond < fullWidth).toBe(true);
    expect(compareText(beyond, fullWidth)).toBeGreaterThan(0);
    expect(compareText("\u{20BB7}", "\u{20BB8}")).toBeLessThan(0);
    expect(["b", "ab", "a", "B", ""].sort(compareText)).toEqual(["", "B", "a", "ab", "b"]);
  });

  it("ranks descending, nulls last, ties by name", () => {
    const items = [
      { name: "d", figure: null },
      { name: "c", figure: 1 },
      { name: "b", figure: 2 },
      { name: "a", figure: 1 },
    ];
    expect(
      ranked(
        items,
        ({ figure }) => figure,
        ({ name }) => name,
      ).map(({ name }) => name),
    ).toEqual(["b", "a", "c", "d"]);
  });
});
