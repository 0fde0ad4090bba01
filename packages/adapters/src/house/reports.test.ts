import type { GuestId, Innkeeper } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { factTableBuilder, pivot } from '@innkeeper/core/census';
import type { Report } from '@innkeeper/core/reports';
import { reportCsv, reportHtml, standardReports, wordsFor } from '@innkeeper/core/reports';
import { syntheticHotel } from '@innkeeper/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';

const today = '2026-11-21';
const hotel = syntheticHotel({ seed: 'packs', guests: 60, today });
let house: Innkeeper;
const owner = () => house.as({ id: 'owner-1', roles: ['owner'] });

beforeAll(async () => {
  house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => `${today}T07:00:00+01:00` },
  });
  await owner().writeSettings({
    settings: { ...hotel.settings, value: { costShares: { room: 0.25 }, otherCostShare: 0.4 } },
  });
  const { id } = await owner().startImport({ name: 'all', key: 'all' });
  const items = [...hotel.records()].map((record) => ({ record }));
  for (let step = 0; step * 1000 < items.length; step += 1)
    await owner().takeIn({
      importId: id,
      step: step + 1,
      items: items.slice(step * 1000, (step + 1) * 1000),
    });
}, 60_000);

const read = (id: string, days = 36_500, role = 'owner') =>
  house.as({ id: 'reader-1', roles: [role] }).readReport({ id, days, day: today });
const figureOf = (report: Report, ask: string, name: string) =>
  report.parts.find((part) => part.ask === ask)?.figures.find((one) => one.name === name);

