import type { InnkeeperApi, TimelinePage } from '@innkeeper/core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { button, mount, settled, shadow, textOf, until } from '../testing/mount.test-data.ts';
import { naughtyStrings } from '../testing/naughty.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { nameStaff } from '../words/staff.ts';
import { Timeline } from './define.ts';

let hotel: DemonstrationHouse;
beforeAll(() => page.viewport(500, 900));
beforeEach(async () => {
  hotel = await openHouse();
});

const timelineOf = (api: Partial<InnkeeperApi> = hotel.api, pageSize?: number): Timeline => {
  const timeline = new Timeline();
  Object.assign(timeline, { api, guestId: hotel.ding, property: 'RIVER', pageSize });

  return timeline;
};
const chip = (timeline: Timeline, name: string) =>
  shadow(timeline).querySelector<HTMLButtonElement>(`.filter-chip[data-name="${name}"]`) as HTMLButtonElement;
const kinds = (timeline: Timeline) =>
  [...shadow(timeline).querySelectorAll('.entry')].map((entry) => entry.classList[1]);

/** Everything that can happen between a guest and the house. */
async function busyDays(): Promise<void> {
  const { api, ding: guestId } = hotel;
  await api.addContact({
    guestId,
    medium: 'email',
    direction: 'out',
    subject: 'Invoice',
    text: 'The invoice for March.',
  });
  await api.addContact({ guestId, medium: 'desk', direction: 'in', text: '想换一间安静的房。' });
  const { feedbackId } = await api.addFeedback({
    guestId,
    day: '2026-11-20',
    type: 'complaint',
    about: 'shower',
    text: 'The shower stays cold.',
    room: '2102',
    state: 'open',
  });
  await api.addFeedback({
    guestId,
    feedbackId,
    day: '2026-11-20',
    type: 'complaint',
    state: 'settled',
    remedy: 'The mixer was changed.',
  });
  await api.addFeedback({ guestId, day: '2026-11-21', type: 'complaint', about: 'breakfast', state: 'open' });
  await api.addWish({
    guestId,
    preferences: [{ attribute: 'room.quiet', operator: 'equals', value: true, stance: 'like' }],
    text: 'a quiet room',
  });
  await api.orderWork({ guestId, department: 'laundry', lines: [{ item: 'shirt', quantity: 2 }] });
}

describe('what is shown', () => {
  it.each(
    [360, 480].flatMap((width) =>
      (['en', 'zh-CN'] as const).flatMap((lang) =>
        (['light', 'dark'] as const).map((scheme) => ({ width, lang, scheme })),
      ),
    ),
  )('is all of Mr Ding at $width px in $lang, $scheme, without overflow and for everybody', async (look) => {
    await busyDays();
    const timeline = await mount(timelineOf(), look);
    expect(new Set(kinds(timeline))).toEqual(new Set(['stay', 'contact', 'feedback', 'wish', 'work']));
    expectNoOverflow(timeline);
    await expectAccessible(timeline);
    await picture(timeline, `timeline-ding-${look.width}-${look.lang}-${look.scheme}`);
  });

  it('tells the kinds apart by picture and by word', async () => {
    await busyDays();
    const timeline = await mount(timelineOf());
    const signs = new Map(
      [...shadow(timeline).querySelectorAll('.kind')].map((one) => [
        one.querySelector('.small')?.textContent?.trim(),
        one.querySelector('path')?.getAttribute('d'),
      ]),
    );
    expect(signs.size).toBe(5);
    expect(new Set(signs.values()).size).toBe(5);
    const days = [...shadow(timeline).querySelectorAll('h3')].map((one) => one.textContent?.trim());
    expect(days[0]).toBe('21 November 2026');
    expect(new Set(days).size).toBe(days.length);
  });

  it('says what would fill it, who may see it, and what to do when the house does not answer', async () => {
    expect(textOf(await mount(new Timeline()))).toContain('needs its “api” property');
    const nobody = new Timeline();
    nobody.api = hotel.api;
    expect(textOf(await mount(nobody))).toContain('No guest chosen');
    const forbidden = await mount(timelineOf(hotel.as('it')));
    expect(textOf(forbidden)).toContain('You may not see this');
    await expectAccessible(forbidden);
    let isDown = true;
    const shaky = await mount(
      timelineOf({
        listTimeline: async (input) => {
          if (isDown) throw new TypeError('lost');

          return hotel.api.listTimeline(input);
        },
      }),
    );
    expect(textOf(shaky)).toContain('The house does not answer');
    isDown = false;
    button(shaky, 'Try again').click();
    await settled(shaky);
    expect(textOf(shaky)).toContain('Call from the guest');
  });

  it('grows by itself when a colleague writes', async () => {
    const timeline = await mount(timelineOf());
    const before = kinds(timeline).length;
    await hotel
      .as('receptionist', 'ben')
      .addContact({ guestId: hotel.ding, medium: 'sms', direction: 'out' });
    await until(() => kinds(timeline).length === before + 1, 'the new contact');
    expect(textOf(timeline)).not.toContain('ben');
    nameStaff({ ben: 'Ben Hall' });
    await until(() => textOf(timeline).includes('Ben Hall'), 'the name of the colleague');
  });

  it('masks what was said for those who do not read notes', async () => {
    const page = await hotel.api.listTimeline({ guestId: hotel.ding });
    const timeline = new Timeline();
    timeline.timeline = {
      ...page,
      entries: page.entries.map((entry) =>
        entry.kind === 'contact' ? { ...entry, subject: undefined, isMasked: true as const } : entry,
      ),
    };
    await mount(timeline);
    expect(textOf(timeline)).toContain('for those who read notes');
    await expectAccessible(timeline);
  });
});

