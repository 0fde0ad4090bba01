import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from './day.ts';
import type { Catalogue } from './words.ts';
import { listOf, sentenceOf } from './words.ts';

const words: Catalogue = {
  'list/comma': ', ',
  'list/and': ' and ',
  'format/day': '{date} {month:month} {year}',
  'month/3': 'March',
  length: { by: 'n', '=7': 'a week', one: 'one night', other: '{n} nights' },
  'term/river': 'the river',
  stayed: '{name}: {nights:length} by {view:term} until {day:day}',
  rooms: { by: 'count', one: '{count} room', other: '{count} rooms' },
  wish: '{=of/kind/how}',
  of: 'something',
  'of/room': 'a room',
  'of/room/high': 'a high room',
};

const say = (code: string, facts: Readonly<Record<string, string | number | boolean>> = {}) =>
  sentenceOf({ code, facts }, 'en', words);

describe('a sentence', () => {
  it('is made of facts and the words of the catalogue', () => {
    expect(say('stayed', { name: 'Ding', nights: 7, view: 'river', day: '2026-03-08' })).toBe(
      'Ding: a week by the river until 8 March 2026',
    );
    expect(say('stayed', { name: 'Ding', nights: 1, view: 'moon', day: 'some day' })).toBe(
      'Ding: one night by moon until some day',
    );
  });

  it('says a day as the language does where there is such a day, and as it came where there is none', () => {
    const inNumbers: Catalogue = { on: '{day:day}', 'format/day': '{date}.{month}.{year}' };
    const upTo = (max: number) => integer({ min: 0, max });
    void assert(
      property(upTo(9999), upTo(13), upTo(32), (year, month, date) => {
        const day = [
          `${year}`.padStart(4, '0'),
          `${month}`.padStart(2, '0'),
          `${date}`.padStart(2, '0'),
        ].join('-');
        const said = parseDay(day) ? `${date}.${month}.${year}` : day;
        expect(sentenceOf({ code: 'on', facts: { day } }, 'en', inNumbers)).toBe(said);
      }),
      {
        examples: [
          [1, 13, 13],
          [0, 1, 1],
          [2026, 2, 31],
          [2024, 2, 29],
        ],
      },
    );
  });

  it('follows the plural of the language', () => {
    expect([say('rooms', { count: 1 }), say('rooms', { count: 2 }), say('rooms', { count: 0 })]).toEqual([
      '1 room',
      '2 rooms',
      '0 rooms',
    ]);
  });

  it('takes a fact in the language of the reader where it is told by language', () => {
    const facts = { name: 'Ding', 'name.zh-CN': '丁', 'name.en': 'Mr Ding', nights: 2, view: 'x', day: 'y' };

    expect(say('stayed', facts)).toMatch(/^Mr Ding:/);
    expect(sentenceOf({ code: 'stayed', facts }, 'zh-CN', words)).toMatch(/^丁:/);
  });

  it('takes the most particular words there are', () => {
    expect([
      say('wish', { kind: 'room', how: 'high' }),
      say('wish', { kind: 'room', how: 'low' }),
      say('wish', { kind: 'x' }),
    ]).toEqual(['a high room', 'a room', 'something']);
  });

  it('is its own code where the catalogue has no words for it, so that nothing is made up', () => {
    expect(say('not/known', { name: 'Ding' })).toBe('not/known');
  });

  it('never reads a placeholder inside a fact', () => {
    expect(say('stayed', { name: '{view}', nights: 2, view: 'river', day: 'x' })).toMatch(/^\{view\}:/);
  });
});

it('lists things as they are said', () => {
  expect([
    listOf([], words),
    listOf(['a'], words),
    listOf(['a', 'b'], words),
    listOf(['a', 'b', 'c'], words),
  ]).toEqual(['', 'a', 'a and b', 'a, b and c']);
});
