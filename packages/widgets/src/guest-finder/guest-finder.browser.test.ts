import type { FindOutput, InnkeeperApi } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { dingCard, machineReadableZone } from '@innkeeper/core/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { mount, settled, shadow, textOf, until } from '../testing/mount.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { hideByKey } from '../testing/privacy-key.test-data.ts';
import { GuestFinder } from './define.ts';
import type { GuestNewEvent, GuestSelectEvent } from './events.ts';
import { fieldOf, press, rowsOf, scan, type } from './scan.test-data.ts';

let house: DemonstrationHouse;
let chosen: GuestSelectEvent['detail'][] = [];
let asNew: GuestNewEvent['detail'][] = [];

beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => {
  chosen = [];
  asNew = [];
});

interface Given {
  readonly api?: Pick<InnkeeperApi, 'findGuests'>;
  readonly found?: FindOutput;
  readonly mode?: 'list';
  readonly width?: number;
  readonly lang?: string;
  readonly scheme?: 'light' | 'dark';
}

async function aFinder({ width = 480, lang, scheme, ...given }: Given = {}): Promise<GuestFinder> {
  const finder = Object.assign(new GuestFinder(), {
    ...(given.found ? {} : { api: house.api }),
    property: 'RIVER',
    day: today,
    ...given,
  });
  finder.addEventListener('ik-guest-select', ({ detail }) => chosen.push(detail));
  finder.addEventListener('ik-guest-new', ({ detail }) => asNew.push(detail));

  return mount(finder, { width, lang, scheme });
}

async function found(finder: GuestFinder, text: string): Promise<readonly string[]> {
  type(finder, text);
  await finder.updateComplete;
  await until(() => shadow(finder).querySelector('.results[aria-busy=false] #options'), 'the answer');

  return rowsOf(finder);
}

describe('as one types', () => {
  it('shows the name in both scripts with the part that matched, where the guest is, and the ends of numbers', async () => {
    const finder = await aFinder();
    const [row = ''] = await found(finder, '丁');
    expect(row).toContain('丁建国');
    expect(row).toContain('Jianguo');
    expect(row).toContain('Arrives today');
    expect(row).toContain('phone …2102');
    expect(row).toContain('ID …5812');
    expect(shadow(finder).querySelector('mark')?.textContent).toBe('丁');
    await found(finder, 'kathe');
    expect(shadow(finder).querySelector('mark')?.textContent).toBe('Käthe');
    await picture(finder, 'finder-ding');
  });

  it('shows who is in the house and who arrives before anything is typed', async () => {
    const finder = await aFinder();
    finder.focus();
    await until(() => rowsOf(finder).length > 0, 'who is near');
    const rows = rowsOf(finder);
    expect(rows.length).toBeLessThanOrEqual(8);
    expect(rows[0]).toContain('Room');
    const firstAway = rows.findIndex((row) => !row.includes('Room') && !row.includes('Arrives'));
    expect(rows.slice(firstAway < 0 ? rows.length : firstAway).join()).not.toContain('Room ');
  });

  it('says at the end of the list that the guest may be new', async () => {
    const finder = await aFinder();
    expect((await found(finder, 'ding jianguo')).at(-1)).toBe('+ New guest');
    expect(await found(finder, 'qqqqxxxx')).toEqual(['+ New guest']);
    expect(textOf(finder)).toContain('The house knows nobody like that.');
  });

  it('never shows the answer to what was typed before', async () => {
    const waiting: (() => void)[] = [];
    const findGuests: InnkeeperApi['findGuests'] = async (input, options) => {
      if (input.text === 'ding') await new Promise<void>((resolve) => waiting.push(resolve));

      return house.api.findGuests(input, options);
    };
    const finder = await aFinder({ api: { findGuests } });
    type(finder, 'ding');
    await until(() => waiting.length > 0, 'the first question');
    const rows = await found(finder, '1203');
    expect(rows[0]).toContain('Schäfer');
    for (const go of waiting) go();
    await settled(finder);
    expect(rowsOf(finder)).toEqual(rows);
  });
});

