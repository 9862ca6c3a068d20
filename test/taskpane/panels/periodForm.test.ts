// What the period form means.
import { serialOf } from "../../../src/core/calendar";
import { periodName } from "../../../src/core/period";
import { initialPeriodForm, isYearUsable, periodOf } from "../../../src/taskpane/panels/analyze/periodForm";

const today = serialOf(2025, 1, 15);
const form = initialPeriodForm(today);
const nameOf = (change: Partial<typeof form>) => {
  const period = periodOf({ ...form, ...change }, today);
  return period && periodName(period);
};

describe("periodForm", () => {
  it("opens on the last full month, across the turn of the year", () => {
    expect(form).toEqual({
      choice: "lastMonth",
      year: "2024",
      month: 12,
      quarter: 4,
      from: "2024-12-01",
      to: "2024-12-31",
    });
    expect(nameOf({})).toBe("2024-12");
  });

  it("means the part that is chosen and keeps the others", () => {
    expect(nameOf({ choice: "month", month: 2 })).toBe("2024-02");
    expect(nameOf({ choice: "quarter", quarter: 1, year: "2023" })).toBe("2023Q1");
    expect(nameOf({ choice: "year", year: " 1997 " })).toBe("1997");
    expect(nameOf({ choice: "custom", from: "2024-02-10", to: "2024-03-09" })).toBe("20240210-20240309");
  });

  it("means nothing while a part is missing or wrong", () => {
    expect(nameOf({ choice: "year", year: "24" })).toBeNull();
    expect(nameOf({ choice: "month", year: "" })).toBeNull();
    expect(nameOf({ choice: "custom", from: "" })).toBeNull();
    expect(nameOf({ choice: "custom", from: "2024-12-02", to: "2024-12-01" })).toBeNull();
  });

  it("takes years Excel can hold", () => {
    expect(["1901", "2024", "9998"].map(isYearUsable)).toEqual([true, true, true]);
    expect(["1900", "9999", "202", "20245", "2024a", ""].map(isYearUsable)).toEqual(Array(6).fill(false));
  });
});
