import type { BriefItem, BriefWish } from '@innkeeper/core';
import { usualLine, wishesBesideRooms } from '@innkeeper/core/screen';
import { html, nothing } from 'lit';
import { sayIn, sayReason } from '../words/say-in.ts';
import type { Desk } from './desk.ts';
import { rightsOf } from './rights.ts';
import type { Line } from './rows.ts';
import { rows, saidLines } from './rows.ts';

/** What to do beside the room: the length of the stay, the usual, wishes, what is new since, what to offer and to avoid. */
export function careView(desk: Desk): readonly unknown[] {
  const { brief, words, acts } = desk;
  const { nights } = brief;

  return [
    rows(
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
    ),
    rows(
      desk,
      'usual',
      brief.usual.filter(isNotNew).map((usual) => ({
        text: sayReason(words, usualLine(usual)),
        because: usual.because,
      })),
      usualFoot(desk),
    ),
    rows(desk, 'wishes', wishLines()),
    rows(desk, 'since', saidLines(desk, brief.since)),
    rows(desk, 'offer', saidLines(desk, brief.offer)),
    rows(desk, 'avoid', saidLines(desk, brief.avoid)),
  ];

  /** What was written here a moment ago stands first, with its undo, and nowhere else. */
  function wishLines(): readonly Line[] {
    return [
      ...(acts?.wishLines(words) ?? []),
      ...wishesBesideRooms(brief).filter(isNotNew).flatMap(wishLine),
    ];
  }

  function isNotNew({ because }: BriefItem): boolean {
    return !acts?.isWritten(because);
  }

  function wishLine({ because, stillTrue: [doubt], known }: BriefWish): readonly Line[] {
    const [first] = because;
    if (!first) return [];
    const wish = sayReason(words, first);
    const text = doubt ? `${wish}: ${sayReason(words, doubt)}` : wish;

    return [{ text, because, isGuess: known === 'observed' }];
  }
}

function usualFoot({ brief, words, seen, acts, press }: Desk): unknown {
  const can = rightsOf(seen);
  const isSomething = brief.usual.some(({ menu }) => menu !== 'off');
  if (!isSomething && !can.wish) return nothing;

  return html`<div class="actions">
      ${
        isSomething
          ? html`<button type="button" @click=${() => press((here) => here.order())}>${sayIn(words, 'do/again')}</button>`
          : nothing
      }
      ${
        can.wish
          ? html`<button type="button" class="wish" aria-expanded=${acts?.isWriting ?? false} @click=${() => press((here) => here.turnWish())}>
              ${sayIn(words, 'do/wish')}
            </button>`
          : nothing
      }
    </div>
    ${acts?.wishView(words)}`;
}
