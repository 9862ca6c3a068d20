// Owns number formats by id: those that every file has without saying so (ECMA-376-1, 18.8.30).
import { childElement, childElements, numberOf, type XmlElement } from "../xml";

/** 14, 22 and 37 to 40 as the en-US Excel shows them (Range.numberFormat). 27 to 36 and 50 to 58 as in zh-CN. */
const BUILT_IN: Record<number, string> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Ids that mean the same format in every language of Excel, for writing. */
const SAME_EVERYWHERE = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 20, 21, 45, 46, 47, 48, 49];
const ID_OF = new Map(SAME_EVERYWHERE.map((id) => [BUILT_IN[id], id]));

/** Formats that a file defines itself start here. */
export const FIRST_CUSTOM = 164;

export const builtInId = (format: string): number | undefined => ID_OF.get(format);

/** Every format of a style part by id, the built-in ones included. */
export function readNumberFormats(styles: XmlElement | null): Map<number, string> {
  const formats = new Map(Object.entries(BUILT_IN).map(([id, format]) => [Number(id), format]));
  const own = styles ? childElement(styles, "numFmts") : undefined;
  for (const item of own ? childElements(own, "numFmt") : []) {
    const id = numberOf(item, "numFmtId");
    if (id !== undefined) formats.set(id, item.attributes.formatCode ?? "General");
  }
  return formats;
}
