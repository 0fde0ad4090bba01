import type { ComplaintCase, ComplaintList, GuestId } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ComplaintIntent, ComplaintPanel as PanelController } from '../controllers/complaint-panel.ts';
import type { Face, Host } from '../shared/face.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { selectStyles } from '../shared/select.styles.ts';
import { sayIn } from '../words/say-in.ts';
import { deedLine } from '../written-list/deed-line.ts';
import { writtenListStyles } from '../written-list/written-list.styles.ts';
import { caseView } from './case-view.ts';
import type { Cases, CasesActions, Draft, Writing } from './cases.ts';
import { ComplaintAdvanceEvent, ComplaintFileEvent } from './events.ts';
import { newView } from './new-view.ts';

/** What the element shows at this moment, and over what. */
export interface CasesSeen {
  readonly list: ComplaintList | undefined;
  readonly shown: PanelController | undefined;
  /** Absent in the list of the whole house, in which nothing new is written down. */
  readonly guestId: GuestId | undefined;
  readonly assignees: readonly string[];
  readonly may: Cases['may'];
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [selectStyles, writtenListStyles];

/** What the panel shows and does. */
export function createCasesFace(host: Host, seen: () => CasesSeen): Face {
  let writing: Writing | undefined;
  let showsPast = false;
  let heard: { readonly open: number } | undefined;
  let [listed, listedAt]: [ComplaintList | undefined, number] = [undefined, 0];
  const mayFile = (): boolean => seen().may.file && guestOf() !== undefined;
  const guestOf = (): GuestId | undefined =>
    seen().guestId ?? (seen().shown ? undefined : seen().list?.complaints[0]?.guestId);
  const carryOut = async (intent: ComplaintIntent): Promise<void> => {
    const { shown } = seen();
    const { words } = host;
    if (!shown || !words) return;
    const doing = shown.do(intent);
    host.draw('.frame');
    await doing;
    const hasFailed = shown.state.deeds.at(-1)?.standing.state === 'failed';
    host.announce(sayIn(words, hasFailed ? 'ui/not-saved' : 'ui/saved'));
  };
  const takeBack = async (key: string): Promise<void> => {
    await seen().shown?.undo(key);
    if (host.words) host.announce(sayIn(host.words, 'ui/undone'));
    host.draw('.frame');
  };
  const act: CasesActions = {
    write: (wanted) => {
      writing = wanted;
      host.draw('.write input, .write select');
    },
    close: () => {
      const was = writing;
      writing = undefined;
      host.draw(
        was && was.about !== 'new' ? `[data-id="${CSS.escape(was.of)}"] button.${was.about}` : 'button.new',
      );
    },
    file: (draft) => {
      const guestId = guestOf();
      if (!guestId) return;
      const { about, text, room, assignTo } = draft;
      const complaint = {
        guestId,
        about,
        ...(text === '' ? {} : { text }),
        ...(room === '' ? {} : { room }),
        ...(assignTo === '' ? {} : { assignTo }),
      };
      if (!host.tell(new ComplaintFileEvent({ guestId, complaint })) || !seen().shown) return;
      writing = undefined;
      void carryOut({ type: 'file', complaint });
    },
    advance: (one, steps) => {
      const { complaintId, guestId } = one;
      if (!host.tell(new ComplaintAdvanceEvent({ guestId, complaintId, steps })) || !seen().shown) return;
      writing = undefined;
      void carryOut({ type: 'advance', complaintId, guestId, steps });
    },
    turnPast: () => {
      showsPast = !showsPast;
      host.draw();
    },
    get undo() {
      return seen().may.undo ? (key: string) => void takeBack(key) : undefined;
    },
    retry: (key) => void seen().shown?.retry(key),
    drop: (key) => {
      const intent = seen().shown?.state.deeds.find((deed) => deed.key === key)?.intent;
      seen().shown?.drop(key);
      if (intent?.type === 'file') act.write({ about: 'new', draft: draftOf(intent.complaint) });
      else host.draw();
    },
  };

  return {
    view: (words) => {
      const { list, shown, assignees, may } = seen();
      if (listed !== list) [listed, listedAt] = [list, Date.now()];
      const cases: Cases = {
        list: list as ComplaintList,
        words,
        deeds: shown?.state.deeds ?? [],
        writing,
        showsPast,
        showsNames: seen().guestId === undefined,
        assignees,
        age: Date.now() - listedAt,
        may,
        act,
      };

      return casesView(cases, mayFile());
    },
    get keys(): Keys {
      const { list } = seen();
      if (!list) return {};

      return {
        ...(mayFile() && { n: () => act.write({ about: 'new' }) }),
        ...(list.complaints.length > 0 && { j: () => host.draw('.entry button') }),
        ...(list.complaints.some(isPast) && { e: act.turnPast }),
      };
    },
    drawn: (words) => {
      const { list, focus } = seen();
      if (!list) return;
      const open = list.complaints.filter((one) => !isPast(one)).length;
      if (!heard) focus();
      if (heard?.open !== open) host.announce(sayIn(words, 'case/heard', { n: open }));
      heard = { open };
    },
    renew: () => {
      writing = undefined;
    },
    clear: () => {
      [writing, showsPast, heard, listed] = [undefined, false, undefined, undefined];
    },
  };
}

function casesView(cases: Cases, mayFile: boolean): TemplateResult {
  const { words, list, deeds, writing, showsPast, act } = cases;
  const [open, past] = [list.complaints.filter((one) => !isPast(one)), list.complaints.filter(isPast)];
  // What was just done may still be taken back: it stays in sight for as long.
  const fresh = past.filter(({ complaintId }) =>
    deeds.some(({ intent }) => intent.type === 'advance' && intent.complaintId === complaintId),
  );
  const lost = deeds.filter(({ intent, standing }) => intent.type === 'file' && standing.state === 'failed');

  return html`<header class="head">
      <h2>${sayIn(words, 'case/title')}</h2>
      ${
        mayFile && writing?.about !== 'new'
          ? html`<button type="button" class="new" @click=${() => act.write({ about: 'new' })}>${sayIn(words, 'case/new')}</button>`
          : nothing
      }
    </header>
    ${writing?.about === 'new' ? newView(cases, writing.draft) : nothing}
    ${lost.map((deed) => html`<div class="entry">${deedLine(words, deed, act)}</div>`)}
    ${open.length === 0 ? html`<p class="none">${sayIn(words, past.length > 0 ? 'case/none-open' : 'case/none')}</p>` : html`<ul>${open.map((one) => caseView(cases, one))}</ul>`}
    ${fresh.length === 0 || showsPast ? nothing : html`<ul>${fresh.map((one) => caseView(cases, one))}</ul>`}
    ${
      past.length === 0
        ? nothing
        : html`<section class="folded">
            <button type="button" class="plain small" aria-expanded=${showsPast} @click=${act.turnPast}>${sayIn(words, 'case/past', { n: past.length })}</button>
            ${showsPast ? html`<ul>${past.map((one) => caseView(cases, one))}</ul>` : nothing}
          </section>`
    }`;
}

function isPast({ state }: ComplaintCase): boolean {
  return state === 'closed';
}

function draftOf({
  about,
  text = '',
  room = '',
  assignTo = '',
}: Partial<Draft> & { readonly about: string }): Draft {
  return { about, text, room, assignTo };
}
