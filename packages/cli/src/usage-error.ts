/** A command that was typed wrongly; the sentence says how it is meant. */
export function usageError(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: 'UsageError' });
}

/** Whether a caught value is a wrong use of the command. */
export function isUsageError(value: unknown): value is Error {
  return value instanceof Error && value.name === 'UsageError';
}
