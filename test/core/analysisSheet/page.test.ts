// Where printed pages begin: sections whole where they fit, else cut between their parts.
import { pageStarts } from "../../../src/core/analysisSheet/page";

/** Every row is one point high. */
const heightOf = (from: number, to: number): number => to - from;
const starts = (sections: Parameters<typeof pageStarts>[0], end: number): number[] =>
  pageStarts(sections, end, heightOf, { first: 12, others: 10 });

describe("printed pages", () => {
  it("take sections as long as they fit", () => {
    const sections = [0, 5, 9, 14].map((start) => ({ start, parts: [start] }));
    expect(starts(sections, 20)).toEqual([9, 14]);
  });
  it("never cut a section that fits on one", () => {
    const sections = [
      { start: 0, parts: [0] },
      { start: 4, parts: [4, 8, 12] },
    ];
    expect(starts(sections, 14)).toEqual([4]);
  });
  it("let a section that is longer than a page begin in the room left, cut between its parts", () => {
    const sections = [
      { start: 0, parts: [0] },
      { start: 4, parts: [4, 8, 12, 18] },
      { start: 21, parts: [21] },
    ];
    expect(starts(sections, 22)).toEqual([12]);
  });
  it("begin with a long section whose first part does not fit in the room left", () => {
    const sections = [
      { start: 0, parts: [0] },
      { start: 9, parts: [9, 13, 17] },
    ];
    expect(starts(sections, 21)).toEqual([9, 17]);
  });
  it("let a part that is longer than a page run on, and count what is left of its last one", () => {
    const sections = [
      { start: 0, parts: [0] },
      { start: 2, parts: [2, 27] },
      { start: 31, parts: [31] },
    ];
    expect(starts(sections, 36)).toEqual([2, 31]);
  });
  it("never begin an empty first page", () => {
    expect(starts([{ start: 0, parts: [0, 13] }], 20)).toEqual([]);
    expect(starts([{ start: 0, parts: [0, 13] }], 23)).toEqual([13]);
  });
});
