// Formats that a program wrote in its own terms and for others: each counts as one, read as it was written for others.
import { Palette } from "../../../src/host/xlsx/styles/colors";
import { readStyles } from "../../../src/host/xlsx/styles/stylesReader";
import { parseXmlText } from "../../../src/host/xlsx/xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

const either = (own: string, others: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="own">${own}</mc:Choice><mc:Fallback>${others}</mc:Fallback></mc:AlternateContent>`;
const font = (size: number): string => `<font><sz val="${size}"/></font>`;
const xf = (fontId: number): string => `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0"/>`;

describe("formats with alternatives", () => {
  it("keep the places of those behind them", () => {
    const part = `<styleSheet xmlns="${MAIN}" xmlns:mc="${COMPATIBILITY}" xmlns:own="urn:own">
      <fonts>${font(10)}${either(font(99), font(12))}${font(14)}</fonts>
      <cellXfs>${xf(0)}${either(xf(0), xf(1))}${xf(2)}</cellXfs></styleSheet>`;
    const { cellStyles } = readStyles(parseXmlText(part, "xl/styles.xml"), new Palette(null, null));
    expect(cellStyles.map(({ fontSize }) => fontSize)).toEqual([10, 12, 14]);
  });
});
