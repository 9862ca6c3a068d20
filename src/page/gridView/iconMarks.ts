// Owns how the icons of conditional formats are drawn, by the families of Excel's sets.
import type { Icon } from "../look/iconSet";

const RED = "#D9534F";
const YELLOW = "#E6B422";
const GREEN = "#4CAF50";
const GRAY = "#8A8A8A";
const BLACK = "#404040";
const BLUE = "#4A7EBB";
const PALE = "#D0D0D0";

export const ICON_SIZE = 14;

type Pen = CanvasRenderingContext2D;

/** Red for the lowest icon to green for the highest. */
function colorOf({ index, count }: Icon): string {
  const share = index / (count - 1);
  return share === 0 ? RED : share === 1 ? GREEN : YELLOW;
}

/** Draws an icon in a square of ICON_SIZE with its corner at a point. */
export function drawIcon(pen: Pen, icon: Icon, x: number, y: number): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(ICON_SIZE / 16, ICON_SIZE / 16);
  familyOf(icon.set)(pen, icon);
  pen.restore();
}

function familyOf(set: string): (pen: Pen, icon: Icon) => void {
  if (set.includes("ArrowsGray")) return (pen, icon) => arrow(pen, icon, GRAY);
  if (set.includes("Arrows")) return (pen, icon) => arrow(pen, icon, colorOf(icon));
  if (set.includes("Triangles")) return triangle;
  if (set.includes("Flags")) return flag;
  if (set.includes("Signs")) return sign;
  if (set.includes("Symbols2")) return (pen, icon) => symbol(pen, icon, colorOf(icon));
  if (set.includes("Symbols")) return circledSymbol;
  if (set.includes("Stars")) return star;
  if (set.includes("Quarters")) return quarters;
  if (set.includes("Rating")) return bars;
  if (set.includes("Boxes")) return boxes;
  if (set === "FourRedToBlack") return (pen, icon) => disc(pen, [BLACK, PALE, "#E8A09D", RED][icon.index]);
  if (set === "FourTrafficLights") return (pen, icon) => disc(pen, [BLACK, RED, YELLOW, GREEN][icon.index]);
  return (pen, icon) => disc(pen, colorOf(icon));
}

function fill(pen: Pen, color: string, points: readonly (readonly [number, number])[]): void {
  pen.fillStyle = color;
  pen.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.closePath();
  pen.fill();
}

function disc(pen: Pen, color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.arc(8, 8, 6.5, 0, 2 * Math.PI);
  pen.fill();
}

/** Down for the lowest, up for the highest, slanted or level between. */
function arrow(pen: Pen, { index, count }: Icon, color: string): void {
  pen.translate(8, 8);
  pen.rotate(((count - 1 - index) / (count - 1)) * Math.PI);
  fill(pen, color, [
    [0, -7],
    [6, 0],
    [2.5, 0],
    [2.5, 7],
    [-2.5, 7],
    [-2.5, 0],
    [-6, 0],
  ]);
}

function triangle(pen: Pen, icon: Icon): void {
  const color = colorOf(icon);
  if (icon.index === 1) return fill(pen, color, box(2, 6, 12, 4));
  const up = icon.index > 0;
  fill(pen, color, [
    [8, up ? 3 : 13],
    [14, up ? 13 : 3],
    [2, up ? 13 : 3],
  ]);
}

const box = (x: number, y: number, width: number, height: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

function flag(pen: Pen, icon: Icon): void {
  fill(pen, BLACK, box(3, 2, 1.5, 13));
  fill(pen, colorOf(icon), [
    [4.5, 2],
    [14, 5.5],
    [4.5, 9],
  ]);
}

function sign(pen: Pen, icon: Icon): void {
  if (icon.index === 2) return disc(pen, GREEN);
  const top: [number, number] = [8, 1.5];
  if (icon.index === 1) return fill(pen, YELLOW, [top, [15, 14], [1, 14]]);
  fill(pen, RED, [top, [14.5, 8], [8, 14.5], [1.5, 8]]);
}

/** Cross, exclamation mark, tick. */
function symbol(pen: Pen, { index }: Icon, color: string): void {
  pen.strokeStyle = color;
  pen.lineWidth = 2.4;
  pen.beginPath();
  if (index === 0) {
    pen.moveTo(4.5, 4.5);
    pen.lineTo(11.5, 11.5);
    pen.moveTo(11.5, 4.5);
    pen.lineTo(4.5, 11.5);
  } else if (index === 1) {
    pen.moveTo(8, 3.5);
    pen.lineTo(8, 9.5);
    pen.moveTo(8, 11);
    pen.lineTo(8, 13);
  } else {
    pen.moveTo(3.5, 8.5);
    pen.lineTo(7, 12);
    pen.lineTo(12.5, 4.5);
  }
  pen.stroke();
}

function circledSymbol(pen: Pen, icon: Icon): void {
  disc(pen, colorOf(icon));
  symbol(pen, icon, "#FFFFFF");
}

function star(pen: Pen, { index }: Icon): void {
  const points = Array.from({ length: 10 }, (_, corner): [number, number] => {
    const radius = corner % 2 === 0 ? 7 : 3;
    const angle = (corner / 5 - 0.5) * Math.PI;
    return [8 + radius * Math.cos(angle), 8 + radius * Math.sin(angle)];
  });
  fill(pen, PALE, points);
  if (index === 0) return;
  pen.beginPath();
  pen.rect(0, 0, index === 1 ? 8 : 16, 16);
  pen.clip();
  fill(pen, YELLOW, points);
}

/** A disc that fills clockwise: full for the lowest, empty for the highest, as Excel's five quarters. */
function quarters(pen: Pen, { index, count }: Icon): void {
  const share = (count - 1 - index) / (count - 1);
  disc(pen, PALE);
  pen.fillStyle = BLACK;
  pen.beginPath();
  pen.moveTo(8, 8);
  pen.arc(8, 8, 6.5, -Math.PI / 2, (2 * share - 0.5) * Math.PI);
  pen.fill();
}

function bars(pen: Pen, { index, count }: Icon): void {
  const filled = count === 4 ? index + 1 : index;
  for (let bar = 0; bar < 4; bar++)
    fill(pen, bar < filled ? BLUE : PALE, box(2 + bar * 3.2, 11 - bar * 3, 2.4, 3 + bar * 3));
}

function boxes(pen: Pen, { index }: Icon): void {
  const places = [
    [2, 8.5],
    [8.5, 8.5],
    [8.5, 2],
    [2, 2],
  ];
  places.forEach(([x, y], at) => fill(pen, at < index ? BLUE : PALE, box(x, y, 5.5, 5.5)));
}
