import { expectTypeOf, it } from 'vitest';
import type {} from '../define.ts';
import type { InnkeeperElement } from '../shared/innkeeper-element.ts';
import type { ElementTags } from './element-tags.ts';

type Registered = {
  readonly [Tag in keyof HTMLElementTagNameMap as HTMLElementTagNameMap[Tag] extends InnkeeperElement
    ? Tag
    : never]: HTMLElementTagNameMap[Tag];
};

it('names every element that is registered', () => {
  expectTypeOf<Registered>().toEqualTypeOf<{ readonly [Tag in keyof ElementTags]: ElementTags[Tag] }>();
});
