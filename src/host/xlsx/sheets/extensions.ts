// Owns `<extLst>` of a worksheet: finding extensions by URI and putting changed ones among those carried along.
import { childElement, childElements, element, type XmlElement } from "../xml";

const sameUri = (item: XmlElement, uri: string): boolean =>
  item.attributes.uri?.toUpperCase() === uri.toUpperCase();

export function extensionsOf(root: XmlElement, uri: string): XmlElement[] {
  const list = childElement(root, "extLst");
  return list ? childElements(list, "ext").filter((item) => sameUri(item, uri)) : [];
}

/** The list with the extensions of some URIs replaced; empty when nothing is left. */
export function mergeExtensions(
  root: XmlElement | null,
  replaced: readonly string[],
  made: readonly XmlElement[],
): XmlElement[] {
  const list = childElement(root ?? undefined, "extLst");
  const kept = list ? childElements(list).filter((item) => !replaced.some((uri) => sameUri(item, uri))) : [];
  const children = [...kept, ...made];
  return children.length > 0 ? [list ? { ...list, children } : element("extLst", {}, children)] : [];
}
