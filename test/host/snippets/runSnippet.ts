// Owns running one sample on a fresh host and judging it.
import { stripVTControlCharacters } from "node:util";
import { startExcel } from "../../../src/host/client/startExcel";
import { chartOutcomes } from "./chartOutcomes";
import { commentOutcomes } from "./commentOutcomes";
import { eventOutcomes } from "./eventOutcomes";
import { Look, type Outcome } from "./outcome";
import { whyOutside } from "./outside";
import { rangeOutcomes } from "./rangeOutcomes";
import type { Snippet } from "./snippetFiles";
import { SnippetPage } from "./snippetPage";
import { tableOutcomes } from "./tableOutcomes";

export interface Result {
  readonly snippet: Snippet;
  readonly status: "pass" | "fail" | "broken" | "outside" | "silent";
  /** Buttons whose outcome we check by ourselves. */
  readonly checked: number;
  readonly why: string;
}

const outcomes = {
  ...chartOutcomes,
  ...commentOutcomes,
  ...eventOutcomes,
  ...rangeOutcomes,
  ...tableOutcomes,
};

/** Presses the sample's buttons; the first error or other outcome is why it fails. */
export async function runSnippet(snippet: Snippet): Promise<Result> {
  const excel = await startExcel({ apiLevel: "1.20", language: "en-US" });
  const page = new SnippetPage(snippet, excel);
  const outcome: Outcome = outcomes[snippet.path] ?? { after: {} };
  const problems: string[] = [];
  try {
    await page.start();
    if (outcome.defect) page.errors.length = 0;
    for (const button of outcome.press ?? page.buttons) {
      await page.click(button);
      problems.push(...page.errors.splice(0).map((error) => `${button}: ${error}`));
      problems.push(...check(outcome, button, page));
    }
    problems.push(...page.errors);
  } finally {
    page.close();
    excel.close();
  }
  const checked = Object.keys(outcome.after).length;
  const outside = whyOutside(snippet.path);
  if (outside)
    return { snippet, checked: 0, status: problems.length > 0 ? "outside" : "silent", why: outside };
  if (problems[0]) return { snippet, checked, status: "fail", why: firstLine(problems[0]) };
  return { snippet, checked, status: outcome.defect ? "broken" : "pass", why: outcome.defect ?? "" };
}

function check(outcome: Outcome, button: string, page: SnippetPage): string[] {
  try {
    outcome.after[button]?.(new Look(page));
    return [];
  } catch (error) {
    return [`${button}: another outcome: ${error instanceof Error ? error.message : String(error)}`];
  }
}

// Jest colours its messages.
const firstLine = (text: string): string =>
  stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 8)
    .join(" ")
    .replace(/\|/g, "/")
    .slice(0, 220);
