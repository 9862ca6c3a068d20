// Owns that the pane does one thing to the workbook at a time, with progress and cancel; failures come out as problems.
import { ExpectedError, type Problem } from "../core/errors";
import type { Progress } from "../core/progress";
import { paneProgress, type ProgressReport } from "./paneProgress";
import { createStore, type Store } from "./store";

/** What the pane can be busy with; pane.work says each in words. */
export type WorkKind =
  | "look"
  | "createTemplate"
  | "readFacets"
  | "filter"
  | "clear"
  | "check"
  | "goTo"
  | "fix"
  | "analyze"
  | "preview"
  | "compare"
  | "showRows"
  | "settings";

export interface RunningWork {
  readonly kind: WorkKind;
  readonly report: ProgressReport | null;
  readonly cancelling: boolean;
}

export interface WorkState {
  readonly running: RunningWork | null;
}

/** "unexpected" is a bug of ours: it has been reported to the browser, the user gets a general sentence. */
export type Failure = Problem | { readonly code: "unexpected" };

export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Something else was running: nothing was started. */
  | { readonly kind: "refused" };

export interface Work extends Store<WorkState> {
  /** Runs an operation, or refuses it while another one runs. */
  run<T>(kind: WorkKind, operation: (progress: Progress) => Promise<T>): Promise<Outcome<T>>;
  /** Waits for what runs, then runs the operation: for reads that a panel needs to show itself. */
  runNext<T>(kind: WorkKind, operation: (progress: Progress) => Promise<T>): Promise<Outcome<T>>;
  /** Asks the running operation to stop at its next safe point. */
  cancel(): void;
}

export function createWork(): Work {
  const store = createStore<WorkState>({ running: null });
  let controller = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;

  async function perform<T>(
    kind: WorkKind,
    operation: (progress: Progress) => Promise<T>,
  ): Promise<Outcome<T>> {
    controller = new AbortController();
    const { signal } = controller;
    store.set({ running: { kind, report: null, cancelling: false } });
    const tell = (report: ProgressReport) =>
      store.set({ running: { kind, report, cancelling: signal.aborted } });
    try {
      return { kind: "done", value: await operation(paneProgress(tell, signal)) };
    } catch (error) {
      return { kind: "failed", failure: failureOf(error) };
    } finally {
      store.set({ running: null });
    }
  }

  const enqueue: Work["runNext"] = (kind, operation) => {
    pending += 1;
    const next = last.then(() => perform(kind, operation)).finally(() => (pending -= 1));
    last = next;
    return next;
  };

  return {
    ...store,
    run: (kind, operation) => (pending > 0 ? Promise.resolve({ kind: "refused" }) : enqueue(kind, operation)),
    runNext: enqueue,
    cancel() {
      const { running } = store.get();
      if (!running) return;
      controller.abort();
      store.set({ running: { ...running, cancelling: true } });
    },
  };
}

function failureOf(error: unknown): Failure {
  if (error instanceof ExpectedError) return error.problem;
  // The browser's own channel for uncaught errors: console, developer tools, test harnesses.
  reportError(error);
  return { code: "unexpected" };
}
