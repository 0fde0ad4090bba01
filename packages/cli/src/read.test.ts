import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-read-'));
const customer = { Id: 'c1', FirstName: 'Eva', LastName: 'Dvořák', Notes: 'pays with 4111 1111 1111 1111' };
const rows = [
  {
    reservationIdList: [{ id: '7', type: 'Reservation' }],
    hotelId: 'RIVER',
    reservationStatus: 'CheckedOut',
    roomStay: { arrivalDate: '2026-03-01', departureDate: '2026-03-03' },
  },
  { reservationIdList: [{ id: '8', type: 'Reservation' }], hotelId: 'RIVER', roomStay: {} },
];
const files: Readonly<Record<string, string>> = {
  'customers.json': JSON.stringify({ Customers: [customer] }),
  'rows.json': JSON.stringify(rows),
  'cut.json': '{"Customers": [',
  'guests.csv': 'ID,GIVEN,BORN\n1,Jan,1980-02-03\n2,Eva,1980-02-31\n',
  'map.json': JSON.stringify({
    system: 'cards',
    id: 'ID',
    columns: { GIVEN: 'givenName', BORN: 'birthDate' },
  }),
  'saved/a.json': JSON.stringify({ Customers: [customer] }),
  'saved/readme.txt': 'not a payload',
  'lone.json': JSON.stringify({
    Reservations: [
      {
        Id: 'r1',
        ServiceId: 's1',
        AccountId: 'c1',
        State: 'Processed',
        ScheduledStartUtc: '2026-03-01T14:00:00Z',
        ScheduledEndUtc: '2026-03-03T10:00:00Z',
      },
    ],
  }),
  'check.json': JSON.stringify({
    locRef: 'BAR',
    guestChecks: [
      {
        guestCheckId: 11,
        chkNum: 7,
        opnBusDt: '2026-03-01',
        clsdFlag: true,
        detailLines: [
          { guestCheckLineItemId: 12, dspTtl: 20, dspQty: 1, menuItem: { miNum: 3, inclTax: 2 } },
        ],
      },
    ],
  }),
  'ABC123.xml':
    '<OTA_ProfileReadRS Version="1.0"><Success/><Profiles><ProfileInfo><Profile ProfileType="1"><Customer><PersonName><Surname>Muster</Surname></PersonName></Customer></Profile></ProfileInfo></Profiles></OTA_ProfileReadRS>',
};

beforeAll(() => {
  mkdirSync(join(folder, 'saved'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ran(...args: readonly string[]) {
  const world = fakeWorld(folder);
  const exit = await run(['read', ...args], world);

  return { exit, answers: world.answers(), asides: world.asides() };
}

async function lines(...args: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const { answers } = await ran(...args, '--json');

  return answers
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('innkeeper read', () => {
  it('prints a line of JSON for each record, card data taken out', async () => {
    const [record, ...others] = await lines('mews', 'customers.json');

    expect(record).toMatchObject({
      kind: 'profile',
      source: { system: 'mews', id: 'c1' },
      names: [{ given: 'Eva', family: 'Dvořák' }],
      notes: [{ text: 'pays with [card removed]' }],
    });
    expect(others).toEqual([]);
  });

  it('takes the files of a folder, and leaves what is no payload', async () => {
    expect(await lines('mews', 'saved')).toMatchObject([{ kind: 'profile' }]);
  });

  it('knows entries by their own shape, or by the kind that is said', async () => {
    for (const said of [[], ['--kind', 'reservations']])
      expect(await lines('opera', 'rows.json', ...said)).toMatchObject([
        { kind: 'stay', source: { id: '7' }, arrival: '2026-03-01' },
        { kind: 'refused', code: 'refused/day', of: 'stay', id: '8', where: { part: 'rows.json' } },
      ]);
  });

  it('reads what names no property, currency or id of its own, and says what stands for it', async () => {
    expect(await lines('mews', 'lone.json')).toMatchObject([
      { kind: 'stay', property: 'mews', arrival: '2026-03-01' },
    ]);
    expect(await lines('mews', 'lone.json', '--property', 'HILL')).toMatchObject([{ property: 'HILL' }]);
    expect(await lines('opentravel', 'ABC123.xml')).toMatchObject([
      { kind: 'profile', source: { id: 'ABC123' }, names: [{ family: 'Muster' }] },
    ]);
    const check = await ran('simphony', 'check.json', '--json');
    expect(JSON.parse(check.answers.split('\n')[0] ?? '')).toMatchObject({
      kind: 'charge',
      net: { minor: 1800, currency: 'XXX' },
    });
    expect(check.asides).toContain('Nothing says in which currency');
    const said = await ran('simphony', 'check.json', '--currency', 'brl', '--json');
    expect(JSON.parse(said.answers.split('\n')[0] ?? '')).toMatchObject({
      net: { minor: 1800, currency: 'BRL' },
    });
    expect(said.asides).toBe('');
  });

  it('refuses a damaged file and reads the others', async () => {
    const { exit, answers } = await ran('mews', 'cut.json', 'customers.json', '--json');

    expect(
      answers
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { kind: 'profile' },
      { kind: 'refused', code: 'source/unreadable', where: { part: 'cut.json' } },
    ]);
    expect(exit).toBe(0);
  });

  it('ends with 1 where nothing but refusals came of it', async () => {
    expect((await ran('mews', 'cut.json')).exit).toBe(1);
  });

  it('says in both languages how many records came of it, and why the others did not', async () => {
    const english = await ran('csv', 'guests.csv', '--map', 'map.json');
    expect(english.answers).toContain('profile   1  Jan');
    expect(english.answers).toContain('1 profile, 0 stays');
    expect(english.answers).toContain('1 × BORN is not a day of the calendar. (line 3 first)');
    expect((await ran('csv', 'guests.csv', '--map', 'map.json', '--lang', 'zh-CN')).answers).toContain(
      '退回 1 条',
    );
  });

  it.each([
    [['fidelio', 'rows.json'], 'There is no system fidelio here; there are'],
    [['opera', 'rows.json', '--kind', 'guests'], 'opera has no payloads of the kind guests'],
    [['csv', 'guests.csv', '--map', 'map.json', '--kind', 'rows'], 'have no kinds'],
    [['csv', 'guests.csv'], '--map'],
    [['simphony', 'check.json', '--currency', 'real'], 'real is no currency'],
    [['opera'], 'Something is missing'],
  ])('ends with 2 and says how it is meant: %s', async (args, sentence) => {
    const { exit, asides } = await ran(...args);

    expect(exit).toBe(2);
    expect(asides).toContain(sentence);
  });

  it('ends with 1 where there is no such file', async () => {
    expect((await ran('opera', 'nowhere.json')).exit).toBe(1);
  });
});
