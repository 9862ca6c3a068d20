import { JSDOM } from "jsdom";
import fc from "fast-check";
import { fromHtml, fromTsv, toHtml, toTsv } from "../../../src/page/editing/clipboardFormats";

const { window } = new JSDOM();
Object.assign(globalThis, { DOMParser: window.DOMParser, Element: window.Element });

describe("tab-separated text", () => {
  it("quotes cells with tabs, line breaks and quotes", () => {
    expect(toTsv([["a\tb", 'say "hi"', "two\nlines", "plain"]])).toBe(
      '"a\tb"\t"say ""hi"""\t"two\nlines"\tplain',
    );
  });
  it("reads what Excel puts on the clipboard, which ends with a line break", () => {
    expect(fromTsv("客户编号\t金额\r\nCUST-1\t1,234.50\r\n")).toEqual([
      ["客户编号", "金额"],
      ["CUST-1", "1,234.50"],
    ]);
    expect(fromTsv("a\t\tc")).toEqual([["a", "", "c"]]);
    expect(fromTsv('5" nail\tx')).toEqual([['5" nail', "x"]]);
  });
  it("comes back as it went, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "客", "\t", "\n", '"', " ", ",") });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        // One empty cell at the end cannot be told from a line end.
        fc.pre(cells[cells.length - 1].join("") !== "");
        expect(fromTsv(toTsv(cells))).toEqual(cells);
      }),
    );
  });
});

describe("HTML tables", () => {
  it("keep line breaks and mark texts that look like numbers", () => {
    const cells = [
      [
        { text: "007", isText: true },
        { text: "a<b>\nc", isText: false },
      ],
    ];
    expect(fromHtml(toHtml(cells))).toEqual(cells);
  });
  it("from Excel: text format stands in a class, white space is folded", () => {
    const html = `<html><style>.xl65 {mso-number-format:"\\@";} .xl66 {color:red}</style>
      <table><tr><td class=xl65>00123</td><td class=xl66>  two
      words </td></tr></table></html>`;
    expect(fromHtml(html)).toEqual([
      [
        { text: "00123", isText: true },
        { text: "two words", isText: false },
      ],
    ]);
  });
  it("from the web: spanned cells leave the others in their columns", () => {
    const html =
      "<table><tr><th rowspan=2>A</th><th colspan=2>B</th></tr><tr><td>c</td><td>d</td></tr></table>";
    expect(fromHtml(html)?.map((row) => row.map((cell) => cell.text))).toEqual([
      ["A", "B", ""],
      ["", "c", "d"],
    ]);
  });
  it("are none in other HTML", () => {
    expect(fromHtml("<p>text</p>")).toBeNull();
  });
});
