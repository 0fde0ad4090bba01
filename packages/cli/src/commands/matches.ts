import type { Day, Guest, InnkeeperApi, MatchToReview } from '@innkeeper/core';
import { displayName, plainText } from '@innkeeper/core';
import { csvRow } from '@innkeeper/core/reports';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { usageError } from '../usage-error.ts';

/** Lists guests who may be one, in the order of what is worth deciding: for people, as JSON, or as a table to fill in. */
export async function matches({ desk }: Call): Promise<ExitCode> {
  const format = text(desk.options['format']);
  const limit = Number(text(desk.options['limit']) ?? 100);
  if ((format !== undefined && format !== 'csv') || !Number.isInteger(limit) || limit < 1)
    throw usageError('innkeeper matches [--limit 1…] [--format csv]');
  const found = await withHouse(desk, ({ api }) => review(api, limit, text(desk.options['day'])));
  if (format === 'csv') {
    desk.world.out(tableOf(found.matches, desk));

    return exitCodes.done;
  }
  desk.answer(found, linesOf(found, desk));

  return exitCodes.done;
}

interface Found {
  readonly matches: readonly MatchToReview[];
  readonly open?: number;
}

async function review(api: InnkeeperApi, limit: number, day: string | undefined): Promise<Found> {
  const all: MatchToReview[] = [];
  for (let after: string | undefined; ; ) {
    const page = await api.reviewMatches({
      limit: Math.min(100, limit - all.length),
      ...(after !== undefined && { after }),
      ...(day !== undefined && { day: day as Day }),
    });
    all.push(...page.matches);
    after = page.next;
    if (after === undefined || all.length >= limit)
      return { matches: all, ...(page.open !== undefined && { open: page.open }) };
  }
}

function linesOf({ matches: found, open }: Found, { say, locale }: Desk): readonly string[] {
  if (found.length === 0) return [say('matches/none')];
  const lines = found.flatMap((match) => [
    say('matches/line', {
      one: plainText(nameOf(match.one.guest, locale)),
      other: plainText(nameOf(match.other.guest, locale)),
      percent: percentOf(match),
      weight: match.weight,
    }),
    `  ${whyOf(match)}`,
    ...(match.presence === 'away' ? [] : [say('matches/present')]),
    ...(match.mayMerge ? [] : [say('matches/forbidden')]),
    `  ${match.one.guestId} ${match.other.guestId}`,
  ]);

  return open === undefined ? lines : [...lines, say('matches/open', { n: open })];
}

const fields = ['birthDate', 'phone', 'email', 'address', 'document', 'membership', 'nationality'] as const;
const columns = [
  'one',
  'other',
  'decision',
  'note',
  'percent',
  'weight',
  'why',
  'presence',
  'may merge',
  'one name',
  'other name',
  'one stays',
  'other stays',
  ...fields.flatMap((field) => [`one ${field}`, `other ${field}`]),
];

/** The mark at the beginning tells Excel that the table is UTF-8. */
function tableOf(found: readonly MatchToReview[], { locale }: Desk): string {
  const rows = found.map((match) => {
    const byField = new Map(match.fields.map((field) => [field.field, field]));

    return csvRow([
      match.one.guestId,
      match.other.guestId,
      undefined,
      undefined,
      percentOf(match),
      match.weight,
      whyOf(match),
      match.presence,
      match.mayMerge ? 'yes' : 'no',
      nameOf(match.one.guest, locale),
      nameOf(match.other.guest, locale),
      match.one.stays,
      match.other.stays,
      ...fields.flatMap((field) => [
        byField.get(field)?.one.join(' | '),
        byField.get(field)?.other.join(' | '),
      ]),
    ]);
  });

  return `\uFEFF${csvRow(columns)}${rows.join('')}`;
}

function nameOf(guest: Guest, locale: Desk['locale']): string {
  return displayName(guest, { locale, mayUnmask: true }).text ?? '?';
}

function percentOf({ probability }: MatchToReview): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}

/** The waterfall in one line: codes are stable, so a program can read them. */
function whyOf({ waterfall }: MatchToReview): string {
  return waterfall
    .map(({ code, level, bits }) => {
      const what = code.replace('identity/', '');

      return `${level === undefined ? what : `${what}/${level}`} ${bits > 0 ? '+' : ''}${bits}`;
    })
    .join(', ');
}
