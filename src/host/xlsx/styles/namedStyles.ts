// Owns the named styles of a file: `cellStyles`, each a name for one format of `cellStyleXfs`.
import { BUILT_IN_STYLES, NORMAL, type BuiltInStyle } from "../../model/builtInStyles";
import { normalStyle, type NamedStyle } from "../../model/namedStyles";
import { ALL_PARTS, type CellStyle, type StylePart } from "../../model/style";
import { flag, numberOf, type XmlElement } from "../xml";

export interface ReadNamedStyle {
  readonly style: NamedStyle;
  /** Its format among `cellStyleXfs`; null when the file has none for it. */
  readonly xfId: number | null;
}

/** The attribute of a format by which a named style includes a part, and a cell keeps it for its own. */
export const APPLY = {
  number: "applyNumberFormat",
  font: "applyFont",
  alignment: "applyAlignment",
  border: "applyBorder",
  patterns: "applyFill",
  protection: "applyProtection",
} as const satisfies Record<StylePart, string>;

/** "The default value for applyFont in cellStyleXfs is true" (MS-OI29500, 2.1.721, and so for each part). */
const included = (xf: XmlElement): StylePart[] => ALL_PARTS.filter((part) => flag(xf, APPLY[part], true));

/**
 * @param items `cellStyle` elements; of those with one name, and of names of one format, the first counts
 * @param xfs `cellStyleXfs`
 * @param looks of the same, by index
 * @param plain what cells look like when the file does not describe Normal
 */
export function readNamedStyles(
  items: readonly XmlElement[],
  xfs: readonly XmlElement[],
  looks: readonly CellStyle[],
  plain: CellStyle,
): ReadNamedStyle[] {
  const names = new Set<string>();
  const numbered = new Set(items.map((item) => numberOf(item, "builtinId")));
  const taken = new Set<BuiltInStyle>();
  /** By its number; some programs give only the name. */
  const builtInOf = (item: XmlElement): BuiltInStyle | null => {
    const number = numberOf(item, "builtinId");
    const found = BUILT_IN_STYLES.find(({ id, name }) =>
      number === undefined ? name === item.attributes.name && !numbered.has(id) : id === number,
    );
    if (!found || taken.has(found)) return null;
    taken.add(found);
    return found;
  };
  const read = items.flatMap((item): ReadNamedStyle[] => {
    const xfId = numberOf(item, "xfId") ?? -1;
    const xf = xfs[xfId] as XmlElement | undefined;
    const name = item.attributes.name ?? "";
    if (!xf || name === "" || names.has(name.toLowerCase())) return [];
    names.add(name.toLowerCase());
    const builtIn = builtInOf(item);
    return [{ style: { name, builtIn, look: looks[xfId], includes: included(xf) }, xfId }];
  });
  if (read.some(({ style }) => style.builtIn === NORMAL)) return read;
  return [{ style: { ...normalStyle, look: plain }, xfId: null }, ...read];
}
