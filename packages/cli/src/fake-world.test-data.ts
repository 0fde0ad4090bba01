import type { World } from './world.ts';

/** A world that a test looks into. */
export interface FakeWorld extends World {
  /** Everything that was answered so far. */
  readonly answers: () => string;
  /** Everything that was said beside the answers. */
  readonly asides: () => string;
  /** What the person at the terminal types when asked; nobody is there where it is absent. */
  readonly reply?: string;
}

/** A world without a terminal, in a folder of its own, on a morning in November 2026. */
export function fakeWorld(
  cwd: string,
  facts: Partial<Pick<FakeWorld, 'env' | 'reply' | 'signal' | 'openStore'>> = {},
): FakeWorld {
  const answers: string[] = [];
  const asides: string[] = [];

  return {
    env: {},
    cwd,
    isTerminal: false,
    columns: 80,
    signal: new AbortController().signal,
    now: () => new Date('2026-11-21T08:30:00Z'),
    out: (text) => void answers.push(text),
    err: (text) => void asides.push(text),
    ask: async () => facts.reply,
    answers: () => answers.join(''),
    asides: () => asides.join(''),
    ...facts,
  };
}
