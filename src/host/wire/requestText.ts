// Owns how a request reads to a developer: each action as the Office.js statement that made it, each object path as an
// expression. Big arguments are named by their size; a request of thousands of actions is cut short.
import {
  ActionType,
  isObject,
  PathType,
  type WireAction,
  type WireArguments,
  type WirePath,
} from "./protocol";
import type { Exchange } from "./requestLog";

/** "object" is the client's own book-keeping: an object made on the way, a reference kept or given back. */
export type StatementKind = "object" | "load" | "call" | "set";

export interface Statement {
  readonly kind: StatementKind;
  /** E.g. `tables.getItem("Customers").getRange() → load values`. */
  readonly text: string;
  /** The action at which the request stopped. */
  readonly failed: boolean;
}

export interface RequestText {
  readonly statements: readonly Statement[];
  readonly paths: readonly { readonly id: number; readonly text: string }[];
  /** Actions and paths that are not listed. */
  readonly moreStatements: number;
  readonly morePaths: number;
}

const MOST_LISTED = 200;
const LONGEST_TEXT = 60;
const MOST_NAMES = 5_000;

/** Reads the requests of one client one after the other; remembers what objects it holds on to are called. */
export class RequestReader {
  /** Reference id, as the host gave it out, → expression. */
  private readonly names = new Map<string, string>();

  read({ request, results, error }: Exchange): RequestText {
    const texts = new Map<number, string>();
    const name = (id: number): string => {
      let text = texts.get(id);
      if (text === undefined) {
        texts.set(id, "…"); // a path that is its own parent must not go round for ever
        const path = request.paths.get(id);
        text = path ? this.expression(path, name) : `?${id}`;
        texts.set(id, text);
      }
      return text;
    };
    const told = request.actions
      .map((action, index) => ({ action, failed: error?.ActionIndex === index }))
      .filter(({ action, failed }) => failed || action.type !== ActionType.Trace);
    const paths = [...request.paths.keys()].sort((a, b) => a - b);
    const text = {
      statements: told
        .filter(({ failed }, index) => failed || index < MOST_LISTED)
        .map(({ action, failed }) => ({ ...statement(action, name), failed })),
      paths: paths.slice(0, MOST_LISTED).map((id) => ({ id, text: name(id) })),
      moreStatements: Math.max(0, told.length - MOST_LISTED),
      morePaths: Math.max(0, paths.length - MOST_LISTED),
    };
    const pathOf = new Map(request.actions.map((action) => [action.id, action.pathId]));
    for (const { ActionId, Value } of results) {
      const reference = isObject(Value) ? Value._ReferenceId : undefined;
      const path = pathOf.get(ActionId);
      if (typeof reference === "string" && path !== undefined) this.remember(reference, name(path));
    }
    return text;
  }

  private remember(reference: string, text: string): void {
    if (this.names.size >= MOST_NAMES) this.names.clear();
    this.names.set(reference, text);
  }
  private expression(path: WirePath, name: (id: number) => string): string {
    switch (path.type) {
      case PathType.Global:
        return "workbook";
      case PathType.Reference:
        return this.names.get(path.name) ?? `#${path.name}`;
      case PathType.Null:
        return "null";
      case PathType.New:
        return `new ${path.name}()`;
    }
    const parent = path.parent === null ? "workbook" : name(path.parent);
    const owner = parent === "workbook" ? "" : `${parent}.`;
    if (path.type === PathType.Property) return owner + camelCase(path.name);
    const method = path.type === PathType.Indexer ? "getItem" : camelCase(path.name);
    return `${owner}${method}(${argumentText(path.args, name)})`;
  }
}

function statement(action: WireAction, name: (id: number) => string): Omit<Statement, "failed"> {
  const owner = name(action.pathId);
  switch (action.type) {
    case ActionType.Query:
      return { kind: "load", text: `${owner} → load ${queryText(action)}` };
    case ActionType.Method:
      return {
        kind: action.name.startsWith("_") ? "object" : "call",
        text: `${owner}.${camelCase(action.name)}(${argumentText(action.args, name)})`,
      };
    case ActionType.SetProperty:
      return {
        kind: "set",
        text: `${owner}.${camelCase(action.name)} = ${argumentTexts(action.args, name).join()}`,
      };
    default:
      return { kind: "object", text: owner };
  }
}

function queryText({ query: { select, expand, top, skip } }: WireAction): string {
  const members = [...select, ...expand].map((path) => path.split("/").map(camelCase).join("/"));
  const part = [...(top === null ? [] : [`top ${top}`]), ...(skip === 0 ? [] : [`skip ${skip}`])].join(", ");
  return (members.join(", ") || "*") + (part && ` (${part})`);
}

/** Arguments left out at the end come over the wire as null; they are left out again. */
function argumentText(args: WireArguments, name: (id: number) => string): string {
  const texts = argumentTexts(args, name);
  while (texts.at(-1) === "null") texts.pop();
  return texts.join(", ");
}

function argumentTexts({ values, pathIds }: WireArguments, name: (id: number) => string): string[] {
  return values.map((value, index) => {
    const path = pathIds[index];
    return typeof path === "number" && path !== 0 ? name(path) : valueText(value);
  });
}

function valueText(value: unknown): string {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  if (Array.isArray(value) && Array.isArray(first) && value.length * first.length > 1)
    return `[${value.length} × ${first.length}]`;
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** `GetItem` is written `getItem`; what is internal (`_KeepReference`) stays as it is. */
const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
