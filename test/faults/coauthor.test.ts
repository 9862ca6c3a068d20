// Every action of the product with a co-author's change before each of its requests, in turn; CLIENTBOOK_FAULTS=all tries each
// change before each request. What must hold: every cell is as the co-author left it, or as the operation makes it, run
// before or after the change; a failure is one sentence of ours; and then the operation runs as on the changed workbook.
import { ExpectedError } from "../../src/core/errors";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { type OthersChange, othersChanges } from "./coauthor";
import type { Operation } from "./operation";
import { operations } from "./operations";
import {
  attempt,
  badSentences,
  described,
  type Outcome,
  type Picture,
  pictureOf,
  reopen,
  settled,
  type Undisturbed,
  undisturbed,
  written,
} from "./undergo";

const everything = process.env.CLIENTBOOK_FAULTS === "all";

describe("whatever a co-author changes meanwhile", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  afterAll(() => excel.close());

  it.each(operations)(
    "$action on $on writes into no other cell",
    async (operation) => {
      const normal = await undisturbed(excel, operation);
      const problems: string[] = [];
      for (const [turn, change] of othersChanges.entries()) {
        const allowed = await possible(excel, operation, change, normal);
        for (const request of requestsToMeet(normal.requests, turn))
          if (!isLost(operation, change, request === normal.requests))
            problems.push(...(await meet(excel, operation, change, request, normal, allowed)));
      }
      expect(problems).toEqual([]);
    },
    3_600_000,
  );
});

/** From 1; in a plain run each change meets one, another one than the change before it. */
const requestsToMeet = (requests: number, turn: number): number[] =>
  everything ? Array.from({ length: requests }, (_, index) => index + 1) : [(turn % requests) + 1];

/** What nothing prevents: in the instant before the sample fills a blank row, that row is typed into, or gets one on top. */
const isLost = ({ action, on }: Operation, { name }: OthersChange, isLast: boolean): boolean =>
  isLast &&
  `${action} on ${on}` === "createTemplate on an incomplete template" &&
  /^(types over|adds a row)/.test(name);

/** What may come out of an operation and a change that meet. */
interface Possible {
  /** Of the change alone, of the change and then the operation, and the other way round. */
  readonly pictures: readonly [Picture, ...Picture[]];
  /** Of the operation on the changed workbook. */
  readonly outcome: string;
}

async function possible(
  excel: RunningExcel,
  operation: Operation,
  change: OthersChange,
  { file }: Undisturbed,
): Promise<Possible> {
  await reopen(excel, file);
  await change.act();
  const changed = await picture(excel);
  const outcome = kindOf(await attempt(operation));
  const changedFirst = await picture(excel);
  await reopen(excel, file);
  await operation.run();
  await settled(excel);
  await change.act();
  return { pictures: [changed, changedFirst, await picture(excel)], outcome };
}

async function meet(
  excel: RunningExcel,
  operation: Operation,
  change: OthersChange,
  request: number,
  { file }: Undisturbed,
  { pictures, outcome: wanted }: Possible,
): Promise<string[]> {
  await reopen(excel, file);
  excel.host.faults.clear();
  excel.host.faults.changeBeforeRequest(request, change.act);
  const outcome = await attempt(operation);
  const happened = !excel.host.faults.pending;
  excel.host.faults.clear();
  const problems = happened ? [] : ["the change never happened"];
  const strange = strangeCells(await picture(excel), pictures);
  if (strange.length > 0) problems.push(`cells are nobody's: ${strange.slice(0, 5).join(", ")}`);
  if ("error" in outcome) {
    if (outcome.error instanceof ExpectedError) problems.push(...badSentences(outcome.error));
    else problems.push(`it threw ${String(outcome.error)}`);
    const again = kindOf(await attempt(operation));
    if (again !== wanted) problems.push(`the second run: ${again} instead of ${wanted}`);
  }
  return problems.map((problem) => `${change.name}, request ${request}: ${problem}`);
}

async function picture(excel: RunningExcel): Promise<Picture> {
  await settled(excel);
  return pictureOf(excel.workbook);
}

/** Cells that hold something after the change alone, and are as in none of the pictures. */
function strangeCells({ cells }: Picture, pictures: Possible["pictures"]): string[] {
  return Object.entries(pictures[0].cells).flatMap(([sheet, left]) => {
    const now = cells[sheet];
    if (!now) return pictures.every((other) => sheet in other.cells) ? [`all of ${sheet}`] : [];
    return Object.keys(left)
      .filter((place) =>
        pictures.every((other) => written(other.cells[sheet]?.[place]) !== written(now[place])),
      )
      .map((place) => `${sheet} ${place}`);
  });
}

const kindOf = (outcome: Outcome): string => ("error" in outcome ? described(outcome.error) : "done");
