// Owns what the process says when it ends (commands.md).

export const exitCodes = {
  done: 0,
  problemsFound: 1,
  badUsage: 2,
  unexpected: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
