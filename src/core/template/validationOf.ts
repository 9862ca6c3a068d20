// Owns what a field's cells accept in Excel: its rule, the prompt beside the cell and the alert on a wrong value.
// This guides typing only. Pasted values bypass it; the check reads the rules themselves again.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { WorkbookTexts } from "../../language/zh-CN/workbook";
import { type Field, type FieldKey, type ListKey, type ModuleKey, strictLists } from "../schema/fields";
import { headerOf } from "../schema/headers";
import { defaultSettings } from "../schema/settings";
import { customerIdsName, listSourceName } from "./names";
import type { ValidationPlan, ValidationRule } from "./plan";

/** Earlier than any record, and late enough to stop a bare year: the number 2024 is a day of 1905 to Excel. */
const EARLIEST_DAY = "1950-01-01";
/** Beyond any amount, within the 15 digits Excel keeps. */
const LARGEST_AMOUNT = 999_999_999_999.99;
/** Free text that is longer than this belongs into a document, not a cell. */
const LONGEST_TEXT = 200;

/** The validation of a field of a module, in the workbook's language. */
export function validationOf(module: ModuleKey, field: Field, language: Language): ValidationPlan {
  const { workbook } = texts(language);
  const prompts: Partial<Record<FieldKey, string>> = workbook.prompts[module];
  return {
    rule: ruleOf(module, field),
    prompt: {
      title: workbook.promptTitle(headerOf(module, field.key, language), field.required),
      message: prompts[field.key] ?? "",
    },
    alert: alertOf(module, field, workbook.alerts),
  };
}

function ruleOf(module: ModuleKey, field: Field): ValidationRule {
  switch (field.type.kind) {
    case "list":
      return { kind: "list", source: `=${listSourceName(field.type.list)}` };
    case "customerRef":
      return { kind: "list", source: `=${customerIdsName}` };
    case "id":
      // Several lines may share an order id; a customer id is the customer's alone.
      return module === "customers" ? { kind: "unique" } : { kind: "textAtMost", length: LONGEST_TEXT };
    case "date":
      return { kind: "dateBetween", earliest: EARLIEST_DAY, latest: "=TODAY()" };
    case "money":
      return { kind: "numberBetween", minimum: -LARGEST_AMOUNT, maximum: LARGEST_AMOUNT };
    case "quantity":
      return { kind: "numberAbove", limit: 0 };
    case "text":
    case "tags":
    case "customerName":
      return { kind: "textAtMost", length: longestText(field) };
  }
}

const longestText = (field: Field): number =>
  field.key === "content" ? defaultSettings.contentMax : LONGEST_TEXT;

type AlertTexts = WorkbookTexts["alerts"];

function alertOf(module: ModuleKey, field: Field, alerts: AlertTexts): ValidationPlan["alert"] {
  switch (field.type.kind) {
    case "list":
      return listAlert(field.type.list, alerts);
    case "customerRef":
      return { style: "stop", ...alerts.unknownCustomer };
    case "id":
      return module === "customers"
        ? { style: "stop", ...alerts.duplicateId }
        : { style: "stop", ...alerts.tooLong(LONGEST_TEXT) };
    case "date":
      return { style: "stop", ...alerts.date };
    case "money":
      return { style: "stop", ...alerts.money };
    case "quantity":
      return { style: "stop", ...alerts.quantity };
    case "text":
    case "tags":
    case "customerName":
      return { style: "stop", ...alerts.tooLong(longestText(field)) };
  }
}

function listAlert(list: ListKey, alerts: AlertTexts): ValidationPlan["alert"] {
  return strictLists.has(list)
    ? { style: "stop", ...alerts.strictList }
    : { style: "warning", ...alerts.openList };
}
