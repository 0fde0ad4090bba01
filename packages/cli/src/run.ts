import { CommanderError } from 'commander';
import { commandTable } from './command-table.ts';
import { createDesk } from './desk.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodes } from './exit-codes.ts';
import { reportError } from './output/report-error.ts';
import { usageOf } from './output/usage-of.ts';
import type { Asked } from './program.ts';
import { createProgram } from './program.ts';
import { usageError } from './usage-error.ts';
import { localeOf, sayIn } from './words/words.ts';
import type { World } from './world.ts';

/** Runs one command line. @returns how it ended, for the exit code */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const say = sayIn(localeOf(typedOption(argv, '--lang'), world.env));
  const typed = { lang: typedOption(argv, '--lang'), json: argv.includes('--json') };
  let asked: Asked | undefined;
  try {
    const program = createProgram(world, say, (found) => {
      asked = found;
    });
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    if (!(error instanceof CommanderError)) throw error;

    return reportError(createDesk(world, typed, calledIn(argv)), usageError(usageOf(error, say)));
  }
  if (!asked) return argv.length === 0 ? exitCodes.done : exitCodes.usage;
  const desk = createDesk(world, asked.options, calledIn(argv));
  try {
    const work = await asked.load();

    return await work({ desk, args: asked.args });
  } catch (error) {
    return reportError(desk, error);
  }
}

/** The command that a line begins with, as it is named in the help: `innkeeper import list`. */
function calledIn(argv: readonly string[]): string {
  const known = commandTable.map(({ name }) => name);
  const called = [argv.slice(0, 2).join(' '), argv[0]].find(
    (words) => words !== undefined && known.includes(words),
  );

  return ['innkeeper', called].filter(Boolean).join(' ');
}

/** The language has to be known before the command line is read: its help is in that language. */
function typedOption(argv: readonly string[], name: string): string | undefined {
  const place = argv.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (place < 0) return undefined;
  const [, value] = argv[place]?.split('=') ?? [];

  return value ?? argv[place + 1];
}
