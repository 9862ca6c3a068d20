// Owns failures a user of the command line caused and can mend: one line, exit code 2.

/** Bad usage, or a file that cannot be used; the message is the line to print. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
