// Starting the real client on the host, in Node.
import { startExcel } from "../../../src/host/client/startExcel";
import { Workbook } from "../../../src/host/model/workbook";

const sheetNames = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });

describe("startExcel", () => {
  it("gives the globals of an add-in page and takes them away again", async () => {
    const excel = await startExcel();
    expect(Excel).toBe(excel.Excel);
    expect(await sheetNames()).toEqual(["Sheet1"]);
    excel.close();
    expect("Excel" in globalThis).toBe(false);
    expect("Office" in globalThis).toBe(false);
  });

  it("opens a given workbook and swaps it for another", async () => {
    const excel = await startExcel({ workbook: new Workbook("客户") });
    expect(await sheetNames()).toEqual(["客户"]);
    excel.open(new Workbook("Other"));
    expect(await sheetNames()).toEqual(["Other"]);
    expect(excel.workbook.sheets[0].name).toBe("Other");
    excel.close();
  });

  it("runs several at a time, each on its own workbook", async () => {
    const first = await startExcel({ workbook: new Workbook("A") });
    const second = await startExcel({ workbook: new Workbook("B") });
    const nameIn = (excel: typeof first): Promise<string> =>
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst().load("name");
        await context.sync();
        return sheet.name;
      });
    expect([await nameIn(first), await nameIn(second)]).toEqual(["A", "B"]);
    second.close();
    expect(Excel).toBe(first.Excel);
    first.close();
  });

  it.each([
    ["zh-CN", "zh-CN"],
    ["en-US", "en-US"],
  ] as const)("shows Office in %s", async (language, tag) => {
    const excel = await startExcel({ language });
    expect(Office.context.displayLanguage).toBe(tag);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    excel.close();
  });

  it.each([
    [{ language: "fr-FR" }, "zh-CN and en-US, not fr-FR"],
    [{ apiLevel: "9" }, "no requirement set"],
    [{ platform: "mac" }, '"web" or "desktop"'],
  ])("refuses the option %j, which would be another Excel in silence", async (options, said) => {
    await expect(startExcel(options as object)).rejects.toThrow(said);
  });

  it("fails nothing that has no number", async () => {
    const { host, close } = await startExcel();
    for (const n of [0, 1.5, NaN]) expect(() => host.failRequest(n, "AccessDenied")).toThrow("number 1");
    close();
  });

  it("claims no set above its level, and refuses what is above", async () => {
    const excel = await startExcel({ apiLevel: "1.9" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    const used = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().customProperties.add("key", "value");
      await context.sync();
    });
    await expect(used).rejects.toMatchObject({
      code: "ApiNotFound",
      debugInfo: { errorLocation: "Worksheet.customProperties" },
    });
    excel.close();
  });

  it("keeps settings of the document, and hands the file out in slices", async () => {
    const bytes = Uint8Array.from({ length: 150_000 }, (_, index) => index % 251);
    const excel = await startExcel({ documentCopy: () => bytes });
    const { settings } = Office.context.document;
    settings.set("key", { a: 1 });
    await new Promise((saved) => settings.saveAsync(saved));
    settings.remove("key");
    await new Promise((read) => settings.refreshAsync(read));
    expect(settings.get("key")).toEqual({ a: 1 });

    const file = await new Promise<Office.File>((resolve) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 65_536 }, (result) =>
        resolve(result.value),
      ),
    );
    expect([file.size, file.sliceCount]).toEqual([150_000, 3]);
    const slice = await new Promise<Office.Slice>((resolve) =>
      file.getSliceAsync(2, (result) => resolve(result.value)),
    );
    expect(slice.data).toEqual(Array.from(bytes.subarray(131_072)));
    await new Promise<void>((closed) => file.closeAsync(() => closed()));
    excel.close();
  });
});
