import type { Reason } from '../shared/reason.ts';
import type { Locale } from '../shared/words.ts';
import type { Alert, Brief, BriefItem } from './brief.ts';
import { padTo, plain, widthOf, wrap } from './layout.ts';
import type { RankedRoom } from './rank-rooms.ts';
import { scriptOf } from './script-of.ts';
import { usualLine } from './usual-line.ts';
import { wishesBesideRooms } from './wishes-beside-rooms.ts';
import { say } from './words.ts';

/** How a brief is printed. */
export interface RenderOptions {
  /** Columns of the terminal, 32 or more. @defaultValue 72 */
  readonly width?: number;
}

/** One line of the brief: what stands at the left, and the text beside it. */
interface Row {
  readonly label?: string;
  readonly text: string;
  /** Stands at the right of the line where there is room. */
  readonly aside?: string;
}

/** The brief as plain text for a terminal, in the order of need: what can hurt, who it is, what to do, what to say. */
export function renderBrief(brief: Brief, locale: Locale, { width = 72 }: RenderOptions = {}): string {
  const sections = [
    brief.alerts.flatMap((alert) => alertRows(alert, locale)),
    whoRows(brief, locale),
    careRows(brief, locale),
    sayRows(brief, locale),
  ].filter((rows) => rows.length > 0);
  const labels = sections.flat().map(({ label = '' }) => widthOf(label));
  const frame = { inner: Math.max(32, width) - 4, label: Math.max(...labels) + 2 };
  const ruled = sections.map((rows) => rows.flatMap((row) => linesOf(row, frame)).join('\n'));
  const rule = (left: string, right: string): string => `${left}${'─'.repeat(frame.inner + 2)}${right}`;

  return [rule('┌', '┐'), ruled.join(`\n${rule('├', '┤')}\n`), rule('└', '┘')].join('\n');
}

function linesOf(
  { label, text, aside }: Row,
  frame: { readonly inner: number; readonly label: number },
): readonly string[] {
  const indent = label === undefined ? 0 : frame.label;
  const lines = wrap(text, frame.inner - indent);
  const first = lines[0] ?? '';
  const side = aside === undefined ? '' : plain(aside);
  const gap = frame.inner - indent - widthOf(first) - widthOf(side);
  const placed = side !== '' && gap > 0 ? [`${first}${' '.repeat(gap)}${side}`, ...lines.slice(1)] : lines;

  return [...placed, ...(side !== '' && gap <= 0 ? [side] : [])].map((line, index) => {
    const start = indent === 0 ? '' : padTo(index === 0 ? (label ?? '') : '', indent);

    return `│ ${padTo(start + line, frame.inner)} │`;
  });
}

function alertRows(alert: Alert, locale: Locale): readonly Row[] {
  const [first, ...rest] = alert.because.map((reason) => say(reason, locale));
  const label = say({ code: 'alert/label', facts: alert.because[0]?.facts }, locale);
  const note = alert.type === 'complaint' ? alert.note : undefined;

  return [
    alert.type === 'complaint' ? { text: `● ${first ?? ''}` } : { label: `▲ ${label}`, text: first ?? '' },
    ...rest.map((text) => ({ label: '', text })),
    ...(note ? [{ label: '', text: say({ code: 'note/line', facts: { text: note.text } }, locale) }] : []),
  ];
}

function whoRows({ who, visits }: Brief, locale: Locale): readonly Row[] {
  const own = who.names[locale];
  const other = who.names[locale === 'en' ? 'zh-CN' : 'en'];
  const names = own
    ? [...new Set([own.said, own.shown, other?.said ?? own.said])]
    : [say({ code: 'who/unnamed' }, locale)];
  const ordinal = say({ code: 'ordinal', facts: { n: visits.ordinal } }, locale);
  const visited = visits.because.filter(({ code }) => code !== 'visits/earlier');

  return [
    { text: names.join('  '), aside: [who.vip, ordinal].filter(Boolean).join(' · ') },
    ...visited.map((reason) => ({ text: say(reason, locale) })),
    { text: matchText(who.match, locale) },
  ];
}

function matchText(match: Brief['who']['match'], locale: Locale): string {
  if (!match) return say({ code: 'match/unsaid' }, locale);
  const by = match.because.map((reason) => say(reason, locale)).join(' · ');

  return say({ code: `match/${match.certainty}`, facts: { by } }, locale);
}

function careRows(brief: Brief, locale: Locale): readonly Row[] {
  const { nights } = brief;

  return [
    ...labelled(
      'room',
      brief.rooms.filter(({ of }) => of > 0).map((room) => roomText(room, locale)),
      locale,
    ),
    ...labelled(
      'nights',
      nights
        ? [say({ code: 'nights/proposal', facts: { nights: nights.nights, stays: nights.stays } }, locale)]
        : [],
      locale,
    ),
    ...labelled(
      'usual',
      brief.usual.map((usual) => say(usualLine(usual), locale)),
      locale,
    ),
    ...labelled('wishes', wishTexts(brief, locale), locale),
    ...labelled('since', firstOf(brief.since, locale), locale),
    ...labelled('offer', firstOf(brief.offer, locale), locale),
    ...labelled('avoid', firstOf(brief.avoid, locale), locale),
  ];
}

function wishTexts(brief: Brief, locale: Locale): readonly string[] {
  return wishesBesideRooms(brief)
    .slice(0, 5)
    .flatMap(({ because: [first], stillTrue: [doubt] }) => {
      if (!first) return [];
      const wish = say(first, locale);

      return [doubt ? `${wish}: ${say(doubt, locale)}` : wish];
    });
}

function sayRows(brief: Brief, locale: Locale): readonly Row[] {
  const { owner, lastContact, missing, checkIn, care } = brief;

  return [
    ...labelled('say', [`“${scriptOf(brief, locale).text}”`], locale),
    ...labelled(
      'ask',
      missing.questions.flatMap(({ because }) => because.slice(0, 1)).map((reason) => say(reason, locale)),
      locale,
    ),
    ...labelled('due', firstOf(care, locale), locale),
    ...labelled('contact', lastContact ? firstOf([lastContact], locale) : [], locale),
    ...labelled('owner', owner ? [owner.name ?? owner.id] : [], locale),
    ...labelled(
      'form',
      checkIn.fields.length > 0
        ? [say({ code: 'form/line', facts: { toType: checkIn.toType } }, locale)]
        : [],
      locale,
    ),
  ];
}

function roomText({ room, because, met, of }: RankedRoom, locale: Locale): string {
  const features = because.map((reason) => `${say(reason, locale)}${markOf(reason)}`);

  return `${room}  ${met}/${of}  ${features.join(' · ')}`;
}

function markOf({ code }: Reason): string {
  if (code === 'room/meets') return ' ✓';

  return code === 'room/unknown' ? ' ?' : ' ✗';
}

function firstOf(items: readonly BriefItem[], locale: Locale): readonly string[] {
  return items.flatMap(({ because }) => because.slice(0, 1)).map((reason) => say(reason, locale));
}

/** The label stands at the first line of its group. */
function labelled(name: string, texts: readonly string[], locale: Locale): readonly Row[] {
  return texts.map((text, index) => ({
    label: index === 0 ? say({ code: `label/${name}` }, locale) : '',
    text,
  }));
}
