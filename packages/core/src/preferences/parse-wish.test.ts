import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../guests/keys-of-values.ts';
import { parseWish } from './parse-wish.ts';

const preferencesIn = (text: string) => parseWish(text).wishes.map(({ preference }) => preference);

const twoEggs = {
  attribute: 'food.dish',
  operator: 'includes',
  value: 'fried egg',
  stance: 'like',
  scope: { quantity: 2, manner: 'half-cooked' },
};

describe('a wish typed at the desk', () => {
  it.each([
    '2 fried eggs, half-cooked',
    'Two fried eggs half cooked please',
    '两个煎蛋,半生',
    '再加两个煎蛋,半生',
  ])('is understood: %s', (text) => {
    expect(parseWish(text)).toMatchObject({ wishes: [{ preference: twoEggs }], unread: [] });
  });

  it.each(['high floor, river view', '高楼层、江景'])('names a room: %s', (text) => {
    expect(preferencesIn(text)).toEqual([
      { attribute: 'room.height', operator: 'equals', value: 'high', stance: 'like' },
      { attribute: 'room.view', operator: 'equals', value: 'river', stance: 'like' },
    ]);
  });

  it('reads Mr Ding as he is quoted: floor 20 or above, the river, a very big bed, online', () => {
    const preferences = preferencesIn('喜欢住20层以上,窗户对着江边的客房,床要特大的,能够上网');

    expect(preferences.map(({ attribute, operator, value }) => [attribute, operator, value])).toEqual([
      ['room.floor', 'at-least', 20],
      ['room.view', 'equals', 'river'],
      ['room.bed', 'equals', 'king'],
      ['room.internet', 'equals', true],
    ]);
  });

  it.each([
    ['20层以上', 'at-least', 20],
    ['20th floor or higher', 'at-least', 20],
    ['floor 20 and above', 'at-least', 20],
    ['above the 20th floor', 'at-least', 21],
    ['3楼以下', 'at-most', 3],
  ])('counts floors as they are said: %s', (text, operator, value) => {
    expect(preferencesIn(text)).toEqual([{ attribute: 'room.floor', operator, value, stance: 'like' }]);
  });

  it.each([
    '除了蜂蜜不喜欢吃其他甜食',
    '除了蜂蜜,不喜欢其他甜食',
    "doesn't like sweets except honey",
    'no sweet food, except honey',
    'Apart from honey, no sweets',
  ])('keeps the exception of a dislike: %s', (text) => {
    expect(preferencesIn(text)).toEqual([
      { attribute: 'food.kind', operator: 'includes', value: 'sweet', stance: 'dislike', except: ['honey'] },
    ]);
  });

  it.each(['对洗涤液过敏,要用肥皂洗', 'allergic to detergent, use soap'])(
    'makes an allergy a hard constraint of the department that washes: %s',
    (text) => {
      expect(preferencesIn(text)).toEqual([
        {
          attribute: 'laundry.detergent',
          operator: 'differs',
          value: 'any',
          stance: 'must',
          severity: 'health',
          department: 'laundry',
          instead: 'soap',
        },
      ]);
    },
  );

  it('tells wanting peanuts from being allergic to them', () => {
    expect(preferencesIn('peanuts')).toMatchObject([{ stance: 'like', value: 'peanut' }]);
    expect(preferencesIn('allergic to peanuts')).toMatchObject([
      { stance: 'must', operator: 'differs', value: 'peanut' },
    ]);
    expect(preferencesIn('花生过敏')).toMatchObject([
      { stance: 'must', operator: 'differs', value: 'peanut' },
    ]);
  });

  it('keeps an allergy to something it has never heard of, for every department', () => {
    expect(preferencesIn('allergic to lupin')).toMatchObject([
      { attribute: 'health.allergy', value: 'lupin', stance: 'must' },
    ]);
  });

  it('does not read smoking into non-smoking', () => {
    expect(preferencesIn('non-smoking')).toMatchObject([{ attribute: 'room.smoking', value: false }]);
  });

  it('reads anything at all, and makes up nothing that was not typed', async () => {
    await assert(
      property(string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { wishes, unread } = parseWish(text);
        const folded = foldText(text);

        for (const word of unread) expect(folded).toContain(word);
        for (const { words } of wishes) expect(words.length).toBeGreaterThan(0);
      }),
    );
  });

  it('hands back what it does not know instead of guessing', () => {
    expect(parseWish('river view, teak flooring')).toMatchObject({
      wishes: [{ words: 'river view' }],
      unread: ['teak', 'flooring'],
    });
    expect(parseWish('')).toEqual({ wishes: [], unread: [] });
  });
});
