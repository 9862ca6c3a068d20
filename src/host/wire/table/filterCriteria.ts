// Owns translating filter criteria between Excel.FilterCriteria and the model's.
import { DYNAMIC_CRITERIA } from "../../model/dynamicFilter";
import type { FilterCriteria } from "../../model/objects";
import { asInteger, asOneOf, asText } from "../arguments";
import { colorText } from "../color";
import { HostError, invalidArgument } from "../hostError";
import { isObject, type JsonObject } from "../protocol";

const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;
const TOP = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

export function parseCriteria(value: unknown): FilterCriteria {
  if (!isObject(value)) throw invalidArgument("Filter criteria are an object.");
  const on = asText(value.filterOn, "filterOn");
  const top = TOP.find((type) => type === on);
  if (top) return topCriteria(top, Number(value.criterion1));
  switch (on) {
    case "Values":
      return valuesCriteria(value.values);
    case "Custom":
      return customCriteria(value.criterion1, value.criterion2, value.operator);
    case "Dynamic":
      return dynamicCriteria(value.dynamicCriteria);
    case "CellColor":
    case "FontColor":
      return { kind: "color", color: colorText(value.color), of: on === "CellColor" ? "cell" : "font" };
    default:
      throw new HostError("NotImplemented", `The embedded host has no filter on ${on}.`);
  }
}

/** Texts of 1 to 255 characters ([MS-XLSB] BrtFilter); an empty text stands for blanks. Dates as FilterDatetime. */
export function valuesCriteria(value: unknown): FilterCriteria {
  if (!Array.isArray(value)) throw invalidArgument("Filter values are a list.");
  const criteria: Extract<FilterCriteria, { kind: "values" }> = {
    kind: "values",
    values: [],
    blanks: false,
    dates: [],
  };
  for (const item of value as unknown[]) {
    if (isObject(item)) {
      const specificity = asOneOf(item.specificity, SPECIFICITIES, "specificity");
      criteria.dates.push({ date: asText(item.date, "date"), specificity });
    } else if (item === "") criteria.blanks = true;
    else if (typeof item === "string" && item.length <= 255) criteria.values.push(item);
    else throw invalidArgument("A filter value is a text of at most 255 characters.");
  }
  return criteria;
}

export function customCriteria(first: unknown, second: unknown, operator: unknown): FilterCriteria {
  return {
    kind: "custom",
    criterion1: asText(first, "criteria1"),
    criterion2: second === null || second === undefined || second === "" ? null : asText(second, "criteria2"),
    operator: asOneOf(operator ?? "And", ["And", "Or"], "operator"),
  };
}

/** 1 to 500 items or 1 to 100 percent ("Filter data in a range or table": the Top 10 dialog). */
export function topCriteria(type: (typeof TOP)[number], value: unknown): FilterCriteria {
  const count = asInteger(value, "count");
  if (count < 1 || count > (type.endsWith("Percent") ? 100 : 500))
    throw invalidArgument("The count is out of bounds.");
  return { kind: "top", type, count };
}

export const dynamicCriteria = (value: unknown): FilterCriteria => ({
  kind: "dynamic",
  criterion: asOneOf(value, DYNAMIC_CRITERIA, "criteria"),
});

/** As Excel gives criteria back: members that do not apply are null (office-js 1226). */
export function criteriaToWire(criteria: FilterCriteria | undefined): JsonObject | null {
  if (!criteria) return null;
  const empty = {
    criterion1: null,
    criterion2: null,
    color: null,
    dynamicCriteria: null,
    icon: null,
    operator: null,
    values: null,
  };
  switch (criteria.kind) {
    case "values": {
      const values = [...criteria.values, ...(criteria.blanks ? [""] : []), ...criteria.dates];
      return { ...empty, filterOn: "Values", values };
    }
    case "custom": {
      const { criterion1, criterion2, operator } = criteria;
      return { ...empty, filterOn: "Custom", criterion1, criterion2, operator };
    }
    case "top":
      return { ...empty, filterOn: criteria.type, criterion1: String(criteria.count) };
    case "dynamic":
      return { ...empty, filterOn: "Dynamic", dynamicCriteria: criteria.criterion };
    case "color":
      return {
        ...empty,
        filterOn: criteria.of === "cell" ? "CellColor" : "FontColor",
        color: criteria.color,
      };
  }
}
