// Owns the way back to the client: workbook events on channel 33, ribbon commands on channel 39.
import type { Session, SessionEvent } from "./session";

/** Calls the client's handler for a channel. */
export type ChannelHandler = (channel: number, payload: unknown) => void;
export type TriggerSource = "ThisLocalAddin" | "Unknown";

export class EventChannel {
  private readonly handlers = new Map<string, ChannelHandler>();

  register(channel: number, target: string, handler: ChannelHandler): void {
    this.handlers.set(`${channel}:${target}`, handler);
  }
  unregister(channel: number, target: string): void {
    this.handlers.delete(`${channel}:${target}`);
  }
  clear(): void {
    this.handlers.clear();
  }
  /** Sends what a batch or a user's edit raised. */
  send(_events: readonly SessionEvent[], _session: Session, _trigger: TriggerSource): void {}
}
