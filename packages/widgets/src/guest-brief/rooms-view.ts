import type { RankedRoom, Reason } from '@innkeeper/core';
import { html } from 'lit';
import type { IconName } from '../shared/icons.ts';
import { icon } from '../shared/icons.ts';
import { sayIn } from '../words/catalogues.ts';
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

function roomLine({ words, act }: Desk, { room, because, met, of }: RankedRoom, isFirst: boolean): Line {
  const plain = sayIn(words, 'room/is', { room });

  return {
    text: html`<strong class="number">${room}</strong> <span class="count">${met}/${of}</span>
      <span class="features">${because.map((reason) => featureView(reason))}</span>`,
    plain,
    because,
    aside: html`<button
      type="button"
      class=${isFirst ? 'first' : ''}
      aria-label=${sayIn(words, 'do/assign-room', { room })}
      @click=${() => act.assign(room)}
    >${sayIn(words, 'do/assign')}</button>`,
  };

  function featureView({ code, facts }: Reason): unknown {
    const verdict = code.slice('room/'.length);
    const picture: IconName = verdict === 'meets' ? 'met' : verdict === 'unknown' ? 'unknown' : 'missed';

    return html`<span class="feature ${picture}">${sayIn(words, code, facts)}${icon(picture)}<span class="sr">${sayIn(words, `room/mark/${verdict === 'breaks' ? 'misses' : verdict}`)}</span></span> `;
  }
}
