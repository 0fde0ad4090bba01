import type { Figure } from './figure.ts';
import { compiled } from './finder/compiled.ts';
import type { Measured } from './finder/measured.ts';
import { asked, measured, shown } from './finder/measured.ts';

import { peersOf } from './finder/peers.ts';
import type { Kind } from './finder/queries.ts';
import { kinds } from './finder/queries.ts';

/** `npm run bench finder`; with `-- --guests 1000000 --peers 0` ours alone. */
const guests = Number(optionOf('guests') ?? 1_000_000);
const questions = Number(optionOf('questions') ?? 1000);
const peerGuests = Number(optionOf('peers') ?? 100_000);
/** Seconds for the questions of one kind to one peer: the slowest answer few of them. */
const limit = Number(optionOf('limit') ?? 1.5);
const { ask, build } = await compiled();

/** Every kind of question at full size beside what is aimed at, then beside the engines a hotel could use instead. */
export async function* measure(): AsyncGenerator<Figure> {
  yield* besideTheAim(guests);
  if (peerGuests > 0) yield* besidePeers();
}

async function* besideTheAim(of: number): AsyncGenerator<Figure> {
  const { finder, seconds, cpuSeconds, restoreSeconds, megabytes } = build(of);
  const scale = `${of.toLocaleString('en')} guests`;
  process.stderr.write(`${scale}: built in ${cpuSeconds.toFixed(1)} s of CPU time\n`);
  yield { claim: `${scale}: built, beside the aim`, ours: seconds, peer: 8, unit: 's', n: of };
  yield { claim: `${scale}: restored, beside the aim`, ours: restoreSeconds, peer: 2, unit: 's', n: of };
  yield { claim: `${scale}: memory, beside the aim`, ours: megabytes, peer: 250, unit: 'MB', n: of };
  for (const kind of kinds) {
    const { p50, p99, recall, n } = await measured(kind, asked(kind, of, questions), {
      answer: (text) => ask(finder, text),
    });
    const claim = (what: string): string => `${kind.name}: ${what}, beside the aim`;
    yield { claim: claim('p50'), ours: p50, peer: 0.1, unit: 'ms', n };
    yield { claim: claim('p99'), ours: p99, peer: 1, unit: 'ms', n };
    yield { claim: claim(`in the first ${shown}`), ours: recall, peer: kind.least, unit: 'of 1', n };
  }
}

async function* besidePeers(): AsyncGenerator<Figure> {
  const { finder, seconds } = build(peerGuests);
  const few = Math.max(20, questions / 10);
  const lists = new Map(kinds.map((kind) => [kind, asked(kind, peerGuests, few)]));
  const scale = `${peerGuests.toLocaleString('en')} guests`;
  for await (const peer of peersOf(peerGuests)) {
    process.stderr.write(`${peer.name}: built in ${peer.seconds.toFixed(1)} s\n`);
    yield {
      claim: `${scale}: built, beside ${peer.name}`,
      ours: seconds,
      peer: peer.seconds,
      unit: 's',
      n: peerGuests,
    };
    for (const [kind, list] of lists) {
      const theirs = await measured(kind, list, { answer: (text) => peer.ask(text), limit });
      const own = await measured(kind, list.slice(0, theirs.n), { answer: (text) => ask(finder, text) });
      yield* figuresOf(kind, own, { ...theirs, name: peer.name });
    }
  }
}

/** Both were asked the same questions: as many as the peer answered in the time. */
function* figuresOf(
  { name }: Kind,
  own: Measured,
  theirs: Measured & { readonly name: string },
): Generator<Figure> {
  const { n } = theirs;
  yield { claim: `${name}: p99, beside ${theirs.name}`, ours: own.p99, peer: theirs.p99, unit: 'ms', n };
  yield {
    claim: `${name}: in the first ${shown}, beside ${theirs.name}`,
    ours: own.recall,
    peer: theirs.recall,
    unit: 'of 1',
    n,
  };
}

function optionOf(name: string): string | undefined {
  const place = process.argv.indexOf(`--${name}`);

  return place > 0 ? process.argv[place + 1] : undefined;
}
