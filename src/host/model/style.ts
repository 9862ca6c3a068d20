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

export interface Border {
  readonly style: BorderStyle;
  /** `#RRGGBB` or empty for automatic. */
  readonly color: string;
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
  readonly fontColor: string;
  readonly fillColor: string;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
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
  fontColor: "",
  fillColor: "",
  horizontal: "General",
  vertical: "Bottom",
  wrapText: false,
  indent: 0,
  rotation: 0,
  top: null,
  bottom: null,
  left: null,
  right: null,
  locked: true,
  formulaHidden: false,
};

/** Index into the workbook's style table; 0 is the default style. */
export type StyleId = number;

export class StyleTable {
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
}
