// Owns `<conditionalFormatting>` and its x14 extension. Rules that the model does not hold, or that did not change,
// are written as they were read.
import type { ConditionalFormat, ConditionalRule } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { fingerprint } from "../fingerprint";
import { EXCEL_MAIN, X14 } from "../package/namespaces";
import { colorElement } from "../styles/colors";
import {
  childElement,
  childElements,
  descendant,
  descendants,
  element,
  flag,
  numberOf,
  textOf,
  withAttributes,
  type XmlElement,
} from "../xml";
import { readRule, writeExtendedPoint, writeRule } from "./conditionalRules";
import { extensionsOf } from "./extensions";
import { formatRanges, parseRanges } from "./ranges";
import type { Section, SheetReading, SheetWriting } from "./section";

const FORMAT_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

class FormatOrigin {
  constructor(
    readonly rule: XmlElement,
    /** The x14 part of a data bar. */
    readonly extended: XmlElement | null,
    readonly print: string,
  ) {}
}
const printOf = ({ rule, style, ranges }: ConditionalFormat): string =>
  // Formulas are relative to the first cell, so a rule that moved is another rule.
  fingerprint([rule, style, ranges[0]?.top, ranges[0]?.left]);

export const conditionalFormats: Section = {
  elements: ["conditionalFormatting"],
  extensions: [FORMAT_EXTENSION],
  read(sheet, root, reading) {
    const extended = extendedRules(root);
    for (const parent of childElements(root, "conditionalFormatting"))
      for (const item of childElements(parent, "cfRule")) {
        const format = readFormat(item, parent, extended, reading);
        if (format) sheet.conditionalFormats.push(format);
      }
    sheet.conditionalFormats.sort((a, b) => a.priority - b.priority);
  },
  state: (sheet) => sheet.conditionalFormats.map(({ id: _, ...format }) => format),
  write(sheet, writing): XmlElement[] {
    const { plain, extended } = unmodelled(writing);
    const made = sheet.conditionalFormats.map((format, index) => writeFormat(format, index, sheet, writing));
    const bars = [...extended, ...made.map((item) => item.extended).filter((item) => item !== null)];
    const result = [...made.map((item) => item.plain), ...plain];
    if (bars.length === 0) return result;
    const list = element("x14:conditionalFormattings", { "xmlns:xm": EXCEL_MAIN }, bars);
    return [...result, element("ext", { "xmlns:x14": X14, uri: FORMAT_EXTENSION }, [list])];
  },
};

/** x14 rules by their id. */
function extendedRules(root: XmlElement): Map<string, XmlElement> {
  const rules = new Map<string, XmlElement>();
  for (const extension of extensionsOf(root, FORMAT_EXTENSION))
    for (const rule of descendants(extension, "cfRule"))
      if (rule.attributes.id) rules.set(rule.attributes.id, rule);
  return rules;
}

/** The id by which a rule names its x14 part. */
const linkOf = (item: XmlElement): string => textOf(descendant(childElement(item, "extLst"), "id")).trim();

function readFormat(
  item: XmlElement,
  parent: XmlElement,
  extendedById: ReadonlyMap<string, XmlElement>,
  { palette, styles, workbook }: Pick<SheetReading, "palette" | "styles" | "workbook">,
): ConditionalFormat | null {
  const extended = extendedById.get(linkOf(item)) ?? null;
  const rule = readRule(item, palette, extended);
  const ranges = parseRanges(parent.attributes.sqref);
  if (!rule || ranges.length === 0) return null;
  const format: ConditionalFormat = {
    id: workbook.freshGuid(),
    ranges,
    priority: numberOf(item, "priority") ?? 1,
    stopIfTrue: flag(item, "stopIfTrue", false),
    rule,
    style: { ...styles.differential[numberOf(item, "dxfId") ?? -1] },
  };
  format.origin = new FormatOrigin(item, extended, printOf(format));
  return format;
}

