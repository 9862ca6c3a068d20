// Files made to harm: each is refused, or read within the stated limits; checked by what is kept, not by the clock.
import { strToU8, zipSync } from "fflate";
import { UnreadableFile, type UnreadableReason } from "../../../src/host/xlsx/errors";
import { limits } from "../../../src/host/xlsx/limits";
import { relationshipsPart } from "../../../src/host/xlsx/package/partNames";
import { readZip } from "../../../src/host/xlsx/package/unzip";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { handMade, minimalParts } from "./handMade";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A limit set lower for one test, so that what passes it stays small. */
const lower = (limit: keyof typeof limits, to: number): void => {
  jest.replaceProperty(limits, limit, to as never);
};
afterEach(() => jest.restoreAllMocks());

function reasonOf(bytes: Uint8Array): UnreadableReason | "read" {
  try {
    readXlsx(bytes);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
}

const relationships = (items: readonly [kind: string, target: string][]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="${PACKAGE}">${items.map(([kind, target], i) => `<Relationship Id="r${i + 1}" Type="${KIND}/${kind}" Target="${target}"/>`).join("")}</Relationships>`,
  );

/** Sets a number in each record of the archive's directory. */
function inDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  for (
    let at = view.getUint32(end + 16, true);
    at < end;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
  )
    change(view, at);
  return copy;
}

describe("archives", () => {
  const bytes = handMade('<row r="1"><c r="A1"><v>1</v></c></row>');

  it("that claim more than the limit unpacked are refused before anything is unpacked", () => {
    expect(limits.unpackedBytes).toBeLessThanOrEqual(2 ** 31);
    lower("unpackedBytes", 60_000_000);
    // Sizes that the packed bytes could come to (1 : 1032), summed over entries that share them.
    const zeros = zipSync({ ...minimalParts(""), "xl/media/zero.bin": new Uint8Array(8_000_000) });
    const entry = readZip(zeros).find(({ name }) => name.endsWith("zero.bin"));
    const copies = Math.ceil(limits.unpackedBytes / 8_000_000) + 1;
    expect(entry?.packed.length).toBeLessThan(50_000);
    const files = Object.fromEntries(
      Array.from({ length: copies }, (_, i) => [`xl/media/${i}.bin`, new Uint8Array(0)]),
    );
    const bomb = sharing(zipSync({ ...minimalParts(""), ...files }), zeros);
    expect(bomb.length).toBeLessThan(400_000);
    expect(reasonOf(bomb)).toBe("too-large");
  });

  it("that claim a size no deflate stream comes to are refused", () => {
    expect(reasonOf(inDirectory(bytes, (view, at) => view.setUint32(at + 24, 0x7fffffff, true)))).toBe(
      "damaged",
    );
  });

  it("with more parts than the limit are refused", () => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    view.setUint16(copy.length - 22 + 10, Math.min(0xfffe, limits.parts + 1), true);
    expect(reasonOf(copy)).toBe("too-large");
  });

  it("with encrypted entries say that they need a password", () => {
    expect(reasonOf(inDirectory(bytes, (view, at) => view.setUint16(at + 8, 1, true)))).toBe(
      "password-protected",
    );
  });

  it("with one name twice count the first, and a saved file has it once", () => {
    const twice = zipSync({
      ...minimalParts('<row r="1"><c r="A1"><v>1</v></c></row>'),
      "XL/worksheets/SHEET1.xml": strToU8("<worksheet/>"),
    });
    const workbook = readXlsx(twice);
    expect(workbook.activeSheet.grid.value(0, 0)).toBe(1);
    const names = readZip(writeXlsx(workbook)).map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it("with names that climb out of the package are read; nothing is ever written by such a name", () => {
    const climbing = zipSync({
      ...minimalParts(""),
      "../../etc/passwd": strToU8("x"),
      "C:\\x.xml": strToU8("<x/>"),
    });
    expect(reasonOf(climbing)).toBe("read");
    const parts = minimalParts("");
    const out = zipSync({
      ...parts,
      "xl/_rels/workbook.xml.rels": relationships([["worksheet", "../../../../etc/passwd"]]),
    });
    expect(reasonOf(out)).toBe("missing-part");
  });
});

/** The first archive with the entries of media sharing the packed bytes of the other's one. */
function sharing(archive: Uint8Array, source: Uint8Array): Uint8Array {
  const view = new DataView(source.buffer, source.byteOffset);
  let facts: { offset: number; packed: number; size: number; crc: number } | null = null;
  inDirectory(source, (copy, at) => {
    const size = copy.getUint32(at + 24, true);
    if (size === 8_000_000)
      facts = {
        offset: copy.getUint32(at + 42, true),
        packed: copy.getUint32(at + 20, true),
        size,
        crc: copy.getUint32(at + 16, true),
      };
  });
  if (!facts) throw new Error("no large entry");
  const { offset, packed, size, crc } = facts as {
    offset: number;
    packed: number;
    size: number;
    crc: number;
  };
  const start = view.getUint32(source.length - 22 + 16, true);
  // The other archive's entries stand in front, so that its offsets hold; this one's move behind them.
  const joined = new Uint8Array(start + archive.length);
  joined.set(source.subarray(0, start));
  joined.set(archive, start);
  const all = new DataView(joined.buffer);
  const end = joined.length - 22;
  const directory = all.getUint32(end + 16, true) + start;
  all.setUint32(end + 16, directory, true);
  for (let at = directory; at < end; at += 46 + all.getUint16(at + 28, true) + all.getUint16(at + 30, true)) {
    if (all.getUint32(at + 24, true) !== 0)
      all.setUint32(at + 42, all.getUint32(at + 42, true) + start, true);
    else {
      all.setUint32(at + 16, crc, true);
      all.setUint32(at + 20, packed, true);
      all.setUint32(at + 24, size, true);
      all.setUint32(at + 42, offset, true);
      all.setUint16(at + 10, 8, true);
    }
  }
  return joined;
}

describe("XML", () => {
  const parts = minimalParts("");

  it.each(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels", "[Content_Types].xml"])(
    "with entities to be expanded is refused in %s",
    (part) => {
      const text = new TextDecoder().decode(parts[part]).replace(/^<\?xml[^>]*\?>/, "");
      const lol = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${text}`;
      expect(reasonOf(zipSync({ ...parts, [part]: strToU8(lol) }))).toBe("damaged");
    },
  );

  it("nested deeper than the limit is refused in a part that is kept as a tree", () => {
    const deep = "<extLst>".repeat(limits.xmlDepth + 2) + "</extLst>".repeat(limits.xmlDepth + 2);
    expect(reasonOf(handMade("", { before: "", after: deep }))).toBe("damaged");
  });

  it("with a dimension over the whole sheet takes no more than its cells", () => {
    const file = handMade('<row r="1"><c r="A1"><v>1</v></c></row>', {
      before: '<dimension ref="A1:XFD1048576"/>',
      after: "",
    });
    expect(readXlsx(file).activeSheet.grid.columnLimit).toBe(1);
  });

  it("with columns listed again and again takes each once", () => {
    const cols = '<col min="1" max="16384" width="20" customWidth="1"/>'.repeat(2000);
    const file = handMade("", { before: `<cols>${cols}</cols>`, after: "" });
    expect(readXlsx(file).activeSheet.columnWidths.size).toBe(16_384);
  });
});

