// Whatever bytes come in: a workbook or an UnreadableFile with its reason, soon and without another exception.
import { zipSync, strToU8 } from "fflate";
import { UnreadableFile, type UnreadableReason } from "../../../src/host/xlsx/errors";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { workbookWithEverything } from "./everything";
import { handMade, minimalParts } from "./handMade";

function reasonOf(bytes: Uint8Array): UnreadableReason | "read" {
  try {
    readXlsx(bytes);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);

describe("files that are no workbook", () => {
  it.each<[string, UnreadableReason, Uint8Array]>([
    ["nothing", "empty", new Uint8Array()],
    ["text", "not-xlsx", strToU8("客户编号,客户名称\n")],
    ["a zip of something else", "not-xlsx", zipSync({ "a.txt": strToU8("a") })],
    [
      "an old .xls",
      "legacy-xls",
      new Uint8Array([...COMPOUND, ...new Array<number>(600).fill(0), ...utf16("Workbook")]),
    ],
    [
      "an encrypted .xlsx",
      "password-protected",
      new Uint8Array([...COMPOUND, ...new Array<number>(600).fill(0), ...utf16("EncryptedPackage")]),
    ],
  ])("%s", (_, reason, bytes) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it("names the part that is missing", () => {
    const { "xl/worksheets/sheet1.xml": _, ...parts } = minimalParts("");
    expect(reasonOf(zipSync(parts))).toBe("missing-part");
  });

  it.each([
    [
      "a DTD with entities",
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
    ],
    ["broken XML", "<worksheet><sheetData></worksheet>"],
    ["elements nested a million deep", "<worksheet>" + "<a>".repeat(1_000_000)],
  ])("%s", (_, sheet) => {
    expect(reasonOf(zipSync({ ...minimalParts(""), "xl/worksheets/sheet1.xml": strToU8(sheet) }))).toBe(
      "damaged",
    );
  });

  it("refuses cells that would fill the memory", () => {
    const columns = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const far = [...columns]
      .flatMap((a) => [...columns].map((b) => `<c r="${a}${b}1048576"><v>1</v></c>`))
      .join("");
    expect(reasonOf(handMade(`<row r="1048576">${far}</row>`))).toBe("too-large");
  });

  it("refuses a part that unpacks to more than it says", () => {
    const bytes = zipSync(minimalParts('<row r="1"/>'.repeat(50_000)));
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    for (
      let at = view.getUint32(end + 16, true);
      at < end;
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
    )
      view.setUint32(at + 24, Math.min(100, view.getUint32(at + 24, true)), true);
    expect(reasonOf(bytes)).toBe("damaged");
  });
});

describe("damaged files", () => {
  const bytes = writeXlsx(workbookWithEverything());

  it("cut off anywhere", () => {
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 60))
      expect(["empty", "truncated", "damaged", "not-xlsx"]).toContain(reasonOf(bytes.slice(0, length)));
  });

  it("with flipped bits", () => {
    let seed = 7;
    const random = (limit: number): number =>
      (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
    let refused = 0;
    for (let round = 0; round < 60; round++) {
      const copy = bytes.slice();
      copy[random(copy.length)] ^= 1 << random(8);
      if (reasonOf(copy) !== "read") refused++;
    }
    // Flips in dates and unused fields of the archive do no harm; all others are found.
    expect(refused).toBeGreaterThan(45);
  });

  it("with nonsense in its XML", () => {
    let seed = 11;
    const random = (limit: number): number =>
      (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f t="shared" si="0" ref="B1:B2">A1</f><v>x</v></c></row>';
    for (let round = 0; round < 200; round++) {
      const text = [...sheet];
      text.splice(
        random(text.length),
        random(4),
        ["<", ">", '"', "&", "/", "9999999999", "\u0000"][random(7)],
      );
      expect(["read", "damaged", "too-large"]).toContain(reasonOf(handMade(text.join(""))));
    }
  });
});
