// When Excel has done everything and only its last answer is lost, writing a sheet says that it is there.
import { analyze } from "../../src/actions/analyze";
import { compareAnalyses } from "../../src/actions/compareAnalyses";
import { monthPeriod } from "../../src/core/period";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { DISCONNECTED } from "../../src/host/wire/faults";
import { settled } from "./undergo";
import { analyzed, may, modules } from "./workbooks";

describe("a lost answer", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  afterAll(() => excel.close());

  const periods = { first: may.period, second: monthPeriod(2024, 4) };
  it.each([
    { name: "analyze", prepare: modules, run: () => analyze(may) },
    { name: "analyze over an earlier sheet", prepare: analyzed, run: () => analyze(may) },
    { name: "compareAnalyses", prepare: modules, run: () => compareAnalyses(periods) },
  ])("does not make $name fail", async ({ prepare, run }) => {
    await prepare(excel);
    await settled(excel);
    excel.host.faults.clear();
    const normal = await run();
    const { requests } = excel.host.faults.seen;
    const sheets = excel.workbook.sheets.map(({ name }) => name);
    await settled(excel);
    await prepare(excel);
    await settled(excel);
    excel.host.failRequest(requests, DISCONNECTED, true);
    expect(await run()).toEqual(normal);
    expect(excel.host.faults.pending).toBe(false);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(sheets);
  });
});
