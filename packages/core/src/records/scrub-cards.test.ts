import { array, assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isColumnOfCards, scrubCards } from './scrub-cards.ts';
import { cardMarker } from './scrub-cards-text.ts';

const issuers = [
  ['4', 16],
  ['4', 19],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['300', 14],
  ['36', 14],
  ['3528', 16],
  ['3589', 19],
  ['6011', 16],
  ['644', 16],
  ['65', 16],
  ['62', 16],
  ['62', 17],
  ['62', 19],
  ['2200', 16],
  ['5018', 12],
  ['5038', 13],
  ['6304', 14],
  ['6759', 15],
  ['6762', 18],
  ['8171', 16],
] as const;

const anyCard = tuple(
  constantFrom(...issuers),
  array(integer({ min: 0, max: 9 }), { minLength: 19, maxLength: 19 }),
)
  .map(([[prefix, length], digits]) => withCheckDigit((prefix + digits.join('')).slice(0, length - 1)))
  .filter((card) => !/^(\d)\1+$/.test(card) && !looksLikeIdentityCard(card));
const anySeparators = array(constantFrom('', '', ' ', '-', '\u00a0', '–', '.'), {
  minLength: 19,
  maxLength: 19,
});
const anyWords = string({ maxLength: 30 }).map((text) => text.replace(/[0-9\uff10-\uff19+{}]/g, ''));

describe('card data', () => {
  it('never stays in a text, however the number is written', () => {
    void assert(
      property(anyCard, anySeparators, anyWords, anyWords, (card, separators, before, after) => {
        const written = [...card]
          .map((digit, index) => digit + (index < card.length - 1 ? separators[index] : ''))
          .join('');
        const { value, found } = scrubCards({ notes: [{ text: `${before} ${written} ${after}` }] });

        expect(found).toBeGreaterThan(0);
        expect(JSON.stringify(value).replace(/[^0-9]/g, '')).not.toContain(card);
      }),
      { numRuns: 3000 },
    );
  });

  it('never stays when it is written in full-width digits, as a number, or as the name of a field', () => {
    void assert(
      property(anyCard, (card) => {
        const wide = [...card].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');

        expect(scrubCards(wide)).toEqual({ value: cardMarker, found: 1 });
        expect(scrubCards({ [card]: 1 }).value).toEqual({ [cardMarker]: 1 });
        if (card.length <= 15) expect(scrubCards([Number(card)]).value).toEqual([cardMarker]);
      }),
    );
  });

  it('never stays in a field whose name says what it is', () => {
    const { value, found } = scrubCards({
      paymentCard: {
        cardNumber: '9999888877776666',
        SeriesCode: '123',
        cardType: 'Vi',
        cardNumberMasked: 'XXXXXXXXXXXX1111',
      },
      CVV: 987,
      'card-number': '1234 5678 9012',
      track2: 'anything',
      magstripe: ['anything'],
    });

    expect(found).toBe(6);
    expect(value).toEqual({
      paymentCard: {
        cardNumber: cardMarker,
        SeriesCode: cardMarker,
        cardType: 'Vi',
        cardNumberMasked: 'XXXXXXXXXXXX1111',
      },
      CVV: cardMarker,
      'card-number': cardMarker,
      track2: cardMarker,
      magstripe: [cardMarker],
    });
  });

  it('never stays in parts of a field whose name says what it is, however deep', () => {
    const card = {
      SeriesCode: { PlainText: '737', '@EncryptedValue': 'abc' },
      MagneticStripe: [{ PlainText: 'B4111', Warning: { '#text': 'read twice' } }],
      CardNumber: { PlainText: '1234567890123', '@Mask': '****1111' },
      CardHolderName: 'Rosa Blume',
    };

    expect(scrubCards({ PaymentCard: card }).value).toEqual({
      PaymentCard: {
        SeriesCode: { PlainText: cardMarker, '@EncryptedValue': cardMarker },
        MagneticStripe: [{ PlainText: cardMarker, Warning: { '#text': cardMarker } }],
        CardNumber: { PlainText: cardMarker, '@Mask': '****1111' },
        CardHolderName: 'Rosa Blume',
      },
    });
  });

  it.each([
    ['%B4111111111111111^DING/WEI^27121010000000000000?', cardMarker],
    [';5555555555554444=27121010000012345678?', cardMarker],
    ['Visa 4111-1111-1111-1111 exp 12/27 CVV: 123', `Visa ${cardMarker} exp 12/27 CVV: ${cardMarker}`],
    ['卡号４１１１１１１１１１１１１１１１，安全码 123', `卡号${cardMarker}，安全码 ${cardMarker}`],
    ['paid with 3782 822463 10005', `paid with ${cardMarker}`],
  ])('in %s', (text, expected) => {
    expect(scrubCards({ text }).value).toEqual({ text: expected });
  });

  const reference = (id: string) => ({ system: 'opera', kind: 'profile', id });
  it.each([
    ['what only looks like a reference', { payment: reference('4111111111111111') }],
    ['what another system sent', { extra: { source: reference('4111111111111111') } }],
    [
      'what was refused',
      { raw: { otherIds: [{ type: 'x', id: '4111111111111111' }], check: '4111111111111111' } },
    ],
    ['an id in the groups of a card', { source: reference('4111-1111-1111-1111') }],
    ['an id in the groups of another', { profile: reference('3782.822463.10005') }],
    ['an id in full width', { stay: reference('４１１１１１１１１１１１１１１１') }],
    ['an id off the stripe of a card', { source: reference(';4111111111111111=27121010000012345678?') }],
    ['an id with words', { otherIds: [{ type: 'x', id: 'card 4111111111111111' }] }],
    ['a reference typed by hand', { reference: '4111111111111111' }],
    ['the number of a check, which tills let type', { check: '4111111111111111' }],
    ['any other id', { requestId: '4111111111111111', id: '4111111111111111' }],
  ])('is found in %s', (_, value) => {
    expect(scrubCards(value).found).toBeGreaterThan(0);
    expect(JSON.stringify(scrubCards(value).value)).not.toMatch(/4111|４１|82246/);
  });

  it('is told from ids by the column: nine of ten long numbers are cards, or the header says so', () => {
    const counted = Array.from({ length: 200 }, (_, at) => String(4_532_015_112_830_000 + at));
    void assert(
      property(array(anyCard, { minLength: 4, maxLength: 20 }), (all) => {
        expect(isColumnOfCards('id', all)).toBe(true);
        expect(isColumnOfCards('Card No.', [...all.slice(0, 1), 'none'])).toBe(true);
      }),
    );
    expect(isColumnOfCards('id', counted)).toBe(false);
    expect(isColumnOfCards('id', ['4111111111111111', 'R-12'])).toBe(false);
  });

  it('is looked for only where there is some: what holds none is the same object', () => {
    const record = {
      kind: 'profile',
      names: [{ given: '伟', family: '丁' }],
      version: 1_589_000_000_000,
      active: true,
    };

    expect(scrubCards(record).value).toBe(record);
  });

  it('is gone once and for all: a second look finds nothing', () => {
    void assert(
      property(anyCard, anyWords, (card, words) => {
        const once = scrubCards({ text: `${words} ${card}`, cvv: '123' }).value;

        expect(scrubCards(once)).toEqual({ value: once, found: 0 });
      }),
    );
  });
});

