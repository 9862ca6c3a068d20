// Custom XML parts through Office.js and in files.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";

const REVIEW = "<r:Reviewers xmlns:r='urn:review'><r:Reviewer>华</r:Reviewer></r:Reviewers>";

describe("custom XML parts", () => {
  let excel: RunningExcel;
  beforeEach(async () => {
    excel = await startExcel({ language: "en-US" });
  });
  afterEach(() => excel.close());
  const run = <T>(
    work: (parts: Excel.CustomXmlPartCollection, context: Excel.RequestContext) => Promise<T> | T,
  ): Promise<T> =>
    Excel.run(async (context) => {
      const result = await work(context.workbook.customXmlParts, context);
      await context.sync();
      return result;
    });

  it("are added, found by namespace, changed and deleted", async () => {
    await run(async (parts, context) => {
      const part = parts.add(REVIEW).load("id,namespaceUri");
      parts.add("<plain/>");
      const xml = part.getXml();
      const mine = parts.getByNamespace("urn:review");
      const single = mine.getOnlyItem().load("id");
      const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject();
      const [all, some] = [parts.getCount(), mine.getCount()];
      await context.sync();
      expect([part.namespaceUri, xml.value, single.id]).toEqual(["urn:review", REVIEW, part.id]);
      expect([none.isNullObject, all.value, some.value]).toEqual([true, 2, 1]);
      parts.getItem(part.id).setXml("<a xmlns='urn:new'/>");
      part.load("namespaceUri");
      await context.sync();
      expect(part.namespaceUri).toBe("urn:new");
      part.delete();
      expect(parts.getItemOrNullObject(part.id).load("id")).toBeDefined();
    });
    expect(excel.workbook.customXmlParts.map(({ xml }) => xml)).toEqual(["<plain/>"]);
    const wrong = run((parts) => parts.add("<a><b></a>"));
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("come back from a file, untouched until changed, and go with what is theirs", async () => {
    await run((parts) => {
      parts.add(REVIEW);
      parts.add("<plain/>");
    });
    const saved = writeXlsx(excel.workbook);
    const read = readXlsx(saved);
    const [review] = read.customXmlParts;
    expect(review.namespaceUri).toBe("urn:review");
    expect(review.xml).toContain(REVIEW);
    expect(read.customXmlParts.map(({ id }) => id)).toEqual(
      excel.workbook.customXmlParts.map(({ id }) => id),
    );
    const names = (bytes: Uint8Array): string[] =>
      Object.keys(unzipSync(bytes)).filter((name) => /^customXml/.test(name));
    expect(names(writeXlsx(read))).toHaveLength(6);

    excel.open(read);
    const third = await run((parts) => parts.add("<third/>").load("id"));
    expect(new Set(read.customXmlParts.map(({ id }) => id)).size).toBe(3);
    await run((parts) => parts.getItem(third.id).delete());
    await run((parts) => parts.getItem(review.id).setXml("<?xml version='1.0' encoding='utf-16'?><a/>"));
    const changed = unzipSync(writeXlsx(read));
    expect(strFromU8(changed["customXml/item1.xml"])).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>');
    expect(changed["customXml/item2.xml"]).toEqual(unzipSync(saved)["customXml/item2.xml"]);
    await run((parts) => parts.getItem(review.id).delete());
    const without = writeXlsx(read);
    expect(names(without).sort()).toEqual([
      "customXml/_rels/item2.xml.rels",
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
    ]);
    expect(readXlsx(without).customXmlParts).toHaveLength(1);
  });

  it("that nobody can read stay with the file", async () => {
    await run((parts) => void parts.add(REVIEW));
    const parts = unzipSync(writeXlsx(excel.workbook));
    const broken = zipSync({ ...parts, "customXml/item1.xml": strToU8("<a><b></a>") });
    const read = readXlsx(broken);
    expect(read.customXmlParts).toEqual([]);
    read.sheets[0].grid.setValue(0, 0, 1);
    expect(strFromU8(unzipSync(writeXlsx(read))["customXml/item1.xml"])).toBe("<a><b></a>");
  });
});
