// Owns running LibreOffice without a window, in a profile of its own. Where it is not installed its tests are skipped.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const program = "soffice";

export const isInstalled = (process.env.PATH ?? "")
  .split(path.delimiter)
  .some((folder) => existsSync(path.join(folder, program)));

/** `describe` where LibreOffice is there; elsewhere the tests are listed as skipped, with the reason. */
export function describeInLibreOffice(name: string, tests: () => void): void {
  if (isInstalled) return describe(name, tests);
  const reason = `${name}: skipped, as there is no ${program} on PATH`;
  process.stderr.write(`${reason}\n`);
  describe.skip(reason, tests);
}

/**
 * Opens files and saves each in another format, all in one start of the program.
 * @param folder where the profile, and the results in a folder named after the format, are put
 * @returns the path of a file's result, or null when LibreOffice could not load the file
 */
export function convert(
  folder: string,
  format: "fods" | "xlsx",
  files: readonly string[],
): (file: string) => string | null {
  const results = path.join(folder, format);
  mkdirSync(results, { recursive: true });
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  const run = spawnSync(
    program,
    [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", format, "--outdir", results, ...files],
    { encoding: "utf8", timeout: 200_000 },
  );
  if (run.error) throw run.error;
  return (file) => {
    const result = path.join(results, `${path.parse(file).name}.${format}`);
    return existsSync(result) ? result : null;
  };
}
