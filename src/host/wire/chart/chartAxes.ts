// Owns Excel.ChartAxes, ChartAxis, its title and gridlines.
import type { ChartAxis } from "../../model/objects";
import { asBoolean, asNumber, asOneOf, asText } from "../arguments";
import { invalidArgument } from "../hostError";
import { factory, method, object, readOnly, readWrite, type Member, type Members } from "../members";
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
}
export class ChartAxisObject extends AxisPartObject {}
export class ChartAxisTitleObject extends AxisPartObject {}
export class ChartGridlinesObject extends AxisPartObject {}

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

/** An empty text means automatic (Excel.ChartAxis.minimum). */
const bound = (key: "minimum" | "maximum"): Member<ChartAxisObject> =>
  readWrite(
    "1.1",
    ({ axis }) => axis[key] ?? "",
    (part, value) =>
      part.change(() => (part.axis[key] = value === "" || value === null ? null : asNumber(value))),
  );

export const chartAxisMembers: Members<ChartAxisObject> = {
  Type: readOnly("1.7", ({ which }) => which),
  AxisGroup: readOnly("1.7", () => "Primary"),
  Visible: readWrite(
    "1.7",
    ({ axis }) => axis.visible,
    (part, value) => part.change(() => (part.axis.visible = asBoolean(value))),
  ),
  NumberFormat: readWrite(
    "1.8",
    ({ axis }) => axis.numberFormat,
    (part, value) => part.change(() => (part.axis.numberFormat = asText(value))),
  ),
  ReversePlotOrder: readWrite(
    "1.7",
    ({ axis }) => axis.reversed,
    (part, value) => part.change(() => (part.axis.reversed = asBoolean(value))),
  ),
  Minimum: bound("minimum"),
  Maximum: bound("maximum"),
  Title: object("1.1", (part) => new ChartAxisTitleObject(part, part.which)),
  MajorGridlines: object("1.1", (part) => new ChartGridlinesObject(part, part.which)),
};

export const chartAxisTitleMembers: Members<ChartAxisTitleObject> = {
  Text: readWrite(
    "1.1",
    ({ axis }) => axis.title,
    (part, value) => part.change(() => (part.axis.title = asText(value))),
  ),
  /** The model shows a title that has a text. */
  Visible: readWrite(
    "1.1",
    ({ axis }) => axis.title !== "",
    (part, value) => {
      if (!asBoolean(value)) part.change(() => (part.axis.title = ""));
    },
  ),
  SetFormula: method("1.8", (part, args) => part.change(() => (part.axis.title = args.text(0)))),
};

export const chartGridlinesMembers: Members<ChartGridlinesObject> = {
  Visible: readWrite(
    "1.1",
    ({ axis }) => axis.majorGridlines,
    (part, value) => part.change(() => (part.axis.majorGridlines = asBoolean(value))),
  ),
};
