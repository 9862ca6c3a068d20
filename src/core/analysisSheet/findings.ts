// Owns the findings: three to five plain sentences made from the report by fixed rules. A rule says no more than its
// number of records allows; comparisons need intervals that do not overlap, or a p below 5 % over all that was compared.
import { texts } from "../../language";
import type { Language } from "../../language/language";
import type { FindingTexts } from "../../language/zh-CN/findings";
import type { MethodEffect, Report, Trait } from "../analysis/report";
import { UNLABELLED } from "../analysis/reportValues";
import { wilsonInterval } from "../analysis/wilsonInterval";
import { count, listValue, money, share, shortened } from "./figureTexts";
import { packFindings } from "./packFindings";
import { traitLabel } from "./traitLabel";

/** Fewer orders than this in either period: the change may be chance. */
const ENOUGH_ORDERS = 20;
/** Fewer buyers than this: a rate is a hint only. */
const ENOUGH_BUYERS = 30;
/** Fewer customers than this: a method is not compared. */
const ENOUGH_CUSTOMERS = 10;
/** Fewer labelled lost customers than this: no main reason. */
const ENOUGH_REASONS = 5;
const SIGNIFICANT = 0.05;

/** More would not be read. */
const MOST_FINDINGS = 5;

/** What a block found; the rest is said only where there is room. */
export interface Finding {
  readonly sentence: string;
  /** It says that nothing can be said, or nothing happened. */
  readonly isEmpty?: boolean;
}

export function findings(report: Report, language: Language): string[] {
  const { findings: say } = texts(language);
  const found: Finding[] = [
    ...revenueFinding(report, say).map(telling),
    ...repurchaseFinding(report, say).map(telling),
    ...productFinding(report, say).map(telling),
    ...maintenanceFinding(report, say, language),
    ...churnFinding(report, say, language),
    ...packFindings(report, language).map(telling),
  ];
  const surplus = found.length - MOST_FINDINGS;
  const empty = found.filter(({ isEmpty }) => isEmpty).slice(0, Math.max(0, surplus));
  return found
    .filter((finding) => !empty.includes(finding))
    .slice(0, MOST_FINDINGS)
    .map(({ sentence }) => sentence);
}

const telling = (sentence: string): Finding => ({ sentence });
const nothing = (sentence: string): Finding => ({ sentence, isEmpty: true });

function revenueFinding({ overview: { revenue, orders } }: Report, say: FindingTexts): string[] {
  if (!orders.value && !revenue.value) return [say.noOrders];
  const earned = money(revenue.value);
  const now = count(orders.value);
  const before = count(orders.previous);
  if (revenue.value !== null && revenue.value === revenue.previous) return [say.revenueSame(earned, now)];
  if (revenue.change === null || (revenue.previous ?? 0) < 0) return [say.revenueOnly(earned, now)];
  const sentence =
    revenue.change > 0
      ? say.revenueUp(earned, share(revenue.change), now, before)
      : say.revenueDown(earned, share(-revenue.change), now, before);
  const few = Math.min(orders.value ?? 0, orders.previous ?? 0) < ENOUGH_ORDERS;
  return [few ? sentence + say.fewOrders : sentence];
}

function repurchaseFinding({ repurchase: { rateToDate } }: Report, say: FindingTexts): string[] {
  const { value, numerator, denominator, previous } = rateToDate;
  if (value === null) return [];
  const counts = [share(value), count(numerator), count(denominator)] as const;
  const sentence =
    previous === null ? say.repurchaseOnly(...counts) : say.repurchase(...counts, share(previous));
  return [denominator < ENOUGH_BUYERS ? sentence + say.fewBuyers(count(ENOUGH_BUYERS)) : sentence];
}

function productFinding({ products: { ranking } }: Report, say: FindingTexts): string[] {
  const earning = ranking.filter(({ revenue }) => revenue > 0);
  const [top] = earning;
  if (!top) return [];
  const sentence = say.topProduct(shortened(top.product), share(top.share));
  const classA = earning.filter((product) => product.class === "A");
  if (classA.length === earning.length) return [sentence];
  const held = classA.reduce((sum, product) => sum + product.share, 0);
  return [sentence + say.classA(count(classA.length), count(earning.length), share(held))];
}

/** The method with the highest conversion among those with enough customers; null where none has. */
export function bestMethod(methods: readonly MethodEffect[]): (MethodEffect & { conversion: number }) | null {
  let best: (MethodEffect & { conversion: number }) | null = null;
  for (const method of methods) {
    const { conversion, customers } = method;
    if (conversion === null || customers < ENOUGH_CUSTOMERS) continue;
    if (best === null || conversion > best.conversion) best = { ...method, conversion };
  }
  return best;
}

function maintenanceFinding({ maintenance }: Report, say: FindingTexts, language: Language): Finding[] {
  const { methods, baseline } = maintenance;
  if (methods.length === 0) return [];
  const best = bestMethod(methods);
  if (best === null) return [nothing(say.methodsTooFew(count(ENOUGH_CUSTOMERS)))];
  const name = shortened(listValue("method", best.method, language));
  const counts = [name, share(best.conversion), count(best.converted), count(best.customers)] as const;
  const without = wilsonInterval(baseline.numerator, baseline.denominator);
  if (without === null || baseline.denominator < ENOUGH_CUSTOMERS)
    return [telling(say.methodsWithoutBaseline(...counts))];
  if (best.low === null || best.low <= without.high) return [nothing(say.methodsAlike)];
  return [telling(say.methodAbove(...counts, share(baseline.value)))];
}

function churnFinding({ churn, overview }: Report, say: FindingTexts, language: Language): Finding[] {
  if (!churn.lost.value) return overview.customers.value ? [nothing(say.noneLost)] : [];
  const sentences = [say.lost(count(churn.lost.value), count(churn.lost.previous))];
  const trait = significantTrait(churn.traits);
  if (trait && trait.keptShare !== null) {
    const label = shortened(traitLabel(trait, language));
    sentences.push(say.lostTrait(label, share(trait.lostShare), share(trait.keptShare)));
  } else {
    sentences.push(...reasonSentence(churn, say, language));
  }
  return [telling(sentences.join(""))];
}

function reasonSentence({ reasons }: Report["churn"], say: FindingTexts, language: Language): string[] {
  const labelled = reasons.filter(({ reason }) => reason !== UNLABELLED);
  const unlabelled = reasons.find(({ reason }) => reason === UNLABELLED);
  const known = labelled.reduce((sum, { customers }) => sum + customers, 0);
  const [first, second] = labelled;
  if (unlabelled && unlabelled.customers > known) return [say.lostUnlabelled(share(unlabelled.share))];
  if (!first || known < ENOUGH_REASONS || first.customers === second?.customers) return [];
  return [say.lostReason(shortened(listValue("lostReason", first.reason, language)), count(first.customers))];
}

/** The most telling trait, if its p stays below 5 % after dividing by the number of traits looked at (Bonferroni). */
function significantTrait(traits: readonly Trait[]): Trait | null {
  const telling = traits.filter(({ p, lift }) => p * traits.length < SIGNIFICANT && (lift ?? 0) > 1);
  return telling[0] ?? null;
}
