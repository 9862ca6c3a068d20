#!/usr/bin/env node
// Owns the command `clientbook`: reads the command line, runs the one command, turns failures into a line and an exit code.
import { texts } from "../language";
import type { Language } from "../language/language";
import { type Command, messageLanguage, readCommandLine } from "./commandLine";
import { type ExitCode, exitCodes } from "./exitCode";
import { UsageError } from "./usageError";
import { version } from "./version";

async function main(args: readonly string[]): Promise<ExitCode> {
  const language = messageLanguage(args, process.env);
  try {
    const request = readCommandLine(args, language);
    if (request.command === "help") return print(texts(language).cli.usage);
    if (request.command === "version") return print(version());
    return await run(request, language);
  } catch (error) {
    return failed(error, language);
  }
}

/** Each command is loaded when it is asked for: help and a wrong option answer at once. */
async function run(request: Command, language: Language): Promise<ExitCode> {
  switch (request.command) {
    case "new":
      return (await import("./commands/new")).newWorkbook(request, language);
    case "upgrade":
      return (await import("./commands/upgrade")).upgrade(request, language);
    case "analyze":
      return (await import("./commands/analyze")).analyzeBook(request, language);
    case "check":
      return (await import("./commands/check")).checkBook(request, language);
    case "filter":
      return (await import("./commands/filter")).filterBook(request, language);
  }
}

function print(text: string): ExitCode {
  process.stdout.write(`${text}\n`);
  return exitCodes.done;
}

function failed(error: unknown, language: Language): ExitCode {
  const { errors } = texts(language).cli;
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.badUsage;
  }
  process.stderr.write(`${errors.unexpected(error instanceof Error ? error.message : String(error))}\n`);
  process.stderr.write(`${errors.unexpectedHint}\n`);
  if (process.env.CLIENTBOOK_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodes.unexpected;
}

// A reader that stops early (head) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 3));

void main(process.argv.slice(2)).then((code) => {
  // Set, not exit(): output that is still on its way is written first.
  process.exitCode = code;
});
