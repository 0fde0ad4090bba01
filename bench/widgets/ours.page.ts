import './ours.elements.ts';
import { addWords } from '@innkeeper/widgets';
import { words } from '@innkeeper/widgets/words/en';
import { data } from './data.ts';
import { longestFrame, shown, untilPainted } from './frames.ts';

addWords('en', words);
const { brief, found } = await data();
const main = document.querySelector('main') as HTMLElement;

const aBrief = () => Object.assign(document.createElement('ik-guest-brief'), { brief });
const aFinder = () => Object.assign(document.createElement('ik-guest-finder'), { found, mode: 'list' });

/** Once on the page and off it, so that the pieces are here and data alone is what is waited for. */
for (const [element, part] of [
  [aBrief(), 'blockquote'],
  [aFinder(), '[role=option]'],
] as const) {
  main.replaceChildren(element);
  await shown(element, part);
}
main.replaceChildren();

Object.assign(globalThis, {
  bench: {
    paint: async () => {
      const element = aBrief();
      const took = await untilPainted(() => main.append(element));
      if (!element.shadowRoot?.querySelector('.frame[aria-busy=false] blockquote'))
        throw new Error('Painted without what stands below its rooms.');

      return took;
    },
    scroll: async () => {
      const finder = aFinder();
      await untilPainted(() => main.replaceChildren(finder));
      await shown(finder, '[role=option]');

      return longestFrame(finder.shadowRoot?.querySelector('.results') as Element);
    },
  },
});
