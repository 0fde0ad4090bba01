// npm run bench NAME              measures NAME.bench.ts and prints a table
// npm run bench NAME -- --json    prints one JSON object a line: claim, ours, peer, ratio, unit, n
import { existsSync, readdirSync } from 'node:fs';
import { sourceCondition } from '../scripts/bundle-source.mjs';
import { runSource } from '../scripts/run-source.mjs';

const suffix = '.bench.ts';
/** A million guests beside a peer that holds them as well; what is held is weighed after a collection. */
const memoryFlags = ['--expose-gc', '--max-old-space-size=6000'];
const json = process.argv.includes('--json');
const [name] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

if (!name || !existsSync(benchOf(name))) sayWhatThereIs();
else if (process.execArgv.some((flag) => flag.includes(sourceCondition))) await measure();
else process.exitCode = runSource('bench/run.mjs', process.argv.slice(2), { flags: memoryFlags });

async function measure() {
  const { measure } = await import(benchOf(name).href);
  const figures = [];
  for await (const { claim, ours, peer, unit, n } of await measure()) {
    const figure = { claim, ours, peer, ratio: peer === null ? null : ours / peer, unit, n };
    figures.push(figure);
    if (json) console.log(JSON.stringify(figure));
  }

  if (!json) printTable(figures);
}

function printTable(figures) {
  const rows = [
    ['claim', 'ours', 'peer', 'ratio', 'unit', 'n'],
    ...figures.map(({ claim, ours, peer, ratio, unit, n }) => [
      claim,
      readable(ours),
      readable(peer),
      readable(ratio),
      unit,
      n.toLocaleString('en'),
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isWord = (column) => column === 0 || column === 4;

  for (const row of rows) {
    const cells = row.map((cell, column) =>
      isWord(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

function readable(value) {
  if (value === null) return '';
  return value.toLocaleString(
    'en',
    value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  );
}

function benchOf(bench) {
  return new URL(`${bench}${suffix}`, import.meta.url);
}

function sayWhatThereIs() {
  const names = readdirSync(new URL('.', import.meta.url))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length));
  console.error(`npm run bench NAME, where NAME is one of: ${names.join(', ') || '(there is none yet)'}`);
  process.exitCode = 2;
}
