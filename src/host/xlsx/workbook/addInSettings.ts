// Owns add-in settings (workbook.settings). Excel keeps them in `xl/webextensions/webextensionN.xml`, one part an
// add-in, as `we:property` elements with JSON values ([MS-OWEXML] 2.2), found from `taskpanes.xml`. The same parts are
// written here, so that the settings are there when the file is opened in Excel with the add-in.
import type { Workbook } from "../../model/workbook";
import { fingerprint } from "../fingerprint";
import { contentTypes, RELATIONSHIPS } from "../package/namespaces";
import type { PackageDraft } from "../package/packageDraft";
import type { XlsxPackage } from "../package/xlsxPackage";
import { childElement, childElements, element, mergeChildren, type XmlElement } from "../xml";

/** Which add-in's settings are read and written: its manifest's id, version and where it was installed from. */
export interface AddInReference {
  readonly id: string;
  readonly version: string;
  /** `developer` for sideloaded add-ins. */
  readonly store: string;
  readonly storeType: string;
}

const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const ORDER = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];
const NO_ADD_IN: AddInReference = {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
};

/** The part with an add-in's settings: the one that names it; without a name the only one there is. */
function findPart(source: XlsxPackage, addIn: AddInReference | undefined): string | null {
  const panes = source.relationships("").first("webextensiontaskpanes")?.target;
  if (panes === undefined) return null;
  const parts = source
    .relationships(panes)
    .all("webextension")
    .map(({ target }) => target)
    .filter((target) => source.has(target));
  const wanted = (addIn ?? NO_ADD_IN).id.toLowerCase();
  const named = parts.find(
    (part) => childElement(source.xml(part), "reference")?.attributes.id?.toLowerCase() === wanted,
  );
  return named ?? (addIn === undefined && parts.length === 1 ? parts[0] : null);
}

export function readSettings(source: XlsxPackage, workbook: Workbook, addIn?: AddInReference): void {
  const part = findPart(source, addIn);
  const properties = part === null ? undefined : childElement(source.xml(part), "properties");
  for (const item of properties ? childElements(properties, "property") : []) {
    const { name, value } = item.attributes;
    if (name !== undefined) workbook.settings.set(name, parseJson(value ?? ""));
  }
}

/** A value that is no JSON was written by something else; it is kept as text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export const settingsPrint = (workbook: Workbook): string => fingerprint(workbook.settings);

export function writeSettings(
  workbook: Workbook,
  draft: PackageDraft,
  before: string | null,
  addIn?: AddInReference,
): void {
  if (settingsPrint(workbook) === (before ?? fingerprint(new Map()))) return;
  const old = draft.origin && findPart(draft.origin, addIn);
  const items = [...workbook.settings].map(([name, value]) =>
    element("we:property", { name, value: JSON.stringify(value) ?? "null" }),
  );
  const properties = element("we:properties", {}, items);
  const base = old && draft.origin ? draft.origin.xml(old) : emptyExtension(addIn ?? NO_ADD_IN);
  // The file's own prefix may be another one; elements of ours declare theirs.
  const root = { ...base, attributes: { ...base.attributes, "xmlns:we": WEB_EXTENSION } };
  const children = mergeChildren(root.children, new Map([["properties", [properties]]]), ORDER);
  const name = old ?? draft.freshName("xl/webextensions/webextension");
  draft.putXml(name, contentTypes.webextension, { ...root, children });
  if (!old) addPane(draft, name);
}

function emptyExtension({ id, version, store, storeType }: AddInReference): XmlElement {
  return element("we:webextension", { "xmlns:we": WEB_EXTENSION, id: `{${id.toUpperCase()}}` }, [
    element("we:reference", { id, version, store, storeType }),
    element("we:alternateReferences"),
    element("we:bindings"),
    element("we:snapshot", { "xmlns:r": RELATIONSHIPS }),
  ]);
}

/** A pane that is not shown: Excel opens nothing by itself, and asks for nothing when the add-in is not installed. */
function addPane(draft: PackageDraft, part: string): void {
  const root = draft.relationships("");
  const panesPart = root.first("webextensiontaskpanes")?.target ?? "xl/webextensions/taskpanes.xml";
  root.add("webextensiontaskpanes", panesPart);
  const id = draft.relationships(panesPart).add("webextension", part);
  const reference = element("wetp:webextensionref", { "xmlns:r": RELATIONSHIPS, "r:id": id });
  const pane = element("wetp:taskpane", { dockstate: "right", visibility: 0, width: 350, row: 1 }, [
    reference,
  ]);
  const old = draft.origin?.has(panesPart) ? draft.origin.xml(panesPart) : element("wetp:taskpanes");
  const attributes = { ...old.attributes, "xmlns:wetp": TASK_PANES };
  draft.putXml(panesPart, contentTypes.taskpanes, { ...old, attributes, children: [...old.children, pane] });
}
