// Owns the offline check of manifest.xml against what Office demands of an add-in-only manifest
// (office-js-docs-pr: develop/xml-manifest-overview.md, reference: manifest/*.md; element order from the published XSD).
import { JSDOM } from "jsdom";

/** Children of OfficeApp in the order the schema demands; the ones marked are required of us. */
const officeAppOrder = [
  "Id*",
  "AlternateId",
  "Version*",
  "ProviderName*",
  "DefaultLocale*",
  "DisplayName*",
  "Description*",
  "IconUrl*",
  "HighResolutionIconUrl*",
  "SupportUrl*",
  "AppDomains",
  "Hosts*",
  "Requirements*",
  "DefaultSettings*",
  "Permissions*",
  "Dictionary",
  "VersionOverrides*",
];
const factorOrder = ["GetStarted*", "FunctionFile*", "ExtensionPoint*"];
const controlOrder = ["Label*", "ToolTip", "Supertip*", "Icon*", "Action*"];
const resourceOrder = ["Images*", "Urls*", "ShortStrings*", "LongStrings*"];

const maxLength = {
  name: 125,
  description: 250,
  shortString: 125,
  longString: 250,
  url: 2048,
  id: 125,
  resid: 32,
};
const requiredRibbonSizes = ["16", "32", "80"];
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export interface ManifestImage {
  readonly url: string;
  /** Pixels of each side, as the manifest promises. */
  readonly size: number;
}

export function parseManifest(text: string): Document {
  return new new JSDOM("").window.DOMParser().parseFromString(text, "text/xml");
}

/** Everything Office would refuse or show badly, one line each; empty = sound. */
export function manifestProblems(manifest: Document, locale: string): string[] {
  const broken = manifest.querySelector("parsererror");
  if (broken) return [`not well-formed: ${broken.textContent}`];
  const app = manifest.documentElement;
  return [
    ...orderProblems(app, officeAppOrder),
    ...elements(app, "DesktopFormFactor").flatMap((factor) => orderProblems(factor, factorOrder)),
    ...elements(app, "Control").flatMap((control) => orderProblems(control, controlOrder)),
    ...elements(app, "Resources").flatMap((resources) => orderProblems(resources, resourceOrder)),
    ...identityProblems(app),
    ...lengthProblems(app),
    ...resourceProblems(app),
    ...overrideProblems(app, locale),
    ...urlProblems(app),
    ...iconProblems(app),
    ...requirementProblems(app),
  ];
}

/** Every icon the manifest names, with the size it must have. */
export function manifestImages(manifest: Document): ManifestImage[] {
  const app = manifest.documentElement;
  const urlOf = new Map(elements(app, "Image").map((image) => [image.getAttribute("id"), image]));
  const ribbon = elements(app, "Image").flatMap((image) => {
    const resource = urlOf.get(image.getAttribute("resid"));
    return resource
      ? addressesOf(resource).map((url) => ({ url, size: Number(image.getAttribute("size")) }))
      : [];
  });
  const store = [
    ...elements(app, "IconUrl")
      .flatMap(addressesOf)
      .map((url) => ({ url, size: 32 })),
    ...elements(app, "HighResolutionIconUrl")
      .flatMap(addressesOf)
      .map((url) => ({ url, size: 64 })),
  ];
  return [...ribbon, ...store];
}

const elements = (parent: Element, name: string): Element[] =>
  [...parent.getElementsByTagName("*")].filter((element) => element.localName === name);

const children = (parent: Element): Element[] => [...parent.children];

const addressesOf = (element: Element): string[] =>
  [
    element.getAttribute("DefaultValue"),
    ...overridesOf(element).map((override) => override.getAttribute("Value")),
  ].filter((value) => value !== null);

const overridesOf = (element: Element): Element[] =>
  children(element).filter((child) => child.localName === "Override");

function orderProblems(parent: Element, order: readonly string[]): string[] {
  const names = children(parent).map((child) => child.localName);
  const known = order.map((name) => name.replace("*", ""));
  const missing = order.filter((name) => name.endsWith("*") && !names.includes(name.slice(0, -1)));
  const positions = names.map((name) => known.indexOf(name));
  const unknown = names.filter((_, i) => positions[i] === -1);
  const misplaced = names.filter((_, i) => i > 0 && (positions[i] ?? 0) < (positions[i - 1] ?? 0));
  return [
    ...missing.map((name) => `${parent.localName} lacks ${name.slice(0, -1)}`),
    ...unknown.map((name) => `${parent.localName} does not take ${name}`),
    ...misplaced.map((name) => `${name} stands too late in ${parent.localName}`),
  ];
}

