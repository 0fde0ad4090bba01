import type {
  GuestLifetime,
  Locale,
  Money,
  Reason,
  ValueAnswer,
  WorthToGuest,
  WorthToHouse,
} from '@innkeeper/core';
import { padTo, plainText, sentenceOf } from '@innkeeper/core';
import type { RefusedLine } from '@innkeeper/core/value';
import { lifetimeEn } from '@innkeeper/core/words/lifetime.en';
import { lifetimeZhCn } from '@innkeeper/core/words/lifetime.zh-cn';
import { valueEn } from '@innkeeper/core/words/value.en';
import { valueZhCn } from '@innkeeper/core/words/value.zh-cn';
import type { Desk } from '../desk.ts';
import type { WordKey } from '../words/en.ts';
import { en } from '../words/en.ts';
import { termIn } from '../words/term-in.ts';
import type { Facts, Say } from '../words/words.ts';

type Reader = Pick<Desk, 'say' | 'locale'>;

/** Both sides of a guest for the terminal: what he brings, what he gets, and why. */
export function valueLines(
  { asOf, toHouse, toGuest, quadrant }: ValueAnswer,
  reader: Reader,
): readonly string[] {
  const { say } = reader;

  return [
    say('value/house', { day: asOf }),
    ...houseLines(toHouse, reader),
    '',
    ...(toGuest ? guestLines(toGuest, reader) : [say('value/not-seen')]),
    ...(quadrant
      ? ['', say('value/quadrant', { quadrant: wordOf(say, `quadrant/${quadrant}`, quadrant) })]
      : []),
  ];
}

function houseLines(
  { contribution, advocacy, mayGive, visits, rhythm, lifetime, tier }: WorthToHouse,
  reader: Reader,
): readonly string[] {
  const { say, locale } = reader;
  const money = (amount: Money) => moneyIn(locale, amount);
  const line = (key: WordKey, amount: Money) => `  ${padTo(say(key), 24)} ${money(amount).padStart(16)}`;

  return [
    ...(contribution
      ? [
          line('value/net', contribution.net),
          line('value/direct-cost', contribution.directCost),
          line('value/gifts', contribution.gifts),
          line('value/commission', contribution.commission),
          line('value/contribution', contribution.contribution),
          ...(contribution.costUnknown.minor === 0
            ? []
            : [`  ${say('value/cost-unknown', { amount: money(contribution.costUnknown) })}`]),
          ...refusedLines(contribution.refused, say),
        ]
      : []),
    ...(advocacy ? advocacyLines(advocacy, reader) : []),
    ...(mayGive ? [line('value/may-give', mayGive)] : []),
    `  ${say('value/visits', { n: visits })} ${rhythmWords(rhythm, say)}`.trimEnd(),
    ...(lifetime ? lifetimeLines(lifetime, reader) : []),
    ...(tier ? tierLines(tier, reader) : []),
  ];
}

/** How many lines are in no sum, and for which reasons, the most frequent first. */
function refusedLines(refused: readonly RefusedLine[], say: Say): readonly string[] {
  if (refused.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { because } of refused) {
    const reason = wordOf(say, because.code, because.code, because.facts as Facts);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts].sort(([, one], [, other]) => other - one);

  return [
    `  ${say('value/refused', { n: refused.length })}`,
    ...reasons.map(([reason, n]) => `    ${n} × ${reason}`),
  ];
}

/** What groups brought that he spoke for the house to: beside his own contribution, group by group. */
function advocacyLines(
  { credited, n, because }: NonNullable<WorthToHouse['advocacy']>,
  { say, locale }: Reader,
): readonly string[] {
  const money = (minor: number) => moneyIn(locale, { ...credited, minor });

  return [
    `  ${padTo(say('value/advocacy'), 24)} ${money(credited.minor).padStart(16)}`,
    `    ${say('value/advocacy-apart', { n })}`,
    ...because.map(({ code, facts = {} }) => {
      const group = plainText(String(facts.referred ?? say('value/advocacy-group')));

      return code === 'advocacy/credited'
        ? `    ${say('value/advocacy-of', { group, day: String(facts.day), amount: money(Number(facts.minor)) })}`
        : `    ${say('value/advocacy-unknown', { group, day: String(facts.day) })}`;
    }),
  ];
}

/** Where the guest stands in the tiers of the house. */
function tierLines(
  { tier, points, entitlements, next, demotion }: NonNullable<WorthToHouse['tier']>,
  { say }: Reader,
): readonly string[] {
  const told = [
    say('value/tier', { tier, points: round(points) }),
    ...(entitlements.length > 0 ? [say('value/entitled', { to: entitlements.join(', ') })] : []),
    ...(next ? [say('value/tier-next', { tier: next.tier, missing: round(next.missingPoints) })] : []),
    ...(demotion ? [say('value/tier-falls', { tier: demotion.tier, on: demotion.on })] : []),
  ];

  return [`  ${plainText(told.join(' '))}`];
}

