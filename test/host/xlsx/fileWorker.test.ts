// The worker for files over a real message channel: the same workbook and the same bytes as on one thread, the same
// refusals, and an end when it is asked for. The browser's own worker: test/page/largeFile.test.ts.
import { FileWorkerLost } from "../../../src/host/xlsx/errors";
import { FileWorker } from "../../../src/host/xlsx/worker/fileWorker";
import { serveFiles } from "../../../src/host/xlsx/worker/serveFiles";
import { readXlsx, readXlsxAsync } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx, writeXlsxAsync } from "../../../src/host/xlsx/writeXlsx";
import { Workbook } from "../../../src/host/model/workbook";
import { contentOf } from "./content";
import { workbookWithEverything } from "./everything";

let ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports) port.close();
  ports = [];
});

function startWorker(signal?: AbortSignal): FileWorker {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serveFiles(port2);
  return new FileWorker(port1, signal);
}

function manyRows(rows: number): Uint8Array {
  const workbook = new Workbook("数据");
  for (let row = 0; row < rows; row++) {
    workbook.activeSheet.grid.setValue(row, 0, `客户 ${row}`);
    workbook.activeSheet.grid.setValue(row, 1, row / 7);
    if (row % 3 === 0) workbook.activeSheet.grid.setFormula(row, 2, `=B${row + 1}*2`, (row / 7) * 2);
  }
  return writeXlsx(workbook);
}

it("reads what one thread reads", async () => {
  for (const bytes of [writeXlsx(workbookWithEverything()), manyRows(6000)]) {
    const before = bytes.slice();
    const read = await readXlsxAsync(bytes, { scan: startWorker().scan });
    expect(contentOf(read)).toEqual(contentOf(readXlsx(bytes)));
    // Its parts stay here, for saving.
    expect(Buffer.compare(writeXlsx(read), writeXlsx(readXlsx(before)))).toBe(0);
  }
});

it("packs what one thread packs, byte for byte, and says how far it is", async () => {
  const bytes = manyRows(6000);
  for (const make of [() => workbookWithEverything(), () => readXlsx(bytes)]) {
    const workbook = make();
    workbook.sheets[0].grid.setValue(0, 0, "改");
    const shares: number[] = [];
    const between = (share: number): Promise<void> => Promise.resolve(void shares.push(share));
    const saved = await writeXlsxAsync(workbook, { pack: startWorker().pack, between });
    expect(Buffer.compare(saved, writeXlsx(workbook))).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares[0]).toBeLessThan(0.2);
  }
});

it("refuses what one thread refuses, with the same reason", async () => {
  const broken = manyRows(5000);
  broken[Math.floor(broken.length / 2)] ^= 0xff;
  await expect(readXlsxAsync(broken, { scan: startWorker().scan })).rejects.toMatchObject({
    reason: "damaged",
    detail: expect.stringMatching(/^xl\/(worksheets\/sheet1|sharedStrings)\.xml/) as string,
  });
});

it("ends when it is cancelled, with the reason", async () => {
  const cancel = new AbortController();
  const reason = new Error("the user cancelled");
  const { scan } = startWorker(cancel.signal);
  const reading = readXlsxAsync(manyRows(6000), { scan, signal: cancel.signal });
  cancel.abort(reason);
  await expect(reading).rejects.toBe(reason);
});

it("tells a worker that is lost from a file that is bad", async () => {
  const worker = startWorker();
  const reading = readXlsxAsync(manyRows(100), { scan: worker.scan });
  worker.fail(new FileWorkerLost("not loaded"));
  await expect(reading).rejects.toBeInstanceOf(FileWorkerLost);
});