describe("relationships", () => {
  it("in a circle end", () => {
    const parts = minimalParts("");
    const circle = zipSync({
      ...parts,
      [relationshipsPart("xl/worksheets/sheet1.xml")]: relationships([
        ["drawing", "/xl/workbook.xml"],
        ["table", "/xl/worksheets/sheet1.xml"],
        ["comments", "/xl/worksheets/sheet1.xml"],
      ]),
    });
    const workbook = readXlsx(circle);
    workbook.addSheet("more");
    expect(reasonOf(writeXlsx(workbook))).toBe("read");
  });

  it("with one sheet listed many times count against the limit of cells each time", () => {
    lower("gridSlots", 4_000_000);
    const parts = minimalParts(`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`);
    const count = Math.ceil(limits.gridSlots / 1_048_576) + 1;
    const listed = (times: number): Uint8Array => {
      const sheets = Array.from(
        { length: times },
        (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="r1"/>`,
      ).join("");
      return zipSync({
        ...parts,
        "xl/workbook.xml": strToU8(
          `<workbook xmlns="${MAIN}" xmlns:r="${KIND}"><sheets>${sheets}</sheets></workbook>`,
        ),
      });
    };
    expect(reasonOf(listed(count - 2))).toBe("read");
    expect(reasonOf(listed(count))).toBe("too-large");
  });
});

describe("styles and strings", () => {
  const withBook = (kind: string, name: string, content: string, rows = ""): Uint8Array =>
    zipSync({
      ...minimalParts(rows),
      "xl/_rels/workbook.xml.rels": relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        [kind, name],
      ]),
      [`xl/${name}`]: strToU8(content, true),
    });
  const styles = (xfs: number): string =>
    `<styleSheet xmlns="${MAIN}"><cellXfs count="${xfs}">${'<xf numFmtId="0"/>'.repeat(xfs)}</cellXfs></styleSheet>`;

  it("of as many formats as the limit are read; above it the file is refused", () => {
    // Excel's own most must stay readable.
    expect(limits.cellFormats).toBeGreaterThan(65_490);
    lower("cellFormats", 5000);
    expect(reasonOf(withBook("styles", "styles.xml", styles(limits.cellFormats)))).toBe("read");
    expect(reasonOf(withBook("styles", "styles.xml", styles(limits.cellFormats + 1)))).toBe("too-large");
  });

  it("of very many strings are read", () => {
    const table = `<sst xmlns="${MAIN}">${"<si><t>a</t></si>".repeat(60_000)}</sst>`;
    const rows = '<row r="1"><c r="A1" t="s"><v>59999</v></c><c r="B1" t="s"><v>0</v></c></row>';
    const { grid } = readXlsx(withBook("sharedStrings", "sharedStrings.xml", table, rows)).activeSheet;
    expect(grid.value(0, 0)).toBe("a");
  });

  it("that cells point behind make the file damaged", () => {
    const table = `<sst xmlns="${MAIN}"><si><t>a</t></si></sst>`;
    const rows = '<row r="1"><c r="A1" t="s"><v>1</v></c></row>';
    expect(reasonOf(withBook("sharedStrings", "sharedStrings.xml", table, rows))).toBe("damaged");
  });
});
