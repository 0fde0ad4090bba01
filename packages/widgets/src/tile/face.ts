import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TileData, TileFigure, TileReading } from '../controllers/tile.ts';
import { readTile } from '../controllers/tile.ts';
import { boardStyles } from '../shared/board.styles.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import { icon } from '../shared/icons.ts';
import { amountIn, countIn, minorDigits, numberIn, shareIn } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import { tileStyles } from './tile.styles.ts';

/** What the element shows at this moment. */
export interface TileSeen {
  readonly answer: TileData | undefined;
  readonly figure: TileFigure;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [furnitureStyles, boardStyles, tileStyles];

/** What the tile shows. */
export function createTileFace(host: Host, seen: () => TileSeen): Face {
  let hasSpoken = false;

  return {
    view: (words) => {
      const { answer, figure } = seen();

      return answer ? tileView(words, answer, readTile(answer, figure)) : html``;
    },
    keys: {},
    drawn: (words) => {
      const { answer, figure, focus } = seen();
      if (!answer || hasSpoken) return;
      hasSpoken = true;
      const reading = readTile(answer, figure);
      host.announce(`${sayIn(words, `tile/${figure}`)}: ${shown(words, answer, reading.value, reading)}`);
      focus();
    },
    renew: () => {},
    clear: () => {
      hasSpoken = false;
    },
  };
}

function tileView(words: Words, answer: TileData, reading: TileReading): TemplateResult {
  const { figure, value, before } = reading;
  const { days, now } = answer;

  return html`<section class="tile" aria-labelledby="name">
    <h2 id="name">${sayIn(words, `tile/${figure}`)}</h2>
    <p class="value" part="figure">${shown(words, answer, value, reading)}</p>
    ${
      value === undefined || now.guests === 0
        ? html`<p class="small">${sayIn(words, now.guests === 0 ? 'board/empty' : 'tile/nobody', { days })}</p>`
        : html`<p class="small" part="change">${before === undefined ? sayIn(words, 'tile/no-before', { days }) : changeView(words, answer, reading)}</p>
            <p class="small muted" part="reason">${reasonWords(words, reading)}</p>`
    }
    <p class="small muted">${sayIn(words, 'board/as-of', { day: now.asOf })}</p>
  </section>`;
}

const up = 'M8 13V3M4 7l4-4 4 4';
const down = 'M8 3v10M4 9l4 4 4-4';

function changeView(words: Words, answer: TileData, reading: TileReading): TemplateResult {
  const change = changeIn(answer, reading);
  const size = Math.abs(change);
  const by =
    reading.unit === 'share'
      ? sayIn(words, 'tile/points', { points: numberIn(words, size * 100) })
      : shown(words, answer, size, reading);
  const was = shown(words, answer, reading.before, reading);
  const word = change > 0 ? 'tile/more' : change < 0 ? 'tile/less' : 'tile/same';

  return html`${change === 0 ? nothing : icon(change > 0 ? up : down)}
    ${sayIn(words, word, { by, was, days: answer.days })}`;
}

/** What lies between the two figures as they are shown: whoever reads both takes the one from the other. */
function changeIn(answer: TileData, reading: TileReading): number {
  const step = stepOf(answer, reading);
  const { value = 0, before = 0 } = reading;

  return (Math.round(value / step) - Math.round(before / step)) * step;
}

/** What a figure is rounded to. The smallest unit of a thousand is read by nobody, and does not fit a narrow tile. */
function stepOf(
  { now: { currency } }: TileData,
  { unit, value = 0 }: Pick<TileReading, 'unit' | 'value'>,
): number {
  const whole = 10 ** minorDigits(currency);
  if (unit === 'money') return Math.abs(value) < 1000 * whole ? 1 : whole;

  return unit === 'share' ? 0.001 : 0.01;
}

function reasonWords(words: Words, { because }: TileReading): string {
  return because
    .map(({ code, facts = {} }) => {
      const written = Object.entries(facts).map(([name, value]) => [
        `${name}-n`,
        typeof value === 'number' ? countIn(words, value).count : value,
      ]);

      return sayIn(words, code, { ...facts, ...Object.fromEntries(written) });
    })
    .join(' ');
}

function shown(
  words: Words,
  answer: TileData,
  value: number | undefined,
  reading: Pick<TileReading, 'unit' | 'value'>,
): string {
  const { currency } = answer.now;
  if (value === undefined) return sayIn(words, 'board/unknown');
  if (reading.unit === 'share') return shareIn(words, value);
  if (reading.unit === 'money')
    return amountIn(words, value, { currency, isExact: stepOf(answer, reading) === 1 });

  return numberIn(words, value, { maximumFractionDigits: 2 });
}
