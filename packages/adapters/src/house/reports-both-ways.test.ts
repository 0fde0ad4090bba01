import type { Innkeeper, InnkeeperApi } from '@innkeeper/core';
import type { Report, ReportDefinition } from '@innkeeper/core/reports';
import { standardReports } from '@innkeeper/core/reports';
import { syntheticHotel } from '@innkeeper/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { anyDeed, doAll, openHouse, owner, sourceOf } from './small-world.ts';

/** A part that only the records can answer: with it the whole report is counted from them. */
const ofEveryStay = { ask: 'pivot', options: { of: 'stays', by: ['status'], measures: ['count'] } } as const;

/** The reports of a house once more, as reports of its own that are counted from the records. */
async function keepTwins(api: InnkeeperApi): Promise<void> {
  for (const { id, question, parts } of standardReports)
    await api.saveReport({ id: twinOf(id), question, parts: [...parts, ofEveryStay] });
}

function twinOf(id: ReportDefinition['id']): string {
  return `house/${id.replace('/', '-')}`;
}

/** What a report says, without what only the way of counting leaves open. */
function said({ parts, n, currency }: Report, count: number): unknown {
  return JSON.parse(
    JSON.stringify({ parts: parts.slice(0, count), n, currency }, (_, value) =>
      typeof value === 'number' ? Number(value.toPrecision(10)) : value,
    ),
  );
}

async function expectBothWays(house: Innkeeper, days: readonly string[], places: readonly string[]) {
  for (const day of days)
    for (const properties of [undefined, ...places.map((place) => [place])]) {
      const api = house.as({ ...owner, ...(properties && { properties }) });
      const all = async (name: (id: string) => string) => {
        const found: unknown[] = [];
        for (const { id, parts } of standardReports)
          found.push([
            id,
            said(await api.readReport({ id: name(id), day: day as never, days: 200 }), parts.length),
          ]);

        return found;
      };
      expect(await all((id) => id), `${day} ${properties}`).toEqual(await all(twinOf));
    }
}

describe('a report', () => {
  it('says from what is kept beside the census what the records say, of any day and property', async () => {
    const hotel = syntheticHotel({ seed: 'both ways', guests: 24, today: '2026-11-21' });
    const { house, api } = openHouse(createMemoryStore());
    await api.writeSettings({
      settings: { ...hotel.settings, value: { costShares: { room: 0.25 }, otherCostShare: 0.4 } },
    });
    await keepTwins(api);
    await house.importFrom(owner, sourceOf([...hotel.records()], 'pms'), { key: 'all' });
    const places = hotel.settings.properties.map(({ id }) => id).slice(0, 2);
    await expectBothWays(house, ['2026-11-21', '2026-03-02'], places);
  });

  it('follows whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 3, maxLength: 6 }), async (deeds) => {
        const { house, api } = openHouse(createMemoryStore());
        await keepTwins(api);
        for (const deed of deeds) {
          await doAll({ house, api }, [deed]);
          await api.readReport({ id: 'director/loyalty' });
        }
        await expectBothWays(house, ['2026-11-21'], []);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
