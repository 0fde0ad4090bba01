import type { Brief, GuestId, HouseRecord, InnkeeperApi } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { aProfile } from '@innkeeper/core/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import type { MountOptions } from '../testing/mount.test-data.ts';
import { button, mount, settled, shadow, textOf, until } from '../testing/mount.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { hideByKey } from '../testing/privacy-key.test-data.ts';
import { GuestBrief } from './define.ts';

const unhandled: unknown[] = [];
addEventListener('unhandledrejection', ({ reason }) => unhandled.push(reason));

beforeAll(() => page.viewport(500, 960));
afterEach(() => {
  document.body.replaceChildren();
  expect(unhandled.splice(0)).toEqual([]);
});

let hotel: DemonstrationHouse;

beforeEach(async () => {
  hotel = await openHouse();
});

function briefOf(guestId: GuestId, api: Partial<InnkeeperApi> = hotel.api): GuestBrief {
  const brief = new GuestBrief();

  return Object.assign(brief, {
    api: api as InnkeeperApi,
    guestId,
    property: 'RIVER',
    day: today,
    knownBy: 'find/document',
    freeRooms: ['1501', '2102', '2210'],
  });
}

const showDing = (options?: MountOptions): Promise<GuestBrief> => mount(briefOf(hotel.ding), options);

/** An API that answers as the house does, until told otherwise. */
function switchable(api: InnkeeperApi): InnkeeperApi & { fail?: Error } {
  const switched = { ...api } as InnkeeperApi & { fail?: Error };
  const failing =
    <Input, Answer>(call: (input: Input) => Promise<Answer>) =>
    (input: Input): Promise<Answer> =>
      switched.fail ? Promise.reject(switched.fail) : call(input);

  return Object.assign(switched, {
    briefGuest: failing(api.briefGuest),
    addWish: failing(api.addWish),
    orderWork: failing(api.orderWork),
  });
}

async function writeWish(brief: GuestBrief, text: string): Promise<void> {
  button(brief, '+ Wish').click();
  await brief.updateComplete;
  const input = shadow(brief).querySelector('input') as HTMLInputElement;
  await userEvent.fill(input, text);
  await until(() => shadow(brief).querySelector('.chip'), 'a chip');
}

