import './ours.elements.ts';
import { addWords } from '@innkeeper/widgets';
import { words } from '@innkeeper/widgets/words/en';
import { data } from './data.ts';
import { longestFrame, untilPainted } from './frames.ts';

addWords('en', words);
const { brief, found } = await data();
const main = document.querySelector('main') as HTMLElement;

Object.assign(globalThis, {
  bench: {
    paint: () =>
      untilPainted(() => main.append(Object.assign(document.createElement('ik-guest-brief'), { brief }))),
    scroll: async () => {
      const finder = Object.assign(document.createElement('ik-guest-finder'), { found, mode: 'list' });
      await untilPainted(() => main.replaceChildren(finder));

      return longestFrame(finder.shadowRoot?.querySelector('.results') as Element);
    },
  },
});
