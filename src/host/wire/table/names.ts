// Owns the texts that Excel itself puts into cells and names in a language: header stems and table names. The English ones
// stand in Microsoft's pages ("Overview of Excel tables"); the Chinese ones are UNVERIFIED.
import type { Session } from "../session";

/** `Column1` / `列1`: what an empty header becomes. */
export const columnStem = (session: Session): string => (session.language === "zh-CN" ? "列" : "Column");
/** `Table1` / `表1`. */
export const tableStem = (session: Session): string => (session.language === "zh-CN" ? "表" : "Table");
/** `Sheet1` in both languages: zh-CN Excel names new sheets so too. */
export const SHEET_STEM = "Sheet";
