import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { InnkeeperApi } from '@innkeeper/core';
import { createInnkeeper, InnkeeperError } from '@innkeeper/core';
import { aCharge, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LedgerAnswer } from '../controllers/ledger.ts';
import type { StructureData } from '../controllers/structure.ts';
import { Report } from '../report/define.ts';
import type { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { Structure } from '../structure/define.ts';
import { expectAccessible, expectNoOverflow } from '../testing/accessible.test-data.ts';
import { button, mount, shadow, textOf, until } from '../testing/mount.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { picture } from '../testing/picture.test-data.ts';
import { Tile } from '../tile/define.ts';
import { Ledger } from './define.ts';

let hotel: DemonstrationHouse;
let manager: InnkeeperApi;
let empty: InnkeeperApi;
beforeAll(async () => {
  await page.viewport(760, 1400);
  hotel = await openHouse();
  manager = hotel.as('manager');
  empty = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => '2026-11-21T07:00:00Z' },
  }).as({ id: 'owner', roles: ['owner'] });
});
beforeEach(() => document.body.replaceChildren());

/** A house that still counts its guests, until it is told that they are all counted. */
function stillCounting(): { readonly api: InnkeeperApi; readonly allCounted: () => void } {
  let isCounting = true;
  const api = new Proxy(manager, {
    get: (house, name: keyof InnkeeperApi) =>
      !isCounting || name === 'watch'
        ? house[name]
        : async () => {
            await new Promise((resolve) => setTimeout(resolve, 20));
            throw new InnkeeperError('census/counting', { counted: 1200, of: 100_000 });
          },
  });

  const allCounted = (): void => {
    isCounting = false;
  };

  return { api, allCounted };
}

const boards = { Ledger, Structure, Tile, Report };
type Board = keyof typeof boards;
const made = (name: Board, given: object): InnkeeperElement => Object.assign(new boards[name](), given);
const names = Object.keys(boards) as Board[];

/** What the source document reckons with: 2,000 active guests of 3,000 with three visits a year, 100 a head. */
const worked: LedgerAnswer = {
  asOf: today,
  currency: 'CNY',
  guests: 3000,
  bands: [
    { band: 1, from: 0, to: 60, guests: 2000, visits: 6000, amount: 60_000_000 },
    { band: 2, from: 61, to: 120, guests: 1000, visits: 1000, amount: 9_000_000 },
  ],
  quality: { n: 2000, visits: 1000, spendPerHead: 10_000, visitsPerMonth: 0.25, shareBeyond: 1 / 3 },
  future: 0,
};

/** Guests who bring these amounts. */
function structureOf(values: readonly number[], forEighty: number | undefined): StructureData {
  const sum = values.reduce((total, value) => total + value, 0);

  return {
    asOf: today,
    currency: 'CNY',
    n: values.length,
    by: 'amount',
    parts: (['core', 'basic', 'potential', 'edge'] as const).map((name, at) => {
      const [from, to] = [
        at * 0.2 * values.length,
        name === 'edge' ? values.length : (at + 1) * 0.2 * values.length,
      ];
      const own = values.slice(from, to);
      const part = own.reduce((total, value) => total + value, 0);

      return {
        name,
        guests: own.length,
        sum: part,
        ...(sum > 0 && { share: part / sum }),
        ...(own.length > 0 && { highest: own[0], lowest: own.at(-1) }),
      };
    }),
    pareto: { n: values.length, top: [], lorenz: [], ...(forEighty !== undefined && { forEighty, gini: 0 }) },
    members: [],
  };
}

/** A bill of 5,000.00 for the guest of the new stay, of this morning. */
function newBill(): Parameters<typeof hotel.house.importFrom>[1] {
  const net = { minor: 500_000, currency: 'CNY' };
  const record = aCharge({
    id: 'new-bill',
    stay: aSource('stay', 'new-stay'),
    day: '2026-11-13',
    net,
    gross: net,
    tax: { minor: 0, currency: 'CNY' },
  });

  return {
    system: 'opera',
    async *read() {
      yield { items: [{ record }] };
    },
  };
}

