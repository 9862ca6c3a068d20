// Owns writing the axes of a chart part; elements stand in the order of ECMA-376-1, 21.2.2.
import { DISPLAY_UNITS, type ChartAxisLook } from "../../model/chartLook";
import type { Chart, ChartAxis, ChartType } from "../../model/objects";
import { element, type XmlElement } from "../xml";
import { val, writeShape, writeText } from "./chartShapes";
import { AXIS_TITLE_SIZE, writeTitle } from "./chartTitleWriter";

export const axisIds = (secondary: boolean): [category: number, value: number] =>
  secondary ? [503, 504] : [501, 502];
const isRound = (type: ChartType): boolean => type === "Pie" || type === "Doughnut";
export const isHorizontal = (type: ChartType): boolean => /^(3D)?Bar/.test(type);
/** Both axes show values. */
export const isPlane = (type: ChartType): boolean => type.startsWith("XYScatter") || type === "Bubble";

export const TICKS = { None: "none", Cross: "cross", Inside: "in", Outside: "out" } as const;
export const LABEL_PLACES = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;
/** `TenThousands` is written `tenThousands`. */
const unitToFile = (name: string): string => name[0].toLowerCase() + name.slice(1);
export const unitFromFile = (name: string | undefined): ChartAxisLook["displayUnit"] =>
  DISPLAY_UNITS.find((unit) => unitToFile(unit) === name);

export function writeAxes(
  chart: Chart,
  groups: readonly { readonly type: ChartType; readonly secondary: boolean }[],
): XmlElement[] {
  const { categoryAxis, valueAxis } = chart;
  const axes: XmlElement[] = [];
  for (const secondary of [false, true]) {
    const group = groups.find((item) => item.secondary === secondary && !isRound(item.type));
    if (!group) continue;
    const [category, value] = axisIds(secondary);
    const horizontal = isHorizontal(group.type);
    // Only axes of dates and of values have units; with `auto` Excel decides by the categories.
    const units = categoryAxis.majorUnit ?? categoryAxis.minorUnit;
    const name = isPlane(group.type) ? "c:valAx" : units === undefined ? "c:catAx" : "c:dateAx";
    const hidden = {
      ...categoryAxis,
      visible: false,
      title: "",
      majorGridlines: false,
      minorGridlines: false,
    };
    const categoryPlace: AxisPlace = {
      id: category,
      cross: value,
      position: horizontal ? "l" : "b",
      crosses: secondary ? undefined : valueAxis.crossedAt,
      between: categoryAxis.betweenCategories ?? true,
    };
    axes.push(writeAxis(name, secondary ? hidden : categoryAxis, categoryPlace));
    const other: ChartAxis = {
      ...valueAxis,
      title: "",
      majorGridlines: false,
      minorGridlines: false,
      minimum: null,
      maximum: null,
    };
    const valuePlace: AxisPlace = {
      id: value,
      cross: category,
      position: secondary ? (horizontal ? "t" : "r") : horizontal ? "b" : "l",
      crosses: secondary ? "Maximum" : categoryAxis.crossedAt,
      between: categoryAxis.betweenCategories ?? true,
    };
    axes.push(writeAxis("c:valAx", secondary ? other : valueAxis, valuePlace));
    if (group.type === "CylinderCol" && !secondary) axes.push(seriesAxis(category));
  }
  return axes;
}

/** The third axis of a chart whose series stand behind each other. */
export const SERIES_AXIS = 505;
const seriesAxis = (cross: number): XmlElement =>
  element("c:serAx", {}, [
    val("c:axId", SERIES_AXIS),
    element("c:scaling", {}, [val("c:orientation", "minMax")]),
    val("c:delete", false),
    val("c:axPos", "b"),
    val("c:majorTickMark", "out"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", "nextTo"),
    val("c:crossAx", cross),
    val("c:crosses", "autoZero"),
  ]);

interface AxisPlace {
  readonly id: number;
  readonly cross: number;
  readonly position: string;
  /** Where this axis crosses the other one. */
  readonly crosses: ChartAxisLook["crossedAt"];
  readonly between: boolean;
}

function writeAxis(name: "c:catAx" | "c:dateAx" | "c:valAx", axis: ChartAxis, place: AxisPlace): XmlElement {
  const { format } = axis;
  return element(name, {}, [
    val("c:axId", place.id),
    element("c:scaling", {}, [
      axis.logBase === undefined ? null : val("c:logBase", axis.logBase),
      val("c:orientation", axis.reversed ? "maxMin" : "minMax"),
      axis.maximum === null ? null : val("c:max", axis.maximum),
      axis.minimum === null ? null : val("c:min", axis.minimum),
    ]),
    val("c:delete", !axis.visible),
    val("c:axPos", place.position),
    axis.majorGridlines ? element("c:majorGridlines", {}, [writeShape(axis.majorGridlineFormat)]) : null,
    axis.minorGridlines ? element("c:minorGridlines", {}, [writeShape(axis.minorGridlineFormat)]) : null,
    axis.title === "" ? null : writeTitle(axis.title, AXIS_TITLE_SIZE, { format: axis.titleFormat }),
    element("c:numFmt", { formatCode: axis.numberFormat, sourceLinked: axis.numberFormat === "General" }),
    val("c:majorTickMark", TICKS[axis.majorTickMark ?? "Outside"]),
    val("c:minorTickMark", TICKS[axis.minorTickMark ?? "None"]),
    val("c:tickLblPos", LABEL_PLACES[axis.tickLabelPosition ?? "NextToAxis"]),
    writeShape(format),
    writeText(format),
    val("c:crossAx", place.cross),
    crossing(place.crosses),
    ...(name === "c:valAx"
      ? valueScale(axis, place.between)
      : name === "c:dateAx"
        ? dateScale(axis)
        : categoryScale(axis)),
  ]);
}

const crossing = (at: ChartAxisLook["crossedAt"]): XmlElement =>
  typeof at === "number"
    ? val("c:crossesAt", at)
    : val("c:crosses", at === "Maximum" ? "max" : at === "Minimum" ? "min" : "autoZero");

const categoryScale = (axis: ChartAxis): (XmlElement | null)[] => [
  val("c:auto", true),
  val("c:lblAlgn", "ctr"),
  val("c:lblOffset", 100),
  axis.tickLabelSpacing === undefined ? null : val("c:tickLblSkip", axis.tickLabelSpacing),
  axis.tickMarkSpacing === undefined ? null : val("c:tickMarkSkip", axis.tickMarkSpacing),
];

const dateScale = (axis: ChartAxis): (XmlElement | null)[] => [
  val("c:auto", true),
  val("c:lblOffset", 100),
  axis.majorUnit === undefined ? null : val("c:majorUnit", axis.majorUnit),
  axis.minorUnit === undefined ? null : val("c:minorUnit", axis.minorUnit),
];

const valueScale = (axis: ChartAxis, between: boolean): (XmlElement | null)[] => [
  val("c:crossBetween", between ? "between" : "midCat"),
  axis.majorUnit === undefined ? null : val("c:majorUnit", axis.majorUnit),
  axis.minorUnit === undefined ? null : val("c:minorUnit", axis.minorUnit),
  axis.displayUnit === undefined || axis.displayUnit === "None"
    ? null
    : element("c:dispUnits", {}, [
        val("c:builtInUnit", unitToFile(axis.displayUnit)),
        axis.hideDisplayUnitLabel ? null : element("c:dispUnitsLbl"),
      ]),
];
