import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FakeCloudbeds, FakeServer } from '@innkeeper/adapters/testing';
import { sourceFlags } from '../../scripts/run-source.mjs';
import { waitedForCore } from './waited-for-core.ts';

/** A process as it says itself how far it is. */
interface Life {
  readonly process: ChildProcess;
  port: number | undefined;
  round: Round | undefined;
  /** When it sent its requests, by its own clock. */
  readonly sent: number[];
}

interface Round {
  readonly began: number;
  readonly failures: number;
  readonly whole: boolean;
  readonly waiting: number;
  readonly dead: number;
  readonly read: number;
}

/** What a house holds at the end. */
export interface Dump {
  readonly records: Readonly<Record<string, string>>;
  readonly roots: string;
  readonly people: number;
}

const file = fileURLToPath(new URL('one-life.ts', import.meta.url));

function begin(args: readonly string[], sent: number[] = []): Life {
  const process = spawn(globalThis.process.execPath, [...sourceFlags, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const life: Life = { process, port: undefined, round: undefined, sent };
  if (process.stdout)
    createInterface({ input: process.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as {
        readonly port?: number;
        readonly round?: Round;
        readonly sent?: number;
      };
      life.port = said.port ?? life.port;
      life.round = said.round ?? life.round;
      if (said.sent !== undefined) sent.push(said.sent);
    });

  return life;
}

/** Runs a process to its end. */
export async function calm(args: readonly string[]): Promise<string> {
  const process = spawn(globalThis.process.execPath, [...sourceFlags, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  process.stdout?.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number | null>((resolve) => process.on('close', resolve));
  if (code !== 0) throw new Error(`The process ended with ${code}.`);

  return Buffer.concat(parts).toString('utf8');
}

/** What is done to a sync. */
export interface Trouble {
  readonly fake: FakeCloudbeds;
  readonly server: FakeServer;
  readonly folder: string;
  /** How many reservations change while it goes on; each is told of three times, in no order. */
  readonly changes: number;
  readonly random: () => number;
  /** Seconds that a process may live at most. */
  readonly life: number;
}

/** What happened. */
export interface Troubled {
  readonly seconds: number;
  readonly kills: number;
  readonly delivered: number;
  /** The most requests that were sent in any second, over all lives. */
  readonly mostSent: number;
}

/** Keeps a house in step while processes are killed every few seconds and messages come three times and in no order. */
export async function troubled(trouble: Trouble): Promise<Troubled> {
  const { folder, server, random } = trouble;
  const began = performance.now();
  let life: Life | undefined;
  let kills = 0;
  let isOver = false;
  const sent: number[] = [];
  const killing = (async () => {
    while (!isOver) {
      const mine = begin(['run', folder, server.baseUrl], sent);
      life = mine;
      const ended = new Promise((resolve) => mine.process.on('close', resolve));
      // a life begins when it is there: the start of a process is not what is measured
      while (mine.port === undefined && mine.process.exitCode === null) await sleep(20);
      await livedFor(mine.process, 1000 * trouble.life * (0.3 + 0.7 * random()), () => isOver);
      mine.process.kill(isOver ? 'SIGTERM' : 'SIGKILL');
      if (!isOver) kills += 1;
      if (kills % 10 === 1)
        console.error(
          `${kills} killed after ${server.seen().requests} requests; last round: ${JSON.stringify(mine.round)}`,
        );
      await ended;
    }
  })();
  const delivered = await tell(trouble, () => life?.port);
  const toldBy = Date.now();
  const isDone = (round: Round | undefined): boolean =>
    round !== undefined && round.began > toldBy && round.failures === 0 && round.whole && round.waiting === 0;
  while (!isDone(life?.round)) await sleep(100);
  isOver = true;
  await killing;

  return { seconds: (performance.now() - began) / 1000, kills, delivered, mostSent: mostIn(sent, 1000) };
}

/** The most moments in any stretch of so many milliseconds. */
function mostIn(moments: readonly number[], within: number): number {
  const sorted = [...moments].sort((one, other) => one - other);
  let [most, first] = [0, 0];
  for (const [index, moment] of sorted.entries()) {
    while ((sorted[first] ?? moment) <= moment - within) first += 1;
    most = Math.max(most, index - first + 1);
  }

  return most;
}

/** Waits until a process has lived so many milliseconds, without those in which no core was free for it. */
async function livedFor({ pid = 0 }: ChildProcess, millis: number, isOver: () => boolean): Promise<void> {
  const [began, waited] = [performance.now(), await waitedForCore(pid)];
  const lived = async (): Promise<number> =>
    performance.now() - began - Math.max(0, (await waitedForCore(pid)) - waited);
  while (!isOver() && (await lived()) < millis) await sleep(50);
}

/** Changes reservations and tells of each three times, mixed up, until somebody confirmed it. */
async function tell({ fake, changes, random }: Trouble, port: () => number | undefined): Promise<number> {
  const numbers = Array.from({ length: changes }, (_, index) => index * 7);
  const messages: number[] = [];
  for (const number of numbers) {
    fake.checkOut(number, Date.now());
    messages.push(number, number, number);
    await sleep(20);
  }
  messages.sort(() => random() - 0.5);
  let delivered = 0;
  while (messages.length > 0) {
    const number = messages[0] ?? 0;
    const isKept = await fetch(`http://127.0.0.1:${port()}/in/cloudbeds?token=word`, {
      method: 'POST',
      body: fake.webhook(number),
      signal: AbortSignal.timeout(5000),
    }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (!isKept) {
      await sleep(100);
      continue;
    }
    messages.shift();
    delivered += 1;
  }

  return delivered;
}
