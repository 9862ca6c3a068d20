// Owns Excel.PageLayout with its headers and footers. Margins are points.
import { MAX_COLUMNS, MAX_ROWS, rect } from "../../model/address";
import type { PageLayout } from "../../model/objects";
import type { Sheet } from "../../model/sheet";
import { asBoolean, asNumber, asOneOf, asText, type Arguments } from "../arguments";
import { requireWritable } from "../guard";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { factoryPair, method, object, readOnly, readWrite, type Member, type Members } from "../members";
import { RangeAreasObject, RangeObject } from "../objects";
import { isObject } from "../protocol";
import { areasFromText, rangeArgument } from "../range/rangeArgument";
import type { Session } from "../session";
import { WireObject } from "../wireObject";

export class PageLayoutObject extends WireObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }
  get layout(): PageLayout {
    return this.sheet.pageLayout;
  }
  change(members: Partial<PageLayout>): void {
    requireWritable(this.session);
    Object.assign(this.layout, members);
    this.session.sheetChanged(this.sheet);
  }
}
export class HeaderFooterGroupObject extends PageLayoutObject {}
export class HeaderFooterObject extends PageLayoutObject {}

/** Excel.PaperType and the numbers of ECMA-376 18.3.1.63 paperSize. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
};

const margin = (side: keyof PageLayout["margins"]): Member<PageLayoutObject> =>
  readWrite(
    "1.9",
    ({ layout }) => layout.margins[side],
    (page, value) => page.change({ margins: { ...page.layout.margins, [side]: asNumber(value) } }),
  );

type Flag =
  | "blackAndWhite"
  | "draftMode"
  | "centerHorizontally"
  | "centerVertically"
  | "printGridlines"
  | "printHeadings";
const flag = (key: Flag): Member<PageLayoutObject> =>
  readWrite(
    "1.9",
    ({ layout }) => layout[key],
    (page, value) => page.change({ [key]: asBoolean(value) }),
  );

/** Either a scale of 10 to 400 percent, or pages wide and tall (Excel.PageLayoutZoomOptions). */
function parseZoom(value: unknown): PageLayout["zoom"] {
  if (!isObject(value)) throw invalidArgument("A zoom is an object.");
  const { scale, horizontalFitToPages, verticalFitToPages } = value;
  const pages = (count: unknown): number | null =>
    count === undefined || count === null ? null : asNumber(count);
  if (scale !== undefined && scale !== null) {
    const percent = asNumber(scale, "scale");
    if (percent < 10 || percent > 400) throw invalidArgument("A scale is 10 to 400 percent.");
    return { scale: percent };
  }
  return { fitWidth: pages(horizontalFitToPages), fitHeight: pages(verticalFitToPages) };
}

const zoomToWire = (zoom: PageLayout["zoom"]): object =>
  "scale" in zoom
    ? { scale: zoom.scale }
    : {
        ...(zoom.fitWidth !== null && { horizontalFitToPages: zoom.fitWidth }),
        ...(zoom.fitHeight !== null && { verticalFitToPages: zoom.fitHeight }),
      };

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(page: PageLayoutObject, args: Arguments): void {
  const unit = POINTS[asOneOf(args.value(0), ["Points", "Inches", "Centimeters"] as const, "unit")];
  const given = args.value(1);
  if (!isObject(given)) throw invalidArgument("Margins are an object.");
  const margins = { ...page.layout.margins };
  for (const side of ["top", "bottom", "left", "right", "header", "footer"] as const)
    if (given[side] !== undefined && given[side] !== null) margins[side] = asNumber(given[side], side) * unit;
  page.change({ margins });
}

function setPrintArea(page: PageLayoutObject, args: Arguments): void {
  const { session, sheet } = page;
  const given = args.object(0);
  const areas =
    given instanceof RangeObject
      ? { sheet: given.sheet, rects: [given.rect] }
      : given instanceof RangeAreasObject
        ? given
        : areasFromText(session, args.text(0), sheet);
  if (areas.sheet !== sheet) throw invalidArgument("The print area is on another sheet.");
  page.change({ printArea: [...areas.rects] });
}

