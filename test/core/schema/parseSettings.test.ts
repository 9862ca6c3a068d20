// Thresholds a workbook carries: what is sound counts.
import { parseSettings } from "../../../src/core/schema/parseSettings";
import { defaultSettings } from "../../../src/core/schema/settings";

describe("parseSettings", () => {
  it("takes what is sound and defaults the rest", () => {
    expect(parseSettings(undefined)).toEqual(defaultSettings);
    expect(parseSettings("not json")).toEqual(defaultSettings);
    expect(parseSettings(defaultSettings)).toEqual(defaultSettings);
    expect(parseSettings('{"staleDays":14,"maxTags":"many","cadence":{"A":3},"currency":"USD"}')).toEqual({
      ...defaultSettings,
      staleDays: 14,
      cadence: { ...defaultSettings.cadence, A: 3 },
      currency: "USD",
    });
    expect(parseSettings({ firstMonthOfYear: 13, lostAfterDays: -1, currency: "yuan" })).toEqual(
      defaultSettings,
    );
  });
});
