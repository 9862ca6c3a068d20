// Owns the members by which a client says that it listens. The channel carries every event; the client sorts them out.
import { method, type ApiSet, type Members } from "./members";
import type { WireObject } from "./wireObject";

/** Names that the client puts together another way: `_RegisterEventMoved`, not `_RegisterMovedEvent`. */
const REVERSED = ["Moved", "NameChanged", "VisibilityChanged"];

/** `_RegisterXEvent` and `_UnregisterXEvent` for each event that the host raises. */
export function eventMembers<T extends WireObject>(events: Readonly<Record<string, ApiSet>>): Members<T> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, since]) =>
      ["_Register", "_Unregister"].map((prefix) => [
        REVERSED.includes(name) ? `${prefix}Event${name}` : `${prefix}${name}Event`,
        method<T>(since, ({ session }) => session.listen(name, prefix === "_Register")),
      ]),
    ),
  );
}
