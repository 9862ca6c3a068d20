import { pageBreaks } from "../../../src/core/analysisSheet/pageBreaks";

/** About 502 points fit on a page of this width. */
const page = { width: 700, titleRows: 1 };
const rows = (count: number): number[] => Array<number>(count).fill(20);

describe("page breaks", () => {
  it("leaves full pages to the printer", () => {
    expect(pageBreaks(rows(100), [], page)).toEqual([]);
  });
  it("begins a page before rows that would be cut in two", () => {
    expect(pageBreaks(rows(60), [{ row: 20, rows: 10 }], page)).toEqual([20]);
  });
  it("does not where they fit on what is left", () => {
    expect(pageBreaks(rows(60), [{ row: 10, rows: 10 }], page)).toEqual([]);
  });
  it("counts the repeated title on later pages", () => {
    // 25 rows fit on the first page, the title and 24 on the second: rows 25 to 48.
    expect(pageBreaks(rows(60), [{ row: 45, rows: 4 }], page)).toEqual([]);
    expect(pageBreaks(rows(60), [{ row: 45, rows: 5 }], page)).toEqual([45]);
  });
  it("fits more on a page that is scaled down", () => {
    expect(pageBreaks(rows(60), [{ row: 20, rows: 10 }], { width: 1400, titleRows: 1 })).toEqual([]);
  });
  it("does not begin one page after another for what is longer than a page", () => {
    expect(pageBreaks(rows(60), [{ row: 1, rows: 50 }], page)).toEqual([]);
  });
});
