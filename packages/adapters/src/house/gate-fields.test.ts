import type { FieldGroup, GuestId, Innkeeper, Policy } from '@innkeeper/core';
import {
  createInnkeeper,
  defaultPolicy,
  fieldGroups,
  operations,
  recordIdOf,
  renamed,
} from '@innkeeper/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { canaries, canaryRecords, canarySource, twoProperties } from './canary-guest.ts';
import { owner, sourceOf } from './small-world.ts';

const guestId = renamed('guest', recordIdOf('house', canarySource('profile')));
const permissions = [...new Set(Object.values(operations).map(({ permission }) => permission))];

/** Which words belong to which group; what no group names is for those who see everything. */
const words: Readonly<Record<FieldGroup, readonly string[]>> = {
  names: [canaries.names],
  'real-name': [],
  contact: [canaries.contact, canaries.phone],
  documents: [canaries.documents],
  'birth-date': [`"year":${canaries['birth-date']}`, 'care/birthday'],
  preferences: [canaries.preferences],
  constraints: [canaries.constraints],
  stays: [canaries.stays],
  amounts: [canaries.amounts],
  feedback: [canaries.feedback],
  notes: [canaries.notes, canaries.call],
  confidential: [canaries.confidential],
  consents: [canaries.consents],
  relations: [canaries.relations],
  sources: [],
};

/** A role for each group that sees everything else, and one that sees nothing. */
const policy: Policy = {
  ...defaultPolicy,
  ...Object.fromEntries(
    fieldGroups.map((hidden) => [
      `no-${hidden}`,
      { may: permissions, sees: fieldGroups.filter((group) => group !== hidden) },
    ]),
  ),
  blind: { may: permissions, sees: [] },
};

const wordsIn = (text: string, among: readonly string[]): readonly string[] =>
  among.filter((word) => text.includes(word));

