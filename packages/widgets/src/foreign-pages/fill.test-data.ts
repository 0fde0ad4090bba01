import type { InnkeeperApi } from '@innkeeper/core';
import type { InnkeeperElement } from '../shared/innkeeper-element.ts';

/** What was found while strings of somebody else stood in every field. */
export interface Filled {
  /** How many of the fillings were seen somewhere. */
  readonly shown: number;
  /** Elements and attributes that are not there with harmless words. */
  readonly strangers: readonly string[];
  /** Parts that stood out at the side. */
  readonly outside: readonly string[];
}

/** What names things or says when; all other words of an answer were typed by somebody. */
const meaning = new Set([
  ...['code', 'type', 'state', 'kind', 'standing', 'known', 'certainty', 'status', 'system', 'locale'],
  ...['attribute', 'operator', 'stance', 'unit', 'field', 'source', 'menu', 'presence', 'departments'],
  ...['department', 'channel', 'direction', 'band', 'level', 'verdict', 'decision', 'side', 'key', 'of'],
  ...['timeZone', 'outcome', 'quadrant', 'assumed', 'part'],
]);
const names = /^(guest_|event_|[\w-]+_[0-9a-f]{8,})|^\d{4}-\d{2}(-\d{2})?/;

/** An answer of the house in which somebody has typed the same into every field. */
export function filled<Value>(value: Value, text: string, name = ''): Value {
  if (typeof value === 'string') return (meaning.has(name) || names.test(value) ? value : text) as Value;
  if (Array.isArray(value)) return value.map((one) => filled(one, text, name)) as Value;
  if (value === null || typeof value !== 'object') return value;

  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'source' ? one : filled(one, text, key)]),
  ) as Value;
}

/** The house with every answer filled. */
export function filledHouse(house: InnkeeperApi, text: () => string): InnkeeperApi {
  const calls = Object.entries(house) as [string, (...args: unknown[]) => Promise<unknown>][];
  const kept = new Map<string, Promise<unknown>>();

  return Object.fromEntries(
    calls.map(([name, call]) => [
      name,
      name === 'watch'
        ? call
        : async (input: unknown, options: unknown) => {
            const question = `${name} ${JSON.stringify(input)}`;
            const asking = kept.get(question) ?? call(input, options);
            kept.set(question, asking);

            return filled(await asking, text());
          },
    ]),
  ) as unknown as InnkeeperApi;
}

/** The kinds of elements and attributes that an element is made of now. */
export function kindsOf(element: InnkeeperElement): ReadonlySet<string> {
  const parts = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];

  return new Set(
    parts.flatMap((part) => [
      part.localName,
      ...part.getAttributeNames().map((name) => `${part.localName} ${name}`),
    ]),
  );
}

/** What stands out at the side of an element, or makes the page wider than its window. */
export function outsideOf(element: InnkeeperElement): readonly string[] {
  const frame = element.shadowRoot?.querySelector('.frame') as HTMLElement;
  const { right } = frame.getBoundingClientRect();
  const out = [...frame.querySelectorAll<HTMLElement>('*')]
    .filter((part) => part.closest('.sr') === null && !isClipped(part, frame))
    .filter((part) => part.getBoundingClientRect().right > right + 0.5)
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
  const page = document.scrollingElement as Element;

  return page.scrollWidth > innerWidth ? [...out, `the page is ${page.scrollWidth} px wide`] : out;
}

/** Whether something around a part cuts off what stands out, with dots or by scrolling. */
function isClipped(part: HTMLElement, frame: HTMLElement): boolean {
  for (let around = part.parentElement; around && around !== frame; around = around.parentElement)
    if (getComputedStyle(around).overflowX !== 'visible') return true;

  return false;
}
