// Rules on packs' columns and tables. Today is 2024-05-31.
import { checkRecords } from "../../../src/core/check/checkRecords";
import type { Finding, RuleKey } from "../../../src/core/check/finding";
import { customer, inputOf, interaction, TODAY, type Book, type Row } from "./checkBook";

const found = async (rule: RuleKey, book: Book): Promise<readonly Finding[]> =>
  (await checkRecords(inputOf(book))).findings.filter((finding) => finding.rule === rule);

describe("rules of packs", () => {
  it("past-cadence: level A or B without contact for longer than its cadence", async () => {
    const at = (row: Row, days: number) =>
      found("past-cadence", {
        customers: [{ ...customer, ...row }],
        interactions: [
          { ...interaction, date: TODAY - days },
          { ...interaction, date: TODAY + 1 },
        ],
      });
    expect(await at({ level: "A级" }, 8)).toMatchObject([
      { module: "customers", field: "customerId", row: 0, value: "C1", level: "A", days: 8, cadence: 7 },
    ]);
    expect(await at({ level: "A" }, 7)).toEqual([]);
    expect(await at({ level: "B", cadence: "10天" }, 11)).toMatchObject([{ days: 11, cadence: 10 }]);
    expect(await at({ level: "C" }, 300)).toEqual([]);
    expect(await at({ level: "A", lostReason: "价格因素" }, 300)).toEqual([]);
    expect(await at({}, 300)).toEqual([]);
  });

  it("past-cadence counts from 首次接触时间 without contact, and knows no days without either", async () => {
    const at = (firstContact: number | string) =>
      found("past-cadence", { customers: [{ ...customer, level: "B", firstContact }], interactions: [] });
    expect(await at(TODAY - 14)).toEqual([]);
    expect(await at(TODAY - 15)).toMatchObject([{ days: 15, cadence: 14 }]);
    expect(await at("")).toMatchObject([{ days: null }]);
  });

  it("next-action-overdue: due before today and not done", async () => {
    const at = (due: number | string, done: number | string) =>
      found("next-action-overdue", { interactions: [{ ...interaction, due, done }] });
    expect(await at("2024年5月30日", "")).toMatchObject([
      { module: "interactions", field: "due", row: 0, value: "2024年5月30日", days: 1 },
    ]);
    expect(await at(TODAY, "")).toEqual([]);
    expect(await at(TODAY - 9, TODAY - 1)).toEqual([]);
    expect(await at("", "")).toEqual([]);
    // without 完成时间 nobody can tell
    expect(
      await found("next-action-overdue", { interactions: [{ ...interaction, due: TODAY - 9 }] }),
    ).toEqual([]);
  });

  it("satisfaction-falling: the last two ratings of surveys, and of services", async () => {
    const survey = (date: number, quality: number): Row => ({ customerId: "C1", date, quality });
    expect(
      await found("satisfaction-falling", { surveys: [survey(TODAY - 1, 3), survey(TODAY - 9, 5)] }),
    ).toMatchObject([{ module: "customers", row: 0, value: "C1", score: 3, before: 5 }]);
    expect(
      await found("satisfaction-falling", { surveys: [survey(TODAY - 1, 5), survey(TODAY - 9, 3)] }),
    ).toEqual([]);
    const service = (date: number, satisfaction: number): Row => ({ customerId: "C1", date, satisfaction });
    expect(
      await found("satisfaction-falling", { services: [service(TODAY - 9, 4), service(TODAY - 9, 3)] }),
    ).toMatchObject([{ score: 3, before: 4 }]);
    expect(
      await found("satisfaction-falling", { surveys: [survey(TODAY - 9, 5)], services: [service(TODAY, 1)] }),
    ).toEqual([]);
  });

  it("entered-late: 更新时间 more than a day after 维护时间", async () => {
    const at = (updated: number | string) =>
      found("entered-late", { interactions: [{ ...interaction, date: TODAY - 5, updated }] });
    expect(await at(TODAY - 3 + 0.4)).toMatchObject([
      { module: "interactions", field: "updated", row: 0, days: 2 },
    ]);
    expect(await at(TODAY - 4 + 0.9)).toEqual([]);
    expect(await at("")).toEqual([]);
  });
});
