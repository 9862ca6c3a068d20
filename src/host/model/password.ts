// Owns password hashes of sheet and workbook protection: ECMA-376 18.2.29 and 18.3.1.85, SHA-512 over salt and password,
// then spinCount times over hash and counter ([MS-OFFCRYPTO] 2.3.7.1 has the same iteration).
// The platform's own digest is asynchronous, and a protect call must answer at once.
import { sha512 } from "@noble/hashes/sha2";
import type { PasswordHash } from "./objects";

const SPIN_COUNT = 100_000;
const SALT_BYTES = 16;

export function hashPassword(password: string): PasswordHash {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const hash = digest(password, salt, SPIN_COUNT);
  return { algorithm: "SHA-512", hash: toBase64(hash), salt: toBase64(salt), spinCount: SPIN_COUNT };
}

/**
 * Whether a password opens a lock.
 * @returns null when the lock uses an algorithm that is not known here, so nothing can be said
 */
export function checkPassword(password: string, lock: PasswordHash): boolean | null {
  if (lock.algorithm === "SHA-512") {
    return toBase64(digest(password, fromBase64(lock.salt), lock.spinCount)) === lock.hash;
  }
  if (lock.algorithm === "legacy") return legacyHash(password) === lock.hash.toUpperCase();
  return null;
}

function digest(password: string, salt: Uint8Array, spinCount: number): Uint8Array {
  const text = new Uint8Array(password.length * 2);
  const view = new DataView(text.buffer);
  for (let i = 0; i < password.length; i++) view.setUint16(i * 2, password.charCodeAt(i), true);
  const first = new Uint8Array(salt.length + text.length);
  first.set(salt);
  first.set(text, salt.length);
  let hash = sha512(first);
  const next = new Uint8Array(hash.length + 4);
  const counter = new DataView(next.buffer);
  for (let i = 0; i < spinCount; i++) {
    next.set(hash);
    counter.setUint32(hash.length, i, true);
    hash = sha512(next);
  }
  return hash;
}

/** The 16-bit verifier of files before Excel 2013, as four hexadecimal digits (ECMA-376 part 4, 14.7.1). */
function legacyHash(password: string): string {
  let verifier = 0;
  const bytes = [...password].map((char) => char.charCodeAt(0) & 0xff);
  for (const byte of [password.length, ...bytes].reverse())
    verifier = (((verifier >> 14) & 1) | ((verifier << 1) & 0x7fff)) ^ byte;
  return (verifier ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
