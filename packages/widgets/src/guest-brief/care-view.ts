import type { BriefItem, BriefWish } from '@innkeeper/core';
import { usualLine, wishesBesideRooms, wishFacts } from '@innkeeper/core/screen';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sayIn, sayReason } from '../words/say-in.ts';
import { standingView } from './deeds-view.ts';
import type { Desk } from './desk.ts';
import { roomsView } from './rooms-view.ts';
import type { Line } from './rows.ts';
import { rows, saidLines } from './rows.ts';
import { wishForm } from './wish-view.ts';

/** What to do: the room, the length of the stay, the usual, wishes, what is new since, what to offer and to avoid. */
export function careView(desk: Desk): TemplateResult {
  const { brief, words, deeds } = desk;
  const { nights } = brief;
  const written = deeds.flatMap((deed) =>
    deed.intent.type === 'wish' ? [{ deed, intent: deed.intent }] : [],
  );
  const keys = new Set<unknown>(written.flatMap(({ intent }) => intent.keys));

  return html`<dl part="care">
    ${roomsView(desk)}
    ${rows(
      desk,
      'nights',
      nights
        ? [
            {
              text: sayIn(words, 'nights/proposal', { nights: nights.nights, stays: nights.stays }),
              because: nights.because,
            },
          ]
        : [],
    )}
    ${rows(
      desk,
      'usual',
      brief.usual.filter(isNotNew).map((usual) => ({
        text: sayReason(words, usualLine(usual)),
        because: usual.because,
      })),
      usualFoot(desk),
    )}
    ${rows(desk, 'wishes', wishLines())}
    ${rows(desk, 'since', saidLines(desk, brief.since))}
    ${rows(desk, 'offer', saidLines(desk, brief.offer))}
    ${rows(desk, 'avoid', saidLines(desk, brief.avoid))}
  </dl>`;

  /** What was written here a moment ago stands first, with its undo, and nowhere else. */
  function wishLines(): readonly Line[] {
    return [
      ...written.map(({ deed, intent }) => ({
        text: intent.preferences.map((one) => sayIn(words, 'wish/chip', wishFacts(one))).join(' · '),
        because: [],
        aside: standingView(desk, deed, sayIn(words, 'ui/saved')),
      })),
      ...wishesBesideRooms(brief).filter(isNotNew).flatMap(wishLine),
    ];
  }

  function isNotNew({ because }: BriefItem): boolean {
    return !because.some(({ facts }) => keys.has(facts?.key));
  }

  function wishLine({ because, stillTrue: [doubt], known }: BriefWish): readonly Line[] {
    const [first] = because;
    if (!first) return [];
    const wish = sayReason(words, first);
    const text = doubt ? `${wish}: ${sayReason(words, doubt)}` : wish;

    return [{ text, because, isGuess: known === 'observed' }];
  }
}

function usualFoot(desk: Desk): unknown {
  const { brief, words, act, can, draft } = desk;
  const isSomething = brief.usual.some(({ menu }) => menu !== 'off');
  if (!isSomething && !can.wish) return nothing;

  return html`<div class="actions">
      ${
        isSomething
          ? html`<button type="button" @click=${() => act.order(brief.usual)}>${sayIn(words, 'do/again')}</button>`
          : nothing
      }
      ${
        can.wish
          ? html`<button type="button" class="wish" aria-expanded=${draft !== undefined} @click=${draft ? act.closeWish : act.openWish}>
              ${sayIn(words, 'do/wish')}
            </button>`
          : nothing
      }
    </div>
    ${draft ? wishForm(desk, draft) : nothing}`;
}
