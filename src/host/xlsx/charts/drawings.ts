// Owns a sheet's drawing part: reading its charts, and on saving keeping every anchor that is no chart of the model's
// or whose chart did not change.
import type { Chart } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { fingerprint } from "../fingerprint";
import {
  contentTypes,
  DRAWING_CHART,
  DRAWING_MAIN,
  DRAWING_SHEET,
  RELATIONSHIPS,
} from "../package/namespaces";
import type { Relationship, Relationships } from "../package/relationships";
import type { SheetReading, SheetWriting } from "../sheets/section";
import {
  childElement,
  childElements,
  descendant,
  descendants,
  element,
  numberOf,
  prefixedAttribute,
  textOf,
  type XmlElement,
  type XmlNode,
} from "../xml";
import { readAnchor, writeCorners } from "./anchors";
import { plotPlace, readChart } from "./chartReader";
import { writeChart } from "./chartWriter";
import { isCopied } from "./copiedDrawing";

class ChartOrigin {
  constructor(
    readonly drawing: string,
    readonly part: string,
    readonly anchor: XmlElement,
    /** The chart as it was read. */
    readonly before: Chart,
  ) {}
}

/** What stands in the chart's own part: everything but its place and what the drawing says of it. */
function contentPrint(chart: Chart): string {
  const {
    id: _id,
    name: _name,
    altText: _alt,
    left: _left,
    top: _top,
    width: _width,
    height: _height,
    ...own
  } = chart;
  return fingerprint(own);
}
const placePrint = ({ name, altText, left, top, width, height }: Chart): string =>
  fingerprint([name, altText, left, top, width, height]);

/**
 * After rows and columns are read, as places are counted in them. What is no chart of the model's is only counted.
 * @returns how many of these go with a copy of the sheet
 */
export function readCharts(
  sheet: Sheet,
  root: XmlElement,
  { relationships, package: source, palette, workbook }: SheetReading,
): number {
  const drawing = drawingOf(root, relationships)?.target;
  if (drawing === undefined || !source.has(drawing)) return 0;
  let copied = 0;
  const targets = source.relationships(drawing);
  for (const anchor of childElements(source.xml(drawing))) {
    const part = targets.get(chartId(anchor))?.target;
    const content = part !== undefined && source.has(part) ? readChart(source.xml(part), palette) : null;
    if (part === undefined || !content) {
      sheet.otherDrawings++;
      if (isCopied(anchor)) copied++;
      continue;
    }
    const facts = descendant(anchor, "cNvPr")?.attributes ?? {};
    const id = workbook.freshGuid();
    const names = { id, name: facts.name || freeChartName(sheet), altText: facts.descr ?? "" };
    const place = readAnchor(anchor, sheet);
    const plotArea = { ...content.plotArea, ...plotPlace(source.xml(part), place.width, place.height) };
    const chart: Chart = {
      ...names,
      ...content,
      ...(Object.keys(plotArea).length > 0 && { plotArea }),
      ...place,
    };
    sheet.charts.push({ ...chart, origin: new ChartOrigin(drawing, part, anchor, structuredClone(chart)) });
  }
  return copied;
}

/** The drawing that the worksheet names; a relationship alone is none. */
function drawingOf(root: XmlElement | null, relationships: Relationships): Relationship | undefined {
  const named = childElement(root ?? undefined, "drawing");
  return named && relationships.get(prefixedAttribute(named, "id"));
}

/** The parts of the sheet's charts that were read. */
export const chartParts = ({ charts }: Sheet): Set<string> =>
  new Set(charts.flatMap(({ origin }) => (origin instanceof ChartOrigin ? [origin.part] : [])));

/** Where the chart was read; of a copied sheet, the copies of its parts. */
function originOf({ origin }: Chart, { copies }: SheetWriting): ChartOrigin | null {
  if (!(origin instanceof ChartOrigin)) return null;
  const { drawing, part, anchor, before } = origin;
  const [drawingCopy, partCopy] = [copies.get(drawing), copies.get(part)];
  return drawingCopy !== undefined && partCopy !== undefined
    ? new ChartOrigin(drawingCopy, partCopy, anchor, before)
    : origin;
}

/** Some writers leave charts without a name; the user interface and Office.js know each by one. */
function freeChartName({ charts }: Sheet): string {
  for (let number = charts.length + 1; ; number++)
    if (!charts.some(({ name }) => name === `Chart ${number}`)) return `Chart ${number}`;
}

/** The relationship id in an anchor's `c:chart`. */
function chartId(anchor: XmlElement): string | undefined {
  const frame = descendant(anchor, "graphicFrame");
  const chart = frame && [...descendants(frame, "chart")].find((item) => item.uri.endsWith("/chart"));
  return chart && prefixedAttribute(chart, "id");
}

