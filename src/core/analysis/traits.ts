// Owns what sets lost customers apart from those kept (metrics.md, churn.traits).
import type { TextColumn } from "../records/columns";
import { compareText, ratio } from "./figures";
import { fisherExact } from "./fisherExact";
import { purchaseCount } from "./ledger";
import { traitFields } from "./reportValues";
import type { Trait } from "./report";
import type { TraitField } from "./reportValues";
import type { Scope } from "./scope";

/** Fewer lost customers than this say nothing about a value. */
const LEAST_LOST = 3;

/**
 * Values of each field that at least three lost customers have, by p, then lift (no kept customer: highest), then field and
 * value. Kept are buyers not lost. A customer whose field is empty is left out of that field's shares and test.
 *
 * @param lost by customer row: 1 when lost at the end of the period
 */
export function traits(scope: Scope, lost: Uint8Array): Trait[] {
  const { customers } = scope.records;
  const columns: Record<TraitField, TextColumn> = {
    industry: customers.industry,
    source: customers.source,
    region: customers.region,
    size: customers.size,
    level: customers.level,
    owner: customers.owner,
    lastMethod: lastMethods(scope),
  };
  return traitFields.flatMap((field) => traitsOf(field, columns[field], lost, scope)).sort(compareTraits);
}

/** By customer: the method of the latest interaction that has one. */
function lastMethods({ records, now }: Scope): TextColumn {
  const { codes, labels } = records.interactions.method;
  const { start, item } = now.interactions;
  const last = new Int32Array(now.exists.length);
  for (let c = 0; c < last.length; c++) {
    for (let i = start[c + 1] - 1; i >= start[c] && last[c] === 0; i--) last[c] = codes[item[i]];
  }
  return { codes: last, labels };
}

function traitsOf(
  field: TraitField,
  { codes, labels }: TextColumn,
  lost: Uint8Array,
  { now }: Scope,
): Trait[] {
  const lostWith = new Int32Array(labels.length);
  const keptWith = new Int32Array(labels.length);
  let allLost = 0;
  let allKept = 0;
  for (let c = 0; c < lost.length; c++) {
    if (codes[c] === 0) continue;
    if (lost[c] === 1) {
      lostWith[codes[c]]++;
      allLost++;
    } else if (purchaseCount(now, c) > 0) {
      keptWith[codes[c]]++;
      allKept++;
    }
  }
  return labels.flatMap((value, code) => {
    const a = lostWith[code];
    const b = keptWith[code];
    if (a < LEAST_LOST) return [];
    const lostShare = a / allLost;
    const keptShare = ratio(b, allKept);
    const lift = keptShare === null ? null : ratio(lostShare, keptShare);
    return [
      { field, value, lost: a, lostShare, keptShare, lift, p: fisherExact(a, allLost - a, b, allKept - b) },
    ];
  });
}

function compareTraits(a: Trait, b: Trait): number {
  const byLift = a.lift === b.lift ? 0 : (b.lift ?? Infinity) - (a.lift ?? Infinity);
  return (
    a.p - b.p ||
    byLift ||
    traitFields.indexOf(a.field) - traitFields.indexOf(b.field) ||
    compareText(a.value, b.value)
  );
}
