import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { pureAnswers } from './testing/pure-answers.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** What {@link pureAnswers} gives in Node. */
    answersInNode: () => Promise<string>;
  }
}

it('gives the same answers in a browser as in Node: import, identity, find, brief, words, audit', async () => {
  const here = JSON.parse(JSON.stringify(await pureAnswers()));
  expect(here.counts.new).toBeGreaterThan(200);
  expect(here).toEqual(JSON.parse(await commands.answersInNode()));
}, 120_000);
