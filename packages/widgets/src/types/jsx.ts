/**
 * Types of the elements in JSX: `import type {} from '@innkeeper/widgets/jsx'` once in a project, and React 19 (or
 * anything that reads React's JSX types) knows every tag, property and event. Runs nothing.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementAttributes, ElementEvents, ElementProps } from './element-props.ts';
import type { ElementTags } from './element-tags.ts';

/** React 19 listens to `ik-guest-select` as `onik-guest-select`. */
type Listeners = {
  readonly [Name in keyof ElementEvents as `on${Name}`]?: (event: ElementEvents[Name]) => void;
};

type TagProps<Of> = ElementProps<Of> &
  ElementAttributes<Of> &
  Listeners &
  Omit<DetailedHTMLProps<HTMLAttributes<Of>, Of>, keyof ElementProps<Of>>;

/** What each tag takes in JSX. */
export type ElementsInJsx = { readonly [Tag in keyof ElementTags]: TagProps<ElementTags[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ElementsInJsx {}
  }
}
