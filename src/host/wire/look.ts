// Owns what formats are of: cells or a named style, read and changed alike by the classes that both share (font, fill, borders).
import type { Border, CellStyle, Tint } from "../model/style";
import { tintedColor, tintOf } from "../model/themeColors";
import { uniform } from "./area";
import { asNumber } from "./arguments";
import { invalidArgument } from "./hostError";
import { readWrite, type ApiSet, type Member } from "./members";
import type { Edge } from "./range/rangeBorders";
import type { Session } from "./session";
import { WireObject } from "./wireObject";

export interface Look {
  /** Each distinct style of what it is of. */
  styles(): readonly CellStyle[];
  change(change: (style: CellStyle) => Partial<CellStyle>): void;
  /** The lines along an edge. */
  lines(edge: Edge): readonly (Border | null)[];
  draw(edge: Edge, redraw: (line: Border | null) => Border | null): void;
}

/** A part of a format. */
export abstract class LookObject extends WireObject {
  constructor(
    session: Session,
    readonly look: Look,
  ) {
    super(session);
  }
}

interface HasLook {
  readonly look: Look;
}

/** One member of the styles, or null where they differ. */
export const readLook = <T>({ look }: HasLook, pick: (style: CellStyle) => T): T | null =>
  uniform(look.styles().map(pick));

/** Something that styles say: how it is read from one, and the change that a written value asks for. */
export interface Fact {
  pick(style: CellStyle): unknown;
  /** @throws InvalidArgument for a value that it does not take */
  change(value: unknown): (style: CellStyle) => Partial<CellStyle>;
}

/** A fact that is one member of the style. @param show how it is told, where that differs */
export const fact = <K extends keyof CellStyle>(
  key: K,
  parse: (value: unknown) => CellStyle[K],
  show: (value: CellStyle[K]) => unknown = (value) => value,
): Fact => ({
  pick: (style) => show(style[key]),
  change: (value) => {
    const change: Partial<CellStyle> = { [key]: parse(value) };
    return () => change;
  },
});

/** How much lighter or darker a colour is than the one it comes from. @param automatic what stands for no colour */
export const tintFact = (of: "font" | "fill" | "pattern", automatic: string): Fact => ({
  pick: (style) => tintOf(style[`${of}Color`], style[`${of}Tint`]).by,
  change: (value) => {
    retinted(automatic, undefined, value);
    return (style) => {
      const tint = retinted(style[`${of}Color`] || automatic, style[`${of}Tint`], value);
      return { [`${of}Color`]: tintedColor(tint), [`${of}Tint`]: tint.by === 0 ? undefined : tint };
    };
  },
});

/** A property that is a fact; setting null leaves the styles as they are, like a property that was not given. */
export const factProperty = (since: ApiSet, { pick, change }: Fact): Member<HasLook> =>
  readWrite(
    since,
    (self) => readLook(self, pick),
    ({ look }, value) => value !== null && look.change(change(value)),
  );

type Side = "top" | "bottom" | "left" | "right";
export type LinePlace = Side | "diagonalUp" | "diagonalDown";

/** The line at one place of a cell. */
export function lineAt({ diagonal, ...style }: CellStyle, place: LinePlace): Border | null {
  if (place === "diagonalUp") return diagonal?.up ? diagonal : null;
  if (place === "diagonalDown") return diagonal?.down ? diagonal : null;
  return style[place];
}

/** One line of a cell changed; the other diagonal is drawn in the same way. */
export function drawAt(
  style: CellStyle,
  place: LinePlace,
  redraw: (line: Border | null) => Border | null,
): Partial<CellStyle> {
  const line = redraw(lineAt(style, place));
  if (place !== "diagonalUp" && place !== "diagonalDown") return { [place]: line };
  const { up = false, down = false } = style.diagonal ?? {};
  const drawn = place === "diagonalUp" ? { up: line !== null, down } : { up, down: line !== null };
  const pen = line ?? style.diagonal;
  return { diagonal: pen && (drawn.up || drawn.down) ? { ...penOf(pen), ...drawn } : null };
}

export const penOf = ({ style, color, tint }: Border): Border => ({ style, color, ...(tint && { tint }) });

/** A colour made lighter or darker: "between -1 (darkest) and 1 (brightest), with 0 for the original color". */
export function retinted(color: string, before: Tint | undefined, value: unknown): Tint {
  const by = asNumber(value);
  if (Math.abs(by) > 1) throw invalidArgument("A tint is -1 to 1.");
  return { base: tintOf(color, before).base, by };
}
