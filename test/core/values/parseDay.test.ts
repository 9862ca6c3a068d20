// What counts as a date in a cell, literally.
import { DAY_MISSING, DAY_UNUSABLE } from "../../../src/core/records/columns";
import { parseDay } from "../../../src/core/values/parseDay";

const MAY_3 = 45415; // 2024-05-03

describe("parseDay", () => {
  it.each<[string | number, number]>([
    ["2024/5/3", MAY_3],
    ["2024/05/03", MAY_3],
    ["2024-05-03", MAY_3],
    ["2024-5-3", MAY_3],
    ["2024.5.3", MAY_3],
    ["2024年5月3日", MAY_3],
    ["2024年05月03日", MAY_3],
    ["2024年5月3", MAY_3],
    ["2024年5月3号", MAY_3],
    ["2024 年 5 月 3 日", MAY_3],
    ["20240503", MAY_3],
    [20240503, MAY_3],
    [MAY_3, MAY_3],
    [MAY_3 + 0.75, MAY_3],
    [String(MAY_3), MAY_3],
    ["45415.75", MAY_3],
    ["2024/5/3 18:30", MAY_3],
    ["2024-05-03 08:30:15", MAY_3],
    ["2024-05-03T23:59:59Z", MAY_3],
    ["2024-05-03T23:59:59.123+08:00", MAY_3],
    ["2024年5月3日 下午3:05", MAY_3],
    ["2024年5月3日15时30分", MAY_3],
    ["2024年5月3日 9点", MAY_3],
    ["2024/5/3 6:30 PM", MAY_3],
    ["2024-05-03 星期五", MAY_3],
    ["2024年5月3日（周五）", MAY_3],
    ["２０２４／５／３", MAY_3],
    ["２０２４年５月３日", MAY_3],
    ["　2024-05-03　", MAY_3],
    ["\u200B2024-05-03", MAY_3],
    ["May 3, 2024", MAY_3],
    ["3 May 2024", MAY_3],
    ["3-May-2024", MAY_3],
    ["Sept 1, 2024", 45536],
    ["2024/2/29", 45351],
    ["1900/3/1", 61],
    ["9999-12-31", 2958465],
    [2958465, 2958465],
  ])("reads %p", (cell, day) => expect(parseDay(cell)).toBe(day));

  it.each(["", "  ", "　", "\u200B"])("takes %p as empty", (cell) =>
    expect(parseDay(cell)).toBe(DAY_MISSING),
  );

  it.each<string | number | boolean>([
    "5月3日",
    "5/3/2024",
    "3/5/2024",
    "24/5/3",
    "2024-5",
    "2024年5月",
    "2024/2/30",
    "2023-02-29",
    "2024/13/1",
    "2024/0/3",
    "2024/5/0",
    "2024/5-3",
    "20240532",
    20240532,
    20241301,
    2024,
    "2024",
    0,
    -1,
    0.5,
    60,
    2958466,
    NaN,
    "昨天",
    "待定",
    "#N/A",
    "2024/5/3左右",
    "2024/5/3-2024/5/9",
    "Foo 3, 2024",
    "M 3, 2024",
    true,
    false,
  ])("refuses %p", (cell) => expect(parseDay(cell)).toBe(DAY_UNUSABLE));

  it("shifts serials of a 1904 workbook, and only serials", () => {
    expect(parseDay(MAY_3 - 1462, { date1904: true })).toBe(MAY_3);
    expect(parseDay(String(MAY_3 - 1462), { date1904: true })).toBe(MAY_3);
    expect(parseDay("2024-05-03", { date1904: true })).toBe(MAY_3);
    expect(parseDay(20240503, { date1904: true })).toBe(MAY_3);
    expect(parseDay(2958465, { date1904: true })).toBe(DAY_UNUSABLE);
  });
});
