// Owns page setup: `<printOptions>`, `<pageMargins>`, `<pageSetup>`, `<headerFooter>`. Print areas and titles are names.
import type { PageLayout } from "../../model/objects";
import { decodeEscapes, encodeEscapes } from "../cells/escapedText";
import { childElement, element, flag, numberOf, textOf, withAttributes, type XmlElement } from "../xml";
import { inchesToPoints, pointsToInches } from "./units";
import type { Section } from "./section";

const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

export const pages: Section = {
  elements: ["pageMargins", "printOptions", "pageSetup"],
  read(sheet, root) {
    const layout = sheet.pageLayout;
    const options = childElement(root, "printOptions");
    layout.centerHorizontally = flag(options, "horizontalCentered", false);
    layout.centerVertically = flag(options, "verticalCentered", false);
    layout.printGridlines = flag(options, "gridLines", false);
    layout.printHeadings = flag(options, "headings", false);
    const margins = childElement(root, "pageMargins");
    for (const side of SIDES) {
      const inches = numberOf(margins, side);
      if (inches !== undefined) layout.margins[side] = inchesToPoints(inches);
    }
    const setup = childElement(root, "pageSetup");
    layout.orientation = setup?.attributes.orientation === "landscape" ? "Landscape" : "Portrait";
    layout.blackAndWhite = flag(setup, "blackAndWhite", false);
    layout.draftMode = flag(setup, "draft", false);
    layout.paperSize = numberOf(setup, "paperSize") ?? layout.paperSize;
    const fit = flag(childElement(childElement(root, "sheetPr"), "pageSetUpPr"), "fitToPage", false);
    const pagesOf = (name: string): number | null => (numberOf(setup, name) ?? 1) || null;
    layout.zoom = fit
      ? { fitWidth: pagesOf("fitToWidth"), fitHeight: pagesOf("fitToHeight") }
      : { scale: numberOf(setup, "scale") ?? 100 };
  },
  state: ({ pageLayout }) => {
    const { orientation, paperSize, zoom, margins, centerHorizontally, centerVertically } = pageLayout;
    const { printGridlines, printHeadings, blackAndWhite, draftMode } = pageLayout;
    return [
      orientation,
      paperSize,
      zoom,
      margins,
      centerHorizontally,
      centerVertically,
      printGridlines,
      printHeadings,
      blackAndWhite,
      draftMode,
    ];
  },
  write(sheet, { carried }): XmlElement[] {
    const layout = sheet.pageLayout;
    const options = withAttributes(
      childElement(carried ?? undefined, "printOptions") ?? element("printOptions"),
      {
        horizontalCentered: layout.centerHorizontally || undefined,
        verticalCentered: layout.centerVertically || undefined,
        headings: layout.printHeadings || undefined,
        gridLines: layout.printGridlines || undefined,
      },
    );
    const margins = Object.fromEntries(SIDES.map((side) => [side, pointsToInches(layout.margins[side])]));
    return [
      ...(Object.keys(options.attributes).length > 0 ? [options] : []),
      element("pageMargins", margins),
      pageSetup(layout, childElement(carried ?? undefined, "pageSetup")),
    ];
  },
};

function pageSetup(layout: PageLayout, before: XmlElement | undefined): XmlElement {
  const { zoom } = layout;
  const fit = (pagesWide: number | null): number | undefined =>
    pagesWide === 1 ? undefined : (pagesWide ?? 0);
  return withAttributes(before ?? element("pageSetup"), {
    paperSize: layout.paperSize,
    blackAndWhite: layout.blackAndWhite || undefined,
    draft: layout.draftMode || undefined,
    orientation: layout.orientation.toLowerCase(),
    scale: "scale" in zoom && zoom.scale !== 100 ? zoom.scale : undefined,
    fitToWidth: "fitWidth" in zoom ? fit(zoom.fitWidth) : undefined,
    fitToHeight: "fitHeight" in zoom ? fit(zoom.fitHeight) : undefined,
  });
}

export const headersAndFooters: Section = {
  elements: ["headerFooter"],
  read(sheet, root) {
    const item = childElement(root, "headerFooter");
    const target = sheet.pageLayout.headerFooter;
    const header = split(textOf(childElement(item, "oddHeader")));
    const footer = split(textOf(childElement(item, "oddFooter")));
    Object.assign(target, { left: header.L, center: header.C, right: header.R });
    Object.assign(target, { leftFooter: footer.L, centerFooter: footer.C, rightFooter: footer.R });
  },
  state: (sheet) => sheet.pageLayout.headerFooter,
  write(sheet): XmlElement[] {
    const { left, center, right, leftFooter, centerFooter, rightFooter } = sheet.pageLayout.headerFooter;
    const header = join(left, center, right);
    const footer = join(leftFooter, centerFooter, rightFooter);
    const children = [
      header ? element("oddHeader", {}, [encodeEscapes(header)]) : null,
      footer ? element("oddFooter", {}, [encodeEscapes(footer)]) : null,
    ].filter((item) => item !== null);
    return children.length > 0 ? [element("headerFooter", {}, children)] : [];
  },
};

type Parts = Record<"L" | "C" | "R", string>;

/** `&LLeft&CCentre &P`: text before any mark is the centre (ECMA-376-1, 18.3.1.46). */
function split(text: string): Parts {
  const parts: Parts = { L: "", C: "", R: "" };
  let place: keyof Parts = "C";
  for (const piece of decodeEscapes(text).split(/(&&|&[LCR])/)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") place = piece.slice(1) as keyof Parts;
    else parts[place] += piece;
  }
  return parts;
}
const join = (left: string, center: string, right: string): string =>
  (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
