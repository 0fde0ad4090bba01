import './peer.elements.ts';
import '@innkeeper/widgets/guest-brief/define';
import '@innkeeper/widgets/guest-finder/define';
import { addWords } from '@innkeeper/widgets';
import { words } from '@innkeeper/widgets/words/en';
import { data } from './data.ts';
import { longestFrame, untilPainted } from './frames.ts';

/** The same words as ours, read off our elements before anything is measured. */
addWords('en', words);
const { brief, found } = await data();
const main = document.querySelector('main') as HTMLElement;
const lines = await linesOf('ik-guest-brief', { brief }, '.alert, .who p, .who h2, .line');
const rows = await linesOf('ik-guest-finder', { found, mode: 'list' }, '[role=option]');
main.replaceChildren();

Object.assign(globalThis, {
  bench: {
    paint: () => untilPainted(() => main.append(aCard(lines))),
    scroll: async () => {
      const list = document.createElement('div');
      list.className = 'list';
      list.append(...rows.map((row) => aCard([row])));
      await untilPainted(() => main.replaceChildren(list));

      return longestFrame(list);
    },
  },
});

/** A card with its first line as a tag, and a dialog for what says so, as one would build it with Shoelace. */
function aCard([first = '', ...rest]: readonly string[]): HTMLElement {
  const card = document.createElement('sl-card');
  const tag = Object.assign(document.createElement('sl-tag'), { textContent: first });
  const paragraphs = rest.map((line) => Object.assign(document.createElement('p'), { textContent: line }));
  const dialog = rest.length > 0 ? [document.createElement('sl-dialog')] : [];
  card.append(tag, ...paragraphs, ...dialog);

  return card;
}

async function linesOf(tag: string, facts: object, part: string): Promise<readonly string[]> {
  const element = Object.assign(document.createElement(tag), facts);
  await untilPainted(() => main.replaceChildren(element));
  const parts = [...(element.shadowRoot?.querySelectorAll(part) ?? [])];

  return parts.map(({ textContent }) => (textContent ?? '').replaceAll(/\s+/g, ' ').trim());
}
