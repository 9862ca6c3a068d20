// Owns the attributes that keep what checks a password, of sheets and of the workbook (ECMA-376-1, 18.2.29, 18.3.1.85).
import type { PasswordHash } from "../model/objects";
import { numberOf, type XmlElement } from "./xml";

/** The 16-bit hash of files before Excel 2013 is kept under this algorithm's name. */
const LEGACY = "legacy";

const NAMES = {
  sheet: {
    algorithm: "algorithmName",
    hash: "hashValue",
    salt: "saltValue",
    spin: "spinCount",
    legacy: "password",
  },
  workbook: {
    algorithm: "workbookAlgorithmName",
    hash: "workbookHashValue",
    salt: "workbookSaltValue",
    spin: "workbookSpinCount",
    legacy: "workbookPassword",
  },
} as const;

export function readPassword(item: XmlElement, of: keyof typeof NAMES): PasswordHash | null {
  const names = NAMES[of];
  const hash = item.attributes[names.hash];
  const legacy = item.attributes[names.legacy];
  if (hash)
    return {
      algorithm: item.attributes[names.algorithm] ?? "",
      hash,
      salt: item.attributes[names.salt] ?? "",
      spinCount: numberOf(item, names.spin) ?? 0,
    };
  return legacy ? { algorithm: LEGACY, hash: legacy, salt: "", spinCount: 0 } : null;
}

export function passwordAttributes(
  password: PasswordHash | null,
  of: keyof typeof NAMES,
): Record<string, string | number | undefined> {
  const names = NAMES[of];
  const modern = password && password.algorithm !== LEGACY ? password : null;
  return {
    [names.legacy]: password?.algorithm === LEGACY ? password.hash : undefined,
    [names.algorithm]: modern?.algorithm,
    [names.hash]: modern?.hash,
    [names.salt]: modern?.salt,
    [names.spin]: modern?.spinCount,
  };
}
