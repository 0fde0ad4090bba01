import type { RankedRoom, Reason, Words } from '@innkeeper/core';
import { html } from 'lit';
import { icon, metSign, missedSign, unknownSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import type { Desk } from './desk.ts';
import type { Line } from './rows.ts';
import { rows } from './rows.ts';

/** Rooms in the order in which they suit the guest: each wish met or missed, and the one key to assign. */
export function roomsView(desk: Desk): unknown {
  return rows(
    desk,
    'room',
    desk.brief.rooms.filter(({ of }) => of > 0).map((room, index) => roomLine(desk, room, index === 0)),
  );
}

/** The best room shows every wish, the others only what they miss; the mark opens the rest. */
function roomLine(
  { words, press }: Desk,
  { room, because, met, of, isAssigned }: RankedRoom,
  isFirst: boolean,
): Line {
  const missed = because.filter(({ code }) => code !== 'room/meets');
  const shown = isFirst ? because : missed;
  const features = shown.map((reason) => featureView(words, reason));

  return {
    text: html`<strong class="number">${room}</strong> <span class="features"
      >${features.length > 0 ? features : sayIn(words, 'room/count', { met, of })}</span
    >`,
    plain: sayIn(words, 'room/is', { room }),
    because,
    aside: isAssigned
      ? html`<span class="good">${sayIn(words, 'room/assigned')}</span>`
      : html`<button
          type="button"
          class=${isFirst ? 'first' : ''}
          aria-label=${sayIn(words, 'do/assign-room', { room })}
          @click=${() => press((acts) => acts.assign(room))}
        >${sayIn(words, 'do/assign')}</button>`,
  };
}

const verdicts: Readonly<Record<string, readonly [string, string]>> = {
  'room/meets': ['met', metSign],
  'room/unknown': ['unknown', unknownSign],
};

function featureView(words: Words, { code, facts }: Reason): unknown {
  const [verdict, picture] = verdicts[code] ?? ['missed', missedSign];

  return html`<span class="feature ${verdict}">${sayIn(words, code, facts)}${icon(picture)}<span class="sr"
      >${sayIn(words, `verdict/${verdict}`)}</span
    ></span>`;
}
