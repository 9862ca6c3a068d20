// Owns the part that tells array formulas which spill from those made with Ctrl+Shift+Enter: `cm` of a cell leads to the
// property XLDAPR in xl/metadata.xml (ECMA-376-1, 18.9; [MS-XLSX] 2.3.12, dynamicArrayProperties).
import { contentTypes, DYNAMIC_ARRAYS, MAIN } from "../package/namespaces";
import type { PackageDraft } from "../package/packageDraft";
import type { XlsxPackage } from "../package/xlsxPackage";
import { childElement, childElements, descendants, element, type XmlElement } from "../xml";

const TYPE = "XLDAPR";
const DYNAMIC_URI = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";

/** The values of `cm` that mean a dynamic array. */
export function dynamicArrayMarks(source: XlsxPackage): ReadonlySet<string> {
  const part = partOf(source);
  return new Set(part === undefined ? [] : marksIn(source.xml(part)));
}

function partOf(source: XlsxPackage): string | undefined {
  const target = source.relationships(source.workbookPart).first("sheetMetadata")?.target;
  return target !== undefined && source.has(target) ? target : undefined;
}

const childrenOf = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  parent ? childElements(parent, name) : [];

function marksIn(root: XmlElement): string[] {
  const types = childrenOf(childElement(root, "metadataTypes"), "metadataType");
  const future = childElements(root, "futureMetadata").find(({ attributes }) => attributes.name === TYPE);
  const isDynamic = childrenOf(future, "bk").map((block) => isDynamicBlock(block));
  return childrenOf(childElement(root, "cellMetadata"), "bk").flatMap((block, index) => {
    const found = childElements(block, "rc").some(
      ({ attributes: { t, v } }) =>
        types[Number(t) - 1]?.attributes.name === TYPE && (isDynamic[Number(v)] ?? false),
    );
    return found ? [String(index + 1)] : [];
  });
}

const isDynamicBlock = (block: XmlElement): boolean =>
  [...descendants(block, "dynamicArrayProperties")].some(({ attributes }) =>
    /^(1|true)$/.test(attributes.fDynamic ?? ""),
  );

/** Gives dynamic arrays their mark, and writes what it leads to where the file has none. */
export class CellMetadataWriter {
  private readonly part: string | undefined;
  private readonly root: XmlElement;
  private readonly known: string | undefined;
  private used = false;

  constructor(
    private readonly draft: PackageDraft,
    private readonly workbookPart: string,
  ) {
    this.part = draft.origin ? partOf(draft.origin) : undefined;
    this.root = this.part === undefined ? element("metadata", { xmlns: MAIN }) : draft.xml(this.part);
    this.known = marksIn(this.root)[0];
  }

  /** The `cm` of a dynamic array's first cell. */
  mark(): string {
    this.used = true;
    return this.known ?? String(childrenOf(childElement(this.root, "cellMetadata"), "bk").length + 1);
  }

  finish(): void {
    if (!this.used || this.known !== undefined) return;
    const { draft } = this;
    const name = this.part ?? draft.singleName("xl/metadata");
    if (this.part === undefined) draft.relationships(this.workbookPart).add("sheetMetadata", name);
    draft.putXml(name, contentTypes.sheetMetadata, withDynamicArrays(this.root));
  }
}

const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
];

function withDynamicArrays(root: XmlElement): XmlElement {
  const old = childElements(root);
  const grown = (name: string, item: XmlElement): XmlElement => {
    const before = old.find(({ local }) => local === name);
    const items = [...(before ? childElements(before) : []), item];
    return element(name, { count: String(items.length) }, items);
  };
  const types = grown("metadataTypes", metadataType());
  const future = element("futureMetadata", { name: TYPE, count: "1" }, [dynamicBlock()]);
  const record = element("rc", { t: types.attributes.count ?? "1", v: "0" });
  const cells = grown("cellMetadata", element("bk", {}, [record]));
  const kept = old.filter(({ local }) => local !== "metadataTypes" && local !== "cellMetadata");
  const place = ({ local }: XmlElement): number =>
    ORDER.includes(local) ? ORDER.indexOf(local) : ORDER.length;
  const children = [types, ...kept, future, cells].sort((a, b) => place(a) - place(b));
  return { ...root, children };
}

/** What moves, copies and merges do to it, as Excel writes it. */
const metadataType = (): XmlElement =>
  element("metadataType", {
    name: TYPE,
    minSupportedVersion: "120000",
    copy: "1",
    pasteAll: "1",
    pasteValues: "1",
    merge: "1",
    splitFirst: "1",
    rowColShift: "1",
    clearFormats: "1",
    clearComments: "1",
    assign: "1",
    coerce: "1",
    cellMeta: "1",
  });

const dynamicBlock = (): XmlElement =>
  element("bk", {}, [
    element("extLst", {}, [
      element("ext", { uri: DYNAMIC_URI }, [
        element("xda:dynamicArrayProperties", {
          "xmlns:xda": DYNAMIC_ARRAYS,
          fDynamic: "1",
          fCollapsed: "0",
        }),
      ]),
    ]),
  ]);
