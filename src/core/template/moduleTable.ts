// Owns how a module's table looks: its columns with widths, number formats, formulas and highlights.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import { coreFields, type Field, type ModuleKey, tableNames } from "../schema/fields";
import { headerOf } from "../schema/headers";
import { listValueIn } from "../schema/lists";
import type { Payment } from "../schema/values";
import { customerNameFormula } from "./names";
import type { ColumnPlan, HighlightPlan, ModulePlan, Tone } from "./plan";
import { validationOf } from "./validationOf";

/** Points; about 5.5 to a Latin letter and 11 to a Chinese character. */
const widths: Readonly<Record<string, number>> = {
  customerId: 98,
  orderId: 92,
  name: 190,
  customerName: 190,
  industry: 92,
  address: 210,
  contact: 72,
  firstContact: 92,
  source: 92,
  owner: 66,
  tags: 150,
  lostReason: 92,
  date: 80,
  method: 66,
  content: 300,
  feedback: 180,
  stage: 98,
  product: 140,
  quantity: 70,
  unit: 48,
  amount: 92,
  payment: 76,
  intent: 76,
};

/** Up to and including the column that says whom the row is about. */
const frozenColumns: Record<ModuleKey, number> = { customers: 2, interactions: 2, purchases: 3 };

/** A module's sheet and table, without rows. */
export function modulePlan(module: ModuleKey, language: Language): ModulePlan {
  return {
    module,
    sheet: texts(language).workbook.sheets[module],
    frozenColumns: frozenColumns[module],
    table: {
      name: tableNames[module],
      style: "TableStyleMedium2",
      columns: coreFields[module].map((field) => columnPlan(module, field, language)),
      rows: [],
    },
  };
}

/** One field as a column of the template, in the workbook's language. */
function columnPlan(module: ModuleKey, field: Field, language: Language): ColumnPlan {
  const header = headerOf(module, field.key, language);
  return {
    field: field.key,
    header,
    // English headers are longer than their values; 30 points hold the filter button and the cell's margins.
    width: Math.max(widths[field.key] ?? 80, header.length * 5.5 + 30),
    numberFormat: numberFormatOf(field),
    centered: field.type.kind === "date",
    formula: field.type.kind === "customerName" ? lookupFormula(module, language) : null,
    validation: validationOf(module, field, language),
    highlights: highlightsOf(module, field, language),
  };
}

function numberFormatOf(field: Field): string {
  switch (field.type.kind) {
    case "date":
      return "yyyy-mm-dd";
    case "money":
      return "#,##0.00";
    case "id":
    case "customerRef":
    case "text":
    case "tags":
      // As text: an id keeps its leading zeros, and a note that starts with = or - is no formula.
      return "@";
    case "quantity":
    case "list":
    case "customerName":
      return "General";
  }
}

function highlightsOf(module: ModuleKey, field: Field, language: Language): readonly HighlightPlan[] {
  if (module === "customers" && field.key === "customerId") return [{ kind: "duplicates", tone: "alarm" }];
  if (field.type.kind !== "list" || field.type.list !== "payment") return [];
  const equals = (payment: Payment, tone: Tone): HighlightPlan => {
    return { kind: "equals", value: listValueIn("payment", payment, language), tone };
  };
  return [equals("待付款", "alarm"), equals("部分付款", "caution")];
}

function lookupFormula(module: ModuleKey, language: Language): string {
  return customerNameFormula(headerOf(module, "customerId", language), {
    customerId: headerOf("customers", "customerId", language),
    name: headerOf("customers", "name", language),
  });
}
