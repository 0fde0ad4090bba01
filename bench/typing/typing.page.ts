import '@innkeeper/widgets/guest-finder/define';
import { createClient } from '@innkeeper/adapters/client';
import { addWords } from '@innkeeper/widgets';
import { words } from '@innkeeper/widgets/words/en';
import { desk, houseOf } from './house.ts';

/** What typing took: the longest frame, how many tasks were longer than 50 ms, and from each key to its answer. */
export interface Typed {
  readonly longestFrame: number;
  readonly longTasks: number;
  readonly answers: readonly number[];
}

addWords('en', words);
const { searchParams } = new URL(location.href);
const guests = Number(searchParams.get('guests'));
const api =
  searchParams.get('over') === 'http'
    ? createClient({ baseUrl: `${location.origin}/house`, getToken: () => 'bench' })
    : (await houseOf(guests)).as(desk);
const finder = Object.assign(document.createElement('ik-guest-finder'), { api });
document.querySelector('main')?.append(finder);

let [last, longest, tasks, isWatched] = [0, 0, 0, false];
const answers: number[] = [];
let pressed = 0;

function frame(now: number): void {
  if (isWatched && last > 0) longest = Math.max(longest, now - last);
  last = now;
  if (pressed > 0 && isAnswered()) {
    answers.push(performance.now() - pressed);
    pressed = 0;
  }
  requestAnimationFrame(frame);
}

function isAnswered(): boolean {
  const results = finder.shadowRoot?.querySelector('.results');

  return results?.getAttribute('aria-busy') === 'false' && results.querySelector('[role=option]') !== null;
}

finder.addEventListener('input', () => {
  pressed = performance.now();
});
new PerformanceObserver((list) => {
  if (isWatched) tasks += list.getEntries().length;
}).observe({ entryTypes: ['longtask'] });
requestAnimationFrame(frame);

Object.assign(globalThis, {
  bench: {
    watch: () => {
      [last, longest, tasks, isWatched] = [0, 0, 0, true];
      answers.length = 0;
    },
    read: (): Typed => {
      isWatched = false;

      return { longestFrame: longest, longTasks: tasks, answers };
    },
  },
});
