import type { InnkeeperApi, MatchReview as MatchPage } from '@innkeeper/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { button, mount, settled, shadow, textOf, until } from '../testing/mount.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { couples } from './couples.test-data.ts';
import { MatchReview } from './define.ts';
import type { MatchDecideEvent } from './events.ts';

/** The part of the developer tools of Chromium that is used. */
interface Devtools {
  send(method: string, parameters: object): Promise<unknown>;
}

let hotel: DemonstrationHouse;
let api: InnkeeperApi;

beforeEach(async () => {
  hotel = await openHouse(couples);
  api = hotel.as('manager');
  await page.viewport(800, 1300);
});

async function reviewed(
  look: Parameters<typeof mount>[1] = {},
  told: Partial<MatchReview> = {},
): Promise<MatchReview> {
  const element = new MatchReview();
  Object.assign(element, { api, day: today, ...told });
  await mount(element, { width: 640, ...look });

  return element;
}

const press = async (element: MatchReview, key: string): Promise<void> => {
  shadow(element).querySelector<HTMLElement>('button.first')?.focus();
  await userEvent.keyboard(key);
  await settled(element);
};
const open = async (): Promise<number> => (await api.reviewMatches({ day: today })).matches.length;

describe('the review of possible matches', () => {
  it('begins with who is in the house, and says how sure it is and why', async () => {
    const element = await reviewed();
    const text = textOf(element);
    expect(text).toContain('Margarethe Oberhofer');
    expect(text).toContain('In the house now');
    expect(text).toMatch(/(Very likely|Probably) the same person/);
    expect(text).toMatch(/Phone: the same \+\d/);
    expect(text).toMatch(/Together \+\d/);
    expect(text).toContain('2 stays');
    expect(text).not.toContain('P7712345');
    expect(button(element, 'Same person S')).toBe(shadow(element).querySelector('button.first'));
  });

  it('is worked with the keyboard: next, previous, table, numbers, and the keys themselves', async () => {
    const element = await reviewed();
    const first = textOf(element);
    await press(element, 'j');
    expect(textOf(element)).not.toBe(first);
    await press(element, 'k');
    expect(textOf(element)).toBe(first);
    await press(element, 't');
    expect(shadow(element).querySelector('table.numbers')?.textContent).toContain('Together');
    await press(element, 'n');
    expect(textOf(element)).toContain('P7712345');
    await press(element, '?');
    expect(textOf(element)).toContain('Choose whose value stands');
  });

  it('lets a person choose whose value stands, with arrows, and keeps the choice', async () => {
    const element = await reviewed();
    const decided: MatchDecideEvent['detail'][] = [];
    element.addEventListener('ik-match-decide', ({ detail }) => decided.push(detail));
    await userEvent.click(button(element, 'Name: M Oberhofer stands'));
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}{ArrowRight}');
    await press(element, 's');
    await until(() => textOf(element).includes('Made one: Margarethe Oberhofer'));
    expect(decided[0]?.choices).toEqual([
      { field: 'name', from: 'survivor' },
      { field: 'nationality', from: 'other' },
    ]);
    const { guest } = await api.readGuest({ guestId: decided[0]?.one as never });
    expect(guest.nationalities[0]).toMatchObject({ value: 'DE', confirmed: true });
    expect(guest.profiles).toHaveLength(2);
  });

  it.each([
    ['s', 'Made one'],
    ['d', 'Kept apart'],
    ['l', 'Put off'],
  ])('does what the key %s says at once, and takes it back with u', async (key, said) => {
    const element = await reviewed();
    const before = await open();
    const first = textOf(element);
    await press(element, key);
    await until(() => textOf(element).includes(`${said}: Margarethe Oberhofer`));
    await until(() => textOf(element).includes('Undo'));
    expect(await open()).toBe(before - 1);
    await press(element, 'u');
    await until(() => !textOf(element).includes(said));
    expect(await open()).toBe(before);
    await until(() => textOf(element).includes('Margarethe'));
    expect(textOf(element)).toContain(first.slice(0, 40));
  });

  it('asks the page before anything is written', async () => {
    const element = await reviewed();
    const before = await open();
    element.addEventListener('ik-match-decide', (event) => event.preventDefault());
    for (const key of ['s', 'd', 'l']) await press(element, key);
    expect(await open()).toBe(before);
  });

  it('undoes an earlier merge of the two, however old', async () => {
    const [match] = (await api.reviewMatches({ day: today })).matches;
    const { one, other } = match as MatchPage['matches'][number];
    const { mergeId } = await api.mergeGuests({
      survivor: one.guestId,
      other: other.guestId,
      note: 'by mistake',
    });
    await api.unmergeGuests({ mergeId });
    const third = await api.addGuest({ statement: { names: [{ type: 'primary', full: 'Grete O' }] } });
    await api.mergeGuests({ survivor: one.guestId, other: third.guestId });
    const element = await reviewed();
    await press(element, 'p');
    await until(() => textOf(element).includes('undone'));
    expect(textOf(element)).toContain('by mistake');
    await userEvent.click(button(element, 'Undo this merge'));
    await until(() => !textOf(element).includes('Undo this merge'));
    expect((await api.readGuest({ guestId: one.guestId })).guest.profiles).toHaveLength(1);
  });

  it('says that a merge is forbidden, and offers no way to it', async () => {
    const [match] = (await api.reviewMatches({ day: today })).matches;
    const found = match as MatchPage['matches'][number];
    const review = {
      matches: [{ ...found, mayMerge: false, against: [{ code: 'identity/declared-apart' }] }],
    };
    const element = await reviewed({}, { api: undefined as never, review });
    expect(textOf(element)).toContain('Somebody said before that they are not the same.');
    expect(button(element, 'Same person S').disabled).toBe(true);
    expect(shadow(element).querySelector('.pick')).toBeNull();
  });

  it('shows plain data without an API and writes nothing, and says when there is nothing to decide', async () => {
    const review = await api.reviewMatches({ day: today });
    const element = await reviewed({}, { api: undefined as never, review });
    const decided: string[] = [];
    element.addEventListener('ik-match-decide', ({ detail }) => decided.push(detail.decision));
    await press(element, 'd');
    expect(decided).toEqual(['different']);
    element.review = { matches: [] };
    await settled(element);
    expect(textOf(element)).toContain('Nothing to decide');
    expect(element.matches(':state(empty)')).toBe(true);
  });

  it('tells who may not see it, keeps what was there when the house is gone, and forgets all at the end', async () => {
    const forbidden = await reviewed({}, { api: hotel.api });
    expect(textOf(forbidden)).toContain('You may not see this');
    let isGone = false;
    const element = await reviewed(
      {},
      {
        api: {
          ...api,
          reviewMatches: (input, options) =>
            isGone ? Promise.reject(new Error('lost')) : api.reviewMatches(input, options),
          decideMatches: () => Promise.reject(new Error('lost')),
        },
      },
    );
    await press(element, 'd');
    await until(() => textOf(element).includes('Not done: Margarethe Oberhofer'));
    expect(button(element, 'Try again')).toBeDefined();
    isGone = true;
    await press(element, 'r');
    await until(() => element.matches(':state(stale)'));
    expect(textOf(element)).toContain('Oberhofer');
    element.shutdown();
    await settled(element);
    expect(textOf(element)).not.toContain('Oberhofer');
    expect(element.api).toBeUndefined();
  });
});

it.each(
  [360, 640].flatMap((width) =>
    (['en', 'zh-CN'] as const).flatMap((lang) =>
      (['light', 'dark'] as const).map((scheme) => ({ width, lang, scheme })),
    ),
  ),
)('stands at $width px in $lang, $scheme, without overflow and for everybody', async (look) => {
  const element = await reviewed(look);
  expectNoOverflow(element);
  await expectAccessible(element);
  await picture(element, `match-review-1-${look.width}-${look.lang}-${look.scheme}`);
  await press(element, 'l');
  await until(() => shadow(element).querySelector('.deeds .good'));
  await press(element, 't');
  await press(element, 'p');
  await press(element, '?');
  expectNoOverflow(element);
  await expectAccessible(element);
  await picture(element, `match-review-2-${look.width}-${look.lang}-${look.scheme}`);
});

it('stands in forced colours', async () => {
  const emulate = (value: string): Promise<unknown> =>
    (cdp() as unknown as Devtools).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value }],
    });
  await emulate('active');
  try {
    const element = await reviewed();
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await expectAccessible(element);
    await picture(element, 'match-review-forced');
  } finally {
    await emulate('none');
  }
});
