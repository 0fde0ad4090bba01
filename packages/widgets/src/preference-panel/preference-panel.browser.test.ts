import type { InnkeeperApi, Preference, PreferencesAnswer } from '@innkeeper/core';
import { keyOfPreference } from '@innkeeper/core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { button, mount, settled, shadow, textOf, until } from '../testing/mount.test-data.ts';
import { naughtyStrings } from '../testing/naughty.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { nameStaff } from '../words/staff.ts';
import { PreferencePanel } from './define.ts';
import type { PreferenceChangeEvent } from './events.ts';

const river: Preference = { attribute: 'room.view', operator: 'equals', value: 'river', stance: 'like' };
const sea: Preference = { ...river, value: 'sea' };
const city: Preference = { ...river, value: 'city' };

let hotel: DemonstrationHouse;
beforeAll(() => page.viewport(500, 900));
beforeEach(async () => {
  hotel = await openHouse();
});

const panelOf = (api: InnkeeperApi | Pick<InnkeeperApi, 'readPreferences'> = hotel.api): PreferencePanel => {
  const panel = new PreferencePanel();
  Object.assign(panel, { api, guestId: hotel.ding, property: 'RIVER' });

  return panel;
};
const field = (panel: PreferencePanel) => shadow(panel).querySelector('input') as HTMLInputElement;
const write = async (panel: PreferencePanel, text: string) => {
  await until(() => field(panel), 'the field');
  field(panel).value = text;
  field(panel).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(() => shadow(panel).querySelector('.chip, .warn-text'), 'the chips');
};
const valuesNow = async (attribute: string): Promise<readonly unknown[]> =>
  (await hotel.api.readPreferences({ guestId: hotel.ding })).known
    .filter(({ preference, standing }) => preference.attribute === attribute && standing === 'current')
    .map(({ preference }) => preference.value);

/** A guest with everything the panel can show: a must, likes, a dislike, a guess, a doubt, a conflict, codes. */
async function fullHouse(): Promise<void> {
  const ana = hotel.as('receptionist', 'ana');
  const guestId = hotel.ding;
  const read = async (text: string) =>
    (await ana.readWish({ text })).wishes.map(({ preference }) => preference);
  const [allergy] = await read('allergic to detergent, use soap');
  const [sweets] = await read('no sweets except honey');
  await ana.changePreferences({
    guestId,
    changes: [
      ...[allergy, sweets].flatMap((preference) =>
        preference ? [{ type: 'add', preference, text: 'as he said' } as const] : [],
      ),
      {
        type: 'add',
        known: 'observed',
        preference: { attribute: 'food.dish', operator: 'includes', value: 'fruit', stance: 'like' },
      },
    ],
  });
  const { seen } = await ana.readPreferences({ guestId });
  for (const [who, preference] of [
    ['ben', sea],
    ['eva', city],
  ] as const)
    await hotel
      .as('receptionist', who)
      .changePreferences({ guestId, seen, changes: [{ type: 'add', preference }] });
}

