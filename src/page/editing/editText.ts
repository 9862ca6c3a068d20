// Owns the text that a cell is edited as: its formula, or its value so that typing it again gives the same cell.
import { isDateFormat, isPercentFormat, format as formatNumber } from "numfmt";
import { CellError, coerce, type CoercionContext, type Scalar } from "../../host/workbook";

/** Values as Excel's formula bar shows them: dates in the short form, percentages as such, numbers in full. */
export function editText(
  formula: string | undefined,
  value: Scalar,
  numberFormat: string,
  context: CoercionContext,
): string {
  if (formula !== undefined) return formula;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof CellError) return value.code;
  if (typeof value === "string") return textToEdit(value, numberFormat, context);
  if (isDateFormat(numberFormat) && value >= 0) return dateToEdit(value, context);
  const percent = isPercentFormat(numberFormat);
  return percent ? `${full(value * 100)}%` : full(value);
}

const full = (value: number): string => String(Number(value.toPrecision(15)));

function dateToEdit(serial: number, { language, date1904 }: CoercionContext): string {
  const date = language === "zh-CN" ? "yyyy/m/d" : "m/d/yyyy";
  const pattern = serial < 1 ? "h:mm:ss" : Number.isInteger(serial) ? date : `${date} h:mm:ss`;
  return formatNumber(pattern, date1904 ? serial + 1462 : serial, { locale: language });
}

/** Text that would be read as something else gets an apostrophe in front. */
function textToEdit(text: string, numberFormat: string, context: CoercionContext): string {
  const again = coerce(text, numberFormat, context);
  return again.value === text && again.formula === undefined ? text : `'${text}`;
}
