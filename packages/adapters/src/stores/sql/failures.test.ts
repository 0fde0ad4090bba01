import { InnkeeperError } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { classOf, innkeeperErrorOf } from './failures.ts';

const withCode = (code: string, message = 'duplicate key (id)=(Ding)') =>
  Object.assign(new Error(message), { code });

describe('the table of failures', () => {
  it.each([
    ['40001', 'again'],
    ['40P01', 'again'],
    ['55P03', 'again'],
    ['26000', 'again'],
    ['08006', 'unknown'],
    ['57P01', 'unknown'],
    ['57P03', 'unknown'],
    ['ECONNRESET', 'unknown'],
    ['53100', 'full'],
    ['53200', 'short'],
    ['53300', 'short'],
    ['23505', 'conflict'],
    ['42601', 'refused'],
    ['XX000', 'refused'],
  ])('takes %s as "%s"', (code, expected) => {
    expect(classOf(withCode(code))).toBe(expected);
  });

  it('knows a lost connection and a commit in doubt by their words', () => {
    expect(classOf(new Error('Connection terminated unexpectedly'))).toBe('unknown');
    expect(classOf(withCode('XX000', 'could not commit transaction for shard 102008'))).toBe('unknown');
  });

  it.each([
    ['40001', 'store/busy'],
    ['53300', 'store/busy'],
    ['08006', 'store/unavailable'],
    ['53100', 'store/full'],
    ['23505', 'store/conflict'],
    ['22P02', 'store/refused'],
  ])('gives %s up as %s, without a word of what the row held', (code, expected) => {
    const given = innkeeperErrorOf(withCode(code));

    expect(given.code).toBe(expected);
    expect(`${given.message} ${JSON.stringify(given)} ${String(given.cause)} ${given.stack}`).not.toContain(
      'Ding',
    );
  });

  it('leaves errors of the house as they are', () => {
    const error = new InnkeeperError('store/closed');

    expect(innkeeperErrorOf(error)).toBe(error);
  });
});