const titles = (
  page: PageLayoutObject,
  args: Arguments,
  axis: "rows" | "columns",
): { from: number; to: number } => {
  const { rect: area } = rangeArgument(args, 0, page.session, page.sheet);
  return axis === "rows" ? { from: area.top, to: area.bottom } : { from: area.left, to: area.right };
};
const none = (): HostError => itemNotFound("Nothing is set.");

export const pageLayoutMembers: Members<PageLayoutObject> = {
  Orientation: readWrite(
    "1.9",
    ({ layout }) => layout.orientation,
    (page, value) => page.change({ orientation: asOneOf(value, ["Portrait", "Landscape"] as const) }),
  ),
  PaperSize: readWrite(
    "1.9",
    ({ layout }) => Object.keys(PAPERS).find((name) => PAPERS[name] === layout.paperSize) ?? null,
    (page, value) => {
      const paperSize = PAPERS[asText(value)];
      if (paperSize === undefined)
        throw new HostError("NotImplemented", "The embedded host does not know this paper.");
      page.change({ paperSize });
    },
  ),
  Zoom: readWrite(
    "1.9",
    ({ layout }) => zoomToWire(layout.zoom),
    (page, value) => page.change({ zoom: parseZoom(value) }),
  ),
  TopMargin: margin("top"),
  BottomMargin: margin("bottom"),
  LeftMargin: margin("left"),
  RightMargin: margin("right"),
  HeaderMargin: margin("header"),
  FooterMargin: margin("footer"),
  CenterHorizontally: flag("centerHorizontally"),
  CenterVertically: flag("centerVertically"),
  PrintGridlines: flag("printGridlines"),
  BlackAndWhite: flag("blackAndWhite"),
  DraftMode: flag("draftMode"),
  PrintHeadings: flag("printHeadings"),
  HeadersFooters: object("1.9", ({ session, sheet }) => new HeaderFooterGroupObject(session, sheet)),
  SetPrintMargins: method("1.9", setMargins),
  SetPrintArea: method("1.9", setPrintArea),
  SetPrintTitleRows: method("1.9", (page, args) =>
    page.change({ printTitleRows: titles(page, args, "rows") }),
  ),
  SetPrintTitleColumns: method("1.9", (page, args) =>
    page.change({ printTitleColumns: titles(page, args, "columns") }),
  ),
  ...factoryPair<PageLayoutObject>(
    "GetPrintArea",
    "1.9",
    ({ session, sheet, layout }) =>
      layout.printArea.length === 0 ? null : new RangeAreasObject(session, sheet, [...layout.printArea]),
    none,
  ),
  ...factoryPair<PageLayoutObject>(
    "GetPrintTitleRows",
    "1.9",
    ({ session, sheet, layout: { printTitleRows } }) =>
      printTitleRows &&
      new RangeObject(session, sheet, rect(printTitleRows.from, 0, printTitleRows.to, MAX_COLUMNS - 1)),
    none,
  ),
  ...factoryPair<PageLayoutObject>(
    "GetPrintTitleColumns",
    "1.9",
    ({ session, sheet, layout: { printTitleColumns } }) =>
      printTitleColumns &&
      new RangeObject(session, sheet, rect(0, printTitleColumns.from, MAX_ROWS - 1, printTitleColumns.to)),
    none,
  ),
};

export const headerFooterGroupMembers: Members<HeaderFooterGroupObject> = {
  /** Other headers on first, odd or even pages are not in the model. */
  State: readOnly("1.9", () => "Default"),
  DefaultForAllPages: object("1.9", ({ session, sheet }) => new HeaderFooterObject(session, sheet)),
};

const line = (key: keyof PageLayout["headerFooter"]): Member<HeaderFooterObject> =>
  readWrite(
    "1.9",
    ({ layout }) => layout.headerFooter[key],
    (page, value) => page.change({ headerFooter: { ...page.layout.headerFooter, [key]: asText(value) } }),
  );

export const headerFooterMembers: Members<HeaderFooterObject> = {
  LeftHeader: line("left"),
  CenterHeader: line("center"),
  RightHeader: line("right"),
  LeftFooter: line("leftFooter"),
  CenterFooter: line("centerFooter"),
  RightFooter: line("rightFooter"),
};
