import { ringMetres } from '@innkeeper/core/screen';
import { arc } from 'd3-shape';
import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { countIn, numberIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { half, placeIn, reach } from './ground.ts';
import type { Zones } from './zones.ts';

type Zone = Zones['answer']['zones'][number];

const rings = 3;
const turns = { NE: 0, SE: 1, SW: 2, NW: 3 } as const;
const metres = [0, ...ringMetres] as const;

/** The drawing: zones shaded by how many live there, each with its count; strongholds as circles; the house in the middle. */
export function mapView(zones: Zones): TemplateResult {
  const { words, answer } = zones;
  const most = Math.max(1, ...answer.zones.map(({ guests }) => guests));

  return html`<div class="map" part="map">
    <slot name="tiles"></slot>
    <svg class="chart zones" viewBox="${-half} ${-half} ${2 * half} ${2 * half}" role="group" aria-label=${sayIn(words, 'zone/map')} @keydown=${(event: KeyboardEvent) => hearArrow(zones, event)}>
      ${answer.zones.map((zone, at) => zoneView(zones, zone, { at, most }))}
      <path class="cross" aria-hidden="true" d="M0 ${-half}V${half}M${-half} 0H${half}"></path>
      ${metres.slice(1).map((far) => svg`<text class="far" aria-hidden="true" x="3" y=${-drawn(far) - 2}>${sayIn(words, 'zone/metres', { count: numberIn(words, far) })}</text>`)}
      <text class="north" aria-hidden="true" x="-4" y=${-half + 12} text-anchor="end">${sayIn(words, 'zone/north')} ↑</text>
      ${answer.strongholds.map((one, at) => strongholdView(zones, one, at))}
      <circle class="house" aria-hidden="true" r="4"></circle>
    </svg>
  </div>`;
}

/** What a zone is called: `north-east, up to 500 m`. */
export function zoneName(
  { words }: Pick<Zones, 'words'>,
  { quadrant, ring }: Pick<Zone, 'quadrant' | 'ring'>,
): string {
  return sayIn(words, 'zone/name', {
    quadrant: sayIn(words, `quadrant-name/${quadrant}`),
    ring: sayIn(words, `ring/${ring}`),
  });
}

/** What is said of a zone in one line. */
export function zoneWords(zones: Pick<Zones, 'words'>, zone: Zone): string {
  const { words } = zones;

  return sayIn(words, 'zone/said', {
    name: zoneName(zones, zone),
    count: sayIn(words, 'board/guests', countIn(words, zone.guests)),
    active: numberIn(words, zone.active),
  });
}

function zoneView(
  zones: Zones,
  zone: Zone,
  { at, most }: { readonly at: number; readonly most: number },
): unknown {
  const { words, chosen, act } = zones;
  const { quadrant, ring, guests } = zone;
  const begin = (turns[quadrant] * Math.PI) / 2;
  const shape = {
    innerRadius: drawn(metres[ring - 1] ?? 0),
    outerRadius: drawn(metres[ring] ?? 0),
    startAngle: begin,
    endAngle: begin + Math.PI / 2,
  };
  const [x, y] = arc().centroid(shape);
  const kind = at === chosen ? 'zone chosen' : 'zone';
  const shade = guests === 0 ? 0 : 1 + Math.min(4, Math.floor((4 * guests) / most));

  return svg`<g class=${kind} part=${kind} data-at=${at} role="button" tabindex=${at === (chosen ?? 0) ? 0 : -1}
      aria-pressed=${at === chosen} aria-label=${zoneWords(zones, zone)} @click=${() => act.choose(at)}>
    <path class="shade s${shade}" d=${arc().digits(1)(shape) ?? ''}></path>
    <text x=${Math.round(x)} y=${Math.round(y) + 4} text-anchor="middle" aria-hidden="true">${numberIn(words, guests)}</text>
  </g>`;
}

/** Circles by d3's rule: the area, not the width, stands for how many. */
function strongholdView(
  { words, answer }: Zones,
  { centre, guests }: Zones['answer']['strongholds'][number],
  at: number,
): unknown {
  if (!answer.point) return undefined;
  const { x, y } = placeIn(answer.point, centre);
  if (Math.abs(x) > half || Math.abs(y) > half) return undefined;
  const radius = Math.min(16, 5 + Math.sqrt(guests));

  return svg`<g class="stronghold" aria-hidden="true">
    <title>${sayIn(words, 'stronghold/number', { at: at + 1 })}</title>
    <circle cx=${x} cy=${y} r=${Math.round(radius * 10) / 10}></circle>
    <text x=${x} y=${y + 4} text-anchor="middle">${at + 1}</text>
  </g>`;
}

function drawn(far: number): number {
  return (far * half) / reach;
}

/** Left and right go around the house, up and down from ring to ring; Enter and space choose. */
function hearArrow({ act, answer }: Zones, event: KeyboardEvent): void {
  const zone = (event.target as Element).closest<SVGGElement>('[data-at]');
  const at = Number(zone?.dataset.at);
  if (!zone || !Number.isInteger(at)) return;
  const [quadrant, ring] = [Math.floor(at / rings), at % rings];
  const quadrants = answer.zones.length / rings;
  const next: Readonly<Record<string, number>> = {
    ArrowRight: ((quadrant + 1) % quadrants) * rings + ring,
    ArrowLeft: ((quadrant + quadrants - 1) % quadrants) * rings + ring,
    ArrowUp: quadrant * rings + Math.min(rings - 1, ring + 1),
    ArrowDown: quadrant * rings + Math.max(0, ring - 1),
    Enter: at,
    ' ': at,
  };
  const place = next[event.key];
  if (place === undefined) return;
  event.preventDefault();
  act.choose(place);
}
