// Owns the analysis: the parts of the report in their order, pausing between them so that the pane stays alive.
import { formatDay } from "../calendar";
import type { Period } from "../period";
import { silentProgress } from "../progress";
import type { Progress } from "../progress";
import type { Records } from "../records/columns";
import type { Settings } from "../schema/settings";
import { churn } from "./churn";
import { exclusions } from "./exclusions";
import { maintenance } from "./maintenance";
import { overview } from "./overview";
import { products } from "./products";
import { repurchase } from "./repurchase";
import type { Report } from "./report";
import { openScope } from "./scope";

export async function analyze(
  records: Records,
  period: Period,
  settings: Settings,
  { progress = silentProgress }: { progress?: Progress } = {},
): Promise<Report> {
  const scope = await openScope(records, period, settings, progress);
  return {
    period: { kind: period.kind, from: formatDay(period.from), to: formatDay(period.to) },
    previous: { from: formatDay(scope.previous.from), to: formatDay(scope.previous.to) },
    settings,
    excluded: exclusions(scope),
    overview: overview(scope),
    repurchase: repurchase(scope),
    products: products(scope),
    maintenance: maintenance(scope),
    churn: churn(scope),
  };
}
