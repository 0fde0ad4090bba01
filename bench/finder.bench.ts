import type { Figure } from './figure.ts';
import { randomOf } from './finder/chance.ts';
import { apart } from './finder/near.ts';
import { ask, build } from './finder/ours.ts';
import { peersOf } from './finder/peers.ts';
import { known } from './finder/people.ts';
import type { Asked, Kind } from './finder/queries.ts';
import { fitsBeginnings, kinds } from './finder/queries.ts';

/** `npm run bench finder -- --guests 1000000`; peers get at most 100,000 guests and a tenth of the questions. */
const guests = Number(optionOf('guests') ?? 100_000);
const questions = Number(optionOf('questions') ?? 1000);
const peerGuests = Math.min(guests, Number(optionOf('peers') ?? 100_000));
const times = 5;
const shown = 5;

interface Measured {
  readonly p50: number;
  readonly p99: number;
  readonly recall: number;
  readonly n: number;
}

/** Every kind of question, beside the engines a hotel could use instead, on the same guests. */
export async function* measure(): AsyncGenerator<Figure> {
  const { finder, seconds, restoreSeconds, megabytes } = build(guests);
  const scale = `${guests.toLocaleString('en')} guests`;
  yield { claim: `${scale}: built, beside the aim`, ours: seconds, peer: 8, unit: 's', n: guests };
  yield { claim: `${scale}: restored, beside the aim`, ours: restoreSeconds, peer: 2, unit: 's', n: guests };
  yield { claim: `${scale}: memory, beside the aim`, ours: megabytes, peer: 250, unit: 'MB', n: guests };
  for (const kind of kinds) {
    const { p50, p99, recall, n } = await measured(kind, asked(kind, guests, questions), (text) =>
      ask(finder, text),
    );
    yield { claim: `${kind.name}: p50, beside the aim`, ours: p50, peer: 0.1, unit: 'ms', n };
    yield { claim: `${kind.name}: p99, beside the aim`, ours: p99, peer: 1, unit: 'ms', n };
    yield {
      claim: `${kind.name}: in the first ${shown}, beside the aim`,
      ours: recall,
      peer: kind.least,
      unit: 'of 1',
      n,
    };
  }
  if (peerGuests > 0) yield* besidePeers();
}

async function* besidePeers(): AsyncGenerator<Figure> {
  const { finder, seconds } = build(peerGuests);
  const few = Math.max(20, questions / 10);
  const lists = new Map(kinds.map((kind) => [kind, asked(kind, peerGuests, few)]));
  const ours = new Map<Kind, Measured>();
  for (const [kind, list] of lists) ours.set(kind, await measured(kind, list, (text) => ask(finder, text)));
  for await (const peer of peersOf(peerGuests)) {
    yield {
      claim: `${peerGuests.toLocaleString('en')} guests: built, beside ${peer.name}`,
      ours: seconds,
      peer: peer.seconds,
      unit: 's',
      n: peerGuests,
    };
    for (const [kind, list] of lists) {
      const theirs = await measured(kind, list, (text) => peer.ask(text));
      const own = ours.get(kind);
      if (!own) continue;
      yield {
        claim: `${kind.name}: p99, beside ${peer.name}`,
        ours: own.p99,
        peer: theirs.p99,
        unit: 'ms',
        n: own.n,
      };
      yield {
        claim: `${kind.name}: in the first ${shown}, beside ${peer.name}`,
        ours: own.recall,
        peer: theirs.recall,
        unit: 'of 1',
        n: own.n,
      };
    }
  }
}

/** Questions of one kind: guests drawn by chance, the same in every run. */
function asked(kind: Kind, of: number, count: number): readonly Asked[] {
  const random = randomOf(kind.name);
  const list: Asked[] = [];
  for (let tries = 0; tries < count * 40 && list.length < count; tries += 1) {
    const step = kind.name.includes('room') ? 200 : 1;
    const guest = Math.floor((random() * of) / step) * step;
    const text = kind.ask(known(guest), random);
    if (text) list.push({ text, guest });
  }

  return list;
}

/** Each question is asked five times, and its median counts. */
async function measured(
  kind: Kind,
  list: readonly Asked[],
  answer: (text: string) => Promise<readonly number[]> | readonly number[],
): Promise<Measured> {
  const spent: number[] = [];
  let right = 0;
  let told = 0;
  for (const { text } of list.slice(0, 100)) await answer(text);
  for (const { text, guest } of list) {
    const runs: number[] = [];
    let found: readonly number[] = [];
    for (let run = 0; run < times; run += 1) {
      const from = performance.now();
      const answered = answer(text);
      found = answered instanceof Promise ? await answered : answered;
      runs.push(performance.now() - from);
    }
    spent.push(quantile(runs, 0.5));
    const isFound = found.slice(0, shown).includes(guest);
    if (isFound) right += 1;
    if (isFound || !isUntold(kind, found.slice(0, shown), { text, guest })) told += 1;
  }

  return {
    p50: quantile(spent, 0.5),
    p99: quantile(spent, 0.99),
    recall: told === 0 ? 1 : right / told,
    n: list.length,
  };
}

/**
 * Whether five others answer as well as the one who is meant, by no more slips or by how their names begin: then nobody
 * can tell who it is.
 */
function isUntold({ answers }: Kind, found: readonly number[], { text, guest }: Asked): boolean {
  if (found.length < shown) return false;
  const meant = apart(known(guest), text);

  return found.every((other) =>
    answers
      ? answers(known(other), text)
      : apart(known(other), text) <= meant || (!/\d/.test(text) && fitsBeginnings(known(other), text)),
  );
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);

  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function optionOf(name: string): string | undefined {
  const place = process.argv.indexOf(`--${name}`);

  return place > 0 ? process.argv[place + 1] : undefined;
}