/** What is to be expected of the guest, and what speaks against believing it. */
function lifetimeLines(
  { probabilityAlive, expectedStays, probabilityOfStay, value, n, isReliable, because }: GuestLifetime,
  { say, locale }: Reader,
): readonly string[] {
  const percent = (share: number) => Math.round(100 * share);
  const expected = {
    stays: expectedStays.toFixed(1),
    percent: percent(probabilityOfStay),
  };
  const why = because.find(({ code }) => code !== 'lifetime/one-stay');

  return [
    `  ${say('value/alive', { percent: percent(probabilityAlive) })} ${say('value/expected', expected)}`,
    ...(value
      ? [
          `  ${padTo(say('value/lifetime', { years: value.years }), 24)} ${moneyIn(locale, value.expected).padStart(16)}`,
          `    ${say('value/lifetime-range', {
            low: moneyIn(locale, value.low),
            high: moneyIn(locale, value.high),
            margin: percent(value.margin),
            discount: percent(value.discountRate),
            n,
          })}`,
        ]
      : []),
    ...(isReliable || !why
      ? []
      : [
          `  ! ${say('value/lifetime-doubt', {
            why: sentenceOf(why, locale, locale === 'zh-CN' ? lifetimeZhCn : lifetimeEn),
          })}`,
        ]),
  ];
}

function rhythmWords(
  { usualDays, daysSince, daysOverdue, isOverdue }: WorthToHouse['rhythm'],
  say: Say,
): string {
  if (usualDays === undefined) return '';
  const facts = { usual: Math.round(usualDays), since: daysSince, overdue: daysOverdue };

  return say(isOverdue ? 'value/overdue' : 'value/in-time', facts);
}

function guestLines(
  { value, improvements, trend, satisfaction, loyalty }: WorthToGuest,
  reader: Reader,
): readonly string[] {
  const { say } = reader;
  const { total, coverage } = value;
  const best = improvements[0];

  return [
    total
      ? say('value/guest', {
          net: signed(total.net),
          low: signed(total.low),
          high: signed(total.high),
          ...coverage,
        })
      : say('value/guest-unknown', coverage),
    ...Object.entries(value.parts).map(
      ([part, score]) =>
        `  ${padTo(wordOf(say, `part/${part}`, part), 24)} ${
          score.state === 'known'
            ? say('value/score', {
                score: round(score.score),
                low: round(score.low),
                high: round(score.high),
                n: score.n,
              })
            : say('value/unknown')
        }`,
    ),
    ...loyalty.because
      .slice(0, 1)
      .map(
        (reason) => `  ${sentenceOf(reason, reader.locale, reader.locale === 'zh-CN' ? valueZhCn : valueEn)}`,
      ),
    ...(satisfaction.specific === undefined
      ? []
      : [
          `  ${say('value/satisfaction', {
            last: round(100 * satisfaction.specific),
            all: round(100 * (satisfaction.cumulative ?? 0)),
            n: satisfaction.n,
          })}`,
        ]),
    ...(trend.direction === 'unknown' ? [] : [`  ${say(`trend/${trend.direction}`)}`]),
    ...(value.because.length === 0
      ? []
      : [say('value/why'), ...value.because.slice(0, 8).map((reason) => `  ${reasonLine(reason, reader)}`)]),
    ...(best
      ? [
          say('value/best', {
            part: wordOf(say, `part/${best.part}`, best.part),
            where: whereOf(best.touchpoint, reader),
            gain: round(best.gain),
          }),
        ]
      : []),
  ];
}

function reasonLine({ code, facts = {} }: Reason, { say, locale }: Reader): string {
  return say('value/reason', {
    sign: code === 'delivered-value/drags' ? '−' : '+',
    part: wordOf(say, `part/${facts.part}`, String(facts.part)),
    what: kindOf(String(facts.kind), locale),
    where: whereOf(facts.touchpoint, { say, locale }),
    day: String(facts.day),
  });
}

function kindOf(kind: string, locale: Locale): string {
  const catalogue: Readonly<Record<string, unknown>> = locale === 'zh-CN' ? valueZhCn : valueEn;

  return plainText(String(catalogue[`kind/${kind}`] ?? kind));
}

function whereOf(touchpoint: string | number | boolean | undefined, { say, locale }: Reader): string {
  return touchpoint === undefined
    ? ''
    : say('value/where', { touchpoint: termIn(locale, String(touchpoint)) });
}

function wordOf(say: Say, key: string, otherwise: string, facts?: Facts): string {
  return key in en ? say(key as WordKey, facts) : otherwise;
}

/** An amount as people write it. */
export function moneyIn(locale: Locale, { minor, currency }: Money): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });

  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function round(value: number): number {
  return Math.round(value);
}

function signed(value: number): string {
  const rounded = Math.round(value);

  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
}
