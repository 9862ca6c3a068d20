// Owns `<filterColumn>`: the criteria of one column of a sheet's or a table's filter (ECMA-376-1, 18.3.2).
import type { FilterCriteria } from "../../model/objects";
import type { ReadStyles } from "../styles/stylesReader";
import { decodeEscapes, encodeEscapes } from "../cells/escapedText";
import { childElements, element, flag, numberOf, type XmlElement } from "../xml";

type Specificity = Extract<FilterCriteria, { kind: "values" }>["dates"][number]["specificity"];
const SPECIFICITIES: readonly Specificity[] = ["Year", "Month", "Day", "Hour", "Minute", "Second"];

/** Custom criteria as Office.js writes them: `>=5`, `<>*x*`; no sign means equal. */
const SIGNS: readonly [file: string, sign: string][] = [
  ["lessThanOrEqual", "<="],
  ["greaterThanOrEqual", ">="],
  ["notEqual", "<>"],
  ["lessThan", "<"],
  ["greaterThan", ">"],
  ["equal", "="],
];

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

function dynamicFromFile(type: string): string {
  const period = /^([QM])(\d+)$/.exec(type);
  if (period?.[1] === "Q") return `AllDatesInPeriodQuarter${period[2]}`;
  if (period) return `AllDatesInPeriod${MONTHS[Number(period[2]) - 1] ?? ""}`;
  return type.charAt(0).toUpperCase() + type.slice(1);
}
function dynamicToFile(criterion: string): string {
  const period = /^AllDatesInPeriod(?:Quarter(\d)|(\w+))$/.exec(criterion);
  if (period?.[1]) return `Q${period[1]}`;
  if (period) return `M${MONTHS.indexOf(period[2]) + 1}`;
  return criterion.charAt(0).toLowerCase() + criterion.slice(1);
}

/** The criteria by column offset; what the model does not know (filters by icon) is left out and carried as read. */
export function readCriteria(
  autoFilter: XmlElement | undefined,
  styles: ReadStyles,
): { criteria: Map<number, FilterCriteria>; carried: XmlElement[] } {
  const criteria = new Map<number, FilterCriteria>();
  const carried: XmlElement[] = [];
  for (const column of autoFilter ? childElements(autoFilter, "filterColumn") : []) {
    const item = childElements(column)[0];
    const read = item ? readCriterion(item, styles) : null;
    if (read) criteria.set(numberOf(column, "colId") ?? 0, read);
    else carried.push(column);
  }
  return { criteria, carried };
}

function readCriterion(item: XmlElement, styles: ReadStyles): FilterCriteria | null {
  switch (item.local) {
    case "filters":
      return readValues(item);
    case "customFilters": {
      const [criterion1, criterion2 = null] = childElements(item, "customFilter").map(readCustom);
      if (criterion1 === undefined) return null;
      return { kind: "custom", criterion1, criterion2, operator: flag(item, "and", false) ? "And" : "Or" };
    }
    case "top10": {
      const end = flag(item, "top", true) ? "Top" : "Bottom";
      const type = `${end}${flag(item, "percent", false) ? "Percent" : "Items"}` as const;
      return { kind: "top", type, count: numberOf(item, "val") ?? 10 };
    }
    case "dynamicFilter":
      return { kind: "dynamic", criterion: dynamicFromFile(item.attributes.type ?? "") };
    case "colorFilter": {
      const style = styles.differential[numberOf(item, "dxfId") ?? -1];
      const of = flag(item, "cellColor", true) ? "cell" : "font";
      const color = of === "cell" ? style?.fillColor : style?.fontColor;
      return color ? { kind: "color", color, of } : null;
    }
    default:
      return null;
  }
}

function readValues(item: XmlElement): FilterCriteria {
  const values = childElements(item, "filter").map((value) => decodeEscapes(value.attributes.val ?? ""));
  const dates = childElements(item, "dateGroupItem").map((group) => {
    const specificity =
      SPECIFICITIES.find((name) => name.toLowerCase() === group.attributes.dateTimeGrouping) ?? "Day";
    return { date: dateText(group), specificity };
  });
  return { kind: "values", values, blanks: flag(item, "blank", false), dates };
}

/** `2024-05-03T10:30:00`, cut after its last stated part, as Excel.FilterDatetime has it. */
function dateText(group: XmlElement): string {
  const part = (name: string, width = 2): string | undefined => group.attributes[name]?.padStart(width, "0");
  const date = [part("year", 4), part("month"), part("day")].filter((text) => text !== undefined).join("-");
  const time = [part("hour"), part("minute"), part("second")].filter((text) => text !== undefined).join(":");
  return time ? `${date}T${time}` : date;
}

function readCustom(item: XmlElement): string {
  const sign = SIGNS.find(([name]) => name === (item.attributes.operator ?? "equal"))?.[1] ?? "=";
  return sign + decodeEscapes(item.attributes.val ?? "");
}

export type ColorDxf = (color: string, of: "cell" | "font") => number;

/** The filterColumn elements in column order. */
export function writeCriteria(
  criteria: ReadonlyMap<number, FilterCriteria>,
  carried: readonly XmlElement[],
  colorDxf: ColorDxf,
): XmlElement[] {
  const made = [...criteria].map(([column, item]) =>
    element("filterColumn", { colId: column }, [writeCriterion(item, colorDxf)]),
  );
  const kept = carried.filter((item) => !criteria.has(numberOf(item, "colId") ?? 0));
  return [...made, ...kept].sort((a, b) => (numberOf(a, "colId") ?? 0) - (numberOf(b, "colId") ?? 0));
}

function writeCriterion(item: FilterCriteria, colorDxf: ColorDxf): XmlElement {
  switch (item.kind) {
    case "values":
      return element("filters", { blank: item.blanks || undefined }, [
        ...item.values.map((value) => element("filter", { val: encodeEscapes(value) })),
        ...item.dates.map(({ date, specificity }) => dateGroup(date, specificity)),
      ]);
    case "custom": {
      const all = [item.criterion1, ...(item.criterion2 === null ? [] : [item.criterion2])];
      return element(
        "customFilters",
        { and: (all.length > 1 && item.operator === "And") || undefined },
        all.map(writeCustom),
      );
    }
    case "top":
      return element("top10", {
        top: item.type.startsWith("Top") ? undefined : 0,
        percent: item.type.endsWith("Percent") || undefined,
        val: item.count,
      });
    case "dynamic":
      return element("dynamicFilter", { type: dynamicToFile(item.criterion) });
    case "color":
      return element("colorFilter", {
        dxfId: colorDxf(item.color, item.of),
        cellColor: item.of === "cell" ? undefined : 0,
      });
  }
}

function dateGroup(date: string, specificity: Specificity): XmlElement {
  const parts = date.split(/[-T:]/).map(Number);
  const names = ["year", "month", "day", "hour", "minute", "second"];
  const shown = names.slice(0, SPECIFICITIES.indexOf(specificity) + 1);
  const attributes = Object.fromEntries(
    shown.map((name, index) => [name, parts[index] ?? (index < 3 ? 1 : 0)]),
  );
  return element("dateGroupItem", { ...attributes, dateTimeGrouping: specificity.toLowerCase() });
}

function writeCustom(criterion: string): XmlElement {
  const [name, sign] = SIGNS.find(([, text]) => criterion.startsWith(text)) ?? ["equal", ""];
  const val = encodeEscapes(criterion.slice(sign.length));
  return element("customFilter", { operator: name === "equal" ? undefined : name, val });
}
