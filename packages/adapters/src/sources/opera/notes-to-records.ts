import type { ContactRecord, FeedbackRecord, Incoming, SourceReference } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { at, compact, firstText, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { dayOf, instantOf } from '../../shared/moment.ts';
import type { NoteMeaning } from './options.ts';
import type { Reading } from './reading.ts';
import { propertyOf, systemOf, whereOf, zoneOf } from './reading.ts';

/** One comment of a profile or reservation, with the id that stands beside it. */
export interface Comment {
  readonly id?: string | undefined;
  readonly raw: Raw;
  readonly text: string;
  readonly type?: string | undefined;
  readonly hotelId?: string | undefined;
}

/** Whom and what the comments are about. */
export interface NotePlace {
  readonly profile?: SourceReference | undefined;
  readonly stay?: SourceReference | undefined;
  readonly hotelId?: string | undefined;
  readonly room?: string | undefined;
}

/** The comments under a profile (`commentInfo`) or a reservation, those without a text left out. */
export function commentsOf(comments: unknown): readonly Comment[] {
  return objectsOf(at(comments, 'commentInfo') ?? comments).flatMap((entry) => {
    const raw = objectOf(entry.comment) ?? entry;
    const text = textOf(raw.text) ?? firstText(raw.text, 'value');
    if (text === undefined) return [];
    const id = textOf(entry.id) ?? firstText(entry.uniqueId, 'id');

    return [{ id, raw, text, type: textOf(raw.type), hotelId: firstText(raw, 'hotelId', 'hotelCode') }];
  });
}

/** What the hotel says a comment really is; nothing where it is a plain note. */
export function meaningOfNote({ type, id }: Comment, { tables }: Reading): NoteMeaning | undefined {
  if (type === undefined || id === undefined || !tables.noteTypes) return undefined;

  return Object.hasOwn(tables.noteTypes, type) ? tables.noteTypes[type] : undefined;
}

/** The feedback and the contacts that stand among comments. */
export function notesToRecords(
  comments: readonly Comment[],
  place: NotePlace,
  reading: Reading,
): readonly Incoming[] {
  return comments.flatMap((comment): readonly Incoming[] => {
    const meaning = meaningOfNote(comment, reading);
    if (!meaning) return [];
    const record =
      'feedback' in meaning
        ? feedbackOf(comment, meaning.feedback, { place, reading })
        : contactOf(comment, meaning.contact, { place, reading });

    return record ? [{ record, ...whereOf(reading) }] : [];
  });
}

interface Around {
  readonly place: NotePlace;
  readonly reading: Reading;
}

function feedbackOf(
  comment: Comment,
  type: FeedbackRecord['type'],
  around: Around,
): FeedbackRecord | undefined {
  const day = dayOf(firstText(comment.raw, 'createDateTime', 'actionDate'));
  const [said, remedy] = partsOf(comment.text);
  const score = type === 'score' ? scoreOf(said) : undefined;
  if (day === undefined || (type === 'score' && !score)) return undefined;
  const { place } = around;

  return compact<FeedbackRecord>({
    kind: 'feedback',
    source: sourceOf(comment, 'feedback', around),
    profile: place.profile,
    stay: place.stay,
    day,
    type,
    about: textOf(comment.raw.commentTitle),
    text: score ? undefined : said,
    score,
    state: stateOf(textOf(comment.raw.actionType)),
    remedy,
    room: type === 'complaint' ? place.room : undefined,
    department: textOf(comment.raw.notificationLocation)?.toLowerCase(),
  });
}

function contactOf(comment: Comment, medium: string, around: Around): ContactRecord | undefined {
  const { place, reading } = around;
  const hotelId = comment.hotelId ?? place.hotelId;
  const at = instantOf(textOf(comment.raw.createDateTime), zoneOf(hotelId, reading));
  if (at === undefined || !place.profile) return undefined;
  const subject = textOf(comment.raw.commentTitle);

  return compact<ContactRecord>({
    kind: 'contact',
    source: sourceOf(comment, 'contact', around),
    profile: place.profile,
    at,
    medium,
    direction: /^out/i.test(textOf(comment.raw.actionType) ?? '') ? 'out' : 'in',
    staff: textOf(comment.raw.creatorId),
    subject,
    text: comment.text === subject ? undefined : comment.text,
  });
}

function sourceOf(
  { id = '', hotelId }: Comment,
  kind: 'feedback' | 'contact',
  { place, reading }: Around,
): SourceReference {
  const hotel = hotelId ?? place.hotelId;
  const property = hotel === undefined ? undefined : propertyOf(hotel, reading);

  return compact({ system: systemOf(reading), property, kind, id });
}

/** What was said, and what was done about it. */
function partsOf(text: string): readonly [string, string | undefined] {
  const match = /(?:^|\n)\s*(?:Action|处理)\s*[:：]\s*([\s\S]+)$/.exec(text);

  return match ? [text.slice(0, match.index).trim(), match[1]?.trim()] : [text, undefined];
}

function scoreOf(text: string): FeedbackRecord['score'] {
  const match = /^(\d{1,3}(?:\.\d)?)\s*\/\s*(\d{1,3})$/.exec(text);
  if (!match) return undefined;
  const [points, of] = [Number(match[1]), Number(match[2])];

  return of > 0 && points <= of ? { points, of } : undefined;
}

function stateOf(code: string | undefined): FeedbackRecord['state'] {
  switch (code?.toLowerCase().replace(/[^a-z]/g, '')) {
    case 'open':
      return 'open';
    case 'inhand':
    case 'pendingfollowup':
      return 'in-hand';
    case 'settled':
    case 'closed':
      return 'settled';
    default:
      return undefined;
  }
}
