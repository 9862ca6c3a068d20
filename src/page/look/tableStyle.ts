// Owns Excel's built-in table styles, as far as they differ on screen: header, bands, totals and lines by theme colour.
// Families and elements: ECMA-376 part 1, annex G (presetTableStyles), drawn with the Office 2013-2022 theme.
import type { Border, CellStyle, Table } from "../../host/workbook";

/** No accent (text colour), then accents 1 to 6. */
const THEME = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

interface Palette {
  header: Partial<CellStyle>;
  band: Partial<CellStyle>;
  plain: Partial<CellStyle>;
  total: Partial<CellStyle>;
  /** Around the table. */
  frame: Border | null;
}

function mix(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(part + (255 - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

const thin = (color: string): Border => ({ style: "Thin", color });
const line = (color: string) => ({
  top: thin(color),
  bottom: thin(color),
  left: thin(color),
  right: thin(color),
});

const palettes = new Map<string, Palette | null>();

function paletteOf(name: string): Palette | null {
  let palette = palettes.get(name);
  if (palette === undefined) palettes.set(name, (palette = build(name)));
  return palette;
}

function build(name: string): Palette | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name);
  if (!match) return null;
  const number = Number(match[2]) - 1;
  const color = THEME[number % 7];
  const row = Math.floor(number / 7);
  if (match[1] === "Light") return light(color, row);
  if (match[1] === "Medium") return medium(color, row);
  return dark(color);
}

function light(color: string, row: number): Palette {
  const edge = thin(color);
  const band = { fillColor: mix(color, row === 0 ? 0.8 : 0.9) };
  if (row === 0)
    return {
      header: { bold: true, bottom: edge, top: edge },
      band,
      plain: {},
      total: { bold: true, top: edge },
      frame: null,
    };
  if (row === 1)
    return {
      header: { bold: true, fontColor: "#FFFFFF", fillColor: color },
      band: { top: edge, bottom: edge },
      plain: {},
      total: { bold: true, top: { style: "Double", color } },
      frame: edge,
    };
  const grid = line(color);
  return {
    header: { ...grid, bold: true, bottom: { style: "Medium", color } },
    band: { ...grid, ...band },
    plain: grid,
    total: { ...grid, bold: true, top: { style: "Double", color } },
    frame: edge,
  };
}

function medium(color: string, row: number): Palette {
  const white = { bold: true, fontColor: "#FFFFFF", fillColor: color };
  if (row === 0)
    return {
      header: white,
      band: { fillColor: mix(color, 0.8), top: thin(mix(color, 0.4)), bottom: thin(mix(color, 0.4)) },
      plain: {},
      total: { bold: true, top: { style: "Double", color } },
      frame: thin(mix(color, 0.4)),
    };
  const lines = row === 1 ? line("#FFFFFF") : {};
  return {
    header: { ...white, ...lines },
    band: { ...lines, fillColor: mix(color, 0.6) },
    plain: { ...lines, fillColor: mix(color, 0.8) },
    total: { ...white, ...lines },
    frame: null,
  };
}

function dark(color: string): Palette {
  const base = color === "#000000" ? "#737373" : color;
  const text = { fontColor: "#FFFFFF" };
  return {
    header: { ...text, bold: true, fillColor: "#000000" },
    band: { ...text, fillColor: base },
    plain: { ...text, fillColor: mix(base, 0.15) },
    total: { ...text, bold: true, fillColor: "#000000" },
    frame: null,
  };
}

/** By name of style, then by what makes cells differ, as bits. */
const parts = new Map<string, Partial<CellStyle>[]>();

/**
 * What the table's style gives a cell in it; the cell's own format goes on top. Equal parts are one object.
 * @param hiddenAbove rows of the table above the cell that are not shown
 */
export function tableStyleAt(
  table: Table,
  row: number,
  column: number,
  hiddenAbove: number,
): Partial<CellStyle> {
  const { range } = table;
  let ofStyle = parts.get(table.style);
  if (!ofStyle) parts.set(table.style, (ofStyle = []));
  const key = bits(
    row === range.top,
    row === range.bottom,
    column === range.left,
    column === range.right,
    (row - range.top - hiddenAbove) % 2 === 1,
    (column - range.left) % 2 === 1,
    table.showHeaders,
    table.showTotals,
    table.showBandedRows,
    table.showBandedColumns,
    table.highlightFirstColumn,
    table.highlightLastColumn,
  );
  return (ofStyle[key] ??= partAt(table, row, column, hiddenAbove));
}

const bits = (...flags: boolean[]): number => flags.reduce((sum, flag) => sum * 2 + Number(flag), 0);

function partAt(table: Table, row: number, column: number, hiddenAbove: number): Partial<CellStyle> {
  const palette = paletteOf(table.style);
  if (!palette) return {};
  const { range } = table;
  const body = row - range.top - (table.showHeaders ? 1 : 0);
  const frame = palette.frame
    ? {
        ...(row === range.top && { top: palette.frame }),
        ...(row === range.bottom && { bottom: palette.frame }),
        ...(column === range.left && { left: palette.frame }),
        ...(column === range.right && { right: palette.frame }),
      }
    : {};
  if (body < 0) return { ...palette.header, ...frame };
  if (table.showTotals && row === range.bottom) return { ...frame, ...palette.total };
  const banded =
    (table.showBandedRows && (body - hiddenAbove) % 2 === 0) ||
    (table.showBandedColumns && (column - range.left) % 2 === 0);
  const strong =
    (table.highlightFirstColumn && column === range.left) ||
    (table.highlightLastColumn && column === range.right);
  return { ...(banded ? palette.band : palette.plain), ...(strong && { bold: true }), ...frame };
}
