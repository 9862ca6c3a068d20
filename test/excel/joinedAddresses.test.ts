// Addresses of many areas: each text short enough for Excel, none left out; the host cuts off what is longer.
import { joinedAddresses } from "../../src/excel/joinedAddresses";
import { type RunningExcel, startExcel } from "../../src/host";

const addresses = Array.from({ length: 2000 }, (_, row) => `A${row * 2 + 1}:B${row * 2 + 1}`);

describe("addresses of many areas", () => {
  let excel: RunningExcel;
  beforeAll(async () => {
    excel = await startExcel();
  });
  afterAll(() => excel.close());

  it("go into as few texts as fit", () => {
    const joined = joinedAddresses(addresses);
    expect(joined.join(",").split(",")).toEqual(addresses);
    expect(joined.map(({ length }) => length <= 8192)).toEqual([true, true, true]);
    expect(joinedAddresses([])).toEqual([]);
  });

  it("all reach their cells, where one text of all does not", async () => {
    const paint = (texts: readonly string[]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        for (const text of texts) sheet.getRanges(text).format.fill.color = "#FF0000";
        const last = sheet.getRange("A3999").load("format/fill/color");
        await context.sync();
        return last.format.fill.color;
      });
    expect(await paint(joinedAddresses(addresses))).toBe("#FF0000");
    expect(await paint([addresses.join(",")])).toBe("#FFFFFF");
  });
});
