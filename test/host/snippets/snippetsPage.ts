// Owns the page of documentation that lists the samples and how they fare.
import type { Result } from "./runSnippet";

/** Of github.com/OfficeDev/office-js-snippets; results below are those of this commit. */
export const SNIPPETS_COMMIT = "7a239133b90f98ce4988d95cf949679f70ed3a80";

const WORDS: Record<Result["status"], string> = {
  pass: "pass",
  fail: "**fail**",
  broken: "broken sample",
  outside: "outside",
  silent: "**outside, but silent**",
};

export function snippetsPage(results: readonly Result[]): string {
  const count = (status: Result["status"]): number => results.filter((item) => item.status === status).length;
  const [pass, fail, outside, broken] = [count("pass"), count("fail"), count("outside"), count("broken")];
  const share = Math.round((pass / (pass + fail)) * 1000) / 10;
  const checked = results.filter((item) => item.status === "pass" && item.checked > 0).length;
  const row = ({ snippet, status, checked: checks, why }: Result): string =>
    `| ${snippet.path} | ${snippet.apiSet} | ${WORDS[status]} | ${checks || ""} | ${why} |`;
  return `# Microsoft's Office.js samples on the embedded host

Every sample of [office-js-snippets](https://github.com/OfficeDev/office-js-snippets) (commit ${SNIPPETS_COMMIT.slice(0, 12)}) that
calls the Excel API, run unchanged: its html in a page, its script against the real office-js of npm, its buttons pressed in
order on a fresh host. A sample passes when nothing is thrown, nothing is written to console.error, and what our own checks ask
of the workbook afterwards holds. Outside are samples on what the host does not have ([host-surface.md](host-surface.md)); each
of them fails loudly. None of their code is kept here.

**${pass} pass, ${fail} fail, ${outside} outside, ${broken} broken by themselves.** Of those that touch only what the host has, ${share} % pass; ${checked} of them by checks of
our own as well as without an error.

\`OFFICE_SNIPPETS=<folder>/samples/excel npx jest test/host/snippets\` runs them, with \`UPDATE_SNIPPETS=1\` this page is written.

| sample | asks for | outcome | checks | why |
| --- | --- | --- | --- | --- |
${results.map(row).join("\n")}
`;
}
