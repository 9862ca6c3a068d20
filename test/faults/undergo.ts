// Owns putting an operation through one fault and saying what is wrong with how it came out. What must hold:
// the user's cells are as before (or as the finished operation leaves them), nothing half-made is left unsaid, the message
// is one sentence of ours with the next step, and a second run gives what an undisturbed one gives.
import { describeProblem } from "../../src/core/describeProblem";
import { ExpectedError } from "../../src/core/errors";
import type { RunningExcel } from "../../src/host/client/startExcel";
import type { Workbook } from "../../src/host/model/workbook";
import { readXlsx } from "../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../src/host/xlsx/writeXlsx";
import { snapshotOf } from "../excel/workbookSnapshot";
import { type Fault, nameOf, plan } from "./fault";
import type { Operation } from "./operation";

/** A workbook at one moment: everything of it, and its cells alone. */
export interface Picture {
  readonly whole: string;
  /** By sheet title and cell. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What an operation does when nothing fails. */
export interface Undisturbed {
  /** The workbook it starts from, saved: opened anew for every fault, which is sooner than making it anew. */
  readonly file: Uint8Array;
  readonly before: Picture;
  readonly after: Picture;
  readonly answer: string;
  readonly requests: number;
  readonly actions: number;
}

export async function undisturbed(excel: RunningExcel, operation: Operation): Promise<Undisturbed> {
  await settled(excel);
  await operation.prepare(excel);
  await settled(excel);
  const file = writeXlsx(excel.workbook);
  excel.open(readXlsx(file));
  const before = pictureOf(excel.workbook);
  excel.host.faults.clear();
  const answer = await operation.run();
  const { requests, actions } = excel.host.faults.seen;
  return { file, before, after: pictureOf(excel.workbook), answer: written(answer), requests, actions };
}

export async function reopen(excel: RunningExcel, file: Uint8Array): Promise<void> {
  await settled(excel);
  excel.open(readXlsx(file));
}

/** What went wrong; nothing where everything held. */
export async function undergo(
  excel: RunningExcel,
  operation: Operation,
  fault: Fault,
  normal: Undisturbed,
): Promise<string[]> {
  await reopen(excel, normal.file);
  excel.host.faults.clear();
  plan(excel.host, fault);
  const outcome = await attempt(operation);
  const happened = !excel.host.faults.pending;
  excel.host.faults.clear();
  await settled(excel);
  const found = pictureOf(excel.workbook);
  const problems = [...afterFault(operation, outcome, found, normal)];
  if (!happened) problems.push("the fault never happened");
  if ("error" in outcome)
    problems.push(...(await secondRun(excel, operation, found, normal, isUnfinished(outcome.error))));
  return problems.map((problem) => `${nameOf(fault)}: ${problem}`);
}

export type Outcome = { readonly answer: unknown } | { readonly error: unknown };

export const attempt = ({ run }: Operation): Promise<Outcome> =>
  run().then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );

function* afterFault(operation: Operation, outcome: Outcome, now: Picture, normal: Undisturbed) {
  const { before, after } = normal;
  const said = "error" in outcome && isUnfinished(outcome.error);
  const touched = strangeCells(now, normal, said);
  if (touched.length > 0) yield `cells of the user's differ: ${touched.slice(0, 5).join(", ")}`;
  if ("answer" in outcome) {
    const isTold = operation.tellsOfRest?.(outcome.answer) ?? false;
    if (now.whole !== after.whole && !isTold) yield `it said nothing, and left ${difference(after, now)}`;
    if (written(outcome.answer) !== normal.answer && !isTold) yield "it answered something else";
    return;
  }
  const { error } = outcome;
  if (!(error instanceof ExpectedError)) {
    yield `it threw ${String(error)}`;
    return;
  }
  yield* badSentences(error);
  const isWhole = now.whole === before.whole || now.whole === after.whole;
  if (!isWhole && !said) yield `it left something unsaid (${error.problem.code}): ${difference(before, now)}`;
}

const isUnfinished = (error: unknown): boolean =>
  error instanceof ExpectedError && error.problem.code === "left-unfinished";

/**
 * Cells that are neither as before nor as the finished operation leaves them. Where it says that it broke off, a cell may
 * have got its format and not yet its value, and a sheet of ours may stand under another name.
 */
