import type { HouseRecord, Incoming } from '@innkeeper/core';
import { checkIncoming, isInnkeeperError } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, changes, pathsOf } from '../shared/drift.test-data.ts';
import { parsePayload } from '../shared/parse-payload.ts';
import { everySource } from './every-source.test-data.ts';
import { parseXml } from './opentravel/parse-xml.ts';
import * as openTravel from './opentravel/samples.test-data.ts';

const manners = Object.values(changes);
const cards = [
  '4111111111111111',
  '5555 5555 5555 4444',
  '6200-0000-0000-0005',
  '４１１１１１１１１１１１１１１１',
];
const digits =
  /4111111111111111|5555[ -]?5555[ -]?5555[ -]?4444|6200000000000005|6200-0000-0000-0005|４１１１１１１１１１１１１１１１/;

/** Where a card is put: instead of a value, behind it, as a field of its own. */
const hidings: readonly ((value: unknown, card: string) => unknown)[] = [
  (_, card) => card,
  (value, card) => (typeof value === 'string' ? `${value} ${card}` : { value, cardNumber: card }),
  (value, card) => [value, { note: `pays with ${card}` }],
  (value, card) => ({
    value,
    payment: { pan: card.replace(/\D/g, ''), trackData: `%B${card}^A/B^30121010000?` },
  }),
];

/** What a mutated payload becomes, behind the door; a number in one piece is an id where records have ids, and only there. */
function whatComesOf(items: readonly Incoming[]): string {
  const checked = items.map((item) => checkIncoming(item));
  for (const item of checked) if ('refused' in item) expect(item.refused.code).toMatch(/^refused\//);

  return JSON.stringify(
    checked.map((item) => ('refused' in item ? { ...item.refused, id: undefined } : withoutIds(item.record))),
  );
}

/** No digits in groups or in full width, no words around them. */
function isInOnePiece(id: string): boolean {
  return !/[\s\uff10-\uff19]|\d{4}[ .-]\d{4}[ .-]\d{4}/.test(id);
}

/** A record without what may be a number in one piece: its references and its other numbers. */
function withoutIds(record: HouseRecord): object {
  const bare = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_, part: unknown) => {
        const { system, kind, type, id } = (part ?? {}) as Readonly<Record<string, unknown>>;
        const isNamed = (typeof system === 'string' && typeof kind === 'string') || typeof type === 'string';
        return isNamed && typeof id === 'string' && isInOnePiece(id) ? { ...(part as object), id: '' } : part;
      }) ?? 'null',
    );
  const { extra, ...fields } = record;

  return { ...(bare(fields) as object), extra };
}

describe.each(Object.entries(everySource))('payloads of %s, changed at random', (_, { samples, read }) => {
  const places = Object.values(samples).flatMap((sample) =>
    pathsOf(sample).map((path) => ({ sample, path })),
  );

  it('become records or refusals, whatever is gone, odd, or in the wrong place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: manners.length - 1 })), { minLength: 1, maxLength: 6 }),
        (mutations) => {
          const [first = [0, 0]] = mutations;
          let payload = places[first[0] % places.length]?.sample;
          for (const [place, manner] of mutations) {
            const paths = pathsOf(payload);
            const path = paths[place % Math.max(1, paths.length)] ?? [];
            payload = changed(payload, path, manners[manner] ?? String);
          }
          whatComesOf(read(payload));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('hold no card number, wherever one hides', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...cards), fc.constantFrom(...hidings), (place, card, hide) => {
        const { sample, path } = places[place % places.length] ?? { sample: {}, path: [] };
        const payload = changed(sample, path, (value) => hide(value, card));

        expect(whatComesOf(read(payload)), path.join('/')).not.toMatch(digits);
      }),
      { numRuns: 200 },
    );
  });
});

const texts = [
  ...Object.values(everySource).flatMap(({ samples }) =>
    Object.values(samples).map((sample) => JSON.stringify(sample)),
  ),
  ...Object.values(openTravel).filter((text) => typeof text === 'string'),
];

describe('files that were damaged at random', () => {
  it('are read, or refused as no payload', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat({ max: 40 }), fc.string(), (pick, at, length, put) => {
        const text = texts[pick % texts.length] ?? '';
        const start = at % text.length;
        const damaged = text.slice(0, start) + put + text.slice(start + length);
        try {
          const parse = text.startsWith('<') ? parseXml : parsePayload;
          const payload = parse(damaged, { system: 'damaged' });
          for (const { read } of Object.values(everySource)) whatComesOf(read(payload));
        } catch (error) {
          expect(isInnkeeperError(error, 'source/unreadable'), String(error)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
