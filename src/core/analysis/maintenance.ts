// Owns what contact brings: effects by method and owner beside the baseline (metrics.md, maintenance).
import { creditPurchases } from "./credit";
import { effectsBy } from "./effects";
import { ranked, rate } from "./figures";
import type { Fraction } from "./figures";
import { happenedSince } from "./ledger";
import type { Ledger } from "./ledger";
import type { Maintenance } from "./report";
import type { Scope } from "./scope";

/** Methods and owners with an interaction in the period, by conversion; one without any known customer comes last. */
export async function maintenance(scope: Scope): Promise<Maintenance> {
  const { records, settings, period, previous, now, before, progress } = scope;
  const days = settings.attributionDays;
  const baseline = rate(
    boughtUncontacted(now, period.from, days),
    boughtUncontacted(before, previous.from, days),
  );
  const credit = creditPurchases(now, days);
  const methods = effectsBy(scope, credit, records.interactions.method, baseline.value);
  await progress.pause();
  const owners = effectsBy(scope, credit, records.interactions.owner, baseline.value);
  return {
    methods: ranked(
      methods.map(({ label, ...effect }) => ({ method: label, ...effect })),
      (effect) => effect.conversion,
      (effect) => effect.method,
    ),
    baseline,
    owners: ranked(
      owners.map(({ label, ...effect }) => ({ owner: label, ...effect })),
      (effect) => effect.conversion,
      (effect) => effect.owner,
    ),
    note: "association-not-cause",
  };
}

/** Of the customers without an interaction from `from` − attributionDays on, those who bought in the period. */
function boughtUncontacted(ledger: Ledger, from: number, attributionDays: number): Fraction {
  let numerator = 0;
  let denominator = 0;
  for (let c = 0; c < ledger.exists.length; c++) {
    if (ledger.exists[c] === 0 || happenedSince(ledger.interactions, c, from - attributionDays)) continue;
    denominator++;
    if (happenedSince(ledger.purchases, c, from)) numerator++;
  }
  return { numerator, denominator };
}
