// Owns telling other kinds of files apart from an .xlsx by their first bytes, so that the refusal can say what it is.
import { UnreadableFile } from "../errors";

/** Compound File Binary: old .xls, and the wrapper around an encrypted .xlsx ([MS-CFB] 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** [MS-OFFCRYPTO] 2.3.4.4: the stream that holds the encrypted package, named in the directory in UTF-16. */
const ENCRYPTED = "EncryptedPackage";

/** @throws UnreadableFile for anything that is no zip archive */
export function rejectForeignContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (startsWith(bytes, COMPOUND))
    throw new UnreadableFile(contains(bytes, utf16(ENCRYPTED)) ? "password-protected" : "legacy-xls");
  // BIFF2 to BIFF4 stood alone, without a container; BIFF5 workspaces too.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]) && bytes[3] === 0x00)
    throw new UnreadableFile("legacy-xls");
  if (!startsWith(bytes, ZIP))
    throw new UnreadableFile(
      ZIP.slice(0, bytes.length).every((b, i) => bytes[i] === b) ? "truncated" : "not-xlsx",
    );
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

const utf16 = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
