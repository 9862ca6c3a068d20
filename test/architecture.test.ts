// Keeps the shape of the code base: layers, names, sizes, and texts in one place.
import { texts } from "../src/language";
import { forbiddenImports } from "./architecture/imports";
import { anyTypes, impurities, officeReferences, prefixedInterfaces } from "./architecture/identifiers";
import { brokenPaths, readDocuments } from "./architecture/namedPaths";
import { readSources, type Source } from "./architecture/sources";
import { sentences } from "./architecture/wording";

const sources = readSources("src");
const everything = [...sources, ...readSources("test"), ...readSources("bench")];

/** Where the client library itself is started; nothing there uses the Excel API. */
const clientLoaders = ["src/host/client/", "src/page/"];
const wordless = ["src/taskpane/", "src/commands/", "src/page/", "src/cli/", "src/actions/", "src/excel/"];
const MAX_LINES = 320;

const isBelow = (source: Source, folders: readonly string[]) =>
  folders.some((folder) => source.path.startsWith(folder));
const below = (...folders: string[]) => sources.filter((source) => isBelow(source, folders));
const except = (...folders: string[]) => sources.filter((source) => !isBelow(source, folders));

describe("layers", () => {
  it("has sources in every layer it speaks of", () => {
    for (const layer of [
      "language",
      "core",
      "excel",
      "actions",
      "taskpane",
      "commands",
      "cli",
      "host",
      "page",
    ]) {
      expect({ layer, files: below(`src/${layer}/`).length > 0 }).toEqual({ layer, files: true });
    }
  });
  it("imports one way only", () => {
    expect(sources.flatMap(forbiddenImports)).toEqual([]);
  });
  it("names Excel and Office in src/excel only, apart from what starts the client", () => {
    expect(except("src/excel/", ...clientLoaders).flatMap(officeReferences)).toEqual([]);
  });
  it("keeps core free of clock, chance and surroundings", () => {
    expect(below("src/core/", "src/language/").flatMap(impurities)).toEqual([]);
  });
});

describe("style", () => {
  it("uses no any", () => {
    expect(everything.flatMap(anyTypes)).toEqual([]);
  });
  it("gives interfaces no I prefix", () => {
    expect(everything.flatMap(prefixedInterfaces)).toEqual([]);
  });
  it("names files after what they own", () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc)(\/|\.|$)|(Utils?|Helpers?)\./i;
    expect(everything.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });
  it(`keeps files under ${MAX_LINES} lines`, () => {
    const lengths = everything.map(({ path, tree }) => ({ path, lines: tree.getLineStarts().length - 1 }));
    expect(lengths.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
  });
  it("opens every file of src with a comment that says what it owns", () => {
    const silent = sources.filter(({ tree }) => !/^(#!.*\n)?\/[/*]/.test(tree.text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe("documents", () => {
  it("name files and folders that are there", () => {
    const broken = [...readDocuments()].map(([path, text]) => ({ path, broken: brokenPaths(text) }));
    expect(broken.filter((document) => document.broken.length > 0)).toEqual([]);
  });
});

describe("texts", () => {
  it("leaves every sentence to src/language", () => {
    expect(below(...wordless).flatMap(sentences)).toEqual([]);
  });
  it("has the same texts in both languages", () => {
    expect(shapeOf(texts("en-US"))).toEqual(shapeOf(texts("zh-CN")));
  });
  it("has no empty text and no Chinese left in English sentences", () => {
    expect(
      stringsOf(texts("zh-CN"))
        .concat(stringsOf(texts("en-US")))
        .filter((text) => text === ""),
    ).toEqual([]);
    expect(stringsOf(texts("en-US").pane).filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
});

/** Keys all the way down; functions by their number of parameters, lists as a whole. */
function shapeOf(value: unknown): unknown {
  if (typeof value === "function") return `function of ${value.length}`;
  if (Array.isArray(value) || typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, shapeOf(inner)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
