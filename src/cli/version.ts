// Owns the version, as package.json says it.
import { readFileSync } from "node:fs";
import path from "node:path";

export function version(): string {
  const parsed: unknown = JSON.parse(readFileSync(path.join(__dirname, "../../../package.json"), "utf8"));
  const found = typeof parsed === "object" && parsed !== null && "version" in parsed ? parsed.version : "";
  return String(found);
}
