import type { TemplateResult } from 'lit';
import { css, html } from 'lit';
import { afterEach, expect, it } from 'vitest';
import { expectAccessible } from '../testing/accessible.test-data.ts';
import { button, settled, shadow, textOf, until } from '../testing/mount.test-data.ts';
import { addWords, createWords, overrideWords } from '../words/catalogues.ts';
import type { Face, FacePart, Host } from './face.ts';
import type { Standing } from './innkeeper-element.ts';
import { InnkeeperElement } from './innkeeper-element.ts';
import { createPart } from './part.ts';

const lost = new TypeError('Failed to fetch dynamically imported module');
/** What is on the way, and what happens to it. */
const way = { view: underWay(), words: underWay(), acts: underWay() };
const rung: string[] = [];

const noteWords = createWords({
  en: async () => {
    await way.words.promise;

    return { noteEn: { 'note/title': 'A note' } };
  },
  'zh-CN': () => Promise.reject(lost),
});

const acts = createPart(async () => {
  await way.acts.promise;

  return { styles: [css`p.note { background: rgb(4, 5, 6); }`], ring: (what: string) => rung.push(what) };
});

const face = createPart(async () => {
  await way.view.promise;

  return {
    styles: [css`p.note { color: rgb(1, 2, 3); }`],
    createNoteFace: (host: Host): Face => ({
      view: ({ catalogue }) => html`<p class="note">${catalogue['note/title']}</p>
        <button @click=${() => host.press(() => acts.here?.ring('by hand'))}>Ring</button>`,
      keys: { b: () => acts.here?.ring('by key') },
      late: [acts],
      renew: () => {},
      clear: () => {},
    }),
  };
});

class GuestNote extends InnkeeperElement {
  static override readonly words = [noteWords];

  protected override get standing(): Standing {
    return { state: 'ready' };
  }
  protected override get facePart(): FacePart {
    return face;
  }
  protected override createFace(host: Host): Face | undefined {
    return face.here?.createNoteFace(host);
  }
  protected override bones(): TemplateResult {
    return html`<div class="bones"></div>`;
  }
  protected override lookAgain(): void {}
  protected override letGo(): void {}
}
customElements.define('ik-guest-note', GuestNote);

interface UnderWay {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

function underWay(): UnderWay {
  let [resolve, reject] = [(): void => {}, (_: Error): void => {}];
  const promise = new Promise<void>((yes, no) => {
    [resolve, reject] = [yes, no];
  });

  return { promise, resolve, reject };
}

afterEach(() => document.body.replaceChildren());

function press(target: Element, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
}

function colourOf(note: Element): string {
  return getComputedStyle(shadow(note).querySelector('.note') as Element).backgroundColor;
}

function put(lang: string): GuestNote {
  const stage = document.createElement('main');
  stage.lang = lang;
  const note = new GuestNote();
  stage.append(note);
  document.body.append(stage);

  return note;
}

it('draws bones until view and words are here; says when one is lost, and tries again at a press', async () => {
  const note = put('en');
  await until(() => shadow(note).querySelector('.bones'), 'bones');
  expect(shadow(note).querySelector('.frame')?.getAttribute('aria-busy')).toBe('true');
  way.words.resolve();
  way.view.reject(lost);
  await until(() => textOf(note).includes('did not load'), 'that a piece is lost');
  expect(note.matches(':state(failed)')).toBe(true);
  await expectAccessible(note);
  way.view = underWay();
  button(note, 'Try again').click();
  await until(() => shadow(note).querySelector('.bones'), 'bones again');
  way.view.resolve();
  await settled(note);
  expect(textOf(note)).toMatch(/^A note\b/);
  expect(getComputedStyle(shadow(note).querySelector('.note') as Element).color).toBe('rgb(1, 2, 3)');
});

it('shows what is here where a piece that a press needs is lost, says so, and tries again at a press', async () => {
  const note = put('en');
  way.acts.reject(lost);
  await until(() => textOf(note).includes('did not load'), 'that a piece is lost');
  expect(textOf(note)).toContain('A note');
  expect(note.matches(':state(ready)')).toBe(true);
  await expectAccessible(note);
  way.acts = underWay();
  button(note, 'Try again').click();
  await until(() => !textOf(note).includes('did not load'), 'that it is on its way');
});

it('does nothing of what was pressed before a change of staff', async () => {
  const note = put('en');
  await settled(note);
  button(note, 'Ring').click();
  note.shutdown();
  expect(rung).toEqual([]);
});

it('keeps what is pressed before all is here, and does it once that has come', async () => {
  const note = put('en');
  await settled(note);
  button(note, 'Ring').click();
  press(button(note, 'Ring'), 'b');
  expect(rung).toEqual([]);
  way.acts.resolve();
  await note.updateComplete;
  await until(() => rung.length === 2, 'both');
  expect(rung.splice(0)).toEqual(['by hand', 'by key']);
  await until(() => colourOf(note) === 'rgb(4, 5, 6)', 'its styles');
  button(note, 'Ring').click();
  expect(rung.splice(0), 'at once from now on').toEqual(['by hand']);
});

it('is English where the words of a language do not come', async () => {
  const note = put('zh-CN');
  await settled(note);
  expect(textOf(note)).toMatch(/^A note\b/);
});

it('says things as the hotel does, whether the words are here or not', async () => {
  const note = put('en');
  overrideWords('en', { 'note/title': 'A word from the house' });
  await until(() => textOf(note).startsWith('A word from the house'), 'the word of the house');
});

it('waits for no words of a language that was put in place whole', async () => {
  addWords('zh-CN', { 'note/title': '便条' });
  const note = put('zh-CN');
  await until(() => textOf(note).startsWith('便条'), 'Chinese');
});
