// Owns reading a store from a component.
import { useSyncExternalStore } from "react";
import type { Store } from "./store";

/** The state of a store, and a new render with each change. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
