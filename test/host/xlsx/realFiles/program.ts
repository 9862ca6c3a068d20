// Owns naming the program that wrote a file, from its application properties (ECMA-376-1, 22.2).
import { XlsxPackage } from "../../../../src/host/xlsx/package/xlsxPackage";
import { childElement, textOf } from "../../../../src/host/xlsx/xml";

const EXCEL: Record<string, string> = { "12": "2007", "14": "2010", "15": "2013", "16": "2016 and later" };

/** `Excel 2010`, `LibreOffice`, the name as written, or `not named`. Libraries often write Excel's name. */
export function programOf(bytes: Uint8Array): string {
  const source = new XlsxPackage(bytes);
  const part = source.relationships("").first("extended-properties")?.target;
  if (part === undefined || !source.has(part)) return isOfGoogle(source) ? "Google Sheets" : "not named";
  const root = source.xml(part);
  const name = textOf(childElement(root, "Application")).trim();
  const version = textOf(childElement(root, "AppVersion")).trim();
  if (/LibreOffice/.test(name)) return "LibreOffice";
  if (/WPS/.test(name)) return "WPS";
  if (/^Microsoft.*Mac/i.test(name)) return "Excel for Mac";
  if (!/Excel/.test(name)) return name === "" ? "not named" : name.replace(/[|\n]/g, " ").slice(0, 40);
  const major = version.split(".")[0];
  return major in EXCEL ? `Excel ${EXCEL[major]}` : `“${name}” ${version}`.trim();
}

/** Google Sheets writes no properties, but a theme of its own name. */
function isOfGoogle(source: XlsxPackage): boolean {
  const part = source.relationships(source.workbookPart).first("theme")?.target;
  return part !== undefined && source.has(part) && source.xml(part).attributes.name === "Sheets";
}
