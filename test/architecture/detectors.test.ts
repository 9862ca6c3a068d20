// The detectors of the architecture test on good and bad snippets: a rule that cannot fail proves nothing.
import { forbiddenImports } from "./imports";
import { anyTypes, impurities, officeReferences, prefixedInterfaces } from "./identifiers";
import { brokenPaths, pathsIn } from "./namedPaths";
import { parseSource } from "./sources";
import { sentences } from "./wording";

const at = (path: string, text: string) => parseSource(path, text);
const count = (detector: (source: ReturnType<typeof at>) => string[], path: string, text: string) =>
  detector(at(path, text)).length;

describe("forbiddenImports", () => {
  it.each([
    ["src/core/a.ts", `import { x } from "../language";`],
    ["src/core/analysis/a.ts", `import { x } from "../schema/fields"; export { y } from "./b";`],
    ["src/excel/a.ts", `import type { P } from "../core/progress";`],
    ["src/actions/a.ts", `import { x } from "../excel/b"; import { y } from "../core/c";`],
    [
      "src/taskpane/a.tsx",
      `import { useState } from "react"; import { B } from "@fluentui/react-components";`,
    ],
    ["src/taskpane/panels/a.tsx", `import { analyze } from "../../actions/analyze";`],
    ["src/language/zh-CN/a.ts", `import type { Problem } from "../../core/errors";`],
    ["src/host/xlsx/a.ts", `import { unzipSync } from "fflate"; import { b } from "../model/sheet";`],
    ["src/host/client/a.ts", `import { JSDOM } from "jsdom"; import fs from "node:fs";`],
    ["src/cli/a.ts", `import { h } from "../host"; import { readFile } from "node:fs/promises";`],
  ])("allows %s %s", (path, text) => {
    expect(forbiddenImports(at(path, text))).toEqual([]);
  });
  it.each([
    ["src/core/a.ts", `import { x } from "../excel/b";`],
    ["src/core/a.ts", `import type { X } from "../host/model/sheet";`],
    ["src/core/a.ts", `import x from "arquero";`],
    ["src/core/a.ts", `import fs from "node:fs";`],
    ["src/core/a.ts", `const x = require("react");`],
    ["src/core/a.ts", `export * from "../actions/b";`],
    ["src/core/a.ts", `let x: import("../excel/b").B;`],
    ["src/excel/a.ts", `await import("../actions/b");`],
    ["src/actions/a.ts", `import { useState } from "react";`],
    ["src/actions/a.ts", `import { b } from "../taskpane/b";`],
    ["src/taskpane/a.tsx", `import { b } from "../host/b";`],
    ["src/language/zh-CN/a.ts", `import { stages } from "../../core/schema/values";`],
    ["src/host/model/a.ts", `import { serialOf } from "../../core/calendar";`],
    ["src/host/model/a.ts", `import { JSDOM } from "jsdom";`],
    ["src/host/model/a.ts", `import x from "fflate-fork";`],
    ["src/page/a.ts", `import { analyze } from "../actions/analyze";`],
    ["src/page/a.ts", `import type { Rect } from "../host/model/address";`],
    ["src/page/chrome/a.ts", `import { readXlsx } from "../../host/xlsx/readXlsx";`],
    ["src/cli/a.ts", `await import("../host/client/startExcel");`],
    ["src/elsewhere/a.ts", ``],
  ])("refuses %s %s", (path, text) => {
    expect(forbiddenImports(at(path, text))).toHaveLength(1);
  });
});

describe("officeReferences", () => {
  it.each([
    "const x = { Excel: 1 }; x.Excel;",
    "interface T { Office: string }",
    "// Excel and Office in a comment",
    `const name = "Excel";`,
  ])("lets %s be", (text) => {
    expect(count(officeReferences, "src/core/a.ts", text)).toBe(0);
  });
  it.each([
    "Excel.run(async () => {});",
    "function f(context: Excel.RequestContext) {}",
    "Office.onReady();",
    "const o = { Excel };",
    "typeof Office",
    "new OfficeExtension.Error();",
  ])("finds %s", (text) => {
    expect(count(officeReferences, "src/core/a.ts", text)).toBe(1);
  });
});

describe("impurities", () => {
  it.each([
    "new Date(0)",
    "Date.UTC(2024, 1, 1)",
    "Math.max(1, 2)",
    "a.window",
    "const { process: run } = x;",
  ])("lets %s be", (text) => {
    expect(count(impurities, "src/core/a.ts", text)).toBe(0);
  });
  it.each([
    "Date.now()",
    "new Date()",
    "new Date",
    "Date()",
    "Math.random()",
    "performance.now()",
    "window.x",
    "document.title",
    "process.env",
    "setTimeout(f, 0)",
    "globalThis.x",
  ])("finds %s", (text) => {
    expect(count(impurities, "src/core/a.ts", text)).toBe(1);
  });
});

describe("anyTypes and prefixedInterfaces", () => {
  it("find what they look for and nothing else", () => {
    expect(
      count(anyTypes, "src/core/a.ts", "let x: any; const y = z as any; let u: unknown; const any = 1;"),
    ).toBe(2);
    expect(
      count(prefixedInterfaces, "src/core/a.ts", "interface IThing {} interface Item {} interface ID {}"),
    ).toBe(1);
  });
});

describe("sentences", () => {
  it.each([
    `const a = "新建模板";`,
    "const a = `共 ${n}`;",
    "const a = <p>保存</p>;",
    "const a = <p>Save the workbook</p>;",
    `button.label = "Create the template";`,
    "const a = `Checked ${n} rows. Nothing was found`;",
    `fail("（");`,
  ])("finds %s", (text) => {
    expect(count(sentences, "src/taskpane/a.tsx", text)).toBe(1);
  });
  it.each([
    `const a = "Customers";`,
    `const a = "yyyy-mm-dd";`,
    `const style = { border: "1px solid red", fontFamily: "Segoe UI" };`,
    `throw new Error("Lists sheet has no table for this list");`,
    "const a = `${x} ${y}`;",
    `context.load("name, id, visibility");`,
    "const separators = /[,，]/;",
  ])("lets %s be", (text) => {
    expect(count(sentences, "src/taskpane/a.tsx", text)).toBe(0);
  });
});

describe("namedPaths", () => {
  it("takes paths from backticks, whole or from a layer on, and leaves other words alone", () => {
    const text = "`src/core/a.ts`, `actions/analyze`, `core/filter/`; not core/b, `npm/x`, `a / b`, `=A1/B1`";
    expect(pathsIn(text)).toEqual(["src/core/a.ts", "actions/analyze", "core/filter/"]);
  });
  it("misses nothing that is there, and says what is not", () => {
    expect(brokenPaths("`core/filter/`, `src/page/index.ts`, `actions/analyze`, `bench/analysis`")).toEqual(
      [],
    );
    expect(brokenPaths("`core/nowhere`, `page/index.tsx`")).toEqual(["core/nowhere", "page/index.tsx"]);
  });
});
