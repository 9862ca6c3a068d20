import { wilsonInterval } from "../../../src/core/analysis/wilsonInterval";
import fixture from "../../fixtures/wilsonInterval.json";

describe("the Wilson interval", () => {
  it.each(fixture.cases)("is that of scipy on $successes of $trials", ({ successes, trials, low, high }) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 12);
    expect(interval?.high).toBeCloseTo(high, 12);
  });

  it("is nothing without trials", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