describe('what is no card', () => {
  it.each([
    ['a telephone number', { type: 'phone', raw: '+49 1512 3456 789', number: '+4915123456789' }],
    ['a long one with its extension', { phone: '0049 (0) 30 1234567 890' }],
    ['a valid identity card', { number: '110101199003070759' }],
    ['one that ends in X', { text: '62010219490601003X' }],
    ['the id of a record', { source: { system: 'opera', kind: 'charge', id: '4111111111111111' } }],
    ['the numbers of a stay', { otherIds: [{ type: 'confirmation', id: '4111111111111111' }] }],
    ['an id with its place', { source: { system: 'toast', kind: 'charge', id: '4111111111111111:2' } }],
    ['an id beyond 2^53', { id: '9007199254740993' }],
    ['a UUID', { id: '00000000-4111-1111-1111-111111111111' }],
    ['a moment', { version: 1589000000000, at: '2026-05-22T14:30:00.000+08:00' }],
    ['a confirmation number', { text: 'Confirmation 813595, Booking 4532015112' }],
  ])('%s stays as it is', (_, value) => {
    expect(scrubCards(value)).toEqual({ value, found: 0 });
  });

  it('is hit at most once in ten thousand telephone numbers, confirmation numbers and identity cards', () => {
    const random = numbersFrom(20_261_121);
    const samples = Array.from({ length: 100_000 }, (_, index) => {
      if (index % 3 === 0) return { phone: phoneFrom(random) };
      if (index % 3 === 1) return { text: `Confirmation ${digitsFrom(random, 6 + random(7))}` };

      return { text: `ID ${identityCardFrom(random)}` };
    });
    const hits = samples.filter((sample) => scrubCards(sample).found > 0).length;

    expect(hits).toBeLessThanOrEqual(10);
  });

  it('costs next to nothing where there are no digits to speak of', () => {
    const { value } = scrubCards(
      Array.from({ length: 200_000 }, () => ({ name: '丁伟', room: '2102', day: '2026-11-21' })),
    );

    expect(value).toHaveLength(200_000);
  });
});

function withCheckDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);

    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);

  return body + String((10 - (sum % 10)) % 10);
}

function looksLikeIdentityCard(card: string): boolean {
  return card.length === 18 && scrubCards(card).found === 0;
}

/** A small generator (mulberry32): the same numbers each time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;

  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;

    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function digitsFrom(random: (below: number) => number, length: number): string {
  return Array.from({ length }, (_, index) => (index === 0 ? 1 + random(9) : random(10))).join('');
}

function phoneFrom(random: (below: number) => number): string {
  const code = ['86', '1', '44', '49', '33', '39', '34', '852', '62', '65', '380'][random(11)] ?? '86';

  return `${['+', '00', ''][random(3)]}${code}${[' ', '-', ''][random(3)]}${digitsFrom(random, 9 + random(3))}`;
}

function identityCardFrom(random: (below: number) => number): string {
  const region = ['110101', '310104', '440305', '510107', '620102', '650104'][random(6)] ?? '110101';
  const two = (value: number): string => String(value).padStart(2, '0');
  const body = `${region}${1940 + random(70)}${two(1 + random(12))}${two(1 + random(28))}${String(random(1000)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);

  return body + '10X98765432'.charAt(sum % 11);
}