describe('what a role may not see', () => {
  let house: Innkeeper;

  beforeAll(async () => {
    let minute = 0;
    house = createInnkeeper({
      store: createMemoryStore(),
      secret: 'a secret for tests only',
      policy,
      clock: { now: () => new Date(Date.UTC(2026, 10, 22, 8) + 60_000 * minute++).toISOString() },
    });
    const api = house.as(owner);
    await api.writeSettings({ settings: twoProperties });
    await house.importFrom(owner, sourceOf(canaryRecords));
    await api.addWish({
      guestId,
      preferences: [
        {
          attribute: 'food.allergy',
          operator: 'differs',
          value: canaries.constraints,
          stance: 'must',
          severity: 'danger',
          department: 'kitchen',
        },
      ],
    });
    await api.stateFact({ guestId, fact: { type: 'note', note: { text: canaries.notes } } });
    await api.stateFact({
      guestId,
      fact: { type: 'note', note: { text: canaries.confidential, confidential: true } },
    });
    await api.stateFact({
      guestId,
      fact: {
        type: 'correction',
        correction: { field: 'contactPoint', value: { type: 'email', address: canaries.contact } },
      },
    });
    await api.stateFact({
      guestId,
      fact: {
        type: 'binding',
        state: 'bound',
        identifier: {
          type: 'document',
          documentType: { value: 'passport' },
          number: canaries.documents,
          country: 'DE',
        },
      },
    });
    await api.stateFact({
      guestId,
      fact: {
        type: 'consent',
        consent: {
          channel: 'email',
          purpose: 'research',
          state: 'denied',
          address: canaries.contact,
          raw: canaries.consents,
        },
      },
    });
  });

  const everyAnswer = async (role: string): Promise<string> => {
    const api = house.as({ id: 'someone', roles: [role] });
    const answers = [
      await api.readGuest({ guestId }),
      await api.findGuests({ room: canaries.stays, property: 'H1' }),
      await api.findGuests({ text: canaries.names }),
      await api.findGuests({ phone: canaries.phone }).then(({ hits }) => hits),
      await api.briefGuest({ guestId, property: 'H1', day: '2026-11-22' }),
      await api.briefGuest({ guestId, property: 'H1', day: '2026-11-23', freeRooms: ['0101'] }),
      await api
        .listNames({ property: 'H1', day: '2026-11-22' })
        .then((floors) => floors.map(({ guests }) => guests.map(({ room: _, ...line }) => line))),
      await api.answerCall({ phone: canaries.phone }).then((answer) => ('callers' in answer ? answer : [])),
      await api.readValue({ guestId, property: 'H1' }),
      await api.readArchive({ guestId }),
      await api.listContacts({ guestId }),
      await api.listTimeline({ guestId, limit: 200 }),
      await api.readPreferences({ guestId }),
      await api.exportGuest({ guestId }),
      await api
        .consentOf({ guestId, channel: 'email', purpose: 'research', address: canaries.contact })
        .catch(({ code }: { code: string }) => code),
    ];

    return JSON.stringify(answers);
  };

  it('is there for who sees everything, so that this test can fail', async () => {
    const all = [...Object.values(words).flat(), canaries.extra, canaries.article, canaries.requests];
    expect(wordsIn(await everyAnswer('owner'), all)).toEqual(all);
  });

  it.each(fieldGroups)('is absent from every answer when it is %s', async (hidden) => {
    const seen = await everyAnswer(`no-${hidden}`);
    expect(wordsIn(seen, [...words[hidden], canaries.extra])).toEqual([]);
    const dependent: readonly string[] = hidden === 'notes' ? words.confidential : [];
    const others = fieldGroups
      .filter((group) => group !== hidden)
      .flatMap((group) => words[group])
      .filter((word) => !dependent.includes(word));
    expect(wordsIn(seen, others)).toEqual(others);
  });

  it('includes what was wished during a stay, unless both may be seen', async () => {
    for (const hidden of ['stays', 'preferences'])
      expect(wordsIn(await everyAnswer(`no-${hidden}`), [canaries.requests])).toEqual([]);
  });

  it('leaves nothing personal to a role that sees nothing', async () => {
    const seen = await everyAnswer('blind');
    const personal = Object.values(canaries).filter((word) => word !== canaries.sources);
    expect(wordsIn(seen, personal)).toEqual([]);
  });

  it('cannot be found by either', async () => {
    const find = (hidden: FieldGroup) => house.as({ id: 'someone', roles: [`no-${hidden}`] });
    expect((await find('documents').findGuests({ document: { number: canaries.documents } })).hits).toEqual(
      [],
    );
    expect((await find('contact').findGuests({ email: canaries.contact })).hits).toEqual([]);
    expect((await find('contact').findGuests({ phone: canaries.phone })).hits).toEqual([]);
    expect((await find('names').findGuests({ text: canaries.names })).hits).toEqual([]);
    expect((await find('stays').findGuests({ room: canaries.stays })).hits).toEqual([]);
  });

  it('includes the name of who wishes to stay unknown, under which a clerk without that right cannot find him', async () => {
    const other = { ...canaryRecords[0], source: canarySource('profile', 'hidden') };
    const star = {
      ...other,
      identifiers: [],
      contactPoints: [],
      incognito: true,
      names: [
        { type: 'primary', given: 'Star', family: 'Hiddenname' },
        { type: 'alias', full: 'Mr Smith' },
      ],
    };
    await house.importFrom(owner, sourceOf([star as never]), { key: 'star' });
    const id: GuestId = renamed('guest', recordIdOf('house', star.source as never));
    const sales = house.as({ id: 'sales-1', roles: ['sales'] });
    expect((await sales.findGuests({ text: 'Hiddenname' })).hits).toEqual([]);
    const seen = JSON.stringify([
      await sales.readGuest({ guestId: id }),
      await sales.briefGuest({ guestId: id, property: 'H1' }),
    ]);
    expect(seen).not.toContain('Hiddenname');
    expect(seen).toContain('Mr Smith');
    const clerk = house.as({ id: 'staff-1', roles: ['receptionist'] });
    expect((await clerk.findGuests({ text: 'Hiddenname' })).hits).toMatchObject([{ guestId: id }]);
  });
});
