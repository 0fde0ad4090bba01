import type { CommanderError } from 'commander';
import type { WordKey } from '../words/en.ts';
import type { Say } from '../words/words.ts';

const sentences: Readonly<Record<string, WordKey>> = {
  'commander.unknownCommand': 'usage/unknown-command',
  'commander.unknownOption': 'usage/unknown-option',
  'commander.missingArgument': 'usage/missing-argument',
  'commander.optionMissingArgument': 'usage/missing-option-argument',
  'commander.excessArguments': 'usage/too-many',
};

/** What was wrong with a command line, in the reader's language. */
export function usageOf({ code, message }: CommanderError, say: Say): string {
  const [, what = message] = /'([^']+)'/.exec(message) ?? [];
  const sentence = say(sentences[code] ?? 'usage/other', { what });
  // Where several are as near, none of them is likely the one that was meant.
  const [, near] = /\(Did you mean (?!one of )(.+)\?\)/.exec(message) ?? [];

  return near === undefined ? sentence : `${sentence} ${say('usage/did-you-mean', { what: near })}`;
}
