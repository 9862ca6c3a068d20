import { DisplayText } from "../../../src/host/model/displayText";
import { rect } from "../../../src/host/model/address";
import { applyFilter } from "../../../src/host/model/filtering";
import { Workbook } from "../../../src/host/model/workbook";
import {
  criteriaOf,
  isBranch,
  leavesOf,
  narrowed,
  offeredParts,
  type OfferedValue,
  type Part,
} from "../../../src/page/filter/offeredValues";

const LABELS = {
  year: (year: number) => `${year}年`,
  months: [
    "一月",
    "二月",
    "三月",
    "四月",
    "五月",
    "六月",
    "七月",
    "八月",
    "九月",
    "十月",
    "十一月",
    "十二月",
  ],
};

/** 2024-05-03 twice (once at noon), 2024-05-31, 2024-12-31, 2025-01-01, then texts and a blank. */
const VALUES: OfferedValue[] = [
  ...[45415, 45415.5, 45443, 45657, 45658].map((serial) => ({ text: String(serial), serial })),
  ...["乙", "", "甲10", "甲9"].map((text) => ({ text, serial: null })),
];
const offered = (): Part[] => offeredParts(VALUES, LABELS, "zh-CN");

const outline = (parts: readonly Part[]): unknown[] =>
  parts.map((part) => (isBranch(part) ? [part.label, ...outline(part.parts)] : part.label));

it("days stand under months under years from the latest; texts after them, blanks last", () => {
  expect(outline(offered())).toEqual([
    ["2025年", ["一月", "01"]],
    ["2024年", ["五月", "03", "31"], ["十二月", "31"]],
    "甲9",
    "甲10",
    "乙",
    "",
  ]);
});

it("a search finds days by what cells show and by their date", () => {
  const found = (text: string): string[] =>
    narrowed(offered(), ({ searched }) => searched.includes(text))
      .flatMap(leavesOf)
      .map(({ key }) => key);
  expect(found("2024-12")).toEqual(["2024-12-31"]);
  expect(found("45415.5")).toEqual(["2024-05-03"]);
  expect(found("甲")).toEqual(["=甲9", "=甲10"]);
});

/** Which of the values are left when some leaves are not chosen. */
function left(without: readonly string[]) {
  const criteria = criteriaOf(offered(), ({ key }) => !without.includes(key));
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  VALUES.forEach(({ text, serial }, row) => sheet.grid.setValue(row, 0, serial ?? (text || null)));
  const display = new DisplayText({ language: "zh-CN", date1904: false });
  const body = rect(0, 0, VALUES.length - 1, 0);
  applyFilter({ workbook, sheet, display, now: 45415 }, body, new Map(criteria ? [[0, criteria]] : []));
  const shown = VALUES.flatMap(({ text }, row) => (sheet.isRowHidden(row) ? [] : [text]));
  return { criteria, shown };
}

it("whole years and months are named as such, and the host hides what was not chosen", () => {
  expect(left([]).criteria).toBeNull();
  expect(left(["2025-01-01", "2024-05-31", "=", "=乙"])).toEqual({
    criteria: {
      kind: "values",
      values: ["甲9", "甲10"],
      blanks: false,
      dates: [
        { date: "2024-05-03", specificity: "Day" },
        { date: "2024-12", specificity: "Month" },
      ],
    },
    shown: ["45415", "45415.5", "45657", "甲10", "甲9"],
  });
  expect(left(["2025-01-01"]).criteria).toMatchObject({ dates: [{ date: "2024", specificity: "Year" }] });
});
