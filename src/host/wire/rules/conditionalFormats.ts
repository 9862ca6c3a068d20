// Owns Excel.ConditionalFormatCollection and ConditionalFormat; what each kind is made of stands in conditionalRules.ts.
import { intersect } from "../../model/address";
import type { ConditionalFormat, ConditionalRule } from "../../model/objects";
import { asBoolean, asInteger, asOneOf } from "../arguments";
import { collectionMembers } from "../collection";
import { requireAllowed } from "../guard";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import {
  factory,
  factoryPair,
  method,
  object,
  readOnly,
  readWrite,
  type Member,
  type Members,
} from "../members";
import { RangeAreasObject, RangeObject } from "../objects";
import type { JsonObject } from "../protocol";
import type { Session } from "../session";
import type { Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { WireCollection, WireObject } from "../wireObject";
import { clearConditionalFormats } from "../../model/ruleAreas";
import { ConditionalPartObject } from "./conditionalPart";
import {
  CellValueFormatObject,
  ColorScaleFormatObject,
  CustomFormatObject,
  DataBarFormatObject,
  IconSetFormatObject,
  PresetFormatObject,
  TextFormatObject,
  TopBottomFormatObject,
} from "./conditionalKinds";

export class ConditionalFormatObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly format: ConditionalFormat,
  ) {
    super(session);
  }
  override identity(): JsonObject {
    return { Id: this.format.id };
  }
  override assertExists(): void {
    if (!this.sheet.conditionalFormats.includes(this.format)) throw itemNotFound();
  }
}

/** The formats that touch some cells. Also an area, so that a new format knows where to apply. */
export class ConditionalFormatCollectionObject extends WireCollection<ConditionalFormatObject> {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {
    super(session);
  }
  items(): ConditionalFormatObject[] {
    return this.sheet.conditionalFormats
      .filter((format) => format.ranges.some((range) => this.rects.some((rect) => intersect(range, rect))))
      .sort((a, b) => a.priority - b.priority)
      .map((format) => new ConditionalFormatObject(this.session, this.sheet, format));
  }
  find(key: unknown): ConditionalFormatObject | null {
    return this.items().find(({ format }) => format.id === key) ?? null;
  }
}

const TYPES = {
  Custom: "custom",
  DataBar: "dataBar",
  ColorScale: "colorScale",
  IconSet: "iconSet",
  TopBottom: "topBottom",
  PresetCriteria: "preset",
  ContainsText: "containsText",
  CellValue: "cellValue",
} as const;
type WireKind = keyof typeof TYPES;
const KINDS: readonly WireKind[] = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** What a format is before its rule is set: Excel's dialog defaults for each kind. */
function freshRule(kind: WireKind): ConditionalRule {
  const low = { type: "lowestValue", formula: "", color: "#F8696B" } as const;
  const high = { type: "highestValue", formula: "", color: "#63BE7B" } as const;
  switch (kind) {
    case "Custom":
      return { kind: "custom", formula: "" };
    case "CellValue":
      return { kind: "cellValue", operator: "EqualTo", formula1: "=0", formula2: "" };
    case "ContainsText":
      return { kind: "containsText", operator: "Contains", text: "" };
    case "PresetCriteria":
      return { kind: "preset", criterion: "Blanks" };
    case "TopBottom":
      return { kind: "topBottom", type: "TopItems", rank: 10 };
    case "ColorScale":
      return { kind: "colorScale", points: [{ ...low }, { ...high }] };
    case "DataBar":
      return {
        kind: "dataBar",
        lower: { type: "automatic", formula: "", color: "" },
        upper: { type: "automatic", formula: "", color: "" },
        color: "#638EC6",
        showValue: true,
      };
    case "IconSet":
      return {
        kind: "iconSet",
        style: "ThreeTrafficLights1",
        points: thirds(),
        reverse: false,
        showValue: true,
      };
  }
}

const thirds = (): Extract<ConditionalRule, { kind: "iconSet" }>["points"] =>
  ["=0", "=33", "=67"].map((formula) => ({ type: "percent", formula, color: "" }));

/**
 * New formats come first in priority (Excel.ConditionalFormatCollection.add says "first/top priority"). UNVERIFIED: comments
 * in office-js-snippets conditional-formatting-advanced count from the first one made.
 */
function add(
  { session, sheet, rects }: ConditionalFormatCollectionObject,
  kind: WireKind,
): ConditionalFormatObject {
  requireAllowed(session, sheet, "allowFormatCells");
  for (const other of sheet.conditionalFormats) other.priority++;
  const format: ConditionalFormat = {
    id: session.workbook.freshGuid(),
    ranges: [...rects],
    priority: 1,
    stopIfTrue: false,
    rule: freshRule(kind),
    style: {},
  };
  sheet.conditionalFormats.push(format);
  session.sheetChanged(sheet);
  return new ConditionalFormatObject(session, sheet, format);
}

