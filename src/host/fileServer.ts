// The entry in a web worker that unpacks, scans and packs the parts of files for a page; see files.ts for its other side.
export { serveFiles } from "./xlsx/worker/serveFiles";
export type { Answer, Channel, Order } from "./xlsx/worker/messages";
