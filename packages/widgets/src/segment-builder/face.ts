import type {
  ColumnsAnswer,
  CountAnswer,
  GuestId,
  Rule,
  Segment,
  SegmentExplanation,
  SegmentLine,
  Words,
} from '@innkeeper/core';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { chartStyles } from '../charts/charts.styles.ts';
import type { SegmentBuilder as Controller } from '../controllers/segment-builder.ts';
import { GuestOpenEvent } from '../events/guest-open.ts';
import { boardStyles } from '../shared/board.styles.ts';
import type { Face, Host } from '../shared/face.ts';
import { furnitureStyles } from '../shared/furniture.styles.ts';
import { idFrom } from '../shared/id-from.ts';
import type { Keys } from '../shared/innkeeper-element.ts';
import { inputStyles } from '../shared/input.styles.ts';
import { selectStyles } from '../shared/select.styles.ts';
import { countIn, minorDigits } from '../words/numbers.ts';
import { sayIn } from '../words/say-in.ts';
import type { Builder, BuilderActions, ExplainedGuest, KeptFields } from './builder.ts';
import type { ColumnFinder } from './condition-form.ts';
import { newForm } from './condition-form.ts';
import { countView } from './count-view.ts';
import type { DraftGroup, DraftReading, Finding } from './draft.ts';
import {
  conditionsIn,
  countsByKey,
  deepest,
  draftOf,
  extentOf,
  findingsByKey,
  isGroup,
  mostLines,
  partsInOrder,
  readDraft,
} from './draft.ts';
import { addPart, changeLine, joinGroup, removePart } from './edit-draft.ts';
import { RuleChangeEvent, SegmentSaveEvent } from './events.ts';
import { groupView } from './group-view.ts';
import { headView, tooMuchView } from './head-view.ts';
import { keepView } from './keep-view.ts';
import { problemsView } from './problems-view.ts';
import { builderStyles } from './segment-builder.styles.ts';
import { sizesView } from './sizes-view.ts';
import { whoView } from './who-view.ts';

/** What the element shows at this moment, and over what. */
export interface BuilderSeen {
  readonly columns: ColumnsAnswer | undefined;
  readonly segments: readonly SegmentLine[];
  readonly count: CountAnswer | undefined;
  readonly explanation: SegmentExplanation | undefined;
  /** What to begin with. */
  readonly rule: Rule | undefined;
  readonly segmentId: string | undefined;
  readonly guestId: GuestId | undefined;
  readonly shown: Controller | undefined;
  readonly may: Builder['may'];
  /** Takes the focus where the page wants that. */
  readonly focus: () => void;
}

export const styles = [furnitureStyles, inputStyles, chartStyles, boardStyles, selectStyles, builderStyles];

const nothingKept: KeptFields = { name: '', action: '', for: '' };