/** Moves a format to a place, or to the end where there are fewer (conditional-formatting-advanced sets 1 on the only one). */
function setPriority({ session, sheet, format }: ConditionalFormatObject, place: number): void {
  requireAllowed(session, sheet, "allowFormatCells");
  const ordered = [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .filter((item) => item !== format);
  if (place < 0) throw invalidArgument("There is no such priority.");
  ordered.splice(place, 0, format);
  ordered.forEach((item, index) => (item.priority = index + 1));
  session.sheetChanged(sheet);
}

type PartClass = new (session: Session, sheet: Sheet, format: ConditionalFormat) => ConditionalPartObject;

/** `custom` and `customOrNullObject`: the part that belongs to the format's kind; the first fails for another kind. */
const part = (
  name: string,
  kind: ConditionalRule["kind"],
  Part: PartClass,
): Members<ConditionalFormatObject> => {
  const find = ({ session, sheet, format }: ConditionalFormatObject): ConditionalPartObject | null =>
    format.rule.kind === kind ? new Part(session, sheet, format) : null;
  const required: Member<ConditionalFormatObject> = object("1.6", (owner) => {
    const found = find(owner);
    if (!found)
      throw new HostError("InvalidOperation", `The conditional format is of another kind than ${kind}.`);
    return found;
  });
  return { [name]: required, [`${name}OrNullObject`]: object("1.6", find) };
};

export const conditionalFormatMembers: Members<ConditionalFormatObject> = {
  Id: readOnly("1.6", ({ format }) => format.id),
  Type: readOnly("1.6", ({ format }) => KINDS.find((kind) => TYPES[kind] === format.rule.kind)),
  Priority: readWrite(
    "1.6",
    ({ format }) => format.priority - 1,
    (owner, value) => setPriority(owner, asInteger(value)),
  ),
  /** null for kinds that cannot stop (Excel.ConditionalFormat.stopIfTrue). */
  StopIfTrue: readWrite(
    "1.6",
    ({ format }) =>
      ["colorScale", "dataBar", "iconSet"].includes(format.rule.kind) ? null : format.stopIfTrue,
    ({ session, sheet, format }, value) => {
      requireAllowed(session, sheet, "allowFormatCells");
      format.stopIfTrue = value === null ? false : asBoolean(value);
      session.sheetChanged(sheet);
    },
  ),
  ...part("Custom", "custom", CustomFormatObject),
  ...part("CellValue", "cellValue", CellValueFormatObject),
  ...part("TextComparison", "containsText", TextFormatObject),
  ...part("Preset", "preset", PresetFormatObject),
  ...part("TopBottom", "topBottom", TopBottomFormatObject),
  ...part("ColorScale", "colorScale", ColorScaleFormatObject),
  ...part("DataBar", "dataBar", DataBarFormatObject),
  ...part("IconSet", "iconSet", IconSetFormatObject),
  Delete: method("1.6", ({ session, sheet, format }) => {
    requireAllowed(session, sheet, "allowFormatCells");
    sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    session.sheetChanged(sheet);
  }),
  /** Throws where the format applies to several ranges (Excel.ConditionalFormat.getRange). */
  ...factoryPair<ConditionalFormatObject>(
    "GetRange",
    "1.6",
    ({ session, sheet, format }) => {
      const [range, ...more] = format.ranges;
      return range && more.length === 0 ? new RangeObject(session, sheet, range) : null;
    },
    () => new HostError("InvalidOperation", "The conditional format applies to several ranges."),
  ),
  GetRanges: factory(
    "1.9",
    ({ session, sheet, format }) => new RangeAreasObject(session, sheet, [...format.ranges]),
  ),
};

export const conditionalFormatCollectionMembers: Members<ConditionalFormatCollectionObject> = {
  ...collectionMembers<ConditionalFormatCollectionObject>({
    getCount: "1.6",
    getItem: "1.6",
    getItemAt: "1.6",
    getItemOrNullObject: "1.14",
  }),
  Add: factory("1.6", (collection, args) => add(collection, asOneOf(args.value(0), KINDS, "type"))),
  ClearAll: method("1.6", ({ session, sheet, rects }) => {
    requireAllowed(session, sheet, "allowFormatCells");
    for (const rect of rects) clearConditionalFormats(sheet, rect);
    session.sheetChanged(sheet);
  }),
};
