// Owns how long work reports itself and is cancelled. No clock, no UI.

/** What is going on; the language files say it in words. */
export type Phase = "reading" | "computing" | "writing";

export interface Progress {
  /** done and total count the phase's own units (rows, parts); total may be 0 while unknown. */
  report(phase: Phase, done: number, total: number): void;
  /** Throws a cancelled ExpectedError once the user has asked to stop. Call it between chunks. */
  throwIfCancelled(): void;
  /** Lets the event loop run. */
  pause(): Promise<void>;
}

/** Progress nobody watches. */
export const silentProgress: Progress = {
  report() {},
  throwIfCancelled() {},
  pause: () => Promise.resolve(),
};
