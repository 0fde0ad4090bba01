import type { Words, ZonesAnswer } from '@innkeeper/core';
import { zoneGeoJson } from '@innkeeper/core/screen';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { behindView } from '../charts/behind-view.ts';
import { chartStyles } from '../charts/charts.styles.ts';
import { GuestOpenEvent } from '../events/guest-open.ts';
import { boardStyles } from '../shared/board.styles.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { saveFile } from '../shared/save-file.ts';
import { amountIn, countIn, numberIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { chosenView } from './chosen-view.ts';
import { MapShownEvent } from './events.ts';
import { boundsAround } from './ground.ts';
import { mapView, zoneName } from './map-view.ts';
import { strongholdsView } from './strongholds-view.ts';
import { zoneMapStyles } from './zone-map.styles.ts';
import type { Zones, ZonesActions } from './zones.ts';

/** What the element shows at this moment. */
export interface ZonesSeen {
  readonly answer: ZonesAnswer | undefined;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [furnitureStyles, chartStyles, boardStyles, zoneMapStyles];

/** What the map shows and does. */
export function createZonesFace(host: Host, seen: () => ZonesSeen): Face {
  let chosen: number | undefined;
  let opened: number | undefined;
  let showsTable = false;
  let heard: ZonesAnswer | undefined;
  let shownAt = '';
  const act: ZonesActions = {
    choose: (zone) => {
      chosen = zone;
      host.draw(`[data-at="${zone}"]`);
    },
    turnStronghold: (at) => {
      opened = opened === at ? undefined : at;
      host.draw();
    },
    openGuest: (guestId, name) => void host.tell(new GuestOpenEvent({ guestId, name })),
    turnTable: () => {
      showsTable = !showsTable;
      host.draw();
    },
    geoJson: () => {
      const { answer } = seen();
      if (!answer?.point) return;
      saveFile(host, {
        name: `zones-${answer.asOf}.geojson`,
        type: 'application/geo+json',
        text: JSON.stringify(zoneGeoJson(answer.point, answer, answer.strongholds), undefined, 2),
      });
    },
  };

  return {
    view: (words) =>
      zonesView({ words, answer: seen().answer as ZonesAnswer, chosen, opened, showsTable, act }),
    get keys(): Keys {
      const { answer } = seen();
      if (!answer?.point) return {};

      return { j: () => host.draw('.zone[tabindex="0"]'), t: act.turnTable, c: act.geoJson };
    },
    drawn: (words) => {
      const { answer, focus } = seen();
      if (!answer || heard === answer) return;
      if (!heard) focus();
      heard = answer;
      host.announce(
        sayIn(words, 'zone/heard', {
          placed: numberIn(words, placedIn(answer)),
          unknown: numberIn(words, answer.unknown),
        }),
      );
      const { point } = answer;
      const at = JSON.stringify(point);
      if (!point || at === shownAt) return;
      shownAt = at;
      host.tell(new MapShownEvent({ ...point, bounds: boundsAround(point) }));
    },
    renew: () => {
      opened = undefined;
    },
    clear: () => {
      chosen = opened = heard = undefined;
      [showsTable, shownAt] = [false, ''];
    },
  };
}

function placedIn({ zones }: ZonesAnswer): number {
  return zones.reduce((sum, { guests }) => sum + guests, 0);
}

function zonesView(zones: Zones): TemplateResult {
  const { words, answer, showsTable, act } = zones;
  const head = html`<header class="head">
    <h2>${sayIn(words, 'zone/title')}</h2>
    <span class="small muted">${sayIn(words, 'board/as-of', { day: answer.asOf })}</span>
  </header>`;
  if (answer.n === 0) return html`${head}<p class="board muted">${sayIn(words, 'board/empty')}</p>`;
  if (!answer.point)
    return html`${head}<section class="board">${figuresView(words, answer)}<p class="muted">${sayIn(words, 'zone/no-place')}</p></section>`;

  return html`${head}
    <section class="board laid">
      ${mapView(zones)}
      <div class="told">${figuresView(words, answer)}${chosenView(zones)}</div>
    </section>
    ${strongholdsView(zones)}
    ${behindView(words, { isOpen: showsTable, turn: act.turnTable, tables: [tableOf(zones)] })}
    <div class="board"><button type="button" class="geo" @click=${act.geoJson}>${sayIn(words, 'zone/geo-json')}</button></div>`;
}

/** Who is in zones, further away, and of whom no place is known: together everybody. */
function figuresView(words: Words, answer: ZonesAnswer): TemplateResult {
  const figure = (name: string, value: number): TemplateResult => html`<div>
    <dt class="muted">${sayIn(words, `zone/${name}`, { metres: numberIn(words, 1500) })}</dt>
    <dd>${numberIn(words, value)} <small>${sayIn(words, 'zone/of-all', { share: shareIn(words, answer.n === 0 ? 0 : value / answer.n) })}</small></dd>
  </div>`;

  return html`<dl class="figures">
    ${answer.point ? [figure('in-zones', placedIn(answer)), figure('outside', answer.outside)] : []}
    ${figure('unknown', answer.unknown)}
  </dl>`;
}

function tableOf(zones: Zones) {
  const { words, answer } = zones;
  const { outside, unknown } = answer;
  const heads = ['zone', 'guests', 'active', 'amount', 'influencer', 'referrals'];

  return {
    caption: sayIn(words, 'zone/table'),
    heads: heads.map((name) => sayIn(words, `zone/head-${name}`)),
    rows: [
      ...answer.zones.map((zone) => [
        zoneName(zones, zone),
        countIn(words, zone.guests).count,
        countIn(words, zone.active).count,
        amountIn(words, zone.amount, answer),
        zone.influencer ? (answer.names[zone.influencer.guest] ?? sayIn(words, 'zone/unnamed')) : '',
        zone.influencer ? countIn(words, zone.influencer.referrals).count : '',
      ]),
      [sayIn(words, 'zone/outside'), countIn(words, outside).count, '', '', '', ''],
      [sayIn(words, 'zone/unknown'), countIn(words, unknown).count, '', '', '', ''],
    ],
  };
}