/** Puts changed charts into the draft; returns the relationship id of the sheet's drawing, or undefined when it stays as it is. */
export function writeCharts(sheet: Sheet, writing: SheetWriting): string | undefined {
  const { draft, relationships, carried } = writing;
  const old = drawingOf(carried, relationships);
  const root = old && draft.has(old.target) ? draft.xml(old.target) : null;
  if (!root && sheet.charts.length === 0) return undefined;
  const part = root && old ? old.target : draft.freshName("xl/drawings/drawing");
  const kept = new Map<string, Chart>();
  for (const chart of sheet.charts) {
    const origin = originOf(chart, writing);
    if (origin?.drawing === part && !kept.has(origin.part)) kept.set(origin.part, chart);
  }
  const children = root ? keepAnchors(root, part, kept, sheet, writing) : { items: [], changed: false };
  const added = sheet.charts.filter((chart) => ![...kept.values()].includes(chart));
  if (!children.changed && added.length === 0) return undefined;
  let next =
    Math.max(1, ...(root ? [...descendants(root, "cNvPr")].map((item) => numberOf(item, "id") ?? 0) : [])) +
    1;
  const items = [...children.items, ...added.map((chart) => addChart(chart, part, next++, sheet, writing))];
  const base = root ?? element("xdr:wsDr");
  const attributes = { ...base.attributes, "xmlns:xdr": DRAWING_SHEET, "xmlns:a": DRAWING_MAIN };
  draft.putXml(part, contentTypes.drawing, { ...base, attributes, children: items });
  return relationships.add("drawing", part);
}

/** The anchors that were read, without those of deleted charts, moved charts made anew. */
function keepAnchors(
  root: XmlElement,
  drawing: string,
  kept: ReadonlyMap<string, Chart>,
  sheet: Sheet,
  writing: SheetWriting,
): { items: XmlNode[]; changed: boolean } {
  const { draft, palette, workbook } = writing;
  const targets = draft.relationships(drawing);
  let changed = false;
  const items = root.children
    .filter((item) => typeof item !== "string")
    .flatMap((anchor): XmlNode[] => {
      const part = targets.get(chartId(anchor))?.target;
      if (part === undefined || !draft.has(part)) return [anchor];
      const chart = kept.get(part);
      const origin = chart && originOf(chart, writing);
      if (!chart || !origin) {
        if (!readChart(draft.xml(part), palette)) return [anchor];
        targets.retain("chart", ({ target }) => target !== part);
        changed = true;
        return [];
      }
      const { before } = origin;
      if (contentPrint(before) !== contentPrint(chart))
        draft.putXml(
          part,
          contentTypes.chart,
          rewire(draft.xml(part), before, chart) ?? writeChart(chart, workbook),
        );
      if (placePrint(before) === placePrint(chart)) return [anchor];
      changed = true;
      const id = numberOf(descendant(anchor, "cNvPr"), "id") ?? 2;
      return [makeAnchor(chart, id, chartId(anchor) ?? "", sheet)];
    });
  return { items, changed };
}

function addChart(
  chart: Chart,
  drawing: string,
  id: number,
  sheet: Sheet,
  { draft, workbook }: SheetWriting,
): XmlElement {
  const part = draft.freshName("xl/charts/chart");
  draft.putXml(part, contentTypes.chart, writeChart(chart, workbook));
  return makeAnchor(chart, id, draft.relationships(drawing).add("chart", part), sheet);
}

function makeAnchor(chart: Chart, id: number, relationship: string, sheet: Sheet): XmlElement {
  const facts = { id, name: chart.name || `Chart ${id - 1}`, descr: chart.altText || undefined };
  const zero = [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })];
  const link = element("c:chart", {
    "xmlns:c": DRAWING_CHART,
    "xmlns:r": RELATIONSHIPS,
    "r:id": relationship,
  });
  const frame = element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [element("xdr:cNvPr", facts), element("xdr:cNvGraphicFramePr")]),
    element("xdr:xfrm", {}, zero),
    element("a:graphic", {}, [element("a:graphicData", { uri: DRAWING_CHART }, [link])]),
  ]);
  const names = { "xmlns:xdr": DRAWING_SHEET, "xmlns:a": DRAWING_MAIN, editAs: "oneCell" };
  return element("xdr:twoCellAnchor", names, [
    ...writeCorners(chart, sheet),
    frame,
    element("xdr:clientData"),
  ]);
}

/** When only the cells that a chart reads have other addresses, its part keeps everything else; null otherwise. */
function rewire(root: XmlElement, before: Chart, after: Chart): XmlElement | null {
  const blank = (chart: Chart): Chart => ({
    ...chart,
    series: chart.series.map((item) => ({
      ...item,
      values: "",
      categories: "",
      name: item.name.startsWith("=") ? "=" : item.name,
      ...(item.bubbleSizes && { bubbleSizes: "=" }),
    })),
  });
  if (contentPrint(blank(before)) !== contentPrint(blank(after))) return null;
  const changes = new Map<string, string>();
  before.series.forEach((old, index) => {
    const now = after.series[index];
    for (const key of ["values", "categories", "name", "bubbleSizes"] as const)
      if (old[key]?.startsWith("=")) changes.set(old[key].slice(1), (now[key] ?? "").slice(1));
  });
  const replace = (item: XmlElement): XmlElement => {
    const to = item.local === "f" ? changes.get(textOf(item)) : undefined;
    const children =
      to === undefined
        ? item.children.map((child) => (typeof child === "string" ? child : replace(child)))
        : [to];
    return { ...item, children };
  };
  return replace(root);
}
