import type { InnkeeperElement } from '../shared/innkeeper-element.ts';

/** What a person sees of an element: the words, and of every part where it stands and how it looks. */
export interface Seen {
  readonly text: string;
  readonly parts: readonly string[];
}

const looks = [
  'display',
  'color',
  'backgroundColor',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
  'textAlign',
  'textTransform',
  'whiteSpace',
  'visibility',
  'opacity',
  'direction',
] as const;

/** Looks at an element. */
export function seenOf(element: InnkeeperElement): Seen {
  const root = element.shadowRoot as ShadowRoot;
  const frame = root.querySelector('.frame') as HTMLElement;
  const { left, top } = frame.getBoundingClientRect();
  const parts = [...root.querySelectorAll('.frame, .frame *')].filter(isSeen).map((part) => {
    const box = part.getBoundingClientRect();
    const style = getComputedStyle(part);
    const place = [box.left - left, box.top - top, box.width, box.height].map((one) => one.toFixed(1));

    return `${part.localName}.${part.getAttribute('class')} ${place.join(' ')} ${looks.map((look) => style[look]).join(' ')}`;
  });

  return { text: (root.textContent ?? '').replaceAll(/\s+/g, ' ').trim(), parts };
}

/** What is folded away has no place, and an inline box without words or ground of its own is nothing that can be seen. */
function isSeen(part: Element): boolean {
  if (!part.checkVisibility()) return false;
  const { display, backgroundColor } = getComputedStyle(part);
  if (display !== 'inline' || backgroundColor !== 'rgba(0, 0, 0, 0)' || part.closest('svg')) return true;

  return [...part.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

/** What is seen otherwise, a few lines of it. */
export function differences(theirs: Seen | undefined, ours: Seen | undefined): readonly string[] {
  const [other, calm] = [linesOf(theirs), linesOf(ours)];
  const longer = other.length > calm.length ? other : calm;

  return longer
    .flatMap((_, at) => (other[at] === calm[at] ? [] : [`${other[at]}\n      instead of ${calm[at]}`]))
    .slice(0, 4);
}

function linesOf(seen: Seen | undefined): readonly string[] {
  return seen ? [seen.text, ...seen.parts] : [];
}