describe('the filter', () => {
  it('is worked by the keyboard: f, arrows, Space', async () => {
    await busyDays();
    const timeline = await mount(timelineOf());
    timeline.focus();
    await userEvent.keyboard('f');
    const names = [...shadow(timeline).querySelectorAll('.filter')][0]?.querySelectorAll('button');
    expect(shadow(timeline).activeElement).toBe(names?.[0]);
    await userEvent.keyboard('{ArrowRight}');
    expect(shadow(timeline).activeElement).toBe(names?.[1]);
    const name = names?.[1]?.dataset['name'] ?? '';
    await userEvent.keyboard(' ');
    await until(() => chip(timeline, name).getAttribute('aria-pressed') === 'true', 'the pressed chip');
    await until(() => [...shadow(timeline).querySelectorAll('.entry')].length < 6, 'fewer entries');
    expect(shadow(timeline).activeElement).toBe(chip(timeline, name));
    await expectAccessible(timeline);
    chip(timeline, name).click();
    await until(() => kinds(timeline).includes('stay'), 'everything again');
  });

  it('shows one channel, one kind, and says where there is nothing of both', async () => {
    await busyDays();
    const timeline = await mount(timelineOf());
    chip(timeline, 'email').click();
    await until(() => kinds(timeline).length === 1, 'the one e-mail');
    expect(textOf(timeline)).toContain('E-mail to the guest');
    chip(timeline, 'stay').click();
    await until(() => kinds(timeline).length === 0, 'nothing');
    expect(textOf(timeline)).toContain('Nothing of this kind');
    await expectAccessible(timeline);
  });

  it('works on plain data too, and tells the page', async () => {
    await busyDays();
    const page: TimelinePage = await hotel.api.listTimeline({ guestId: hotel.ding });
    const timeline = new Timeline();
    timeline.timeline = page;
    const heard: unknown[] = [];
    timeline.addEventListener('ik-timeline-filter', ({ detail }) => void heard.push(detail.filter));
    await mount(timeline);
    chip(timeline, 'email').click();
    await until(() => kinds(timeline).length === 1, 'the one e-mail');
    expect(heard).toEqual([{ channels: ['email'] }]);
  });
});

describe('the next page', () => {
  it('comes with m, keeps what is there, and puts the focus where reading goes on', async () => {
    await busyDays();
    const timeline = await mount(timelineOf(hotel.api, 3));
    const all = (await hotel.api.listTimeline({ guestId: hotel.ding, property: 'RIVER' })).entries.map(
      ({ id }) => id,
    );
    const shown = () =>
      [...shadow(timeline).querySelectorAll<HTMLElement>('.entry')].map(({ dataset }) => dataset['id']);
    expect(shown()).toEqual(all.slice(0, 3));
    timeline.focus();
    await userEvent.keyboard('m');
    await until(() => shown().length === 6, 'the second page');
    expect(shown()).toEqual(all.slice(0, 6));
    await until(() => (shadow(timeline).activeElement as HTMLElement)?.dataset['id'] === all[3], 'the focus');
    while (shadow(timeline).querySelector('.show-more')) {
      const before = shown().length;
      button(timeline, 'Show more').click();
      await until(() => shown().length > before, 'more');
    }
    expect(shown()).toEqual(all);
  });

  it('that does not come loses nothing, and can be asked for again', async () => {
    await busyDays();
    let isDown = false;
    const timeline = await mount(
      timelineOf(
        {
          listTimeline: async (input) => {
            if (isDown) throw new TypeError('lost');

            return hotel.api.listTimeline(input);
          },
        },
        3,
      ),
    );
    isDown = true;
    button(timeline, 'Show more').click();
    await until(() => textOf(timeline).includes('What is here stays'), 'that it failed');
    expect(kinds(timeline)).toHaveLength(3);
    isDown = false;
    button(timeline, 'Try again').click();
    await until(() => kinds(timeline).length === 6, 'the second page');
  });
});

describe('what comes from outside', () => {
  it('is text and nothing else, whatever it is', async () => {
    const page = await hotel.api.listTimeline({ guestId: hotel.ding });
    const timeline = new Timeline();
    timeline.timeline = {
      ...page,
      entries: naughtyStrings.map((text, index) => ({
        kind: 'contact',
        id: `contact_${index}`,
        day: '2026-11-21',
        direction: 'in',
        channel: text,
        by: text,
        subject: text,
        text,
      })),
      counts: { all: 1, kinds: [], channels: naughtyStrings.map((name) => ({ name, count: 1 })) },
    };
    await mount(timeline, { width: 360 });
    expectNoOverflow(timeline);
    expect(shadow(timeline).querySelector('script, img, iframe')).toBeNull();
    expect(globalThis).not.toHaveProperty('pwned');
  });
});

describe('at a change of staff', () => {
  it('nothing of the guest is left', async () => {
    const timeline = await mount(timelineOf());
    timeline.shutdown();
    expect(textOf(timeline)).not.toMatch(/Stay|Call|2102/);
    expect(timeline.api).toBeUndefined();
    await settled(timeline);
    expect(textOf(timeline)).not.toMatch(/Stay|Call|2102/);
  });
});
