import type { GuestId } from '@innkeeper/core';
import type { JSX } from 'react';
import { expectTypeOf, it } from 'vitest';
import type { GuestBriefApi } from '../controllers/guest-brief.ts';
import type { RoomAssignEvent } from '../guest-brief/events.ts';
import type {} from './jsx.ts';

type Brief = JSX.IntrinsicElements['ik-guest-brief'];

it('knows the properties, attributes and events of a tag in JSX', () => {
  expectTypeOf<Brief['api']>().toEqualTypeOf<GuestBriefApi | undefined>();
  expectTypeOf<Brief['guest-id']>().toEqualTypeOf<GuestId | undefined>();
  expectTypeOf<Brief['known-by']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<NonNullable<Brief['onik-room-assign']>>().parameter(0).toEqualTypeOf<RoomAssignEvent>();
});

it('offers no methods, and nothing of the inside', () => {
  expectTypeOf<Brief>().not.toHaveProperty('shutdown');
  expectTypeOf<Brief>().not.toHaveProperty('requestUpdate');
});
