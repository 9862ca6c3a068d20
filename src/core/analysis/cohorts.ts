// Owns how many come back, by month of first purchase (metrics.md, repurchase.cohorts).
import { addMonths, formatDay } from "../calendar";
import { cohortHorizons } from "./reportValues";
import type { Cohort } from "./report";
import type { CohortHorizon } from "./reportValues";
import type { Scope } from "./scope";

interface Members {
  size: number;
  lastFirst: number;
  /** By horizon, in the order of cohortHorizons. */
  readonly returned: number[];
}

/**
 * One cohort a month that has first purchases, ascending. A customer returned within n months when the second purchase is
 * dated up to the first's day n calendar months on, month ends clamped; a second one on the same day counts.
 */
export function cohorts({ now: { purchases, exists, to } }: Scope): Cohort[] {
  const { start, date } = purchases;
  const dayOf = new Map<number, FirstDay>();
  const byMonth = new Map<string, Members>();
  for (let c = 0; c < exists.length; c++) {
    if (start[c] === start[c + 1]) continue;
    const first = date[start[c]];
    const day = dayOf.get(first) ?? firstDay(first);
    dayOf.set(first, day);
    const members = byMonth.get(day.month) ?? {
      size: 0,
      lastFirst: first,
      returned: cohortHorizons.map(() => 0),
    };
    byMonth.set(day.month, members);
    members.size++;
    members.lastFirst = Math.max(members.lastFirst, first);
    if (start[c + 1] - start[c] < 2) continue;
    const second = date[start[c] + 1];
    for (let h = 0; h < day.horizons.length; h++) if (second <= day.horizons[h]) members.returned[h]++;
  }
  return Array.from(byMonth, ([month, members]) => cohort(month, members, to)).sort((a, b) =>
    a.month < b.month ? -1 : 1,
  );
}

/** What the calendar says of a day of first purchases, worked out once a day. */
interface FirstDay {
  readonly month: string;
  readonly horizons: readonly number[];
}

function firstDay(day: number): FirstDay {
  return {
    month: formatDay(day).slice(0, 7),
    horizons: cohortHorizons.map((n) => addMonths(day, Number(n))),
  };
}

function cohort(month: string, { size, lastFirst, returned }: Members, to: number): Cohort {
  const share = (horizon: CohortHorizon): number | null =>
    addMonths(lastFirst, Number(horizon)) > to ? null : returned[cohortHorizons.indexOf(horizon)] / size;
  return {
    month,
    size,
    returned: { "1": share("1"), "2": share("2"), "3": share("3"), "6": share("6"), "12": share("12") },
  };
}
