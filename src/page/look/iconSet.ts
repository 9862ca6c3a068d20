// Owns which icon of an icon set a value gets. Meaning: ECMA-376-1, 18.3.1.49 iconSet: each threshold but the first
// (the lowest) is reached by values at or above it.

export interface Icon {
  /** Name of the set, e.g. `ThreeTrafficLights1`. */
  readonly set: string;
  /** 0 is the icon of the lowest values. */
  readonly index: number;
  readonly count: number;
}

/** @param thresholds of all icons from the lowest; the first is not looked at */
export function iconFor(set: string, value: number, thresholds: readonly number[], reverse: boolean): Icon {
  const count = thresholds.length;
  let reached = 0;
  for (let index = 1; index < count; index++) if (value >= thresholds[index]) reached = index;
  return { set, index: reverse ? count - 1 - reached : reached, count };
}
