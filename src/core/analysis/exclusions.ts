// Owns the count of rows that figures had to leave out, and why (metrics.md, Ground rules).
import { DAY_UNUSABLE } from "../records/columns";
import type { AnyModuleKey } from "../schema/packs";
import { intents, payments, stages } from "../schema/values";
import {
  type Counts,
  customerIdCounts,
  dateCounts,
  existing,
  gaps,
  isEmpty,
  isOutside,
  numberCounts,
  rowsWith,
} from "./exclusionCounts";
import {
  dealCounts,
  followUpCounts,
  needCounts,
  nextCounts,
  serviceCounts,
  surveyCounts,
} from "./packExclusions";
import { exclusionReasons, packExclusionReasons } from "./reportValues";
import type { Excluded } from "./report";
import type { ExclusionReason } from "./reportValues";
import type { Scope } from "./scope";

/**
 * Rows that miss what some figure needs, by module, then reason.
 *
 * A row without a usable date is listed for that alone; the others only when dated up to the end of the period.
 * Optional fields (owner, industry, source, level, region, size, quantity) are listed only where some row has them:
 * a column nobody fills is a choice, not a gap. An empty 复购意向 or 首次接触时间 has a meaning of its own.
 */
export function exclusions(scope: Scope): Excluded[] {
  return [
    ...listed("customers", customerCounts(scope)),
    ...listed("interactions", interactionCounts(scope)),
    ...listed("purchases", purchaseCounts(scope)),
    ...listed("needs", needCounts(scope)),
    ...listed("services", serviceCounts(scope)),
    ...listed("surveys", surveyCounts(scope)),
    ...listed("deals", dealCounts(scope)),
  ];
}

const reasons: readonly ExclusionReason[] = [...exclusionReasons, ...packExclusionReasons];

function listed(module: AnyModuleKey, counts: Counts): Excluded[] {
  return reasons.flatMap((reason) => {
    const rows = counts[reason] ?? 0;
    return rows === 0 ? [] : [{ module, reason, rows }];
  });
}

function customerCounts({ records: { customers }, period, now: { exists } }: Scope): Counts {
  const { length, customerId, firstContact } = customers;
  const counts = { missing: 0, duplicate: 0, unusable: 0 };
  for (let row = 0; row < length; row++) {
    if (firstContact[row] > period.to) continue;
    if (customerId.codes[row] === 0) counts.missing++;
    else if (exists[row] === 0) counts.duplicate++;
    else if (firstContact[row] === DAY_UNUSABLE) counts.unusable++;
  }
  return {
    "customerId-missing": counts.missing,
    "customerId-duplicate": counts.duplicate,
    "firstContact-unusable": counts.unusable,
    "owner-missing": gaps(exists, customers.owner),
    "industry-missing": gaps(exists, customers.industry),
    "source-missing": gaps(exists, customers.source),
    "level-missing": gaps(exists, customers.level),
    "region-missing": gaps(exists, customers.region),
    "size-missing": gaps(exists, customers.size),
    ...followUpCounts(customers, exists),
  };
}

function interactionCounts({ records: { interactions }, now, period }: Scope): Counts {
  const { customerId, date, method, stage, owner } = interactions;
  const exists = existing(date, period.to);
  const known = new Uint8Array(date.length);
  for (let i = 0; i < now.interactions.item.length; i++) known[now.interactions.item[i]] = 1;
  return {
    ...dateCounts(date),
    ...customerIdCounts(exists, known, customerId),
    "method-missing": rowsWith(exists, method, isEmpty),
    "stage-missing": rowsWith(exists, stage, isEmpty),
    "stage-unusable": rowsWith(exists, stage, isOutside(stages)),
    "owner-missing": gaps(exists, owner),
    ...nextCounts(interactions, exists),
  };
}

/** A line goes by its order's customer, so an id left out below the first line of an order is no gap. */
function purchaseCounts({ records: { purchases }, joins, now, period }: Scope): Counts {
  const { customerId, date, product, amount, quantity, payment, intent } = purchases;
  const exists = existing(date, period.to);
  const known = new Uint8Array(date.length);
  for (let line = 0; line < known.length; line++)
    known[line] = Number(now.orders.customer[joins.orderOf[line]] >= 0);
  const amounts = numberCounts(exists, amount);
  const quantities = numberCounts(exists, quantity);
  return {
    ...dateCounts(date),
    ...customerIdCounts(exists, known, customerId),
    "amount-missing": amounts.missing,
    "amount-unusable": amounts.unusable,
    "quantity-missing": quantities.usable > 0 ? quantities.missing : 0,
    "quantity-unusable": quantities.unusable,
    "product-missing": rowsWith(exists, product, isEmpty),
    "payment-missing": rowsWith(exists, payment, isEmpty),
    "payment-unusable": rowsWith(exists, payment, isOutside(payments)),
    "intent-unusable": rowsWith(exists, intent, isOutside(intents)),
  };
}