describe('what is shown', () => {
  it.each(
    [360, 480].flatMap((width) =>
      (['en', 'zh-CN'] as const).flatMap((lang) =>
        (['light', 'dark'] as const).map((scheme) => ({ width, lang, scheme })),
      ),
    ),
  )('is all of Mr Ding at $width px in $lang, $scheme, without overflow and for everybody', async (look) => {
    await fullHouse();
    const panel = await mount(panelOf(), look);
    expectNoOverflow(panel);
    await expectAccessible(panel);
    await picture(panel, `panel-ding-${look.width}-${look.lang}-${look.scheme}`);
    for (const more of [...shadow(panel).querySelectorAll<HTMLElement>('.more')].slice(1, 2)) more.click();
    button(panel, look.lang === 'en' ? '+ Wish' : '＋ 记喜好').click();
    await write(panel, look.lang === 'en' ? 'high floor, quiet room, blue curtains' : '高楼层、安静');
    expectNoOverflow(panel);
    await expectAccessible(panel);
    await picture(panel, `panel-ding-writing-${look.width}-${look.lang}-${look.scheme}`);
  });

  it('has what must not be on top, likes and dislikes by word and sign, exceptions with the dislike', async () => {
    await fullHouse();
    const panel = await mount(panelOf());
    const text = textOf(panel);
    expect(text).toContain('ALLERGY No detergent; use soap instead.');
    expect(text.indexOf('ALLERGY')).toBeLessThan(text.indexOf('Room'));
    expect(text).toContain('dislikes sweet food, except honey');
    expect(text).toContain('likes floor 20 or higher');
    expect(text).toContain('probably likes');
    const signs = [...shadow(panel).querySelectorAll('.sign svg')].map((one) => one.innerHTML);
    expect(new Set(signs).size).toBe(2);
  });

  it('says who said it, when and how often behind the mark', async () => {
    await fullHouse();
    const panel = await mount(panelOf());
    button(panel, 'What says so: dislikes sweet food, except honey').click();
    await until(() => shadow(panel).querySelector('.why'), 'the evidence');
    const why = shadow(panel).querySelector('.why')?.textContent ?? '';
    expect(why).toContain('Said to a colleague');
    expect(why).not.toContain('ana');
    expect(why).toContain('as he said');
    expect(why).toContain('Told to the house, 21 November 2026');
    await expectAccessible(panel);
    nameStaff({ ana: { en: 'Lin Yue', 'zh-CN': '林悦' } });
    const named = await mount(panelOf());
    button(named, 'What says so: dislikes sweet food, except honey').click();
    await until(
      () => shadow(named).querySelector('.why')?.textContent?.includes('Said to Lin Yue'),
      'her name',
    );
  });

  it('says what would fill it, who may see it, and what to do when the house does not answer', async () => {
    const empty = await mount(new PreferencePanel());
    expect(textOf(empty)).toContain('needs its “api” property');
    const nobody = new PreferencePanel();
    nobody.api = hotel.api;
    expect(textOf(await mount(nobody))).toContain('No guest chosen');
    const forbidden = await mount(panelOf(hotel.as('it')));
    expect(textOf(forbidden)).toContain('You may not see this');
    await expectAccessible(forbidden);
    let isDown = true;
    const shaky = await mount(
      panelOf({
        readPreferences: async (input) => {
          if (isDown) throw new TypeError('lost');

          return hotel.api.readPreferences(input);
        },
      }),
    );
    expect(textOf(shaky)).toContain('The house does not answer');
    isDown = false;
    button(shaky, 'Try again').click();
    await settled(shaky);
    expect(textOf(shaky)).toContain('likes river view');
    isDown = true;
    shadow(shaky)
      .querySelector('.frame')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
    await until(() => textOf(shaky).includes('From just now'), 'the age of what is shown');
    expect(textOf(shaky)).toContain('likes river view');
    await expectAccessible(shaky);
    expect(shadow(shaky).querySelector('.write')).toBeNull();
  });

  it('is plain data where the page hands it in, and the page hears of every change', async () => {
    const panel = new PreferencePanel();
    const answer: PreferencesAnswer = await hotel.api.readPreferences({ guestId: hotel.ding });
    panel.preferences = answer;
    const heard: PreferenceChangeEvent[] = [];
    panel.addEventListener('ik-preference-change', (event) => void heard.push(event));
    await mount(panel);
    button(panel, '+ Wish').click();
    await write(panel, 'quiet room');
    button(panel, 'Keep').click();
    expect(heard[0]?.detail).toMatchObject({
      guestId: hotel.ding,
      changes: [{ type: 'add', preference: { attribute: 'room.quiet' } }],
    });
    expect(field(panel).value).toBe('quiet room');
    panel.preferences = { ...answer, known: [] };
    await panel.updateComplete;
    expect(textOf(panel)).toContain('Nothing is known yet');
  });
});

