// Owns Excel.ChartAxes, ChartAxis, its title and gridlines.
import { formatAbsolute } from "../../model/address";
import { DISPLAY_UNITS, TICK_LABELS, TICK_MARKS, type ChartAxisLook } from "../../model/chartLook";
import type { ChartAxis } from "../../model/objects";
import { asBoolean, asInteger, asNumber, asOneOf, asText } from "../arguments";
import { invalidArgument } from "../hostError";
import { factory, method, object, readOnly, readWrite, type Member, type Members } from "../members";
import { RangeObject } from "../objects";
import {
  ChartAxisFormatObject,
  ChartAxisTitleFormatObject,
  ChartGridlinesFormatObject,
  type FormatPlace,
} from "./chartFormats";
import { ChartPartObject } from "./chartObject";

export class ChartAxesObject extends ChartPartObject {}

/** One axis, or a part of it. */
abstract class AxisPartObject extends ChartPartObject {
  constructor(
    owner: ChartPartObject,
    readonly which: "Category" | "Value",
  ) {
    super(owner.session, owner.sheet, owner.chart);
  }
  get axis(): ChartAxis {
    return this.which === "Category" ? this.chart.categoryAxis : this.chart.valueAxis;
  }
  alter(change: Partial<ChartAxis>): void {
    this.change(() => Object.assign(this.axis, change));
  }
}
export class ChartAxisObject extends AxisPartObject {}
export class ChartAxisTitleObject extends AxisPartObject {}
export class ChartGridlinesObject extends AxisPartObject {
  constructor(
    owner: ChartPartObject,
    which: "Category" | "Value",
    readonly minor = false,
  ) {
    super(owner, which);
  }
}

export const chartAxesMembers: Members<ChartAxesObject> = {
  CategoryAxis: object("1.1", (axes) => new ChartAxisObject(axes, "Category")),
  ValueAxis: object("1.1", (axes) => new ChartAxisObject(axes, "Value")),
  /** Secondary axes are where series lie; they have no look of their own in the model. */
  GetItem: factory("1.7", (axes, args) => {
    if (args.optionalText(1, "Primary") !== "Primary")
      throw invalidArgument("Only the primary axes can be changed here.");
    return new ChartAxisObject(axes, asOneOf(args.value(0), ["Category", "Value"] as const, "type"));
  }),
};

/** An empty text means automatic (Excel.ChartAxis.minimum, majorUnit). */
const bound = (key: "minimum" | "maximum"): Member<ChartAxisObject> =>
  readWrite(
    "1.1",
    ({ axis }) => axis[key] ?? "",
    (part, value) => part.alter({ [key]: value === "" || value === null ? null : asNumber(value) }),
  );
const unit = (key: "majorUnit" | "minorUnit"): Member<ChartAxisObject> =>
  readWrite(
    "1.1",
    ({ axis }) => axis[key] ?? "",
    (part, value) => {
      const step = value === "" || value === null ? undefined : asNumber(value);
      if (step !== undefined && step <= 0) throw invalidArgument("A unit is above 0.");
      part.alter({ [key]: step });
    },
  );
const spacing = (key: "tickLabelSpacing" | "tickMarkSpacing"): Member<ChartAxisObject> =>
  readWrite(
    "1.7",
    ({ axis }) => axis[key] ?? 1,
    (part, value) => {
      const every = value === "" ? undefined : asInteger(value);
      if (every !== undefined && (every < 1 || every > 31_999)) throw invalidArgument("1 to 31 999.");
      part.alter({ [key]: every });
    },
  );
const tickMark = (key: "majorTickMark" | "minorTickMark", automatic: string): Member<ChartAxisObject> =>
  readWrite(
    "1.7",
    ({ axis }) => axis[key] ?? automatic,
    (part, value) => part.alter({ [key]: asOneOf(value, TICK_MARKS) }),
  );
const format = (part: AxisPartObject, key: keyof ChartAxisLook & `${string}ormat`): FormatPlace => ({
  read: () => part.axis[key],
  write: (changed) => (part.axis[key] = changed),
});
const DEFAULT_LOG_BASE = 10;

