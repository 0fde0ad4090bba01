import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-plain-'));

async function ran(...args: readonly string[]) {
  const world = fakeWorld(folder);
  const exit = await run(args, world);

  return { exit, answer: world.answers(), aside: world.asides() };
}

async function asked(...args: readonly string[]) {
  const { answer, aside } = await ran(...args, '--format', 'json');
  expect(aside).toBe('');

  return JSON.parse(answer) as Record<string, never> & { demand: never };
}

const visits = [
  'Kunde;Tag;Umsatz;Personen;Kanal',
  'Ding;21.11.2026;100,00;2;Web',
  'Ding;22.09.2026;80,50;1;Web',
  'Wang;21.09.2026;60,00;1;Telefon',
  '=Li;23.07.2026;10,00;1;',
  'Zhao;01.12.2026;5,00;1;Web',
  'Qian;31.02.2026;5,00;1;Web',
];
const map = {
  decimal: ',',
  dateFormat: 'dd.MM.yyyy',
  columns: { Kunde: 'guest', Tag: 'day', Umsatz: 'amount', Personen: 'heads', Kanal: 'channel' },
};

beforeAll(() => {
  writeFileSync(join(folder, 'visits.csv'), visits.join('\n'));
  writeFileSync(join(folder, 'map.json'), JSON.stringify(map));
  writeFileSync(join(folder, 'baskets.csv'), 'tea,egg\ntea,egg,spa\nspa\ntea\n');
  writeFileSync(join(folder, 'rows.csv'), 'Bon,Artikel\n1,tea\n1,egg\n2,tea\n2,egg\n2,spa\n3,spa\n4,tea\n');
  writeFileSync(join(folder, 'rows.json'), '{ "columns": { "Bon": "basket", "Artikel": "item" } }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the ledger of a plain file', () => {
  it('counts back from the day, leaves the future out, and says which row it could not read', async () => {
    const found = await asked('ledger', 'visits.csv', '--map', 'map.json', '--day', '2026-11-21');
    expect(found).toMatchObject({
      guests: 3,
      future: 1,
      quality: { n: 1, visits: 2, spendPerHead: 18_050 / 3, shareBeyond: 2 / 3 },
      bands: [{ guests: 1 }, { band: 2, guests: 1 }, { band: 3, guests: 1, amount: 1000 }],
    });
    const { answer } = await ran('ledger', 'visits.csv', '--map', 'map.json', '--day', '2026-11-21');
    expect(answer).toContain('1 of 6 rows could not be used');
    expect(answer).toMatch(/Tag is not a day of the calendar.*line 7/);
    expect(answer).not.toContain('Qian');
  });

  it('says what a goal needs, as the source document computes it', async () => {
    const wanted = [
      '--goal',
      '1200000',
      '--spend',
      '100',
      '--frequency',
      '3',
      '--conversion',
      '0.04',
      '0.04',
    ];
    const { demand } = await asked(
      'ledger',
      'visits.csv',
      '--map',
      'map.json',
      '--day',
      '2026-11-21',
      ...wanted,
    );
    expect(demand).toMatchObject({ visits: 12_000, gap: { visits: 11_997, guests: 3_999 }, pond: 39_990 });
  });

  it('takes the last day of the file where no day is named, and today where there is none', async () => {
    expect(await asked('ledger', 'visits.csv', '--map', 'map.json')).toMatchObject({
      asOf: '2026-12-01',
      guests: 4,
    });
    writeFileSync(join(folder, 'none.csv'), 'guest,day\n');
    expect((await ran('ledger', 'none.csv')).answer).toContain('0 guests as of 2026-11-21');
    writeFileSync(join(folder, 'one.csv'), 'guest,day\nDing,2026-11-01\n');
    expect((await ran('ledger', 'one.csv')).answer).toContain('1 guest as of 2026-11-01');
  });
});

describe('a crossing of a plain file', () => {
  it('filters in the same step, and says how a filter is written', async () => {
    const crossed = (...where: readonly string[]) =>
      ran(
        'pivot',
        'visits.csv',
        '--map',
        'map.json',
        '--by',
        'channel',
        '--where',
        ...where,
        '--format',
        'json',
      );
    const { rows, levels } = JSON.parse((await crossed('channel=Web,Fax', 'guest=Ding')).answer);
    expect([rows, levels[0].cells.map(({ of }: { of: readonly string[] }) => of)]).toEqual([2, [['Web']]]);
    expect(JSON.parse((await crossed('channel=')).answer).rows).toBe(1);
    expect((await crossed('Web')).exit).not.toBe(0);
  });
});

describe('the scores of a plain file', () => {
  it('have three digits, the best highest, and leave the future out', async () => {
    const found = await asked('rfm', 'visits.csv', '--map', 'map.json', '--day', '2026-11-21');
    expect(found).toMatchObject({ n: 3, future: 1, asOf: '2026-11-21' });
    expect(found['scores']).toMatchObject([
      { guest: '=Li', times: 1, minor: 1000, daysSince: 121, code: '111' },
      { guest: 'Ding', times: 2, minor: 18_050, daysSince: 0, code: '555' },
      { guest: 'Wang', times: 1, minor: 6000, daysSince: 61 },
    ]);
  });
});

describe('who came and went, and who lives where', () => {
  it('says of a plain file who is new, lost and kept, and that the parts add up', async () => {
    const found = await asked(
      'movement',
      'visits.csv',
      '--map',
      'map.json',
      '--from',
      '2026-09-22',
      '--day',
      '2026-11-21',
    );
    expect(found).toMatchObject({
      opening: 2,
      closing: 1,
      parts: { kept: { guests: 1 }, lost: { guests: 1 } },
    });
    const { answer } = await ran(
      'movement',
      'visits.csv',
      '--map',
      'map.json',
      '--day',
      '2026-11-21',
      '--lang',
      'zh-CN',
    );
    expect(answer).toMatch(/有效客户由 0 位到 1 位[\s\S]*挽回[\s\S]*之和等于总变化/);
  });

  it('says who comes again, by when they came first', async () => {
    const found = await asked(
      'cohorts',
      'visits.csv',
      '--map',
      'map.json',
      '--by',
      'year',
      '--day',
      '2026-11-21',
    );
    expect(found).toMatchObject({
      n: 3,
      cohorts: [{ name: '2026', guests: 3, returns: [{ returned: 1 }, {}, {}] }],
    });
  });

  it('puts guests into zones, counts who has no place, and draws a map', async () => {
    const house = ['--latitude', '30.2489', '--longitude', '120.1489'];
    writeFileSync(
      join(folder, 'places.csv'),
      'guest,latitude,longitude,amount,referrals\nDing,30.2499,120.1499,100,0\nWang,30.2500,120.1500,10,2\nLi,,,5,0\nZhao,31,121,5,0\n',
    );
    const found = await asked('zones', 'places.csv', ...house, '--map-file', 'zones.geojson');
    expect(found).toMatchObject({
      n: 4,
      outside: 1,
      unknown: 1,
      zones: [
        { code: 'NE-1', guests: 2, influencer: { guest: 'Wang', by: 'referrals' } },
        ...Array.from({ length: 11 }, () => ({ guests: 0 })),
      ],
    });
    expect(JSON.parse(readFileSync(join(folder, 'zones.geojson'), 'utf8')).features).toHaveLength(13);
    expect((await ran('zones', 'places.csv')).exit).toBe(2);
  });
});

describe("a partner's file", () => {
  const points = [
    'id,points,partner',
    '1,100,AIR',
    '2,200,AIR',
    '4,50,AIR',
    '5,999,',
    '6,30,AIR',
    '7,x,BANK',
  ];
  beforeAll(() => {
    writeFileSync(join(folder, 'points.csv'), points.join('\n'));
    writeFileSync(
      join(folder, 'accruals.csv'),
      'Zeile;Meilen\n1;100\n2;250\n3;70\n4;many\n1;100\n2;9\n8;1,5\n',
    );
    writeFileSync(
      join(folder, 'accruals.json'),
      '{ "decimal": ",", "columns": { "Zeile": "id", "Meilen": "points" } }',
    );
    writeFileSync(join(folder, 'agreeing.csv'), 'id,points\n1,100\n2,200\n4,50\n6,30\n');
  });
  const files = ['reconcile', 'AIR', 'accruals.csv', 'points.csv', '--map', 'accruals.json'];

  it('is held against the ledger line by line; what cannot be read is kept with record, field and line', async () => {
    const found = await asked(...files);
    expect(found).toMatchObject({
      filePoints: 420,
      ledgerPoints: 380,
      missing: ['3'],
      unknown: ['6'],
      different: [{ id: '2', file: 250, ledger: 200 }],
      agrees: false,
    });
    expect(found['refused']).toMatchObject([
      { file: 'accruals.csv', line: 5, record: '4', field: 'Meilen', code: 'refused/amount' },
      { line: 7, record: '2', field: 'id', message: 'id: stands above with other points.' },
      { line: 8, record: '8', field: 'points', message: 'points: is no whole number.' },
    ]);
  });

  it('says so in both languages, and ends with 1 until both agree', async () => {
    const [english, chinese] = [await ran(...files), await ran(...files, '--lang', 'zh-CN')];
    expect(english.exit).toBe(1);
    expect(english.answer).toContain('AIR: 420 points in the file, 380 in the ledger.');
    expect(english.answer).toMatch(/2 +250 +200 +other points/);
    expect(english.answer).toContain('accruals.csv, line 5, 4: Meilen is not an amount.');
    expect(chinese.answer).toContain('AIR：文件里 420 分，账上 380 分。');
    expect(chinese.answer).toContain('accruals.csv 第 8 行，8：points：不是整数。');
    const agreed = await ran('reconcile', 'AIR', 'agreeing.csv', 'points.csv');
    expect(agreed).toMatchObject({ exit: 0, answer: expect.stringContaining('4 lines; both agree.') });
    expect((await ran('reconcile', 'SEA', 'agreeing.csv', 'points.csv')).answer).toContain(
      'The ledger has no line of SEA.',
    );
  });
});

describe('the structure of a plain file', () => {
  it('adds up a guest’s rows, and gives every guest his class where that is wanted', async () => {
    const found = await asked('structure', 'visits.csv', '--map', 'map.json', '--members');
    expect(found['n']).toBe(5);
    expect(found['members']).toEqual([
      { guest: 'Ding', value: 18_050, class: 'core' },
      { guest: 'Wang', value: 6_000, class: 'basic' },
      { guest: '=Li', value: 1_000, class: 'potential' },
      { guest: 'Qian', value: 500, class: 'edge' },
      { guest: 'Zhao', value: 500, class: 'edge' },
    ]);
  });

  it('makes no guest of a row that names none, and says which row that is', async () => {
    writeFileSync(join(folder, 'nobody.csv'), 'guest,amount\nDing,40\n,12\nWang,2\n');
    const found = await asked('structure', 'nobody.csv');
    expect(found).toMatchObject({ n: 2, refused: [{ lines: [3] }] });
  });

  it('takes a table with a row for each guest, and speaks Chinese', async () => {
    writeFileSync(join(folder, 'guests.csv'), 'amount\n4\n40\n3\n40\n3\n2\n2\n2\n2\n2\n');
    const { answer } = await ran('structure', 'guests.csv', '--lang', 'zh-CN');
    expect(answer).toContain('10 位客人');
    expect(answer).toContain('这里符合二八律：20.0% 的客人带来八成');
  });
});

describe('a pivot of a plain file', () => {
  it('crosses columns by their headers or by the names of the mapping', async () => {
    const { answer } = await ran(
      'pivot',
      'visits.csv',
      '--by',
      'Kanal',
      '--measure',
      'count',
      'distinct:Kunde',
    );
    expect(answer).toContain('(not said)');
    const { levels } = await asked(
      ...['pivot', 'visits.csv', '--map', 'map.json', '--by', 'channel', '--totals', 'all'],
      ...['--measure', 'count', 'sum:heads', 'distinct:guest'],
    );
    expect(levels).toEqual([
      {
        by: ['channel'],
        cells: [
          { of: [''], figures: [1, 1, 1] },
          { of: ['Telefon'], figures: [1, 1, 1] },
          { of: ['Web'], figures: [4, 5, 3] },
        ],
      },
      { by: [], cells: [{ of: [], figures: [6, 7, 5] }] },
    ]);
  });

  it('gives no spreadsheet a formula, and no page a tag', async () => {
    const csv = await ran('pivot', 'visits.csv', '--by', 'Kunde', '--format', 'csv');
    expect(csv.answer).toContain("'=Li");
    writeFileSync(join(folder, 'tags.csv'), 'name\n<script>alert(1)</script>\n');
    const html = await ran('pivot', 'tags.csv', '--by', 'name', '--format', 'html');
    expect(html.answer).not.toContain('<script>');
  });
});

describe('what is taken with what in a plain file', () => {
  it('is the same from lines of baskets and from rows of things', async () => {
    const wanted = ['--support', '0.5', '--confidence', '0.6'];
    const lines = await asked('associate', 'baskets.csv', ...wanted);
    const rows = await asked('associate', 'rows.csv', '--map', 'rows.json', ...wanted);
    expect(lines).toEqual(rows);
    expect(lines['rules']).toMatchObject([
      { left: ['egg'], right: 'tea', count: 2, confidence: 1 },
      { left: ['tea'], right: 'egg', count: 2, confidence: 2 / 3 },
    ]);
  });
});

describe('rows that cannot be used', () => {
  const question = ['ledger', 'visits.csv', '--map', 'map.json', '--day', '2026-11-21'];

  it('stand in a document, and beside a table of cells', async () => {
    const { refused } = await asked(...question);
    expect(refused).toMatchObject([
      {
        code: 'refused/day',
        field: 'Tag',
        rows: 1,
        lines: [7],
        message: 'Tag is not a day of the calendar.',
      },
    ]);
    const { answer, aside } = await ran(...question, '--format', 'csv', '--lang', 'zh-CN');
    expect(answer).not.toContain('Tag');
    expect(aside).toMatch(/6 行里有 1 行用不上[\s\S]*第 7 行/);
  });

  it('are none where a column is not there at all: that is said instead', async () => {
    const { exit, aside } = await ran('pivot', 'visits.csv', '--by', 'Kanall');
    expect(exit).toBe(1);
    expect(aside).toContain('no column "Kanall"; its columns are: Kunde, Tag, Umsatz, Personen, Kanal');
    expect((await ran('zones', 'visits.csv', '--latitude', '1', '--longitude', '1')).exit).toBe(1);
  });
});

describe('a question that was put wrongly', () => {
  it.each([
    [['ledger', 'visits.csv', '--map', 'map.json', '--day', 'soon'], 2],
    [['ledger', 'visits.csv', '--map', 'map.json', '--width', 'x'], 2],
    [['ledger', 'visits.csv', '--map', 'map.json', '--format', 'pdf'], 2],
    [['ledger', 'visits.csv'], 1],
    [['structure', 'visits.csv', '--by', 'charm'], 2],
    [['rfm', 'visits.csv', '--map', 'map.json', '--classes', '1'], 1],
    [['pivot', 'visits.csv', '--measure', 'mode:Kanal'], 2],
    [['pivot', 'visits.csv', '--by', 'Kanal', '--measure', 'sum:Kanal'], 2],
    [['pivot', 'visits.csv', '--totals', 'some'], 2],
    [['associate', 'baskets.csv', '--support', '0'], 1],
    [['associate', 'nowhere.csv'], 1],
  ] as const)('is answered in words that help: %j', async (args, exit) => {
    const found = await ran(...args);
    expect(found.exit).toBe(exit);
    expect(found.aside.length).toBeGreaterThan(20);
    expect(found.aside).not.toContain('    at ');
  });
});

describe('the guide', () => {
  it('shows what the command really prints', async () => {
    const guide = readFileSync(new URL('../../../docs/guides/ask-a-table.md', import.meta.url), 'utf8');
    const blocks = [...guide.matchAll(/```(\w+) (\S+)\n([\s\S]*?)```/g)];
    for (const [, , name = '', text = ''] of blocks) writeFileSync(join(folder, name), text);
    const runs = [...guide.matchAll(/```console\n\$ innkeeper ([^\n]*)\n([\s\S]*?)```/g)];
    expect(runs.length).toBeGreaterThan(3);
    for (const [, line = '', text = ''] of runs) {
      const { answer } = await ran(...line.split(' '));
      expect(answer, line).toBe(text);
    }
  });
});