describe('the brief of Mr Ding', () => {
  it('stands in the order of need: what can hurt, who it is, what to do, what to say', async () => {
    const text = textOf(await showDing());
    const order = [
      'ALLERGY',
      'The laundry has not confirmed.',
      'Mr Ding',
      'second stay',
      'Last here until 16 March 2026',
      'Certain: ID document',
      'Room',
      'king bed',
      'Stay',
      'a week again?',
      'Usual',
      'Nutrition fruit set',
      'Same again',
      'Since',
      'snack',
      'Say',
      'Mr Ding, welcome back.',
      'Form',
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('is Chinese where the page is, down to the form', async () => {
    const text = textOf(await showDing({ lang: 'zh-Hans-CN' }));
    for (const words of ['过敏', '丁总', '第2次入住', '确认无误：证件', '排房', '照旧一个星期？', '登记'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/\b(welcome|Assign|stay|Room)\b/);
  });

  it('speaks English where the language of the page is none, and turns with it when it changes', async () => {
    const brief = await showDing({ lang: 'tlh-!!' });
    expect(textOf(brief)).toContain('second stay');
    (brief.parentElement as HTMLElement).lang = 'zh';
    await until(() => textOf(brief).includes('第2次入住'), 'Chinese');
  });

  it('shows every wish of the best room, and of the others what they miss', async () => {
    const rows = [...shadow(await showDing()).querySelectorAll('.line')].map(({ textContent }) =>
      textContent?.replaceAll(/\s+/g, ' ').trim(),
    );
    const lineOf = (room: string): string | undefined => rows.find((row) => row?.startsWith(room));
    expect(lineOf('2102')).toMatch(/king bed ?met.*floor 21 ?met.*internet ?met.*river view ?met/);
    expect(lineOf('2210')).toMatch(/city view ?missed/);
    expect(lineOf('2210')).not.toContain('king');
  });

  it('opens what says so on its mark: the sentence, the system, the day; Esc brings the focus back', async () => {
    const brief = await showDing();
    const mark = button(brief, 'What says so: a week again? (1 stay)');
    expect(mark.title).toBe('From opera RIVER, 9 March 2026');
    mark.focus();
    await userEvent.keyboard('{Enter}');
    const why = shadow(brief).querySelector('.why') as HTMLElement;
    expect(why.textContent).toContain('From opera RIVER, 9 March 2026');
    await expectAccessible(brief);
    await userEvent.keyboard('{Escape}');
    await until(() => !shadow(brief).querySelector('.why'), 'closed');
    expect(shadow(brief).activeElement).toBe(mark);
  });

  it('says in either language what to say, whatever the page speaks', async () => {
    const brief = await showDing();
    button(brief, 'zh: in Chinese').click();
    await until(() => textOf(brief).includes('欢迎您再次入住'), 'the Chinese script');
    expect(shadow(brief).querySelector('blockquote')?.lang).toBe('zh-CN');
    expect(textOf(brief)).toContain('second stay');
  });

  it('tells those who hear the screen who it is, how sure, and what can hurt', async () => {
    const brief = await showDing();
    await until(() => shadow(brief).querySelector('.sr[role=status]')?.textContent?.includes('Mr Ding'));
    const heard = shadow(brief).querySelector('.sr[role=status]')?.textContent ?? '';
    expect(heard).toMatch(/Mr Ding\. Certain: ID document/);
    expect(heard).toContain('No detergent');
  });

  it('shows of numbers only their end', async () => {
    const brief = await showDing();
    expect(textOf(brief)).toContain('••••5812');
    expect(shadow(brief).innerHTML).not.toContain('196805');
  });
});

describe('what a clerk does', () => {
  it('does everything from the keyboard: assign, same again, check in, a wish, the keys', async () => {
    const brief = await showDing();
    const told: string[] = [];
    for (const name of ['ik-room-assign', 'ik-usual-order', 'ik-check-in'] as const)
      document.addEventListener(
        name,
        (event: Event & { readonly detail?: unknown }) =>
          told.push(`${name} ${JSON.stringify(event.detail)}`),
        {
          once: true,
        },
      );
    brief.focus();
    expect(shadow(brief).activeElement?.getAttribute('aria-label')).toBe('Assign room 2102');
    await userEvent.keyboard('asc');
    expect(told[0]).toContain('"room":"2102"');
    expect(told[1]).toContain('FRUITSET');
    expect(told).toHaveLength(2); // nobody is checked in without a room
    expect(textOf(brief)).not.toContain('Check in');
    const answer = await hotel.api.briefGuest({ guestId: hotel.ding, property: 'RIVER', day: today });
    brief.brief = {
      ...answer,
      rooms: answer.rooms.slice(0, 1).map((room) => ({ ...room, isAssigned: true })),
    };
    await brief.updateComplete;
    button(brief, 'Check in').focus();
    await userEvent.keyboard('c');
    expect(told[2]).toContain('"toType":0');
    brief.pageChecksIn = true;
    await brief.updateComplete;
    expect(textOf(brief)).not.toContain('Check in');
    brief.focus();
    await userEvent.keyboard('?');
    expect(textOf(brief)).toContain('Hide everything from view');
    await expectAccessible(brief);
    await userEvent.keyboard('w');
    await until(() => shadow(brief).activeElement?.tagName === 'INPUT', 'the field');
    await userEvent.keyboard('asc?');
    expect((shadow(brief).activeElement as HTMLInputElement).value).toBe('asc?');
  });

  it('moves among the marks with arrows, as one stop of the Tab key', async () => {
    const brief = await showDing();
    brief.focus();
    await userEvent.keyboard('i');
    const first = shadow(brief).activeElement;
    expect(first?.getAttribute('aria-label')).toContain('No detergent');
    await userEvent.keyboard('{ArrowDown}');
    expect(shadow(brief).activeElement).not.toBe(first);
    await userEvent.keyboard('{ArrowUp}');
    expect(shadow(brief).activeElement).toBe(first);
    expect(shadow(brief).querySelectorAll('.mark[tabindex="0"]')).toHaveLength(1);
  });

  it('keeps a wish in one step and takes it back', async () => {
    const brief = await showDing();
    await writeWish(brief, 'bathtub, no feathers');
    await expectAccessible(brief);
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(brief).includes('Saved.'), 'saved');
    const wishes = async (): Promise<readonly string[]> =>
      (await hotel.api.readGuest({ guestId: hotel.ding })).preferences?.flatMap(({ key, standing }) =>
        standing === 'current' ? [key] : [],
      ) ?? [];
    const kept = await wishes();
    expect(kept.join()).toContain('room.bathtub');
    button(brief, 'Undo').click();
    await until(() => !textOf(brief).includes('Saved.'), 'taken back');
    expect((await wishes()).join()).not.toContain('room.bathtub');
    expect(await wishes()).toContain('room.view equals river like');
  });

  it('keeps all of a wish whose Enter comes before it is understood', async () => {
    const addWish = vi.fn(hotel.api.addWish);
    const brief = await mount(briefOf(hotel.ding, { ...hotel.api, addWish }));
    await writeWish(brief, 'soft pillow');
    const field = shadow(brief).querySelector('input') as HTMLInputElement;
    field.value = 'soft pillow, bathtub';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.form?.requestSubmit();
    await until(() => textOf(brief).includes('Saved.'), 'saved');
    expect(addWish.mock.calls[0]?.[0].preferences).toHaveLength(2);
    await userEvent.keyboard('u');
    await until(() => !textOf(brief).includes('Saved.'), 'that it is taken back by one key');
  });

  it('shows a wish at once, before the house has answered', async () => {
    let answer = (): void => {};
    const api = {
      ...hotel.api,
      addWish: () =>
        new Promise<never>((resolve) => {
          answer = resolve as () => void;
        }),
    };
    const brief = await mount(briefOf(hotel.ding, api));
    await writeWish(brief, 'soft pillow');
    await userEvent.keyboard('{Enter}');
    await until(() => /pillow: soft ?Saving…/.test(textOf(brief)), 'what is being saved');
    answer();
    await until(() => textOf(brief).includes('Saved.'), 'saved');
  });

  it('loses nothing of a wish that fails: tried again it is kept once, cancelled it is in the field', async () => {
    const api = switchable(hotel.api);
    const brief = await mount(briefOf(hotel.ding, api));
    await writeWish(brief, 'soft pillow');
    api.fail = new InnkeeperError('store/unavailable', { reason: 'test' });
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(brief).includes('Not saved.'), 'the failure');
    await expectAccessible(brief);
    button(brief, 'Cancel').click();
    await until(() => shadow(brief).querySelector('.chip'), 'the field with its words');
    expect(shadow(brief).querySelector('input')?.value).toBe('soft pillow');
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(brief).includes('Not saved.'), 'the second failure');
    api.fail = undefined;
    button(brief, 'Try again').click();
    await until(() => textOf(brief).includes('Saved.'), 'saved');
  });

  it('writes nothing where the page stops it, and keeps what was typed', async () => {
    const addWish = vi.fn(hotel.api.addWish);
    const brief = await mount(briefOf(hotel.ding, { ...hotel.api, addWish }));
    const stop = vi.fn((event: Event) => event.preventDefault());
    brief.addEventListener('ik-wish-add', stop);
    await writeWish(brief, 'soft pillow');
    await userEvent.keyboard('{Enter}');
    await until(() => stop.mock.calls.length > 0, 'that the page was asked');
    await brief.updateComplete;
    expect(addWish).not.toHaveBeenCalled();
    expect(shadow(brief).querySelector('input')?.value).toBe('soft pillow');
  });

  it('says what it did not understand, and leaves out what was not meant', async () => {
    const brief = await showDing();
    await writeWish(brief, 'high floor, frobnicate, river view');
    expect(textOf(brief)).toContain('Not understood: frobnicate');
    const before = shadow(brief).querySelectorAll('.chip').length;
    (shadow(brief).querySelector('.chip button') as HTMLButtonElement).click();
    await brief.updateComplete;
    expect(shadow(brief).querySelectorAll('.chip')).toHaveLength(before - 1);
  });

  it('asks the department to confirm, once', async () => {
    const orderWork = vi.fn(hotel.api.orderWork);
    const brief = await mount(briefOf(hotel.ding, { ...hotel.api, orderWork }));
    button(brief, 'Ask: The laundry').click();
    await until(() => textOf(brief).includes('Asked.'), 'asked');
    expect(orderWork).toHaveBeenCalledTimes(1);
    expect(orderWork.mock.calls[0]?.[0]).toMatchObject({ department: 'laundry' });
    expect(orderWork.mock.calls[0]?.[1]?.idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
  });

  it('shows the wish of a second clerk without being asked', async () => {
    const brief = await showDing();
    expect(textOf(brief)).not.toContain('golf');
    await hotel.as('receptionist', 'clerk-2').addWish({
      guestId: hotel.ding,
      preferences: [{ attribute: 'interest.topic', operator: 'equals', value: 'golf', stance: 'like' }],
    });
    await until(() => textOf(brief).includes('golf'), 'the wish of the other');
  });
});

describe('states', () => {
  const states = async (): Promise<Readonly<Record<string, GuestBrief>>> => ({
    'no-api': new GuestBrief(),
    empty: Object.assign(new GuestBrief(), { api: hotel.api }),
    forbidden: briefOf(hotel.ding, hotel.as('it')),
    failed: briefOf('guest_00000000000000000000000000000000' as GuestId),
  });

  it.each([
    ['no-api', 'empty', 'needs its “api” property'],
    ['empty', 'empty', 'No guest chosen'],
    ['forbidden', 'forbidden', 'You may not see this'],
    ['failed', 'failed', 'not to be found'],
  ] as const)('%s says what to do, light and dark, in both languages', async (name, state, words) => {
    for (const scheme of ['light', 'dark'] as const) {
      const brief = (await states())[name] as GuestBrief;
      await mount(brief, { scheme });
      expect(textOf(brief)).toContain(words);
      expect(brief.matches(`:state(${state})`)).toBe(true);
      await expectAccessible(brief);
      (brief.parentElement as HTMLElement).lang = 'zh-CN';
      await until(() => !textOf(brief).includes(words), 'Chinese');
      expect(textOf(brief)).toMatch(/[\u4e00-\u9fff]{4}/);
    }
  });

  it('keeps the layout while it waits, without a word of a guest', async () => {
    const brief = briefOf(hotel.ding, { ...hotel.api, briefGuest: () => new Promise<never>(() => {}) });
    const stage = document.createElement('main');
    stage.append(brief);
    document.body.append(stage);
    await until(() => brief.matches(':state(loading)'), 'loading');
    expect(textOf(brief)).toBe('');
    expect(brief.getBoundingClientRect().height).toBeGreaterThan(150);
    await expectAccessible(brief);
  });

  it('keeps what was there when a later look fails, says how old it is, and recovers', async () => {
    const api = switchable(hotel.api);
    const brief = await mount(briefOf(hotel.ding, api));
    const waits = vi.spyOn(globalThis, 'setTimeout');
    api.fail = new TypeError('Failed to fetch');
    brief.focus();
    await userEvent.keyboard('r');
    await until(() => brief.matches(':state(stale)'), 'stale');
    expect(textOf(brief)).toContain('From just now. The house does not answer.');
    expect(textOf(brief)).toContain('2102');
    await expectAccessible(brief);
    const [later] = waits.mock.calls.findLast(([, wait]) => wait === 30_000) ?? [];
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    (later as () => void)();
    await brief.updateComplete;
    expect(textOf(brief)).toContain('From a minute ago.');
    for (const spy of [waits, clock]) spy.mockRestore();
    api.fail = undefined;
    button(brief, 'Try again').click();
    await until(() => brief.matches(':state(ready)'), 'ready');
    expect(textOf(brief)).not.toContain('just now');
  });

  it('shows nothing of a guest any more once the right is gone', async () => {
    const api = switchable(hotel.api);
    const brief = await mount(briefOf(hotel.ding, api));
    api.fail = new InnkeeperError('actor/revoked');
    brief.focus();
    await userEvent.keyboard('r');
    await until(() => brief.matches(':state(forbidden)'), 'forbidden');
    expect(textOf(brief)).not.toContain('Ding');
  });

  it('never shows the answer to an earlier question', async () => {
    const answers: ((brief: Brief) => void)[] = [];
    const api = {
      ...hotel.api,
      briefGuest: () => new Promise<Brief>((resolve) => void answers.push(resolve)),
    };
    const li = await hotel.find('Li Guilan');
    const brief = briefOf(hotel.ding, api);
    document.body.append(brief);
    await until(() => answers.length === 1);
    brief.guestId = li;
    await until(() => answers.length === 2);
    answers[1]?.(await hotel.api.briefGuest({ guestId: li, property: 'RIVER', day: today }));
    answers[0]?.(await hotel.api.briefGuest({ guestId: hotel.ding, property: 'RIVER', day: today }));
    await settled(brief);
    expect(textOf(brief)).toContain('Li');
    expect(textOf(brief)).not.toContain('Ding');
  });

  it('shows plain data without an API, and hands every deed to the page', async () => {
    const answer = await hotel.api.briefGuest({ guestId: hotel.ding, property: 'RIVER', day: today });
    const brief = await mount(Object.assign(new GuestBrief(), { brief: answer }));
    const wished = vi.fn();
    brief.addEventListener('ik-wish-add', wished);
    await writeWish(brief, 'soft pillow');
    await userEvent.keyboard('{Enter}');
    expect(wished.mock.calls[0]?.[0].detail).toMatchObject({ guestId: hotel.ding, text: 'soft pillow' });
    expect(shadow(brief).querySelector('input')?.value).toBe('soft pillow');
    brief.brief = { ...answer };
    await brief.updateComplete;
    expect(shadow(brief).querySelector('input')).toBeNull();
  });
});

describe('who may see little, and who wishes not to be seen', () => {
  it('shows a maid what can hurt and what is liked, and no form, no stay, no complaint', async () => {
    const brief = await mount(briefOf(hotel.ding, hotel.as('housekeeping')));
    const text = textOf(brief);
    expect(text).toContain('No detergent');
    expect(text).toContain('Mr Ding');
    expect(text).not.toContain('Check in');
    expect(text).not.toContain('Last here');
    expectNoOverflow(brief);
    await expectAccessible(brief);
  });

  it('tells a maid that she may not keep a wish, and loses none of it', async () => {
    const brief = await mount(briefOf(hotel.ding, hotel.as('housekeeping')));
    await writeWish(brief, 'soft pillow');
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(brief).includes('your role may not do this'), 'the refusal');
    button(brief, 'Cancel').click();
    await until(() => shadow(brief).querySelector('.chip'), 'the field with its words');
  });

  it('has no form for who is in the house already', async () => {
    const brief = await mount(briefOf(await hotel.find('Li Guilan')));
    expect(textOf(brief)).toContain('In room 1508');
    expect(textOf(brief)).not.toContain('Check in');
  });

  it('names nobody who wishes to stay unknown', async () => {
    const guestId = await hotel.find('Lindqvist');
    for (const role of ['housekeeping', 'sales']) {
      const brief = await mount(briefOf(guestId, hotel.as(role)));
      expect(shadow(brief).querySelector('h2')?.textContent).toMatch(/Winter/);
      expect(textOf(brief)).not.toContain('Lindqvist');
    }
    const answer = await hotel.api.briefGuest({ guestId, property: 'RIVER', day: today });
    const nameless = { ...answer, who: { ...answer.who, names: {}, isMasked: true } };
    const brief = await mount(Object.assign(new GuestBrief(), { brief: nameless }));
    expect(shadow(brief).querySelector('h2')?.textContent).toBe('A guest who wishes to stay unknown');
    await expectAccessible(brief);
  });

  it('shows an open complaint in amber, with its word', async () => {
    const brief = await mount(briefOf(await hotel.find('Schäfer')));
    const alert = shadow(brief).querySelector('.alert.warn') as HTMLElement;
    expect(alert.textContent).toContain('Complaint open for 2 days: shower, room 1203');
    await expectAccessible(brief);
  });
});

describe('a hostile world', () => {
  const scripts = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '\u202Eevil',
    'W'.repeat(180),
  ];

  it('takes names, notes and rooms for text, and stays in its frame', async () => {
    const shouted = vi.spyOn(window, 'alert').mockImplementation(() => {});
    for (const text of scripts) {
      const profile: HouseRecord = aProfile({
        source: { system: 'opera', kind: 'profile', id: 'evil' },
        names: [{ type: 'primary', family: text, given: 'Eve' }],
      });
      hotel = await openHouse([profile]);
      const answer = await hotel.api.briefGuest({ guestId: hotel.ding, property: 'RIVER', day: today });
      const evil: Brief = {
        ...answer,
        who: { ...answer.who, vip: text, names: { en: { shown: text, said: text } } },
        rooms: answer.rooms.map((room) => ({ ...room, room: text })),
        alerts: [
          ...answer.alerts,
          {
            type: 'complaint',
            about: { system: text, kind: 'feedback', id: text },
            openSince: today,
            because: [{ code: 'alert/complaint-in-room', facts: { days: 1, about: text, room: text } }],
            note: { text, by: text, at: `${today}T10:00:00Z` },
          },
        ],
      };
      const brief = await mount(Object.assign(new GuestBrief(), { brief: evil }), { width: 360 });
      expect(textOf(brief)).toContain(text.slice(0, 20));
      expect(shadow(brief).querySelector('img, script')).toBeNull();
      expectNoOverflow(brief);
    }
    expect(shouted).not.toHaveBeenCalled();
  });

  it('looks the same in a page that resets everything', async () => {
    const brief = await showDing();
    const before = shadow(brief).querySelector('.frame')?.getBoundingClientRect();
    const style = document.createElement('style');
    style.textContent =
      '* { all: unset; letter-spacing: 9px; text-transform: uppercase; line-height: 5 } main { display: block; width: 480px }';
    document.head.append(style);
    try {
      const frame = shadow(brief).querySelector('.frame') as HTMLElement;
      expect(getComputedStyle(frame).letterSpacing).toBe('normal');
      expect(frame.getBoundingClientRect().height).toBe(before?.height);
      expect(frame.getBoundingClientRect().width).toBe(before?.width);
      brief.hidden = true;
      expect(getComputedStyle(brief).display).toBe('none');
    } finally {
      style.remove();
    }
  });

  it('carries no style attribute, which a strict page would refuse', async () => {
    expect(shadow(await showDing()).querySelectorAll('[style]')).toHaveLength(0);
  });
});