const scale: Members<ChartAxisObject> = {
  Minimum: bound("minimum"),
  Maximum: bound("maximum"),
  MajorUnit: unit("majorUnit"),
  MinorUnit: unit("minorUnit"),
  ScaleType: readWrite(
    "1.7",
    ({ axis }) => (axis.logBase === undefined ? "Linear" : "Logarithmic"),
    (part, value) => {
      const linear = asOneOf(value, ["Linear", "Logarithmic"]) === "Linear";
      part.alter({ logBase: linear ? undefined : (part.axis.logBase ?? DEFAULT_LOG_BASE) });
    },
  ),
  /** 2 to 1000 (ECMA-376-1, 21.2.3.25 ST_LogBase). */
  LogBase: readWrite(
    "1.7",
    ({ axis }) => axis.logBase ?? DEFAULT_LOG_BASE,
    (part, value) => {
      const logBase = asNumber(value);
      if (logBase < 2 || logBase > 1000) throw invalidArgument("A base is 2 to 1000.");
      part.alter({ logBase });
    },
  ),
  DisplayUnit: readWrite(
    "1.7",
    ({ axis }) => axis.displayUnit ?? "None",
    (part, value) => part.alter({ displayUnit: asOneOf(value, DISPLAY_UNITS) }),
  ),
  ShowDisplayUnitLabel: readWrite(
    "1.7",
    ({ axis }) => axis.hideDisplayUnitLabel !== true,
    (part, value) => part.alter({ hideDisplayUnitLabel: !asBoolean(value) }),
  ),
  /** Where the other axis crosses this one (Excel.ChartAxis.position). */
  Position: readWrite(
    "1.8",
    ({ axis: { crossedAt } }) => (typeof crossedAt === "number" ? "Custom" : (crossedAt ?? "Automatic")),
    (part, value) => {
      const place = asOneOf(value, ["Automatic", "Maximum", "Minimum", "Custom"]);
      const { crossedAt } = part.axis;
      if (place === "Custom") part.alter({ crossedAt: typeof crossedAt === "number" ? crossedAt : 0 });
      else part.alter({ crossedAt: place === "Automatic" ? undefined : place });
    },
  ),
  PositionAt: readOnly("1.8", ({ axis: { crossedAt } }) => (typeof crossedAt === "number" ? crossedAt : 0)),
  SetPositionAt: method("1.8", (part, args) => part.alter({ crossedAt: args.number(0) })),
  IsBetweenCategories: readWrite(
    "1.8",
    ({ axis }) => axis.betweenCategories ?? true,
    (part, value) => part.alter({ betweenCategories: asBoolean(value) }),
  ),
};

export const chartAxisMembers: Members<ChartAxisObject> = {
  Type: readOnly("1.7", ({ which }) => which),
  AxisGroup: readOnly("1.7", () => "Primary"),
  Visible: readWrite(
    "1.7",
    ({ axis }) => axis.visible,
    (part, value) => part.alter({ visible: asBoolean(value) }),
  ),
  NumberFormat: readWrite(
    "1.8",
    ({ axis }) => axis.numberFormat,
    (part, value) => part.alter({ numberFormat: asText(value) }),
  ),
  /** As the writer links a General format to the cells. */
  LinkNumberFormat: readWrite(
    "1.9",
    ({ axis }) => axis.numberFormat === "General",
    (part, value) => {
      if (asBoolean(value)) part.alter({ numberFormat: "General" });
    },
  ),
  ReversePlotOrder: readWrite(
    "1.7",
    ({ axis }) => axis.reversed,
    (part, value) => part.alter({ reversed: asBoolean(value) }),
  ),
  ...scale,
  TickLabelPosition: readWrite(
    "1.7",
    ({ axis }) => axis.tickLabelPosition ?? "NextToAxis",
    (part, value) => part.alter({ tickLabelPosition: asOneOf(value, TICK_LABELS) }),
  ),
  TickLabelSpacing: spacing("tickLabelSpacing"),
  TickMarkSpacing: spacing("tickMarkSpacing"),
  MajorTickMark: tickMark("majorTickMark", "Outside"),
  MinorTickMark: tickMark("minorTickMark", "None"),
  Format: object("1.1", (part) => new ChartAxisFormatObject(part, format(part, "format"))),
  Title: object("1.1", (part) => new ChartAxisTitleObject(part, part.which)),
  MajorGridlines: object("1.1", (part) => new ChartGridlinesObject(part, part.which)),
  MinorGridlines: object("1.1", (part) => new ChartGridlinesObject(part, part.which, true)),
  /** All series share the categories (Excel.ChartAxis.setCategoryNames). */
  SetCategoryNames: method("1.7", (part, args) => {
    const range = args.object(0);
    if (!(range instanceof RangeObject)) throw invalidArgument("The source data is not a range.");
    const categories = `=${formatAbsolute(range.sheet.name, range.rect)}`;
    part.change(() => part.chart.series.forEach((series) => (series.categories = categories)));
  }),
};

export const chartAxisTitleMembers: Members<ChartAxisTitleObject> = {
  Text: readWrite(
    "1.1",
    ({ axis }) => axis.title,
    (part, value) => part.alter({ title: asText(value) }),
  ),
  /** The model shows a title that has a text. */
  Visible: readWrite(
    "1.1",
    ({ axis }) => axis.title !== "",
    (part, value) => {
      if (!asBoolean(value)) part.alter({ title: "" });
    },
  ),
  Format: object("1.1", (part) => new ChartAxisTitleFormatObject(part, format(part, "titleFormat"))),
  SetFormula: method("1.8", (part, args) => part.alter({ title: args.text(0) })),
};

export const chartGridlinesMembers: Members<ChartGridlinesObject> = {
  Visible: readWrite(
    "1.1",
    ({ axis, minor }) => (minor ? (axis.minorGridlines ?? false) : axis.majorGridlines),
    (part, value) => part.alter({ [part.minor ? "minorGridlines" : "majorGridlines"]: asBoolean(value) }),
  ),
  Format: object(
    "1.1",
    (part) =>
      new ChartGridlinesFormatObject(
        part,
        format(part, part.minor ? "minorGridlineFormat" : "majorGridlineFormat"),
      ),
  ),
};
