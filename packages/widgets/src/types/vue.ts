/**
 * Types of the elements in Vue's templates: `import type {} from '@innkeeper/widgets/vue'` once in a project. Runs
 * nothing. The compiler of the templates needs `isCustomElement: (tag) => tag.startsWith('ik-')`.
 */
import type { HTMLAttributes } from 'vue';
import type { ElementAttributes, ElementEvents, ElementProps, Pascal } from './element-props.ts';
import type { ElementTags } from './element-tags.ts';

/** Vue listens to `ik-guest-select` as `@ik-guest-select`, which its types call `onIkGuestSelect`. */
type Listeners = {
  readonly [Name in keyof ElementEvents as `on${Pascal<Name>}`]?: (event: ElementEvents[Name]) => void;
};

/** A tag as Vue's templates see it. */
export type ElementInVue<Of> = new () => {
  readonly $props: ElementProps<Of> & ElementAttributes<Of> & Listeners & HTMLAttributes;
};

/** What each tag takes in a template. */
export type ElementsInVue = { readonly [Tag in keyof ElementTags]: ElementInVue<ElementTags[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends ElementsInVue {}
}