describe('a wish', () => {
  it('is added by the keyboard alone, in three actions: w, type, Enter', async () => {
    const panel = await mount(panelOf());
    button(panel, '+ Wish').focus();
    await userEvent.keyboard('w');
    await until(() => shadow(panel).activeElement === field(panel), 'the focus in the field');
    await userEvent.keyboard('quiet room, city view');
    await until(() => shadow(panel).querySelectorAll('.chip').length === 2, 'two chips');
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(panel).includes('Kept: quiet room, city view'), 'that it is kept');
    expect(await valuesNow('room.quiet')).toEqual([true]);
    await userEvent.keyboard('u');
    await until(() => !textOf(panel).includes('quiet'), 'that it is gone');
    expect(await valuesNow('room.quiet')).toEqual([]);
  });

  it('is confirmed, corrected and ended, and everything can be taken back', async () => {
    const panel = await mount(panelOf());
    for (const [deed, after] of [
      ['Still so', ['river']],
      ['No longer', []],
      ['Never said', []],
    ] as const) {
      button(panel, 'Change: likes river view').click();
      await until(() => shadow(panel).querySelector('.actions'), 'the actions');
      button(panel, deed).click();
      await until(() => shadow(panel).querySelector('.undo'), 'that it is done');
      expect(await valuesNow('room.view')).toEqual(after);
      button(panel, 'Undo').click();
      await until(() => !shadow(panel).querySelector('.undo'), 'that it is taken back');
      expect(await valuesNow('room.view')).toEqual(['river']);
      await until(() => shadow(panel).querySelector('[data-key^="room.view"]'), 'the wish');
    }
    button(panel, 'Change: likes river view').click();
    await until(() => shadow(panel).querySelector('.actions'), 'the actions');
    button(panel, 'Correct').click();
    await write(panel, 'sea view');
    button(panel, 'Keep').click();
    await until(() => textOf(panel).includes('Corrected: sea view'), 'the correction');
    expect(await valuesNow('room.view')).toEqual(['sea']);
  });

  it('that may not be true any more is asked about: yes, no, changed', async () => {
    const old = panelOf();
    old.day = '2031-01-01';
    await mount(old);
    expect(textOf(old)).toContain('Nobody has asked for');
    await expectAccessible(old);
    expectNoOverflow(old);
    button(old, 'Yes: likes river view').click();
    await until(() => shadow(old).querySelector('.undo'), 'that it is confirmed');
    expect(
      (await hotel.api.readPreferences({ guestId: hotel.ding })).known.find(({ key }) =>
        key.startsWith('room.view'),
      )?.decisions,
    ).toMatchObject([{ decision: 'confirmed', by: 'receptionist-1' }]);
    const [no] = [...shadow(old).querySelectorAll<HTMLElement>('.answer')].filter(
      (one) => one.textContent?.trim() === 'No',
    );
    no?.click();
    await until(() => shadow(old).querySelectorAll('.undo').length === 2, 'that it is ended');
  });

  it('keeps what was typed when it cannot be saved, and saves it once when tried again', async () => {
    let fails = true;
    let writes = 0;
    const panel = await mount(
      panelOf({
        ...hotel.api,
        changePreferences: async (input, options) => {
          writes += 1;
          const done = await hotel.api.changePreferences(input, options);
          if (fails) throw new TypeError('the answer was lost');

          return done;
        },
      } as InnkeeperApi),
    );
    button(panel, '+ Wish').click();
    await write(panel, 'quiet room');
    button(panel, 'Keep').click();
    await until(() => textOf(panel).includes('Not saved. Nothing you typed is lost.'), 'that it failed');
    await expectAccessible(panel);
    fails = false;
    button(panel, 'Try again').click();
    await until(() => textOf(panel).includes('Kept: quiet room'), 'that it is kept');
    const { known } = await hotel.api.readPreferences({ guestId: hotel.ding });
    expect(known.filter(({ preference }) => preference.attribute === 'room.quiet')[0]?.evidence).toHaveLength(
      1,
    );
    expect(writes).toBe(2);

    fails = true;
    button(panel, '+ Wish').click();
    await write(panel, 'city view');
    button(panel, 'Keep').click();
    await until(() => shadow(panel).querySelector('.retry'), 'that it failed');
    button(panel, 'Cancel').click();
    await until(() => field(panel)?.value === 'city view', 'the typed words');
  });

  it('is not written where the page forbids it', async () => {
    const panel = await mount(panelOf());
    panel.addEventListener('ik-preference-change', (event) => event.preventDefault());
    button(panel, '+ Wish').click();
    await write(panel, 'quiet room');
    button(panel, 'Keep').click();
    await settled(panel);
    expect(field(panel).value).toBe('quiet room');
    expect(await valuesNow('room.quiet')).toEqual([]);
  });
});

describe('two clerks at the same wish', () => {
  it('see both values with who said what and when, and settle it with one key', async () => {
    const ana = await mount(panelOf(hotel.as('receptionist', 'ana')));
    const change = { type: 'correct', of: keyOfPreference(river), to: city } as const;
    button(ana, 'Change: likes river view').click();
    await until(() => shadow(ana).querySelector('.actions'), 'the actions');
    button(ana, 'Correct').click();
    await write(ana, 'sea view');
    const api = hotel.as('receptionist', 'ben');
    const slow = ana.api as InnkeeperApi;
    const { seen } = await slow.readPreferences({ guestId: hotel.ding });
    await api.changePreferences({ guestId: hotel.ding, seen, changes: [change] }).catch(async () => {
      const { known } = await api.readPreferences({ guestId: hotel.ding });
      const of = known.find(({ key }) => key.startsWith('room.view'))?.key ?? '';
      await api.changePreferences({ guestId: hotel.ding, seen, changes: [{ ...change, of }] });
    });
    await slow.changePreferences({ guestId: hotel.ding, seen, changes: [{ type: 'add', preference: sea }] });
    await until(() => shadow(ana).querySelector('[part="conflict"]'), 'the contradiction, by itself');
    expect(await valuesNow('room.view')).toEqual(expect.arrayContaining(['sea', 'city']));
    expect(field(ana)?.value ?? 'sea view').toBe('sea view');
    expect(textOf(ana)).toContain('Said to a colleague, 21 November 2026. Does not go with: sea view');
    await expectAccessible(ana);
    expectNoOverflow(ana);
    button(ana, 'This one holds: likes sea view').click();
    await until(() => !shadow(ana).querySelector('[part="conflict"]'), 'that it is settled');
    await until(async () => (await valuesNow('room.view')).length === 1, 'one value');
    expect(await valuesNow('room.view')).toEqual(['sea']);
  });
});

