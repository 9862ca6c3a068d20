// Owns what is painted over a cell's text: filter button, corners of comments, notes and uncalculated formulas, data bar and icon, and the press on the button.
import type { ICellCustomRender, ICellRenderContext } from "@univerjs/core";
import type { CellLook } from "../look/cellLook";
import { drawIcon, ICON_SIZE } from "./iconMarks";

const BUTTON = 16;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function cellBox({ primaryWithCoord: cell }: ICellRenderContext): Box {
  const { startX, endX, startY, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
  return { left: startX, right: endX, top: startY, bottom: endY };
}

function drawFilter(context: CanvasRenderingContext2D, { right, bottom }: Box, active: boolean): void {
  const x = right - BUTTON - 1;
  const y = bottom - BUTTON - 1;
  context.fillStyle = "#ffffff";
  context.strokeStyle = "#ababab";
  context.lineWidth = 1;
  context.fillRect(x, y, BUTTON, BUTTON);
  context.strokeRect(x + 0.5, y + 0.5, BUTTON - 1, BUTTON - 1);
  context.fillStyle = active ? "#217346" : "#444444";
  context.beginPath();
  if (active) {
    funnel(context, x, y);
  } else {
    context.moveTo(x + 4.5, y + 6.5);
    context.lineTo(x + 11.5, y + 6.5);
    context.lineTo(x + 8, y + 10.5);
  }
  context.fill();
}

function funnel(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.moveTo(x + 3, y + 4);
  context.lineTo(x + 13, y + 4);
  context.lineTo(x + 9.2, y + 8.6);
  context.lineTo(x + 9.2, y + 13);
  context.lineTo(x + 6.8, y + 11.2);
  context.lineTo(x + 6.8, y + 8.6);
}

/** Excel's mark of a comment: a small speech bubble in the corner. */
function drawComment(context: CanvasRenderingContext2D, { right, top }: Box): void {
  context.fillStyle = "#8764b8";
  context.beginPath();
  context.moveTo(right - 10, top);
  context.lineTo(right, top);
  context.lineTo(right, top + 9);
  context.lineTo(right - 4, top + 6);
  context.lineTo(right - 10, top + 6);
  context.fill();
}

function drawNote(context: CanvasRenderingContext2D, { right, top }: Box): void {
  context.fillStyle = "#c00000";
  context.beginPath();
  context.moveTo(right - 7, top);
  context.lineTo(right, top);
  context.lineTo(right, top + 7);
  context.fill();
}

/** Where Excel has the corner of a formula that is to be looked at. */
function drawUncalculated(context: CanvasRenderingContext2D, { left, top }: Box): void {
  context.fillStyle = "#e08a00";
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(left + 8, top);
  context.lineTo(left, top + 8);
  context.fill();
}

function drawBar(context: CanvasRenderingContext2D, box: Box, bar: { share: number; color: string }): void {
  context.globalAlpha = 0.45;
  context.fillStyle = bar.color;
  context.fillRect(
    box.left + 2,
    box.top + 2,
    (box.right - box.left - 4) * bar.share,
    box.bottom - box.top - 4,
  );
  context.globalAlpha = 1;
}

/** The marks a look asks for; undefined when there are none. */
export function cellMarks(look: CellLook, pressed: () => void): ICellCustomRender[] | undefined {
  const { filter, comment, uncalculated, bar, icon } = look;
  if (filter === "none" && comment === "none" && !uncalculated && !bar && !icon) return undefined;
  return [
    {
      zIndex: 11,
      drawWith(context, info) {
        const box = cellBox(info);
        context.save();
        if (bar) drawBar(context, box, bar);
        if (icon) drawIcon(context, icon, box.left + 3, (box.top + box.bottom - ICON_SIZE) / 2);
        if (filter !== "none") drawFilter(context, box, filter === "active");
        if (comment === "note") drawNote(context, box);
        if (comment === "comment") drawComment(context, box);
        if (uncalculated) drawUncalculated(context, box);
        context.restore();
      },
      isHit({ x, y }, info) {
        const { right, bottom } = cellBox(info);
        return filter !== "none" && x > right - BUTTON - 2 && y > bottom - BUTTON - 2;
      },
      onPointerDown: pressed,
    },
  ];
}
