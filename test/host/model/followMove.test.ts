// What formulas refer to after cells were cut and pasted.
import { rect } from "../../../src/host/model/address";
import { followMove } from "../../../src/host/model/formulaText";

const block = { sheet: "Data", range: rect(1, 0, 3, 1) }; // A2:B4
const follow = (formula: string, home = "Data", moved = false, sheet = "Data"): string =>
  followMove(formula, home, moved, block, { sheet, top: 11, left: 3 }); // to D12

it.each([
  ["=A2", "=D12"],
  ["=$B$4*2", "=$E$14*2"],
  ["=SUM(A2:B4)", "=SUM(D12:E14)"],
  ["=SUM(A1:B4)", "=SUM(A1:B4)"], // only part of it was moved
  ["=C9+Other!A2", "=C9+Other!A2"],
  ["=SUM(A:A)", "=SUM(A:A)"],
])("%s becomes %s when A2:B4 goes to D12", (before, after) => {
  expect(follow(before)).toBe(after);
});

it("loses cells that the block is put over, wholly", () => {
  expect(follow("=D12+E14")).toBe("=#REF!+#REF!");
  expect(follow("=SUM(D12:E14)+SUM(D11:E14)+SUM(D:D)")).toBe("=SUM(#REF!)+SUM(D11:E14)+SUM(D:D)");
  expect(follow("=Data!E13", "Other")).toBe("=Data!#REF!");
  expect(follow("=D12", "Other")).toBe("=D12");
});

it("follows the block from other sheets and onto another sheet", () => {
  expect(follow("=Data!A2+A2", "Other")).toBe("=Data!D12+A2");
  expect(follow("=A2+C9", "Data", false, "Other")).toBe("=Other!D12+C9");
  expect(follow("=Data!A2", "Other", false, "Other")).toBe("=Other!D12");
  expect(follow("=Data!A2")).toBe("=Data!D12"); // as a chart refers to its own sheet
});

it("keeps what a moved cell refers to: in the block along with it, elsewhere where it was", () => {
  expect(follow("=A3+C9", "Data", true)).toBe("=D13+C9");
  expect(follow("=A3+C9", "Data", true, "Other")).toBe("=D13+Data!C9");
});
