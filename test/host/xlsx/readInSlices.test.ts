// Opening a large file in slices: the same workbook as at once, with progress, and stopped when it is cancelled.
import { UnreadableFile } from "../../../src/host/xlsx/errors";
import { readXlsx, readXlsxAsync } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { Workbook } from "../../../src/host/model/workbook";
import { contentOf } from "./content";
import { workbookWithEverything } from "./everything";

function manyRows(rows: number): Uint8Array {
  const workbook = new Workbook("数据");
  for (let row = 0; row < rows; row++) {
    workbook.activeSheet.grid.setValue(row, 0, `客户 ${row}`);
    workbook.activeSheet.grid.setValue(row, 1, row / 7);
  }
  return writeXlsx(workbook);
}

describe("reading in slices", () => {
  it("gives the workbook that reading at once gives", async () => {
    const bytes = writeXlsx(workbookWithEverything());
    expect(contentOf(await readXlsxAsync(bytes))).toEqual(contentOf(readXlsx(bytes)));
  });

  it("lets others run meanwhile and says how far it is", async () => {
    const bytes = manyRows(60_000);
    const shares: number[] = [];
    let turns = 0;
    let reading = true;
    const count = (): void => {
      turns++;
      if (reading) setImmediate(count);
    };
    setImmediate(count);
    const workbook = await readXlsxAsync(bytes, { onProgress: (share) => shares.push(share) });
    reading = false;
    expect(workbook.activeSheet.grid.value(59_999, 0)).toBe("客户 59999");
    expect(turns).toBeGreaterThan(3);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("stops when it is cancelled", async () => {
    const cancel = new AbortController();
    const reading = readXlsxAsync(manyRows(60_000), {
      signal: cancel.signal,
      onProgress: () => cancel.abort(new Error("the user cancelled")),
    });
    await expect(reading).rejects.toThrow("the user cancelled");
  });

  it("refuses what reading at once refuses, with the same reason", async () => {
    const bytes = manyRows(5000);
    const broken = bytes.slice();
    broken[Math.floor(bytes.length / 2)] ^= 0xff;
    for (const file of [new Uint8Array(), bytes.slice(0, 1000), broken]) {
      let reason = "";
      try {
        readXlsx(file);
      } catch (error) {
        if (error instanceof UnreadableFile) ({ reason } = error);
      }
      expect(reason).not.toBe("");
      await expect(readXlsxAsync(file)).rejects.toMatchObject({ reason });
    }
  });
});
