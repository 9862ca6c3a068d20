// manifest.xml, checked offline: what Office demands of it, and that the files it names are there.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { addIn } from "../src/language/product";
import { manifestImages, manifestProblems, parseManifest } from "./manifest/manifestProblems";

const root = join(__dirname, "..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const problemsOf = (manifest: string) => manifestProblems(parseManifest(manifest), "en-US");

describe("manifest.xml", () => {
  const manifest = parseManifest(text);

  it("is what Office accepts", () => {
    expect(manifestProblems(manifest, "en-US")).toEqual([]);
  });

  it("has the id under which files keep the add-in's settings", () => {
    expect(text).toContain(`<Id>${addIn.id}</Id>`);
    expect(text).toContain(`<Version>${addIn.version}</Version>`);
  });

  it("names icons that exist in the size it promises", () => {
    const images = manifestImages(manifest);
    expect(images.map(({ size }) => size)).toEqual(expect.arrayContaining([16, 20, 24, 32, 40, 48, 64, 80]));
    for (const { url, size } of images) {
      const { width, height } = PNG.sync.read(readFileSync(join(root, new URL(url).pathname)));
      expect({ url, width, height }).toEqual({ url, width: size, height: size });
    }
  });

  it("names pages that the build makes", () => {
    const config = readFileSync(join(root, "webpack.config.js"), "utf8");
    const pages = [...text.matchAll(/localhost:3000\/([a-z]+)\.html/g)].map(([, page]) => page);
    for (const page of new Set(pages)) expect(config).toContain(`htmlPage("${page}"`);
  });

  it("runs a function that the commands file registers", () => {
    const name = /<FunctionName>(.+)<\/FunctionName>/.exec(text)?.[1];
    expect(readFileSync(join(root, "src/commands/commands.ts"), "utf8")).toContain(`"${name}"`);
    expect(existsSync(join(root, "src/commands/commands.html"))).toBe(true);
  });
});

describe("manifestProblems", () => {
  const override = `<bt:Override Locale="en-US" Value="Analyze"/>`;
  it.each([
    ["a missing element", /<Id>.*<\/Id>/, "", "OfficeApp lacks Id"],
    ["a wrong id", /<Id>.*<\/Id>/, "<Id>42</Id>", "Id is no GUID"],
    [
      "a wrong order",
      /(<Version>.*?>)\s*(<ProviderName>.*?>)/,
      "$2$1",
      "Version stands too late in OfficeApp",
    ],
    ["a strange element", "<Hosts>", "<Extras/><Hosts>", "OfficeApp does not take Extras"],
    [
      "a long text",
      `DefaultValue="分析"`,
      `DefaultValue="${"长".repeat(126)}"`,
      "String is empty or over 125",
    ],
    ["a long resid", /"Analyze\.Tip"/g, `"${"x".repeat(33)}"`, "is empty or too long"],
    [
      "an open resid",
      `resid="Group.Label"`,
      `resid="Group.Name"`,
      "Label needs Group.Name among ShortStrings",
    ],
    ["a resid of the wrong kind", `resid="Group.Label"`, `resid="Analyze.Tip"`, "Label needs Analyze.Tip"],
    ["a missing translation", override, "", "String Analyze.Label has no en-US override"],
    ["plain http", `"https://localhost:3000/commands.html"`, `"http://localhost/c.html"`, "not https"],
    ["a missing icon size", `<bt:Image size="80" resid="Icon.80"/>`, "", "an icon lacks size 80"],
    ["a lower requirement", `MinVersion="1.9"/>`, `MinVersion="1.7"/>`, "must require ExcelApi 1.9"],
    ["broken XML", "</OfficeApp>", "", "not well-formed"],
  ])("finds %s", (_name, pattern, replacement, problem) => {
    const damaged = text.replace(pattern, replacement);
    expect(damaged).not.toBe(text);
    expect(problemsOf(damaged)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
  });
});
