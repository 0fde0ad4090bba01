import { termsEn } from '../../recognition/words/terms.en.ts';
import { termsZhCn } from '../../recognition/words/terms.zh-cn.ts';
import type { Reason } from '../../shared/reason.ts';
import type { Catalogue, Locale } from '../../shared/words.ts';
import { sentenceOf } from '../../shared/words.ts';
import { isCurrencyCode, minorDigits } from '../ask.ts';
import type { Report, ReportCell, Unit } from '../report.ts';
import { reportsEn } from '../words/en.ts';
import { reportsZhCn } from '../words/zh-cn.ts';

/** How a report speaks in one language. */
export interface ReportWords {
  readonly locale: Locale;
  /** A sentence of the catalogue. */
  say(code: string, facts?: Reason['facts']): string;
  /** The name of a figure, column or list: `left tea` says who has left the tea. */
  name(name: string): string;
  /** A cell or figure as people write it. */
  show(value: ReportCell | undefined, unit: Unit): string;
  /** What a report stands on, a line each: its day, its span, how many guests, how fresh. */
  standsOn(report: Report): readonly string[];
}

const catalogues: Readonly<Record<Locale, Catalogue>> = { en: reportsEn, 'zh-CN': reportsZhCn };
/** Words of the brief for what people complain of and wish: `shower`, `breakfast`. */
const terms: Readonly<Record<Locale, Catalogue>> = { en: termsEn, 'zh-CN': termsZhCn };
const unknown = '–';

/** Words for a report: amounts in its currency, names of its guests. */
export function wordsFor(
  locale: Locale,
  { currency, names = {} }: { readonly currency?: string; readonly names?: Report['names'] } = {},
): ReportWords {
  const catalogue = catalogues[locale];
  const say = (code: string, facts: Reason['facts'] = {}): string =>
    sentenceOf({ code, facts }, locale, catalogue);
  const numbers = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const counts = numbers({ maximumFractionDigits: 0 });
  const decimals = numbers({ maximumFractionDigits: 2 });
  const shares = numbers({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const money =
    currency === undefined || !isCurrencyCode(currency)
      ? undefined
      : numbers({ style: 'currency', currency, maximumFractionDigits: 0 });
  const unit = 10 ** minorDigits(currency);
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const term = (text: string): string => {
    if (Object.hasOwn(catalogue, `term/${text}`)) return say(`term/${text}`);
    const [kind, ...rest] = text.split(':');
    const code = rest.join(':');
    if (kind === 'region') return nameIn(regions, code);
    if (kind === 'language') return nameIn(languages, code);

    const known = ['term', 'department', 'attribute']
      .map((group) => `${group}/${text}`)
      .find((key) => Object.hasOwn(terms[locale], key));

    return known === undefined ? text : sentenceOf({ code: known }, locale, terms[locale]);
  };

  return {
    locale,
    say,
    name: (name) => {
      if (Object.hasOwn(catalogue, `name/${name}`)) return say(`name/${name}`);
      const [first = '', ...rest] = name.split(' ');

      return rest.length > 0 && Object.hasOwn(catalogue, `name/${first}`)
        ? say(`name/${first}`, { of: rest.join(' ') })
        : name;
    },
    show: (value, kind) => {
      if (value === undefined || value === '') return unknown;
      if (typeof value === 'string')
        return kind === 'term'
          ? term(value)
          : kind === 'guest'
            ? (names[value] ?? value)
            : kind === 'day'
              ? say('report/as-of', { asOf: value }).replace(/^.*?(?=\d)/, '')
              : value;
      if (kind === 'money')
        return money ? money.format(value / unit) : withCode(counts.format(value / unit), currency);
      if (kind === 'share') return shares.format(value);

      return kind === 'number' ? decimals.format(value) : counts.format(value);
    },
    standsOn: ({ asOf, period, before, n, dataUntil, refusedLines }) => {
      const [day = '', time = ''] = dataUntil?.split('T') ?? [];

      return [
        say('report/as-of', { asOf }),
        say('report/period', { from: period.from, to: period.to, before: before.from, until: before.to }),
        say('report/guests', { n, count: counts.format(n) }),
        ...(day ? [say('report/data-until', { day, time: time.slice(0, 5) })] : []),
        ...(refusedLines === undefined ? [] : [say('report/refused-lines', { n: refusedLines })]),
      ];
    },
  };
}

function withCode(amount: string, currency: string | undefined): string {
  return currency === undefined ? amount : `${amount} ${currency}`;
}

/** The name of a country or language; the code itself where it is none. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
