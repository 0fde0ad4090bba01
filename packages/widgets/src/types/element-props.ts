import type { InnkeeperElement } from '../shared/innkeeper-element.ts';

/** The events of this package by name. */
export type ElementEvents = {
  readonly [Name in keyof HTMLElementEventMap as Name extends `ik-${string}`
    ? Name
    : never]: HTMLElementEventMap[Name];
};

/** What may be set on an element: its own properties, without its methods and what every element has. */
export type ElementProps<Of> = {
  readonly [Name in keyof Of as Name extends keyof InnkeeperElement
    ? never
    : Of[Name] extends (...args: never[]) => unknown
      ? never
      : Name]?: Of[Name];
};

/** The same as attributes, in kebab-case: texts, numbers and switches only. */
export type ElementAttributes<Of> = {
  readonly [Name in keyof ElementProps<Of> as NonNullable<ElementProps<Of>[Name]> extends
    | string
    | number
    | boolean
    ? Kebab<Name & string>
    : never]?: ElementProps<Of>[Name];
};

/** `guestId` → `guest-id` */
export type Kebab<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Text;

/** `ik-guest-select` → `IkGuestSelect` */
export type Pascal<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Text>;
