// Owns whether what was planned was done: next actions and follow-ups that were due (metrics.md, plan).
import type { Period } from "../period";
import { hasColumns, isDay } from "../records/columns";
import { type Level, levels, milestones } from "../schema/packValues";
import { ratio } from "./figures";
import { followUps, type FollowUps, type Outcome } from "./followUps";
import type { Ledger } from "./ledger";
import { customersOf, existsAt, positionsIn, rowsIn } from "./packRows";
import type { Plan, PlanFigures, PlanSource } from "./packReport";
import type { Scope } from "./scope";

const levelKeys: readonly (Level | "")[] = [...levels, ""];
const outcomes: readonly Outcome[] = ["onTime", "late", "open"];

/** How many tasks had each outcome: a row a level of levelKeys, a column an outcome. */
type Tally = Int32Array;

/** Each part is there when its columns are. Next actions of unknown customers count, without a level. */
export function plan(scope: Scope): Plan {
  const { records, settings, period, previous, now, before } = scope;
  const contact = followUps(records, settings);
  return {
    ...(hasColumns(records, "interactions", "due", "done") && {
      nextActions: sourceOf(
        nextActions(scope, contact, now, period),
        nextActions(scope, contact, before, previous),
      ),
    }),
    ...(hasColumns(records, "customers", "nextFollowUp") && {
      followUps: sourceOf(
        customersDue(scope, contact, now, period),
        customersDue(scope, contact, before, previous),
      ),
    }),
    ...(hasColumns(records, "interactions", "milestone") && { milestones: milestonesIn(scope) }),
  };
}

function nextActions(
  { records: { customers, interactions } }: Scope,
  { levelOf }: FollowUps,
  ledger: Ledger,
  { from, to }: Period,
): Tally {
  const { date, due, done, customerId } = interactions;
  const customerOf = customersOf(customerId, customers, ledger);
  const tally = newTally();
  for (let row = 0; row < interactions.length; row++) {
    if (!existsAt(date[row], to) || !isDay(due[row]) || due[row] < from || due[row] > to) continue;
    const customer = customerOf[customerId.codes[row]];
    add(tally, customer < 0 ? "" : levelOf(customer), outcomeOf(due[row], done[row], to));
  }
  return tally;
}

function outcomeOf(due: number, done: number, to: number): Outcome {
  if (!existsAt(done, to)) return "open";
  return done <= due ? "onTime" : "late";
}

function customersDue(
  { records: { customers } }: Scope,
  { levelOf, outcomeAt }: FollowUps,
  ledger: Ledger,
  { from, to }: Period,
): Tally {
  const tally = newTally();
  for (let customer = 0; customer < customers.length; customer++) {
    const day = customers.nextFollowUp[customer];
    if (ledger.exists[customer] === 0 || day < from || day > to) continue;
    const outcome = outcomeAt(customer, ledger);
    if (outcome !== null) add(tally, levelOf(customer), outcome);
  }
  return tally;
}

const newTally = (): Tally => new Int32Array(levelKeys.length * outcomes.length);

function add(tally: Tally, level: Level | "", outcome: Outcome): void {
  tally[levelKeys.indexOf(level) * outcomes.length + outcomes.indexOf(outcome)]++;
}

function sourceOf(tally: Tally, earlier: Tally): PlanSource {
  return {
    total: { ...figuresOf(tally), previousExecutionRate: figuresOf(earlier).executionRate },
    byLevel: levelKeys.map((level, i) => {
      const row = tally.subarray(i * outcomes.length, (i + 1) * outcomes.length);
      return { level, ...figuresOf(row) };
    }),
  };
}

/** @param tally one row or several */
function figuresOf(tally: Tally): PlanFigures {
  const count = (outcome: Outcome): number =>
    tally.reduce((sum, n, i) => (outcomes[i % outcomes.length] === outcome ? sum + n : sum), 0);
  const onTime = count("onTime");
  const late = count("late");
  const due = onTime + late + count("open");
  return { due, onTime, late, executionRate: ratio(onTime + late, due), onTimeRate: ratio(onTime, due) };
}

function milestonesIn({ records: { interactions }, period }: Scope): Plan["milestones"] {
  const milestoneOf = positionsIn(milestones, interactions.milestone);
  const counts = milestones.map(() => 0);
  for (const row of rowsIn(interactions.date, period)) {
    const at = milestoneOf[interactions.milestone.codes[row]];
    if (at >= 0) counts[at]++;
  }
  return milestones.map((milestone, i) => ({ milestone, interactions: counts[i] }));
}
