import type { HouseRecord, Property } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { aCharge, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const properties = ['RIVER', 'LAKE'] as const;
const channels = ['phone', 'desk', 'web', 'ota'] as const;

const propertyOf = (id: string): Property => ({
  id,
  name: id,
  timeZone: 'Europe/Berlin',
  auditHour: 4,
  currencies: ['EUR', 'CNY'],
  country: 'DE',
  rooms: [],
});

interface Sold {
  readonly property: (typeof properties)[number];
  readonly channel: (typeof channels)[number];
  readonly minor: number;
}

/** A night each, sold over its channel in its property. */
function soldTo(sold: readonly Sold[]): readonly HouseRecord[] {
  return [
    aProfile(),
    ...sold.flatMap(({ property, channel, minor }, at) => {
      const [arrival, departure] = [`2026-0${1 + (at % 9)}-11`, `2026-0${1 + (at % 9)}-12`];
      const source = { ...aSource('stay'), id: `s-${at}`, property };

      return [
        aStay({ source, property, arrival, departure, channel, bookingSource: channel } as never),
        aCharge({
          source: { ...aSource('charge'), id: `c-${at}`, property },
          property,
          day: arrival,
          stay: source,
          net: { minor, currency: 'EUR' },
        } as never),
      ];
    }),
  ];
}

const anySale = fc.record({
  property: fc.constantFrom(...properties),
  channel: fc.constantFrom(...channels),
  minor: fc.integer({ min: 1, max: 100_000 }),
});

describe('what is sold over several channels in several properties', () => {
  it('is one figure whichever way it is cut: by channel, by property, in all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySale, { minLength: 1, maxLength: 9 }), async (sold) => {
        const { house, api } = openHouse(createMemoryStore());
        await house.importFrom(owner, sourceOf(soldTo(sold)));
        const by = async (name: string) => {
          const { levels } = await api.readPivot({
            over: 'visits',
            by: [name],
            measures: [{ kind: 'sum', of: 'revenue' }],
          });

          return new Map(
            (levels[0]?.cells ?? []).map(({ of, figures }) => [of[0], Object.values(figures)[0]]),
          );
        };
        const sumOf = (which: (one: Sold) => boolean) =>
          sold.filter(which).reduce((sum, { minor }) => sum + minor, 0);
        const [byChannel, byProperty] = [await by('bookingSource'), await by('property')];

        for (const name of channels.filter((one) => sold.some(({ channel }) => channel === one)))
          expect(byChannel.get(name)).toBeCloseTo(
            sumOf(({ channel }) => channel === name),
            6,
          );
        for (const name of properties.filter((one) => sold.some(({ property }) => property === one)))
          expect(byProperty.get(name)).toBeCloseTo(
            sumOf(({ property }) => property === name),
            6,
          );
        const total = (all: ReadonlyMap<unknown, number | undefined>) =>
          [...all.values()].reduce<number>((sum, one) => sum + (one ?? 0), 0);
        expect(total(byChannel)).toBeCloseTo(total(byProperty), 6);
        expect(total(byChannel)).toBeCloseTo(
          sumOf(() => true),
          6,
        );
      }),
      { numRuns: 8 },
    );
  });

  it('is worth to the group what it is worth to its houses together, and a wish of one house stays there', async () => {
    const { house, api } = openHouse(createMemoryStore());
    const sold = [
      { property: 'RIVER', channel: 'phone', minor: 10_000 },
      { property: 'LAKE', channel: 'web', minor: 25_000 },
    ] as const;
    await api.writeSettings({ settings: { properties: properties.map(propertyOf) } });
    await house.importFrom(owner, sourceOf(soldTo(sold)));
    const guestId = renamed('guest', recordIdOf('house', aSource('profile')));
    const wish = { attribute: 'room.view', operator: 'equals', value: 'river', stance: 'like' } as const;
    await api.addWish({ guestId, preferences: [{ ...wish, scope: { property: 'RIVER' } }] });
    const worth = async (only?: string) =>
      (
        await api.readPivot({
          over: 'visits',
          by: [],
          measures: [{ kind: 'sum', of: 'contribution' }],
          ...(only !== undefined && { property: only }),
        })
      ).levels[0]?.cells[0]?.figures;
    const [all, river, lake] = (await Promise.all([worth(), worth('RIVER'), worth('LAKE')])).map(
      (figures) => Object.values(figures ?? {})[0] ?? 0,
    );
    const known = async (property: string) =>
      (await api.briefGuest({ guestId, property, day: '2026-11-21' })) as unknown as object;

    expect(all).toBeCloseTo((river ?? 0) + (lake ?? 0), 6);
    expect(all).toBeGreaterThan(0);
    expect(JSON.stringify(await known('RIVER'))).toContain('"river"');
    expect(JSON.stringify(await known('LAKE'))).not.toContain('"river"');
  });
});
