// Microsoft's own samples on the host: OFFICE_SNIPPETS names the folder samples/excel of a copy of office-js-snippets.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { NOT_EXCEL } from "./outside";
import { runSnippet, type Result } from "./runSnippet";
import { readSnippets } from "./snippetFiles";
import { snippetsPage } from "./snippetsPage";

const folder = process.env.OFFICE_SNIPPETS ?? "";
const PAGE = "docs/host-snippets.md";

if (!existsSync(folder))
  it.skip("Microsoft's samples: set OFFICE_SNIPPETS to samples/excel of office-js-snippets", () => {});
else
  describe("Microsoft's samples", () => {
    const only = process.env.ONLY_SNIPPET ?? "";
    const snippets = readSnippets(folder).filter(
      ({ path }) => !NOT_EXCEL.includes(path.split("/")[0]) && path.includes(only),
    );
    const results: Result[] = [];

    it.each(snippets.map((snippet) => [snippet.path, snippet] as const))("%s", async (_, snippet) => {
      const result = await runSnippet(snippet);
      results.push(result);
      if (only) expect(result).toMatchObject({ status: "pass", why: "" });
    });

    if (!only) {
      it("pass nine times in ten where they touch only what the host has", () => {
        const pass = results.filter(({ status }) => status === "pass").length;
        const fail = results.filter(({ status }) => status === "fail").length;
        expect(pass).toBeGreaterThan(60);
        expect(pass / (pass + fail)).toBeGreaterThanOrEqual(0.9);
        expect(results.filter(({ status }) => status === "silent")).toEqual([]);
      });
      it("fare as the page says", () => {
        const page = snippetsPage(results);
        if (process.env.UPDATE_SNIPPETS) writeFileSync(PAGE, page);
        expect(readFileSync(PAGE, "utf8")).toBe(page);
      });
    }
  });
