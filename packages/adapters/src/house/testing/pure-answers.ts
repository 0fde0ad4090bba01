import { createInnkeeper, hashOf, parseWish, renderBrief, scriptOf } from '@innkeeper/core';
import { demonstrationHotel, dingCard } from '@innkeeper/core/testing';
import { createMemoryStore } from '../../stores/memory/index.ts';
import { hotelSource } from './hotel-source.ts';

const today = '2026-11-21';
const owner = { id: 'owner', roles: ['owner'] } as const;

/** What the pure parts answer about a whole small hotel: the same wherever they run. */
export async function pureAnswers(): Promise<Readonly<Record<string, unknown>>> {
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => '2026-11-21T15:00:00+08:00' },
  });
  const api = house.as(owner);
  const hotel = demonstrationHotel({ today, guests: 60 });
  await api.writeSettings({ settings: hotel.settings });
  const { counts } = await house.importFrom(owner, hotelSource(hotel));
  const found = await api.findGuests({ document: { type: 'id-card', number: dingCard }, locale: 'zh-CN' });
  const guestId = found.hits[0]?.guestId ?? ('guest_0' as never);
  const brief = await api.briefGuest({
    guestId,
    property: 'RIVER',
    day: today,
    freeRooms: ['1501', '2102', '2210'],
  });

  return {
    counts,
    found,
    brief,
    rendered: [
      renderBrief(brief, 'en'),
      renderBrief(brief, 'zh-CN'),
      scriptOf(brief, 'en'),
      scriptOf(brief, 'zh-CN'),
    ],
    wishes: ['2 fried eggs, half-cooked', '高楼层、江景，远离电梯'].map((text) => parseWish(text)),
    everyone: hashOf(JSON.stringify(await everyone(api))),
    matches: await api.listMatches({}),
    audit: await api.verifyAudit({}),
  };
}

async function everyone(
  api: ReturnType<ReturnType<typeof createInnkeeper>['as']>,
): Promise<readonly unknown[]> {
  const files: unknown[] = [];
  for (const letter of 'abcdefghijklmnopqrstuvwxyz丁王김やم') {
    const { hits } = await api.findGuests({ text: letter, limit: 20 });
    for (const { guestId } of hits) files.push(await api.readGuest({ guestId }));
  }

  return files;
}
