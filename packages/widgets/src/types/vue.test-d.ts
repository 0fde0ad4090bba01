import type { GuestId } from '@innkeeper/core';
import { expectTypeOf, it } from 'vitest';
import type { GlobalComponents } from 'vue';
import type { RoomAssignEvent } from '../guest-brief/events.ts';
import type {} from './vue.ts';

type Brief = InstanceType<GlobalComponents['ik-guest-brief']>['$props'];

it('knows the properties, attributes and events of a tag in a template of Vue', () => {
  expectTypeOf<Brief['guestId']>().toEqualTypeOf<GuestId | undefined>();
  expectTypeOf<Brief['guest-id']>().toEqualTypeOf<GuestId | undefined>();
  expectTypeOf<NonNullable<Brief['onIkRoomAssign']>>().parameter(0).toEqualTypeOf<RoomAssignEvent>();
});
