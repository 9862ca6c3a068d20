// Owns what customers asked for and what came of it (metrics.md, needs).
import { isDay } from "../records/columns";
import type { Needs as NeedColumns } from "../records/packColumns";
import type { Period } from "../period";
import { needPriorities, needStatuses, needTypes } from "../schema/packValues";
import { median, ratio } from "./figures";
import { endOf, existsAt, positionsIn } from "./packRows";
import type { NeedFigures, Needs } from "./packReport";
import type { Scope } from "./scope";

const RESOLVED = needStatuses.indexOf("已解决");
const ABANDONED = needStatuses.indexOf("已放弃");
const UNKNOWN = -1;

/** Rows of unknown customers count; a row without a status counts as opened and nothing else. */
export function needs({ records: { needs: table }, period }: Scope): Needs {
  const states = needStates(table);
  const priorityOf = positionsIn(needPriorities, table.priority);
  const typeOf = positionsIn(needTypes, table.type);
  const figures = (holds: (row: number) => boolean) => figuresOf(table, states, period, holds);
  return {
    total: figures(() => true),
    byPriority: needPriorities.map((priority, i) => ({
      priority,
      ...figures((row) => priorityOf[table.priority.codes[row]] === i),
    })),
    byType: needTypes.map((type, i) => ({
      type,
      ...figures((row) => typeOf[table.type.codes[row]] === i),
    })),
  };
}

/** What became of each need. */
export interface NeedStates {
  readonly isResolved: (row: number) => boolean;
  readonly isAbandoned: (row: number) => boolean;
  /** When it was closed; null where the row does not tell. */
  readonly closedOn: (row: number) => number | null;
  readonly isOpenAt: (row: number, to: number) => boolean;
  readonly isOverdueAt: (row: number, to: number) => boolean;
}

export function needStates({ date, status, due, finished }: NeedColumns): NeedStates {
  const statusOf = positionsIn(needStatuses, status);
  const at = (row: number): number => statusOf[status.codes[row]];
  const isResolved = (row: number): boolean => at(row) === RESOLVED;
  const isAbandoned = (row: number): boolean => at(row) === ABANDONED;
  const closedOn = (row: number): number | null => endOf(date[row], finished[row]);
  const isOpenAt = (row: number, to: number): boolean => {
    if (!existsAt(date[row], to) || at(row) === UNKNOWN) return false;
    return isResolved(row) || isAbandoned(row) ? (closedOn(row) ?? to) > to : true;
  };
  const isOverdueAt = (row: number, to: number): boolean =>
    isDay(due[row]) && due[row] < to && isOpenAt(row, to);
  return { isResolved, isAbandoned, closedOn, isOpenAt, isOverdueAt };
}

function figuresOf(
  { length, date }: NeedColumns,
  { isResolved, isAbandoned, closedOn, isOpenAt, isOverdueAt }: NeedStates,
  { from, to }: Period,
  holds: (row: number) => boolean,
): NeedFigures {
  const days: number[] = [];
  const counts = { opened: 0, abandoned: 0, open: 0, overdue: 0 };
  for (let row = 0; row < length; row++) {
    if (!existsAt(date[row], to) || !holds(row)) continue;
    if (date[row] >= from) counts.opened++;
    if (isOpenAt(row, to)) counts.open++;
    if (isOverdueAt(row, to)) counts.overdue++;
    const closed = closedOn(row);
    if (closed === null || closed < from || closed > to) continue;
    if (isResolved(row)) days.push(closed - date[row]);
    if (isAbandoned(row)) counts.abandoned++;
  }
  const resolved = days.length;
  return {
    opened: counts.opened,
    resolved,
    abandoned: counts.abandoned,
    conversion: ratio(resolved, resolved + counts.abandoned),
    medianDays: median(Int32Array.from(days)),
    open: counts.open,
    overdue: counts.overdue,
  };
}
