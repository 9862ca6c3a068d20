// Owns whether active customers hear from us and records are kept up to date (metrics.md, freshness).
import type { Period } from "../period";
import { hasColumns, isDay } from "../records/columns";
import { stages } from "../schema/values";
import { lostAt } from "./churn";
import { compareText, rate, ratio } from "./figures";
import type { Fraction } from "./figures";
import type { Ledger } from "./ledger";
import { rowsIn } from "./packRows";
import type { Freshness, FreshnessFigures } from "./packReport";
import type { Scope } from "./scope";
import { latestRanks } from "./stages";

const INTERESTED = stages.indexOf("意向客户") + 1;
/** 24 hours, as far as days tell: the record's date has no time of day. */
const MOST_DAYS = 1;

/** Owners of customers and of interactions are one list; `""` stands for rows without one. */
export function freshness(scope: Scope): Freshness {
  const { records, period, previous, now, before } = scope;
  const owners = new Owners();
  const contacted = contactedAt(scope, now, owners);
  const entered = enteredIn(scope, period, owners);
  return {
    contacted: rate(contacted, contactedAt(scope, before)),
    ...(hasColumns(records, "interactions", "updated") && {
      enteredInTime: rate(entered, enteredIn(scope, previous)),
    }),
    owners: owners.figures(),
  };
}

/** Active customers at the ledger's end, and those of them contacted within staleDays. */
function contactedAt(scope: Scope, ledger: Ledger, owners?: Owners): Fraction {
  const { customers, interactions } = scope.records;
  const { staleDays, lostAfterDays } = scope.settings;
  const ranks = latestRanks(interactions, ledger);
  const lost = lostAt(customers, ledger, lostAfterDays);
  const { start, date } = ledger.interactions;
  let numerator = 0;
  let denominator = 0;
  for (let c = 0; c < customers.length; c++) {
    if (ledger.exists[c] === 0 || ranks[c] < INTERESTED || lost[c] === 1) continue;
    const isContacted = ledger.to - date[start[c + 1] - 1] <= staleDays;
    denominator++;
    if (isContacted) numerator++;
    owners?.addCustomer(customers.owner.labels[customers.owner.codes[c]], isContacted);
  }
  return { numerator, denominator };
}

/** Interactions of the period with a 更新时间, and those of them entered in time. */
function enteredIn({ records: { interactions } }: Scope, period: Period, owners?: Owners): Fraction {
  const { date, updated, owner } = interactions;
  let numerator = 0;
  let denominator = 0;
  for (const row of rowsIn(date, period)) {
    if (!isDay(updated[row])) continue;
    const isInTime = updated[row] - date[row] <= MOST_DAYS;
    denominator++;
    if (isInTime) numerator++;
    owners?.addEntry(owner.labels[owner.codes[row]], isInTime);
  }
  return { numerator, denominator };
}

/** Counts by owner while customers and interactions are gone through. */
class Owners {
  private readonly counts = new Map<
    string,
    { active: number; contacted: number; dated: number; enteredInTime: number }
  >();

  addCustomer(owner: string, isContacted: boolean): void {
    const counts = this.of(owner);
    counts.active++;
    if (isContacted) counts.contacted++;
  }
  addEntry(owner: string, isInTime: boolean): void {
    const counts = this.of(owner);
    counts.dated++;
    if (isInTime) counts.enteredInTime++;
  }
  /** Those with the smallest share first. */
  figures(): (FreshnessFigures & { owner: string })[] {
    const figures = [...this.counts].map(([owner, counts]) => ({
      owner,
      ...counts,
      contactedShare: ratio(counts.contacted, counts.active),
      enteredInTimeShare: ratio(counts.enteredInTime, counts.dated),
    }));
    return figures.sort(
      (a, b) => (a.contactedShare ?? 2) - (b.contactedShare ?? 2) || compareText(a.owner, b.owner),
    );
  }

  private of(owner: string) {
    const known = this.counts.get(owner);
    if (known) return known;
    const counts = { active: 0, contacted: 0, dated: 0, enteredInTime: 0 };
    this.counts.set(owner, counts);
    return counts;
  }
}
