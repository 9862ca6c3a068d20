// Everything that the model holds comes back from a file as it was; a file saved without a change is the same file.
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx, writeXlsxAsync } from "../../../src/host/xlsx/writeXlsx";
import { contentOf } from "./content";
import { workbookWithEverything } from "./everything";

describe("round trip", () => {
  const workbook = workbookWithEverything();
  const bytes = writeXlsx(workbook);

  it("gives back everything", () => {
    expect(contentOf(readXlsx(bytes))).toEqual(contentOf(workbook));
  });

  it("writes the same bytes for the same workbook", () => {
    expect(Buffer.compare(writeXlsx(workbookWithEverything()), bytes)).toBe(0);
  });

  it("saves an unchanged file as it was", () => {
    expect(Buffer.compare(writeXlsx(readXlsx(bytes)), bytes)).toBe(0);
  });

  it("packs the same content on the platform's compressor", async () => {
    expect(contentOf(readXlsx(await writeXlsxAsync(workbook)))).toEqual(contentOf(workbook));
  });

  it("is saved in pieces, which may be ended between two of them", async () => {
    const before = contentOf(workbook);
    let pieces = 0;
    await writeXlsxAsync(workbook, { between: async () => void pieces++ });
    expect(pieces).toBeGreaterThan(10);
    let left = 3;
    const between = async (): Promise<void> => {
      if (--left === 0) throw new Error("the user cancelled");
    };
    await expect(writeXlsxAsync(workbook, { between })).rejects.toThrow("the user cancelled");
    expect(left).toBe(0);
    expect(contentOf(workbook)).toEqual(before);
  });
});
