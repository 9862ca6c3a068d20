// From what the user fills in to criteria, and back.
import { serialOf } from "../../../src/core/calendar";
import { type FilterCriteria, noCriteria } from "../../../src/core/filter/criteria";
import { texts } from "../../../src/language";
import { criteriaOf, emptyForm, formOf, problemsOf } from "../../../src/taskpane/panels/filter/filterForm";

const { pane } = texts("en-US");

describe("filterForm", () => {
  it("shows stored criteria and means them again", () => {
    const criteria: FilterCriteria = {
      combine: "any",
      values: { industry: ["制造业", ""], tags: ["高价值"] },
      amount: { min: 120050, max: null },
      dates: { min: serialOf(2024, 5, 1), max: serialOf(2024, 5, 31) },
    };
    const form = formOf(criteria);
    expect(form.amount).toEqual({ from: "1200.5", to: "" });
    expect(form.dates).toEqual({ from: "2024-05-01", to: "2024-05-31" });
    expect(criteriaOf(form, "CNY")).toEqual(criteria);
  });

  it("means no criteria while empty", () => {
    expect(criteriaOf(emptyForm, "CNY")).toEqual(noCriteria);
  });

  it("takes amounts as people type them", () => {
    const form = { ...emptyForm, amount: { from: " ￥1,200.50 ", to: "1.2万" } };
    expect(criteriaOf(form, "CNY")?.amount).toEqual({ min: 120050, max: 1200000 });
  });

  it("says what is wrong and means nothing until it is right", () => {
    const wrong = { ...emptyForm, amount: { from: "many", to: "" } };
    expect(problemsOf(wrong, "CNY", pane).amount).toBe(pane.filter.amountWrong);
    expect(criteriaOf(wrong, "CNY")).toBeNull();
    const reversed = {
      ...emptyForm,
      amount: { from: "9", to: "1" },
      dates: { from: "2024-05-02", to: "2024-05-01" },
    };
    expect(problemsOf(reversed, "CNY", pane)).toEqual({
      amount: pane.filter.amountOrder,
      dates: pane.filter.dateOrder,
    });
    expect(criteriaOf(reversed, "CNY")).toBeNull();
    expect(problemsOf(emptyForm, "CNY", pane)).toEqual({ amount: null, dates: null });
  });
});