/** What the builder shows and does. */
export function createBuilderFace(host: Host, seen: () => BuilderSeen): Face {
  let lastKey = 0;
  const newKey = (): string => `p${++lastKey}`;
  const newLine = () => ({ key: newKey(), isNot: false, form: newForm('') });
  let draft: DraftGroup | undefined;
  let tooMuch: Rule | undefined;
  let chosenId: string | undefined;
  let kept = nothingKept;
  let showsTable = false;
  let guest: ExplainedGuest | undefined;
  let told = '';
  let counted: { readonly count: CountAnswer; readonly by: ReadonlyMap<string, number> } | undefined;
  let asked: DraftGroup | undefined;
  let heard: CountAnswer | undefined;
  let isBegun = false;
  let isFocused = false;
  const finder = (): ColumnFinder => {
    const { columns } = seen();
    const known = new Map(columns?.columns.filter(({ of }) => of === 'guests').map((one) => [one.name, one]));

    return { column: (name) => known.get(name), minorUnits: 10 ** minorDigits(columns?.currency ?? '') };
  };
  const reading = (): DraftReading => (draft ? readDraft(draft, finder()) : { problems: [] });
  const tellRule = (): void => {
    const { rule } = reading();
    const text = JSON.stringify(rule) ?? '';
    asked = draft;
    if (text === told) return;
    told = text;
    host.tell(new RuleChangeEvent(rule ? { rule } : {}));
    seen().shown?.count(rule);
  };
  const take = (rule: Rule | undefined): void => {
    const extent = rule ? extentOf(rule) : { levels: 0, conditions: 0 };
    tooMuch = extent.levels > deepest || extent.conditions > mostLines ? rule : undefined;
    const options = { newKey, minorUnits: finder().minorUnits };
    draft = rule && !tooMuch ? draftOf(rule, options) : { key: newKey(), join: 'all', parts: [newLine()] };
    // Once this drawing is done: a rule that is told changes what is drawn.
    queueMicrotask(() => {
      if (!tooMuch) tellRule();
    });
  };
  const begin = (): void => {
    const { rule, segmentId, segments, guestId, shown } = seen();
    const named = segments.find(({ segment }) => segment.id === segmentId);
    // The segment that is asked for is on its way.
    if (
      segmentId !== undefined &&
      !named &&
      shown &&
      ['empty', 'loading'].includes(shown.state.segments.state)
    )
      return;
    isBegun = true;
    if (guestId && guest?.guestId !== guestId) {
      guest = { guestId };
      queueMicrotask(() => void shown?.explain(guestId));
    }
    if (!rule && named) chooseLine(named);
    else take(rule);
  };
  const chooseLine = ({ segment }: SegmentLine): void => {
    chosenId = segment.id;
    const { playbook } = segment;
    kept = { name: segment.name, action: playbook?.action ?? '', for: playbook?.for ?? '' };
    take(segment.type === 'dynamic' ? segment.rule : undefined);
  };
  const change = (next: DraftGroup, focusOn?: string): void => {
    draft = next;
    tellRule();
    host.draw(focusOn);
  };
  const lineAt = (key: string, part = '.asks'): string => `[data-key="${key}"] ${part}`;
  const act: BuilderActions = {
    choose: (id) => {
      const line = seen().segments.find(({ segment }) => segment.id === id);
      if (line) chooseLine(line);
      else act.begin();
      host.draw();
    },
    begin: () => {
      chosenId = undefined;
      kept = nothingKept;
      take(undefined);
      host.draw('.asks');
    },
    add: (after) => {
      const line = newLine();
      if (draft) change(addPart(draft, line, after), lineAt(line.key));
    },
    addGroup: (after) => {
      const line = newLine();
      const group = { key: newKey(), join: draft?.join === 'all' ? 'any' : 'all', parts: [line] } as const;
      if (draft) change(addPart(draft, group, after), lineAt(line.key));
    },
    remove: (key) => {
      if (!draft) return;
      const lines = partsInOrder(draft).filter((part) => !isGroup(part));
      const at = lines.findIndex((part) => part.key === key);
      const next = lines[at + 1] ?? lines[at - 1];
      change(removePart(draft, key), next ? lineAt(next.key) : '.add');
    },
    join: (key, join) => draft && change(joinGroup(draft, key, join)),
    turn: (key, isNot) => draft && change(changeLine(draft, key, { isNot })),
    ask: (key, asks) => {
      const kind = finder().column(asks.replace('fact:', ''))?.kind;
      if (draft) change(changeLine(draft, key, { form: newForm(asks, kind) }));
    },
    change: (key, form) => draft && change(changeLine(draft, key, { form })),
    goTo: (key) => host.draw(lineAt(key)),
    listMembers: () => {
      const words = host.words;
      if (words && reading().rule) void seen().shown?.listMembers(words.locale);
    },
    find: (text) => void seen().shown?.find(text),
    explain: (one) => {
      guest = one;
      void seen().shown?.explain(one?.guestId);
      host.draw(one ? '.frame' : '[name=guest]');
    },
    open: ({ guestId, name = '' }) => void host.tell(new GuestOpenEvent({ guestId, name })),
    typed: (fields) => {
      kept = { ...kept, ...fields };
    },
    save: (isNew) => void save(isNew),
    turnTable: () => {
      showsTable = !showsTable;
      host.draw();
    },
    undo: (key) => void seen().shown?.undo(key),
    retry: (key) => void seen().shown?.retry(key),
    drop: (key) => void seen().shown?.drop(key),
  };
  const save = async (isNew: boolean): Promise<void> => {
    const { rule } = reading();
    const { segments, shown } = seen();
    const name = kept.name.trim();
    if (!rule || name === '') return;
    const before = isNew ? undefined : segments.find(({ segment }) => segment.id === chosenId);
    const [action, by] = [kept.action.trim(), kept.for.trim()];
    const segment: Segment = {
      type: 'dynamic',
      id:
        before?.segment.id ??
        idFrom(name, { word: 'segment', taken: segments.map((line) => line.segment.id) }),
      name,
      rule,
      ...(action !== '' && {
        playbook: { ...before?.segment.playbook, action, ...(by !== '' && { for: by }) },
      }),
    };
    const version = before?.version ?? 0;
    if (!host.tell(new SegmentSaveEvent({ segment, version })) || !shown) return;
    chosenId = segment.id;
    await shown.save({ segment, version, ...(before && { before: before.segment }) });
    const { words } = host;
    const hasFailed = shown.state.deeds.at(-1)?.standing.state === 'failed';
    if (words) host.announce(sayIn(words, hasFailed ? 'ui/not-saved' : 'keep/kept', { name }));
  };

  return {
    view: (words) => {
      if (!isBegun) begin();
      if (!draft) take(undefined);
      const { columns, count, explanation, segments, shown, may } = seen();
      if (count && counted?.count !== count)
        counted = { count, by: asked && count.parts ? countsByKey(asked, count.parts) : new Map() };
      const builder: Builder = {
        words,
        columns: columns as ColumnsAnswer,
        finder: finder(),
        draft: draft as DraftGroup,
        reading: reading(),
        count,
        counts: counted?.by ?? new Map(),
        findings: findingsOf(asked, guest && explanation),
        explanation,
        guest,
        segments,
        chosen: segments.find(({ segment }) => segment.id === chosenId),
        kept,
        showsTable,
        shown,
        may,
        act,
      };

      return builderView(builder, tooMuch);
    },
    get keys(): Keys {
      if (!seen().columns || !draft) return {};
      const { may, shown, segments } = seen();
      const root = draft;

      return {
        n: () => act.add(root.key),
        g: () => act.addGroup(root.key),
        j: () => host.draw('.asks'),
        ...(may.list && shown && { m: act.listMembers }),
        ...(may.find && { w: () => host.draw('[name=guest]') }),
        ...(may.save && { s: () => host.draw('[name=name]') }),
        ...(segments.some(({ segment }) => segment.id === chosenId) && { t: act.turnTable }),
      };
    },
    drawn: (words) => {
      const { columns, count, focus } = seen();
      if (!columns) return;
      if (!isFocused) focus();
      isFocused = true;
      if (count && heard !== count) host.announce(heardOf(words, count, heard));
      heard = count;
    },
    renew: () => {
      isBegun = false;
      told = '';
    },
    clear: () => {
      draft = tooMuch = chosenId = guest = counted = asked = heard = undefined;
      [kept, told, showsTable, isBegun, isFocused] = [nothingKept, '', false, false, false];
    },
  };
}

