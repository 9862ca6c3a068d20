// Input that cannot be used: exit 2, one line that names the file and the matter, and the file as it was.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { buildCommand, clientbook, temporaryFolder } from "./builtCommand";
import { writeIncomplete, writePlain, writeProtectedSheet } from "./foreignWorkbooks";

const folder = temporaryFolder();
const file = (name: string): string => path.join(folder.path, name);

beforeAll(() => buildCommand(), 240_000);
afterAll(() => folder.remove());

/** Changes one part of an .xlsx. */
async function withPart(name: string, part: string, change: (xml: string) => string): Promise<void> {
  await writePlain(file(name));
  const parts = unzipSync(readFileSync(file(name)));
  parts[part] = strToU8(change(strFromU8(parts[part])));
  writeFileSync(file(name), zipSync(parts));
}

const cases: readonly { name: string; write: (name: string) => unknown; says: readonly string[] }[] = [
  { name: "text.xlsx", write: (name) => writeFileSync(file(name), "客户,金额\n"), says: ["不是 .xlsx"] },
  { name: "empty.xlsx", write: (name) => writeFileSync(file(name), ""), says: ["空文件"] },
  {
    name: "truncated.xlsx",
    write: async (name) => {
      await writePlain(file(name));
      const bytes = readFileSync(file(name));
      writeFileSync(file(name), bytes.subarray(0, bytes.length >> 1));
    },
    says: ["不完整"],
  },
  {
    // An encrypted workbook is a compound file with this stream ([MS-OFFCRYPTO] 2.3.4.4).
    name: "locked.xlsx",
    write: (name) =>
      writeFileSync(
        file(name),
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
          Buffer.alloc(1016),
          Buffer.from("EncryptedPackage", "utf16le"),
          Buffer.alloc(512),
        ]),
      ),
    says: ["密码"],
  },
  {
    name: "column.xlsx",
    write: (name) => writeIncomplete(file(name), "column"),
    says: ["购买金额", "data Purchases"],
  },
  {
    name: "table.xlsx",
    write: (name) => writeIncomplete(file(name), "table"),
    says: ["Purchases", "购买记录明细"],
  },
  {
    name: "structure.xlsx",
    write: (name) =>
      withPart(name, "xl/workbook.xml", (xml) =>
        xml.replace("<sheets>", `<workbookProtection lockStructure="1"/><sheets>`),
      ),
    says: ["工作簿结构受保护"],
  },
  {
    name: "nothing.xlsx",
    write: async (name) => {
      const workbook = new ExcelJS.Workbook();
      workbook.addWorksheet("空").getCell("A1").value = "没有表";
      await workbook.xlsx.writeFile(file(name));
    },
    says: ["clientbook upgrade"],
  },
];

describe.each(cases)("analyze of $name", ({ name, write, says }) => {
  it("exits 2 with one clear line and leaves the file", async () => {
    await write(name);
    const before = readFileSync(file(name));
    const { code, stdout, stderr } = await clientbook(
      folder.path,
      "analyze",
      name,
      "--month",
      "2024-05",
      "--json",
    );
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expect.stringContaining(name) });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    for (const said of says) expect(stderr).toContain(said);
    expect(readFileSync(file(name)).equals(before)).toBe(true);
  });
});

describe("a protected purchases sheet", () => {
  it("can be analyzed, since only a new sheet is written", async () => {
    await writeProtectedSheet(file("protected.xlsx"));
    const { code, stderr } = await clientbook(folder.path, "analyze", "protected.xlsx", "--month", "2024-05");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("cannot be filtered, and says which sheet", async () => {
    await writeProtectedSheet(file("protected2.xlsx"));
    const before = readFileSync(file("protected2.xlsx"));
    const { code, stdout, stderr } = await clientbook(
      folder.path,
      "filter",
      "protected2.xlsx",
      "--where",
      "industry=制造业",
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("data Purchases");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(readFileSync(file("protected2.xlsx")).equals(before)).toBe(true);
  });
});

describe("places that cannot be written", () => {
  it.each([
    [["new", "no-such-folder/a.xlsx"], "no-such-folder"],
    [["analyze", "plain.xlsx", "--month", "2024-05", "--out", "no-such-folder/b.xlsx"], "no-such-folder"],
    [["analyze", "absent.xlsx"], "absent.xlsx"],
    [["analyze", "folder.xlsx"], "folder.xlsx"],
  ])("%j names the place", async (args, named) => {
    await writePlain(file("plain.xlsx"));
    mkdirSync(file("folder.xlsx"), { recursive: true });
    const { code, stdout, stderr } = await clientbook(folder.path, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(named);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
