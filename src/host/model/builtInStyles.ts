// Owns Excel's built-in cell styles: their names, their numbers in files, and what each looks like.
// Numbers: builtinId of ECMA-376-1, 18.8.7. Looks: presetCellStyles.xml of the same standard, as the files of Excel have them.
import { alikeIn, ALL_PARTS, type Border, type BorderStyle, type CellStyle, type StylePart } from "./style";
import { tintedColor } from "./themeColors";

export interface BuiltInStyle {
  /** builtinId in files. */
  readonly id: number;
  /** As en-US Excel shows it: `20% - Accent1`. */
  readonly name: string;
  /** As Range.style tells it: a value of Excel.BuiltInStyle, `Accent1_20`. */
  readonly key: string;
  /** Listed before it is used: hyperlinks' styles come with the first hyperlink, those of outlines and emphasis by hand. */
  readonly listed: boolean;
}

const style = (id: number, name: string, key = name.replace(/ /g, ""), listed = true): BuiltInStyle => ({
  id,
  name,
  key,
  listed,
});

const accents = [1, 2, 3, 4, 5, 6].flatMap((accent) => {
  const first = 25 + 4 * accent;
  return [
    style(first, `Accent${accent}`),
    ...[20, 40, 60].map((share, index) =>
      style(first + 1 + index, `${share}% - Accent${accent}`, `Accent${accent}_${share}`),
    ),
  ];
});

/** Of the 47 that a new workbook lists (Workbook.Styles.Count in VBA), and the few that come by use. */
export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [
  style(0, "Normal"),
  style(3, "Comma"),
  style(4, "Currency"),
  style(5, "Percent"),
  style(6, "Comma [0]", "WholeComma"),
  style(7, "Currency [0]", "WholeDollar"),
  style(8, "Hyperlink", "Hlink", false),
  style(9, "Followed Hyperlink", "HlinkTrav", false),
  style(10, "Note"),
  style(11, "Warning Text"),
  style(12, "Emphasis 1", undefined, false),
  style(13, "Emphasis 2", undefined, false),
  style(14, "Emphasis 3", undefined, false),
  style(15, "Title", "SheetTitle"),
  ...[1, 2, 3, 4].map((level) => style(15 + level, `Heading ${level}`)),
  style(20, "Input"),
  style(21, "Output"),
  style(22, "Calculation"),
  style(23, "Check Cell"),
  style(24, "Linked Cell"),
  style(25, "Total"),
  style(26, "Good"),
  style(27, "Bad"),
  style(28, "Neutral"),
  ...accents,
  style(53, "Explanatory Text"),
];

export const NORMAL = BUILT_IN_STYLES[0];

const around = (line: Border): Partial<CellStyle> => ({ top: line, bottom: line, left: line, right: line });
const line = (style: BorderStyle, color: string): Border => ({ style, color });

/** What a built-in style changes of Normal. @param theme of the workbook, in the order of the theme attribute */
function lookOf({ id }: BuiltInStyle, theme: readonly string[]): Partial<CellStyle> {
  const color = (index: number, by = 0): string => tintedColor({ base: `#${theme[index]}`, by });
  if (id >= 29 && id <= 52) {
    const base = color(4 + Math.floor((id - 29) / 4));
    const by = [0, 0.7999, 0.5999, 0.3999][(id - 29) % 4];
    const fillTint = by === 0 ? undefined : { base, by };
    return { fontColor: by > 0.5 ? "" : color(0), fillColor: tintedColor({ base, by }), fillTint };
  }
  switch (id) {
    case 3:
      return { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' };
    case 4:
      return { numberFormat: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)' };
    case 5:
      return { numberFormat: "0%" };
    case 6:
      return { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' };
    case 7:
      return { numberFormat: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)' };
    case 8:
      return { underline: "Single", fontColor: color(10) };
    case 9:
      return { underline: "Single", fontColor: color(11) };
    case 10:
      return { fillColor: "#FFFFCC", ...around(line("Thin", "#B2B2B2")) };
    case 11:
      return { fontColor: "#FF0000" };
    case 12:
    case 13:
    case 14:
      return { bold: true, fontColor: color(id - 8) };
    case 15:
      return { fontName: "Calibri Light", fontSize: 18, fontColor: color(3) };
    case 16:
      return { bold: true, fontSize: 15, fontColor: color(3), bottom: line("Thick", color(4)) };
    case 17:
      return { bold: true, fontSize: 13, fontColor: color(3), bottom: line("Thick", color(4, 0.4999)) };
    case 18:
      return { bold: true, fontColor: color(3), bottom: line("Medium", color(4, 0.3999)) };
    case 19:
      return { bold: true, fontColor: color(3) };
    case 20:
      return { fontColor: "#3F3F76", fillColor: "#FFCC99", ...around(line("Thin", "#7F7F7F")) };
    case 21:
      return { bold: true, fontColor: "#3F3F3F", fillColor: "#F2F2F2", ...around(line("Thin", "#3F3F3F")) };
    case 22:
      return { bold: true, fontColor: "#FA7D00", fillColor: "#F2F2F2", ...around(line("Thin", "#7F7F7F")) };
    case 23:
      return { bold: true, fontColor: color(0), fillColor: "#A5A5A5", ...around(line("Double", "#3F3F3F")) };
    case 24:
      return { fontColor: "#FA7D00", bottom: line("Double", "#FF8001") };
    case 25:
      return { bold: true, top: line("Thin", color(4)), bottom: line("Double", color(4)) };
    case 26:
      return { fontColor: "#006100", fillColor: "#C6EFCE" };
    case 27:
      return { fontColor: "#9C0006", fillColor: "#FFC7CE" };
    case 28:
      return { fontColor: "#9C5700", fillColor: "#FFEB9C" };
    case 53:
      return { italic: true, fontColor: "#7F7F7F" };
    default:
      return {};
  }
}

/** A built-in style as Excel makes it on first use: it includes the parts in which it differs from Normal; Normal all. */
export function builtInLook(
  item: BuiltInStyle,
  normal: CellStyle,
  theme: readonly string[],
): { look: CellStyle; includes: readonly StylePart[] } {
  if (item === NORMAL) return { look: normal, includes: ALL_PARTS };
  const look = { ...normal, ...lookOf(item, theme) };
  return { look, includes: ALL_PARTS.filter((part) => !alikeIn(part, look, normal)) };
}
