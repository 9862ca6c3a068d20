// Owns writing the named styles: those that changed where they stand, new ones behind, deleted ones without their name.
import { NORMAL } from "../../model/builtInStyles";
import type { NamedStyle, NamedStyles } from "../../model/namedStyles";
import { ALL_PARTS, defaultStyle, type CellStyle } from "../../model/style";
import { childElements, element, withAttributes, type XmlElement } from "../xml";
import type { GrowingList } from "./growingList";
import { APPLY, type ReadNamedStyle } from "./namedStyles";

/** Makes the format of a look from one that looks otherwise. */
type MakeXf = (look: CellStyle, base: XmlElement | undefined, of: CellStyle) => XmlElement;

export class NamedStylesWriter {
  changed = false;
  private readonly xfIds = new Map<NamedStyle, number>();
  private items: XmlElement[] = [];
  private parent = element("cellStyles");

  constructor(
    private readonly read: readonly ReadNamedStyle[],
    private readonly xfs: GrowingList,
    private readonly makeXf: MakeXf,
  ) {}

  /** @param carried the `cellStyles` of the file */
  write(styles: NamedStyles, carried: XmlElement | undefined): void {
    this.parent = carried ?? this.parent;
    this.items = childElements(this.parent);
    // Files with tens of thousands of styles are about.
    const held = new Set(styles.all);
    const known = new Set(this.read.map(({ style }) => style));
    for (const { style, xfId } of this.read)
      if (xfId !== null && held.has(style)) this.xfIds.set(style, xfId);
    for (const { style, xfId } of this.read)
      if (xfId !== null && !this.xfIds.has(style)) this.replace(style, xfId, styles);
    for (const style of held) if (!this.xfIds.has(style) && !known.has(style)) this.add(style);
  }

  /** The place of a style's format; a file that does not describe Normal gets it described when a cell must name it. */
  xfId(style: NamedStyle): number {
    return this.xfIds.get(style) ?? this.add(style);
  }

  private replace(before: NamedStyle, xfId: number, styles: NamedStyles): void {
    this.changed = true;
    const after = styles.all.find(({ name }) => name === before.name);
    const at = this.items.findIndex(({ attributes }) => attributes.xfId === String(xfId));
    if (!after) {
      this.items.splice(at, 1);
      return;
    }
    this.xfIds.set(after, xfId);
    this.xfs.replace(xfId, withParts(this.makeXf(after.look, this.xfs.at(xfId), before.look), after));
    this.items[at] = withAttributes(this.items[at], { customBuiltin: isCustomized(after) ? 1 : undefined });
  }

  private add(style: NamedStyle): number {
    this.changed = true;
    const normal = this.read.find((item) => item.style.builtIn === NORMAL);
    const base = normal && normal.xfId !== null ? this.xfs.at(normal.xfId) : undefined;
    const made = this.makeXf(style.look, base, normal?.style.look ?? defaultStyle);
    const xfId = this.xfs.add(withAttributes(withParts(made, style), { xfId: undefined }));
    this.xfIds.set(style, xfId);
    const builtinId = style.builtIn?.id;
    this.items.push(element("cellStyle", { name: style.name, xfId, builtinId }));
    return xfId;
  }

  build(): XmlElement {
    return withAttributes({ ...this.parent, children: this.items }, { count: this.items.length });
  }
}

/** "This built-in cell style has been customized" (ECMA-376-1, 18.8.7); files of Excel leave Normal without. */
const isCustomized = ({ builtIn }: NamedStyle): boolean => builtIn !== null && builtIn !== NORMAL;

const withParts = (xf: XmlElement, { includes }: NamedStyle): XmlElement =>
  withAttributes(
    xf,
    Object.fromEntries(ALL_PARTS.map((part) => [APPLY[part], includes.includes(part) ? undefined : 0])),
  );
