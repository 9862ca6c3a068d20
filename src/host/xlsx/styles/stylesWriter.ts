// Owns writing `xl/styles.xml`: what was read stays in place, new formats are appended, so that indexes in parts that
// are copied unchanged still mean what they meant.
import { defaultStyle, type CellStyle } from "../../model/style";
import type { DifferentialStyle } from "../../model/objects";
import { MAIN, STRICT_MAIN } from "../package/namespaces";
import {
  childElement,
  childElements,
  element,
  formatElement,
  mergeChildren,
  numberOf,
  withAttributes,
  type XmlElement,
} from "../xml";
import { colorElement } from "./colors";
import { changeAlignment, changeBorder, changeFont, makeFill, type FontFacts } from "./formatParts";
import { builtInId, FIRST_CUSTOM } from "./numberFormats";
import type { ReadStyles } from "./stylesReader";

const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** A list such as `fonts` that only grows; equal items share an index. */
class GrowingList {
  private readonly items: XmlElement[];
  private readonly indexes = new Map<string, number>();
  private readonly before: number;

  constructor(private readonly parent: XmlElement) {
    this.items = childElements(parent);
    this.before = this.items.length;
    this.items.forEach((item, index) => {
      const key = formatElement(item);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }
  get grown(): boolean {
    return this.items.length > this.before;
  }
  at(index: number): XmlElement | undefined {
    return this.items[index];
  }
  indexOf(item: XmlElement): number {
    const key = formatElement(item);
    let index = this.indexes.get(key);
    if (index === undefined) this.indexes.set(key, (index = this.items.push(item) - 1));
    return index;
  }
  build(): XmlElement {
    return withAttributes({ ...this.parent, children: this.items }, { count: this.items.length });
  }
}

const LISTS = ["fonts", "fills", "borders", "cellXfs", "dxfs"] as const;

export class StylesWriter {
  private readonly root: XmlElement;
  private readonly lists: Record<(typeof LISTS)[number], GrowingList>;
  private readonly formats = new Map<string, number>();
  private readonly newFormats: XmlElement[] = [];
  private nextFormat = FIRST_CUSTOM;
  private readonly xfs = new Map<CellStyle, number>();
  private readonly differentialKeys: Map<string, number>;

  constructor(
    private readonly read: ReadStyles,
    strict: boolean,
  ) {
    const root = read.root ?? emptyStyles(strict);
    this.root = root;
    const list = (name: string): GrowingList => new GrowingList(childElement(root, name) ?? element(name));
    this.lists = {
      fonts: list("fonts"),
      fills: list("fills"),
      borders: list("borders"),
      cellXfs: list("cellXfs"),
      dxfs: list("dxfs"),
    };
    const formats = childElement(root, "numFmts");
    for (const item of formats ? childElements(formats, "numFmt") : []) {
      const id = numberOf(item, "numFmtId") ?? 0;
      this.formats.set(item.attributes.formatCode ?? "", id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
    this.differentialKeys = new Map(
      read.differential.map((style, index) => [keyOf(style), index] as const).reverse(),
    );
  }

  get changed(): boolean {
    return this.newFormats.length > 0 || LISTS.some((name) => this.lists[name].grown);
  }

  /** The cellXfs index of a style; styles are interned, so each is worked out once. */
  xf(style: CellStyle): number {
    let xf = this.xfs.get(style);
    if (xf === undefined) this.xfs.set(style, (xf = this.findXf(style)));
    return xf;
  }

  private findXf(style: CellStyle): number {
    const index = style.xf ?? 0;
    const base = this.read.cellStyles[index] ?? defaultStyle;
    const changed = (Object.keys(defaultStyle) as (keyof typeof defaultStyle)[]).filter(
      (key) => JSON.stringify(style[key]) !== JSON.stringify(base[key]),
    );
    if (changed.length === 0) return style.xf ?? 0;
    return this.lists.cellXfs.indexOf(this.makeXf(style, this.lists.cellXfs.at(index), new Set(changed)));
  }

  private makeXf(style: CellStyle, base: XmlElement | undefined, changed: ReadonlySet<string>): XmlElement {
    const { fonts, fills, borders } = this.lists;
    const attributes: Record<string, number> = {};
    const some = <T extends object>(keys: readonly (keyof T & keyof CellStyle)[]): Partial<T> =>
      Object.fromEntries(
        keys.filter((key) => changed.has(key)).map((key) => [key, style[key]]),
      ) as Partial<T>;
    if (changed.has("numberFormat"))
      Object.assign(attributes, { numFmtId: this.formatId(style.numberFormat), applyNumberFormat: 1 });
    const font = some<FontFacts>(FONT_KEYS);
    if (Object.keys(font).length > 0) {
      const old = fonts.at(numberOf(base, "fontId") ?? 0) ?? element("font");
      Object.assign(attributes, { fontId: fonts.indexOf(changeFont(old, font)), applyFont: 1 });
    }
    if (changed.has("fillColor"))
      Object.assign(attributes, { fillId: fills.indexOf(makeFill(style.fillColor)), applyFill: 1 });
    const border = some<Pick<CellStyle, (typeof BORDER_KEYS)[number]>>(BORDER_KEYS);
    if (Object.keys(border).length > 0) {
      const old = borders.at(numberOf(base, "borderId") ?? 0) ?? element("border");
      Object.assign(attributes, { borderId: borders.indexOf(changeBorder(old, border)), applyBorder: 1 });
    }
    const alignment = changeAlignment(base && childElement(base, "alignment"), style);
    if (ALIGNMENT_KEYS.some((key) => changed.has(key))) attributes.applyAlignment = 1;
    const protection =
      style.locked && !style.formulaHidden
        ? null
        : element("protection", {
            locked: style.locked ? undefined : 0,
            hidden: style.formulaHidden ? 1 : undefined,
          });
    if (changed.has("locked") || changed.has("formulaHidden")) attributes.applyProtection = 1;
    const made = new Map([
      ["alignment", alignment ? [alignment] : []],
      ["protection", protection ? [protection] : []],
    ]);
    const source = base ?? element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    const children = mergeChildren(source.children, made, ["alignment", "protection", "extLst"]);
    return withAttributes({ ...source, children }, attributes);
  }

  private formatId(format: string): number {
    let id = builtInId(format) ?? this.formats.get(format);
    if (id === undefined) {
      id = this.nextFormat++;
      this.formats.set(format, id);
      this.newFormats.push(element("numFmt", { numFmtId: id, formatCode: format }));
    }
    return id;
  }

  /** The dxfs index of a differential style; equal ones share it. */
  dxf(style: DifferentialStyle): number {
    const key = keyOf(style);
    let index = this.differentialKeys.get(key);
    if (index === undefined) {
      index = this.lists.dxfs.indexOf(makeDifferential(style, (format) => this.formatId(format)));
      this.differentialKeys.set(key, index);
    }
    return index;
  }
  /** A filter by colour points at a format of its own. */
  colorDxf(color: string, of: "cell" | "font"): number {
    return this.dxf(of === "cell" ? { fillColor: color } : { fontColor: color });
  }

  build(): XmlElement {
    const made = new Map<string, XmlElement[]>();
    for (const name of LISTS) if (this.lists[name].grown) made.set(name, [this.lists[name].build()]);
    if (this.newFormats.length > 0) {
      const old = childElement(this.root, "numFmts") ?? element("numFmts");
      const children = [...childElements(old), ...this.newFormats];
      made.set("numFmts", [withAttributes({ ...old, children }, { count: children.length })]);
    }
    const prefix = this.root.name.includes(":") ? { xmlns: this.root.uri } : {};
    return {
      ...withAttributes(this.root, prefix),
      name: "styleSheet",
      children: mergeChildren(this.root.children, made, ORDER),
    };
  }
}

const FONT_KEYS = [
  "fontName",
  "fontSize",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "fontColor",
] as const;
const BORDER_KEYS = ["left", "right", "top", "bottom"] as const;
const ALIGNMENT_KEYS = ["horizontal", "vertical", "wrapText", "indent", "rotation"];

/** Members in one order, undefined ones left out. */
const keyOf = (style: DifferentialStyle): string =>
  JSON.stringify(
    Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function makeDifferential(style: DifferentialStyle, formatId: (format: string) => number): XmlElement {
  const onOff = (name: string, value: boolean | undefined): XmlElement | null =>
    value === undefined ? null : element(name, value ? {} : { val: 0 });
  const underline =
    style.underline && childElement(changeFont(element("font"), { underline: style.underline }), "u");
  const font = [
    onOff("b", style.bold),
    onOff("i", style.italic),
    onOff("strike", style.strikethrough),
    style.underline === "None" ? element("u", { val: "none" }) : underline || null,
    colorElement("color", style.fontColor ?? ""),
  ].filter((item) => item !== null);
  const { top, bottom, left, right } = style;
  const border = Object.fromEntries(
    Object.entries({ left, right, top, bottom }).filter(([, value]) => value !== undefined),
  );
  return element("dxf", {}, [
    font.length > 0 ? element("font", {}, font) : null,
    style.numberFormat === undefined
      ? null
      : element("numFmt", { numFmtId: formatId(style.numberFormat), formatCode: style.numberFormat }),
    style.fillColor
      ? element("fill", {}, [
          element("patternFill", { patternType: "solid" }, [
            colorElement("fgColor", style.fillColor),
            colorElement("bgColor", style.fillColor),
          ]),
        ])
      : null,
    Object.keys(border).length > 0 ? changeBorder(element("border"), border) : null,
  ]);
}

/** What Excel wants at the least (it reserves the first two fills). */
function emptyStyles(strict: boolean): XmlElement {
  const list = (name: string, items: readonly XmlElement[]): XmlElement =>
    element(name, { count: items.length }, items);
  const { fontSize, fontName } = defaultStyle;
  const font = element("font", {}, [
    element("sz", { val: fontSize }),
    element("name", { val: fontName }),
    element("family", { val: 2 }),
  ]);
  const zero = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const pattern = (type: string): XmlElement =>
    element("fill", {}, [element("patternFill", { patternType: type })]);
  return element("styleSheet", { xmlns: strict ? STRICT_MAIN : MAIN }, [
    list("fonts", [font]),
    list("fills", [pattern("none"), pattern("gray125")]),
    list("borders", [
      element(
        "border",
        {},
        ["left", "right", "top", "bottom", "diagonal"].map((side) => element(side)),
      ),
    ]),
    list("cellStyleXfs", [element("xf", zero)]),
    list("cellXfs", [element("xf", { ...zero, xfId: 0 })]),
    list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
    list("dxfs", []),
    element("tableStyles", {
      count: 0,
      defaultTableStyle: "TableStyleMedium2",
      defaultPivotStyle: "PivotStyleLight16",
    }),
  ]);
}
