import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Work } from './call.ts';
import type { CommandLine, Explained } from './command-table.ts';
import { commandTable, commonOptions, houseOptions } from './command-table.ts';
import type { Options } from './desk.ts';
import { exitCodes } from './exit-codes.ts';
import type { WordKey } from './words/en.ts';
import type { Say } from './words/words.ts';
import type { World } from './world.ts';

/** What a parsed command line asks for. */
export interface Asked {
  readonly load: () => Promise<Work>;
  readonly args: readonly string[];
  readonly options: Options;
}

/** Builds the command line from the table of commands; `onAsked` hears which of them was called. */
export function createProgram(world: World, say: Say, onAsked: (asked: Asked) => void): Command {
  const program = dress(new Command('innkeeper'), world, say)
    .description(say('about/innkeeper'))
    .version(version(), '-V, --version', say('option/version'))
    .helpCommand(false);
  program.addHelpText('after', () => `\n${exitTable(say)}\n\n${say('help/more')}`);
  for (const line of commandTable) addCommand(program, line, { world, say, onAsked });

  return program;
}

interface Building {
  readonly world: World;
  readonly say: Say;
  readonly onAsked: (asked: Asked) => void;
}

function addCommand(program: Command, line: CommandLine, { world, say, onAsked }: Building): void {
  const [own = '', parent] = line.name.split(' ').reverse();
  const above = program.commands.find((command) => command.name() === parent) ?? program;
  const command = dress(above.command(own), world, say).description(say(line.about)).helpCommand(false);
  for (const [flags, words] of line.args ?? []) command.argument(flags, say(words));
  const options = [...(line.options ?? []), ...(line.hasOwnHouse ? [] : houseOptions), ...commonOptions];
  for (const option of options) addOption(command, option, say);
  if (line.examples.length > 0) command.addHelpText('after', () => `\n${examples(line, say)}`);
  const { load } = line;
  command.allowExcessArguments(false);
  command.action((...called: unknown[]) => {
    const args = called.slice(0, -2).flat() as readonly (string | undefined)[];
    // Options of a command above it are its own too: `import --json list`.
    const options = command.optsWithGlobals();
    onAsked({ load, args: args.filter((arg) => arg !== undefined), options });
  });
}

function addOption(command: Command, [flags, words]: Explained, say: Say): void {
  command.option(flags, say(words));
}

function dress(command: Command, world: World, say: Say): Command {
  const titles: Readonly<Record<string, WordKey>> = {
    'Usage:': 'help/usage',
    'Arguments:': 'help/arguments',
    'Options:': 'help/options',
    'Commands:': 'help/commands',
  };

  return command
    .helpOption('-h, --help', say('option/help'))
    .configureHelp({
      helpWidth: Math.min(100, world.columns),
      styleTitle: (title) => (titles[title] ? say(titles[title]) : title),
      visibleCommands: (shown) => [...shown.commands],
    })
    .configureOutput({ writeOut: (text) => world.out(text), writeErr: () => undefined })
    .exitOverride();
}

function examples({ examples: all }: CommandLine, say: Say): string {
  const lines = all.map(([command, words]) => `  ${command}\n      ${say(words)}`);

  return [say('help/examples'), ...lines].join('\n');
}

function exitTable(say: Say): string {
  const lines = Object.values(exitCodes).map((code) => `  ${String(code).padEnd(4)} ${say(`exit/${code}`)}`);

  return [say('help/exit-codes'), ...lines].join('\n');
}

function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');

  return (JSON.parse(manifest) as { readonly version: string }).version;
}
