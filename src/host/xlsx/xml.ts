// Owns XML parts as small trees: parsing (saxes), writing, and putting generated elements among those carried along.
import { SaxesParser } from "saxes";
import { UnreadableFile } from "./errors";
import { limits } from "./limits";

export type XmlNode = XmlElement | string;

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace; empty for elements that this codec makes (they stand in their root's default namespace). */
  readonly uri: string;
  /** As written, namespace declarations included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

type AttributeValue = string | number | boolean | undefined | null;

/** Makes an element; undefined and null attributes are left out, booleans are written 1 and 0. */
export function element(
  name: string,
  attributes: Record<string, AttributeValue> = {},
  children: readonly (XmlNode | null | undefined)[] = [],
): XmlElement {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue;
    written[key] = value === true ? "1" : value === false ? "0" : String(value);
  }
  return {
    name,
    local: name.slice(name.indexOf(":") + 1),
    uri: "",
    attributes: written,
    children: children.filter((child) => child !== null && child !== undefined),
  };
}

/** A copy with some attributes changed; undefined takes one away. */
export function withAttributes(source: XmlElement, change: Record<string, AttributeValue>): XmlElement {
  const attributes: Record<string, AttributeValue> = { ...source.attributes, ...change };
  return { ...source, attributes: element("x", attributes).attributes };
}

/** Parses one part; throws UnreadableFile when it is not well formed, has a DTD, or nests too deep. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const text = decodeXml(bytes);
  if (text.length > limits.xmlCharacters) throw new UnreadableFile("too-large", part);
  return parseXmlText(text, part);
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

export function parseXmlText(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const stack: OpenElement[] = [];
  let root: XmlElement | null = null;
  const fail = (detail: string): never => {
    throw new UnreadableFile("damaged", `${part}: ${detail}`);
  };
  const addText = (content: string): void => {
    stack.at(-1)?.children.push(content);
  };
  parser.on("error", (error) => fail(error.message));
  parser.on("doctype", () => fail("DTD"));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", (tag) => {
    if (stack.length > limits.xmlDepth) fail("nested too deep");
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.name] = attribute.value;
    const opened: OpenElement = { name: tag.name, local: tag.local, uri: tag.uri, attributes, children: [] };
    stack.at(-1)?.children.push(opened);
    stack.push(opened);
    root ??= opened;
  });
  parser.on("closetag", () => stack.pop());
  parser.write(text).close();
  return root ?? fail("empty");
}

/** Text of a part: UTF-8 unless a byte order mark or the declaration says otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch (error) {
    throw new UnreadableFile("damaged", "encoding", { cause: error });
  }
}

/** The same part in UTF-8, for the scanners that read bytes. */
export const asUtf8 = (bytes: Uint8Array): Uint8Array =>
  isUtf8(bytes) ? bytes : new TextEncoder().encode(decodeXml(bytes));
/** @param bytes the part, or how it begins */
export const isUtf8 = (bytes: Uint8Array): boolean => encodingOf(bytes) === "utf-8";

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  let head = "";
  for (let i = 0; i < Math.min(bytes.length, 120); i++) head += String.fromCharCode(bytes[i]);
  const named = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1].toLowerCase();
  return !named || named === "utf8" || named === "us-ascii" ? "utf-8" : named;
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
// eslint-disable-next-line no-control-regex -- XML 1.0 cannot hold these at all
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, "").replace(/[&<>\r]/g, (character) => ESCAPES[character]);
const escapeAttribute = (text: string): string =>
  text.replace(FORBIDDEN, "").replace(/[&<>"\n\r\t]/g, (character) => ESCAPES[character]);

/** The part's text, with its XML declaration. */
export const formatXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${formatElement(root)}`;

export const encodeXml = (root: XmlElement): Uint8Array => new TextEncoder().encode(formatXml(root));

export function formatElement(item: XmlElement): string {
  const open = formatOpening(item);
  if (item.children.length === 0) return `<${open}/>`;
  const inner = item.children.map((child) =>
    typeof child === "string" ? escapeText(child) : formatElement(child),
  );
  return `<${open}>${inner.join("")}</${item.name}>`;
}

/** Name and attributes without the angle brackets. */
function formatOpening(item: XmlElement): string {
  let open = item.name;
  for (const key in item.attributes) open += ` ${key}="${escapeAttribute(item.attributes[key])}"`;
  return open;
}

const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

/** Child elements, all or those of one local name in the parent's own namespace. */
export function childElements(parent: XmlElement, local?: string): XmlElement[] {
  const all = parent.children.filter(isElement);
  return local === undefined ? all : all.filter((child) => child.local === local && sameSpace(child, parent));
}
export const childElement = (parent: XmlElement | undefined, local: string): XmlElement | undefined =>
  parent?.children.find(
    (child): child is XmlElement => isElement(child) && child.local === local && sameSpace(child, parent),
  );
const sameSpace = (a: XmlElement, b: XmlElement): boolean => a.uri === b.uri || a.uri === "" || b.uri === "";

/** Every element below of one local name, whatever its namespace. */
export function* descendants(parent: XmlElement, local: string): Iterable<XmlElement> {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (child.local === local) yield child;
    yield* descendants(child, local);
  }
}
export const descendant = (parent: XmlElement | undefined, local: string): XmlElement | undefined => {
  if (parent) for (const found of descendants(parent, local)) return found;
  return undefined;
};

/** All text inside. */
export const textOf = (item: XmlElement | undefined): string =>
  item ? item.children.map((child) => (isElement(child) ? textOf(child) : child)).join("") : "";

/** An attribute by local name whatever its prefix, such as `r:id`. */
export function prefixedAttribute(item: XmlElement, local: string): string | undefined {
  for (const key in item.attributes) if (key.endsWith(`:${local}`)) return item.attributes[key];
  return undefined;
}

/** An xsd:boolean attribute. */
export function flag(item: XmlElement | undefined, name: string, otherwise: boolean): boolean {
  const value = item?.attributes[name];
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}
/** A number attribute; what is no number counts as absent. */
export function numberOf(item: XmlElement | undefined, name: string): number | undefined {
  const value = item?.attributes[name];
  if (value === undefined || value.trim() === "") return undefined;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}

/**
 * The children of a regenerated element in schema order: sections named in `made` are replaced (an empty list takes
 * them away), everything else stays as and where it was; what the schema does not name stays behind its neighbour.
 */
export function mergeChildren(
  carried: readonly XmlNode[],
  made: ReadonlyMap<string, readonly XmlElement[]>,
  order: readonly string[],
): XmlElement[] {
  const ranked: { item: XmlElement; rank: number }[] = [];
  let rank = -1;
  for (const item of carried.filter(isElement)) {
    const own = order.indexOf(item.local);
    rank = own >= 0 ? own : rank;
    if (own < 0 || !made.has(item.local)) ranked.push({ item, rank });
  }
  for (const [local, items] of made)
    for (const item of items) ranked.push({ item, rank: order.indexOf(local) });
  return ranked
    .map((entry, index) => ({ ...entry, index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map((entry) => entry.item);
}
