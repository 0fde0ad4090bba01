import type { Incoming, SourcePage } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { type CsvMapping, csvSource } from './index.ts';

const guests: CsvMapping = {
  columns: { NO: 'id', NAME: 'fullName', BORN: 'birthDate', MAIL: 'email', TEL: 'phone' },
};
const charges: CsvMapping = {
  id: 'NO',
  columns: { GUEST: 'customer', ON: 'day', SUM: 'amount' },
  currency: 'EUR',
};

async function pages(
  text: string,
  mapping: CsvMapping,
  options: object = {},
): Promise<readonly SourcePage[]> {
  const found: SourcePage[] = [];
  for await (const page of csvSource({ text, mapping, system: 'list', ...options }).read()) found.push(page);

  return found;
}

async function read(text: string, mapping: CsvMapping, options: object = {}): Promise<readonly Incoming[]> {
  return (await pages(text, mapping, options)).flatMap((page) => page.items);
}

async function records(text: string, mapping: CsvMapping): Promise<readonly unknown[]> {
  return (await read(text, mapping)).map((item) => ('record' in item ? item.record : item.refused.code));
}

describe('a file of guests', () => {
  it('becomes profiles, one per row', async () => {
    const text = 'NO,NAME,BORN,MAIL,TEL\n00712,丁一,1970-03-05,Ding@Example.com,138 0013 8000\n';

    expect(await records(text, guests)).toEqual([
      {
        kind: 'profile',
        source: { system: 'list', kind: 'profile', id: '00712' },
        type: { value: 'person' },
        active: true,
        names: [{ type: 'primary', full: '丁一' }],
        contactPoints: [
          { type: 'phone', raw: '138 0013 8000' },
          { type: 'email', address: 'ding@example.com' },
        ],
        birthDate: { year: 1970, month: 3, day: 5 },
      },
    ]);
  });

  it('tells headers apart that are written twice, and compares them as people see them', async () => {
    const text = 'NO,Prénom,X,X\n1,Zoé,a,b\n';
    const [item] = await read(text, { columns: { ' NO ': 'id', 'Pre\u0301nom': 'givenName' } });

    expect(item && 'record' in item && item.record).toMatchObject({
      source: { id: '1' },
      names: [{ given: 'Zoé' }],
      extra: { X: 'a', 'column 4': 'b' },
    });
  });

  it('keeps ids, rooms and phones as the text they are', async () => {
    const ids = ['00712', '9007199254740993', '1e5', '0x1F', '+8613800138000', 'TRUE'];
    const found = await read(`NO,NAME,BORN,MAIL,TEL\n${ids.map((id) => `${id},A,,,`).join('\n')}`, guests);

    expect(found.map((item) => 'record' in item && item.record.source.id)).toEqual(ids);
  });

  it('names a column nobody mapped once, and keeps its cells', async () => {
    const found = await pages('NO,NAME,BORN,MAIL,TEL,PILLOW\n1,A,,,,soft\n2,B,,,,\n', guests);
    const [one, two] = found[0]?.items ?? [];

    expect(found[0]?.notices).toEqual([
      { code: 'source/kept-in-extra', facts: { columns: 'PILLOW', count: 1 } },
    ]);
    expect(one && 'record' in one && one.record.extra).toEqual({ PILLOW: 'soft' });
    expect(two && 'record' in two && two.record.extra).toBeUndefined();
  });

  it('reads two phones of two columns and several of one cell', async () => {
    const text = 'A,B\n111 111;222 222,333 333\n';
    const [item] = await read(text, {
      columns: { A: 'phone', B: 'phone' },
      split: { phone: ';' },
      country: 'CN',
    });

    expect(item && 'record' in item && item.record).toMatchObject({
      contactPoints: ['111 111', '222 222', '333 333'].map((raw) => ({ type: 'phone', raw, country: 'CN' })),
    });
  });

  it('keeps what is no phone and no address of e-mail in extra, not as data', async () => {
    const [item] = await read('NO,NAME,BORN,MAIL,TEL\n1,A,,none,1380****000\n', guests);

    expect(item && 'record' in item && item.record).not.toHaveProperty('contactPoints');
    expect(item && 'record' in item && item.record.extra).toEqual({ MAIL: 'none', TEL: '1380****000' });
  });

  it('has ids of their line when the file has none', async () => {
    const [item] = await read('NAME\nAda\n', { columns: { NAME: 'fullName' } }, { name: 'cards' });

    expect(item && 'record' in item && item.record.source.id).toBe('cards:2');
  });

  it('takes the guard of a spreadsheet off again', async () => {
    const [item] = await read("NAME,TEL\n'=HYPERLINK(1),'+8613800138000\n", {
      columns: { NAME: 'fullName', TEL: 'phone' },
    });

    expect(item && 'record' in item && item.record).toMatchObject({
      names: [{ full: '=HYPERLINK(1)' }],
      contactPoints: [{ raw: '+8613800138000' }],
    });
  });

  it('never lets a header reach into the objects of the process', async () => {
    const [item] = await read('NO,NAME,BORN,MAIL,TEL,__proto__,constructor\n1,A,,,,x,y\n', guests);

    expect(item && 'record' in item && item.record.extra).toEqual({ 'column 6': 'x', 'column 7': 'y' });
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('typed wishes and consents', () => {
  it('come from columns of yes and no, by a code table', async () => {
    const mapping: CsvMapping = {
      columns: {
        HIGH: 'preference.room.floor',
        BED: 'preference.room.bed',
        LIKES: 'preference',
        NEWS: 'consent.email',
      },
      codes: {
        HIGH: { '1': { attribute: 'room.floor', operator: 'at-least', value: 20, stance: 'like' } },
        LIKES: { LAKE: [{ attribute: 'room.view', operator: 'equals', value: 'lake', stance: 'like' }] },
      },
      split: { preference: ';' },
    };
    const [yes, no] = await records('HIGH,BED,LIKES,NEWS\n1,king,LAKE;ODD,Y\n0,,,N\n', mapping);

    expect(yes).toMatchObject({
      preferences: [
        {
          code: 'HIGH',
          meaning: [{ attribute: 'room.floor', operator: 'at-least', value: 20, stance: 'like' }],
        },
        {
          group: 'BED',
          code: 'king',
          meaning: [{ attribute: 'room.bed', operator: 'equals', value: 'king', stance: 'like' }],
        },
        { group: 'LIKES', code: 'LAKE', meaning: [{ attribute: 'room.view' }] },
        { group: 'LIKES', code: 'ODD' },
      ],
      consents: [{ channel: 'email', purpose: 'marketing', state: 'granted', raw: 'NEWS=Y' }],
    });
    expect(no).not.toHaveProperty('preferences');
    expect(no).toMatchObject({ consents: [{ state: 'denied' }] });
  });
});

describe('one row of several kinds', () => {
  it('makes a profile, its stay and a charge that know one another', async () => {
    const mapping: CsvMapping = {
      currency: 'CNY',
      property: 'hz',
      dateFormat: 'dd/MM/yyyy',
      decimal: ',',
      records: [
        { kind: 'profile', id: 'GUEST', columns: { NAME: 'fullName' } },
        {
          kind: 'stay',
          id: ['HOUSE', 'CONF'],
          columns: { IN: 'arrival', NIGHTS: 'nights', ROOM: 'room', STATE: 'status' },
          codes: { status: { CO: 'checked-out' } },
        },
        { kind: 'charge', id: 'CONF', columns: { SUM: 'gross', IN: 'day' }, set: { category: 'room' } },
        { kind: 'profile', id: 'AGENT', columns: { AGENT: 'fullName' }, set: { type: 'agent' } },
      ],
    };
    const text =
      'GUEST,NAME,HOUSE,CONF,IN,NIGHTS,ROOM,STATE,SUM,AGENT\n7,丁一,H1,55,28/02/2024,2,00712,CO,"1.234,50",\n';
    const profile = { system: 'list', kind: 'profile', id: '7' };

    expect(await records(text, mapping)).toEqual([
      expect.objectContaining({ kind: 'profile', source: profile }),
      {
        kind: 'stay',
        source: { system: 'list', kind: 'stay', id: 'H1/55' },
        property: 'hz',
        status: { value: 'checked-out', raw: 'CO' },
        arrival: '2024-02-28',
        departure: '2024-03-01',
        parties: [{ role: 'guest', profile }],
        room: '00712',
      },
      {
        kind: 'charge',
        source: { system: 'list', kind: 'charge', id: '55' },
        property: 'hz',
        day: '2024-02-28',
        type: { value: 'revenue' },
        category: { value: 'room', raw: 'room' },
        stay: { system: 'list', kind: 'stay', id: 'H1/55' },
        profile,
        gross: { minor: 123450, currency: 'CNY' },
      },
    ]);
  });

  it('knows transactions by their fields alone', async () => {
    expect(await records('NO,GUEST,ON,SUM\n1,9,2024-01-02,12.5\n', charges)).toEqual([
      {
        kind: 'charge',
        source: { system: 'list', kind: 'charge', id: '1' },
        property: 'list',
        day: '2024-01-02',
        type: { value: 'revenue' },
        category: { value: 'other' },
        profile: { system: 'list', kind: 'profile', id: '9' },
        net: { minor: 1250, currency: 'EUR' },
      },
    ]);
  });

  it('makes contacts and feedback', async () => {
    const contact: CsvMapping = {
      id: 'N',
      columns: { G: 'customer', T: 'at', M: 'medium' },
      utcOffset: '+08:00',
    };
    const feedback: CsvMapping = {
      kind: 'feedback',
      id: 'N',
      columns: { G: 'customer', D: 'day', S: 'score' },
      set: { 'score.of': 10 },
    };

    expect(await records('N,G,T,M\n1,9,2024-01-02 08:30,call\n', contact)).toMatchObject([
      { kind: 'contact', at: '2024-01-02T08:30:00+08:00', medium: 'call', direction: 'in' },
    ]);
    expect(await records('N,G,D,S\n1,9,2024-01-02,8\n2,9,2024-01-02,11\n', feedback)).toMatchObject([
      { kind: 'feedback', type: 'score', score: { points: 8, of: 10 } },
      'refused/field',
    ]);
  });
});

describe('what is wrong in a row', () => {
  const stays: CsvMapping = {
    id: 'NO',
    kind: 'stay',
    property: 'hz',
    columns: { IN: 'arrival', OUT: 'departure', STATE: 'status', ROOM: 'room' },
  };

  it('refuses that row with a code, the column and the line, and takes the others in', async () => {
    const text = [
      'NO,IN,OUT,STATE,ROOM',
      '1,2024-02-01,2024-02-03,reserved,1',
      '2,2024-02-31,2024-03-01,reserved,1',
      '3,2024-02-03,2024-02-01,reserved,1',
      '4,2024-02-01,2024-02-03,asleep,1',
      ',2024-02-01,2024-02-03,reserved,1',
      '6,2024-02-01,2024-02-03,reserved',
      '7,2024-02-01,2024-02-03,reserved,a\0b',
      '8,2024-02-01,2024-02-03,reserved,\ud800',
      `9,2024-02-01,2024-02-03,reserved,${'x'.repeat(501)}`,
      '10,,2024-02-03,reserved,1',
      '11,2024-02-01,2024-02-03,reserved,1',
    ].join('\n');
    const found = await read(text, stays);

    expect(
      found.map((item) =>
        'record' in item ? item.record.source.id : [item.refused.code, item.refused.field, item.where?.line],
      ),
    ).toEqual([
      '1',
      ['refused/day', 'IN', 3],
      ['refused/departure', 'departure', 4],
      ['refused/status', 'STATE', 5],
      ['refused/no-id', undefined, 6],
      ['refused/columns', undefined, 7],
      ['refused/text', 'ROOM', 8],
      ['refused/text', 'ROOM', 9],
      ['refused/too-long', 'ROOM', 10],
      ['refused/field', 'arrival', 11],
      '11',
    ]);
  });

  it('refuses an amount that is none, or has no currency', async () => {
    const text = 'NO,GUEST,ON,SUM\n1,9,2024-01-02,1e5\n2,9,2024-01-02,12.50\n';
    const { currency: _, ...bare } = charges;

    expect(await records(text, charges)).toMatchObject(['refused/amount', { net: { minor: 1250 } }]);
    expect(await records(text, bare)).toEqual(['refused/no-currency', 'refused/no-currency']);
  });

  it('keeps an unreadable value raw where the mapping says so', async () => {
    const [item] = await read('NO,NAME,BORN,MAIL,TEL\n1,A,1970-02-31,,\n', {
      ...guests,
      keepRaw: ['birthDate'],
    });

    expect(item && 'record' in item && item.record).toMatchObject({ extra: { BORN: '1970-02-31' } });
  });

  it('refuses a charge without any amount', async () => {
    expect(await records('NO,GUEST,ON,SUM\n1,9,2024-01-02,\n', charges)).toEqual(['refused/field']);
  });

  it('still knows whose a stay is when the profile of the same row is refused', async () => {
    const mapping: CsvMapping = {
      records: [
        { kind: 'profile', id: 'G', columns: { BORN: 'birthDate' } },
        { kind: 'stay', id: 'C', columns: { IN: 'arrival', N: 'nights' } },
      ],
    };

    expect(await records('G,BORN,C,IN,N\n7,1970-02-31,9,2024-01-02,1\n', mapping)).toMatchObject([
      'refused/day',
      { parties: [{ role: 'guest', profile: { id: '7' } }] },
    ]);
  });

  it('passes over blank lines and rows of nothing but commas', async () => {
    expect(await read('NO,NAME,BORN,MAIL,TEL\n\n1,A,,,\n,,,,\n\n', guests)).toHaveLength(1);
  });
});

describe('what is wrong with a mapping', () => {
  const mapped = (mapping: unknown) => () => csvSource({ text: 'A\n', mapping });

  it('names an unknown field and the known ones', () => {
    expect(mapped({ columns: { A: 'familyname' } })).toThrow(/"familyname".*familyName/);
    expect(mapped({ columns: { A: 'consent.pigeon' } })).toThrow(/consent.pigeon.*third-party/);
    expect(mapped({ columns: { A: 'email' }, codes: { NOBODY: { x: 'y' } } })).toThrow(/NOBODY/);
  });

  it('names the field of the mapping that does not fit', () => {
    expect(mapped({ columns: { A: 'email' }, encoding: 'klingon' })).toThrow(
      /encoding: is no known encoding/,
    );
    expect(mapped({ columns: { A: 'email' }, dateFormat: 'MM/yyyy' })).toThrow(/dateFormat/);
    expect(mapped({ columns: { A: 'email' }, dateFormat: 'dd/mm/yyyy' })).toThrow(
      'MM is the month, mm the minute',
    );
    expect(mapped({ colums: { A: 'email' } })).toThrow('colums: is no key of a mapping');
    expect(mapped({})).toThrow('columns: is missing');
    expect(mapped({ columns: { A: 'email' }, currency: 'euro' })).toThrow(/currency/);
    expect(mapped({ columns: { A: 'email' }, colour: 'red' })).toThrow(/mapping does not fit/);
    expect(mapped(undefined)).toThrow(/mapping does not fit/);
  });

  it('names a header that the file does not have', async () => {
    await expect(read('A,B\n1,2\n', { columns: { A: 'email', C: 'phone' } })).rejects.toMatchObject({
      code: 'mapping/missing-header',
      facts: { header: 'C' },
    });
  });

  it('says that a file is empty', async () => {
    await expect(read('', guests)).rejects.toMatchObject({ code: 'file/empty' });
    await expect(read('\n\n', guests)).rejects.toMatchObject({ code: 'file/empty' });
  });
});

describe('ids', () => {
  const take = (header: string, cells: readonly string[]) => {
    const text = `${header},name\n${cells.map((cell) => `${cell},A Guest`).join('\n')}\n`;

    return records(text, { columns: { [header]: 'id', name: 'fullName' } });
  };

  it('may have sixteen digits, and are never taken from a column of cards', async () => {
    const cards = ['4111111111111111', '5555555555554444', '378282246310005', '4012888888881881'];

    expect(
      await take('No', ['4532015112830366', '4532015112830367', '4532015112830368', '4532015112830369']),
    ).toHaveLength(4);
    await expect(take('No', cards)).rejects.toMatchObject({
      code: 'mapping/invalid',
      facts: { field: 'id' },
    });
    await expect(take('Card Number', cards.slice(0, 1))).rejects.toMatchObject({ code: 'mapping/invalid' });
  });
});
