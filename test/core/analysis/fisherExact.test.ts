import { fisherExact } from "../../../src/core/analysis/fisherExact";
import fixture from "../../fixtures/fisherExact.json";

describe("Fisher's exact test", () => {
  it.each(fixture.cases)("is that of scipy on $table", ({ table: [a, b, c, d], p }) => {
    expect(Math.abs(fisherExact(a, b, c, d) - p)).toBeLessThanOrEqual(1e-9 * p + 1e-12);
  });

  it("is that of R's documentation: criminal convictions of twins, 0.0005367", () => {
    expect(fisherExact(2, 10, 15, 3)).toBeCloseTo(0.0005367, 7);
  });

  it("gives mirrored tables the same value to the last digit", () => {
    for (const {
      table: [a, b, c, d],
    } of fixture.cases) {
      expect(fisherExact(b, a, d, c)).toBe(fisherExact(a, b, c, d));
      expect(fisherExact(c, d, a, b)).toBe(fisherExact(a, b, c, d));
    }
  });
});
