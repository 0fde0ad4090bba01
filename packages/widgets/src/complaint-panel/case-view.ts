import type { ComplaintCase } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dangerSign, icon, metSign, openSign } from '../shared/icons.ts';
import { sayIn } from '../words/say-in.ts';
import { staffIn } from '../words/staff.ts';
import { deedLine } from '../written-list/deed-line.ts';
import type { Cases } from './cases.ts';
import { nextView } from './next-view.ts';
import { spanIn } from './span-in.ts';

/** One complaint: what it is about, who has it, how long there is, who was told, and what may be done now. */
export function caseView(cases: Cases, one: ComplaintCase): TemplateResult {
  const { words, deeds, act } = cases;
  const { about, room, text, state, guestName, repeatedExplanations, reopened, verdict } = one;
  const urgency = urgencyOf(one, minutesLeft(cases, one));
  const own = deeds.filter(({ intent, key, standing }) =>
    intent.type === 'advance'
      ? intent.complaintId === one.complaintId
      : standing.state !== 'failed' && (key === one.complaintId || isFiledAs(one, standing)),
  );

  return html`<li class="entry ${state} ${urgency}" part="case ${state} ${urgency}" data-id=${one.complaintId} tabindex="-1">
    <div class="first-line">
      <span>${urgency === 'late' ? icon(dangerSign) : state === 'closed' ? nothing : icon(openSign)}
        <bdi>${sayIn(words, 'case/about', { about, ...(room === undefined ? {} : { room }) })}</bdi></span>
      <span class="small">${stateWords(cases, one)}</span>
    </div>
    ${guestName === undefined || !cases.showsNames ? nothing : html`<p class="small"><bdi>${guestName}</bdi></p>`}
    ${text === undefined || text === '' ? nothing : html`<p><bdi>${sayIn(words, 'case/said', { text })}</bdi></p>`}
    <p class="clock" part="clock">${clockWords(cases, one)}</p>
    ${repeatedExplanations > 0 ? html`<p class="small">${sayIn(words, 'case/again', { n: repeatedExplanations })}</p>` : nothing}
    ${reopened > 0 ? html`<p class="small">${sayIn(words, 'case/reopened', { n: reopened })}</p>` : nothing}
    ${verdict === undefined ? nothing : html`<p class="small">${verdictWords(cases, one)}</p>`}
    ${state === 'solved' ? noticesView(cases, one) : nothing}
    ${nextView(cases, one)}
    ${own.map((deed) => deedLine(words, deed, act))}
  </li>`;
}

/** Whether this case is what the house made of a complaint that was just written down. */
function isFiledAs({ complaintId }: ComplaintCase, standing: Cases['deeds'][number]['standing']): boolean {
  return (
    'done' in standing && (standing.done as Partial<ComplaintCase> | undefined)?.complaintId === complaintId
  );
}

function stateWords({ words }: Cases, { state, assignee }: ComplaintCase): string {
  const who =
    assignee === undefined
      ? ''
      : words.catalogue[`department/${assignee}`]
        ? sayIn(words, `department/${assignee}`)
        : staffIn(words, assignee);

  return sayIn(words, `case/state-${state}`, { who });
}

/** Minutes until somebody must be with the guest, now. */
function minutesLeft({ age }: Cases, { clock }: ComplaintCase): number {
  return clock.isAnswered ? clock.remainingMinutes : clock.remainingMinutes - age / 60_000;
}

/** Late: nobody was there in time. Soon: nobody has been there, and it escalates. */
function urgencyOf({ state, clock }: ComplaintCase, left: number): 'late' | 'soon' | '' {
  if (state === 'solved' || state === 'closed' || clock.isAnswered) return '';
  if (left < 0) return 'late';

  return clock.escalates || left < 240 ? 'soon' : '';
}

function clockWords(cases: Cases, one: ComplaintCase): string {
  const { words } = cases;
  const { clock, remedy, solvedAt } = one;
  if (solvedAt !== undefined) {
    const minutes = (Date.parse(solvedAt) - Date.parse(one.receivedAt)) / 60_000;
    const span = spanIn(words, minutes);

    return remedy === undefined
      ? sayIn(words, 'case/solved', { span })
      : sayIn(words, 'case/solved-in', { span, remedy });
  }
  if (clock.isAnswered)
    return sayIn(words, clock.isBreached ? 'case/answered-late' : 'case/answered', {
      attempts: one.attempts.length,
    });
  const left = minutesLeft(cases, one);

  return sayIn(words, left < 0 ? 'case/late' : 'case/due', { span: spanIn(words, Math.abs(left)) });
}

function verdictWords({ words }: Cases, { verdict }: ComplaintCase): string {
  return verdict?.verdict === 'unknown' || verdict === undefined
    ? ''
    : sayIn(words, `case/verdict-${verdict.verdict}`);
}

/** The two who must be told before the case is closed. */
function noticesView(cases: Cases, one: ComplaintCase): TemplateResult {
  const { words, may, act } = cases;
  const notices = [
    ['guest', one.guestToldAt, 'guest-told'],
    ['owner', one.ownerToldAt, 'owner-told'],
  ] as const;

  return html`<ul class="notices" part="notices">
    ${notices.map(
      ([who, at, type]) => html`<li>
        ${at === undefined ? nothing : html`<span class="good">${icon(metSign)}</span>`}<span
          >${sayIn(words, `case/${who}-told`)}${at === undefined ? html`: ${sayIn(words, 'case/not-told')}` : nothing}</span
        >
        ${
          at === undefined && may.advance && one.next.includes(type)
            ? html`<button
                type="button"
                aria-label=${sayIn(words, `case/told-${who}`, { about: one.about })}
                class=${type === 'guest-told' ? 'tell' : ''}
                @click=${() => (type === 'guest-told' ? act.write({ about: 'tell', of: one.complaintId }) : act.advance(one, [{ type }]))}
              >${sayIn(words, 'case/told')}</button>`
            : nothing
        }
      </li>`,
    )}
  </ul>`;
}
