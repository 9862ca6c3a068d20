// Owns the names by which the template's parts find each other inside the workbook: tables, defined names, settings.
import { type ListKey, tableNames } from "../schema/fields";

/** The table that holds a list's values, on the lists sheet. */
export const listTableName = (list: ListKey): string => `List_${list}`;

/** The defined name a list's dropdowns read. */
export const listSourceName = (list: ListKey): string => `Clientbook_${list}`;

/** The defined name of all customer ids, which the dropdowns of the other modules read. */
export const customerIdsName = "Clientbook_customers";

/** The defined name that marks the guide sheet, so that it is found after the user renamed it. */
export const guideName = "Clientbook_guide";

/** Keys in the workbook's own settings; they travel with the file. */
export const settingKeys = {
  version: "clientbook.templateVersion",
  language: "clientbook.language",
  settings: "clientbook.settings",
} as const;

/**
 * A table column as a structured reference. In Excel's grammar these characters are escaped with an apostrophe.
 * @example columnReference("Customers", "客户编号") // "Customers[客户编号]"
 */
export function columnReference(table: string, header: string): string {
  return `${table}[${escapeHeader(header)}]`;
}

/** The cell of a column in the formula's own row. @example "[@[Customer ID]]" */
export const thisRow = (header: string): string => `[@[${escapeHeader(header)}]]`;

/** Looks a customer's name up by the row's customer id; a row without a known customer shows nothing. */
export function customerNameFormula(
  idHeader: string,
  customers: { customerId: string; name: string },
): string {
  const table = tableNames.customers;
  const names = columnReference(table, customers.name);
  const ids = columnReference(table, customers.customerId);
  // INDEX and MATCH rather than XLOOKUP, which Excel 2019 and older WPS do not have.
  // &"" because INDEX on an empty name gives 0.
  return `=IFERROR(INDEX(${names},MATCH(${thisRow(idHeader)},${ids},0))&"","")`;
}

function escapeHeader(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}
