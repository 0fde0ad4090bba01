import type { HouseRecord, InnkeeperApi } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { button, mount, shadow, textOf, until } from '../testing/mount.test-data.ts';
import { naughtyStrings } from '../testing/naughty.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { ZoneMap } from '../zone-map/define.ts';
// What is drawn with: here before a test waits for it.
import '../zone-map/face.ts';
import { Pivot } from './define.ts';

const point = { latitude: 31.2304, longitude: 121.4737 };

/** Guests who live around the house; six of them close together, who were here last week. */
const neighbours: readonly HouseRecord[] = Array.from({ length: 24 }, (_, at) => {
  const isClose = at < 6;
  const far = isClose ? 0.0055 : 0.002 + at * 0.0006;
  const turn = isClose ? 0.8 + at * 0.02 : at * 1.1;

  return [
    aProfile({
      id: `neighbour-${at}`,
      names: [{ type: 'primary', given: `Neighbour ${at}`, family: 'Wu' }],
      contactPoints: [
        {
          type: 'address',
          lines: [],
          point: {
            latitude: point.latitude + far * Math.cos(turn),
            longitude: point.longitude + far * Math.sin(turn),
          },
        },
      ],
    }),
    aStay({
      id: `neighbour-${at}`,
      parties: [{ role: 'guest', profile: aSource('profile', `neighbour-${at}`) }],
      arrival: isClose ? '2026-11-10' : '2026-03-10',
      departure: isClose ? '2026-11-12' : '2026-03-12',
    }),
  ];
}).flat();

let hotel: DemonstrationHouse;
let manager: InnkeeperApi;
beforeAll(async () => {
  await page.viewport(1280, 900);
  hotel = await openHouse(neighbours);
  manager = hotel.as('manager');
});
beforeEach(() => document.body.replaceChildren());

const active = (element: Element): Element | null => shadow(element).activeElement;
/** Keeps what is crossed as a report; its id. */
async function keptAs(pivot: Pivot, question: string): Promise<string> {
  const ids: string[] = [];
  pivot.addEventListener('ik-report-keep', ({ detail }) => ids.push(detail.report.id));
  (shadow(pivot).querySelector('.frame') as HTMLElement).focus();
  await userEvent.keyboard('s');
  await until(() => active(pivot)?.getAttribute('name') === 'question', 'the question');
  await userEvent.keyboard(`${question}{Enter}`);
  await until(() => textOf(pivot).includes(`Kept: ${question}`), 'that it is kept');

  return ids[0] ?? '';
}

const pivotOf = (more: Partial<Pivot> = {}): Pivot => Object.assign(new Pivot(), { api: manager, ...more });

