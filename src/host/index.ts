// The entry in Node: starts Excel's own client on the embedded host, opens and saves files. All that an add-in's tests need.
export { type RunningExcel, startExcel, type StartOptions } from "./client/startExcel";
export { CannotKeep, UnreadableFile, readXlsx, writeXlsx } from "./files";
export { type Scalar, type Sheet, Workbook } from "./workbook";
