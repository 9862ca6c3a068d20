// One thing at a time, with progress, cancel, and failures told as problems.
import { ExpectedError } from "../../src/core/errors";
import { createWork } from "../../src/taskpane/work";

/** An operation that ends when told to. */
function pending<T>() {
  let finish: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => (finish = resolve));
  return { promise, finish };
}

describe("work", () => {
  it("gives the value of what it ran and is idle again", async () => {
    const work = createWork();
    const outcome = work.run("check", () => Promise.resolve(7));
    await expect(outcome).resolves.toEqual({ kind: "done", value: 7 });
    expect(work.get().running).toBeNull();
  });

  it("refuses a second click while something runs, without starting it", async () => {
    const work = createWork();
    const first = pending<string>();
    const started: string[] = [];
    const running = work.run("fix", () => first.promise);
    const second = work.run("fix", () => {
      started.push("second");
      return Promise.resolve("no");
    });
    await expect(second).resolves.toEqual({ kind: "refused" });
    first.finish("yes");
    await expect(running).resolves.toEqual({ kind: "done", value: "yes" });
    expect(started).toEqual([]);
  });

  it("lets a panel's read wait its turn, and refuses clicks until that is done too", async () => {
    const work = createWork();
    const first = pending<number>();
    const order: number[] = [];
    const running = work.run("analyze", () => first.promise.then(() => order.push(1)));
    const read = work.runNext("readFacets", async () => order.push(2));
    first.finish(0);
    await running;
    await expect(work.run("clear", async () => order.push(3))).resolves.toEqual({ kind: "refused" });
    await read;
    expect(order).toEqual([1, 2]);
  });

  it("shows the phase at once and further reports no faster than they can be read", async () => {
    const work = createWork();
    const seen: (string | null)[] = [];
    work.subscribe(() => seen.push(work.get().running?.report?.phase ?? null));
    await work.run("check", async (progress) => {
      for (let row = 0; row < 1000; row++) progress.report("reading", row, 1000);
      progress.report("writing", 0, 1);
    });
    expect(seen.filter((phase) => phase === "writing")).toHaveLength(1);
    expect(seen.filter((phase) => phase === "reading").length).toBeLessThan(20);
    expect(seen).toContain("reading");
  });

  it("stops at the next safe point once cancelled, and the next run is not cancelled", async () => {
    const work = createWork();
    const gate = pending<void>();
    const running = work.run("filter", async (progress) => {
      await gate.promise;
      progress.throwIfCancelled();
      return "finished";
    });
    await Promise.resolve();
    work.cancel();
    expect(work.get().running?.cancelling).toBe(true);
    gate.finish();
    await expect(running).resolves.toEqual({ kind: "failed", failure: { code: "cancelled" } });
    await expect(
      work.run("filter", async (progress) => progress.throwIfCancelled() ?? "finished"),
    ).resolves.toEqual({ kind: "done", value: "finished" });
  });

  it("tells an expected failure as its problem", async () => {
    const fail = () => Promise.reject(new ExpectedError({ code: "sheet-protected", sheet: "A" }));
    await expect(createWork().run("fix", fail)).resolves.toEqual({
      kind: "failed",
      failure: { code: "sheet-protected", sheet: "A" },
    });
  });

  it("reports a bug to the browser and stays usable", async () => {
    const reported: unknown[] = [];
    const browser = globalThis as { reportError?: (error: unknown) => void };
    browser.reportError = (error) => reported.push(error);
    const work = createWork();
    const bug = new TypeError("x is not a function");
    await expect(work.run("fix", () => Promise.reject(bug))).resolves.toEqual({
      kind: "failed",
      failure: { code: "unexpected" },
    });
    expect(reported).toEqual([bug]);
    await expect(work.run("fix", () => Promise.resolve(1))).resolves.toEqual({ kind: "done", value: 1 });
    delete browser.reportError;
  });
});