describe('by keys', () => {
  it('takes the first at Enter, also when the answer is still on its way', async () => {
    const finder = await aFinder();
    type(finder, 'jianguo ding');
    press(finder, 'Enter');
    await until(() => chosen.length > 0, 'the choice');
    expect(chosen[0]).toMatchObject({ guestId: house.ding, knownBy: 'find/name' });
    expect(finder.value).toBe(house.ding);
    expect(fieldOf(finder).getAttribute('aria-expanded')).toBe('false');
  });

  it('moves with the arrows, tells assistive technology where it is, and closes at Esc', async () => {
    const finder = await aFinder();
    await found(finder, 'ding');
    const field = fieldOf(finder);
    press(finder, 'ArrowDown');
    await finder.updateComplete;
    const pointed = shadow(finder).querySelector('[aria-selected=true]');
    expect(field.getAttribute('aria-activedescendant')).toBe(pointed?.id);
    press(finder, 'ArrowUp');
    await finder.updateComplete;
    expect(shadow(finder).querySelector('[aria-selected=true]')?.textContent).toContain('New guest');
    press(finder, 'Escape');
    await finder.updateComplete;
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(rowsOf(finder)).toEqual([]);
    expect(chosen).toEqual([]);
  });

  it('leaves everything as it is where the page does not let it happen', async () => {
    const finder = await aFinder();
    finder.addEventListener('ik-guest-select', (event) => event.preventDefault());
    await found(finder, 'ding');
    press(finder, 'Enter');
    await until(() => chosen.length > 0, 'the choice');
    expect(finder.value).toBe('');
    expect(rowsOf(finder).length).toBeGreaterThan(0);
  });

  it('stands in a form: the guest is its value, and an empty one is told', async () => {
    const finder = await aFinder();
    const form = document.createElement('form');
    finder.name = 'guest';
    finder.required = true;
    finder.replaceWith(form);
    form.append(finder);
    await settled(finder);
    expect(form.checkValidity()).toBe(false);
    type(finder, 'jianguo ding');
    press(finder, 'Enter');
    await until(() => finder.value !== '', 'the choice');
    expect(new FormData(form).get('guest')).toBe(house.ding);
    form.reset();
    expect(finder.value).toBe('');
  });
});

const passport = machineReadableZone({
  issuer: 'D',
  family: 'Mustermann',
  given: 'Erika',
  number: 'C01X00T47',
  birth: { year: 1964, month: 8, day: 12 },
  gender: 'female',
  expires: { year: 2031, month: 10, day: 31 },
});

describe('from a scanner', () => {
  it('goes straight to the guest whose card was scanned, with Enter at the end and without', async () => {
    for (const end of ['', '\n']) {
      chosen = [];
      const finder = await aFinder();
      scan(finder, dingCard + end);
      await until(() => chosen.length > 0, 'the guest');
      expect(chosen[0]).toMatchObject({ guestId: house.ding, knownBy: 'find/document' });
      expect(fieldOf(finder).value).not.toContain(dingCard.slice(0, 8));
    }
  });

  it('goes to a new guest with the fields of the passport, whose first line ends with Enter too', async () => {
    const finder = await aFinder();
    scan(finder, `${passport.join('\n')}\n`);
    await until(() => asNew.length > 0, 'the new guest');
    expect(chosen).toEqual([]);
    expect(asNew).toHaveLength(1);
    expect(asNew[0]?.prefill).toMatchObject({
      names: [{ family: 'Mustermann', given: 'Erika' }],
      identifiers: [{ number: 'C01X00T47', country: 'DE' }],
      birthDate: { year: 1964, month: 8, day: 12 },
    });
  });

  it('says which check digit is wrong, and opens nothing by itself', async () => {
    const [first, second] = passport;
    const wrong = `${second.slice(0, 9)}${(Number(second[9]) + 1) % 10}${second.slice(10)}`;
    const finder = await aFinder();
    scan(finder, `${first}\n${wrong}\n`);
    await until(() => shadow(finder).querySelector('.problem'), 'the problem');
    await settled(finder);
    expect(textOf(finder)).toContain('check digit of the document number does not fit');
    expect([...chosen, ...asNew]).toEqual([]);
    await expectAccessible(finder);
    await picture(finder, 'finder-problem');
  });
});

