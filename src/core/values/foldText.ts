// Owns how two spellings of a text count as the same: full-width letters and signs, spaces, letter case.

/** What folding changes, or a space that it may. A text without any is as it should be. */
const foldable = /[\uFF01-\uFF5E\uFFE5\u200B-\u200D\u2060\uFEFF\u00AD\u3000\s]/;
const fullWidth = /[\uFF01-\uFF5E]/g;
/** Zero-width characters, byte order marks and soft hyphens come along with pasted text and show nowhere. */
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const spaces = /[\s\u3000\u00A0]+/g;

/**
 * Full-width ASCII to ASCII, ￥ to ¥, any run of white space to one space, none at the ends. Letter case and Chinese
 * characters stay. Narrower than NFKC, which would also rewrite ①, ㎡ or ½ that people chose on purpose.
 * @example foldText("　ＡＢＣ　（上海） ") // "ABC (上海)"
 */
export function foldText(text: string): string {
  if (!foldable.test(text)) return text;
  return text
    .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, "¥")
    .replace(invisible, "")
    .replace(spaces, " ")
    .trim();
}

/**
 * The key under which spellings of a header or list value meet: folded, lower case, no spaces at all.
 * @example matchKey(" 成交 客户") === matchKey("成交客户")
 */
export function matchKey(text: string): string {
  return foldText(text).toLowerCase().replace(/ /g, "");
}
