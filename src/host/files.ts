// The entry for files: an .xlsx becomes a workbook and a workbook an .xlsx, in Node and in a page, without the client.
export { CannotKeep, FileWorkerLost, UnreadableFile } from "./xlsx/errors";
export { type AsyncReadOptions, readXlsx, readXlsxAsync } from "./xlsx/readXlsx";
export { pause } from "./xlsx/reading";
export { FileWorker } from "./xlsx/worker/fileWorker";
export { type AsyncWriteOptions, writeXlsx, writeXlsxAsync } from "./xlsx/writeXlsx";
