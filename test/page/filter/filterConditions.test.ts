import { DisplayText } from "../../../src/host/model/displayText";
import { rect } from "../../../src/host/model/address";
import { applyFilter } from "../../../src/host/model/filtering";
import { Workbook } from "../../../src/host/model/workbook";
import {
  type Condition,
  conditionOf,
  criterionOf,
  customFilter,
  OPERATORS,
} from "../../../src/page/filter/filterConditions";

/** The values that a filter leaves in sight. */
function shown(
  values: readonly (string | number)[],
  conditions: Condition[],
  operator: "And" | "Or" = "And",
) {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  values.forEach((value, row) => sheet.grid.setValue(row, 0, value));
  const criteria = customFilter(conditions, operator);
  const display = new DisplayText({ language: "en-US", date1904: false });
  const body = rect(0, 0, values.length - 1, 0);
  applyFilter({ workbook, sheet, display, now: 45415 }, body, new Map(criteria ? [[0, criteria]] : []));
  return values.filter((_, row) => !sheet.isRowHidden(row));
}

it.each([
  ["contains", "an", ["Ann", "Dan"]],
  ["notContains", "an", ["Bob"]],
  ["begins", "d", ["Dan"]],
  ["notBegins", "d", ["Ann", "Bob"]],
  ["ends", "n", ["Ann", "Dan"]],
  ["notEnds", "n", ["Bob"]],
  ["equals", "b?b", ["Bob"]],
  ["notEquals", "bob", ["Ann", "Dan"]],
] as const)("text that %s %s", (operator, operand, expected) => {
  expect(shown(["Ann", "Bob", "Dan"], [{ operator, operand }])).toEqual(expected);
});

it("numbers between two bounds, or beyond them", () => {
  const condition = (operator: Condition["operator"], operand: string): Condition => ({ operator, operand });
  const numbers = [1, 2, 3, 4];
  expect(shown(numbers, [condition("atLeast", "2"), condition("atMost", "3")])).toEqual([2, 3]);
  expect(shown(numbers, [condition("less", "2"), condition("greater", "3")], "Or")).toEqual([1, 4]);
  expect(shown(numbers, [condition("greater", "3"), condition("equals", "")])).toEqual([4]);
  expect(shown(numbers, [condition("greater", " ")])).toEqual(numbers);
});

it("a criterion is shown again as the condition that made it", () => {
  for (const operator of OPERATORS)
    expect(conditionOf(criterionOf({ operator, operand: "12" }))).toEqual({ operator, operand: "12" });
});
