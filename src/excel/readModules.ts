// Owns reading the rows of the modules: only the columns asked for, in chunks just under 4 MB, into sinks.
import { ExpectedError } from "../core/errors";
import type { Progress } from "../core/progress";
import type { CellSink } from "../core/records/cellChunk";
import type { FieldKey } from "../core/schema/fields";
import type { AnyModuleKey } from "../core/schema/packs";
import type { Cell } from "../core/values/cell";
import { ChunkPlan, FEWEST_ROWS, PROBE_ROWS, spansOf, type Part, type Span } from "./chunkPlan";
import { countsFrom1904, dateColumns, queueDateProbe } from "./dateSystem";
import { hostFailureOf, isAboutSize } from "./hostErrors";
import type { ModuleTable } from "./moduleTables";
import { expected, run, syncReading } from "./run";
import { type QueuedShape, queueShape, requireShape } from "./tableShape";

export interface ReadRequest {
  readonly modules: ReadonlyMap<AnyModuleKey, ModuleTable<AnyModuleKey>>;
  /** Fields to read; those a table does not have are passed over. */
  readonly fields: Readonly<Partial<Record<AnyModuleKey, readonly FieldKey[]>>>;
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
  /** Excel keeps one blank row in an empty table. */
  readonly rows: number;
}

export interface ReadResult extends ReadFacts {
  readonly places: ReadonlyMap<AnyModuleKey, BodyPlace>;
}

interface Source {
  readonly module: ModuleTable<AnyModuleKey>;
  readonly fields: readonly FieldKey[];
  readonly spans: readonly Span[];
}

/** The cells of a part, by span, row and column. */
type PartCells = readonly (readonly (readonly Cell[])[])[];

/**
 * Reads the modules: 1 sync for the first 2000 rows of each, then ceil(remaining bytes / 4 MB) syncs, more only where
 * Excel finds an answer too large. Nothing is written.
 * @throws ExpectedError too-large, cancelled, changed-meanwhile, or what Excel reported
 */
export function readModules({ modules, fields, sinksFor, progress }: ReadRequest): Promise<ReadResult> {
  const sources = [...modules.values()].map((module): Source => {
    const there = (fields[module.module] ?? []).filter((field) => module.positions.has(field));
    return { module, fields: there, spans: spansOf(there.map((field) => module.positions.get(field) ?? 0)) };
  });
  return run(async (context) => {
    progress.throwIfCancelled();
    const opening = await readOpening(context, sources);
    const { date1904, places } = opening;
    const sinks = sinksFor({ date1904 });
    const plan = new ChunkPlan(
      sources.map(({ spans }, index) => (spans.length === 0 ? 0 : (places[index]?.rows ?? 0))),
    );
    const take = async (parts: readonly Part[], cells: readonly PartCells[]): Promise<void> => {
      parts.forEach((part, index) => feed(sources, part, cells[index] ?? [], sinks, plan));
      progress.report("reading", plan.done, plan.total);
      await progress.pause();
      progress.throwIfCancelled();
    };
    if (opening.cells) await take(plan.parts(), opening.cells);
    let held: readonly Excel.Range[] = [];
    for (let parts = plan.parts(); parts.length > 0; parts = plan.parts()) {
      // What was read is let go of along with the next request, or else a million rows would stay in memory.
      for (const range of held) range.untrack();
      const read = await readParts(context, sources, parts, places);
      held = read?.ranges ?? [];
      if (read) await take(parts, read.cells);
      else if (!plan.shrink(parts)) throw new ExpectedError({ code: "too-large", rows: FEWEST_ROWS });
    }
    return {
      date1904,
      places: new Map(sources.map(({ module }, index) => [module.module, places[index] ?? nowhere])),
    };
  });
}

const nowhere: BodyPlace = { row: 0, column: 0, rows: 0 };

interface Opening extends ReadFacts {
  /** By source. */
  readonly places: readonly BodyPlace[];
  /** The first rows of each source that has spans; null when they could not be read along. */
  readonly cells: readonly PartCells[] | null;
}

/**
 * Where the bodies are, the date system, and the first rows of each. One sync; one more without the rows where those
 * are too large, or where a table begins so far down that 2000 rows more leave the sheet.
 */
async function readOpening(context: Excel.RequestContext, sources: readonly Source[]): Promise<Opening> {
  try {
    return openingOf(sources, await syncReading(context, () => queueOpening(context, sources, true)));
  } catch (error) {
    if (!isAboutSize(error) && hostFailureOf(error)?.code !== "InvalidArgument") throw expected(error);
    return openingOf(sources, await syncReading(context, () => queueOpening(context, sources, false)));
  }
}

