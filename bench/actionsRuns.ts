// Owns what is measured of one action on one workbook, alone in its process.
import { getHeapStatistics } from "node:v8";
import { analyze } from "../src/actions/analyze";
import { createTemplate } from "../src/actions/createTemplate";
import { filterRecords } from "../src/actions/filterRecords";
import { noCriteria } from "../src/core/filter/criteria";
import { monthPeriod } from "../src/core/period";
import { startExcel } from "../src/host/client/startExcel";
import type { ExcelHost } from "../src/host/wire/excelHost";
import { Workbook } from "../src/host/model/workbook";
import { LAST_DAY } from "./analysisRecords";
import { shopWorkbook } from "./actionsWorkbook";

const today = LAST_DAY + 10;

export const actions = {
  /** A new workbook, with sample data. */
  "template, new": () => createTemplate({ language: "zh-CN", sample: true, today }),
  /** Lists, guide, dropdowns and the columns that are missing, into tables full of records. */
  "template, added": () => createTemplate({ language: "zh-CN", sample: false, today }),
  /** The customers of one stage and two industries, about a twentieth of all; three tables. */
  filter: () =>
    filterRecords({ ...noCriteria, values: { stage: ["成交客户"], industry: ["制造业", "零售"] } }),
  analyze: () => analyze({ period: monthPeriod(2024, 5), today }),
} as const;
export type Action = keyof typeof actions;

export interface Run {
  /** Requests that the action waits for. */
  readonly roundTrips: number;
  /** Those that the library sends of its own accord after a run, to release what it held; nothing waits for them. */
  readonly releases: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  readonly seconds: number;
  /** Of the processor: steadier than time on a busy machine. */
  readonly cpuSeconds: number;
  /** Of the time, in the host. */
  readonly hostSeconds: number;
  /** Peak of the whole process: workbook, host, client and action, MB. */
  readonly memory: number;
  /** With the workbook open, before the action, MB. */
  readonly memoryBefore: number;
  readonly heapLimit: number;
}

const MB = 2 ** 20;

export async function measureAction(action: Action, purchases: number): Promise<Run> {
  const workbook = action === "template, new" ? new Workbook() : shopWorkbook(purchases);
  const excel = await startExcel({ workbook });
  global.gc?.();
  const memoryBefore = process.memoryUsage().rss / MB;
  excel.host.requests.reset();
  const released = countReleases(excel.host);
  const before = process.cpuUsage();
  const start = performance.now();
  await actions[action]();
  const seconds = (performance.now() - start) / 1000;
  const cpu = cpuSeconds(before);
  const { count, requestBytes, responseBytes, records } = excel.host.requests;
  excel.close();
  return {
    roundTrips: count - released(),
    releases: released(),
    bytesUp: requestBytes,
    bytesDown: responseBytes,
    seconds,
    cpuSeconds: cpu,
    hostSeconds: records.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
    memory: process.resourceUsage().maxRSS / 1024,
    memoryBefore,
    heapLimit: getHeapStatistics().heap_size_limit / MB,
  };
}

export function cpuSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function countReleases(host: ExcelHost): () => number {
  const execute = host.execute.bind(host);
  let releases = 0;
  host.execute = (body, flags) => {
    if (isRelease(body)) releases++;
    return execute(body, flags);
  };
  return () => releases;
}

/** Names nothing but the releasing of references. */
const isRelease = (body: string): boolean => !/"Name":"(?!_RemoveReference"|")/.test(body);
