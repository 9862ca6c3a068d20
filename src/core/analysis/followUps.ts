// Owns the rhythm of contact: how often a customer is to be contacted, and what came of the 下次跟进 set for it.
import { isDay } from "../records/columns";
import type { Records } from "../records/columns";
import { type Level, levels } from "../schema/packValues";
import type { Settings } from "../schema/settings";
import type { Ledger } from "./ledger";
import { positionsIn } from "./packRows";

export type Outcome = "onTime" | "late" | "open";

export interface FollowUps {
  /** By customer row; "" for none of A, B, C. */
  readonly levelOf: (customer: number) => Level | "";
  /** Days between follow-ups: 跟进频率, else the setting of the level, else null. */
  readonly cadenceOf: (customer: number) => number | null;
  /** What came of the customer's 下次跟进 by the ledger's end; null where it has none. */
  readonly outcomeAt: (customer: number, ledger: Ledger) => Outcome | null;
}

/** Without a cadence a contact on the day itself is the only one on time. */
const SHORTEST = 1;

export function followUps({ customers }: Pick<Records, "customers">, settings: Settings): FollowUps {
  const { level, cadence, nextFollowUp } = customers;
  const levelAt = positionsIn(levels, level);
  const levelOf = (customer: number): Level | "" => levels[levelAt[level.codes[customer]]] ?? "";
  const cadenceOf = (customer: number): number | null => {
    const own = cadence[customer];
    if (Number.isFinite(own) && own > 0) return own;
    const name = levelOf(customer);
    return name === "" ? null : settings.cadence[name];
  };
  const outcomeAt = (customer: number, { interactions: { start, date }, to }: Ledger): Outcome | null => {
    const day = nextFollowUp[customer];
    if (!isDay(day)) return null;
    const opens = day - (cadenceOf(customer) ?? SHORTEST);
    let outcome: Outcome = "open";
    for (let i = start[customer]; i < start[customer + 1]; i++) {
      if (date[i] > opens && date[i] <= day) return "onTime";
      if (date[i] > day && date[i] <= to) outcome = "late";
    }
    return outcome;
  };
  return { levelOf, cadenceOf, outcomeAt };
}
