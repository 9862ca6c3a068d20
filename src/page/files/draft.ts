// Owns keeping unsaved work over a reload: the workbook's file bytes in the browser's IndexedDB, one draft a site.

export interface Draft {
  fileName: string;
  bytes: Uint8Array;
}

const DATABASE = "clientbook";
const STORE = "drafts";
const KEY = "current";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

async function run<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = act(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
    });
  } finally {
    database.close();
  }
}

export const keepDraft = (draft: Draft): Promise<unknown> =>
  run("readwrite", (store) => store.put(draft, KEY));
export const dropDraft = (): Promise<unknown> => run("readwrite", (store) => store.delete(KEY));

/** The kept draft, or null when there is none or the browser keeps nothing (private windows). */
export async function readDraft(): Promise<Draft | null> {
  try {
    const found: unknown = await run<unknown>("readonly", (store) => store.get(KEY));
    return isDraft(found) ? found : null;
  } catch {
    return null; // nothing kept is nothing lost: the page starts with an empty workbook
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "fileName" in value &&
  "bytes" in value &&
  value.bytes instanceof Uint8Array;
