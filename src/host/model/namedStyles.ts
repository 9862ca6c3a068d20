// Owns the workbook's named cell styles (Normal, Good, those of the user), and how cells follow the one they bear.
import { BUILT_IN_STYLES, builtInLook, NORMAL, type BuiltInStyle } from "./builtInStyles";
import {
  alikeIn,
  ALL_PARTS,
  defaultStyle,
  partsOf,
  type CellStyle,
  type StylePart,
  type StyleTable,
} from "./style";
import { OFFICE_THEME } from "./themeColors";

/** Never altered: a change makes another one of the same name, so that the file codec sees what changed. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: BuiltInStyle | null;
  /** What it looks like, in the parts that it includes. */
  readonly look: CellStyle;
  readonly includes: readonly StylePart[];
}

export const normalStyle: NamedStyle = {
  name: NORMAL.name,
  builtIn: NORMAL,
  look: defaultStyle,
  includes: ALL_PARTS,
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class NamedStyles {
  /** Those that the workbook holds: built-in ones only when a file has them or they are used. Names differ without case. */
  private held: readonly NamedStyle[] = [normalStyle];
  private readonly deleted = new Set<BuiltInStyle>();
  /** Colours of the workbook's theme, in the order of the theme attribute. */
  theme: readonly string[] = OFFICE_THEME;

  /** @param styles those of a file, Normal among them */
  read(styles: readonly NamedStyle[]): void {
    this.held = styles;
  }
  get all(): readonly NamedStyle[] {
    return this.held;
  }
  get normal(): NamedStyle {
    return this.held.find(({ builtIn }) => builtIn === NORMAL) ?? normalStyle;
  }
  /** The style that cells bear under this name; Normal for none. */
  borne(name: string | undefined): NamedStyle {
    if (name === undefined) return this.normal;
    return this.held.find((style) => style.name === name) ?? this.normal;
  }
  /** By its name or, of a built-in one, as Excel.BuiltInStyle has it; built-in ones are there before they are held. */
  find(name: string): NamedStyle | undefined {
    const held = this.held.find((style) => answersTo(style, name));
    if (held) return held;
    const builtIn = BUILT_IN_STYLES.find((item) => same(item.name, name) || same(item.key, name));
    return builtIn && !this.deleted.has(builtIn) ? this.fresh(builtIn) : undefined;
  }
  /** Every style of the workbook by name: those held, and the built-in ones that Excel always lists. */
  listed(): NamedStyle[] {
    const held = new Set(this.held.map(({ builtIn }) => builtIn));
    const others = BUILT_IN_STYLES.filter(
      (item) => item.listed && !held.has(item) && !this.deleted.has(item),
    ).map((item) => this.fresh(item));
    return [...this.held, ...others].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  }
  private fresh(builtIn: BuiltInStyle): NamedStyle {
    return { name: builtIn.name, builtIn, ...builtInLook(builtIn, this.normal.look, this.theme) };
  }

  /** Holds a style in place of the one of its name, if any. */
  put(style: NamedStyle): void {
    const others = this.held.some(({ name }) => same(name, style.name));
    this.held = others
      ? this.held.map((held) => (same(held.name, style.name) ? style : held))
      : [...this.held, style];
  }
  remove(style: NamedStyle): void {
    this.held = this.held.filter(({ name }) => name !== style.name);
    if (style.builtIn) this.deleted.add(style.builtIn);
  }
}

const answersTo = ({ name, builtIn }: NamedStyle, wanted: string): boolean =>
  same(name, wanted) || (builtIn !== null && (same(builtIn.name, wanted) || same(builtIn.key, wanted)));

/** As Range.style tells it: a value of Excel.BuiltInStyle for a built-in style, else its name. */
export const styleKey = ({ name, builtIn }: NamedStyle): string => builtIn?.key ?? name;

/** What giving cells a named style changes of theirs: the parts that it includes; the others stay. */
export const bearing = ({ name, builtIn, look, includes }: NamedStyle): Partial<CellStyle> => ({
  ...partsOf(look, includes),
  named: builtIn === NORMAL ? undefined : name,
  own: undefined,
  xf: undefined,
});

/** Whether a cell has a part of its own, over what its named style says. */
export const overrides = (part: StylePart, cell: CellStyle, style: NamedStyle): boolean =>
  cell.own?.includes(part) === true || !alikeIn(part, cell, style.look);

/**
 * Puts one named style in another's place. Cells that bear it follow part by part, in what they do not override: "If
 * applyFont is false and the font formatting in the cellStyleXfs changes, the new font formatting is set in the xf as well.
 * If applyFont is true, then the xf will retain its existing font formatting" (MS-OI29500, 2.1.721, of each part).
 */
function follow(styles: StyleTable, before: NamedStyle, after: NamedStyle): void {
  const wasNormal = before.builtIn === NORMAL;
  const named = after.builtIn === NORMAL ? undefined : after.name;
  styles.rewrite((cell) => {
    if (wasNormal ? cell.named !== undefined : cell.named !== before.name) return null;
    const parts = after.includes.filter((part) => !overrides(part, cell, before));
    return { ...cell, ...partsOf(after.look, parts), named };
  });
}

/** Changes a named style and the cells that bear it. */
export function changeNamedStyle(
  { namedStyles, styles }: { namedStyles: NamedStyles; styles: StyleTable },
  before: NamedStyle,
  change: Partial<Pick<NamedStyle, "look" | "includes">>,
): void {
  const after = { ...before, ...change };
  namedStyles.put(after);
  follow(styles, before, after);
}

/**
 * "All cells that are formatted with it" go back to Normal (support.microsoft.com, "Apply, create, or remove a cell style").
 * UNVERIFIED: that they keep the parts which they override.
 */
export function deleteNamedStyle(
  { namedStyles, styles }: { namedStyles: NamedStyles; styles: StyleTable },
  style: NamedStyle,
): void {
  namedStyles.remove(style);
  follow(styles, style, namedStyles.normal);
}