function identityProblems(app: Element): string[] {
  const text = (name: string) => children(app).find((child) => child.localName === name)?.textContent ?? "";
  return [
    ...(guid.test(text("Id")) ? [] : ["Id is no GUID"]),
    ...(/^\d{1,5}(\.\d{1,5}){1,3}$/.test(text("Version")) ? [] : ["Version is no version"]),
    ...(text("Permissions") === "ReadWriteDocument" ? [] : ["Permissions must be ReadWriteDocument"]),
  ];
}

function lengthProblems(app: Element): string[] {
  const limits: [string, number][] = [
    ["DisplayName", maxLength.name],
    ["Description", maxLength.description],
    ["IconUrl", maxLength.url],
    ["Url", maxLength.url],
    ["Image", maxLength.url],
  ];
  const named = limits.flatMap(([name, limit]) => elements(app, name).flatMap((e) => tooLong(e, limit)));
  const strings = [
    ...elements(app, "ShortStrings")
      .flatMap(children)
      .flatMap((e) => tooLong(e, maxLength.shortString)),
    ...elements(app, "LongStrings")
      .flatMap(children)
      .flatMap((e) => tooLong(e, maxLength.longString)),
  ];
  const ids = elements(app, "Resources")
    .flatMap(children)
    .flatMap(children)
    .map((e) => e.getAttribute("id") ?? "")
    .filter((id) => id === "" || id.length > maxLength.resid);
  const controls = [...elements(app, "Control"), ...elements(app, "Group")]
    .map((e) => e.getAttribute("id") ?? "")
    .filter((id) => id === "" || id.length > maxLength.id);
  return [...named, ...strings, ...[...ids, ...controls].map((id) => `the id "${id}" is empty or too long`)];
}

const tooLong = (element: Element, limit: number): string[] =>
  addressesOf(element)
    .filter((value) => value.length === 0 || value.length > limit)
    .map((value) => `${element.localName} is empty or over ${limit} characters: ${value.slice(0, 30)}`);

/** Every resid resolves, in the kind of resource its element takes; every resource is used; ids are unique. */
function resourceProblems(app: Element): string[] {
  const kindOf = new Map<string, string>();
  const problems: string[] = [];
  for (const group of elements(app, "Resources").flatMap(children)) {
    for (const resource of children(group)) {
      const id = resource.getAttribute("id") ?? "";
      if (kindOf.has(id)) problems.push(`the resource ${id} is there twice`);
      kindOf.set(id, group.localName);
    }
  }
  const users = [...app.getElementsByTagName("*")].filter((element) => element.hasAttribute("resid"));
  const used = new Set(users.map((element) => element.getAttribute("resid") ?? ""));
  for (const user of users) {
    const id = user.getAttribute("resid") ?? "";
    const wanted = resourceKind(user);
    if (kindOf.get(id) !== wanted) problems.push(`${user.localName} needs ${id} among ${wanted}`);
  }
  return [...problems, ...[...kindOf.keys()].filter((id) => !used.has(id)).map((id) => `nothing uses ${id}`)];
}

function resourceKind(user: Element): string {
  switch (user.localName) {
    case "Image":
      return "Images";
    case "SourceLocation":
    case "FunctionFile":
    case "LearnMoreUrl":
      return "Urls";
    case "Description":
      return "LongStrings";
    default:
      return "ShortStrings";
  }
}

/** Every text and address says itself in the second language too. */
function overrideProblems(app: Element, locale: string): string[] {
  return [...app.getElementsByTagName("*")]
    .filter((element) => element.hasAttribute("DefaultValue"))
    .filter((element) => !overridesOf(element).some((override) => override.getAttribute("Locale") === locale))
    .map((element) => `${element.localName} ${element.getAttribute("id") ?? ""} has no ${locale} override`);
}

function urlProblems(app: Element): string[] {
  const named = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"];
  return named
    .flatMap((name) => elements(app, name).flatMap(addressesOf))
    .filter((url) => !url.startsWith("https://"))
    .map((url) => `not https: ${url}`);
}

function iconProblems(app: Element): string[] {
  return elements(app, "Icon").flatMap((icon) => {
    const sizes = children(icon).map((image) => image.getAttribute("size"));
    return requiredRibbonSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `an icon lacks size ${size}`);
  });
}

/** Requirements stand in the base manifest: in VersionOverrides they would hide the buttons without a reason. */
function requirementProblems(app: Element): string[] {
  const places = elements(app, "Requirements");
  const base = places.filter((place) => place.parentElement === app);
  const set = base.flatMap((place) => elements(place, "Set"))[0];
  const required = set?.getAttribute("Name") === "ExcelApi" && set.getAttribute("MinVersion") === "1.9";
  return [
    ...(required ? [] : ["the base manifest must require ExcelApi 1.9"]),
    ...(places.length === base.length ? [] : ["Requirements must not stand in VersionOverrides"]),
  ];
}
