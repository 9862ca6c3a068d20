// Owns cell styles: immutable records, interned by a table so that a cell stores one small number.

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type BorderStyle =
  | "None"
  | "Thin"
  | "Medium"
  | "Thick"
  | "Hair"
  | "Dashed"
  | "Dotted"
  | "Double"
  | "DashDot"
  | "DashDotDot"
  | "MediumDashed"
  | "MediumDashDot"
  | "MediumDashDotDot"
  | "SlantDashDot";
export type UnderlineStyle = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";

export type ReadingOrder = "Context" | "LeftToRight" | "RightToLeft";
/** What is drawn over a fill's ground (Excel.FillPattern); none and solid are told by the colour alone. */
export type FillPattern =
  | "Gray50"
  | "Gray75"
  | "Gray25"
  | "Horizontal"
  | "Vertical"
  | "Down"
  | "Up"
  | "Checker"
  | "SemiGray75"
  | "LightHorizontal"
  | "LightVertical"
  | "LightDown"
  | "LightUp"
  | "Grid"
  | "CrissCross"
  | "Gray16"
  | "Gray8"
  | "LinearGradient"
  | "RectangularGradient";

/** Of which colour another is a lighter or darker one (Excel.RangeFill.tintAndShade). */
export interface Tint {
  /** `#RRGGBB` */
  readonly base: string;
  /** -1 to 1. */
  readonly by: number;
}

export interface Border {
  readonly style: BorderStyle;
  /** `#RRGGBB` or empty for automatic. */
  readonly color: string;
  /** Holds as long as the colour is what it makes; so do those of a style. */
  readonly tint?: Tint;
}

/** Both diagonals of a cell are drawn alike (ECMA-376-1, 18.8.4: one `diagonal` with two switches). */
export interface Diagonal extends Border {
  readonly up: boolean;
  readonly down: boolean;
}

/** Colours are `#RRGGBB`; an empty string means automatic / none. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: UnderlineStyle;
  readonly strikethrough: boolean;
  readonly script: "None" | "Superscript" | "Subscript";
  readonly fontColor: string;
  /** A solid fill's colour, or the ground under a pattern. */
  readonly fillColor: string;
  readonly fillPattern: FillPattern | "";
  readonly patternColor: string;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly shrinkToFit: boolean;
  /** Lines that are spread evenly are indented too (Excel.Style.autoIndent). */
  readonly autoIndent: boolean;
  readonly readingOrder: ReadingOrder;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
  readonly diagonal: Diagonal | null;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly fontTint?: Tint;
  readonly fillTint?: Tint;
  readonly patternTint?: Tint;
  /** The named style that it bears; Normal when absent. */
  readonly named?: string;
  /** Parts that a file marks as the cell's own although they are as in its named style. */
  readonly own?: readonly StylePart[];
  /** Reserved for the file codec: the cellXfs index this style was read from, with what the model does not know. */
  readonly xf?: number;
}

export const defaultStyle: CellStyle = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  script: "None",
  fontColor: "",
  fillColor: "",
  fillPattern: "",
  patternColor: "",
  horizontal: "General",
  vertical: "Bottom",
  wrapText: false,
  indent: 0,
  rotation: 0,
  shrinkToFit: false,
  autoIndent: false,
  readingOrder: "Context",
  top: null,
  bottom: null,
  left: null,
  right: null,
  diagonal: null,
  locked: true,
  formulaHidden: false,
};

/** The parts that a named style includes or leaves to the cell (Excel.Style.includeNumber …), each with its members. */
export const STYLE_PARTS = {
  number: ["numberFormat"],
  font: [
    "fontName",
    "fontSize",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "script",
    "fontColor",
    "fontTint",
  ],
  alignment: [
    "horizontal",
    "vertical",
    "wrapText",
    "indent",
    "rotation",
    "shrinkToFit",
    "autoIndent",
    "readingOrder",
  ],
  border: ["top", "bottom", "left", "right", "diagonal"],
  patterns: ["fillColor", "fillTint", "fillPattern", "patternColor", "patternTint"],
  protection: ["locked", "formulaHidden"],
} as const satisfies Record<string, readonly (keyof CellStyle)[]>;
export type StylePart = keyof typeof STYLE_PARTS;
export const ALL_PARTS = Object.keys(STYLE_PARTS) as StylePart[];

/** The members of some parts, as a change of another style. */
export const partsOf = (style: CellStyle, parts: readonly StylePart[]): Partial<CellStyle> =>
  Object.fromEntries(parts.flatMap((part) => STYLE_PARTS[part].map((key) => [key, style[key]])));

/** Whether two styles look the same in a part. */
export const alikeIn = (part: StylePart, a: CellStyle, b: CellStyle): boolean =>
  STYLE_PARTS[part].every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]));

/** Index into the workbook's style table; 0 is the default style. */
export type StyleId = number;

export class StyleTable {
  /** Bumped when styles changed in place: what was made of one by its id no longer holds. */
  revision = 0;
  private readonly styles: CellStyle[] = [];
  private readonly ids = new Map<string, StyleId>();
  /** `id + json of change → id`, so that formatting a block costs one look-up a distinct style. */
  private readonly changes = new Map<string, StyleId>();

  constructor(base: CellStyle = defaultStyle) {
    this.intern(base);
  }
  get size(): number {
    return this.styles.length;
  }
  get(id: StyleId): CellStyle {
    return this.styles[id] ?? this.styles[0];
  }
  intern(style: CellStyle): StyleId {
    if (this.ids.size === 0) this.index();
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.styles.push(style) - 1;
      this.ids.set(key, id);
    }
    return id;
  }
  /** The id of a style with some members changed; the file's own xf no longer applies then. */
  change(id: StyleId, change: Partial<CellStyle>): StyleId {
    const key = `${id}${JSON.stringify(change)}`;
    let changed = this.changes.get(key);
    if (changed === undefined) {
      changed = this.intern({ ...this.get(id), ...change });
      this.changes.set(key, changed);
    }
    return changed;
  }
  /** Changes styles where they stand, so that every cell with their id changes. @param change gives null to leave one */
  rewrite(change: (style: CellStyle) => CellStyle | null): void {
    this.styles.forEach((style, id) => (this.styles[id] = change(style) ?? style));
    this.ids.clear();
    this.changes.clear();
    this.revision++;
  }
  /** After a rewrite they are looked up anew when the next one is asked for, so that many rewrites cost little. */
  private index(): void {
    this.styles.forEach((style, id) => {
      const key = JSON.stringify(style);
      if (!this.ids.has(key)) this.ids.set(key, id);
    });
  }
}
