// Owns reading the primary axes of a chart part.
import { TICK_LABELS, TICK_MARKS, type ChartAxisLook } from "../../model/chartLook";
import type { Chart, ChartAxis } from "../../model/objects";
import type { Palette } from "../styles/colors";
import { childElement, childElements, flag, numberOf, type XmlElement } from "../xml";
import { LABEL_PLACES, TICKS, unitFromFile } from "./chartAxisWriter";
import { readFormat } from "./chartShapeReader";
import { AXIS_TITLE_SIZE } from "./chartTitleWriter";
import { readTitleLook, titleText } from "./chartTitleReader";

const value = (parent: XmlElement | undefined, local: string): string | undefined =>
  childElement(parent, local)?.attributes.val;

/** @param ids of the axes that the first group of the plot area stands on */
export function readAxes(
  plot: XmlElement,
  ids: readonly string[],
  palette: Palette,
): Pick<Chart, "categoryAxis" | "valueAxis"> {
  const axes = childElements(plot).filter(
    (item) => /^(cat|val|date)Ax$/.test(item.local) && ids.includes(value(item, "axId") ?? ""),
  );
  // In a scatter chart both are value axes; the horizontal one comes first in the group's ids.
  const category =
    axes.find((item) => item.local !== "valAx") ?? axes.find((item) => value(item, "axId") === ids[0]);
  const values = axes.find((item) => item !== category);
  // An axis says where it crosses the other; the model keeps where an axis is crossed.
  const categoryAxis = { ...readAxis(category, palette), ...crossedAt(values) };
  if (value(values, "crossBetween") === "midCat") categoryAxis.betweenCategories = false;
  return { categoryAxis, valueAxis: { ...readAxis(values, palette), ...crossedAt(category) } };
}

function crossedAt(other: XmlElement | undefined): Pick<ChartAxisLook, "crossedAt"> {
  const at = numberOf(childElement(other, "crossesAt"), "val");
  if (at !== undefined) return { crossedAt: at };
  const end = value(other, "crosses");
  return end === "max" ? { crossedAt: "Maximum" } : end === "min" ? { crossedAt: "Minimum" } : {};
}

function readAxis(axis: XmlElement | undefined, palette: Palette): ChartAxis {
  const scaling = childElement(axis, "scaling");
  const title = childElement(axis, "title");
  return {
    title: titleText(title),
    visible: !flag(childElement(axis, "delete"), "val", false),
    numberFormat: childElement(axis, "numFmt")?.attributes.formatCode ?? "General",
    minimum: numberOf(childElement(scaling, "min"), "val") ?? null,
    maximum: numberOf(childElement(scaling, "max"), "val") ?? null,
    majorGridlines: childElement(axis, "majorGridlines") !== undefined,
    reversed: value(scaling, "orientation") === "maxMin",
    ...readLook(axis, title, palette),
  };
}

/** Only what differs from a new axis. */
function readLook(
  axis: XmlElement | undefined,
  title: XmlElement | undefined,
  palette: Palette,
): ChartAxisLook {
  const look: ChartAxisLook = {};
  const number = (local: string, parent = axis): number | undefined =>
    numberOf(childElement(parent, local), "val");
  const set = <K extends keyof ChartAxisLook>(key: K, read: ChartAxisLook[K] | undefined): void => {
    if (read !== undefined) look[key] = read;
  };
  const minor = childElement(axis, "minorGridlines");
  const units = childElement(axis, "dispUnits");
  const major = TICK_MARKS.find((name) => TICKS[name] === value(axis, "majorTickMark"));
  const small = TICK_MARKS.find((name) => TICKS[name] === value(axis, "minorTickMark"));
  const place = TICK_LABELS.find((name) => LABEL_PLACES[name] === value(axis, "tickLblPos"));
  set("format", readFormat(axis, palette));
  // An axis without a title text has no title in the model.
  if (titleText(title) !== "") set("titleFormat", readTitleLook(title, AXIS_TITLE_SIZE, palette)?.format);
  set("majorGridlineFormat", readFormat(childElement(axis, "majorGridlines"), palette));
  set("minorGridlines", minor && true);
  set("minorGridlineFormat", readFormat(minor, palette));
  set("displayUnit", unitFromFile(value(units, "builtInUnit")));
  set("hideDisplayUnitLabel", units && !childElement(units, "dispUnitsLbl") ? true : undefined);
  set("tickLabelPosition", place === "NextToAxis" ? undefined : place);
  set("tickLabelSpacing", number("tickLblSkip"));
  set("tickMarkSpacing", number("tickMarkSkip"));
  set("majorTickMark", major === "Outside" ? undefined : major);
  set("minorTickMark", small === "None" ? undefined : small);
  set("majorUnit", number("majorUnit"));
  set("minorUnit", number("minorUnit"));
  set("logBase", number("logBase", childElement(axis, "scaling")));
  return look;
}
