// Owns what a customer can be picked by: the values of each facet, which customers hold them, and how many.
import type { Records, TextColumn } from "../records/columns";
import { codesIn, latestInteractions } from "../records/customerIndex";
import { stages } from "../schema/values";
import { matchKey } from "../values/foldText";
import { splitTags } from "../values/splitTags";
import { facetKeys, type FacetKey } from "./criteria";

/** The values of a facet, coded; the customer at index i holds codes[starts[i]] … codes[starts[i + 1] − 1]. */
export interface FacetColumn {
  readonly labels: readonly string[];
  /** matchKey of each label, by which criteria compare. */
  readonly keys: readonly string[];
  readonly codes: Int32Array;
  readonly starts: Int32Array;
}

export type FacetColumns = Readonly<Record<FacetKey, FacetColumn>>;

export interface FacetValue {
  /** "" is a customer without one; stages are canonical. */
  readonly value: string;
  readonly customers: number;
}

export interface Facet {
  readonly key: FacetKey;
  /** Most customers first, then by name; stages in their own order; "" last. */
  readonly values: readonly FacetValue[];
}

/** Facets of every customer. */
export function facetColumns(records: Records): FacetColumns {
  const { customers } = records;
  const single = (column: TextColumn): FacetColumn => facetOf(column, (label) => [label]);
  return {
    industry: single(customers.industry),
    source: single(customers.source),
    stage: single(stageColumn(records)),
    owner: single(customers.owner),
    tags: facetOf(customers.tags, splitTags),
    lostReason: single(customers.lostReason),
    level: single(customers.level),
    region: single(customers.region),
    size: single(customers.size),
  };
}

/** The values of each facet that some customer has, with how many; a facet nobody has a value of is left out. */
export function facetsOf(columns: FacetColumns): Facet[] {
  return facetKeys.flatMap((key) => {
    const { labels, codes } = columns[key];
    const counts = new Int32Array(labels.length);
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    const values = labels
      .map((value, code): FacetValue => ({ value, customers: counts[code] ?? 0 }))
      .filter(({ customers }) => customers > 0)
      .sort(key === "stage" ? byStage : byCount);
    return values.some(({ value }) => value !== "") ? [{ key, values }] : [];
  });
}

function byCount(a: FacetValue, b: FacetValue): number {
  if ((a.value === "") !== (b.value === "")) return a.value === "" ? 1 : -1;
  return b.customers - a.customers || (a.value < b.value ? -1 : 1);
}

const stageNames: readonly string[] = stages;

function byStage(a: FacetValue, b: FacetValue): number {
  const place = ({ value }: FacetValue): number =>
    (stageNames.indexOf(value) + stageNames.length + 1) % (stageNames.length + 1);
  return place(a) - place(b) || byCount(a, b);
}

/** Each customer's stage at its latest interaction; 潜在客户 without any (metrics.md, Ground rules). */
function stageColumn({ customers, interactions }: Records): TextColumn {
  const { index } = latestInteractions(interactions);
  const inInteractions = codesIn(customers.customerId, interactions.customerId);
  const labels = [...new Set(["", ...stages, ...interactions.stage.labels])];
  const codeOf = new Map(labels.map((label, code) => [label, code]));
  const prospect = codeOf.get(stages[0]) ?? 0;
  const codes = new Int32Array(customers.length);
  for (let at = 0; at < customers.length; at++) {
    const code = inInteractions[customers.customerId.codes[at] ?? 0] ?? -1;
    const latest = code < 0 ? -1 : (index[code] ?? -1);
    const stage = interactions.stage.labels[interactions.stage.codes[latest] ?? 0] ?? "";
    codes[at] = latest < 0 || stage === "" ? prospect : (codeOf.get(stage) ?? prospect);
  }
  return { codes, labels };
}

/** Splits each distinct cell once. Spellings that differ in width, spaces or case only are one value. */
function facetOf(column: TextColumn, split: (label: string) => readonly string[]): FacetColumn {
  const labels: string[] = [];
  const keys: string[] = [];
  const codeOf = new Map<string, number>();
  const learn = (value: string): number => {
    const key = matchKey(value);
    let code = codeOf.get(key);
    if (code === undefined) {
      code = labels.push(value) - 1;
      keys.push(key);
      codeOf.set(key, code);
    }
    return code;
  };
  const codesOfCell = column.labels.map((label) => {
    const parts = split(label);
    return (parts.length === 0 ? [""] : parts).map(learn);
  });
  const starts = new Int32Array(column.codes.length + 1);
  column.codes.forEach((code, at) => {
    starts[at + 1] = (starts[at] ?? 0) + (codesOfCell[code]?.length ?? 0);
  });
  const codes = new Int32Array(starts[column.codes.length] ?? 0);
  column.codes.forEach((code, at) => codes.set(codesOfCell[code] ?? [], starts[at] ?? 0));
  return { labels, keys, codes, starts };
}