describe('a shared desk', () => {
  it('hides everything at Esc twice, and shows it again', async () => {
    const brief = await showDing();
    await hideByKey(brief);
    expect(textOf(brief)).toMatch(/^Hidden from view\. ?Show again/);
    expect(shadow(brief).innerHTML).not.toContain('Ding,');
    await expectAccessible(brief);
    button(brief, 'Show again').click();
    await brief.updateComplete;
    expect(textOf(brief)).toContain('2102');
  });

  it('leaves no word of a guest, no id and no API after shutdown', async () => {
    const brief = await showDing();
    await writeWish(brief, 'soft pillow');
    await userEvent.keyboard('{Enter}');
    brief.shutdown();
    expect(textOf(brief)).not.toMatch(/Ding|2102|pillow|丁/);
    expect(brief.outerHTML).not.toContain(hotel.ding);
    expect([brief.api, brief.brief, brief.guestId]).toEqual([undefined, undefined, undefined]);
    await until(() => textOf(brief).includes('needs its “api”'), 'empty');
  });

  it('hears and asks nothing once it has left the page, and is there again when it returns', async () => {
    const briefGuest = vi.fn(hotel.api.briefGuest);
    const brief = await mount(briefOf(hotel.ding, { ...hotel.api, briefGuest }));
    const stage = brief.parentElement as HTMLElement;
    brief.remove();
    const asked = briefGuest.mock.calls.length;
    await hotel.api.addWish({
      guestId: hotel.ding,
      preferences: [{ attribute: 'interest.topic', operator: 'equals', value: 'golf', stance: 'like' }],
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(briefGuest.mock.calls).toHaveLength(asked);
    stage.append(brief);
    await settled(brief);
    expect(textOf(brief)).toContain('golf');
  });

  it('asks nothing where it leaves the page before it is drawn, or is told something off the page', async () => {
    const [briefGuest, watch] = [vi.fn(hotel.api.briefGuest), vi.fn(hotel.api.watch)];
    const brief = briefOf(hotel.ding, { ...hotel.api, briefGuest, watch });
    document.body.append(brief);
    brief.remove();
    await brief.updateComplete;
    brief.property = 'HILL';
    await brief.updateComplete;
    expect([briefGuest, watch].map(({ mock }) => mock.calls)).toEqual([[], []]);
    brief.property = 'RIVER';
    document.body.append(brief);
    await settled(brief);
    expect(textOf(brief)).toContain('Mr Ding');
  });

  it('takes properties that were set before it was defined', async () => {
    const early = document.createElement('ik-early') as HTMLElement & Partial<GuestBrief>;
    early.brief = await hotel.api.briefGuest({ guestId: hotel.ding, property: 'RIVER', day: today });
    document.body.append(early);
    customElements.define('ik-early', class extends GuestBrief {});
    await settled(early as GuestBrief);
    expect(textOf(early)).toContain('Mr Ding');
  });
});
