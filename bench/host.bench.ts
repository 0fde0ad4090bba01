import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@innkeeper/adapters/client';
import { syntheticHotel } from '@innkeeper/core/testing';
import type { Figure } from './figure.ts';
import type { Speed } from './host/measured.ts';
import { measured } from './host/measured.ts';
import { questionsOf } from './host/questions.ts';

const place = process.argv.indexOf('--guests');
const guests = place > 0 ? Number(process.argv[place + 1]) : 100_000;
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const counts = { find: 2_000, brief: 500 } as const;

/** Where the house lies: kept and used again where it is named, else made anew and thrown away. */
const keptFolder = process.env['BENCH_FOLDER'];

/** Finding and briefing over HTTP on PGlite, beside the same in the process and beside a route that answers the same bytes. */
export async function* measure(): AsyncGenerator<Figure> {
  const folder = keptFolder ?? mkdtempSync(join(tmpdir(), 'innkeeper-bench-'));
  const child = fork(fileURLToPath(new URL('host/serve.ts', import.meta.url)), [folder, String(guests)]);
  try {
    const port = (await heard(child)) as number;
    await ask(child, 'keep-sizes');
    for (const what of ['find', 'brief'] as const) yield* figuresOf(child, port, what);
    await ask(child, 'close');
  } finally {
    child.kill();
    if (keptFolder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function* figuresOf(child: ChildProcess, port: number, what: 'find' | 'brief'): AsyncGenerator<Figure> {
  const count = counts[what];
  const [near, far, plain, delays]: [Speed[], Speed[], Speed[], number[]] = [[], [], [], []];
  for (let run = 0; run < runs; run += 1) {
    await ask(child, 'reset-loop');
    near.push((await ask(child, what, count)) as Speed);
    far.push(await overHttp(port, what, count));
    delays.push(((await ask(child, 'read-loop')) as { readonly max: number }).max);
    plain.push(await constant(port, what, count));
    process.stderr.write(
      `${what} ${run + 1}/${runs}: ${JSON.stringify({ near: near.at(-1), far: far.at(-1) })}\n`,
    );
  }
  const name = what === 'find' ? 'findGuests' : 'briefGuest';
  const of = (speeds: readonly Speed[], part: keyof Speed): number =>
    median(speeds.map((speed) => speed[part]));
  const line = (claim: string, ours: number, peer: number, unit: string): Figure => ({
    claim: `${name} at ${guests.toLocaleString('en')} guests, ${claim}`,
    ours,
    peer,
    unit,
    n: count * runs,
  });
  yield line('over HTTP beside in process', of(far, 'perSecond'), of(near, 'perSecond'), 'requests/s');
  yield line(
    'over HTTP beside a constant answer',
    of(far, 'perSecond'),
    of(plain, 'perSecond'),
    'requests/s',
  );
  for (const part of ['p50', 'p99'] as const)
    yield line(`${part} over HTTP beside in process`, of(far, part), of(near, part), 'ms');
  yield line('longest stop of the event loop beside the bound', Math.max(...delays), 50, 'ms');
}

/** Through the client, as a screen asks. */
function overHttp(port: number, what: 'find' | 'brief', count: number): Promise<Speed> {
  const api = createClient({ baseUrl: `http://127.0.0.1:${port}/house`, getToken: () => 'bench' });
  const questions = questionsOf(hotelOfBench());

  return measured(count, 8, (turn) =>
    what === 'find' ? api.findGuests(questions.find(turn)) : api.briefGuest(questions.brief(turn)),
  );
}

/** The ceiling of the transport: a plain route that reads the question and answers the same number of bytes. */
function constant(port: number, what: 'find' | 'brief', count: number): Promise<Speed> {
  const questions = questionsOf(hotelOfBench());

  return measured(count, 8, async (turn) => {
    const answer = await fetch(`http://127.0.0.1:${port}/plain/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(questions[what](turn)),
    });

    return answer.json();
  });
}

function hotelOfBench(): ReturnType<typeof syntheticHotel> {
  return syntheticHotel({ seed: 7, guests, today: '2026-11-21', properties: 1, years: 3 });
}

function ask(child: ChildProcess, what: string, count = 0): Promise<unknown> {
  const answer = heard(child);
  child.send({ do: what, count });

  return answer;
}

function heard(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`The house ended with ${code}.`));
    child.once('exit', gone);
    child.once('message', ({ value }: { readonly value: unknown }) => {
      child.off('exit', gone);
      resolve(value);
    });
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