describe('any rows against any columns', () => {
  it('are chosen, read, opened and kept with the keyboard alone', async () => {
    const pivot = await mount(pivotOf(), { width: 760 });
    await until(() => shadow(pivot).querySelector('table'), 'the table');
    const files: string[] = [];
    pivot.addEventListener('ik-file-save', (event) => {
      event.preventDefault();
      files.push(event.detail.text);
    });
    (shadow(pivot).querySelector('.frame') as HTMLElement).focus();
    await userEvent.keyboard('a');
    await until(() => active(pivot)?.matches('.add-cols'), 'the choice of columns');
    await userEvent.keyboard('language{Enter}');
    await until(() => shadow(pivot).querySelectorAll('thead th').length > 3, 'languages across the top');
    const whole = await manager.countSegment({ rule: { all: [] } });
    const lastLine = shadow(pivot).querySelector('tbody tr:last-child');
    expect(lastLine?.querySelector('td:last-child')?.textContent?.trim()).toBe(String(whole.guests));
    (shadow(pivot).querySelector('.frame') as HTMLElement).focus();
    await userEvent.keyboard('c');
    expect(files[0]).toContain(`*,*,${whole.guests}`);
    await userEvent.keyboard('j');
    await until(() => active(pivot)?.matches('button.cell'), 'the first cell');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await until(() => shadow(pivot).querySelector('.people button'), 'who is in the cell');
    await expectAccessible(pivot);
    expectNoOverflow(pivot);
    await picture(pivot, 'pivot');
    const opened: string[] = [];
    pivot.addEventListener('ik-guest-open', ({ detail }) => opened.push(detail.guestId));
    (shadow(pivot).querySelector('.people button') as HTMLElement).click();
    expect(opened).toHaveLength(1);
    await userEvent.keyboard('s');
    await until(() => active(pivot)?.getAttribute('name') === 'question', 'the question');
    await userEvent.keyboard('Who speaks what?{Enter}');
    await until(() => textOf(pivot).includes('Kept: Who speaks what?'), 'that it is kept');
    const { parts } = await manager.readReport({ id: 'house/who-speaks-what' });
    expect(parts[0]?.table?.rows.at(-1)).toEqual(['*', '*', whole.guests]);
  });

  it('are counted only with the words that are chosen, down to the guests and in the report that is kept', async () => {
    const pivot = await mount(pivotOf({ layout: { rows: ['language'] } }), { width: 760 });
    await until(() => shadow(pivot).querySelector('table'), 'the table');
    (shadow(pivot).querySelector('.frame') as HTMLElement).focus();
    await userEvent.keyboard('o');
    await until(() => active(pivot)?.matches('.add-where'), 'the choice of words');
    const wanted = '["nationality","CN"]';
    await userEvent.selectOptions(shadow(pivot).querySelector('.add-where') as HTMLElement, wanted);
    const { guests } = await manager.countSegment({ rule: { fact: 'nationality', is: { equals: 'CN' } } });
    expect(guests).toBeGreaterThan(0);
    const total = () => shadow(pivot).querySelector('tbody tr:last-child td:last-child')?.textContent?.trim();
    await until(() => total() === String(guests), 'only those guests');
    await expectAccessible(pivot);
    expectNoOverflow(pivot);
    await picture(pivot, 'pivot-only');
    (shadow(pivot).querySelector('.frame') as HTMLElement).focus();
    await userEvent.keyboard('j');
    await until(() => active(pivot)?.matches('button.cell'), 'the first cell');
    await userEvent.keyboard('{Enter}');
    await until(() => shadow(pivot).querySelector('.people button'), 'who is in the cell');
    const { parts } = await manager.readReport({
      id: (await keptAs(pivot, 'Which Chinese guests?')) as 'house/which-chinese-guests',
    });
    expect(parts[0]?.table?.rows.at(-1)).toEqual(['*', guests]);
    (shadow(pivot).querySelector('[aria-label*="ationality: "]') as HTMLElement | null)?.click();
    await until(() => total() !== String(guests), 'all guests again');
  });

  it('have subtotals and amounts, in Chinese and 360 pixels too', async () => {
    const layout = {
      over: 'visits',
      rows: ['property', 'roomType'],
      cols: ['month'],
      measures: [{ kind: 'count' }, { kind: 'sum', of: 'revenue' }],
    } as const;
    const pivot = await mount(pivotOf({ layout }), { width: 360, lang: 'zh-CN', scheme: 'dark' });
    await until(() => shadow(pivot).querySelector('tr.total'), 'a total');
    expect(textOf(pivot)).not.toContain('NaN');
    expect(textOf(pivot)).toContain('本次净收入合计');
    await expectAccessible(pivot);
    expectNoOverflow(pivot);
    await picture(pivot, 'pivot-zh-360');
  });

  it('with more cells than a screen takes are refused with their count, and what to do', async () => {
    const many: InnkeeperApi = {
      ...manager,
      readPivot: async () =>
        Promise.reject(new InnkeeperError('census/too-many-cells', { count: 1_000_000, limit: 20_000 })),
    };
    const pivot = await mount(pivotOf({ api: many }), { width: 480 });
    await until(
      () => textOf(pivot).includes('1,000,000 cells or more; a screen takes 20,000'),
      'the refusal',
    );
    expect(shadow(pivot).querySelector('.add-rows')).not.toBeNull();
    await expectAccessible(pivot);
    const clerk = await mount(pivotOf({ api: hotel.api }), { width: 480 });
    expect(clerk.matches(':state(forbidden)')).toBe(true);
    await expectAccessible(clerk);
  });
});

