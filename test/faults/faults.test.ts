// Every action of the product with every request and a sample of its actions failing; CLIENTBOOK_FAULTS=all fails each (fault.ts).
import { readdirSync } from "node:fs";
import path from "node:path";
import { type RunningExcel, startExcel } from "../../src/host/client/startExcel";
import { faultsFor } from "./fault";
import { operations, partsOfActions } from "./operations";
import { undergo, undisturbed } from "./undergo";

/** A run of everything may take an hour an operation on a busy machine; jest's longest time is that of a timer. */
const NEVER = 2 ** 31 - 1;

describe("whatever fails in Excel", () => {
  let excel: RunningExcel;
  const { setTimeout: wait } = globalThis;
  beforeAll(async () => {
    excel = await startExcel();
    // A busy Excel is asked again after seconds; here at once.
    globalThis.setTimeout = Object.assign(
      (callback: () => void, _: number, ...rest: []) => wait(callback, 0, ...rest),
      wait,
    );
  });
  afterAll(() => {
    globalThis.setTimeout = wait;
    excel.close();
  });

  it.each(operations)(
    "$action on $on leaves no harm and runs again",
    async (operation) => {
      const normal = await undisturbed(excel, operation);
      expect(normal.requests).toBeGreaterThan(0);
      const problems: string[] = [];
      for (const fault of faultsFor(normal))
        problems.push(...(await undergo(excel, operation, fault, normal)));
      expect(problems).toEqual([]);
    },
    NEVER,
  );

  it("is tried on every action there is", () => {
    const files = readdirSync(path.join(__dirname, "../../src/actions")).map((file) => path.parse(file).name);
    const tried = operations.map(({ action }) => action);
    expect([...new Set([...tried, ...Object.keys(partsOfActions)])].sort()).toEqual(files.sort());
    expect(tried.filter((action) => action in partsOfActions)).toEqual([]);
  });
});
