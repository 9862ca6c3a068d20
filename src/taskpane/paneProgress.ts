// Owns how work in the pane reports itself and is cancelled: core's Progress on a listener and an AbortSignal.
import { ExpectedError } from "../core/errors";
import type { Phase, Progress } from "../core/progress";

export interface ProgressReport {
  readonly phase: Phase;
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
}

/** Reports closer together than this many milliseconds would only make the pane redraw. */
const REPORT_INTERVAL = 60;

/** @param tell hears at most one report each REPORT_INTERVAL, and each new phase at once */
export function paneProgress(tell: (report: ProgressReport) => void, signal: AbortSignal): Progress {
  let lastTold = -Infinity;
  let lastPhase: Phase | null = null;
  return {
    report(phase, done, total) {
      const now = performance.now();
      if (phase === lastPhase && now - lastTold < REPORT_INTERVAL) return;
      lastTold = now;
      lastPhase = phase;
      tell({ phase, done, total });
    },
    throwIfCancelled() {
      if (signal.aborted) throw new ExpectedError({ code: "cancelled" });
    },
    // A macrotask, so that the pane paints and takes clicks in between.
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}