describe('where guests live', () => {
  it('is drawn without tiles, walked through by arrows, with strongholds and whom there is no place of', async () => {
    const map = Object.assign(new ZoneMap(), { api: manager, point });
    const told: unknown[] = [];
    map.addEventListener('ik-map-shown', ({ detail }) => told.push(detail.bounds));
    const files: string[] = [];
    map.addEventListener('ik-file-save', (event) => {
      event.preventDefault();
      files.push(event.detail.text);
    });
    await mount(map, { width: 760 });
    const answer = await manager.readZones({ point });
    expect(told).toHaveLength(1);
    expect(shadow(map).querySelectorAll('.zone')).toHaveLength(12);
    expect(textOf(map)).toContain('without coordinates');
    expect(answer.unknown).toBeGreaterThan(0);
    expect(answer.strongholds).toHaveLength(1);
    (shadow(map).querySelector('.frame') as HTMLElement).focus();
    await userEvent.keyboard('j{ArrowUp}{ArrowRight}{ArrowLeft}{ArrowLeft}');
    await until(() => active(map)?.getAttribute('aria-label')?.startsWith('north-west, 500'), 'the zone');
    await userEvent.keyboard('{ArrowRight}');
    await until(() => /Opened perhaps through/.test(textOf(map)), 'through whom');
    await userEvent.keyboard('t');
    await until(() => shadow(map).querySelector('table'), 'the table');
    expect(shadow(map).querySelectorAll('tbody tr')).toHaveLength(14);
    await userEvent.click(button(map, 'Who they are: Stronghold 1'));
    await until(() => shadow(map).querySelectorAll('.people button').length === 6, 'the stronghold');
    await expectAccessible(map);
    expectNoOverflow(map);
    await picture(map, 'zone-map');
    await userEvent.keyboard('c');
    const { type, features } = JSON.parse(files[0] ?? '{}');
    expect([type, features.length]).toEqual(['FeatureCollection', 1 + 12 + 1]);
  });

  it('lets tiles lie below it, in Chinese and 360 pixels, dark', async () => {
    const map = Object.assign(new ZoneMap(), { api: manager, point });
    const tiles = Object.assign(document.createElement('div'), { slot: 'tiles' });
    tiles.style.background = 'repeating-linear-gradient(45deg, #456 0 12px, #678 12px 24px)';
    map.append(tiles);
    await mount(map, { width: 360, lang: 'zh-CN', scheme: 'dark' });
    const [below, over] = [
      tiles.getBoundingClientRect(),
      shadow(map).querySelector('svg.zones')?.getBoundingClientRect(),
    ];
    expect([below.width, below.height].map(Math.round)).toEqual(
      [over?.width, over?.height].map((one) => Math.round(one ?? 0)),
    );
    expectNoOverflow(map);
    await picture(map, 'zone-map-zh-360');
    tiles.remove();
    await expectAccessible(map);
  });

  it('shows names as text, whatever they are', async () => {
    const answer = await manager.readZones({ point });
    for (const text of naughtyStrings) {
      const names = Object.fromEntries(Object.keys(answer.names).map((id) => [id, text]));
      const map = await mount(Object.assign(new ZoneMap(), { zones: { ...answer, names } }), { width: 360 });
      button(map, 'Who they are: Stronghold 1').click();
      await map.updateComplete;
      expect(shadow(map).querySelector('.people button')?.textContent).toBe(text);
      expectNoOverflow(map);
    }
    expect(globalThis).not.toHaveProperty('pwned');
  });

  it('says what is missing: a place, guests, a right', async () => {
    const zones = {
      asOf: today,
      currency: 'XXX',
      n: 0,
      zones: [],
      outside: 0,
      unknown: 0,
      strongholds: [],
      names: {},
    } as const;
    const placeless = { ...zones, n: 1, unknown: 1 };
    const nowhere = await mount(Object.assign(new ZoneMap(), { zones: placeless }), { width: 480 });
    expect(textOf(nowhere)).toContain('does not say where it stands');
    await expectAccessible(nowhere);
    const empty = await mount(Object.assign(new ZoneMap(), { zones }), { width: 480 });
    expect(textOf(empty)).toContain('no guests yet');
    const clerk = await mount(Object.assign(new ZoneMap(), { api: hotel.api, point }), { width: 480 });
    expect(clerk.matches(':state(forbidden)')).toBe(true);
    clerk.shutdown();
    expect(clerk.api).toBeUndefined();
  });
});