describe('the reports of a house', () => {
  it('answer every question of the director, sales, service, the guests and the seven P, each by its id', async () => {
    const lines = await owner().listReports({});
    expect(lines.map(({ id }) => id)).toEqual(standardReports.map(({ id }) => id));
    const packs = new Map<string, number>();
    for (const { pack } of lines) packs.set(pack, (packs.get(pack) ?? 0) + 1);
    expect(Object.fromEntries(packs)).toMatchObject({
      director: 5,
      sales: 5,
      service: 4,
      guests: 4,
      '7p': 7,
    });
    for (const { id } of lines) {
      const report = await read(id, 365);
      const said = report.parts.some(
        ({ figures, table, because }) =>
          figures.some(({ value }) => value !== undefined) || table || because.length > 0,
      );
      expect(said, id).toBe(true);
    }
  });

  it('have a word for everything they say, in both languages', async () => {
    for (const { id } of standardReports) {
      const report = await read(id, 365);
      for (const locale of ['en', 'zh-CN'] as const) {
        const words = wordsFor(locale, report);
        for (const { ask, figures, table, lists, because } of report.parts) {
          expect(words.say(`ask/${ask}`), id).not.toContain('/');
          for (const { code, facts } of because)
            expect(words.say(code, facts), `${id} ${code}`).not.toBe(code);
          const names = [...figures, ...(table?.columns ?? []), ...lists].map(({ name }) => name);
          for (const name of names.filter((one) => /[-]|^[a-z]+$/.test(one)))
            expect(
              locale === 'zh-CN' ? words.name(name) : words.name(name).charAt(0),
              `${id} ${name}`,
            ).not.toMatch(locale === 'zh-CN' ? /^[a-z-]+$/ : /[a-z]/);
        }
      }
    }
  });

  it('contribute what the guests contribute one by one', async () => {
    const report = await read('7p/profitability');
    const total = figureOf(report, 'profit', 'contribution')?.value ?? Number.NaN;
    const classes = report.parts[0]?.table?.rows.slice(0, 4) ?? [];
    expect(classes.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(total);
    const people = await read('7p/profiling');
    const everybody = figureOf(people, 'people', 'guests')?.value;
    expect(everybody).toBe(report.n);
    let sum = 0;
    for (const id of await allGuests()) {
      const { toHouse } = await owner().readValue({ guestId: id, day: today });
      sum += toHouse.contribution?.contribution.minor ?? 0;
    }
    expect(sum).toBeGreaterThan(0);
    expect(total).toBe(sum);
  });

  async function allGuests(): Promise<readonly GuestId[]> {
    const { parts } = await house
      .as({ id: 'reader-1', roles: ['owner'] })
      .readReport({ id: 'house/all', days: 36_500, day: today, most: 10_000 })
      .catch(async () => {
        await owner().saveReport({
          id: 'house/all',
          question: { en: 'Who moved?', 'zh-CN': '谁变动了？' },
          parts: [{ ask: 'movement', options: { activeDays: 40_000 } }],
        });

        return owner().readReport({ id: 'house/all', days: 36_500, day: today, most: 10_000 });
      });

    return (parts[0]?.lists.flatMap(({ guests }) => guests) ?? []) as GuestId[];
  }

  it('add up: opening and new and won back less lost is closing, and all changes are the change', async () => {
    const { parts } = await read('director/new-and-lost', 365);
    const [movement, decline] = parts;
    const value = (name: string) => movement?.figures.find((one) => one.name === name)?.value ?? Number.NaN;
    expect(value('closing')).toBe(value('opening') + value('new') + value('won-back') - value('lost'));
    const changes = movement?.table?.rows.map((row) => Number(row[4])) ?? [];
    expect(changes.reduce((sum, change) => sum + change, 0)).toBe(value('change'));
    const effects = decline?.table?.rows.map((row) => Number(row[1])) ?? [];
    const total = decline?.figures.find(({ name }) => name === 'contribution');
    expect(
      Math.abs(
        effects.reduce((sum, effect) => sum + effect, 0) - ((total?.value ?? 0) - (total?.before ?? 0)),
      ),
    ).toBeLessThan(3);
  });

  it('show what is bought, by which way and when as the one pivot shows it over the bills, and by class of guests', async () => {
    const whole = await owner().readReport({ id: '7p/performance', day: today, days: 36_500, most: 10_000 });
    const { parts } = await read('7p/performance');
    const [byChannel, byClass] = parts.map(({ table }) => table?.rows ?? []);
    const records = [...hotel.records()];
    const channels = new Map(
      records.flatMap((one) => (one.kind === 'stay' ? [[one.source.id, one.bookingSource ?? '']] : [])),
    );
    const bills = factTableBuilder(['category', 'channel', 'month'], ['revenue']);
    for (const one of records)
      if (one.kind === 'charge' && one.type.value === 'revenue' && one.net?.currency === whole.currency)
        bills.add(
          [one.category.value, channels.get(one.stay?.id ?? '') ?? '', one.day.slice(0, 7)],
          [one.net?.minor ?? Number.NaN],
        );
    const { levels } = pivot(bills.build(), {
      by: ['category', 'channel', 'month'],
      measures: [{ kind: 'sum', of: 'revenue' }, { kind: 'count' }],
      totals: 'steps',
    });
    const cells = levels.flatMap(({ by, cells: all }) =>
      all.map(({ of, figures }) =>
        [...[0, 1, 2].map((at) => (at < by.length ? of[at] || 'unknown' : '*')), ...figures].join(),
      ),
    );
    expect(whole.parts[0]?.table?.rows.map((row) => row.join()).sort()).toEqual(cells.sort());
    expect(cells.length).toBeGreaterThan(30);
    expect(byChannel?.length).toBe(100);
    const total = whole.parts[0]?.table?.rows.find((row) => row[0] === '*')?.slice(-2);
    expect(byClass?.at(-1)?.slice(-2)).toEqual(total);
    expect(byClass?.map(([name]) => name)).toContain('core');
  });

  it('name guests and amounts only to those who may see them', async () => {
    const all = await read('director/loyalty', 365);
    expect(all.currency).toBeDefined();
    expect(Object.keys(all.names).length).toBeGreaterThan(0);
    const clerk = house.as({ id: 'clerk-1', roles: ['receptionist'] });
    await expect(clerk.readReport({ id: 'director/loyalty' })).rejects.toMatchObject({
      code: 'actor/not-allowed',
    });
  });

  it('stand for one property alone for whoever works there', async () => {
    const [first] = hotel.settings.properties;
    const scoped = house.as({ id: 'manager-1', roles: ['manager'], properties: [first?.id ?? ''] });
    const own = await scoped.readReport({ id: '7p/performance', day: today, days: 36_500 });
    const none = await house
      .as({ id: 'manager-2', roles: ['manager'], properties: ['elsewhere'] })
      .readReport({ id: '7p/performance', day: today, days: 36_500 });
    expect(figureOf(own, 'pivot', 'rows')?.value).toBeGreaterThan(0);
    expect(figureOf(none, 'pivot', 'rows')?.value).toBe(0);
  });

  it('are of a day: what came later is not in them', async () => {
    const then = await owner().readReport({ id: 'director/loyalty', day: '2025-06-30', days: 36_500 });
    const now = await read('director/loyalty');
    expect(figureOf(then, 'ledger', 'guests')?.value).toBeLessThan(
      figureOf(now, 'ledger', 'guests')?.value ?? 0,
    );
  });

  it('are made by the house without a line of code, with a version for each change', async () => {
    const report = {
      id: 'house/by-channel',
      question: { en: 'Which channel brings most?', 'zh-CN': '哪个渠道最多？' },
      parts: [
        {
          ask: 'pivot',
          options: { of: 'sales', by: ['channel'], measures: ['sum:revenue'], totals: 'steps' },
        },
      ],
    };
    expect(await owner().saveReport({ ...report, version: 0 })).toEqual({ id: report.id, version: 1 });
    expect(await owner().saveReport(report)).toEqual({ id: report.id, version: 2 });
    await expect(owner().saveReport({ ...report, version: 1 })).rejects.toMatchObject({
      code: 'store/changed',
    });
    const answer = await read('house/by-channel');
    const rows = answer.parts[0]?.table?.rows ?? [];
    expect(answer.version).toBe(2);
    expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(rows.at(-1)?.[1]);
    const [channel] = rows[0] ?? [];
    await owner().saveReport({
      ...report,
      parts: [
        {
          ask: 'pivot',
          options: {
            by: ['category'],
            measures: ['sum:revenue'],
            totals: 'steps',
            where: [`channel=${channel === 'unknown' ? '' : channel}`],
          },
        },
      ],
    });
    const one = await read('house/by-channel');
    expect(one.parts[0]?.table?.rows.at(-1)?.[1]).toBe(rows[0]?.[1]);
    await expect(owner().saveReport({ ...report, id: 'director/mine' })).rejects.toMatchObject({
      code: 'report/invalid',
    });
    await expect(owner().saveReport({ ...report, parts: [{ ask: 'dance' }] })).rejects.toMatchObject({
      code: 'report/unknown-ask',
    });
    await expect(owner().readReport({ id: 'house/none' })).rejects.toMatchObject({
      code: 'report/not-found',
    });
  });

  it('show at once what was just entered', async () => {
    const [someone] = await allGuests();
    const before = figureOf(await read('sales/complaints', 365), 'complaints', 'complaints')?.value ?? 0;
    await owner().addFeedback({
      guestId: someone as GuestId,
      day: today,
      type: 'complaint',
      about: 'shower',
      state: 'open',
    });
    const after = await read('sales/complaints', 365);
    expect(figureOf(after, 'complaints', 'complaints')?.value).toBe(before + 1);
    expect(after.parts[0]?.lists[0]?.guests).toContain(someone);
  });

  it('are printed on a page that needs nothing else, and written for a spreadsheet that runs nothing', async () => {
    const reports = await Promise.all(standardReports.slice(0, 5).map(({ id }) => read(id, 365)));
    for (const locale of ['en', 'zh-CN'] as const) {
      const page = reportHtml(reports, { locale });
      expect(page).toContain('<svg');
      expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/2000\/svg)|undefined|NaN|\[object/);
    }
    const evil: Report = { ...(reports[0] as Report), question: { en: '=cmd|calc', 'zh-CN': '＝x' } };
    expect(reportCsv(evil, { locale: 'en' })).toContain(",'=cmd|calc,");
    expect(
      reportHtml([{ ...evil, question: { en: '<img src=x>', 'zh-CN': '' } }], { locale: 'en' }),
    ).not.toContain('<img');
    for (const line of reportCsv(reports[1] as Report, { locale: 'zh-CN' }).split('\r\n'))
      for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+@]/);
  });
});
