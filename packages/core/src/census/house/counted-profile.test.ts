import { describe, expect, it } from 'vitest';
import type { Fact } from '../../guests/fact.ts';
import { projectGuest } from '../../guests/project-guest.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import type { HouseRecord } from '../../records/record.ts';
import type { FactId, ProfileId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { historyOf } from '../../stays/history.ts';
import { syntheticHotel } from '../../testing/synthetic-hotel.ts';
import { countedProfile } from './counted-profile.ts';
import { factsOfGuest } from './facts-of-guest.ts';

type Of<Kind extends HouseRecord['kind']> = Extract<HouseRecord, { readonly kind: Kind }>;

const hotel = syntheticHotel({ seed: 'counted', guests: 150, today: '2026-11-21', duplicates: 0.5 });
const base = { profileId: 'profile_1' as ProfileId, at: '2026-11-02T08:00:00Z', by: 'desk' };
const moved = { type: 'address', lines: ['1 Quay'], city: 'Porto', country: 'PT' } as const;
const facts: readonly Fact[] = [
  { ...base, id: 'fact_1' as FactId, type: 'binding', state: 'bound', contactPoint: moved },
  { ...base, id: 'fact_2' as FactId, type: 'correction', correction: { field: 'language', value: 'pt' } },
  {
    ...base,
    id: 'fact_3' as FactId,
    type: 'correction',
    correction: { field: 'name', value: { type: 'primary', given: 'Ana', family: 'Silva' } },
  },
];

describe('a profile as the census counts it', () => {
  it('leads to the same facts as the whole one', () => {
    for (let guest = 0; guest < hotel.guests; guest += 1) {
      const records = hotel.recordsOf(guest);
      const of = <Kind extends HouseRecord['kind']>(kind: Kind): readonly Of<Kind>[] =>
        records.filter((record): record is Of<Kind> => record.kind === kind);
      const profiles = of('profile').filter(({ type }) => type.value === 'person');
      const told = guest % 3 === 0 ? facts : [];
      const count = (read: typeof profiles) => {
        const person = projectGuest({ id: renamed('guest', 'profile_1'), profiles: read, facts: told });
        const history = historyOf({ profiles: person.profiles, stays: of('stay'), charges: of('charge') });

        return factsOfGuest({
          guest: person,
          history,
          profiles,
          stays: of('stay'),
          contacts: of('contact') as readonly ContactRecord[],
          feedback: of('feedback'),
          terms: { currency: 'CNY' },
        });
      };
      expect(count(profiles.map(countedProfile))).toEqual(count(profiles));
    }
  });
});
