// Owns the smallest store React can read: a value, a way to change it, and who wants to know. No React here.

export interface Store<T> {
  get(): T;
  /** Replaces some members of the state. */
  set(change: Partial<T>): void;
  /** @returns how to stop listening */
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
