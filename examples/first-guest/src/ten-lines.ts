// #region ten-lines
import { createMemoryStore } from '@innkeeper/adapters/memory';
import { createInnkeeper, parseWish, renderBrief } from '@innkeeper/core';

const house = createInnkeeper({
  store: createMemoryStore(), // or openPgliteStore({ folder }), or openPostgresStore({ url })
  clock: { now: () => new Date().toISOString() },
  secret: process.env.INNKEEPER_SECRET ?? 'sixteen letters or more',
});
const desk = house.as({ id: 'desk-1', roles: ['receptionist'] });

const names = [{ type: 'primary', family: 'Ding', given: 'Jianguo', title: 'Mr' }] as const;
const { guestId } = await desk.addGuest({ statement: { names } });
const { wishes } = parseWish('high floor, 2 fried eggs, half-cooked');
await desk.addWish({ guestId, preferences: wishes.map(({ preference }) => preference) });

const { hits } = await desk.findGuests({ text: 'jianguo d' });
for (const hit of hits) console.log(renderBrief(await desk.briefGuest({ guestId: hit.guestId }), 'en'));
// #endregion
