// Owns the two outputs: results on standard output, progress and messages on standard error.
import type { Phase, Progress } from "../core/progress";
import type { CliTexts } from "../language/zh-CN/cli";

export interface Terminal {
  /** One JSON value, and nothing else, on standard output. */
  json(value: unknown): void;
  /** A line for people on standard output. */
  line(text: string): void;
  /** A line on standard error. */
  note(text: string): void;
}

/** With --json standard output is for the JSON value alone, so lines for people go to standard error. */
export function terminal({ json }: { json: boolean }): Terminal {
  const note = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  return {
    json: (value) => {
      if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    line: (text) => {
      if (json) note(text);
      else process.stdout.write(`${text}\n`);
    },
    note,
  };
}

/** Quick work says nothing about itself; a log wants to hear of long work only. */
const QUIET_MILLISECONDS = { terminal: 1000, log: 10_000 };
const REPORT_INTERVAL = 100;

/** Progress on standard error: a line that rewrites itself on a terminal, a line a phase elsewhere (a log). */
export function stderrProgress(texts: CliTexts): Progress & { end(): void } {
  const started = performance.now();
  const rewrites = process.stderr.isTTY;
  let lastPhase: Phase | null = null;
  let lastTold = 0;
  let isShown = false;

  return {
    report(phase, done, total) {
      const now = performance.now();
      if (now - started < (rewrites ? QUIET_MILLISECONDS.terminal : QUIET_MILLISECONDS.log)) return;
      if (phase === lastPhase && (!rewrites || now - lastTold < REPORT_INTERVAL)) return;
      lastPhase = phase;
      lastTold = now;
      const name = texts.progress[phase];
      const percent = String(Math.floor((done / total) * 100));
      if (!rewrites) process.stderr.write(`${texts.progressOpen(name)}\n`);
      else {
        const line = total > 0 ? texts.progressLine(name, percent) : texts.progressOpen(name);
        process.stderr.write(`\r\u001b[K${line}`);
        isShown = true;
      }
    },
    throwIfCancelled() {},
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    end() {
      if (isShown) process.stderr.write("\r\u001b[K");
    },
  };
}
