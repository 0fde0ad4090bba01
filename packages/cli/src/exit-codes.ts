/** What the command ends with, for scripts. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  inUse: 4,
  notAllowed: 5,
  store: 6,
  stopped: 130,
} as const;

/** One of the numbers a run can end with. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const byCode: Readonly<Record<string, ExitCode>> = {
  'store/folder-in-use': exitCodes.inUse,
  'secret/missing': exitCodes.failed,
  aborted: exitCodes.stopped,
};

/** The number for an error of the house, by its code. */
export function exitCodeOf(code: string): ExitCode {
  const known = byCode[code];
  if (known !== undefined) return known;
  if (code.endsWith('/not-found') && !code.startsWith('file/')) return exitCodes.notFound;
  if (code.startsWith('actor/')) return exitCodes.notAllowed;
  if (code.startsWith('usage/')) return exitCodes.usage;

  return code.startsWith('store/') ? exitCodes.store : exitCodes.failed;
}
