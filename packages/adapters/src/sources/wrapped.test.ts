import type { Incoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../shared/parse-json.ts';
import { parsePayload } from '../shared/parse-payload.ts';
import { everySource } from './every-source.test-data.ts';

/** Ways in which payloads reach a house that their maker's documentation does not show: through queues, gateways, exports. */
const wrappings: Readonly<Record<string, (payload: unknown) => unknown>> = {
  'in a list': (payload) => [payload],
  'as the data of an answer': (payload) => ({ success: true, data: payload }),
  'as the payload of an event': (payload) => ({ eventId: 'e-1', type: 'something.changed', payload }),
  'as the result of a call': (payload) => ({ code: 0, message: 'OK', result: { rows: [payload] } }),
  'as JSON in the message of a queue': (payload) => ({
    MessageId: 'm-1',
    Type: 'Notification',
    Message: JSON.stringify(payload),
  }),
};

const keysOf = (items: readonly Incoming[]): readonly string[] =>
  items.flatMap((item) => ('record' in item ? [`${item.record.kind} ${item.record.source.id}`] : [])).sort();

describe.each(Object.entries(everySource))('payloads of %s', (_, { samples, read }) => {
  it.each(Object.entries(wrappings))('are read %s', (_name, wrap) => {
    for (const [kind, payload] of Object.entries(samples)) {
      const bare = keysOf(read(payload));
      const wrapped = keysOf(read(wrap(payload)));

      expect(
        bare.filter((key) => !wrapped.includes(key)),
        kind,
      ).toEqual([]);
    }
  });

  it('are read with a byte order mark, one a line, with spaces around', () => {
    const all = Object.values(samples);
    const bare = keysOf(all.flatMap((sample) => read(sample)));
    const texts = [
      `\ufeff${JSON.stringify(all, null, 2)}\r\n`,
      ...(all.length > 1 ? [`${all.map((sample) => JSON.stringify(sample)).join('\r\n')}\r\n\r\n`] : []),
    ];
    for (const text of texts) expect(keysOf(read(parsePayload(text, { system: 'x' })))).toEqual(bare);
    expect(() => parseJson('{}{')).toThrow();
  });
});