function strangeCells(now: Picture, { before, after }: Undisturbed, saidUnfinished: boolean): string[] {
  if (now.whole === before.whole || now.whole === after.whole) return [];
  const { cells } = now;
  const seen = (cell: unknown): string => written(saidUnfinished ? valueOf(cell) : cell);
  return Object.entries(before.cells).flatMap(([sheet, were]) => {
    const same = (other: unknown): boolean => written(other) === written(were);
    const are = cells[sheet] ?? (saidUnfinished ? Object.values(cells).find(same) : undefined);
    if (!are) return sheet in after.cells ? [`all of ${sheet}`] : [];
    const places = new Set([...Object.keys(were), ...Object.keys(are)]);
    return [...places]
      .filter((place) => {
        const value = seen(are[place]);
        return value !== seen(were[place]) && value !== seen(after.cells[sheet]?.[place]);
      })
      .map((place) => `${sheet} ${place}`);
  });
}

/** Of a cell in a picture, which has its value alone where it has no format. */
const valueOf = (cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;

/** One sentence that tells the next step, with nothing in it that only a programmer understands. */
export function* badSentences({ problem }: ExpectedError) {
  const chinese = describeProblem(problem, "zh-CN");
  if (!/^[^。\n]*请[^。\n]*。$/.test(chinese)) yield `no sentence with a next step: ${chinese}`;
  const english = describeProblem(problem, "en-US");
  if (!/^[^\n]*[;,][^\n]*\.$/.test(english)) yield `no sentence with a next step: ${english}`;
  const jargon = /[A-Za-z]\.[A-Za-z]|undefined|\[object/;
  for (const sentence of [chinese, english]) if (jargon.test(sentence)) yield `not for users: ${sentence}`;
}

async function secondRun(
  excel: RunningExcel,
  operation: Operation,
  found: Picture,
  normal: Undisturbed,
  isAfterRest: boolean,
): Promise<string[]> {
  const outcome = await attempt(operation);
  if ("error" in outcome) return [`the second run failed: ${described(outcome.error)}`];
  await settled(excel);
  const problems: string[] = [];
  const now = pictureOf(excel.workbook);
  const isDone =
    isAfterRest && operation.isComplete ? operation.isComplete : () => now.whole === normal.after.whole;
  if (!(await isDone())) problems.push(`the second run left ${difference(normal.after, now)}`);
  // What it finds to do depends on what it finds.
  if (found.whole === normal.before.whole && written(outcome.answer) !== normal.answer)
    problems.push("the second run answered something else");
  return problems;
}

export const described = (error: unknown): string =>
  error instanceof ExpectedError ? JSON.stringify(error.problem) : String(error);

/** Excel.run does not wait for the request that lets go of its ranges: until none has come for three turns. */
export async function settled({ host }: RunningExcel): Promise<void> {
  for (let quiet = 0, seen = host.requests.count; quiet < 3; quiet++) {
    await new Promise((resolve) => setImmediate(() => setTimeout(resolve)));
    if (host.requests.count !== seen) quiet = 0;
    seen = host.requests.count;
  }
}

/**
 * Two traces of something added and taken away again are let be: the width of a column, and rules to the bottom of a
 * sheet that end some rows above it once rows were taken out, as they do in Excel.
 */
export function pictureOf(workbook: Workbook): Picture {
  const snapshot = snapshotOf(workbook);
  const sheets = snapshot.sheets as (Record<string, unknown> & {
    name: string;
    cells: Picture["cells"][string];
  })[];
  const whole = written({ ...snapshot, sheets: sheets.map((sheet) => ({ ...sheet, columnWidths: {} })) });
  return {
    whole: whole.replace(/"bottom":10[45]\d{4}\b/g, '"bottom":"last"'),
    cells: Object.fromEntries(sheets.map(({ name, cells }) => [name, cells])),
  };
}

/** Everything in a text that is equal for what is equal: maps and sets as lists, keys in order, no functions. */
export const written = (value: unknown): string => JSON.stringify(inOrder(value)) ?? "nothing";

function inOrder(value: unknown): unknown {
  if (typeof value === "function") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  if (value instanceof Map || value instanceof Set) return [...value].map(inOrder);
  const entries = Object.entries(value).map(([key, inner]) => [key, inOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where two pictures part. */
function difference({ whole: wanted }: Picture, { whole: found }: Picture): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at++;
  const from = Math.max(0, at - 80);
  return `…${found.slice(from, at + 120)}… instead of …${wanted.slice(from, at + 120)}…`;
}