/** Rules of the file without a place in the model: kinds unknown to it, and those that stand in the extension alone. */
function unmodelled({ carried, palette }: SheetWriting): { plain: XmlElement[]; extended: XmlElement[] } {
  if (!carried) return { plain: [], extended: [] };
  const links = new Set<string>();
  const byId = extendedRules(carried);
  const plain = childElements(carried, "conditionalFormatting").flatMap((parent) => {
    const items = childElements(parent, "cfRule");
    for (const item of items) links.add(linkOf(item));
    const kept = items.filter((item) => readRule(item, palette, byId.get(linkOf(item)) ?? null) === null);
    return kept.length > 0 ? [{ ...parent, children: kept }] : [];
  });
  const extended = extensionsOf(carried, FORMAT_EXTENSION)
    .flatMap((extension) => [...descendants(extension, "conditionalFormatting")])
    .filter((parent) => childElements(parent, "cfRule").some((rule) => !links.has(rule.attributes.id ?? "")));
  return { plain, extended };
}

function writeFormat(
  format: ConditionalFormat,
  index: number,
  sheet: Sheet,
  { styles, workbook }: SheetWriting,
): { plain: XmlElement; extended: XmlElement | null } {
  const origin =
    format.origin instanceof FormatOrigin && format.origin.print === printOf(format) ? format.origin : null;
  const facts = { priority: format.priority, stopIfTrue: format.stopIfTrue || undefined };
  const sqref = formatRanges(format.ranges);
  if (origin)
    return {
      plain: element("conditionalFormatting", { sqref }, [withAttributes(origin.rule, facts)]),
      extended: origin.extended && extendedFormatting(origin.extended, sqref),
    };
  const { attributes, children } = writeRule(format.rule, format.ranges);
  const styled = Object.values(format.style).some((value) => value !== undefined);
  const dxfId = styled ? styles.dxf(format.style) : undefined;
  const id = barId(workbook.sheets.indexOf(sheet), index);
  const extended = format.rule.kind === "dataBar" ? dataBar(format.rule, id) : null;
  const rule = element("cfRule", { ...attributes, dxfId, ...facts }, [...children, extended && link(id)]);
  return {
    plain: element("conditionalFormatting", { sqref }, [rule]),
    extended: extended && extendedFormatting(extended, sqref),
  };
}

/** Names that tie a rule to its x14 part; only unique within the file. */
const barId = (sheet: number, index: number): string =>
  `{DA7ABA50-0000-4000-${(0x8000 + sheet).toString(16).toUpperCase()}-${index.toString(16).toUpperCase().padStart(12, "0")}}`;

const link = (id: string): XmlElement =>
  element("extLst", {}, [
    element("ext", { "xmlns:x14": X14, uri: RULE_EXTENSION }, [element("x14:id", {}, [id])]),
  ]);

function extendedFormatting(rule: XmlElement, sqref: string): XmlElement {
  return element("x14:conditionalFormatting", { "xmlns:xm": EXCEL_MAIN }, [
    rule,
    element("xm:sqref", {}, [sqref]),
  ]);
}

/** [MS-XLSX] 2.6.21: the ends as Excel 2010 and later compute them, and a bar without gradient. */
function dataBar(rule: Extract<ConditionalRule, { kind: "dataBar" }>, id: string): XmlElement {
  const direction = rule.direction && (rule.direction === "LeftToRight" ? "leftToRight" : "rightToLeft");
  const facts = {
    minLength: 0,
    maxLength: 100,
    gradient: 0,
    direction,
    showValue: rule.showValue ? undefined : 0,
  };
  const bar = element("x14:dataBar", facts, [
    writeExtendedPoint(rule.lower, false),
    writeExtendedPoint(rule.upper, true),
    colorElement("x14:negativeFillColor", "#FF0000"),
    colorElement("x14:axisColor", "#000000"),
  ]);
  return element("x14:cfRule", { type: "dataBar", id }, [bar]);
}
