// Owns the shape of a workbook request and its answer as the Office.js client sends and expects them.
// Read off office-js 1.1.110 (OfficeExtension.ClientRequestBase, .CommonActionFactory, .ObjectPath in dist/*.debug.js).
import { HostError } from "./hostError";

export const enum PathType {
  Global = 1,
  New = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  Null = 7,
}

export const enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
}

export interface WireArguments {
  readonly values: readonly unknown[];
  /** Where an argument is itself an object: the id of its path, at the argument's place; 0 elsewhere. */
  readonly pathIds: readonly unknown[];
}

export interface WirePath {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly parent: number | null;
  readonly args: WireArguments;
}

export interface WireQuery {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export interface WireAction {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly pathId: number;
  readonly args: WireArguments;
  readonly query: WireQuery;
}

export interface WireRequest {
  readonly actions: readonly WireAction[];
  readonly paths: ReadonlyMap<number, WirePath>;
}

export interface WireResponse {
  Results: { ActionId: number; Value: unknown }[];
  /** Ids of the trace actions that were reached: the client registers handlers such as Workbook.onSelectionChanged by them. */
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

export type JsonObject = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const NO_ARGUMENTS: WireArguments = { values: [], pathIds: [] };

/** Reads a request body; anything that is none is refused as a whole. */
export function parseRequest(body: string): WireRequest {
  const json: unknown = JSON.parse(body);
  if (!isObject(json) || !Array.isArray(json.Actions) || !isObject(json.ObjectPaths))
    throw new HostError("InvalidRequest", "The request has no Actions or ObjectPaths.");
  const paths = new Map<number, WirePath>();
  for (const path of Object.values(json.ObjectPaths)) {
    const parsed = parsePath(path);
    paths.set(parsed.id, parsed);
  }
  return { actions: json.Actions.map(parseAction), paths };
}

function parsePath(value: unknown): WirePath {
  if (!isObject(value)) throw new HostError("InvalidRequest", "An object path is not an object.");
  return {
    id: number(value.Id),
    type: number(value.ObjectPathType),
    name: text(value.Name),
    parent: typeof value.ParentObjectPathId === "number" ? value.ParentObjectPathId : null,
    args: parseArguments(value.ArgumentInfo),
  };
}

function parseAction(value: unknown): WireAction {
  if (!isObject(value)) throw new HostError("InvalidRequest", "An action is not an object.");
  return {
    id: number(value.Id),
    type: number(value.ActionType),
    name: text(value.Name),
    pathId: number(value.ObjectPathId),
    args: parseArguments(value.ArgumentInfo),
    query: parseQuery(value.QueryInfo),
  };
}

function parseArguments(value: unknown): WireArguments {
  if (!isObject(value) || !Array.isArray(value.Arguments)) return NO_ARGUMENTS;
  const pathIds: unknown = value.ReferencedObjectPathIds;
  return { values: value.Arguments, pathIds: Array.isArray(pathIds) ? pathIds : [] };
}

function parseQuery(value: unknown): WireQuery {
  const query = isObject(value) ? value : {};
  return {
    select: texts(query.Select),
    expand: texts(query.Expand),
    top: typeof query.Top === "number" ? query.Top : null,
    skip: typeof query.Skip === "number" ? query.Skip : 0,
  };
}

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
