// Owns the worker's side: unpacks, scans and packs parts for the page.
import { UnreadableFile } from "../errors";
import { Packer } from "../package/zip";
import { type PartBlock, transferable } from "../scan/partBlocks";
import { scanHere } from "../reading";
import type { Answer, Channel, Order } from "./messages";

/** Answers orders, one task after another, until the worker is ended. */
export function serveFiles(channel: Channel<Answer, Order>): void {
  const server = new FileServer(channel);
  // One after another: a part is unpacked in a while, and orders for its blocks come meanwhile.
  let last = Promise.resolve();
  channel.onmessage = ({ data }) => {
    last = last.then(() => server.take(data)).catch((error: unknown) => server.fail(data.task, error));
  };
}

class FileServer {
  private blocks: AsyncIterator<PartBlock> | null = null;
  private packer: Packer | null = null;

  constructor(private readonly channel: Channel<Answer, Order>) {}

  async take(order: Order): Promise<void> {
    const { task } = order;
    if (order.kind === "scan") this.blocks = scanHere(order.request);
    else if (order.kind === "next") {
      const next: IteratorResult<PartBlock, unknown> | undefined = await this.blocks?.next();
      const block = next?.done ? null : (next?.value ?? null);
      this.channel.postMessage({ task, kind: "block", block }, block ? transferable(block) : []);
    } else if (order.kind === "pack") this.packer = new Packer(order.level);
    else if (order.kind === "piece") {
      this.packer?.push(order.bytes);
      this.channel.postMessage({ task, kind: "took" }, []);
    } else if (this.packer) {
      const entry = this.packer.finish(order.name);
      this.packer = null;
      this.channel.postMessage({ task, kind: "packed", entry }, [entry.packed.buffer]);
    }
  }

  fail(task: number, error: unknown): void {
    const reason = error instanceof UnreadableFile ? error.reason : null;
    const detail =
      error instanceof UnreadableFile ? error.detail : error instanceof Error ? error.message : String(error);
    this.channel.postMessage({ task, kind: "failed", reason, detail }, []);
  }
}
