import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWish } from './parse-wish.ts';
import { suggestWishes } from './suggest-wishes.ts';

const source = (id: string) => ({ system: 'pms', kind: 'profile', id }) as const;
const suggested = (text: string) =>
  suggestWishes([{ text, source: source('1') }]).map(
    ({ preference: { attribute, value, stance } }) => `${attribute}=${value} ${stance}`,
  );

describe('what was written about a guest', () => {
  it('becomes typed wishes with the words that led to them, allergies first', () => {
    const text = 'Regular guest. away from lift, feather allergy, 要高楼层';
    const [first, ...others] = suggestWishes([{ text, source: source('7'), at: '2026-01-02T10:00:00Z' }]);

    expect(first).toMatchObject({
      preference: {
        attribute: 'bed.filling',
        value: 'feather',
        stance: 'must',
        severity: 'health',
        department: 'housekeeping',
      },
      evidence: [{ words: 'feather allergy', source: { id: '7' }, at: '2026-01-02T10:00:00Z' }],
    });
    expect(
      others.map(({ preference, evidence }) => [preference.attribute, preference.value, evidence[0]?.words]),
    ).toEqual([
      ['room.height', 'high', '要高楼层'],
      ['room.quiet', true, 'away from lift'],
    ]);
  });

  it.each([
    ['no allergies'],
    ['No known food allergies.'],
    ['NKDA'],
    ['Allergies: none'],
    ['not allergic to peanuts'],
    ['不过敏'],
    ['无过敏史'],
    ['对花生不过敏'],
    ['没有食物过敏'],
    ['过敏：无'],
    ['过敏史: 否认过敏史'],
  ])('suggests nothing of what is denied: %s', (text) => {
    expect(suggested(text)).toEqual([]);
  });

  it.each([
    ['no allergies except peanuts', ['food.ingredient=peanut must']],
    ['No other allergies apart from lupin', ['health.allergy=lupin must']],
    ['除花生外不过敏', ['food.ingredient=peanut must']],
    ['no nuts, allergy!', ['food.kind=nut dislike']],
    ['no nut allergy', ['food.ingredient=nut must']],
    ['not allergic to milk, allergic to eggs', ['food.ingredient=egg must']],
    ['不过敏，但是对海鲜过敏', ['food.ingredient=seafood must']],
    ['严重过敏：花生', ['food.ingredient=peanut must']],
    ['lactose intolerant', ['food.ingredient=milk must']],
    ['Allergy: lupin', ['health.allergy=lupin must']],
    ['对芒果过敏，不要高楼层', ['food.ingredient=mango must', 'room.height=high dislike']],
    ['Wants a quiet room - no feather pillows', ['room.quiet=true like', 'bed.filling=feather dislike']],
  ])('never guesses an allergy away: %s', (text, wishes) => {
    expect(suggested(text)).toEqual(expect.arrayContaining([...wishes]));
  });

  it.each([
    'Pays by invoice, asks for Mr Wu of sales',
    'VIP of the board',
    '公司协议客户，开专票',
    'card on file',
  ])('is left alone where it speaks of no wish: %s', (text) => {
    expect(suggested(text)).toEqual([]);
  });

  it('says the same whatever the order of what was written, and each thing once', () => {
    const remarks = ['要高楼层', 'high floor please', 'feather allergy', '不喝酒'].map((text, at) => ({
      text,
      source: source(String(at)),
    }));
    const whole = suggestWishes([...remarks, ...remarks]);
    expect(whole.map(({ key }) => key)).toHaveLength(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(remarks, { minLength: remarks.length }), (shuffled) => {
        expect(suggestWishes(shuffled)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps every allergy that is named, wherever it stands among other words', () => {
    const words = ['high floor', '要安静', 'likes tea', '2102', 'wants', '江景', 'VIP'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words)),
        fc.array(fc.constantFrom(...words)),
        (before, after) => {
          for (const allergy of ['allergic to peanuts', '花生过敏'])
            expect(suggested([...before, allergy, ...after].join(', '))).toContain(
              'food.ingredient=peanut must',
            );
        },
      ),
      { numRuns: 40 },
    );
    expect(parseWish('').wishes).toEqual([]);
  });
});
