// Owns when two company names are the same company: without width, spaces, signs, legal form and brackets.
import { matchKey } from "../values/foldText";

/** Legal forms at the end, longest first. */
const suffix =
  /(?:股份有限责任公司|有限责任公司|股份有限公司|集团有限公司|有限公司|股份公司|责任公司|集团公司|分公司|公司|集团|,?(?:co\.?,?ltd|company|corporation|corp|limited|ltd|inc|llc|gmbh|plc)\.?)$/;

/**
 * The key under which spellings of a company's name meet; never empty for a name that is not.
 * @example companyKey("上海（华东） 贸易有限公司") === companyKey("上海(华东)贸易公司")
 */
export function companyKey(name: string): string {
  const key = matchKey(name).replace(/[()[\]{}<>《》"'“”·.\-_]/g, "");
  const short = key.replace(suffix, "");
  return short === "" ? key : short;
}
