// Owns the one way into Excel: runs a batch and turns what Office reports into an ExpectedError. Nothing else calls Excel.run.
import { ExpectedError } from "../core/errors";
import { hostFailureOf, isRefusal, problemOf, remedyFor } from "./hostErrors";

/** Waits between tries of a request that Excel was too busy to take, in milliseconds. */
const BACKOFF = [500, 1000, 2000, 4000];

/**
 * Runs a batch that may write. It is never run again: what ran before a failure stays done in Excel.
 * @throws ExpectedError for everything Office reports; other errors pass through as the bugs they are
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw expected(error);
  }
}

/**
 * Queues loads and syncs them: one request. Reading changes nothing, so it is tried again while Excel is busy
 * (four times, waiting longer) and once after a failure that may pass (RequestAborted, GeneralException).
 * @param queue makes its proxies anew on every call, since those of a failed request are void
 */
export async function syncReading<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  let busy = 0;
  let again = true;
  for (;;) {
    const queued = queue();
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the same request once more, not a request a round
      await context.sync();
      return queued;
    } catch (error) {
      const failure = hostFailureOf(error);
      const remedy = failure ? remedyFor(failure) : "none";
      if (remedy === "backoff" && busy < BACKOFF.length) await wait(BACKOFF[busy++] ?? 0);
      else if (remedy === "read-once-more" && again) again = false;
      else throw error;
    }
  }
}

/** What to throw in place of an error of Office's, which stays as its cause. */
export function expected(error: unknown): unknown {
  const failure = hostFailureOf(error);
  return failure ? Object.assign(new ExpectedError(problemOf(failure)), { cause: error }) : error;
}

/**
 * What to throw when writing failed and so did taking back what was written.
 * @param error what stopped the writing
 * @param wroteBefore whether an earlier request had already written
 */
export function unfinished(error: unknown, wroteBefore: boolean): unknown {
  const cause = error instanceof ExpectedError ? error.cause : error;
  if (hostFailureOf(cause) === null || (isRefusal(cause) && !wroteBefore)) return error;
  return Object.assign(new ExpectedError({ code: "left-unfinished" }), { cause });
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
