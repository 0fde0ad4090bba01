import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { HouseRecord, Source } from '@innkeeper/core';
import { createInnkeeper, parseWish, renderBrief } from '@innkeeper/core';
import { card, records, settings } from './records.ts';

// #region open
const store = createMemoryStore();
const house = createInnkeeper({
  store,
  clock: { now: () => '2026-11-21T08:30:00+08:00' },
  secret: 'kept apart from the data',
});
const owner = { id: 'owner-1', roles: ['owner'] };
const api = house.as(owner);

await api.writeSettings({ settings });
// #endregion

// #region source
function sourceOf(system: string, all: readonly HouseRecord[]): Source {
  return {
    system,
    async *read() {
      yield { items: all.map((record) => ({ record })) };
    },
  };
}

const first = await house.importFrom(owner, sourceOf('front-office', records));
const second = await house.importFrom(owner, sourceOf('front-office', records));
console.log(first.counts.new, second.counts.new, second.counts.same); // 9 0 9
// #endregion

// #region find
const { hits } = await api.findGuests({ document: { number: '330106196805245812', type: 'id-card' } });
const [hit] = hits;
if (!hit) throw new Error('nobody was found');
console.log(hit.name, hit.because[0]?.code, hit.stays); // Jianguo Ding find/document 1
// #endregion

// #region brief
const about = { guestId: hit.guestId, knownBy: hit.because[0]?.code };
const brief = await api.briefGuest(about);
console.log(renderBrief(brief, 'en'));
console.log(brief.rooms.map(({ room, met, of }) => `${room} ${met}/${of}`)); // 2102 2/2, then 1501 1/2 …
// #endregion

// #region wish
const { wishes } = parseWish('再加两个煎蛋，半生');
await api.addWish({ guestId: hit.guestId, preferences: wishes.map(({ preference }) => preference) });
console.log(renderBrief(await api.briefGuest(about), 'zh-CN'));
// #endregion

// #region identity
const cards = await house.importFrom(owner, sourceOf('cards-2019', [card]));
const { guest } = await api.readGuest({ guestId: hit.guestId });
console.log(guest.profiles.length); // 2: the same telephone, answered, and the same name

if (cards.run) await api.undoImport({ importId: cards.run.id }); // and as if it had never come
// #endregion

// #region gate
const kitchen = house.as({ id: 'kitchen-3', roles: ['kitchen'] });
const forKitchen = await kitchen.briefGuest(about);
console.log(forKitchen.alerts.length, forKitchen.checkIn.fields.length); // 1 0: the constraint, no document
await kitchen.exportGuest({ guestId: hit.guestId }).catch(({ code }) => console.log(code)); // actor/not-allowed
// #endregion

// #region forget
await api.forgetGuest({ guestId: hit.guestId });
const again = await house.importFrom(owner, sourceOf('front-office', records));
console.log(again.counts.forgotten, (await api.findGuests({ text: 'ding' })).state); // 1 'new'
console.log((await api.verifyAudit({})).intact); // true: who read and did what, in a chain
// #endregion
