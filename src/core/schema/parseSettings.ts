// Owns reading the thresholds a workbook carries: what is there and sound counts, the rest is the default.
import { defaultSettings, type Settings } from "./settings";

/**
 * Settings from the stored JSON value, an object or its text; anything unsound falls back to its default.
 * @example parseSettings({ staleDays: 14, maxTags: "many" }).staleDays // 14, maxTags stays 5
 */
export function parseSettings(stored: unknown): Settings {
  const from = recordOf(stored);
  const positive = (source: Record<string, unknown>, key: string, fallback: number): number => {
    const value = source[key];
    return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : fallback;
  };
  const { valueTiers, cadence, currency } = defaultSettings;
  const tiers = recordOf(from.valueTiers);
  const days = recordOf(from.cadence);
  const month = positive(from, "firstMonthOfYear", defaultSettings.firstMonthOfYear);
  return {
    lostAfterDays: positive(from, "lostAfterDays", defaultSettings.lostAfterDays),
    attributionDays: positive(from, "attributionDays", defaultSettings.attributionDays),
    valueTiers: {
      high: positive(tiers, "high", valueTiers.high),
      medium: positive(tiers, "medium", valueTiers.medium),
    },
    maxTags: positive(from, "maxTags", defaultSettings.maxTags),
    rareTagShare: positive(from, "rareTagShare", defaultSettings.rareTagShare),
    contentMax: positive(from, "contentMax", defaultSettings.contentMax),
    cadence: {
      A: positive(days, "A", cadence.A),
      B: positive(days, "B", cadence.B),
      C: positive(days, "C", cadence.C),
    },
    staleDays: positive(from, "staleDays", defaultSettings.staleDays),
    currency:
      typeof from.currency === "string" && /^[A-Z]{3}$/.test(from.currency) ? from.currency : currency,
    firstMonthOfYear: Number.isInteger(month) && month <= 12 ? month : defaultSettings.firstMonthOfYear,
  };
}

/** The members of a stored object, whether it was kept as one or as JSON text; none for anything else. */
export function recordOf(stored: unknown): Record<string, unknown> {
  if (typeof stored === "string") {
    try {
      return recordOf(JSON.parse(stored) as unknown);
    } catch {
      return {};
    }
  }
  return typeof stored === "object" && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
}
