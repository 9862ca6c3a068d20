// Owns reading the rows of the modules: only the columns asked for, in chunks just under 4 MB, into sinks.
import { ExpectedError } from "../core/errors";
import type { Progress } from "../core/progress";
import type { CellSink } from "../core/records/cellChunk";
import type { FieldKey, ModuleKey } from "../core/schema/fields";
import type { Cell } from "../core/values/cell";
import { ChunkPlan, FEWEST_ROWS, spansOf, type Part, type Span } from "./chunkPlan";
import { countsFrom1904, dateColumns, queueDateProbe, type DateProbe } from "./dateSystem";
import { isAboutSize } from "./hostErrors";
import type { ModuleTable } from "./moduleTables";
import { expected, run, syncReading } from "./run";

export interface ReadRequest {
  readonly modules: ReadonlyMap<ModuleKey, ModuleTable>;
  /** Fields to read; those a table does not have are passed over. */
  readonly fields: Readonly<Record<ModuleKey, readonly FieldKey[]>>;
  /** Makes what the cells go into, once the date system is known. A module's chunks come in row order. */
  readonly sinksFor: (facts: ReadFacts) => readonly CellSink[];
  readonly progress: Progress;
}

export interface ReadFacts {
  /** The workbook counts days from 1904, which no API of the required set tells: found by comparing dates with their text. */
  readonly date1904: boolean;
}

/** Where a module's body stands on its sheet, 0-based. */
export interface BodyPlace {
  readonly row: number;
  readonly column: number;
}

export interface ReadResult extends ReadFacts {
  readonly places: ReadonlyMap<ModuleKey, BodyPlace>;
}

interface Source {
  readonly module: ModuleTable;
  readonly fields: readonly FieldKey[];
  readonly spans: readonly Span[];
}

/**
 * Reads the modules: 1 sync for the first 2000 rows of each, then ceil(remaining bytes / 4 MB) syncs, more only where
 * Excel finds an answer too large. Nothing is written.
 * @throws ExpectedError too-large, cancelled, or what Excel reported
 */
export function readModules({ modules, fields, sinksFor, progress }: ReadRequest): Promise<ReadResult> {
  const sources = [...modules.values()].map((module): Source => {
    const there = fields[module.module].filter((field) => module.positions.has(field));
    return { module, fields: there, spans: spansOf(there.map((field) => module.positions.get(field) ?? 0)) };
  });
  return run(async (context) => {
    const plan = new ChunkPlan(
      sources.map(({ module, spans }) => (spans.length === 0 ? 0 : module.table.rows)),
    );
    let opening: Opening | null = null;
    let sinks: readonly CellSink[] = [];
    for (let parts = plan.parts(); parts.length > 0 || opening === null; parts = plan.parts()) {
      progress.throwIfCancelled();
      const isFirst = opening === null;
      const chunk = await readParts(context, plan, sources, parts, isFirst);
      if (chunk === null) continue;
      if (chunk.opening) {
        opening = chunk.opening;
        sinks = sinksFor({ date1904: countsFrom1904(opening.dates) });
      }
      feed(sources, chunk.parts, sinks, plan);
      progress.report("reading", plan.done, plan.total);
      await progress.pause();
    }
    return { date1904: countsFrom1904(opening.dates), places: placesOf(sources, opening) };
  });
}

interface Opening {
  readonly bodies: readonly Excel.Range[];
  readonly dates: readonly DateProbe[];
}

interface ReadPart {
  readonly part: Part;
  /** By span. */
  readonly values: readonly (readonly (readonly Cell[])[])[];
}

/** One sync. Null when the answer was too large: the plan then asks for less. */
async function readParts(
  context: Excel.RequestContext,
  plan: ChunkPlan,
  sources: readonly Source[],
  parts: readonly Part[],
  isFirst: boolean,
): Promise<{ parts: readonly ReadPart[]; opening: Opening | null } | null> {
  try {
    const queued = await syncReading(context, () => ({
      ranges: parts.map((part) => queuePart(context, sources, part)),
      opening: isFirst ? queueOpening(context, sources) : null,
    }));
    const read = queued.ranges.map(({ part, spans }) => ({ part, values: spans.map(cellsOf) }));
    // Over five million cells Excel may answer null instead of failing (officejs.md, 1.1).
    if (read.some(({ values }) => values.some((rows) => rows === null))) return shrunk(plan, parts);
    for (const { spans } of queued.ranges) for (const range of spans) range.untrack();
    return {
      parts: read.map(({ part, values }) => ({ part, values: values.map((rows) => rows ?? []) })),
      opening: queued.opening,
    };
  } catch (error) {
    if (isAboutSize(error)) return shrunk(plan, parts);
    throw expected(error);
  }
}

function shrunk(plan: ChunkPlan, parts: readonly Part[]): null {
  if (!plan.shrink(parts)) throw new ExpectedError({ code: "too-large", rows: FEWEST_ROWS });
  return null;
}

function bodyOf(context: Excel.RequestContext, { module }: Source): Excel.Range {
  return context.workbook.tables.getItem(module.table.name).getDataBodyRange();
}

function queueOpening(context: Excel.RequestContext, sources: readonly Source[]): Opening {
  const bodies = sources.map((source) => bodyOf(context, source).load("rowIndex,columnIndex"));
  const dates = sources.flatMap((source) =>
    dateColumns(source.module).map((column) =>
      queueDateProbe(bodyOf(context, source), column, source.module.table.rows),
    ),
  );
  return { bodies, dates };
}

function queuePart(context: Excel.RequestContext, sources: readonly Source[], part: Part) {
  const source = sources[part.source];
  const spans = (source?.spans ?? []).map(({ first, count }) =>
    bodyOf(context, source as Source)
      .getCell(part.firstRow, first)
      .getResizedRange(part.rows - 1, count - 1)
      .load("values"),
  );
  return { part, spans };
}

/** The cells of a range as Excel gave them; null where it gave none. */
function cellsOf(range: Excel.Range): Cell[][] | null {
  const values: unknown = range.values;
  return Array.isArray(values) ? values : null;
}

function feed(
  sources: readonly Source[],
  parts: readonly ReadPart[],
  sinks: readonly CellSink[],
  plan: ChunkPlan,
): void {
  for (const { part, values } of parts) {
    const source = sources[part.source];
    if (!source) continue;
    plan.read(part, values);
    const columns = new Map(source.fields.map((field) => [field, columnOf(source, values, field)] as const));
    const chunk = { module: source.module.module, firstRow: part.firstRow, rows: part.rows, columns };
    for (const sink of sinks) sink.add(chunk);
  }
}

function columnOf({ module, spans }: Source, values: ReadPart["values"], field: FieldKey): Cell[] {
  const position = module.positions.get(field) ?? 0;
  const span = spans.findIndex(({ first, count }) => position >= first && position < first + count);
  const offset = position - (spans[span]?.first ?? 0);
  return (values[span] ?? []).map((row) => row[offset] ?? "");
}

function placesOf(sources: readonly Source[], { bodies }: Opening): Map<ModuleKey, BodyPlace> {
  return new Map(
    sources.map(({ module }, index) => {
      const body = bodies[index];
      return [module.module, { row: body?.rowIndex ?? 0, column: body?.columnIndex ?? 0 }] as const;
    }),
  );
}
