import './peer.elements.ts';
import '@innkeeper/widgets/guest-brief/define';
import '@innkeeper/widgets/guest-finder/define';
import { addWords } from '@innkeeper/widgets';
import { words } from '@innkeeper/widgets/words/en';
import { data } from './data.ts';
import { longestFrame, shown, untilPainted } from './frames.ts';

/** The same words as ours, read off our elements before anything is measured. */
addWords('en', words);
const { brief, found } = await data();
const main = document.querySelector('main') as HTMLElement;
const lines = await linesOf('ik-guest-brief', { brief }, '.alert, .who p, .who h2, .line');
/** Of a long list ours draws the rows in sight; the peer gets every row, with the same words. */
const seen = await linesOf('ik-guest-finder', { found, mode: 'list' }, '[role=option]');
const rows = found.hits.map((_, at) => seen[at % seen.length] ?? '');
main.replaceChildren();

if (lines.length < 5 || rows.some((row) => row === '')) throw new Error('The words of ours are not here.');

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
  main.replaceChildren(element);
  const parts = await shown(element, part);

  return parts.map(({ textContent }) => (textContent ?? '').replaceAll(/\s+/g, ' ').trim());
}
