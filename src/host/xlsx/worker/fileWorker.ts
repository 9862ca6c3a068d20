// Owns the page's side: parts are unpacked, scanned and packed by a worker, so that the page is not held up.
import { FileWorkerLost, UnreadableFile } from "../errors";
import type { Pack } from "../package/zip";
import type { PartBlock, ScanRequest } from "../scan/partBlocks";
import type { Answer, Channel, Order } from "./messages";

type Wanted = Order extends infer Each ? (Each extends Order ? Omit<Each, "task"> : never) : never;

/** Blocks that are on their way while the page takes one in: enough that neither waits for the other. */
const BLOCKS_AHEAD = 4;
const PIECES_AHEAD = 8;

/** One reading or one save; the worker is to be ended afterwards. */
export class FileWorker {
  private task = 0;
  private readonly arrived: Answer[] = [];
  private failure: { readonly error: unknown } | null = null;
  private wake: () => void = () => undefined;

  /** @param signal ends what is waited for, with its reason */
  constructor(
    private readonly channel: Channel<Order, Answer>,
    signal?: AbortSignal,
  ) {
    channel.onmessage = ({ data }) => {
      if (data.task !== this.task) return;
      if (data.kind === "failed")
        this.fail(
          data.reason ? new UnreadableFile(data.reason, data.detail) : new FileWorkerLost(data.detail),
        );
      else this.arrived.push(data);
      this.wake();
    };
    signal?.addEventListener("abort", () => this.fail(signal.reason));
  }

  /** Ends what is waited for, and everything after. */
  fail(error: unknown): void {
    this.failure ??= { error };
    this.wake();
  }

  /** For readXlsxAsync. */
  readonly scan = (request: ScanRequest): AsyncIterator<PartBlock> => this.blocksOf(request);

  private async *blocksOf(request: ScanRequest): AsyncGenerator<PartBlock> {
    this.begin();
    // A copy goes over: the page keeps the file's own bytes for saving.
    const packed = request.entry.packed.slice();
    this.send({ kind: "scan", request: { ...request, entry: { ...request.entry, packed } } }, [
      packed.buffer,
    ]);
    for (let ahead = 0; ahead < BLOCKS_AHEAD; ahead++) this.send({ kind: "next" });
    for (;;) {
      const answer = await this.answer();
      if (answer.kind !== "block" || !answer.block) return;
      this.send({ kind: "next" });
      yield answer.block;
    }
  }

  /** For writeXlsxAsync. */
  readonly pack: Pack = async (name, pieces, level, between) => {
    this.begin();
    this.send({ kind: "pack", level });
    let ahead = 0;
    for (const piece of pieces) {
      if (piece.length > 0) {
        const bytes = piece.slice();
        this.send({ kind: "piece", bytes }, [bytes.buffer]);
        for (ahead++; ahead > PIECES_AHEAD; ahead--) await this.answer();
      }
      await between?.();
    }
    this.send({ kind: "finish", name });
    for (;;) {
      const answer = await this.answer();
      if (answer.kind === "packed") return answer.entry;
    }
  };

  private begin(): void {
    this.task++;
    this.arrived.length = 0;
  }
  private send(order: Wanted, transfer: ArrayBuffer[] = []): void {
    this.channel.postMessage({ ...order, task: this.task }, transfer);
  }

  private async answer(): Promise<Answer> {
    for (;;) {
      if (this.failure) throw this.failure.error;
      const answer = this.arrived.shift();
      if (answer) return answer;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
