// Owns starting and ending the worker for one file, and going on without it where it does not run.
import { FileWorker, FileWorkerLost } from "../../host/files";

/**
 * Does the work with a worker, or once more without one when that is lost: it could not be loaded, or had no memory.
 * @param signal ends the work with its reason
 */
export async function withFileWorker<Result>(
  signal: AbortSignal | undefined,
  work: (worker: Pick<FileWorker, "scan" | "pack"> | undefined) => Promise<Result>,
): Promise<Result> {
  // @ts-expect-error -- the bundler makes a bundle of this and only this form; nothing compiles it for Node
  const started = new Worker(new URL("./fileServer.ts", import.meta.url));
  const worker = new FileWorker(started, signal);
  started.onerror = ({ message }) => worker.fail(new FileWorkerLost(message));
  try {
    return await work(worker);
  } catch (failure) {
    if (!(failure instanceof FileWorkerLost)) throw failure;
    return await work(undefined);
  } finally {
    started.terminate();
  }
}