describe('in every state', () => {
  it('says what to do where the house does not answer, and looks again', async () => {
    let isDown = true;
    const findGuests: InnkeeperApi['findGuests'] = (input, options) =>
      isDown ? Promise.reject(new Error('down')) : house.api.findGuests(input, options);
    const finder = await aFinder({ api: { findGuests } });
    type(finder, 'ding');
    await until(() => finder.matches(':state(failed)'), 'the failure');
    await settled(finder);
    expect(textOf(finder)).toContain('The house does not answer.');
    await expectAccessible(finder);
    isDown = false;
    shadow(finder).querySelector<HTMLButtonElement>('.state button')?.click();
    await until(() => rowsOf(finder).some((row) => row.includes('丁建国')), 'the guest');
  });

  it('shows who is near at once where it is a list, and anew in another property', async () => {
    const finder = await aFinder({ mode: 'list' });
    await until(() => rowsOf(finder)[0]?.includes('Room'), 'who is in the house');
    finder.property = 'NOWHERE';
    await until(() => rowsOf(finder).length === 0, 'nothing of the other property');
    finder.property = 'RIVER';
    await until(() => rowsOf(finder)[0]?.includes('Room'), 'who is in the house again');
  });

  it('says how old the list is where a later look fails', async () => {
    let isDown = false;
    const findGuests: InnkeeperApi['findGuests'] = (input, options) =>
      isDown
        ? Promise.reject(new InnkeeperError('store/unavailable', { reason: 'test' }))
        : house.api.findGuests(input, options);
    const finder = await aFinder({ api: { findGuests }, mode: 'list' });
    await until(() => rowsOf(finder).length > 0, 'who is near');
    isDown = true;
    shadow(finder)
      .querySelector('.frame')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
    await until(() => finder.matches(':state(stale)'), 'the failure');
    await settled(finder);
    expect(textOf(finder)).toContain('From just now.');
    expect(rowsOf(finder).length).toBeGreaterThan(0);
    await expectAccessible(finder);
  });

  it('hides names at the privacy key: list and chosen guest come back, a field emptied by it stays', async () => {
    const list = await aFinder({ mode: 'list' });
    await until(() => rowsOf(list).length > 0, 'who is near');
    await hideByKey(list);
    expect(textOf(list)).toBe('Hidden from view. Show again');
    const finder = await aFinder();
    await found(finder, 'jianguo ding');
    press(finder, 'Enter');
    await until(() => finder.value !== '', 'the choice');
    fieldOf(finder).blur();
    await hideByKey(finder);
    expect(shadow(finder).querySelector('input')).toBeNull();
    finder.blank(false);
    expect(fieldOf(finder).value).toContain('Ding');
    finder.focus();
    await userEvent.keyboard('{Escape}{Escape}');
    await until(() => shadow(finder).activeElement === fieldOf(finder), 'the empty field');
    expect([fieldOf(finder).value, finder.value, finder.isBlank]).toEqual(['', '', false]);
  });

  it('says who may not look for guests', async () => {
    const finder = await aFinder({ api: house.as('housekeeping') });
    type(finder, 'ding');
    await until(() => finder.matches(':state(forbidden)'), 'the refusal');
    await settled(finder);
    expect(textOf(finder)).toContain('You may not see this.');
    await expectAccessible(finder);
  });

  it.each([
    ['en', 'light', 480],
    ['en', 'dark', 360],
    ['zh-CN', 'light', 360],
    ['zh-CN', 'dark', 480],
  ] as const)('can be read by everybody in %s, %s, at %i px', async (lang, scheme, width) => {
    const finder = await aFinder({ lang, scheme, width, mode: 'list' });
    await expectAccessible(finder);
    await found(finder, 'wang');
    await expectAccessible(finder);
    expectNoOverflow(finder);
    await picture(finder, `finder-${lang}-${scheme}-${width}`);
  });

  it('keeps nothing of any guest when another person comes to the desk', async () => {
    const finder = await aFinder();
    await found(finder, 'ding');
    finder.shutdown();
    await finder.updateComplete;
    expect(textOf(finder)).not.toMatch(/丁|Ding/);
    expect(fieldOf(finder).value).toBe('');
    expect(finder.api).toBeUndefined();
  });
});

describe('with plain data', () => {
  const many = {
    state: 'known',
    hits: Array.from({ length: 1000 }, (_, place) => ({
      guestId: `guest_${String(place).padStart(8, '0')}`,
      latinName: `<img src=x onerror="document.title='run'"> ${place}`,
      because: [],
      inHouse: false,
      stays: place % 4,
    })),
  } as unknown as FindOutput;

  it('shows what the host has found, and asks the host for more', async () => {
    const asked: string[] = [];
    const finder = await aFinder({ found: many, mode: 'list' });
    finder.addEventListener('ik-guest-look', ({ detail }) => asked.push(detail.text));
    expect(rowsOf(finder).length).toBeLessThan(120);
    expect(shadow(finder).querySelector('[role=option]')?.getAttribute('aria-setsize')).toBe('1000');
    const list = shadow(finder).querySelector('.results') as HTMLElement;
    list.scrollTop = list.scrollHeight;
    await until(() => rowsOf(finder).at(-1)?.includes(' 999'), 'the last row');
    list.scrollTop = 0;
    await until(() => rowsOf(finder)[0]?.includes(' 0'), 'the first row');
    press(finder, 'ArrowUp');
    await until(
      () => shadow(finder).querySelector('#option-999[aria-selected=true]'),
      'the last row, pointed at',
    );
    press(finder, 'ArrowDown');
    await until(() => shadow(finder).querySelector('#option-0[aria-selected=true]'), 'the first, pointed at');
    expect(document.title).not.toBe('run');
    type(finder, 'x');
    expect(asked).toEqual(['x']);
    press(finder, 'Enter');
    expect(chosen[0]?.guestId).toBe('guest_00000000');
  });
});
