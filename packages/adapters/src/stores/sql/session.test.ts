import { describe, expect, it } from 'vitest';
import type { Statement } from './engine.ts';
import type { Round, Wire } from './session.ts';
import { openSession } from './session.ts';
import { backToSavepoint, savepoint } from './statements.ts';

const ask = (text: string): Statement => ({ text, values: [] });
const refusal = (code: string): Error => Object.assign(new Error('refused'), { code });

/** A wire that notes what travels together, answers each statement with its own text, and refuses one that is named so. */
function noted(): Wire & { readonly rounds: string[][]; readonly released: boolean[] } {
  const rounds: string[][] = [];
  const released: boolean[] = [];

  return {
    rounds,
    released,
    async run(statements): Promise<Round> {
      const texts = statements.map(({ text }) => text);
      rounds.push(texts);
      const bad = texts.findIndex((text) => /refused|cut/.test(text));
      const answers = texts.slice(0, bad < 0 ? undefined : bad).map((text) => [[text]]);

      return bad < 0 ? { answers } : { answers, failure: { error: refusal(texts[bad] ?? '') } };
    },
    copyIn: async (copy) => void rounds.push([copy]),
    isCut: (error) => (error as { readonly code?: string }).code === 'cut',
    release: (isCut) => void released.push(isCut),
  };
}

const begin = 'begin isolation level read committed';

describe('a transaction', () => {
  it('asks in one round what it asks without waiting in between', async () => {
    const wire = noted();
    const session = openSession(wire, 'write');
    expect(await session.query(ask('one'))).toEqual([['one']]);
    const [two, three] = await Promise.all([
      session.query(ask('two')),
      Promise.resolve().then(() => session.query(ask('three'))),
    ]);
    session.query(ask('four')).catch(() => undefined);
    await session.commit();

    expect([two, three]).toEqual([[['two']], [['three']]]);
    expect(wire.rounds).toEqual([
      [begin, 'one'],
      ['two', 'three'],
      ['four', 'commit'],
    ]);
    expect(wire.released).toEqual([false]);
  });

  it('keeps COPY in its place among the statements', async () => {
    const wire = noted();
    const session = openSession(wire, 'write');
    const first = [session.query(ask('before')), session.copyIn('copy', new Uint8Array())];
    await Promise.resolve();
    const then = [session.query(ask('after')), session.copyIn('copy', new Uint8Array())];
    await Promise.all([...first, ...then, session.query(ask('last'))]);

    expect(wire.rounds).toEqual([[begin, 'before'], ['copy'], ['after'], ['copy'], ['last']]);
  });

  it('answers what comes after a refused statement as that one, commits nothing and is taken back', async () => {
    const wire = noted();
    const session = openSession(wire, 'write');
    const steps = ['one', 'refused', 'two'].map((text) => session.query(ask(text)));
    const outcomes = await Promise.allSettled([...steps, session.commit()]);
    await session.rollback();
    await new Promise((resolve) => setTimeout(resolve));

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    for (const outcome of outcomes.slice(1)) expect(outcome).toMatchObject({ reason: { code: 'refused' } });
    expect(wire.rounds.at(-1)).toEqual(['rollback']);
    expect(wire.released).toEqual([false]);
  });

  it('goes on behind a savepoint that it went back to', async () => {
    const wire = noted();
    const session = openSession(wire, 'write');
    await session.query(savepoint);
    await expect(session.query(ask('refused'))).rejects.toMatchObject({ code: 'refused' });
    await expect(session.query(ask('too soon'))).rejects.toMatchObject({ code: 'refused' });
    await session.query(backToSavepoint);

    expect(await session.query(ask('on'))).toEqual([['on']]);
    await session.commit();
  });

  it('sends nothing where nothing was asked, and gives a cut wire back as such', async () => {
    const [unused, cut] = [noted(), noted()];
    await openSession(unused, 'read').rollback();
    const session = openSession(cut, 'read');
    await expect(session.query(ask('cut'))).rejects.toMatchObject({ code: 'cut' });
    await session.rollback();
    await new Promise((resolve) => setTimeout(resolve));

    expect([unused.rounds, unused.released]).toEqual([[], [false]]);
    expect([cut.rounds.length, cut.released]).toEqual([1, [true]]);
  });

  it('leaves out what was not sent when it is given up, and takes nothing more', async () => {
    const wire = noted();
    const session = openSession(wire, 'write');
    await session.query(ask('one'));
    const late = session.query(ask('two'));
    const left = expect(late).rejects.toMatchObject({ code: 'internal' });
    await session.rollback();
    await left;
    await expect(session.query(ask('three'))).rejects.toMatchObject({ code: 'internal' });
    await new Promise((resolve) => setTimeout(resolve));

    expect(wire.rounds).toEqual([[begin, 'one'], ['rollback']]);
  });
});