/** Only a figure that is another one is said. */
function heardOf(words: Words, count: CountAnswer, before: CountAnswer | undefined): string {
  return before?.guests === count.guests ? '' : sayIn(words, 'rule/heard', countIn(words, count.guests));
}

function findingsOf(
  asked: DraftGroup | undefined,
  explanation: SegmentExplanation | undefined,
): ReadonlyMap<string, Finding> {
  return asked && explanation?.explanation
    ? findingsByKey(asked, conditionsIn(explanation.explanation))
    : new Map();
}

function builderView(builder: Builder, tooMuch: Rule | undefined): TemplateResult {
  const { words, chosen, draft } = builder;
  const isList = chosen?.segment.type === 'static';

  return html`${headView(builder)}
    ${
      tooMuch
        ? tooMuchView(builder, extentOf(tooMuch))
        : isList
          ? html`<p class="board">${sayIn(words, 'rule/is-list', countIn(words, (chosen.segment as Extract<Segment, { type: 'static' }>).guests.length))}</p>`
          : html`<section class="board">${countView(builder)}${problemsView(builder)}</section>
              <section class="board rule">${groupView(builder, draft)}<p class="small muted">${sayIn(words, 'rule/keys')}</p></section>
              ${whoView(builder)}${keepView(builder)}`
    }
    ${tooMuch ? nothing : sizesView(builder)}`;
}
