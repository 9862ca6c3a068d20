// Owns the members by which a client says that it listens. The channel carries every event; the client sorts them out.
import { method, type ApiSet, type Members } from "./members";

/** `_RegisterXEvent` and `_UnregisterXEvent` for each event that the host raises. */
export function eventMembers<T>(events: Readonly<Record<string, ApiSet>>): Members<T> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, since]) =>
      ["_Register", "_Unregister"].map((prefix) => [
        `${prefix}${name}Event`,
        method<T>(since, () => undefined),
      ]),
    ),
  );
}
