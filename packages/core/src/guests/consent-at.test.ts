import { describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../records/profile-record.ts';
import { consentAt, mayContact } from './consent-at.ts';
import type { Sourced } from './sourced.ts';

const ledger = (...records: readonly ConsentRecord[]): { consents: readonly Sourced<ConsentRecord>[] } => ({
  consents: records.map((value, index) => ({
    value,
    sources: [{ system: 'opera', kind: 'profile', id: String(index) }],
  })),
});

const email = { channel: 'email', purpose: 'marketing' } as const;
const work = 'ding@work.example';
const home = 'ding@home.example';

describe('consent', () => {
  const granted: ConsentRecord = { ...email, state: 'granted', at: '2025-01-01T10:00:00+08:00' };
  const notAtWork: ConsentRecord = {
    ...email,
    state: 'denied',
    address: work,
    at: '2025-03-01T10:00:00+08:00',
  };

  it('can be refused for the business address only', () => {
    const guest = ledger(granted, notAtWork);

    expect(consentAt(guest, { ...email, address: work }).state).toBe('denied');
    expect(consentAt(guest, { ...email, address: home }).state).toBe('granted');
    expect(consentAt(guest, email).state).toBe('granted');
  });

  it('lets what belongs to a stay go out all the same', () => {
    const guest = ledger(granted, notAtWork);
    const bill = { channel: 'email', purpose: 'transactional', address: work } as const;

    expect(consentAt(guest, bill).state).toBe('unknown');
    expect(mayContact(guest, bill)).toBe(true);
    expect(mayContact(guest, { ...email, address: work })).toBe(false);
  });

  it('is known for any day in the past', () => {
    const guest = ledger(granted, notAtWork);
    const at = (day: '2024-12-31' | '2025-02-01' | '2025-03-01') =>
      consentAt(guest, { ...email, address: work, day }).state;

    expect([at('2024-12-31'), at('2025-02-01'), at('2025-03-01')]).toEqual(['unknown', 'granted', 'denied']);
  });

  it('is known for any moment of the day on which it changed', () => {
    const guest = ledger(granted, notAtWork);
    const at = (moment: string) => consentAt(guest, { ...email, address: work, at: moment }).state;

    expect([at('2025-03-01T01:59:59Z'), at('2025-03-01T02:00:00Z')]).toEqual(['granted', 'denied']);
  });

  it('is unknown, not granted, where nobody said anything', () => {
    expect(consentAt(ledger(), email)).toEqual({ state: 'unknown' });
    expect(mayContact(ledger(), email)).toBe(false);
  });

  it('of an address ends when the guest later refuses the whole channel', () => {
    const yes: ConsentRecord = { ...email, state: 'granted', address: home, at: '2025-01-01T00:00:00Z' };
    const no: ConsentRecord = {
      channel: 'any',
      purpose: 'marketing',
      state: 'denied',
      at: '2025-06-01T00:00:00Z',
    };

    expect(consentAt(ledger(yes, no), { ...email, address: home })).toMatchObject({
      state: 'denied',
      because: { value: no },
    });
  });

  it('is not brought back for a refused address by a later general permission', () => {
    const later: ConsentRecord = { ...email, state: 'granted', at: '2025-09-01T00:00:00Z' };

    expect(consentAt(ledger(notAtWork, later), { ...email, address: work }).state).toBe('denied');
  });

  it('is refused where two entries without a moment contradict each other', () => {
    expect(
      consentAt(ledger({ ...email, state: 'denied' }, { ...email, state: 'granted' }), email).state,
    ).toBe('denied');
  });
});
