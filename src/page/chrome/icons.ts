// Owns the toolbar's icons, as 16-pixel outlines.
const NAMESPACE = "http://www.w3.org/2000/svg";

const outlines = {
  create: "M4 1.5h5.5L13 5v9.5H4zM9.5 1.5V5H13M8.5 8v4M6.5 10h4",
  open: "M1.5 13V3h4.5l1.5 2h6v2M1.5 13l2-6h11.5l-2 6z",
  save: "M2 2h9.5L14 4.5V14H2zM5 2v4h6V2M4.5 14V9h7v5",
  sample: "M2 2.5h12v11H2zM2 6h12M2 9.7h12M6 2.5v11M10 2.5v11",
  undo: "M6 3L2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7",
  redo: "M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3",
  requests: "M1.5 3h13v10h-13zM4 6.5L6 8 4 9.5M7.5 10h4",
} as const;

export type IconName = keyof typeof outlines;

function draw(path: string): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const outline = document.createElementNS(NAMESPACE, "path");
  outline.setAttribute("d", path);
  svg.append(outline);
  return svg;
}

export const icons = Object.fromEntries(
  Object.entries(outlines).map(([name, path]) => [name, () => draw(path)]),
) as Record<IconName, () => SVGSVGElement>;