function queueOpening(context: Excel.RequestContext, sources: readonly Source[], withRows: boolean) {
  return {
    shapes: sources.map(({ module }) => queueShape(context, module.table)),
    dates: sources.flatMap((source) =>
      dateColumns(source.module).map((column) => queueDateProbe(bodyOf(context, source), column)),
    ),
    first: withRows
      ? sources.filter(({ spans }) => spans.length > 0).map((source) => queueFirstRows(context, source))
      : null,
  };
}

/** Rows past the end of the table are cut off by the host, since the row count is not known yet. */
function queueFirstRows(context: Excel.RequestContext, source: Source): Excel.Range[] {
  const body = bodyOf(context, source);
  return source.spans.map(({ first, count }) =>
    body
      .getCell(0, first)
      .getResizedRange(PROBE_ROWS - 1, count - 1)
      .getIntersection(body)
      .load("values"),
  );
}

function openingOf(
  sources: readonly Source[],
  { shapes, dates, first }: ReturnType<typeof queueOpening>,
): Opening {
  sources.forEach(({ module }, index) => requireShape(module.table, shapes[index], null));
  const cells = first?.map((spans) => spans.map(cellsOf)) ?? null;
  return {
    places: shapes.map(({ body }) => ({ row: body.rowIndex, column: body.columnIndex, rows: body.rowCount })),
    date1904: countsFrom1904(dates),
    cells: cells && isWhole(cells) ? cells : null,
  };
}

/** One sync. Null when the answer is too large. */
async function readParts(
  context: Excel.RequestContext,
  sources: readonly Source[],
  parts: readonly Part[],
  places: readonly BodyPlace[],
): Promise<{ ranges: readonly Excel.Range[]; cells: readonly PartCells[] } | null> {
  const read = await syncReading(context, () => parts.map((part) => queuePart(context, sources, part))).catch(
    (error: unknown) => {
      if (isAboutSize(error)) return null;
      throw expected(error);
    },
  );
  if (!read) return null;
  for (const { source, shape } of read)
    requireShape(sources[source].module.table, shape, places[source].rows);
  const cells = read.map(({ spans }) => spans.map(cellsOf));
  return isWhole(cells)
    ? { ranges: read.flatMap(({ spans, shape }) => [...spans, shape.body]), cells }
    : null;
}

function bodyOf(context: Excel.RequestContext, { module }: Source): Excel.Range {
  return context.workbook.tables.getItem(module.table.name).getDataBodyRange();
}

interface QueuedPart {
  readonly source: number;
  readonly spans: readonly Excel.Range[];
  readonly shape: QueuedShape;
}

function queuePart(context: Excel.RequestContext, sources: readonly Source[], part: Part): QueuedPart {
  const source = sources[part.source];
  const spans = source.spans.map(({ first, count }) =>
    bodyOf(context, source)
      .getCell(part.firstRow, first)
      .getResizedRange(part.rows - 1, count - 1)
      .load("values"),
  );
  return { source: part.source, spans, shape: queueShape(context, source.module.table) };
}

/** The cells of a range; null where Excel gave none, as it may over five million cells instead of failing. */
function cellsOf(range: Excel.Range): readonly (readonly Cell[])[] | null {
  const values: unknown = range.values;
  return Array.isArray(values) ? values : null;
}

const isWhole = (cells: readonly (readonly (PartCells[number] | null)[])[]): cells is readonly PartCells[] =>
  cells.every((spans) => spans.every((rows) => rows !== null));

function feed(
  sources: readonly Source[],
  part: Part,
  cells: PartCells,
  sinks: readonly CellSink[],
  plan: ChunkPlan,
): void {
  const source = sources[part.source];
  if (!source) return;
  plan.read(part, cells);
  const columns = new Map(source.fields.map((field) => [field, columnOf(source, cells, field)] as const));
  const chunk = { module: source.module.module, firstRow: part.firstRow, rows: part.rows, columns };
  for (const sink of sinks) sink.add(chunk);
}

function columnOf({ module, spans }: Source, cells: PartCells, field: FieldKey): Cell[] {
  const position = module.positions.get(field) ?? 0;
  const span = spans.findIndex(({ first, count }) => position >= first && position < first + count);
  const offset = position - (spans[span]?.first ?? 0);
  return (cells[span] ?? []).map((row) => row[offset] ?? "");
}
