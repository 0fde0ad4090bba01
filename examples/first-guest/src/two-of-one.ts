import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Incoming, ProfileRecord } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';

const owner = { id: 'owner', roles: ['owner'] };
const house = createInnkeeper({
  store: createMemoryStore(),
  clock: { now: () => new Date().toISOString() },
  secret: 'at least sixteen characters, kept apart',
});
const api = house.as(owner);
const record = (id: string, told: Partial<ProfileRecord>): Incoming => ({
  record: {
    kind: 'profile',
    source: { system: 'front-office', kind: 'profile', id },
    type: { value: 'person' },
    active: true,
    names: [],
    contactPoints: [{ type: 'phone', raw: '+43 512 714 833', number: '+43512714833' }],
    ...told,
  },
});
await house.importFrom(owner, {
  system: 'front-office',
  async *read() {
    yield {
      items: [
        record('1', { names: [{ type: 'primary', given: 'Margarethe', family: 'Oberhofer' }] }),
        record('2', {
          names: [{ type: 'primary', given: 'M', family: 'Oberhofer' }],
          birthDate: { year: 1968, month: 4, day: 17 },
        }),
      ],
    };
  },
});

// #region decide
const { matches } = await api.reviewMatches({ limit: 20 });
const [match] = matches;
if (!match) throw new Error('Nobody may be one.');
const pair = { one: match.one.guestId, other: match.other.guestId };
console.log(match.waterfall.map(({ code, bits }) => `${code.slice(9)} ${Math.round(bits)}`));
// ['match-rate -16', 'phone 18', 'family 9', 'given 3', 'order 0', 'household -7']

const { decided } = await api.decideMatches({ decisions: [{ ...pair, decision: 'different' }] });
console.log(decided[0]?.outcome); // done
await api.decideMatches({ decisions: [{ ...pair, decision: 'open' }] }); // and taken back
// #endregion

// #region merge
const merge = { survivor: pair.one, other: pair.other };
const { fields, after } = await api.previewMerge(merge);
console.log(fields.map(({ field, state }) => `${field} ${state}`)); // ['name similar', 'birthDate missing', 'phone agrees']
console.log(after.profiles); // 2

const { mergeId } = await api.mergeGuests({ ...merge, choices: [{ field: 'name', from: 'other' }] });
// #endregion

// #region undo
await api.addContact({ guestId: pair.one, medium: 'call', direction: 'in' });
const { guests, routed } = await api.unmergeGuests({ mergeId });
console.log(guests.length); // 2
console.log(routed.map(({ kind, rule }) => `${kind} ${rule}`)); // ['choice taken-back', 'contact stays-with-survivor']
// #endregion
