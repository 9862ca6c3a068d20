// Owns what every object of the object model has in common on the wire: its session, its identity, whether it still exists.
import type { JsonObject } from "./protocol";
import type { Session } from "./session";

/** One object that a client can hold. Its members stand in the table that `surface.ts` gathers. */
export abstract class WireObject {
  constructor(readonly session: Session) {}

  /** What an instantiate action answers: `{Id}` or `{_Id}` where the object can be found again by it. */
  identity(): JsonObject {
    return {};
  }
  /** Throws ItemNotFound or InvalidReference when what it stood for is gone. */
  assertExists(): void {}
}

/** A collection: loads as `_Items`, and finds one item by what `getItem` takes. */
export abstract class WireCollection<Item extends WireObject = WireObject> extends WireObject {
  abstract items(): Item[];
  /** By id or name, as the collection's getItem documents it; null when there is none. */
  abstract find(key: unknown): Item | null;
}
