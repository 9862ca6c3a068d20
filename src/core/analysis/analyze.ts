// Owns the analysis: the parts of the report in their order, pausing between them so that the pane stays alive.
import { formatDay } from "../calendar";
import type { Period } from "../period";
import { silentProgress } from "../progress";
import type { Progress } from "../progress";
import type { Records } from "../records/columns";
import type { Settings } from "../schema/settings";
import { churn } from "./churn";
import { cohorts } from "./cohorts";
import { deals } from "./deals";
import { exclusions } from "./exclusions";
import { freshness } from "./freshness";
import { funnel } from "./funnel";
import { intent } from "./intent";
import { maintenance } from "./maintenance";
import { needs } from "./needs";
import { overview } from "./overview";
import { hasPart } from "./packPresence";
import { orderPairs, pairs } from "./pairs";
import { aging, payments } from "./payments";
import { plan } from "./plan";
import { products } from "./products";
import { repurchase } from "./repurchase";
import { optionalParts } from "./reportValues";
import type { Report } from "./report";
import type { OptionalPart } from "./reportValues";
import { rfm } from "./rfm";
import { risks } from "./risks";
import { openScope } from "./scope";
import type { Scope } from "./scope";
import { season } from "./season";
import { services } from "./services";
import { surveys } from "./surveys";
import { tags } from "./tags";
import { tiers } from "./tiers";
import { trend } from "./trend";

export interface AnalyzeOptions {
  /** The optional parts to compute; all of them by default. Those of packs that the records lack are passed over. */
  readonly parts?: readonly OptionalPart[];
  /** Reports "computing" part by part, is asked to pause after each, and may cancel in between. */
  readonly progress?: Progress;
}

/** Parts that are always there and the two steps before them: the index and the exclusions. */
const FIXED_STEPS = 7;

/**
 * The report of a period. Pure: the same records, period and settings give the same report.
 *
 * Every part is one function of the scope in the file of its name. Throws the cancelled ExpectedError of
 * progress.throwIfCancelled and nothing else; odd or empty records give counts of 0 and rates of null.
 */
export async function analyze(
  records: Records,
  period: Period,
  settings: Settings,
  { parts: wanted = optionalParts, progress = silentProgress }: AnalyzeOptions = {},
): Promise<Report> {
  const parts = wanted.filter((part) => hasPart(records, part));
  const total = FIXED_STEPS + parts.length;
  let done = 0;
  const step = async <T>(part: () => T | Promise<T>): Promise<T> => {
    progress.throwIfCancelled();
    const result = await part();
    progress.report("computing", ++done, total);
    await progress.pause();
    return result;
  };

  const scope = await step(() => openScope(records, period, settings, progress));
  const always = <T>(part: (scope: Scope) => T): Promise<T> => step(() => part(scope));
  const chosen = async <K extends OptionalPart, T>(key: K, part: (scope: Scope) => T | Promise<T>) =>
    (parts.includes(key) ? { [key]: await step(() => part(scope)) } : {}) as { [k in K]?: T };

  return {
    period: { kind: period.kind, from: formatDay(period.from), to: formatDay(period.to) },
    previous: { from: formatDay(scope.previous.from), to: formatDay(scope.previous.to) },
    settings,
    excluded: await always(exclusions),
    overview: await always(overview),
    ...(await chosen("trend", trend)),
    repurchase: { ...(await always(repurchase)), ...(await chosen("cohorts", cohorts)) },
    products: {
      ...(await always(products)),
      ...(await chosen("pairs", pairs)),
      ...(await chosen("orderPairs", orderPairs)),
      ...(await chosen("season", season)),
    },
    maintenance: await always(maintenance),
    churn: await always(churn),
    ...(await chosen("funnel", funnel)),
    ...(await chosen("payments", payments)),
    ...(await chosen("aging", aging)),
    ...(await chosen("intent", intent)),
    ...(await chosen("rfm", rfm)),
    ...(await chosen("tiers", tiers)),
    ...(await chosen("tags", tags)),
    ...(await chosen("needs", needs)),
    ...(await chosen("services", services)),
    ...(await chosen("surveys", surveys)),
    ...(await chosen("deals", deals)),
    ...(await chosen("plan", plan)),
    ...(await chosen("risks", risks)),
    ...(await chosen("freshness", freshness)),
  };
}
