// Owns writing `xl/styles.xml`: what was read stays in place, new formats are appended, so that indexes in parts that
// are copied unchanged still mean what they meant.
import { overrides } from "../../model/namedStyles";
import type { DifferentialStyle } from "../../model/objects";
import { ALL_PARTS, defaultStyle, STYLE_PARTS, type CellStyle, type StylePart } from "../../model/style";
import type { Workbook } from "../../model/workbook";
import {
  childElement,
  childElements,
  element,
  mergeChildren,
  numberOf,
  withAttributes,
  type XmlElement,
} from "../xml";
import { differentialKey, makeDifferential } from "./differentialFormats";
import { emptyStyles } from "./emptyStyles";
import { makeFill } from "./fills";
import { changeAlignment, changeBorder, changeFont } from "./formatParts";
import { GrowingList } from "./growingList";
import { APPLY } from "./namedStyles";
import { NamedStylesWriter } from "./namedStylesWriter";
import { builtInId, FIRST_CUSTOM } from "./numberFormats";
import type { ReadStyles } from "./stylesReader";

const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

const LISTS = ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"] as const;
const FACTS = Object.keys(defaultStyle) as (keyof typeof defaultStyle)[];
type Changed = ReadonlySet<keyof CellStyle>;

export class StylesWriter {
  private readonly root: XmlElement;
  private readonly lists: Record<(typeof LISTS)[number], GrowingList>;
  private readonly formats = new Map<string, number>();
  private readonly newFormats: XmlElement[] = [];
  private nextFormat = FIRST_CUSTOM;
  private readonly xfs = new Map<CellStyle, number>();
  private readonly names: NamedStylesWriter;
  private readonly differentialKeys: Map<string, number>;

  constructor(
    private readonly read: ReadStyles,
    strict: boolean,
    private readonly workbook: Pick<Workbook, "styles" | "namedStyles">,
  ) {
    const root = read.root ?? emptyStyles(strict);
    this.root = root;
    const list = (name: string): GrowingList => new GrowingList(childElement(root, name) ?? element(name));
    this.lists = {
      fonts: list("fonts"),
      fills: list("fills"),
      borders: list("borders"),
      cellStyleXfs: list("cellStyleXfs"),
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
      read.differential.map((style, index) => [differentialKey(style), index] as const).reverse(),
    );
    this.names = new NamedStylesWriter(read.named, this.lists.cellStyleXfs, (look, base, of) =>
      this.makeXf(look, base, changedFacts(look, of)),
    );
    this.names.write(workbook.namedStyles, childElement(root, "cellStyles"));
    this.rewriteCellFormats();
  }

  get changed(): boolean {
    return this.newFormats.length > 0 || this.names.changed || LISTS.some((name) => this.lists[name].changed);
  }

  /** The cellXfs index of a style; styles are interned, so each is worked out once. */
  xf(style: CellStyle): number {
    let xf = this.xfs.get(style);
    if (xf === undefined) this.xfs.set(style, (xf = this.findXf(style)));
    return xf;
  }

  /** Formats that followed a named style change where they stand: cells of parts that are copied bear them too. */
  private rewriteCellFormats(): void {
    const { read, workbook, lists } = this;
    read.cellStyles.forEach((before, index) => {
      const now = workbook.styles.get(index);
      if (now === before || (now.xf ?? 0) !== index) return;
      lists.cellXfs.replace(index, this.makeCellXf(now, lists.cellXfs.at(index), before));
      this.xfs.set(now, index);
    });
  }

  private findXf(style: CellStyle): number {
    const index = style.xf ?? 0;
    const base = this.read.cellStyles[index] ?? defaultStyle;
    const { cellXfs, cellStyleXfs } = this.lists;
    const old = cellXfs.at(index);
    if (style.named === base.named) {
      if (changedFacts(style, base).size > 0) return cellXfs.indexOf(this.makeCellXf(style, old, base));
      return index;
    }
    const named = this.workbook.namedStyles.borne(style.named);
    const xf = cellStyleXfs.now(this.names.xfId(named)) ?? element("xf");
    return cellXfs.indexOf(this.makeCellXf(style, withAttributes(xf, NO_APPLY), named.look));
  }

  /** @param base the format that it is made from, which looks as `of` says */
  private makeCellXf(style: CellStyle, base: XmlElement | undefined, of: CellStyle): XmlElement {
    const named = this.workbook.namedStyles.borne(style.named);
    const changed = changedFacts(style, of);
    const apply = ALL_PARTS.filter((part) => STYLE_PARTS[part].some((key) => changed.has(key))).map(
      (part) => [APPLY[part], overrides(part, style, named) ? 1 : undefined],
    );
    const xfId = style.named === of.named && base?.attributes.xfId ? {} : { xfId: this.names.xfId(named) };
    return withAttributes(this.makeXf(style, base, changed), { ...Object.fromEntries(apply), ...xfId });
  }

  private makeXf(style: CellStyle, base: XmlElement | undefined, changed: Changed): XmlElement {
    const { fonts, fills, borders } = this.lists;
    const attributes: Record<string, number> = {};
    const some = (part: StylePart): Partial<CellStyle> =>
      Object.fromEntries(STYLE_PARTS[part].filter((key) => changed.has(key)).map((key) => [key, style[key]]));
    const touches = (part: StylePart): boolean => STYLE_PARTS[part].some((key) => changed.has(key));
    if (touches("number")) attributes.numFmtId = this.formatId(style.numberFormat);
    if (touches("font")) {
      const old = fonts.now(numberOf(base, "fontId") ?? 0) ?? element("font");
      const { fontTint } = style;
      attributes.fontId = fonts.indexOf(changeFont(old, { ...some("font"), fontTint }));
    }
    if (touches("patterns")) attributes.fillId = fills.indexOf(makeFill(style));
    if (touches("border")) {
      const old = borders.now(numberOf(base, "borderId") ?? 0) ?? element("border");
      attributes.borderId = borders.indexOf(changeBorder(old, some("border")));
    }
    const alignment = changeAlignment(base && childElement(base, "alignment"), style);
    const protection =
      style.locked && !style.formulaHidden
        ? null
        : element("protection", {
            locked: style.locked ? undefined : 0,
            hidden: style.formulaHidden ? 1 : undefined,
          });
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
    const key = differentialKey(style);
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
    for (const name of LISTS) if (this.lists[name].changed) made.set(name, [this.lists[name].build()]);
    if (this.names.changed) made.set("cellStyles", [this.names.build()]);
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

/** In which facts one style looks other than another. */
function changedFacts(style: CellStyle, of: CellStyle): Changed {
  return new Set(
    FACTS.filter((key) => style[key] !== of[key] && JSON.stringify(style[key]) !== JSON.stringify(of[key])),
  );
}

/** A cell's format made from its named style's keeps none of the switches by which that one leaves parts out. */
const NO_APPLY = Object.fromEntries(ALL_PARTS.map((part) => [APPLY[part], undefined]));
