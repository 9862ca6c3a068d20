// Owns reading the pane's stores from a component.
import { useSyncExternalStore } from "react";
import { usePane } from "./PaneContext";
import type { Store } from "./store";

/** The state of a store, and a new render with each change. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Whether the pane is working on the workbook: buttons that would start something else are disabled. */
export function useBusy(): boolean {
  return useStore(usePane().work).running !== null;
}
