import type { Day, InnkeeperApi, Locale } from '@innkeeper/core';
import { printed, readBrief } from '../commands/brief.ts';
import type { Desk } from '../desk.ts';
import type { DemoState } from '../house/demo-state.ts';

/** What the receptionist sees when Mr Ding's identity card is on the scanner, and what to try next. */
export async function showMrDing(desk: Desk, api: InnkeeperApi, { today, card }: DemoState): Promise<void> {
  const { say, locale } = desk;
  const found = await api.findGuests({ document: { number: card, type: 'id-card' }, locale });
  const [hit] = found.hits;
  const day = { ...desk, options: { ...desk.options, day: today } };
  const brief = hit && (await readBrief(api, day, { guestId: hit.guestId, knownBy: hit.because[0]?.code }));
  const command = desk.world.env.npm_lifecycle_event === 'start' ? 'npm run innkeeper --' : 'innkeeper';

  desk.answer({ today, document: card, found, brief }, [
    '',
    say('demo/day', { today: inWords(today, locale) }),
    say('demo/scan', { card }),
    '',
    ...(brief ? [printed(brief, desk)] : [say('find/new')]),
    '',
    say('demo/try'),
    `  ${command} wish ${card} "${say('demo/wish')}" --demo`,
    `      ${say('demo/try-wish')}`,
    `  ${command} brief 1203 --demo`,
    `      ${say('demo/try-complaint')}`,
    `  ${command} find "${say('demo/name')}" --demo`,
    `      ${say('demo/try-find')}`,
  ]);
}

function inWords(day: Day, locale: Locale): string {
  const style = { dateStyle: 'long', timeZone: 'UTC' } as const;

  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, style).format(new Date(day));
}
