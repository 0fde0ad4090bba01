import type { Locale } from '@innkeeper/core';
import type { Say } from './words/words.ts';
import { localeOf, sayIn } from './words/words.ts';
import type { World } from './world.ts';

/** Options as they were typed. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One run of a command: the world, the words and how answers are given. */
export interface Desk {
  readonly world: World;
  readonly locale: Locale;
  readonly isJson: boolean;
  readonly options: Options;
  readonly say: Say;
  /** What was called: `innkeeper import list`. */
  readonly command: string;
  /** Gives the answer: one JSON document where that is wanted, else the lines for people. */
  answer(document: unknown, lines: string | readonly string[]): void;
  /** Says something on the way that is not the answer; nothing where JSON is wanted. */
  tell(line: string): void;
}

/** A run with its options. */
export function createDesk(world: World, options: Options, command = 'innkeeper'): Desk {
  const locale = localeOf(text(options.lang), world.env);
  const isJson = options.json === true;

  return {
    world,
    locale,
    isJson,
    options,
    say: sayIn(locale),
    command,
    answer: (document, lines) =>
      world.out(isJson ? `${JSON.stringify(document, undefined, 2)}\n` : linesOf(lines)),
    tell: (line) => {
      if (!isJson) world.err(`${line}\n`);
    },
  };
}

/** An option that is a text. */
export function text(option: Options[string]): string | undefined {
  return typeof option === 'string' ? option : undefined;
}

function linesOf(lines: string | readonly string[]): string {
  return `${typeof lines === 'string' ? lines : lines.join('\n')}\n`;
}
