import type { Words } from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { WrittenList } from '../controllers/written-list.ts';
import type { ElementEvent } from '../events/element-event.ts';
import type { Face, Host } from '../shared/face.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { sayIn } from '../words/say-in.ts';
import type { DeedActions } from './deed-line.ts';
import { deedLine } from './deed-line.ts';

/** Something new, with what was typed before it could not be kept; or what is being said about an entry. */
export type Writing<Draft, About extends string> =
  | { readonly about: 'new'; readonly draft?: Draft }
  | { readonly about: About; readonly of: string };

/** What a person does in any list that is written in. */
export interface WritingActions<Draft, About extends string> extends DeedActions {
  write(writing: Writing<Draft, About>): void;
  close(): void;
  turnPast(): void;
}

/** A list that is written in, at this moment. */
export interface WrittenSeen<Entry, Intent> {
  /** Absent before the house has answered. */
  readonly entries: readonly Entry[] | undefined;
  readonly shown:
    | Pick<WrittenList<never, unknown, Intent>, 'state' | 'do' | 'undo' | 'retry' | 'drop'>
    | undefined;
  readonly mayAdd: boolean;
  readonly mayUndo: boolean;
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

/** What is particular to a list. */
export interface WrittenFaceOptions<Entry, Intent, Draft, About extends string> {
  readonly seen: () => WrittenSeen<Entry, Intent>;
  /** Under which its words stand: `case` of `case/title`. */
  readonly under: string;
  /** What still waits; the rest is folded. */
  readonly isOpen: (entry: Entry) => boolean;
  /** Where the focus goes when writing begins. */
  readonly fieldOf: (writing: Writing<Draft, About>) => string;
  /** What was typed of something new; absent when it is about an entry. */
  readonly draftOf: (intent: Intent) => Draft | undefined;
  readonly isAbout: (intent: Intent, entry: Entry) => boolean;
  readonly entryView: (words: Words, entry: Entry) => TemplateResult;
  readonly newView: (words: Words, draft: Draft | undefined) => TemplateResult;
  /** Beside the title, and above the entries. */
  readonly headView?: (words: Words) => TemplateResult | typeof nothing;
  readonly noteView?: (words: Words) => readonly TemplateResult[];
  /** What else is let go of at the end. */
  readonly clear?: () => void;
}

/** A face over a list that is written in. */
export interface WrittenFace<Intent, Draft, About extends string> extends Face {
  /** Where something is written now. */
  readonly writing: Writing<Draft, About> | undefined;
  readonly showsPast: boolean;
  readonly act: WritingActions<Draft, About>;
  /** Tells the page, and does it unless the page says no or does it itself. */
  carryOut(event: ElementEvent<string, unknown>, intent: Intent): void;
}

/** What all lists that are written in show and do: what is open, what was just done, what is past. */
export function createWrittenFace<Entry, Intent, Draft, About extends string>(
  host: Host,
  options: WrittenFaceOptions<Entry, Intent, Draft, About>,
): WrittenFace<Intent, Draft, About> {
  const { seen, under, isOpen, fieldOf, draftOf } = options;
  let writing: Writing<Draft, About> | undefined;
  let showsPast = false;
  let heard: { readonly open: number } | undefined;
  const doNow = async (intent: Intent): Promise<void> => {
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
  const act: WritingActions<Draft, About> = {
    write: (wanted) => {
      writing = wanted;
      host.draw(fieldOf(wanted));
    },
    close: () => {
      const was = writing;
      writing = undefined;
      host.draw(was && 'of' in was ? `[data-id="${CSS.escape(was.of)}"] button.${was.about}` : 'button.new');
    },
    turnPast: () => {
      showsPast = !showsPast;
      host.draw();
    },
    get undo() {
      return seen().mayUndo ? (key: string) => void takeBack(key) : undefined;
    },
    retry: (key) => void seen().shown?.retry(key),
    drop: (key) => {
      const intent = seen().shown?.state.deeds.find((deed) => deed.key === key)?.intent;
      seen().shown?.drop(key);
      const draft = intent && draftOf(intent);
      if (draft) act.write({ about: 'new', draft });
      else host.draw();
    },
  };

  return {
    get writing() {
      return writing;
    },
    get showsPast() {
      return showsPast;
    },
    act,
    carryOut: (event, intent) => {
      if (!host.tell(event) || !seen().shown) return;
      writing = undefined;
      void doNow(intent);
    },
    view: (words) => listView(words, { ...options, writing, showsPast, act }),
    get keys(): Keys {
      const { entries, mayAdd } = seen();
      if (!entries) return {};

      return {
        ...(mayAdd && { n: () => act.write({ about: 'new' }) }),
        ...(entries.some(isOpen) && { j: () => host.draw('.entry button') }),
        ...(!entries.every(isOpen) && { e: act.turnPast }),
      };
    },
    drawn: (words) => {
      const { entries, focus } = seen();
      if (!entries) return;
      const open = entries.filter(isOpen).length;
      if (!heard) focus();
      if (heard?.open !== open) host.announce(sayIn(words, `${under}/heard`, { n: open }));
      heard = { open };
    },
    renew: () => {
      writing = undefined;
    },
    clear: () => {
      [writing, showsPast, heard] = [undefined, false, undefined];
      options.clear?.();
    },
  };
}

interface Drawn<Entry, Intent, Draft, About extends string>
  extends WrittenFaceOptions<Entry, Intent, Draft, About> {
  readonly writing: Writing<Draft, About> | undefined;
  readonly showsPast: boolean;
  readonly act: WritingActions<Draft, About>;
}

function listView<Entry, Intent, Draft, About extends string>(
  words: Words,
  drawn: Drawn<Entry, Intent, Draft, About>,
): TemplateResult {
  const { seen, under, isOpen, isAbout, draftOf, writing, showsPast, act } = drawn;
  const { entries = [], shown, mayAdd } = seen();
  const deeds = shown?.state.deeds ?? [];
  const isNew = writing !== undefined && !('of' in writing);
  const [open, past] = [entries.filter(isOpen), entries.filter((entry) => !isOpen(entry))];
  // What was just done may still be taken back: it stays in sight for as long.
  const fresh = past.filter((entry) => deeds.some(({ intent }) => isAbout(intent, entry)));
  const lost = deeds.filter(({ intent, standing }) => draftOf(intent) && standing.state === 'failed');
  const views = (some: readonly Entry[]): TemplateResult =>
    html`<ul>${some.map((entry) => drawn.entryView(words, entry))}</ul>`;

  return html`<header class="head">
      <h2>${sayIn(words, `${under}/title`)}</h2>
      ${drawn.headView?.(words) ?? nothing}
      ${
        mayAdd && !isNew
          ? html`<button type="button" class="new" @click=${() => act.write({ about: 'new' })}>${sayIn(words, `${under}/new`)}</button>`
          : nothing
      }
    </header>
    ${isNew ? drawn.newView(words, writing.draft) : nothing}
    ${lost.map((deed) => html`<div class="entry">${deedLine(words, deed, act)}</div>`)}
    ${drawn.noteView?.(words) ?? nothing}
    ${open.length === 0 ? html`<p class="none">${sayIn(words, past.length > 0 ? `${under}/none-open` : `${under}/none`)}</p>` : views(open)}
    ${fresh.length === 0 || showsPast ? nothing : views(fresh)}
    ${
      past.length === 0
        ? nothing
        : html`<section class="folded">
            <button type="button" class="plain small" aria-expanded=${showsPast} @click=${act.turnPast}>${sayIn(words, `${under}/past`, { n: past.length })}</button>
            ${showsPast ? views(past) : nothing}
          </section>`
    }`;
}
