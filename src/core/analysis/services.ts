// Owns how customers were served and what they complained about (metrics.md, services).
import type { Services as ServiceColumns } from "../records/packColumns";
import { serviceStatuses, serviceTypes } from "../schema/packValues";
import { median, ratio } from "./figures";
import { ordersIn } from "./overview";
import { endOf, existsAt, meanOf, positionsIn, rowsIn } from "./packRows";
import type { PerHundred, ServiceFigures, Services } from "./packReport";
import type { Scope } from "./scope";

const COMPLAINT = serviceTypes.indexOf("投诉");
const FIRST_DONE = serviceStatuses.indexOf("已解决");

/** Rows of unknown customers count. Complaints and orders are those dated in the period, whoever's they are. */
export function services(scope: Scope): Services {
  const { services: table } = scope.records;
  const states = serviceStates(table);
  const typeOf = positionsIn(serviceTypes, table.type);
  const rows = rowsIn(table.date, scope.period);
  const figures = (own: readonly number[]) => figuresOf(table, states, own, scope.period.to);
  return {
    total: figures(rows),
    byType: serviceTypes.map((type, i) => ({
      type,
      ...figures(rows.filter((row) => typeOf[table.type.codes[row]] === i)),
    })),
    complaintsPer100Orders: complaintsPer100Orders(scope, states),
  };
}

/** What each service is about and whether it is done. */
export interface ServiceStates {
  readonly isComplaint: (row: number) => boolean;
  readonly hasStatus: (row: number) => boolean;
  /** 已解决 or 已关闭, unless on a day after `to`. A row without a status is neither resolved nor open. */
  readonly isResolvedAt: (row: number, to: number) => boolean;
  readonly isOpenAt: (row: number, to: number) => boolean;
}

export function serviceStates({ date, type, status, finished }: ServiceColumns): ServiceStates {
  const typeOf = positionsIn(serviceTypes, type);
  const statusOf = positionsIn(serviceStatuses, status);
  const hasStatus = (row: number): boolean => statusOf[status.codes[row]] >= 0;
  const isResolvedAt = (row: number, to: number): boolean =>
    statusOf[status.codes[row]] >= FIRST_DONE && (endOf(date[row], finished[row]) ?? to) <= to;
  return {
    isComplaint: (row) => typeOf[type.codes[row]] === COMPLAINT,
    hasStatus,
    isResolvedAt,
    isOpenAt: (row, to) => existsAt(date[row], to) && hasStatus(row) && !isResolvedAt(row, to),
  };
}

function figuresOf(
  { date, finished, satisfaction }: ServiceColumns,
  { hasStatus, isResolvedAt }: ServiceStates,
  rows: readonly number[],
  to: number,
): ServiceFigures {
  const resolved = rows.filter((row) => isResolvedAt(row, to));
  const days = resolved.flatMap((row) => {
    const end = endOf(date[row], finished[row]);
    return end === null ? [] : [end - date[row]];
  });
  const ratings = rows.map((row) => satisfaction[row]).filter(Number.isFinite);
  return {
    count: rows.length,
    resolved: resolved.length,
    resolvedShare: ratio(resolved.length, rows.filter(hasStatus).length),
    medianDays: median(Int32Array.from(days)),
    satisfaction: meanOf(ratings),
    rated: ratings.length,
  };
}

function complaintsPer100Orders(scope: Scope, { isComplaint }: ServiceStates): PerHundred {
  const { records, period, previous, now, before } = scope;
  const complaintsIn = (span: { from: number; to: number }): number =>
    rowsIn(records.services.date, span).filter(isComplaint).length;
  const numerator = complaintsIn(period);
  const denominator = ordersIn(now, period);
  return {
    value: perHundred(numerator, denominator),
    numerator,
    denominator,
    previous: perHundred(complaintsIn(previous), ordersIn(before, previous)),
  };
}

const perHundred = (numerator: number, denominator: number): number | null =>
  ratio(numerator * 100, denominator);