describe('a wish that one clerk ended while another confirmed it', () => {
  it('stands, and the guest is asked; whoever asks settles it', async () => {
    const guestId = hotel.ding;
    const [ben, eva] = ['ben', 'eva'].map((who) => hotel.as('receptionist', who));
    if (!ben || !eva) throw new Error('two clerks');
    const { known, seen } = await ben.readPreferences({ guestId });
    const of = known.find(({ preference }) => preference.value === 'river')?.key ?? '';
    await ben.changePreferences({ guestId, seen, changes: [{ type: 'end', of, why: 'expired' }] });
    await eva.changePreferences({ guestId, seen, changes: [{ type: 'confirm', of }] });
    const panel = await mount(panelOf(), { width: 360 });
    expect(textOf(panel)).toContain('a colleague ended it while others went by it');
    expectNoOverflow(panel);
    await expectAccessible(panel);
    await picture(panel, 'panel-contested');
    shadow(panel).querySelector<HTMLElement>('.write')?.focus();
    await userEvent.keyboard('q');
    await until(() => shadow(panel).activeElement?.textContent?.trim() === 'Yes', 'the focus on Yes');
    await userEvent.keyboard('{Enter}');
    await until(() => !textOf(panel).includes('ben ended it'), 'that it is settled');
    await until(async () => (await valuesNow('room.view')).length === 1, 'one value');
  });
});

describe('keys', () => {
  it('are shown on ?, in both languages', async () => {
    for (const [lang, says] of [
      ['en', 'To the first open question'],
      ['zh-CN', '到第一个待确认的问题'],
    ] as const) {
      const panel = await mount(panelOf(), { lang, width: 360 });
      panel.focus();
      await userEvent.keyboard('?');
      await until(() => textOf(panel).includes(says), 'the keys');
      expectNoOverflow(panel);
      await expectAccessible(panel);
    }
  });
});

describe('what comes from outside', () => {
  it('is text and nothing else, whatever it is', async () => {
    const panel = new PreferencePanel();
    const answer = await hotel.api.readPreferences({ guestId: hotel.ding });
    const [first] = answer.known;
    if (!first) throw new Error('Mr Ding has wishes');
    panel.preferences = {
      ...answer,
      known: naughtyStrings.map((text, index) => ({
        ...first,
        key: `k${index}`,
        preference: {
          attribute: index % 2 === 0 ? 'food.dish' : 'odd.thing',
          operator: 'includes',
          value: text,
          stance: index % 3 === 0 ? 'dislike' : 'like',
          except: [text],
          scope: { property: text },
        },
        evidence: [
          { known: 'stated', source: first.evidence[0]?.source ?? first.evidence[0]?.source, text, by: text },
        ] as never,
      })),
      uncoded: naughtyStrings.map((text) => ({ value: { code: text, text }, sources: [] })),
    };
    await mount(panel, { width: 360 });
    expectNoOverflow(panel);
    expect(shadow(panel).querySelector('script, img, iframe')).toBeNull();
    expect(globalThis).not.toHaveProperty('pwned');
  });
});

describe('at a change of staff', () => {
  it('nothing of the guest is left, also not of what is under way', async () => {
    const panel = await mount(panelOf());
    button(panel, '+ Wish').click();
    await write(panel, 'quiet room');
    button(panel, 'Keep').click();
    panel.shutdown();
    expect(textOf(panel)).not.toMatch(/river|quiet|likes/);
    expect(panel.api).toBeUndefined();
    expect(panel.guestId).toBeUndefined();
    await settled(panel);
    expect(textOf(panel)).not.toMatch(/river|quiet|likes/);
  });
});