/** A guest whom the house did not know, with a stay of last week. */
function newStay(): Parameters<typeof hotel.house.importFrom>[1] {
  const profile = aSource('profile', 'new-guest');
  const records = [
    aProfile({ id: 'new-guest', names: [{ type: 'primary', family: 'Okonkwo', given: 'Ngozi' }] }),
    aStay({
      id: 'new-stay',
      parties: [{ role: 'guest', profile }],
      arrival: '2026-11-12',
      departure: '2026-11-14',
    }),
  ];

  return {
    system: 'opera',
    async *read() {
      yield { items: records.map((record) => ({ record })) };
    },
  };
}

describe.each(names)('ik-%s', (name) => {
  it('shows what the house answers, in both languages, and nothing that is no number', async () => {
    for (const lang of ['en', 'zh-CN']) {
      const board = await mount(made(name, { api: manager }), { width: lang === 'en' ? 640 : 360, lang });
      await until(() => board.matches(':state(ready)'), 'the answer');
      expect(textOf(board)).not.toMatch(/NaN|undefined|Infinity|\{|[a-z]+\/[a-z-]+/);
      expectNoOverflow(board);
      await picture(board, `${name.toLowerCase()}-${lang}`);
    }
  });

  it('of an empty hotel says in a sentence that there is nobody', async () => {
    const board = await mount(made(name, { api: empty }), { width: 480 });
    expect(textOf(board)).toContain('The house has no guests yet.');
    expect(textOf(board)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('keeps figures about everybody from who may not count guests', async () => {
    const board = await mount(made(name, { api: hotel.as('receptionist') }), { width: 480 });
    expect(board.matches(':state(forbidden)')).toBe(true);
    expect(textOf(board)).toBe('You may not see this. Ask a manager who may.');
  });

  it('says how far the guests are counted, and shows the figures as soon as they are', async () => {
    for (const [lang, said] of [
      ['en', 'Counting the guests: 1,200 of 100,000. The figures come by themselves.'],
      ['zh-CN', '正在统计客人：1,200 / 100,000，统计完数字会自动出来。'],
    ] as const) {
      const { api, allCounted } = stillCounting();
      const board = made(name, { api });
      const mounted = mount(board, { width: name === 'Tile' ? 240 : 480, lang });
      await until(() => board.shadowRoot && textOf(board).includes(said), 'how far it is');
      expect(board.matches(':state(loading)')).toBe(true);
      expect(shadow(board).querySelector('progress')?.position).toBeCloseTo(0.012);
      await expectAccessible(board);
      expectNoOverflow(board);
      await picture(board, `${name.toLowerCase()}-counting-${lang}`);
      allCounted();
      await mounted;
      expect(board.matches(':state(ready)')).toBe(true);
      expect(shadow(board).querySelector('progress')).toBeNull();
    }
  });

  it('leaves nothing of the house at a change of staff', async () => {
    const board = await mount(made(name, { api: manager }), { width: 480 });
    board.shutdown();
    await board.updateComplete;
    expect(textOf(board)).not.toMatch(/\d/);
  });
});

describe('what is in no sum', () => {
  const refusedLines = { lines: 1200, guests: 37 };
  it('is said below the heading of a board of amounts, in both languages', async () => {
    for (const [lang, said] of [
      ['en', '1,200 lines are in no sum: no net amount, another currency'],
      ['zh-CN', '1,200行账没有计入'],
    ] as const)
      for (const board of [
        made('Ledger', { ledger: { ...worked, refusedLines } }),
        made('Structure', { structure: { ...structureOf([4, 3, 2, 1, 1], 0.6), refusedLines } }),
      ]) {
        await mount(board, { width: 360, lang });
        expect(textOf(board)).toContain(said);
        expectNoOverflow(board);
        await picture(board, `${board.localName}-refused-${lang}`);
      }
  });

  it('is not said of visits, which it does not touch', async () => {
    const board = await mount(
      made('Structure', { structure: { ...structureOf([2, 1], undefined), by: 'visits', refusedLines } }),
      { width: 360 },
    );
    expect(textOf(board)).not.toContain('in no sum');
  });
});

describe('the ledger', () => {
  it('reckons as the source document does: 12,000 visits, a gap of 2,000 guests, a pond of 20,000, 432 missing', async () => {
    const told: unknown[] = [];
    const board = await mount(made('Ledger', { ledger: worked, months: 12 }), { width: 640 });
    board.addEventListener('ik-goal-change', ({ detail }) => told.push(detail));
    expect(textOf(board)).toContain('Type a revenue goal, and');
    const field = shadow(board).querySelector('input') as HTMLInputElement;
    await userEvent.fill(field, 'a lot');
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(board).includes('These numbers cannot be'), 'what is wrong');
    expect(field.value).toBe('a lot');
    await userEvent.fill(field, '1,200,000');
    await userEvent.keyboard('{Enter}');
    await until(() => textOf(board).includes('12,000 visits are needed'), 'what is needed');
    expect(told.at(-1)).toEqual({ goal: 1_200_000, months: 12, conversion: undefined });
    const text = textOf(board);
    expect(text).toContain('6,000 visits are missing: 2,000 guests who come 3 times in 12 months.');
    expect(text).toContain('speak to 20,000 people');
    expect(text).toContain('3 rounds at 4% win 1,568; 432 are still missing.');
    button(board, 'The figures as a table').click();
    await until(() => shadow(board).querySelectorAll('table').length === 2, 'both tables');
    expect(shadow(board).querySelectorAll('table')[1]?.textContent?.replaceAll(/\s+/g, ' ')).toMatch(
      /800.*480.*288/,
    );
    await expectAccessible(board);
    await picture(board, 'ledger-goal');
  });

  it('names the guests of a band by a rule that the house understands', async () => {
    const board = await mount(made('Ledger', { api: manager }), { width: 640 });
    const opened = new Promise<HTMLElementEventMap['ik-band-open']['detail']>((resolve) =>
      board.addEventListener('ik-band-open', ({ detail }) => resolve(detail)),
    );
    shadow(board).querySelector<HTMLElement>('.bars button')?.click();
    const { band, rule } = await opened;
    const { guests } = await manager.findMembers({ rule });
    const { bands } = await manager.readLedger({});
    expect([band, guests]).toEqual([1, bands[0]?.guests]);
  });
});

describe('the structure', () => {
  it.each([
    ['80/20 holds here', [...Array(20).fill(400), ...Array(80).fill(25)], 0.2],
    ['80/20 does not hold here', [...Array(50).fill(30), ...Array(50).fill(10)], 0.6],
    ['All guests bring the same revenue', Array(50).fill(10), 0.8],
    ['There is no revenue yet', Array(50).fill(0), undefined],
    ['One guest only', [10], 1],
  ])('says honestly: %s', async (sentence, values, forEighty) => {
    const board = await mount(made('Structure', { structure: structureOf(values, forEighty) }), {
      width: 480,
    });
    expect(shadow(board).querySelector('.verdict')?.textContent).toContain(sentence);
    expect(textOf(board)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says what lies in the potential: who grows, and what there is up to the basic ones', async () => {
    const structure = {
      ...structureOf([...Array(20).fill(400), ...Array(80).fill(25)], 0.2),
      growth: [{ name: 'potential', guests: 7, more: 120_000 }],
    };
    const board = await mount(made('Structure', { structure }), { width: 480 });
    expect(textOf(board)).toContain('7 guests of the potential grow: CN¥1,200 more in the last half year');
    expect(textOf(board)).not.toContain('A potential guest brings'); // as much as a basic one
  });

  it('orders guests by something else where somebody wants that', async () => {
    const board = await mount(made('Structure', { api: manager }), { width: 640 });
    button(board, 'nights').click();
    await until(() => textOf(board).includes('Share of the nights'), 'the nights');
    expect(textOf(board)).toMatch(/brings [\d,]+ nights?|grow: [\d,]+ nights? more/);
  });
});

describe('a tile', () => {
  it.each([
    ['visits-per-month', { visitsPerMonth: 0.534 }, { visitsPerMonth: 0.526 }, /As 60 days before/],
    ['visits-per-month', { visitsPerMonth: 0.536 }, { visitsPerMonth: 0.5349 }, /0\.01 more .*\(0\.53\)/],
    ['beyond', { shareBeyond: 0.9094 }, { shareBeyond: 0.9416 }, /3\.3 points less .*\(94\.2%\)/],
    ['spend-per-head', { spendPerHead: 111_927 }, { spendPerHead: 145_970 }, /CN¥341 less .*\(CN¥1,460\)/],
    ['spend-per-head', { spendPerHead: 92_755 }, { spendPerHead: 90_150 }, /CN¥26\.05 more .*\(CN¥901\.50\)/],
  ] as const)('says the change that a reader works out: %s %j', async (figure, is, was, said) => {
    const [now, before] = [is, was].map((quality) => ({
      ...worked,
      quality: { ...worked.quality, ...quality },
    }));
    const tile = await mount(made('Tile', { ledgers: { days: 60, now, before }, figure }), { width: 240 });
    expect(shadow(tile).querySelector('[part=change]')?.textContent).toMatch(said);
  });

  it('follows the house: a new stay is in it, with its reason', async () => {
    const api = hotel.as('owner');
    const tile = await mount(made('Tile', { api, figure: 'guests' }), { width: 240 });
    const value = (): string | null | undefined => shadow(tile).querySelector('.value')?.textContent;
    const before = Number(value());
    await hotel.house.importFrom({ id: 'owner', roles: ['owner'] }, newStay());
    await until(() => Number(value()) === before + 1, 'one more');
    expect(textOf(tile)).toMatch(/\d+ came for the first time within 60 days/);
    expectNoOverflow(tile);
  });

  it('has a new bill within two seconds', async () => {
    const tile = await mount(made('Tile', { api: manager, figure: 'spend-per-head' }), { width: 240 });
    const value = (): string | null | undefined => shadow(tile).querySelector('.value')?.textContent;
    const before = value();
    await hotel.house.importFrom({ id: 'owner', roles: ['owner'] }, newBill());
    const posted = performance.now();
    await until(() => value() !== before, 'another figure');
    expect(performance.now() - posted).toBeLessThan(2000);
  });
});

describe('a report', () => {
  it('goes from a segment whose demand falls to the guests who came less, by keyboard', async () => {
    const report = await mount(made('Report', { api: manager, reportId: 'plan/trend' }), { width: 640 });
    const rows = () => [...shadow(report).querySelectorAll<HTMLElement>('td button[aria-expanded]')];
    const [segment] = rows();
    expect(rows().length).toBeGreaterThan(0);
    expect(shadow(report).querySelectorAll('td [part=guests]')).toHaveLength(0);
    segment?.focus();
    await userEvent.keyboard('{Enter}');
    await report.updateComplete;
    expect(rows()[0]?.getAttribute('aria-expanded')).toBe('true');
    const guests = shadow(report).querySelectorAll<HTMLElement>('td [part=guests] button');
    const opened = new Promise<string>((resolve) =>
      report.addEventListener('ik-guest-open', ({ detail }) => resolve(detail.guestId)),
    );
    guests[0]?.click();
    expect(await opened).toMatch(/^guest_/);
    await expectAccessible(report);
    expectNoOverflow(report);
    await picture(report, 'report-trend');
  });

  it('is chosen among all of the house, opens its guests, and is saved whole for a spreadsheet', async () => {
    const report = await mount(made('Report', { api: manager, reportId: 'sales/top-guests' }), {
      width: 640,
    });
    const select = shadow(report).querySelector('select') as HTMLSelectElement;
    expect(select.options.length).toBeGreaterThanOrEqual(29);
    const opened = new Promise<string>((resolve) =>
      report.addEventListener('ik-guest-open', ({ detail }) => resolve(detail.name)),
    );
    shadow(report).querySelector<HTMLElement>('[part=guests] button')?.click();
    expect((await opened).length).toBeGreaterThan(1);
    const saved = new Promise<HTMLElementEventMap['ik-report-save']['detail']>((resolve) =>
      report.addEventListener('ik-report-save', (event) => {
        event.preventDefault();
        resolve(event.detail);
      }),
    );
    button(report, 'Table (CSV)').click();
    const { name, text } = await saved;
    expect(name).toMatch(/^sales-top-guests-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.split('\r\n').length).toBeGreaterThan(5);
    await expectAccessible(report);
  });
});
